import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHandover, type HandoverDesk } from '../../../electron/handover/handover.ts';
import { verifyJournal } from '../../../electron/journal/chain.ts';
import { createJournal } from '../../../electron/journal/journal.ts';
import { NO_HANDLING } from '../../../shared/handling.ts';
import type { Incident } from '../../../shared/incident.ts';
import type { Operator } from '../../../shared/operator.ts';
import { Problem } from '../../../shared/problem.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';
import { incidentOf } from '../../support/incident.ts';

const NOW = Date.parse('2023-11-17T18:00:00+09:00');
const OPERATORS: Operator[] = [
  { id: 'o-1', name: '김하늘', role: 'operator', hasPin: true },
  { id: 'o-2', name: '박바다', role: 'commander', hasPin: true },
  { id: 'o-3', name: '참관', role: 'viewer', hasPin: true },
];
const PIN = '2023';

let temporary: TemporaryDatabase;
let desk: HandoverDesk;
let now: number;
let seated: string;
let incidents: Incident[];
const changed = vi.fn();
const enter = vi.fn();
/** Checks the PIN, as the operators' part does, and gives the seat. */
const sign = vi.fn(async (id: string, pin: string | null): Promise<Operator> => {
  const operator = OPERATORS.find((one) => one.id === id);
  if (!operator || pin !== PIN) throw new Problem('problem.notAllowed');
  seated = operator.name;
  return operator;
});

function open(): void {
  const journal = createJournal(temporary.database, () => now);
  desk = createHandover({
    database: temporary.database,
    clock: () => now,
    operator: () => seated,
    journal: (act, operator) => journal.append(act, operator),
    seatSince: () => NOW - 9 * 3_600_000,
    incidents: () => incidents,
    deadlines: () => [],
    transitions: () => [],
    handling: () => NO_HANDLING,
    service: () => undefined,
    operatorOf: (id) => OPERATORS.find((one) => one.id === id),
    sign,
    enter,
    emit: { changed },
  });
}

beforeEach(() => {
  temporary = temporaryDatabase();
  now = NOW;
  seated = '김하늘';
  incidents = [
    incidentOf({ id: 'i-1', number: 1 }),
    incidentOf({ id: 'i-2', number: 2, state: 'closed' }),
    incidentOf({ id: 'i-3', number: 3, state: 'mitigated' }),
  ];
  open();
  vi.clearAllMocks();
});
afterEach(() => temporary.remove());

const refusing = (key: string) =>
  expect.objectContaining({ sentence: expect.objectContaining({ key }) });
const stored = () => [...createJournal(temporary.database, () => now).stored()];
const acts = () => stored().map(({ actJson, operator }) => ({ ...JSON.parse(actJson), operator }));

describe('completing', () => {
  it('keeps the facts as they are, with the note, over a restart', () => {
    expect(desk.last()).toBeNull();
    const handover = desk.complete('정부24 담당자에게 전화할 것');
    expect(handover).toMatchObject({
      from: '김하늘',
      note: '정부24 담당자에게 전화할 것',
      completedAt: NOW,
      signed: null,
      facts: { since: NOW - 9 * 3_600_000, incidents: [{ number: 1 }, { number: 3 }] },
    });
    expect(changed).toHaveBeenCalledExactlyOnceWith(handover);
    incidents = [];
    temporary.reopen();
    open();
    expect(desk.last()).toEqual(handover);
    expect(desk.facts().incidents).toEqual([]);
    expect(acts()).toEqual([
      { kind: 'handover', change: 'completed', handover, operator: '김하늘' },
    ]);
  });

  it('anew takes the place of the one that waits, and both stay', () => {
    const first = desk.complete('처음');
    const second = desk.complete('');
    expect(desk.last()).toEqual(second);
    expect(desk.list(10)).toEqual([second, first]);
    expect(desk.list(1)).toEqual([second]);
  });
});

describe('signing', () => {
  it('takes the shift over, with the seat, and every open incident says so', async () => {
    const { id, facts } = desk.complete('메모');
    now += 60_000;
    changed.mockClear();
    const signed = await desk.sign(id, 'o-2', PIN);
    expect(signed).toMatchObject({ id, facts, note: '메모', signed: { by: '박바다', at: now } });
    expect(seated).toBe('박바다');
    expect(changed).toHaveBeenCalledExactlyOnceWith(signed);
    expect(enter.mock.calls).toEqual(
      ['i-1', 'i-3'].map((incident) => [
        incident,
        { kind: 'handover', from: '김하늘', to: '박바다' },
        '박바다',
      ]),
    );
    expect(acts()[1]).toEqual({
      kind: 'handover',
      change: 'signed',
      handover: signed,
      operator: '박바다',
    });
    temporary.reopen();
    open();
    expect(desk.last()).toEqual(signed);
    expect(verifyJournal(stored())).toMatchObject({ whole: true, entries: 2 });
  });

  it('is not for the one who hands over, nor a viewer, nor nobody', async () => {
    const { id } = desk.complete('');
    await expect(desk.sign(id, 'o-1', PIN)).rejects.toThrow(refusing('handover.ownShift'));
    await expect(desk.sign(id, 'o-3', PIN)).rejects.toThrow(refusing('handover.viewer'));
    await expect(desk.sign(id, 'o-9', PIN)).rejects.toThrow(refusing('handover.noOperator'));
    expect(sign).not.toHaveBeenCalled();
    expect(seated).toBe('김하늘');
  });

  it('wants the right PIN, and may be tried again', async () => {
    const { id } = desk.complete('');
    await expect(desk.sign(id, 'o-2', '0000')).rejects.toThrow(refusing('problem.notAllowed'));
    await expect(desk.sign(id, 'o-2', null)).rejects.toThrow(refusing('problem.notAllowed'));
    expect(desk.last()?.signed).toBeNull();
    expect(enter).not.toHaveBeenCalled();
    expect(acts()).toHaveLength(1);
    expect((await desk.sign(id, 'o-2', PIN)).signed?.by).toBe('박바다');
  });

  it('happens once, of the last one only', async () => {
    const first = desk.complete('처음');
    const second = desk.complete('다시');
    await expect(desk.sign(first.id, 'o-2', PIN)).rejects.toThrow(refusing('handover.replaced'));
    await expect(desk.sign('nothing', 'o-2', PIN)).rejects.toThrow(refusing('handover.notFound'));
    const both = await Promise.allSettled([
      desk.sign(second.id, 'o-2', PIN),
      desk.sign(second.id, 'o-2', PIN),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    // The second one was not given the seat either.
    expect(sign).toHaveBeenCalledTimes(1);
    await expect(desk.sign(second.id, 'o-2', PIN)).rejects.toThrow(refusing('handover.signed'));
    expect(acts().filter(({ change }) => change === 'signed')).toHaveLength(1);
  });

  it('is not of one that was written anew while the PIN was checked', async () => {
    const { id } = desk.complete('처음');
    const signing = desk.sign(id, 'o-2', PIN);
    desk.complete('다시');
    await expect(signing).rejects.toThrow(refusing('handover.replaced'));
    expect(desk.list(10).map(({ signed }) => signed)).toEqual([null, null]);
  });

  it('that cannot be written down whole is not there at all', async () => {
    const { id } = desk.complete('');
    enter.mockImplementationOnce(() => {
      throw new Error('the disk is full');
    });
    await expect(desk.sign(id, 'o-2', PIN)).rejects.toThrow('the disk is full');
    expect(desk.last()?.signed).toBeNull();
    expect(acts()).toHaveLength(1);
  });
});
