import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../electron/health/ladder/finding.ts';
import { summarise } from '../../../../electron/health/ladder/summary.ts';
import { ERROR_CLASSES, type ErrorClass } from '../../../../shared/health.ts';
import { LAYERS, type Layer } from '../../../../shared/ladder.ts';
import { sayIn } from '../../../../shared/messages/say.ts';
import { sentence } from '../../../../shared/problem.ts';
import { LANGUAGES } from '../../../../shared/words.ts';

const about = { host: 'portal.test', port: 443, status: 503, pings: true };
const lost = sentence('ladder.payloadLost', { bytes: '1,400' });

function findings(broken: Partial<Record<Layer, ErrorClass>>): Finding[] {
  return LAYERS.map((layer) => {
    const errorClass = broken[layer] ?? null;
    const said = layer === 'payload' ? lost : sentence('ladder.httpAnswered');
    return {
      layer,
      result: layer in broken ? 'failed' : 'passed',
      sentence: said,
      ms: null,
      errorClass,
    };
  });
}
const told = (broken: Partial<Record<Layer, ErrorClass>>) => {
  const { broken: layer, summary } = summarise(findings(broken), about);
  return [layer, summary.key];
};

describe('the summary', () => {
  it('names the first broken layer', () => {
    expect(told({})).toEqual([null, 'ladder.sumFine']);
    expect(told({ dns: 'name' })).toEqual(['dns', 'ladder.sumDns']);
    expect(told({ tls: 'certificate', payload: 'content' })).toEqual([
      'tls',
      'ladder.sumCertificate',
    ]);
    expect(told({ http: 'status' })).toEqual(['http', 'ladder.sumStatus']);
    expect(told({ content: 'notice' })).toEqual(['content', 'ladder.sumNotice']);
  });

  it('puts silence above a connection down to a path that loses large packets', () => {
    for (const silence of [
      { tls: 'timeout-tls' },
      { http: 'timeout-firstByte' },
      { http: 'timeout-transfer' },
    ] as const) {
      expect(told({ ...silence, payload: 'content' })).toEqual(['payload', 'ladder.sumSize']);
    }
  });

  it('does not put down to it what packets of any size would meet', () => {
    expect(told({ tcp: 'timeout-connect', payload: 'content' })[0]).toBe('tcp');
    expect(told({ dns: 'timeout-dns', payload: 'content' })[0]).toBe('dns');
    expect(told({ http: 'status', payload: 'content' })[0]).toBe('http');
  });

  it('is said for every broken layer in both languages, with nothing left to fill in', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LAYERS),
        fc.constantFrom(...ERROR_CLASSES),
        fc.boolean(),
        (layer, errorClass, pings) => {
          const { broken, summary } = summarise(findings({ [layer]: errorClass }), {
            ...about,
            pings,
          });
          expect(broken).toBe(layer);
          for (const language of LANGUAGES) {
            const said = sayIn(language)(summary.key, summary.params);
            expect(said).not.toMatch(/[{}]|undefined/);
            expect(said.length).toBeGreaterThan(10);
          }
        },
      ),
    );
  });

  it('does not say that all is well where something could not be looked at', () => {
    const unsure = findings({}).map((one) =>
      one.layer === 'http' ? { ...one, result: 'unknown' as const } : one,
    );
    expect(summarise(unsure, about).summary.key).toBe('ladder.sumUnsure');
    const size = findings({}).map((one) =>
      one.layer === 'payload' ? { ...one, result: 'unknown' as const } : one,
    );
    expect(summarise(size, about)).toMatchObject({
      broken: null,
      summary: { key: 'ladder.sumFineButSize' },
    });
  });
});
