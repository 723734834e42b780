import { globSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messages } from '../../../shared/messages/index.ts';

/** Everything that could name a message. */
const SOURCE = globSync('{renderer,electron,shared,assets}/**/*.{ts,tsx,typ,yaml,json}', {
  exclude: ['shared/messages/**', 'assets/schemas/**'],
})
  .filter((file) => !file.split(sep).join('/').startsWith('shared/messages/'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const WHOLE = new Set(SOURCE.match(/[\w-]+(?:\.[\w-]+)+/g));
/** What keys are put together of: `state.${state}`, `report.kind.${kind}.title`. */
const PIECED = [...SOURCE.matchAll(/[`'"]([\w-]+(?:\.[\w-]+)*\.)(?:\$\{|['"`])/g)].map(
  ([, beginning = '']) => beginning,
);
const BEGINNINGS = new Set(PIECED);
/** `health.ladder${Rung}`: only the beginning of the last name is written. */
const HALVES = [...SOURCE.matchAll(/`((?:[\w-]+\.)+[\w-]+)\$\{/g)].map(([, half = '']) => half);
/** `${key}Close`: what another key is lengthened by. */
const ENDINGS = new Set([...SOURCE.matchAll(/\}([A-Z]\w*)`/g)].map(([, ending = '']) => ending));

/** Whether a key is one that is used, made longer. */
function isLengthened(key: string): boolean {
  const ending = [...ENDINGS].find((one) => key.endsWith(one));
  return ending !== undefined && Object.hasOwn(messages, key.slice(0, -ending.length));
}

describe('the keys of the messages', () => {
  it('are all used', () => {
    const dead = Object.keys(messages).filter((key) => {
      if (WHOLE.has(key) || isLengthened(key)) return false;
      const names = key.split('.');
      const begun = names.some(
        (_, n) => n > 0 && BEGINNINGS.has(`${names.slice(0, n).join('.')}.`),
      );
      return !begun && !HALVES.some((half) => key.startsWith(half));
    });
    expect(dead).toEqual([]);
  });

  it('are there wherever one is written out', () => {
    const areas = new Set(Object.keys(messages).map((key) => key.slice(0, key.indexOf('.'))));
    const asked = [
      ...SOURCE.matchAll(
        /(?:\bsay|\bsentence|new Problem|sayIn\([^()]*\))\(\s*'([\w-]+(?:\.[\w-]+)+)'/g,
      ),
    ].map(([, key = '']) => key);
    expect(asked.length).toBeGreaterThan(500);
    const missing = asked.filter((key) => !Object.hasOwn(messages, key));
    expect([...new Set(missing)]).toEqual([]);
    for (const key of asked) expect(areas).toContain(key.slice(0, key.indexOf('.')));
  });
});
