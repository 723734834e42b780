import { describe, expect, it } from 'vitest';
import { formsOf, MASK, maskOf } from '../../electron/secrets.ts';

describe('covering secrets', () => {
  it.each([
    ['as it is', 'tr0ub"dor &3'],
    ['in a URL', encodeURIComponent('tr0ub"dor &3')],
    ['in JSON', JSON.stringify('tr0ub"dor &3').slice(1, -1)],
  ])('covers one %s', (_, written) =>
    expect(maskOf(['tr0ub"dor &3'])(`a ${written} b`)).toBe(`a ${MASK} b`),
  );

  it('covers the longer of two that begin alike', () =>
    expect(maskOf(['secret', 'secret-two'])('secret-two, secret')).toBe(`${MASK}, ${MASK}`));

  it('bears one that is no well-formed text, and covers nothing for an empty one', () => {
    expect(maskOf(['\ud800half'])('a \ud800half b')).toBe(`a ${MASK} b`);
    expect(formsOf([''])).toEqual([]);
    expect(maskOf([''])('nothing')).toBe('nothing');
  });
});
