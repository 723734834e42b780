import type { Recording } from '../../shared/recording.ts';

/** Of all files of a recording, bytes. */
export function bytesOf({ parts }: Pick<Recording, 'parts'>): number {
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}
