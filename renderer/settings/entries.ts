import { type MessageKey, messages } from '../../shared/messages/index.ts';
import type { Entry } from '../palette/entry.ts';
import { fitOf } from '../palette/fit.ts';
import { readingsOf } from '../palette/search.ts';

/** The groups of settings, in the order in which they stand on the page. */
export const PARTS = {
  display: 'settings.display',
  operators: 'desk.operators',
  alarms: 'alarms.settings',
  window: 'settings.window',
  terminal: 'settings.terminal',
  secrets: 'settings.secrets',
  catalogue: 'settings.catalogue',
  journal: 'desk.journal',
  updates: 'updates.title',
  support: 'support.title',
  about: 'settings.about',
} as const satisfies Record<string, MessageKey>;
export type PartId = keyof typeof PARTS;

/** One thing that can be set, as it is found. */
export interface SettingEntry {
  id: string;
  part: PartId;
  name: MessageKey;
  /** What it does, which it is found by too. */
  hint: MessageKey;
  /** Other words for it. */
  also: MessageKey;
}

/** Every setting, in the order of the page. */
export const SETTINGS = [
  {
    id: 'language',
    part: 'display',
    name: 'settings.language',
    hint: 'settings.languageHint',
    also: 'settings.also.language',
  },
  {
    id: 'theme',
    part: 'display',
    name: 'settings.theme',
    hint: 'settings.themeHint',
    also: 'settings.also.theme',
  },
  {
    id: 'operators',
    part: 'operators',
    name: 'desk.operators',
    hint: 'desk.operatorsHint',
    also: 'settings.also.operators',
  },
  {
    id: 'lockAfter',
    part: 'operators',
    name: 'desk.lockAfter',
    hint: 'desk.lockAfter.hint',
    also: 'settings.also.lockAfter',
  },
  {
    id: 'alarmSound',
    part: 'alarms',
    name: 'alarms.sound',
    hint: 'settings.alarmSoundHint',
    also: 'settings.also.alarmSound',
  },
  {
    id: 'alarmNotify',
    part: 'alarms',
    name: 'alarms.notify',
    hint: 'settings.alarmNotifyHint',
    also: 'settings.also.alarmNotify',
  },
  {
    id: 'closeToTray',
    part: 'window',
    name: 'settings.closeToTray',
    hint: 'settings.closeToTrayHint',
    also: 'settings.also.closeToTray',
  },
  {
    id: 'startAtLogin',
    part: 'window',
    name: 'settings.startAtLogin',
    hint: 'settings.startAtLoginHint',
    also: 'settings.also.startAtLogin',
  },
  {
    id: 'terminalFontSize',
    part: 'terminal',
    name: 'settings.fontSize',
    hint: 'settings.fontSizeHint',
    also: 'settings.also.fontSize',
  },
  {
    id: 'recordInput',
    part: 'terminal',
    name: 'settings.recordInput',
    hint: 'settings.recordInputHint',
    also: 'settings.also.recordInput',
  },
  {
    id: 'secrets',
    part: 'secrets',
    name: 'settings.secrets',
    hint: 'settings.secretsHint',
    also: 'settings.also.secrets',
  },
  {
    id: 'catalogue',
    part: 'catalogue',
    name: 'settings.catalogue',
    hint: 'settings.catalogueHint',
    also: 'settings.also.catalogue',
  },
  {
    id: 'journal',
    part: 'journal',
    name: 'desk.journal',
    hint: 'desk.journal.hint',
    also: 'settings.also.journal',
  },
  {
    id: 'updates',
    part: 'updates',
    name: 'updates.title',
    hint: 'updates.hint',
    also: 'updates.also',
  },
  {
    id: 'logLevel',
    part: 'support',
    name: 'support.level',
    hint: 'support.levelHint',
    also: 'support.also.level',
  },
  {
    id: 'support',
    part: 'support',
    name: 'support.save',
    hint: 'support.saveHint',
    also: 'support.also.save',
  },
  {
    id: 'tour',
    part: 'about',
    name: 'settings.tour',
    hint: 'settings.tourHint',
    also: 'settings.also.tour',
  },
  {
    id: 'about',
    part: 'about',
    name: 'settings.about',
    hint: 'settings.about',
    also: 'settings.also.about',
  },
] as const satisfies readonly SettingEntry[];
export type SettingId = (typeof SETTINGS)[number]['id'];

/** Parts that only a desktop window has. */
const OF_DESKTOP: ReadonlySet<PartId> = new Set(['window']);

export function partsOn(host: 'desktop' | 'browser'): PartId[] {
  const parts = Object.keys(PARTS) as PartId[];
  return parts.filter((part) => host === 'desktop' || !OF_DESKTOP.has(part));
}

/** Where a setting or a part is addressed. */
export function settingPath(id: SettingId | PartId): string {
  return `/settings/${id}`;
}

/** The settings as the palette finds them, each leading to its place on the page. */
export function settingPlaces(host: 'desktop' | 'browser'): Entry[] {
  const shown = new Set(partsOn(host));
  return SETTINGS.filter(({ part }) => shown.has(part)).map(({ id, part, name, hint, also }) => ({
    id: `setting ${id}`,
    section: 'settings',
    name: messages[name],
    also: [hint, also, PARTS[part]].flatMap((key) => [messages[key].ko, messages[key].en]),
    note: messages[PARTS[part]],
    typedOnly: true,
    act: { kind: 'go', to: settingPath(id) },
  }));
}

/**
 * Which settings fit what is typed: by name, by what they do and by other words, in both languages,
 * by Korean initial consonants, and as it was meant where the keyboard stood in the other alphabet.
 * @returns null while nothing is looked for
 */
export function settingsFor(
  query: string,
  host: 'desktop' | 'browser',
): ReadonlySet<string> | null {
  if (query.trim() === '') return null;
  const places = settingPlaces(host);
  for (const reading of readingsOf(query)) {
    const found = places.filter((place) => fitOf(place, reading) !== null);
    if (found.length > 0) return new Set(found.map(({ id }) => id.slice('setting '.length)));
  }
  return new Set();
}
