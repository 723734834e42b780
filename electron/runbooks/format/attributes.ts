import { parseDuration } from '../../../shared/duration.ts';
import type { CommandAct } from '../../../shared/runbook.ts';
import type { Place } from '../../markdown/fault.ts';
import { placeholdersOf } from '../placeholders.ts';
import { isAbsolute } from '../values.ts';
import type { Attribute, Fence } from './fence.ts';
import { compiles } from './pattern.ts';
import { type Tell, tellUnknown } from './tell.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** How long a step may take, or be waited for. */
export const LEAST_LIMIT = SECOND;
export const MOST_LIMIT = 24 * 60 * MINUTE;
/** What a command that says nothing may take: longer than any diagnosis, shorter than a shift. */
const DEFAULT_TIMEOUT = 10 * MINUTE;
const MAX_PATTERN = 1000;
const MAX_FOLDER = 1000;
/** Not a number alone: checklists call steps by their numbers. */
const STEP_NAME = /^[a-z][a-z0-9_-]{0,63}$/;

const COMMAND_NAMES = [
  'name',
  'timeout',
  'expect-exit',
  'expect',
  'stop',
  'danger',
  'approve',
  'background',
  'cwd',
  'next',
  'show',
] as const;

/** What the braces on a command's fence say. */
export interface CommandAttributes extends Omit<CommandAct, 'kind' | 'shell' | 'command'> {
  name: string | null;
  /** The block only shows something, and nobody runs it. */
  show: boolean;
}

/** Where each attribute stands. */
export type Places = Readonly<Record<string, Place>>;

export function commandAttributes(fence: Fence, tell: Tell): CommandAttributes {
  const read = reader(fence, COMMAND_NAMES, tell);
  const show = read.flag('show');
  const other = [...fence.attributes.values()].find(({ name }) => name !== 'show');
  if (show && other) tell(other.place, 'runbook.shown', { name: other.name });
  return {
    name: read.name(),
    show,
    timeoutMs: read.value('timeout', limitOf) ?? DEFAULT_TIMEOUT,
    expectExit: read.value('expect-exit', exitOf) ?? 0,
    expect: read.value('expect', patternOf),
    stop: read.value('stop', patternOf),
    danger: read.flag('danger'),
    approve: read.value('approve', approvalOf) ?? 'one',
    background: read.flag('background'),
    cwd: read.value('cwd', folderOf),
    next: read.value('next', ({ value }) => value),
  };
}

/** The name of a step that is no command: all that its fence may say. */
export function nameAttribute(fence: Fence, tell: Tell): string | null {
  return reader(fence, ['name'], tell).name();
}

export function placesOf({ attributes }: Fence): Places {
  return Object.fromEntries([...attributes.values()].map(({ name, place }) => [name, place]));
}

type Valued = Attribute & { value: string };

function reader({ attributes }: Fence, names: readonly string[], tell: Tell) {
  for (const { name, place } of attributes.values()) {
    if (!names.includes(name)) tellUnknown(tell, place, 'runbook.unknownAttribute', name, names);
  }
  const value = <T>(name: string, read: (found: Valued, tell: Tell) => T | null): T | null => {
    const found = attributes.get(name);
    if (!found) return null;
    if (found.value !== null) return read({ ...found, value: found.value }, tell);
    tell(found.place, 'runbook.needsValue', { name });
    return null;
  };
  return {
    value,
    flag(name: string): boolean {
      const found = attributes.get(name);
      if (found && found.value !== null) tell(found.place, 'runbook.strayValue', { name });
      return found !== undefined;
    },
    name: () =>
      value('name', ({ value: name, place }) => {
        if (STEP_NAME.test(name)) return name;
        tell(place, 'runbook.badStepName', { found: name.slice(0, 100) });
        return null;
      }),
  };
}

function limitOf({ name, value, place }: Valued, tell: Tell): number | null {
  const limit = parseDuration(value);
  if (limit !== null && limit >= LEAST_LIMIT && limit <= MOST_LIMIT) return limit;
  const params = { name, found: value.slice(0, 100), minimum: LEAST_LIMIT, maximum: MOST_LIMIT };
  tell(place, 'runbook.badLimit', params);
  return null;
}

function exitOf({ value, place }: Valued, tell: Tell): number | null {
  if (/^\d{1,3}$/.test(value) && Number(value) <= 255) return Number(value);
  tell(place, 'runbook.badExit', { found: value.slice(0, 100) });
  return null;
}

function patternOf({ name, value, isPattern, place }: Valued, tell: Tell): string | null {
  if (!isPattern) {
    tell(place, 'runbook.needsSlashes', { name });
    return null;
  }
  if (value.length > MAX_PATTERN) {
    tell(place, 'runbook.longAttribute', { name, limit: MAX_PATTERN });
    return null;
  }
  const placeholder = placeholdersOf(value)[0];
  if (placeholder) {
    tell(place, 'runbook.placeholderInPattern', { name, parameter: placeholder.written });
    return null;
  }
  const isGood = compiles(value, (detail) =>
    tell(place, 'runbook.badPattern', { pattern: value.slice(0, 100), detail }),
  );
  return isGood ? value : null;
}

function approvalOf({ name, value, place }: Valued, tell: Tell): CommandAct['approve'] | null {
  if (value === 'one' || value === 'two') return value;
  tellUnknown(tell, place, 'runbook.notAmong', value, ['one', 'two'], { name });
  return null;
}

function folderOf({ name, value, place }: Valued, tell: Tell): string | null {
  if (value.length > MAX_FOLDER) {
    tell(place, 'runbook.longAttribute', { name, limit: MAX_FOLDER });
    return null;
  }
  if (isFolder(value)) return value;
  tell(place, 'runbook.badFolder', { found: value.slice(0, 100) });
  return null;
}

function isFolder(value: string): boolean {
  return !/\p{Cc}/u.test(value) && (isAbsolute(value) || value.startsWith('{{'));
}
