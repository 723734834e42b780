import { z } from 'zod';
import { RECORDING_PIECE, Recording } from '../recording.ts';
import { Session, SessionScreen, TerminalSize } from '../terminal.ts';
import { Millis } from '../words.ts';
import { call, done, Key } from './call.ts';
import { SavedFile } from './savedFile.ts';

/** Calls about the terminal and its recordings. */
export const terminalCalls = {
  /** Opens a shell or an SSH target that {@link Terminals} names; nothing else can be started. */
  'terminal.open': call(
    TerminalSize.extend({
      shell: Key.nullable(),
      target: Key.nullable(),
      /** The session it stands beside; null for a tab of its own. */
      beside: Key.nullable(),
    }),
    Session,
  ),
  'terminal.attach': call(z.strictObject({ session: Key }), SessionScreen),
  /** The page has drawn everything up to this piece: the shell is held back where nobody has. */
  'terminal.drawn': call(
    z.strictObject({ session: Key, seq: z.number().int().nonnegative() }),
    done,
  ),
  'terminal.write': call(z.strictObject({ session: Key, data: z.string().max(1_000_000) }), done),
  'terminal.resize': call(TerminalSize.extend({ session: Key }), done),
  'terminal.close': call(z.strictObject({ session: Key }), done),
  /** Opens an address that stood in a terminal, in the system's browser. */
  'terminal.link': call(
    z.strictObject({ address: z.url({ protocol: /^https?$/ }).max(4096) }),
    done,
  ),

  /** Newest first. */
  'recordings.list': call(
    z.strictObject({ before: Millis.optional(), limit: z.number().int().min(1).max(200) }),
    z.array(Recording),
  ),
  'recordings.get': call(z.strictObject({ recording: Key }), Recording),
  /** A piece of one of its files, as far as it is written. */
  'recordings.read': call(
    z.strictObject({
      recording: Key,
      part: z.number().int().nonnegative(),
      offset: z.number().int().nonnegative(),
    }),
    z.object({
      base64: z.base64().max(Math.ceil(RECORDING_PIECE / 3) * 4),
      total: z.number().int(),
    }),
  ),
  'recordings.save': call(
    z.strictObject({ recording: Key, part: z.number().int().nonnegative() }),
    SavedFile,
  ),
};
