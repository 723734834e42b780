import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LatenessCount } from '../../../electron/health/prober/figures.ts';
import { createOutbox } from '../../../electron/health/prober/outbox.ts';
import { planOf } from '../../../electron/health/prober/plan.ts';
import { createPushes } from '../../../electron/health/prober/pushes.ts';
import { CatalogueFile } from '../../../shared/catalogue.ts';
import { Check } from '../../../shared/checks/check.ts';
import type { Observation } from '../../../shared/health.ts';
import { sentence } from '../../../shared/problem.ts';
import { testTimer } from '../../support/timer.ts';

function seen(check: string, rest: Partial<Observation> = {}): Observation {
  return {
    check,
    at: 0,
    verdict: 'up',
    latencyMs: 1,
    errorClass: null,
    reason: sentence('health.pending'),
    phases: {},
    status: null,
    address: null,
    protocol: null,
    bytes: null,
    certificate: null,
    ...rest,
  };
}

describe('outbox', () => {
  it('sends one at once and many together, none later than 25 ms, none twice', async () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(gaps, async (all) => {
        const { timer, advance } = testTimer();
        const sent: { key: string; at: number }[] = [];
        const outbox = createOutbox(timer, (batch) => {
          for (const { check } of batch) sent.push({ key: check, at: timer.now() });
        });
        const added: number[] = [];
        for (const [index, gap] of all.entries()) {
          await advance(gap);
          added.push(timer.now());
          outbox.add(seen(String(index)));
          // By then the last batch is sent, and long ago.
          if (gap >= 50) expect(sent.at(-1)?.key).toBe(String(index));
        }
        await advance(25);
        expect(sent.map(({ key }) => key)).toEqual(all.map((_, index) => String(index)));
        for (const [index, { at }] of sent.entries()) {
          expect(at - (added[index] ?? 0)).toBeLessThanOrEqual(25);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('sends nothing once it is closed', async () => {
    const { timer, advance, timers } = testTimer();
    const sent: number[] = [];
    const outbox = createOutbox(timer, (batch) => sent.push(batch.length));
    for (const key of ['a', 'b']) outbox.add(seen(key));
    outbox.close();
    outbox.add(seen('c'));
    await advance(100);
    expect(sent).toEqual([1]);
    expect(timers()).toBe(0);
  });
});

describe('plan', () => {
  const tcp = { type: 'tcp', host: '10.0.0.1', port: 80 };
  const catalogue = CatalogueFile.parse({
    services: [{ id: 'a', name: 'A', owner: 'o', checks: [{ ...tcp, id: 'x' }] }],
    station: {
      controls: [
        { reach: 'gateway', check: { id: 'gw', type: 'ping', host: '10.0.0.254', name: '관문' } },
        { reach: 'outside', check: { ...tcp, id: 'a' } },
        {
          reach: 'outside',
          check: { id: 'w', type: 'http', url: 'https://me:secret@example.org/x?key=1' },
        },
      ],
    },
  });

  it('survives the way to another thread', () => {
    const plan = planOf(catalogue, ['점검 중'], 3);
    expect(structuredClone(plan)).toEqual(plan);
    expect(plan).toMatchObject({ revision: 3, notices: ['점검 중'], push: null });
    expect(plan.checks.map(({ key }) => key)).toEqual(['a/x']);
  });

  it('names the controls, without what an address may hide', () => {
    const named = planOf(catalogue, [], 1).controls.map(({ key, name, target }) => [
      key,
      name.ko,
      target,
    ]);
    expect(named).toEqual([
      [':station/gw', '관문', '10.0.0.254'],
      [':station/a', 'a', '10.0.0.1:80'],
      [':station/w', 'w', 'https://example.org/x'],
    ]);
  });
});

describe('lateness', () => {
  it('is told by quantiles that are right to the tenth of a millisecond, beyond 100 ms to one', () => {
    const all = fc.array(fc.double({ min: 0, max: 50_000, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(all, fc.constantFrom(0.5, 0.99, 1), (values, share) => {
        const count = new LatenessCount();
        for (const value of values) count.add(value);
        const sorted = values.toSorted((a, b) => a - b);
        const exact = sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
        const told = count.quantile(share);
        expect(told).toBeGreaterThanOrEqual(exact);
        expect(told - exact).toBeLessThanOrEqual(exact < 100 ? 0.11 : 1.01);
        expect(count.max).toBe(sorted.at(-1));
      }),
    );
    expect(new LatenessCount().quantile(0.99)).toBe(0);
  });
});

describe('reports of jobs', () => {
  const check = Check.parse({
    id: 'backup',
    type: 'push',
    token: '0123456789abcdef',
    every: '1h',
    grace: '1m',
  });
  const late = seen('a/backup', { verdict: 'down', errorClass: 'late' });

  it('are not held late against a job while this station could not hear them', () => {
    let now = 10_000_000;
    const pushes = createPushes(() => now, { reported: () => {}, trouble: () => {} });
    expect(pushes.weigh(late, check)).toBe(late);
    pushes.deaf();
    now += 3_600_000;
    expect(pushes.weigh(late, check)).toMatchObject({
      verdict: 'unknown',
      errorClass: 'station',
      reason: { key: 'station.deaf' },
    });
    // A failure that was reported was heard.
    const failed = { ...late, errorClass: 'content' as const };
    expect(pushes.weigh(failed, check)).toBe(failed);
    now += 60_001;
    expect(pushes.weigh(late, check)).toBe(late);
  });
});
