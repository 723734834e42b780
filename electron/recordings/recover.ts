import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Recording, RecordingPart } from '../../shared/recording.ts';
import { openSidecarName, partName, startedAtOf } from './names.ts';
import { type Scanned, scanPart } from './scan.ts';
import { readSidecar, writeSidecar } from './sidecar.ts';

interface Piece {
  part: RecordingPart;
  /** Null for a part that was complete before. */
  scanned: Scanned | null;
}

/**
 * Takes up a recording that nobody ended, or of which nothing but its files is known: what is not
 * whole is cut off, every file gets its hash, and it counts as ended.
 * @param parts which parts there are, by number, in order
 * @param completed told of every file that was not complete before
 * @returns null where nothing is left of it
 */
export async function takeUp(
  folder: string,
  id: string,
  parts: readonly number[],
  completed: (part: RecordingPart) => void,
): Promise<Recording | null> {
  const known = await readSidecar(folder, id, 'open');
  const startedAt = startedAtOf(id) ?? 0;
  const pieces: Piece[] = [];
  for (const index of parts) {
    const piece = await readPiece(folder, partName(id, index), known, startedAt, pieces.at(-1));
    if (piece) pieces.push(piece);
  }
  const last = pieces.at(-1)?.part;
  if (!last) {
    await rm(join(folder, openSidecarName(id)), { force: true });
    return null;
  }
  const durationMs = last.fromMs + last.durationMs;
  const recording: Recording = {
    id,
    session: known?.session ?? '',
    title: known?.title ?? pieces[0]?.scanned?.header?.title ?? id,
    startedAt,
    endedAt: startedAt + durationMs,
    durationMs,
    input: known?.input === true || pieces.some(({ scanned }) => scanned?.input === true),
    // Of files that were complete before, they are known.
    markers: [...(known?.markers ?? []), ...pieces.flatMap(markersIn)],
    parts: pieces.map(({ part }) => part),
  };
  for (const { part, scanned } of pieces) if (scanned) completed(part);
  await writeSidecar(folder, recording, 'whole');
  return recording;
}

async function readPiece(
  folder: string,
  file: string,
  known: Recording | null,
  startedAt: number,
  before: Piece | undefined,
): Promise<Piece | null> {
  const told = known?.parts.find((part) => part.file === file);
  if (told?.sha256) return { part: told, scanned: null };
  const path = join(folder, file);
  const scanned = await scanPart(path);
  if (scanned.bytes === 0) {
    // Killed before its first line was whole.
    await rm(path);
    return null;
  }
  const { durationMs, bytes, sha256, header } = scanned;
  const fromMs = told?.fromMs ?? beginningOf(header?.startedAt ?? null, startedAt, before);
  return { part: { file, fromMs, durationMs, bytes, sha256 }, scanned };
}

/** By the file's own time, which is in whole seconds, but never within the file before. */
function beginningOf(at: number | null, startedAt: number, before: Piece | undefined): number {
  if (!before) return 0;
  const after = before.part.fromMs + before.part.durationMs;
  return Math.max(after, (at ?? startedAt) - startedAt);
}

function markersIn({ part, scanned }: Piece): Recording['markers'] {
  return (scanned?.markers ?? []).map(({ atMs, label }) => ({ atMs: part.fromMs + atMs, label }));
}
