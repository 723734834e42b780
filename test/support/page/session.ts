import type { Session } from '../../../shared/terminal.ts';

/** A shell of this computer that marks its commands. */
export function sessionOf(id: string, change: Partial<Session> = {}): Session {
  return {
    id,
    title: 'bash',
    shell: 'bash',
    target: null,
    group: id,
    startedAt: 0,
    exitCode: null,
    boundary: 'marks',
    cwd: null,
    programTitle: null,
    recording: null,
    ...change,
  };
}
