import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../../../electron/reports/document/document.ts';
import { isLong } from '../../../electron/reports/document/length.ts';
import { documentExample, longDocument } from '../../support/reportDocument.ts';

const of = (...blocks: Block[]): Document => {
  const example = documentExample();
  const [section] = example.sections;
  if (!section) throw new Error('The example has no section');
  return { ...example, sections: [{ ...section, blocks }] };
};
const prose = (text: string): Block => ({
  kind: 'prose',
  paragraphs: [{ kind: 'text', spans: [{ text }] }],
});

describe('a document has contents', () => {
  test('by its lines, wherever they stand', () => {
    expect(isLong(of())).toBe(false);
    expect(isLong(of(prose('한 줄')))).toBe(false);
    expect(isLong(of(prose('가\n'.repeat(400))))).toBe(true);
    expect(isLong(of(prose('가'.repeat(20_000))))).toBe(true);
    expect(isLong(longDocument(1000))).toBe(true);
  });

  test('by narrow columns sooner than by wide ones', () => {
    const table = (share: number): Block => ({
      kind: 'table',
      columns: [
        { heading: '내용', share },
        { heading: '작성', share: 100 - share },
      ],
      lines: [{ cells: ['가'.repeat(2500), ''] }],
    });
    expect(isLong(of(table(90)))).toBe(false);
    expect(isLong(of(table(10)))).toBe(true);
  });
});
