import type { CommandAct, Parameter, Runbook } from '../../shared/runbook.ts';

/** A command step that says nothing but what is given. */
export function commandAct(rest: Partial<CommandAct> = {}): CommandAct {
  return {
    kind: 'command',
    shell: 'sh',
    command: 'date',
    timeoutMs: 600_000,
    expectExit: 0,
    expect: null,
    stop: null,
    danger: false,
    approve: 'one',
    background: false,
    cwd: null,
    next: null,
    ...rest,
  };
}

export function parameter(name: string, rest: Partial<Parameter> = {}): Parameter {
  return {
    name,
    type: 'text',
    description: { ko: name, en: name },
    default: null,
    choices: [],
    pattern: null,
    required: true,
    secret: false,
    ...rest,
  };
}

/** A runbook that asks for these parameters. */
export function runbookWith(parameters: readonly Parameter[]): Runbook {
  const words = { ko: '절차', en: 'Runbook' };
  return { id: 'r', title: words, intro: words, parameters: [...parameters], steps: [] };
}
