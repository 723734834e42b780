import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { catalogueSchemaText } from '../../../electron/catalogue/schema.ts';

const committed = readFileSync('assets/schemas/catalogue.json', 'utf8');

it('is what the committed file holds (node electron/catalogue/write-schema.ts makes it)', () => {
  expect(committed).toBe(catalogueSchemaText());
});

it('lets an editor accept a good catalogue and refuse a bad one', () => {
  const schema = z.fromJSONSchema(JSON.parse(committed));
  const check =
    '{ id: portal, type: http, url: "https://portal.example/", expect: { status: 200-299 } }';
  const catalogue = (one: string) =>
    parse(`services: [{ id: a, name: A, owner: o, checks: [${one}] }]`);
  expect(schema.safeParse(catalogue(check)).success).toBe(true);
  expect(schema.safeParse(catalogue(check.replace('url', 'ulr'))).success).toBe(false);
  const tcp = (port: string) => catalogue(`{ id: x, type: tcp, host: h, port: ${port} }`);
  expect(schema.safeParse(tcp('25')).success).toBe(true);
  expect(schema.safeParse(tcp('"$' + '{env:PORT}"')).success).toBe(true);
  expect(schema.safeParse(tcp('http')).success).toBe(false);
});
