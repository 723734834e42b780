import type { Code, Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { z } from 'zod';
import { Id } from '../../shared/checks/fields.ts';
import type { Runbook, RunbookStep } from '../../shared/runbook.ts';
import { Bilingual } from '../../shared/words.ts';
import { MarkdownFault, type Place } from '../markdown/fault.ts';
import { type MarkdownFile, readMarkdown } from '../markdown/read.ts';
import { faultyParameter, PARAMETERS } from './parameters.ts';

/** More steps than anyone follows in one go. */
const MAX_STEPS = 100;

const Title = z
  .union([z.string().trim().min(1).max(200), Bilingual])
  .transform((title): Bilingual => (typeof title === 'string' ? { ko: title, en: title } : title));
const FrontMatter = z.strictObject({ id: Id, title: Title });

/** What a member of the front matter may be, in signs both languages read. */
const ALLOWED: Readonly<Record<string, string>> = {
  id: 'a-z 0-9 . _ - (1–64)',
  title: 'title: … (1–200) / title: { ko: …, en: … }',
};

/** A step as one file tells it. */
interface WrittenStep extends Pick<RunbookStep, 'command' | 'shell'> {
  title: string;
  text: string;
  place: Place | undefined;
}

/** A runbook as one file tells it, in one language or in both. */
export interface WrittenRunbook {
  file: string;
  id: string;
  title: Bilingual;
  intro: string;
  steps: WrittenStep[];
  placeOfId: Place;
}

/**
 * Reads one Markdown file: front matter `id` and `title`; each heading of level 2 begins a step;
 * the step's first block fenced `sh`, `bash` or `pwsh` is its command.
 * @throws MarkdownFault with file, line and column
 */
export function parseRunbook(text: string, file: string): WrittenRunbook {
  const markdown = readMarkdown(text, file);
  const { id, title } = checkFrontMatter(markdown, file);
  // A heading of level 1 repeats the title for those who read the file as it is.
  const blocks = markdown.tree.children.filter((b) => !(b.type === 'heading' && b.depth === 1));
  const starts = blocks.flatMap((block, index) => (isStep(block) ? [index] : []));
  if (starts.length === 0) throw new MarkdownFault(file, undefined, 'runbook.noSteps');
  if (starts.length > MAX_STEPS) {
    const at = blocks[starts[MAX_STEPS] ?? 0]?.position?.start;
    const params = { count: starts.length, limit: MAX_STEPS };
    throw new MarkdownFault(file, at, 'runbook.tooManySteps', params);
  }
  const steps = starts.map((start, nth) => {
    const [heading, ...section] = blocks.slice(start, starts[nth + 1]);
    return readStep(heading as Heading, section, text, file);
  });
  const intro = sourceOf(blocks.slice(0, starts[0]), text);
  return { file, id, title, intro, steps, placeOfId: markdown.placeOf('id') };
}

/** One runbook of a file that stands for both languages. */
export function fromOneFile(written: WrittenRunbook): Runbook {
  return fromTwoFiles(written, written);
}

/**
 * One runbook of a Korean and an English file: the same steps in the same order, and exactly the
 * same commands, for only one of them will be run.
 * @throws MarkdownFault at the place in the English file that differs
 */
export function fromTwoFiles(ko: WrittenRunbook, en: WrittenRunbook): Runbook {
  if (ko.id !== en.id) {
    const params = { ko: ko.id, en: en.id };
    throw new MarkdownFault(en.file, en.placeOfId, 'runbook.pairId', params);
  }
  if (ko.steps.length !== en.steps.length) {
    const params = { ko: ko.steps.length, en: en.steps.length };
    throw new MarkdownFault(en.file, en.steps.at(-1)?.place, 'runbook.pairSteps', params);
  }
  const steps = en.steps.map((step, index): RunbookStep => {
    const other = ko.steps[index] ?? step;
    if (step.command !== other.command || step.shell !== other.shell) {
      const params = { step: index + 1 };
      throw new MarkdownFault(en.file, step.place, 'runbook.pairCommand', params);
    }
    return {
      id: String(index + 1),
      title: { ko: other.title, en: step.title },
      text: { ko: other.text, en: step.text },
      command: step.command,
      shell: step.shell,
    };
  });
  return {
    id: en.id,
    title: { ko: ko.title.ko, en: en.title.en },
    intro: { ko: ko.intro, en: en.intro },
    steps,
  };
}

function checkFrontMatter(markdown: MarkdownFile, file: string): z.output<typeof FrontMatter> {
  const parsed = FrontMatter.safeParse(markdown.frontMatter);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  if (issue?.code === 'unrecognized_keys') {
    const member = issue.keys[0] ?? '';
    const params = { member, allowed: 'id, title' };
    throw new MarkdownFault(file, markdown.placeOf(member), 'runbook.unknownMember', params);
  }
  const member = String(issue?.path[0] ?? 'id, title');
  const params = { member, allowed: ALLOWED[member] ?? '--- id: …, title: … ---' };
  throw new MarkdownFault(file, markdown.placeOf(member), 'runbook.frontMatter', params);
}

function isStep(block: RootContent): boolean {
  return block.type === 'heading' && block.depth === 2;
}

function readStep(
  heading: Heading,
  section: RootContent[],
  source: string,
  file: string,
): WrittenStep {
  const place = heading.position?.start;
  const title = textOf(heading).trim();
  if (!title) throw new MarkdownFault(file, place, 'runbook.emptyTitle');
  const at = section.findIndex((block) => block.type === 'code' && shellOf(block) !== null);
  const block = section[at];
  if (block?.type !== 'code') {
    return { title, text: sourceOf(section, source), command: null, shell: null, place };
  }
  const parts = [sourceOf(section.slice(0, at), source), sourceOf(section.slice(at + 1), source)];
  return {
    title,
    text: parts.filter(Boolean).join('\n\n'),
    command: readCommand(block, file),
    shell: shellOf(block),
    place,
  };
}

/** @returns null for a block that shows something else, or nothing */
function shellOf(block: Code): RunbookStep['shell'] {
  const { lang, value } = block;
  const isShell = lang === 'sh' || lang === 'bash' || lang === 'pwsh';
  return isShell && value.trim() ? lang : null;
}

function readCommand(block: Code, file: string): string {
  const command = block.value.replace(/\r\n?/g, '\n').trim();
  const at = block.position?.start;
  const control = /[^\P{Cc}\n\t]/u.exec(command);
  if (control) {
    const code = `U+${control[0].charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`;
    throw new MarkdownFault(file, at, 'runbook.controlCharacter', { code });
  }
  const faulty = faultyParameter(command, block.lang === 'pwsh' ? 'powershell' : 'posix');
  if (faulty) {
    const key = faulty.fault === 'unknown' ? 'runbook.unknownParameter' : 'runbook.quotedParameter';
    const params = { parameter: faulty.parameter, allowed: PARAMETERS.join(', ') };
    throw new MarkdownFault(file, at, key, params);
  }
  return command;
}

/** The blocks as they were written. */
function sourceOf(blocks: RootContent[], source: string): string {
  const from = blocks[0]?.position?.start.offset;
  const to = blocks.at(-1)?.position?.end.offset;
  return from === undefined || to === undefined ? '' : source.slice(from, to).trim();
}
