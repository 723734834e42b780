import type { List, ListItem, Paragraph, PhrasingContent, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { z } from 'zod';
import type { ChecklistTemplate } from '../../shared/checklist.ts';
import { Id } from '../../shared/checks/fields.ts';
import { SYMPTOMS, Symptom } from '../../shared/symptom.ts';
import { type Fault, MarkdownFault, type Place } from '../markdown/fault.ts';
import { readMarkdown } from '../markdown/read.ts';
import { type Attributes, takeAttributes, wordsOf } from './itemAttributes.ts';

/** Nobody works through more under stress, and every running incident carries a copy. */
const MAX_ITEMS = 200;

/** An item is required when it begins with one of these in bold. */
const REQUIRED = new Set(['필수', 'required']);

const FrontMatter = z.strictObject({
  id: Id,
  title: z.string().trim().min(1).max(200),
  symptoms: z.array(Symptom).max(SYMPTOMS.length).default([]),
  services: z.array(Id).max(100).default([]),
});

/** What an item has besides its words, and both languages must say alike. */
const ALIKE = [
  ['id', 'id'],
  ['when', 'when'],
  ['for', 'for'],
  ['dueMs', 'due'],
  ['runbook', 'runbook'],
] as const;

/** One file of a template, in one language. */
export interface SourceFile {
  file: string;
  text: string;
}

interface Item extends Attributes {
  section: string;
  /** How many headings stand above it: sections pair up by order, as items do. */
  sectionNumber: number;
  text: string;
  required: boolean;
  place: Place;
}

interface Half extends z.output<typeof FrontMatter> {
  file: string;
  placeOf: (member: string) => Place;
  items: Item[];
}

/**
 * A checklist from its Markdown: task list items are what to do, headings from level 2 on are
 * sections, `**필수**` or `**required**` at an item's start makes it required, and braces at its end
 * say when it applies, whose it is, when it is due and what does it ({@link takeAttributes}). Items
 * of the two languages pair up by their order, and have their ordinal as id where they say none.
 * One file given as both stands for both languages.
 */
export function parseChecklist(
  ko: SourceFile,
  en: SourceFile,
): { ok: true; template: ChecklistTemplate } | { ok: false; faults: Fault[] } {
  const faults: Fault[] = [];
  const korean = readHalf(ko, faults);
  const english = en === ko ? korean : readHalf(en, faults);
  if (korean && english) faults.push(...differences(korean, english));
  if (!korean || !english || faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    template: {
      id: korean.id,
      title: { ko: korean.title, en: english.title },
      symptoms: korean.symptoms,
      services: korean.services,
      items: korean.items.map((item, index) => ({
        id: item.id ?? String(index + 1),
        section: { ko: item.section, en: english.items[index]?.section ?? item.section },
        text: { ko: item.text, en: english.items[index]?.text ?? item.text },
        required: item.required,
        when: item.when,
        for: item.for,
        dueMs: item.dueMs,
        runbook: item.runbook,
      })),
    },
  };
}

function readHalf({ file, text }: SourceFile, faults: Fault[]): Half | null {
  try {
    // The reader's positions do not count a byte order mark.
    const source = text.replace(/^\uFEFF/, '');
    const { frontMatter, placeOf, tree } = readMarkdown(source, file);
    const parsed = FrontMatter.safeParse(frontMatter ?? {});
    if (!parsed.success) throw misfit(file, parsed.error, placeOf);
    return { ...parsed.data, file, placeOf, items: itemsOf(tree, source, file) };
  } catch (error) {
    if (!(error instanceof MarkdownFault)) throw error;
    faults.push(error.fault);
    return null;
  }
}

/** The first thing wrong with a front matter, in words. */
function misfit(file: string, error: z.ZodError, placeOf: (member: string) => Place) {
  const issue = error.issues[0];
  if (issue?.code === 'unrecognized_keys') {
    const member = issue.keys[0] ?? '';
    return new MarkdownFault(file, placeOf(member), 'checklist.unknownMember', { member });
  }
  switch (issue?.path[0]) {
    case 'title':
      return new MarkdownFault(file, placeOf('title'), 'checklist.badTitle');
    case 'symptoms':
      return new MarkdownFault(file, placeOf('symptoms'), 'checklist.badSymptoms', {
        allowed: SYMPTOMS.join(', '),
      });
    case 'services':
      return new MarkdownFault(file, placeOf('services'), 'checklist.badServices');
    default:
      return new MarkdownFault(file, placeOf('id'), 'checklist.badId');
  }
}

function itemsOf(tree: Root, source: string, file: string): Item[] {
  const items: Item[] = [];
  let section = '';
  let sectionNumber = 0;
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth > 1) {
      section = textOf(node).trim();
      sectionNumber++;
    } else if (node.type === 'list') {
      for (const item of tasksOf(node)) {
        items.push({ section, sectionNumber, ...readItem(item, source, file) });
      }
    }
  }
  if (items.length === 0) throw new MarkdownFault(file, undefined, 'checklist.noItems');
  if (items.length > MAX_ITEMS) {
    const params = { count: items.length, limit: MAX_ITEMS };
    throw new MarkdownFault(file, items[MAX_ITEMS]?.place, 'checklist.tooManyItems', params);
  }
  checkIds(items, file);
  return items;
}

