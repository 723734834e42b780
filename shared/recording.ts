import { z } from 'zod';
import { Millis } from './words.ts';

/** A moment of a recording. */
export const Marker = z.object({
  recording: z.string(),
  /** Milliseconds from the recording's beginning. */
  atMs: z.number().nonnegative(),
});
export type Marker = z.infer<typeof Marker>;

/**
 * What one session showed, as asciicast v3 in one or more files: a new one is begun when one gets
 * large. Each can be played by itself.
 */
export const RecordingPart = z.object({
  /** The file's name in the recordings' folder. */
  file: z.string(),
  /** From the recording's beginning. */
  fromMs: z.number().nonnegative(),
  durationMs: z.number().nonnegative(),
  bytes: z.number().int().nonnegative(),
  /** Of the whole file; null while it is written. */
  sha256: z.string().nullable(),
});
export type RecordingPart = z.infer<typeof RecordingPart>;

export const Recording = z.object({
  id: z.string(),
  session: z.string(),
  title: z.string(),
  startedAt: Millis,
  /** Null while the session lives. */
  endedAt: Millis.nullable(),
  durationMs: z.number().nonnegative(),
  /** Whether what was typed is in it. */
  input: z.boolean(),
  /** Where steps of runbooks began. */
  markers: z.array(z.object({ atMs: z.number().nonnegative(), label: z.string() })),
  parts: z.array(RecordingPart),
});
export type Recording = z.infer<typeof Recording>;

/** The most a page gets of a recording at once, in bytes. */
export const RECORDING_PIECE = 512 * 1024;
