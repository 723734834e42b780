import type { Parameter, Runbook, RunbookStep, StepAct } from '../../../shared/runbook.ts';
import type { Bilingual } from '../../../shared/words.ts';
import type { Fault, Place } from '../../markdown/fault.ts';
import { type Tell, tellInto } from './tell.ts';
import type { WrittenRunbook, WrittenStep } from './written.ts';

/** One runbook of a file that stands for both languages. */
export function fromOneFile(written: WrittenRunbook): Runbook {
  return joined(written, written);
}

/**
 * One runbook of a Korean and an English file: the same parameters, and the same steps in the same
 * order that do exactly the same, for only one of them will be followed.
 * @returns faults at the places in the English file that differ
 */
export function fromTwoFiles(
  ko: WrittenRunbook,
  en: WrittenRunbook,
): { ok: true; runbook: Runbook } | { ok: false; faults: Fault[] } {
  const faults: Fault[] = [];
  const tell = tellInto(faults, en.file);
  if (ko.id !== en.id) tell(en.placeOf('id'), 'runbook.pairId', { ko: ko.id, en: en.id });
  compareParameters(ko, en, tell);
  if (ko.steps.length !== en.steps.length) {
    const params = { ko: ko.steps.length, en: en.steps.length };
    tell(en.steps.at(-1)?.place, 'runbook.pairSteps', params);
  } else {
    for (const [index, step] of en.steps.entries()) {
      const other = ko.steps[index];
      if (other) compareSteps(other, step, index + 1, tell);
    }
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, runbook: joined(ko, en) };
}

function compareParameters(ko: WrittenRunbook, en: WrittenRunbook, tell: Tell): void {
  const words = ({ description: _, ...rest }: Parameter): string => JSON.stringify(rest);
  const other = new Map(ko.parameters.map((parameter) => [parameter.name, parameter]));
  for (const parameter of en.parameters) {
    const match = other.get(parameter.name);
    other.delete(parameter.name);
    if (match && words(match) === words(parameter)) continue;
    const { name } = parameter;
    tell(en.placeOf('parameters', name), 'runbook.pairParameter', { parameter: name });
  }
  const [missing] = other.keys();
  if (missing !== undefined) {
    tell(en.placeOf('parameters'), 'runbook.pairParameter', { parameter: missing });
  }
}

function compareSteps(ko: WrittenStep, en: WrittenStep, step: number, tell: Tell): void {
  const one = membersOf(ko);
  const two = membersOf(en);
  for (const member of new Set([...Object.keys(one), ...Object.keys(two)])) {
    if (JSON.stringify(one[member]) === JSON.stringify(two[member])) continue;
    tell(placeOf(member, ko, en), 'runbook.pairStep', { step, member: memberName(member) });
    // What another kind of act has besides is no news.
    if (member === 'kind') return;
  }
}

/** What of a step must be the same in both languages. */
function membersOf({ name, act }: WrittenStep): Record<string, unknown> {
  switch (act.kind) {
    case 'confirm':
      return { kind: act.kind, name, items: act.items.length };
    case 'note':
      return { kind: act.kind, name };
    case 'decide':
      return { kind: act.kind, name, options: act.options.map(({ to }) => to) };
    default:
      return { ...act, name };
  }
}

/** How a person writes it. */
const MEMBERS: Readonly<Record<string, string>> = {
  kind: 'sh / bash / pwsh / - [ ] / [ ](#) / wait-for / note',
  shell: 'sh / bash / pwsh',
  timeoutMs: 'timeout',
  expectExit: 'expect-exit',
  items: '- [ ]',
  options: '- [ ](#)',
  until: 'health',
  withinMs: 'within',
};
const memberName = (member: string): string => MEMBERS[member] ?? member;

function placeOf(member: string, ko: WrittenStep, en: WrittenStep): Place | undefined {
  if (member === 'options' && ko.act.kind === 'decide' && en.act.kind === 'decide') {
    const others = ko.act.options;
    const differs = en.act.options.findIndex(({ to }, index) => others[index]?.to !== to);
    return en.placesOfItems.at(differs) ?? en.placeOfAct;
  }
  if (member === 'items') return en.placesOfItems.at(-1) ?? en.placeOfAct;
  return en.places[memberName(member)] ?? en.placeOfAct;
}

function joined(ko: WrittenRunbook, en: WrittenRunbook): Runbook {
  return {
    id: en.id,
    title: both(ko.title, en.title),
    intro: { ko: ko.intro, en: en.intro },
    parameters: en.parameters.map((parameter) => {
      const other = ko.parameters.find(({ name }) => name === parameter.name) ?? parameter;
      return { ...parameter, description: both(other.description, parameter.description) };
    }),
    steps: en.steps.map((step, index): RunbookStep => {
      const other = ko.steps[index] ?? step;
      return {
        id: String(index + 1),
        name: step.name,
        title: { ko: other.title, en: step.title },
        text: { ko: other.text, en: step.text },
        act: joinedAct(other.act, step.act),
      };
    }),
  };
}

function joinedAct(ko: StepAct, en: StepAct): StepAct {
  if (ko.kind === 'confirm' && en.kind === 'confirm') {
    return { ...en, items: en.items.map((item, index) => both(ko.items[index] ?? item, item)) };
  }
  if (ko.kind === 'note' && en.kind === 'note')
    return { ...en, prompt: both(ko.prompt, en.prompt) };
  if (ko.kind === 'decide' && en.kind === 'decide') {
    const options = en.options.map(({ label, to }, index) => ({
      label: both(ko.options[index]?.label ?? label, label),
      to,
    }));
    return { ...en, options };
  }
  return en;
}

const both = (ko: Bilingual, en: Bilingual): Bilingual => ({ ko: ko.ko, en: en.en });
