import type { RunningItem } from '../../../shared/checklist.ts';

/** What can be asked of an item besides marking it done. */
export type ItemAct = 'skipped' | 'notApplicable' | 'blocked' | 'open' | 'assign' | 'runbook';

/** Each act's key, by its place on the keyboard: with Korean input on, `S` says `ㄴ`. */
export const ITEM_KEYS = {
  skipped: { code: 'KeyS', hint: 'S' },
  notApplicable: { code: 'KeyX', hint: 'X' },
  blocked: { code: 'KeyB', hint: 'B' },
  open: { code: 'KeyU', hint: 'U' },
  assign: { code: 'KeyA', hint: 'A' },
  runbook: { code: 'KeyR', hint: 'R' },
} as const satisfies Record<ItemAct, { code: string; hint: string }>;

const ORDER: readonly ItemAct[] = [
  'skipped',
  'notApplicable',
  'blocked',
  'open',
  'assign',
  'runbook',
];

const PENDING: readonly RunningItem['state'][] = ['open', 'blocked'];

/** In which states an item takes an act. */
const TAKEN: Record<Exclude<ItemAct, 'runbook'>, readonly RunningItem['state'][]> = {
  skipped: PENDING,
  notApplicable: PENDING,
  blocked: ['open'],
  open: ['blocked', 'done', 'skipped', 'notApplicable'],
  assign: PENDING,
};

/** What would open an item again; of a resolved incident's required ones it is refused. */
const UNSETTLES: readonly ItemAct[] = ['open', 'blocked'];

/**
 * What can be asked of an item as it stands, in the order of the menu.
 * @param open whether its incident is
 */
export function actsOf({ state, runbook, required }: RunningItem, open: boolean): ItemAct[] {
  return ORDER.filter((act) => {
    if (act === 'runbook') return runbook !== null;
    if (!open && required && UNSETTLES.includes(act)) return false;
    return TAKEN[act].includes(state);
  });
}

/**
 * The act a key asks for, where the item takes it.
 * @param code the key's place on the keyboard
 */
export function actOfKey(item: RunningItem, open: boolean, code: string): ItemAct | undefined {
  return actsOf(item, open).find((act) => ITEM_KEYS[act].code === code);
}
