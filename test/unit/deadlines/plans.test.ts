import { expect, it } from 'vitest';
import { deadlinesOf, readDeadlines } from '../../../electron/deadlines/plans.ts';
import { parseCondition } from '../../../shared/condition.ts';
import { Deadline, DeadlinePlan } from '../../../shared/deadline.ts';
import { HOUR, MINUTE } from './scene.ts';

const shipped = deadlinesOf(readDeadlines('assets'));

it('ships the legal deadlines and one of the office’s own', () => {
  expect(shipped.map(({ id, from, withinMs, when }) => [id, from, withinMs / HOUR, when])).toEqual([
    ['first-report', 'suspected', 24, null],
    ['additional-report', 'newFact', 24, 'attack'],
    ['leak-notice', 'leaked', 72, null],
    ['leak-report', 'leaked', 72, null],
    ['decision-maker', 'suspected', 1, null],
  ]);
});

it('says of each its law, who must be told and where it is written, in both languages', () => {
  for (const deadline of shipped) {
    Deadline.parse(deadline);
    for (const text of [deadline.name, deadline.law, deadline.tell, deadline.source]) {
      expect(text?.ko).toMatch(/[가-힣]/);
      expect(text?.en).toMatch(/^[ -~’“”]+$/);
    }
    expect(deadline.when === null || parseCondition(deadline.when).ok).toBe(true);
    expect(deadline.warnMs.length).toBeGreaterThan(0);
    expect(Math.max(...deadline.warnMs)).toBeLessThan(deadline.withinMs);
  }
  // Legal ones name their article; what is no law says that it is an example.
  const [own, ...others] = shipped.toReversed();
  expect(others.filter(({ article }) => article === null)).toEqual([]);
  expect(own).toMatchObject({ article: null, law: { ko: '기관 내부 기준(예시)' } });
});

it('reads a deadline as it is written, the longest warning first, and masks what is secret', () => {
  const plan = DeadlinePlan.parse({
    id: 'own',
    name: 'Call s3cret',
    from: 'detected',
    within: '2h',
    tell: { ko: '과장', en: 'Head' },
    warn: ['10m', '1h'],
  });
  expect(deadlinesOf([plan], ['s3cret'])).toEqual([
    {
      id: 'own',
      name: { ko: 'Call •••', en: 'Call •••' },
      law: null,
      article: null,
      from: 'detected',
      withinMs: 2 * HOUR,
      until: null,
      tell: { ko: '과장', en: 'Head' },
      when: null,
      warnMs: [HOUR, 10 * MINUTE],
      source: null,
    },
  ]);
});
