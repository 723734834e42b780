import { isIPv4 } from 'node:net';
import type { Say } from '../../../shared/messages/say.ts';
import type { SensitiveKind } from '../../../shared/redaction.ts';
import type { Office } from '../template/office.ts';
import type { Found } from './found.ts';

/**
 * What stands for personal data: its kind and a number that counts from 1 in each kind, so that one
 * can still follow who did what.
 * @returns gives a new mask each time: to be asked once for each finding, in the report's order
 */
export function masks(rules: Office['redaction'], say: Say): (found: Found) => string {
  const counts = new Map<SensitiveKind, number>();
  return ({ kind, value }) => {
    if (kind === 'ip' && rules.ip === 'lastOctet' && isIPv4(value)) {
      return value.replace(/[0-9]+$/, 'x');
    }
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    return say('redaction.mask', { kind: say(`redaction.kind.${kind}`), number });
  };
}
