import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../electron/catalogue/load.ts';
import { folderOf } from '../../support/catalogueFiles.ts';

const SERVICE = `services:
  - id: gov24
    name: 정부24
    owner: mois
    checks:
      - { id: page, type: tcp, host: h.example, port: 80 }
`;

/** What is wrong with a catalogue, as `file:line key`. */
function faultsOf(files: Record<string, string>): string[] {
  const loaded = loadCatalogue(folderOf(files), {});
  if (loaded.ok) return [];
  return loaded.faults.map(({ file, line, sentence }) => {
    return `${file.split(/[\\/]/).at(-1)}:${line} ${sentence.key}`;
  });
}

const maintenance = (cron: string, match: string, timezone = 'Asia/Seoul'): string =>
  `${SERVICE}maintenance:
  - id: nightly
    reason: 정기 점검
    match: ${match}
    cron: "${cron}"
    timezone: ${timezone}
    duration: 2h
`;

describe('what a catalogue says of the watching as a whole', () => {
  it('is read, with its defaults', () => {
    const text = `${SERVICE}judging: {}\nalarms: { repeat: 1m }\npush: {}\n`;
    const loaded = loadCatalogue(join(folderOf({ 'c.yaml': text }), 'c.yaml'), {});
    expect(loaded.ok && loaded.catalogue).toMatchObject({
      judging: { flapping: { start: 30, stop: 25 } },
      alarms: { repeat: 60_000, gather: 5000, channels: [] },
      push: { host: '127.0.0.1', port: 7414 },
    });
  });

  it('is said once', () => {
    const files = { 'a.yaml': `${SERVICE}judging: {}\n`, 'b.yaml': 'judging: {}\n' };
    expect(faultsOf(files)).toEqual(['b.yaml:1 catalogue.planTwice']);
  });

  it.each([
    ['every night at two', '0 2 * * *', '{ services: [gov24] }', 'Asia/Seoul', []],
    ['a minute that is none', '99 2 * * *', '{ services: [gov24] }', 'Asia/Seoul', ['cron']],
    ['a day that never comes', '0 2 30 2 *', '{ services: [gov24] }', 'Asia/Seoul', ['cronNever']],
    ['four fields', '0 2 * *', '{ services: [gov24] }', 'Asia/Seoul', ['cronFields']],
    ['a clock nobody has', '0 2 * * *', '{ services: [gov24] }', 'Asia/Soul', ['timezone']],
    ['nobody', '0 2 * * *', '{}', 'Asia/Seoul', ['matchesNobody']],
    ['a stranger', '0 2 * * *', '{ services: [gov42] }', 'Asia/Seoul', ['unknownService']],
  ])('announces maintenance for %s', (_, cron, match, timezone, keys) => {
    const found = faultsOf({ 'c.yaml': maintenance(cron, match, timezone) });
    expect(found.map((fault) => fault.replace(/^c\.yaml:\d+ handling\./, ''))).toEqual(keys);
  });

  it('tells a ground by a service there is', () => {
    const text = `grounds: [{ id: auth, name: A, service: gov42 }]\n${SERVICE}`;
    expect(faultsOf({ 'c.yaml': text })).toEqual(['c.yaml:1 catalogue.unknownIdClose']);
  });
});
