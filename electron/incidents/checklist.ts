import type { List, ListItem, Paragraph, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { z } from 'zod';
import type { ChecklistTemplate } from '../../shared/checklist.ts';
import { Id } from '../../shared/checks/fields.ts';
import { type Fault, MarkdownFault, type Place } from '../markdown/fault.ts';
import { readMarkdown } from '../markdown/read.ts';

/** Nobody works through more under stress, and every running incident carries a copy. */
const MAX_ITEMS = 200;

/** An item is required when it begins with one of these in bold. */
const REQUIRED = new Set(['필수', 'required']);

const FrontMatter = z.strictObject({
  id: Id,
  title: z.string().trim().min(1).max(200),
  symptoms: z.array(z.string().max(200)).max(50).optional(),
});

/** One file of a template, in one language. */
export interface SourceFile {
  file: string;
  text: string;
}

interface Item {
  section: string;
  /** How many headings stand above it: sections pair up by order, as items do. */
  sectionNumber: number;
  text: string;
  required: boolean;
  place: Place;
}

interface Half {
  file: string;
  id: string;
  idPlace: Place;
  title: string;
  items: Item[];
}

/**
 * A checklist from its Markdown: task list items are what to do, headings from level 2 on are
 * sections, `**필수**` or `**required**` at an item's start makes it required. Items of the two
 * languages pair up by their order. One file given as both stands for both languages.
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
      items: korean.items.map((item, index) => ({
        id: String(index + 1),
        section: { ko: item.section, en: english.items[index]?.section ?? item.section },
        text: { ko: item.text, en: english.items[index]?.text ?? item.text },
        required: item.required,
      })),
    },
  };
}

function readHalf({ file, text }: SourceFile, faults: Fault[]): Half | null {
  try {
    const { frontMatter, placeOf, tree } = readMarkdown(text, file);
    const parsed = FrontMatter.safeParse(frontMatter ?? {});
    if (!parsed.success) throw misfit(file, parsed.error, placeOf);
    const { id, title } = parsed.data;
    return { file, id, idPlace: placeOf('id'), title, items: itemsOf(tree, file) };
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
      return new MarkdownFault(file, placeOf('symptoms'), 'checklist.badSymptoms');
    default:
      return new MarkdownFault(file, placeOf('id'), 'checklist.badId');
  }
}

function itemsOf(tree: Root, file: string): Item[] {
  const items: Item[] = [];
  let section = '';
  let sectionNumber = 0;
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth > 1) {
      section = textOf(node).trim();
      sectionNumber++;
    } else if (node.type === 'list') {
      for (const item of tasksOf(node)) {
        items.push({ section, sectionNumber, ...readItem(item, file) });
      }
    }
  }
  if (items.length === 0) throw new MarkdownFault(file, undefined, 'checklist.noItems');
  if (items.length > MAX_ITEMS) {
    const params = { count: items.length, limit: MAX_ITEMS };
    throw new MarkdownFault(file, items[MAX_ITEMS]?.place, 'checklist.tooManyItems', params);
  }
  return items;
}

/** The task items of a list and of the lists inside it, as they stand; plain items are comments. */
function tasksOf(list: List): ListItem[] {
  return list.children.flatMap((item) => [
    ...(typeof item.checked === 'boolean' ? [item] : []),
    ...item.children.filter((child) => child.type === 'list').flatMap(tasksOf),
  ]);
}

function readItem(item: ListItem, file: string): Pick<Item, 'text' | 'required' | 'place'> {
  const place = item.position?.start ?? { line: 1, column: 1 };
  const paragraphs = item.children.filter((child) => child.type === 'paragraph');
  const required = isRequired(paragraphs[0]);
  const text = paragraphs
    .map((paragraph, index) =>
      textOf(index === 0 && required ? paragraph.children.slice(1) : paragraph),
    )
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s:·-]+/, '')
    .trim();
  if (text === '') throw new MarkdownFault(file, place, 'checklist.emptyItem');
  return { text, required, place };
}

function isRequired(paragraph: Paragraph | undefined): boolean {
  const first = paragraph?.children[0];
  return first?.type === 'strong' && REQUIRED.has(textOf(first).trim().toLowerCase());
}

/** Where the second file does not fit the first. */
function differences(one: Half, other: Half): Fault[] {
  if (one.id !== other.id) {
    const params = { found: other.id, expected: one.id, other: one.file };
    return [new MarkdownFault(other.file, other.idPlace, 'checklist.otherId', params).fault];
  }
  const length = Math.max(one.items.length, other.items.length);
  for (let i = 0; i < length; i++) {
    const [a, b] = [one.items[i], other.items[i]];
    if (a && b && a.required === b.required && a.sectionNumber === b.sectionNumber) continue;
    const place = b?.place ?? other.items.at(-1)?.place;
    const params = { n: i + 1, other: one.file };
    return [new MarkdownFault(other.file, place, 'checklist.otherItems', params).fault];
  }
  return [];
}
