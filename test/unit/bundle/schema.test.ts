import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bundleSchema } from '../../../electron/bundle/schema.ts';

it('is what the committed file holds (node electron/bundle/write-schema.ts makes it)', () => {
  expect(readFileSync('assets/schemas/bundle.json', 'utf8')).toBe(bundleSchema());
});
