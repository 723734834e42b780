import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDrafts, type Drafts } from '../../../electron/reports/drafts.ts';
import type { ReportDraft } from '../../../shared/reportDraft.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';

let temporary: TemporaryDatabase;
let told: ReportDraft[];
let now: number;
let operator: string;
const open = (): Drafts =>
  createDrafts({
    database: temporary.database,
    clock: () => now,
    operator: () => operator,
    changed: (draft) => told.push(draft),
  });

beforeEach(() => {
  temporary = temporaryDatabase();
  told = [];
  now = 1000;
  operator = '김하늘';
});
afterEach(() => temporary.remove());

const field = { incident: 'i-1', language: 'ko', field: 'cause' } as const;

describe('a draft', () => {
  test('is empty, AMBER and without 보안등급 until somebody writes', () => {
    expect(open().get('i-1', 'ko')).toEqual({
      incident: 'i-1',
      language: 'ko',
      fields: {},
      security: '',
      tlp: 'AMBER',
    });
  });

  test('keeps what was written, by whom and when, over a restart', () => {
    const draft = open().write({ ...field, text: '라우터 고장', was: null });
    expect(draft.fields.cause).toEqual({ text: '라우터 고장', at: 1000, by: '김하늘' });
    temporary.reopen();
    expect(open().get('i-1', 'ko')).toEqual(draft);
    expect(told).toEqual([draft]);
  });

  test('is one for each language and incident', () => {
    const drafts = open();
    drafts.write({ ...field, text: '라우터 고장', was: null });
    drafts.write({ ...field, language: 'en', text: 'router fault', was: null });
    expect(drafts.get('i-1', 'en').fields.cause?.text).toBe('router fault');
    expect(drafts.get('i-2', 'ko').fields).toEqual({});
  });

  test('loses nothing that somebody else wrote meanwhile', () => {
    const drafts = open();
    drafts.write({ ...field, text: '하나', was: null });
    operator = '박서준';
    const writing = { ...field, text: '둘', was: null };
    expect(() => drafts.write(writing)).toThrow(
      expect.objectContaining({
        sentence: { key: 'reportMaking.writtenMeanwhile', params: { by: '김하늘' } },
      }),
    );
    expect(drafts.get('i-1', 'ko').fields.cause?.text).toBe('하나');
    drafts.write({ ...writing, was: 1000 });
    expect(drafts.get('i-1', 'ko').fields.cause).toMatchObject({ text: '둘', by: '박서준' });
  });

  test('tells two writings of one millisecond apart', () => {
    const drafts = open();
    drafts.write({ ...field, text: '하나', was: null });
    drafts.write({ ...field, text: '둘', was: 1000 });
    expect(() => drafts.write({ ...field, text: '셋', was: 1000 })).toThrow();
  });

  test('takes the same text again as done, for an answer may be lost', () => {
    const drafts = open();
    drafts.write({ ...field, text: '하나', was: null });
    expect(drafts.write({ ...field, text: '하나', was: null }).fields.cause?.text).toBe('하나');
    expect(told).toHaveLength(1);
  });

  test('forgets a field that was emptied', () => {
    const drafts = open();
    drafts.write({ ...field, text: '하나', was: null });
    expect(drafts.write({ ...field, text: '', was: 1000 }).fields).toEqual({});
  });

  test('carries 보안등급 and TLP', () => {
    const drafts = open();
    drafts.mark({ incident: 'i-1', language: 'ko', security: '대외비', tlp: 'RED' });
    drafts.mark({ incident: 'i-1', language: 'ko', security: '', tlp: 'CLEAR' });
    expect(drafts.get('i-1', 'ko')).toMatchObject({ security: '', tlp: 'CLEAR' });
  });
});
