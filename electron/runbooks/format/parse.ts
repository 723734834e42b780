import type { Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Fault, MarkdownFault } from '../../markdown/fault.ts';
import { readTree } from '../../markdown/read.ts';
import type { YamlText } from '../../markdown/yaml.ts';
import { type Head, readHead } from './frontMatter.ts';
import { linkSteps } from './links.ts';
import { slugger } from './slug.ts';
import { readStep, sourceOf } from './step.ts';
import { type Tell, tellInto } from './tell.ts';
import type { WrittenRunbook } from './written.ts';

/** More steps than anyone follows in one go. */
const MAX_STEPS = 100;

/** A file that was read: the runbook it tells, or what is wrong with it. */
export type Parsed =
  | { ok: true; written: WrittenRunbook }
  | { ok: false; faults: [Fault, ...Fault[]] };

/**
 * Reads one Markdown file as docs/runbooks.md describes it.
 * @returns every fault, in the order of the file's lines
 */
export function parseRunbook(text: string, file: string): Parsed {
  const faults: Fault[] = [];
  const tell = tellInto(faults, file);
  // Line breaks of other systems; the places stay as they are.
  const written = read(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), file, tell);
  const [first, ...more] = faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
  if (first) return { ok: false, faults: [first, ...more] };
  if (!written) throw new Error('A runbook that cannot be read has a fault.');
  return { ok: true, written };
}

function read(source: string, file: string, tell: Tell): WrittenRunbook | null {
  const tree = orTell(tell, () => readTree(source, file));
  if (!tree) return null;
  const yaml = orTell(tell, tree.frontMatter);
  const head = yaml && readHead(yaml, tell);
  return readBody(tree.tree.children, { head, yaml, source, file, tell });
}

interface Around {
  head: Head | null;
  yaml: YamlText | null;
  source: string;
  file: string;
  tell: Tell;
}

function readBody(all: RootContent[], around: Around): WrittenRunbook | null {
  const { head, yaml, source, file, tell } = around;
  const slugOf = slugsOf(all);
  // A heading of level 1 repeats the title for those who read the file as it is.
  const blocks = all.filter((b) => !(b.type === 'heading' && b.depth === 1));
  const starts = blocks.flatMap((block, index) => (isStep(block) ? [{ block, index }] : []));
  if (starts.length === 0) tell(undefined, 'runbook.noSteps');
  if (starts.length > MAX_STEPS) {
    const params = { count: starts.length, limit: MAX_STEPS };
    tell(starts[MAX_STEPS]?.block.position?.start, 'runbook.tooManySteps', params);
    return null;
  }
  // Without parameters that are known, each of them would be told as unknown.
  const parameters = head?.parameters ?? [];
  const quiet: Tell = (at, key, params) => {
    if (head || !key.startsWith('runbook.unknownParameter')) tell(at, key, params);
  };
  const reading = { file, source, parameters, tell: quiet };
  const steps = starts.map(({ block, index }, nth) =>
    readStep(block, blocks.slice(index + 1, starts[nth + 1]?.index), reading),
  );
  const slugs = starts.map(({ block }) => slugOf.get(block) ?? '');
  const linked = linkSteps(steps, slugs, tell);
  if (!head || !yaml) return null;
  const intro = sourceOf(blocks.slice(0, starts[0]?.index), source);
  return { ...head, file, intro, steps: linked, placeOf: yaml.placeOf };
}

function isStep(block: RootContent): block is Heading {
  return block.type === 'heading' && block.depth === 2;
}

/** Every heading counts, for one of the same name gets a number. */
function slugsOf(blocks: RootContent[]): Map<RootContent, string> {
  const slug = slugger();
  const headings = blocks.filter((block) => block.type === 'heading');
  return new Map(headings.map((heading) => [heading, slug(textOf(heading))]));
}

function orTell<T>(tell: Tell, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof MarkdownFault)) throw error;
    const { key, params } = error.fault.sentence;
    tell(error.fault, key, params);
    return null;
  }
}
