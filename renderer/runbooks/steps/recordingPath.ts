import type { Marker } from '../../../shared/recording.ts';

/** Where the player shows a moment of a recording. */
export function recordingPath({ recording, atMs }: Marker): string {
  return `/recordings/${encodeURIComponent(recording)}?at=${Math.floor(atMs)}`;
}
