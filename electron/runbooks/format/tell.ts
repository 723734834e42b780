import { closest } from '../../../shared/closest.ts';
import type { MessageKey } from '../../../shared/messages/index.ts';
import type { MessageParams } from '../../../shared/messages/message.ts';
import { type Fault, MarkdownFault, type Place } from '../../markdown/fault.ts';

/** Notes one fault of a file; the reading goes on, so that a person sees all of them at once. */
export type Tell = (at: Place | undefined, key: MessageKey, params?: MessageParams) => void;

export function tellInto(faults: Fault[], file: string): Tell {
  return (at, key, params) => {
    faults.push(new MarkdownFault(file, at, key, params).fault);
  };
}

/** How much of a wrong word is repeated. */
const SHOWN = 100;

/** Says that a word is none of those that can stand here, and which of them was probably meant. */
export function tellUnknown(
  tell: Tell,
  at: Place | undefined,
  key:
    | 'runbook.unknownMember'
    | 'runbook.unknownParameter'
    | 'runbook.unknownAttribute'
    | 'runbook.unknownFence'
    | 'runbook.unknownStep'
    | 'runbook.notAmong',
  found: string,
  allowed: readonly string[],
  params: MessageParams = {},
): void {
  const close = closest(found, allowed);
  const all = { found: found.slice(0, SHOWN), allowed: allowed.join(', '), ...params };
  if (close) tell(at, `${key}Close`, { ...all, close });
  else tell(at, key, all);
}
