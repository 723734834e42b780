import { expect, it } from 'vitest';
import { closest } from '../../../shared/closest.ts';

it.each([
  ['nmae', 'name'],
  ['onwer', 'owner'],
  ['check', 'checks'],
  ['Services', 'services'],
  ['xyz', null],
  ['', null],
])('takes %s for %s', (word, meant) => {
  expect(closest(word, ['id', 'name', 'owner', 'checks', 'services'])).toBe(meant);
});