/** The task items of a list and of the lists inside it, as they stand; plain items are comments. */
function tasksOf(list: List): ListItem[] {
  return list.children.flatMap((item) => [
    ...(typeof item.checked === 'boolean' ? [item] : []),
    ...item.children.filter((child) => child.type === 'list').flatMap(tasksOf),
  ]);
}

function readItem(
  item: ListItem,
  source: string,
  file: string,
): Omit<Item, 'section' | 'sectionNumber'> {
  const place = item.position?.start ?? { line: 1, column: 1 };
  const paragraphs = item.children.filter((child) => child.type === 'paragraph');
  const last: Paragraph = paragraphs.at(-1) ?? { type: 'paragraph', children: [] };
  const { content, attributes, place: attributesPlace } = takeAttributes(last, source, file);
  const contents = [...paragraphs.slice(0, -1).map(({ children }) => children), content];
  const required = isRequired(contents[0]?.[0]);
  const text = contents
    .map((words, index) => wordsOf(index === 0 && required ? words.slice(1) : words))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s:·-]+/, '')
    .trim();
  if (text === '') throw new MarkdownFault(file, place, 'checklist.emptyItem');
  return { text, required, ...attributes, place: attributesPlace ?? place };
}

function isRequired(first: PhrasingContent | undefined): boolean {
  return first?.type === 'strong' && REQUIRED.has(textOf(first).trim().toLowerCase());
}

function checkIds(items: readonly Item[], file: string): void {
  const seen = new Map<string, number>();
  for (const [index, { id, place }] of items.entries()) {
    if (id === null) continue;
    const n = seen.get(id);
    if (n !== undefined) throw new MarkdownFault(file, place, 'checklist.itemTwice', { id, n });
    seen.set(id, index + 1);
  }
}

/** Where the second file does not fit the first. */
function differences(one: Half, other: Half): Fault[] {
  if (one.id !== other.id) {
    const params = { found: other.id, expected: one.id, other: one.file };
    return [new MarkdownFault(other.file, other.placeOf('id'), 'checklist.otherId', params).fault];
  }
  for (const member of ['symptoms', 'services'] as const) {
    if (one[member].join() === other[member].join()) continue;
    const params = { member, other: one.file };
    const at = other.placeOf(member);
    return [new MarkdownFault(other.file, at, 'checklist.otherMember', params).fault];
  }
  const length = Math.max(one.items.length, other.items.length);
  for (let i = 0; i < length; i++) {
    const [a, b] = [one.items[i], other.items[i]];
    const fault = !a || !b ? 'items' : differenceOf(a, b);
    if (fault === null) continue;
    const place = b?.place ?? other.items.at(-1)?.place;
    const params = { n: i + 1, other: one.file };
    if (fault === 'items') {
      return [new MarkdownFault(other.file, place, 'checklist.otherItems', params).fault];
    }
    const about = { ...params, name: fault };
    return [new MarkdownFault(other.file, place, 'checklist.otherAttribute', about).fault];
  }
  return [];
}

/** The attribute in which two items differ; `items` where they are not the same item at all. */
function differenceOf(a: Item, b: Item): 'items' | (typeof ALIKE)[number][1] | null {
  if (a.required !== b.required || a.sectionNumber !== b.sectionNumber) return 'items';
  const differing = ALIKE.find(
    ([member]) => JSON.stringify(a[member]) !== JSON.stringify(b[member]),
  );
  return differing?.[1] ?? null;
}
