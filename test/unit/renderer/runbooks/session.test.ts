import { describe, expect, it } from 'vitest';
import { sessionFor } from '../../../../renderer/runbooks/run/session.ts';
import type { Parameter, StepShell } from '../../../../shared/runbook.ts';
import type { Session } from '../../../../shared/terminal.ts';
import { commandOf, stepOf } from '../../../support/run.ts';

function session(change: Partial<Session> = {}): Session {
  return {
    id: 's-1',
    title: 'bash',
    shell: 'bash',
    target: null,
    group: 'g-1',
    startedAt: 0,
    exitCode: null,
    boundary: 'marks',
    cwd: null,
    programTitle: null,
    recording: null,
    ...change,
  };
}

const secret: Parameter = {
  name: 'token',
  type: 'text',
  description: { ko: '', en: '' },
  default: null,
  choices: [],
  pattern: null,
  required: true,
  secret: true,
};

const chosen = (
  shown: Session,
  { shell = 'sh' as StepShell, background = false, parameters = [] as Parameter[] } = {},
) =>
  sessionFor(
    stepOf('1', commandOf({ shell, background })),
    { parameters },
    { sessions: [session({ id: 'other' }), shown], active: shown.id },
  )?.id ?? null;

describe('sessionFor', () => {
  it.each(['bash', 'zsh', 'sh', 'dash'])('is the shown %s', (shell) => {
    expect(chosen(session({ shell }))).toBe('s-1');
  });

  it('is the shown one of another computer, whatever shell it has', () => {
    expect(chosen(session({ shell: 'ssh', target: 'auth' }))).toBe('s-1');
  });

  it.each([
    ['has ended', session({ exitCode: 0 }), {}],
    ['has other quotes', session({ shell: 'fish' }), {}],
    ['is a PowerShell', session({ shell: 'pwsh' }), {}],
    ['is no PowerShell', session(), { shell: 'pwsh' as const }],
    ['would be blocked', session(), { background: true }],
    ['would know no secrets', session(), { parameters: [secret] }],
  ])('is none where the shown one %s', (_, shown, wanted) => {
    expect(chosen(shown, wanted)).toBeNull();
  });

  it('is a PowerShell for its own commands', () => {
    expect(chosen(session({ shell: 'pwsh' }), { shell: 'pwsh' })).toBe('s-1');
  });

  it('is none where none is shown', () => {
    expect(sessionFor(stepOf('1'), { parameters: [] }, { sessions: [], active: null })).toBeNull();
  });
});
