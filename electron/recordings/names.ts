/**
 * What a recording's files are called. Every name begins with the recording's id, and the id with
 * when it began, in UTC: sorted by name, a folder is sorted by time.
 */

const ID = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-[a-z0-9]{8}$/;
const NAME = /^([0-9TZ]+-[a-z0-9]+)\.(?:(\d{4,6})\.cast|(json)|(open\.json))$/;

/** @param unique eight small letters or digits that no other recording of the same moment has */
export function newId(startedAt: number, unique: string): string {
  return `${new Date(startedAt).toISOString().replaceAll(/[-:.]/g, '')}-${unique}`;
}

/** When a recording began, milliseconds since the epoch; null where this is no recording's id. */
export function startedAtOf(id: string): number | null {
  const match = ID.exec(id);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, milli] = match;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z`);
  return Number.isNaN(at) ? null : at;
}

/** @param index of the part, from 0 */
export function partName(id: string, index: number): string {
  return `${id}.${String(index + 1).padStart(4, '0')}.cast`;
}

/** What is known of a recording that has ended. */
export function sidecarName(id: string): string {
  return `${id}.json`;
}

/** The same while it goes on: where one is left, the console was killed. */
export function openSidecarName(id: string): string {
  return `${id}.open.json`;
}

export type Named = { id: string } & (
  | { kind: 'part'; index: number }
  | { kind: 'sidecar' }
  | { kind: 'open' }
);

/** @returns null for a file that is none of ours */
export function readName(name: string): Named | null {
  const match = NAME.exec(name);
  const id = match?.[1];
  if (!match || id === undefined || startedAtOf(id) === null) return null;
  if (match[2] !== undefined) {
    const index = Number(match[2]) - 1;
    return index < 0 ? null : { id, kind: 'part', index };
  }
  return { id, kind: match[3] === undefined ? 'open' : 'sidecar' };
}
