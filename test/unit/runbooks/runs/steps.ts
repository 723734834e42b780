import type { State } from '../../../../shared/health.ts';
import type {
  CommandAct,
  Parameter,
  Runbook,
  RunbookStep,
  StepAct,
} from '../../../../shared/runbook.ts';

export const both = (text: string) => ({ ko: text, en: text });

export const command = (line: string, more: Partial<CommandAct> = {}): CommandAct => ({
  kind: 'command',
  shell: 'sh',
  command: line,
  timeoutMs: 60_000,
  expectExit: 0,
  expect: null,
  stop: null,
  danger: false,
  approve: 'one',
  background: false,
  cwd: null,
  next: null,
  ...more,
});
export const confirm = (...items: string[]): StepAct => ({
  kind: 'confirm',
  items: items.map(both),
});
export const note = (): StepAct => ({ kind: 'note', prompt: both('무엇을 보았습니까') });
export const decide = (...to: (string | null)[]): StepAct => ({
  kind: 'decide',
  options: to.map((one, place) => ({ label: both(`option ${place}`), to: one })),
});
export const wait = (
  until: State[],
  more: { service?: string; withinMs?: number } = {},
): StepAct => ({
  kind: 'wait',
  service: more.service ?? null,
  until,
  withinMs: more.withinMs ?? 600_000,
});
export const secret = (name: string): Parameter => ({
  name,
  type: 'text',
  description: both(name),
  default: null,
  choices: [],
  pattern: null,
  required: true,
  secret: true,
});
export const text = (name: string): Parameter => ({ ...secret(name), secret: false });

export function runbookOf(acts: readonly StepAct[], parameters: Parameter[] = []): Runbook {
  const steps = acts.map(
    (act, place): RunbookStep => ({
      id: String(place + 1),
      name: `name-${place + 1}`,
      title: both(`step ${place + 1}`),
      text: both(''),
      act,
    }),
  );
  return { id: 'book', title: both('The runbook'), intro: both(''), parameters, steps };
}
