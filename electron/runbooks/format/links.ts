import type { StepAct } from '../../../shared/runbook.ts';
import type { UnlinkedStep } from './step.ts';
import { type Tell, tellUnknown } from './tell.ts';
import type { WrittenStep } from './written.ts';

/** What a link that ends the run leads to, where no heading is called so. */
const END = 'end';

/**
 * Puts step ids in the place of names: where options lead, and what follows a command.
 * @param slugs of the steps' headings
 */
export function linkSteps(
  steps: readonly UnlinkedStep[],
  slugs: readonly string[],
  tell: Tell,
): WrittenStep[] {
  const names = namesOf(steps, tell);
  return steps.map(({ targets, ...step }, index) => {
    if (step.act.kind === 'decide') {
      const options = step.act.options.map(({ label }, nth) => {
        const target = targets[nth] ?? '';
        return { label, to: stepOf(target, slugs, step.placesOfItems[nth], tell) };
      });
      return { ...step, act: { ...step.act, options } };
    }
    if (step.act.kind !== 'command' || step.act.next === null) return step;
    return { ...step, act: { ...step.act, next: nextOf(step, step.act.next, index, names, tell) } };
  });
}

/** The step of each name, from 1. */
function namesOf(steps: readonly UnlinkedStep[], tell: Tell): Map<string, number> {
  const names = new Map<string, number>();
  for (const [index, { name, places, placeOfAct }] of steps.entries()) {
    if (name === null) continue;
    const other = names.get(name);
    if (other === undefined) names.set(name, index + 1);
    else tell(places.name ?? placeOfAct, 'runbook.nameTwice', { name, step: other });
  }
  return names;
}

function stepOf(
  target: string,
  slugs: readonly string[],
  at: WrittenStep['place'],
  tell: Tell,
): string | null {
  const index = slugs.indexOf(target);
  if (index !== -1) return String(index + 1);
  if (target !== END) {
    const allowed = [...slugs, END].map((slug) => `#${slug}`);
    tellUnknown(tell, at, 'runbook.unknownStep', `#${target}`, allowed);
  }
  return null;
}

/** Only forward: a run that goes on by itself comes to an end, and going back is for a person. */
function nextOf(
  step: WrittenStep,
  name: string,
  index: number,
  names: ReadonlyMap<string, number>,
  tell: Tell,
): Extract<StepAct, { kind: 'command' }>['next'] {
  const at = step.places.next;
  const to = names.get(name);
  if (to === undefined) tellUnknown(tell, at, 'runbook.unknownStep', name, [...names.keys()]);
  else if (to <= index + 1) tell(at, 'runbook.nextBack', { name });
  return to === undefined ? null : String(to);
}
