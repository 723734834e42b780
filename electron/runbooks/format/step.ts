import type { Code, Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { closest } from '../../../shared/closest.ts';
import { type Parameter, StepShell } from '../../../shared/runbook.ts';
import type { Place } from '../../markdown/fault.ts';
import { readList, readNote, readWait } from './acts.ts';
import { commandAttributes, nameAttribute, placesOf } from './attributes.ts';
import { readCommand, tellStrangers } from './command.ts';
import { type Fence, readFence } from './fence.ts';
import { type Tell, tellUnknown } from './tell.ts';
import type { WrittenStep } from './written.ts';

const NOTE = 'note';
const WAIT = 'wait-for';
/** The words on a fence that make it an act. */
const WORDS: readonly string[] = [...StepShell.options, WAIT, NOTE];

/** The file that a step is read from. */
export interface Reading {
  file: string;
  source: string;
  parameters: readonly Parameter[];
  tell: Tell;
}

/** A step whose links to other steps are still names. */
export interface UnlinkedStep extends WrittenStep {
  /** Of each option: the heading it leads to. */
  targets: string[];
}

type Act = Pick<UnlinkedStep, 'act' | 'name' | 'places' | 'placesOfItems' | 'targets'>;

/** Reads a heading and what stands below it until the next one. */
export function readStep(heading: Heading, section: RootContent[], reading: Reading): UnlinkedStep {
  const { source, tell } = reading;
  const place = heading.position?.start;
  const title = textOf(heading).trim();
  if (!title) tell(place, 'runbook.emptyTitle');
  const text: RootContent[][] = [[]];
  let found: (Act & { placeOfAct: Place | undefined }) | null = null;
  for (const block of section) {
    const act = readAct(block, reading);
    if (!act) {
      text.at(-1)?.push(block);
      continue;
    }
    const placeOfAct = block.position?.start;
    if (found) tell(placeOfAct, 'runbook.secondAct', { first: found.placeOfAct?.line ?? 0 });
    found ??= { ...act, placeOfAct };
    text.push([]);
  }
  return {
    title,
    text: text
      .map((blocks) => sourceOf(blocks, source))
      .filter(Boolean)
      .join('\n\n'),
    place,
    placeOfAct: place,
    ...(found ?? { ...NO_PLACES, act: { kind: 'confirm', items: [] }, name: null }),
  };
}

const NO_PLACES = { places: {}, placesOfItems: [], targets: [] };

/** @returns null for what is only text */
function readAct(block: RootContent, reading: Reading): Act | null {
  const { tell } = reading;
  if (block.type === 'list') {
    const listed = readList(block, tell);
    if (listed) {
      const { act, places, targets } = listed;
      return { act, name: null, places: {}, placesOfItems: places, targets };
    }
  }
  if (block.type !== 'code') {
    tellHidden(block, reading);
    return null;
  }
  const fence = readFence(block, reading.source, tell);
  const shell = StepShell.safeParse(fence.word);
  if (shell.success) return readShell(block, fence, shell.data, reading);
  if (fence.word === NOTE) {
    const name = nameAttribute(fence, tell);
    return { ...NO_PLACES, act: readNote(block, tell), name, places: placesOf(fence) };
  }
  if (fence.word === WAIT) {
    const name = nameAttribute(fence, tell);
    const act = readWait(block, reading.file, tell) ?? { kind: 'confirm', items: [] };
    return { ...NO_PLACES, act, name, places: placesOf(fence) };
  }
  const isMeant = fence.attributes.size > 0 || closest(fence.word, [WAIT]) !== null;
  if (isMeant) tellUnknown(tell, block.position?.start, 'runbook.unknownFence', fence.word, WORDS);
  return null;
}

function readShell(block: Code, fence: Fence, shell: StepShell, reading: Reading): Act | null {
  const { parameters, tell } = reading;
  if (fence.isStray) {
    const params = { example: '{name=ping timeout=30s danger}' };
    tell(block.position?.start, 'runbook.noBraces', params);
  }
  const { name, show, ...attributes } = commandAttributes(fence, tell);
  if (show) return null;
  const places = placesOf(fence);
  const command = readCommand(block, shell, parameters, tell);
  if (attributes.cwd !== null) tellStrangers(attributes.cwd, places.cwd, parameters, tell);
  return { ...NO_PLACES, act: { kind: 'command', shell, command, ...attributes }, name, places };
}

/** Commands inside lists and quotations would never be run, though they look as if. */
function tellHidden(block: RootContent, reading: Reading): void {
  if (!('children' in block)) return;
  for (const inside of block.children) {
    if (inside.type !== 'code') {
      tellHidden(inside, reading);
      continue;
    }
    const fence = readFence(inside, reading.source, reading.tell);
    if (!WORDS.includes(fence.word) || fence.attributes.has('show')) continue;
    reading.tell(inside.position?.start, 'runbook.hiddenAct', { word: fence.word });
  }
}

/** The blocks as they were written. */
export function sourceOf(blocks: RootContent[], source: string): string {
  const from = blocks[0]?.position?.start.offset;
  const to = blocks.at(-1)?.position?.end.offset;
  return from === undefined || to === undefined ? '' : source.slice(from, to).trim();
}
