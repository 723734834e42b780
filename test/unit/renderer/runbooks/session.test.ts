import { describe, expect, it } from 'vitest';
import { sessionFor } from '../../../../renderer/runbooks/run/session.ts';
import type { Parameter, StepShell } from '../../../../shared/runbook.ts';
import type { Session } from '../../../../shared/terminal.ts';
import { sessionOf } from '../../../support/page/session.ts';
import { commandOf, stepOf } from '../../../support/run.ts';

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
    { sessions: [sessionOf('other'), shown], active: shown.id },
  )?.id ?? null;

describe('sessionFor', () => {
  it.each(['bash', 'zsh', 'sh', 'dash'])('is the shown %s', (shell) => {
    expect(chosen(sessionOf('s-1', { shell }))).toBe('s-1');
  });

  it('is the shown one of another computer, whatever shell it has', () => {
    expect(chosen(sessionOf('s-1', { shell: 'remote', target: 'auth' }))).toBe('s-1');
  });

  it('is a PowerShell for its own commands', () => {
    expect(chosen(sessionOf('s-1', { shell: 'pwsh' }), { shell: 'pwsh' })).toBe('s-1');
  });

  it.each([
    ['has ended', sessionOf('s-1', { exitCode: 0 }), {}],
    ['has other quotes', sessionOf('s-1', { shell: 'fish' }), {}],
    ['is a PowerShell', sessionOf('s-1', { shell: 'pwsh' }), {}],
    ['is no PowerShell', sessionOf('s-1'), { shell: 'pwsh' as const }],
    ['would be blocked', sessionOf('s-1'), { background: true }],
    ['would know no secrets', sessionOf('s-1'), { parameters: [secret] }],
  ])('is the run’s own where the shown one %s', (_, shown, wanted) => {
    expect(chosen(shown, wanted)).toBeNull();
  });

  it('is the run’s own where none is shown', () => {
    const panel = { sessions: [sessionOf('s-1')], active: null };
    expect(sessionFor(stepOf('1'), { parameters: [] }, panel)).toBeNull();
  });
});
