import type { Api } from '../../../shared/contract.ts';
import type { Recording } from '../../../shared/recording.ts';

/** A short session that was recorded: one file, two steps of a runbook, three lines. */

const CAST = [
  { version: 3, term: { cols: 80, rows: 24 } },
  [0.5, 'o', 'duty$ ping -c 1 auth.example\r\n'],
  [1, 'o', '1 packets transmitted, 0 received\r\n'],
  [1, 'o', 'duty$ '],
]
  .map((line) => `${JSON.stringify(line)}\n`)
  .join('');

function recordingOf(startedAt: number): Recording {
  return {
    id: 'rec-1',
    session: 's-1',
    title: 'bash',
    startedAt,
    endedAt: startedAt + 2500,
    durationMs: 2500,
    input: false,
    markers: [
      { atMs: 400, label: 'ping' },
      { atMs: 1400, label: 'traceroute' },
    ],
    parts: [
      {
        file: 'rec-1.cast',
        fromMs: 0,
        durationMs: 2500,
        bytes: CAST.length,
        sha256: 'ab'.repeat(32),
      },
    ],
  };
}

/** @param startedAt milliseconds since the epoch */
export function recordingAnswers(startedAt: number): Partial<Api> {
  return {
    'recordings.list': () => [recordingOf(startedAt)],
    'recordings.get': () => recordingOf(startedAt),
    'recordings.read': ({ offset }) => ({ base64: btoa(CAST.slice(offset)), total: CAST.length }),
  };
}
