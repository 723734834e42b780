import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectOn, faultsAt, nextChange, refusingAt } from '../../../electron/drill/faults.ts';
import { readScript } from '../../../electron/drill/readScript.ts';

const script = readScript('assets/drills/november-2023/script.yaml');
const kst = (text: string): number => Date.parse(`2023-11-${text}+09:00`);
const servicesAt = (at: number): string[] => faultsAt(script, at).map(({ service }) => service);

describe('the faults of November 2023', () => {
  it.each([
    ['17T08:39:59.999', []],
    ['17T08:40:00', ['portal']],
    ['17T13:54:59.999', ['portal']],
    ['17T13:55:00', ['portal', 'gov24']],
    ['18T08:40:00', ['portal', 'gov24']],
    ['18T13:54:59.999', ['portal', 'gov24']],
    ['18T13:55:00', []],
    ['23T09:04:59.999', []],
    ['23T09:05:00', ['g2b']],
    ['23T09:19:00', ['g2b']],
    ['23T10:20:59.999', ['g2b']],
    ['23T10:21:00', []],
    ['24T13:53:59.999', []],
    ['24T13:54:00', ['eid', 'mobile-id']],
    ['24T20:33:59.999', ['eid', 'mobile-id']],
    ['24T20:34:00', []],
  ])('at %s strike %j', (at, services) => {
    expect(servicesAt(kst(at))).toEqual(services);
  });

  it('rises before it freezes', () => {
    const before = effectOn(script, kst('23T09:06:00'), 'g2b', '/');
    const later = effectOn(script, kst('23T09:18:00'), 'g2b', '/');
    expect(before?.effect.kind).toBe('slow');
    expect(later?.progress).toBeGreaterThan(before?.progress ?? 1);
    expect(effectOn(script, kst('23T09:19:00'), 'g2b', '/')?.effect.kind).toBe('hang');
    expect(effectOn(script, kst('23T09:19:00'), 'g2b', '/bid')?.effect.kind).toBe('reset');
  });

  it('strikes only the paths it names', () => {
    const at = kst('17T09:00:00');
    expect(effectOn(script, at, 'authentication', '/staff')?.effect.kind).toBe('large-lost');
    expect(effectOn(script, at, 'authentication', '/citizen')).toBeNull();
    expect(effectOn(script, at, 'hometax', '/')).toBeNull();
  });

  it('refuses at the storage only while it is cut', () => {
    expect(refusingAt(script, kst('24T13:53:00')).size).toBe(0);
    expect([...refusingAt(script, kst('24T15:00:00'))]).toEqual(['eid-storage']);
  });

  it('changes at no moment that it did not announce', () => {
    const moments = fc.integer({ min: script.startsAt, max: script.endsAt - 1 });
    fc.assert(
      fc.property(
        moments,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (at, part) => {
          const next = nextChange(script, at);
          expect(next).toBeGreaterThan(at);
          const between = Math.min(next - 1, Math.floor(at + (next - at) * part));
          expect(faultsAt(script, between)).toEqual(faultsAt(script, at));
        },
      ),
      { numRuns: 300 },
    );
  });
});
