import type { Code, Link, List, ListItem } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { z } from 'zod';
import { Id } from '../../../shared/checks/fields.ts';
import { durationBetween } from '../../../shared/duration.ts';
import { STATES, State } from '../../../shared/health.ts';
import type { StepAct } from '../../../shared/runbook.ts';
import { MarkdownFault, type Place } from '../../markdown/fault.ts';
import { readYaml, type YamlText } from '../../markdown/yaml.ts';
import { LEAST_LIMIT, MOST_LIMIT } from './attributes.ts';
import { type Tell, tellUnknown } from './tell.ts';

/** What people do in a step: lists and blocks that stand for their acts. */

/** More than anybody ticks off or chooses from. */
const MAX_ITEMS = 100;
const MAX_OPTIONS = 20;

/** A judgement can be waited for; what is not judged, or on purpose, cannot. */
const UNTIL = State.exclude(['pending', 'unknown']);
const Wait = z.strictObject({
  service: Id.optional(),
  health: z.union([UNTIL, z.array(UNTIL).min(1).max(STATES.length)]),
  within: durationBetween(LEAST_LIMIT, MOST_LIMIT),
});
const ALLOWED: Readonly<Record<keyof typeof Wait.shape, string>> = {
  service: 'a-z 0-9 . _ - (1–64)',
  health: `${UNTIL.options.join(', ')}, [up, degraded]`,
  within: '1s – 24h',
};

/** An act of which only its items are read; what they lead to is known when all steps are. */
export interface Listed {
  act: StepAct;
  places: (Place | undefined)[];
  /** Of each option: the heading it leads to, without `#`. */
  targets: string[];
}

/** @returns null where the list is only text */
export function readList(list: List, tell: Tell): Listed | null {
  if (list.children.some(({ checked }) => typeof checked === 'boolean'))
    return readItems(list, tell);
  const links = list.children.map(firstLink);
  const isDecision = links.every((link) => link?.url.startsWith('#'));
  if (isDecision) return readOptions(list, tell);
  // Where some lead elsewhere, the list was still meant so.
  const pure = list.children.map(onlyLink);
  const stray = pure.findIndex((link) => link && !link.url.startsWith('#'));
  if (pure.every(Boolean) && pure.some((link) => link?.url.startsWith('#'))) {
    tell(list.children[stray]?.position?.start, 'runbook.optionElsewhere');
  }
  return null;
}

function readItems(list: List, tell: Tell): Listed {
  const places = list.children.map(({ position }) => position?.start);
  if (places.length > MAX_ITEMS) {
    tell(places[MAX_ITEMS], 'runbook.tooManyItems', { count: places.length, limit: MAX_ITEMS });
  }
  const items = list.children.map((item, index) => {
    const words = textOf(item).trim();
    if (typeof item.checked !== 'boolean') tell(places[index], 'runbook.noBox');
    else if (item.children.length > 1 || item.children[0]?.type !== 'paragraph' || !words) {
      tell(places[index], 'runbook.badItem');
    }
    return { ko: words, en: words };
  });
  return { act: { kind: 'confirm', items }, places, targets: [] };
}

function readOptions(list: List, tell: Tell): Listed {
  const places = list.children.map(({ position }) => position?.start);
  if (places.length < 2) tell(places[0], 'runbook.oneOption');
  if (places.length > MAX_OPTIONS) {
    const params = { count: places.length, limit: MAX_OPTIONS };
    tell(places[MAX_OPTIONS], 'runbook.tooManyOptions', params);
  }
  const targets: string[] = [];
  const options = list.children.map((item, index) => {
    const link = onlyLink(item);
    const words = link ? textOf(link).trim() : '';
    if (!words) tell(places[index], 'runbook.badOption');
    targets.push(slugIn(firstLink(item)?.url ?? ''));
    return { label: { ko: words, en: words }, to: null };
  });
  return { act: { kind: 'decide', options }, places, targets };
}

function firstLink({ children: [first] }: ListItem): Link | null {
  const begin = first?.type === 'paragraph' ? first.children[0] : undefined;
  return begin?.type === 'link' ? begin : null;
}

function onlyLink(item: ListItem): Link | null {
  const [first, ...more] = item.children;
  const isAlone = first?.type === 'paragraph' && first.children.length === 1 && more.length === 0;
  return isAlone ? firstLink(item) : null;
}

function slugIn(url: string): string {
  const slug = url.slice(1);
  try {
    return decodeURIComponent(slug);
  } catch {
    // A percent sign that is none.
    return slug;
  }
}

/** A `wait-for` block. @returns null where something is wrong with it, which was told */
export function readWait(block: Code, file: string, tell: Tell): StepAct | null {
  let yaml: YamlText;
  try {
    yaml = readYaml(block.value, (block.position?.start.line ?? 0) + 1, file, 'runbook.waitYaml');
  } catch (error) {
    if (!(error instanceof MarkdownFault)) throw error;
    const { key, params } = error.fault.sentence;
    tell(error.fault, key, params);
    return null;
  }
  const parsed = Wait.safeParse(yaml.value);
  if (parsed.success) {
    const { service = null, health, within } = parsed.data;
    const until = [...new Set([health].flat())];
    return { kind: 'wait', service, until, withinMs: within };
  }
  const names = Object.keys(Wait.shape);
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const name of issue.keys) {
        tellUnknown(tell, yaml.placeOf(name), 'runbook.unknownMember', name, names);
      }
      continue;
    }
    const member = String(issue.path[0] ?? '');
    const allowed = Object.entries(ALLOWED).find(([name]) => name === member)?.[1];
    tell(
      allowed ? yaml.placeOf(...issue.path) : block.position?.start,
      'runbook.badWait',
      allowed
        ? { member, allowed }
        : { member: 'health, within', allowed: 'health: up, within: 10m' },
    );
  }
  return null;
}

/** A `note` block: what a person is asked to write down. */
export function readNote(block: Code, tell: Tell): StepAct {
  const words = block.value.trim();
  if (!words) tell(block.position?.start, 'runbook.emptyNote');
  return { kind: 'note', prompt: { ko: words, en: words } };
}
