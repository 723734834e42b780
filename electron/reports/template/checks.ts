import type { MessageKey } from '../../../shared/messages/index.ts';
import { messages } from '../../../shared/messages/index.ts';
import { PARTICLES } from '../../../shared/messages/particle.ts';
import { PARTS_OF, ReportKind, ReportPart } from '../../../shared/report.ts';
import { type Bilingual, LANGUAGES, Language } from '../../../shared/words.ts';
import type { Office } from './office.ts';
import type { Telling } from './tell.ts';

/** What a schema cannot see. Each returns what is good of a member; the rest is told. */

/** Only messages of reports may be worded anew: what the window says is not the office's. */
const PREFIX = 'report.';
const PLACEHOLDER = /\{\{\s*([^{},]+?)\s*(?:,\s*([^{}]+?)\s*)?\}\}/g;

export function goodParts(
  parts: Readonly<Record<string, readonly string[] | undefined>>,
  { fault, unknown }: Telling,
): Office['parts'] {
  const good: { -readonly [K in keyof Office['parts']]: Office['parts'][K] } = {};
  for (const [name, listed = []] of Object.entries(parts)) {
    const kind = ReportKind.safeParse(name);
    if (!kind.success) {
      unknown(['parts', name], name, ReportKind.options);
      continue;
    }
    const held = PARTS_OF[kind.data];
    const taken = new Set<ReportPart>();
    for (const [index, text] of listed.entries()) {
      const path = ['parts', name, index];
      const part = ReportPart.safeParse(text);
      if (!part.success) unknown(path, text, held);
      else if (!held.includes(part.data)) {
        const allowed = held.join(', ');
        fault(path, 'reportTemplate.partNotHeld', { part: text, kind: name, allowed });
      } else if (taken.has(part.data)) fault(path, 'reportTemplate.partTwice', { part: text });
      else taken.add(part.data);
    }
    if (taken.size > 0) good[kind.data] = [...taken];
  }
  return good;
}

export function goodNumber(number: Bilingual, { fault }: Telling): Bilingual | null {
  let good = true;
  for (const language of LANGUAGES) {
    const names = [...number[language].matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
    const strange = names.find((name) => !['year', 'number', 'version'].includes(name));
    if (strange === undefined && names.includes('number')) continue;
    good = false;
    fault(['number'], 'reportTemplate.number', { pattern: number[language] });
    break;
  }
  return good ? number : null;
}

export function goodWording(
  wording: Readonly<Record<string, Readonly<Record<string, string>> | undefined>>,
  telling: Telling,
): Office['wording'] {
  const good: Record<Language, Record<string, string>> = { ko: {}, en: {} };
  for (const name of Object.keys(wording)) {
    if (!Language.safeParse(name).success) telling.unknown(['wording', name], name, LANGUAGES);
  }
  for (const language of LANGUAGES) {
    for (const [key, text] of Object.entries(wording[language] ?? {})) {
      const path = ['wording', language, key];
      if (isReportKey(key)) {
        if (fills(messages[key][language], text, path, telling)) good[language][key] = text;
      } else telling.unknown(path, key, KEYS);
    }
  }
  return good;
}

const isReportKey = (key: string): key is MessageKey =>
  key.startsWith(PREFIX) && Object.hasOwn(messages, key);
const KEYS = Object.keys(messages).filter(isReportKey);

/** Whether a text has exactly the places to fill that the shipped one has. */
function fills(
  shipped: string,
  text: string,
  path: readonly PropertyKey[],
  { fault }: Telling,
): boolean {
  const wanted = placeholdersOf(shipped);
  const found = placeholdersOf(text);
  const missing = [...wanted].filter((one) => !found.has(one));
  const strange = [...found].filter((one) => !wanted.has(one));
  // `$t(` would say another message within this one, or this one within itself.
  if (text.includes('$t(')) fault(path, 'reportTemplate.nested');
  else if (missing.length > 0 || strange.length > 0) {
    const places = [...wanted].map((one) => `{{${one}}}`).join(' ') || '-';
    fault(path, 'reportTemplate.placeholders', { places });
  } else return true;
  return false;
}

/** With what a value is said as, but for particles, which are the wording's own affair. */
function placeholdersOf(text: string): Set<string> {
  return new Set(
    [...text.matchAll(PLACEHOLDER)].map(([, name = '', format]) => {
      const isParticle = PARTICLES.some((particle) => particle === format);
      return format && !isParticle ? `${name}, ${format}` : name;
    }),
  );
}
