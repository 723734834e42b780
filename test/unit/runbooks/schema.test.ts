import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { runbookSchemaText } from '../../../electron/runbooks/format/schema.ts';

const committed = readFileSync('assets/schemas/runbook.json', 'utf8');

it('is what the committed file holds (node electron/runbooks/format/write-schema.ts makes it)', () => {
  expect(committed).toBe(runbookSchemaText());
});

it('lets an editor accept good front matter and refuse bad', () => {
  const schema = z.fromJSONSchema(JSON.parse(committed));
  const accepts = (text: string): boolean => schema.safeParse(parse(text)).success;
  const head = 'id: a\ntitle: { ko: 가, en: A }\n';
  expect(accepts(head)).toBe(true);
  expect(accepts(`${head}parameters: { host: { type: host, default: 1, secret: false } }`)).toBe(
    true,
  );
  expect(accepts(`${head}parameters: { host: { type: hots } }`)).toBe(false);
  expect(accepts(`${head}parameters: { Host: {} }`)).toBe(false);
  expect(accepts(`${head}tags: 1`)).toBe(false);
  expect(accepts('title: A')).toBe(false);
});
