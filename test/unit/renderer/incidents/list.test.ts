import { describe, expect, it } from 'vitest';
import {
  filterIncidents,
  type ListFilter,
  PLAIN_FILTER,
} from '../../../../renderer/incidents/list/filter.ts';
import { incidentOf } from '../../../support/incident.ts';

const nara = { id: 'nara', name: { ko: '나라장터', en: 'Nara Jangteo' }, grade: 1 };
const incidents = [
  incidentOf({ id: 'a', number: 1, state: 'closed', grades: { severity: '1' } }),
  incidentOf({ id: 'b', number: 2, state: 'investigating', services: [nara], title: '조달 지연' }),
  incidentOf({ id: 'c', number: 3, state: 'resolved' }),
  incidentOf({ id: 'd', number: 12, state: 'closed', mergedInto: { id: 'b', number: 2 } }),
];
const found = (change: Partial<ListFilter>) =>
  filterIncidents(incidents, { ...PLAIN_FILTER, ...change }).map(({ number }) => number);

describe('the list of incidents', () => {
  it('shows what still has work, the newest first, and everything when asked', () => {
    expect(found({})).toEqual([3, 2]);
    expect(found({ which: 'all' })).toEqual([12, 3, 2, 1]);
  });

  it('is narrowed by state and by the level of one scale', () => {
    expect(found({ which: 'all', state: 'closed' })).toEqual([12, 1]);
    expect(found({ which: 'all', grade: { scale: 'severity', level: '1' } })).toEqual([1]);
  });

  it.each([
    ['나라', [2]],
    ['jangteo', [2]],
    ['ㄴㄹㅈㅌ', [2]],
    ['조달 나라', [2]],
    ['12', [12]],
    ['2번', [2]],
    ['#3', [3]],
    ['없는 말', []],
  ])('finds %j', (query, numbers) => {
    expect(found({ which: 'all', query })).toEqual(numbers);
  });
});
