import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readScales, scalesOf } from '../../../electron/scales/scales.ts';
import { applies, parseCondition } from '../../../shared/condition.ts';
import { factsOf } from '../../../shared/facts.ts';
import { Scale, ScalePlan } from '../../../shared/scale.ts';
import { incidentOf } from '../../support/incident.ts';

const shipped = scalesOf(readScales('assets'));
const severity = shipped.find(({ id }) => id === 'severity');

/** The severity that an incident of services with these grades begins with. */
function begins(grades: (number | null)[], nth = 1): string | undefined {
  const services = grades.map((grade, i) => ({ id: `s${i}`, name: { ko: '', en: '' }, grade }));
  const facts = factsOf(incidentOf({ services, nth }));
  return severity?.starts.find(({ when }) => applies(when, facts))?.level;
}

it('ships the three scales that offices know, each with its source', () => {
  expect(shipped.map(({ id, of, levels }) => [id, of, levels.map(({ name }) => name.ko)])).toEqual([
    ['severity', 'incident', ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4']],
    ['alert', 'incident', ['심각', '경계', '주의', '관심']],
    ['system-grade', 'service', ['1등급', '2등급', '3등급', '4등급']],
  ]);
  for (const scale of shipped) {
    Scale.parse(scale);
    expect([scale.id, scale.source?.ko, scale.source?.en]).not.toContain(undefined);
    for (const { description } of scale.levels) {
      expect(description?.ko).toMatch(/[가-힣]/);
      expect(description?.en).toMatch(/^[ -~’“”]+$/);
    }
  }
});

it('starts an incident only by conditions that can be read, on levels that are there', () => {
  for (const { levels, starts } of shipped) {
    for (const { level, when } of starts) {
      expect(when === null || parseCondition(when).ok).toBe(true);
      expect(levels.map(({ id }) => id)).toContain(level);
    }
  }
});

it.each([
  [[1, 2], 1, '1'],
  [[1], 1, '2'],
  [[3, 3], 1, '2'],
  [[3], 1, '3'],
  [[3], 3, '2'],
  [[4], 1, '4'],
  [[null], 1, '3'],
])('an incident of grades %j, the %i. in seven days, begins as SEV-%s', (grades, nth, level) => {
  expect(begins(grades, nth)).toBe(level);
});

it('shows nothing of a secret, and one text in both languages', () => {
  const plan = ScalePlan.parse({
    id: 'own',
    name: 'Room s3cret',
    levels: [
      { id: 'high', name: { ko: '높음', en: 'High' } },
      { id: 'low', name: 'Low', description: 'no s3cret' },
    ],
    starts: [{ level: 'low' }],
  });
  expect(scalesOf([plan], ['s3cret'])).toEqual([
    {
      id: 'own',
      name: { ko: 'Room •••', en: 'Room •••' },
      of: 'incident',
      levels: [
        { id: 'high', name: { ko: '높음', en: 'High' }, description: null },
        {
          id: 'low',
          name: { ko: 'Low', en: 'Low' },
          description: { ko: 'no •••', en: 'no •••' },
        },
      ],
      source: null,
      starts: [{ level: 'low', when: null }],
    },
  ]);
});

it('says so where the program’s own file is damaged', () => {
  const folder = mkdtempSync(join(tmpdir(), 'watchroom-scales-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'scales.yaml'), 'scales: []\n');
  expect(() => readScales(folder)).toThrow();
});
