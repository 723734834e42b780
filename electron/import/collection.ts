import { Cron } from 'croner';
import { Service } from '../../shared/catalogue.ts';
import type { MessageKey } from '../../shared/messages/index.ts';
import type { MessageParams } from '../../shared/messages/message.ts';
import { MaintenancePlan } from '../../shared/plans.ts';
import { type Sentence, sentence } from '../../shared/problem.ts';
import type { Bilingual } from '../../shared/words.ts';

/** A check as a catalogue writes it, without its id. */
export type Written = { type: string } & Record<string, unknown>;

interface Named {
  id: string;
  name: string | Bilingual;
}

/** What a foreign program watches, in the words of a catalogue. */
export interface Found {
  /** Shown to people; its id is made of it. */
  name: string;
  description?: string | undefined;
  /** Whom it belongs to: the group it stood in. */
  group?: string | undefined;
  check: Written;
  where: string;
}

/** Nobody reads more; a last one counts the rest. */
const NOTES = 5000;
/** What a catalogue holds at most. */
const SERVICES = 20_000;
const NAME_LENGTH = 200;
const SHOWN = 120;
const DEFAULT_OWNER: Named = { id: 'imported', name: { ko: '가져온 서비스', en: 'Imported' } };

/** Gathers what becomes a catalogue, gives ids that are unique, and notes what is left behind. */
export class Collection {
  readonly organisations: Named[] = [];
  readonly services: Record<string, unknown>[] = [];
  readonly maintenance: Record<string, unknown>[] = [];
  readonly #notes: Sentence[] = [];
  #more = 0;
  readonly #owners = new Map<string, string>();
  readonly #ids = { organisations: new Ids(), services: new Ids() };
  readonly #said = new Set<string>();

  get notes(): Sentence[] {
    return this.#more === 0
      ? this.#notes
      : [...this.#notes, sentence('import.more', { count: this.#more })];
  }

  /** Notes what could not be carried over; the same thing only once. */
  note(key: MessageKey, params: MessageParams): void {
    const shown = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, oneLine(String(value))]),
    );
    const said = JSON.stringify([key, shown]);
    if (this.#said.has(said)) return;
    if (this.#notes.length >= NOTES) {
      this.#more += 1;
      return;
    }
    this.#said.add(said);
    this.#notes.push(sentence(key, shown));
  }

  /** Takes up a service with its one check. @returns its id; null where a value does not fit */
  add({ name, description, group, check, where }: Found): string | null {
    const shown = oneLine(name).slice(0, NAME_LENGTH) || check.type;
    if (this.services.length >= SERVICES) {
      const detail = `> ${SERVICES}`;
      this.note('import.invalid', { where, name: shown, field: 'services', detail });
      return null;
    }
    const id = this.#ids.services.take(idOf(shown, 'service'));
    const service = {
      id,
      name: shown,
      owner: this.#ownerOf(group),
      ...(description ? { description: oneLine(description).slice(0, NAME_LENGTH) } : {}),
      checks: [{ id: check.type, ...check }],
    };
    const parsed = Service.safeParse(withStandIns(service, STAND_INS[0]));
    if (!parsed.success && !Service.safeParse(withStandIns(service, STAND_INS[1])).success) {
      const issue = parsed.error.issues[0];
      const field = issue?.path.slice(2).join('.') || 'checks';
      this.note('import.invalid', { where, name: shown, field, detail: issue?.message ?? '' });
      return null;
    }
    this.services.push(service);
    return id;
  }

  /** Takes up a window that comes again. @param plan as a catalogue writes it, without its id */
  addMaintenance(plan: Record<string, unknown>, where: string): void {
    const written = { id: `maintenance-${this.maintenance.length + 1}`, ...plan };
    const parsed = MaintenancePlan.safeParse(written);
    if (parsed.success && comesAgain(parsed.data)) this.maintenance.push(written);
    else this.note('import.section', { where, field: 'maintenance' });
  }

  #ownerOf(group: string | undefined): string {
    const name = oneLine(group ?? '').slice(0, NAME_LENGTH);
    const known = this.#owners.get(name);
    if (known) return known;
    const owner = name
      ? { id: this.#ids.organisations.take(idOf(name, 'group')), name }
      : { ...DEFAULT_OWNER, id: this.#ids.organisations.take(DEFAULT_OWNER.id) };
    this.#owners.set(name, owner.id);
    this.organisations.push(owner);
    return owner.id;
  }
}

/** Whether its cron and its time zone are ones. */
function comesAgain({ cron, timezone }: MaintenancePlan): boolean {
  try {
    return new Cron(cron, { paused: true, timezone }).nextRun() !== null;
  } catch {
    return false;
  }
}

/** A text that cannot leave its line: it will stand in a comment. */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, Math.max(NAME_LENGTH, SHOWN));
}

/** Of a name that has no Latin letters nothing is left: it is numbered. */
function idOf(name: string, otherwise: string): string {
  const id = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replaceAll(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
    .slice(0, 56);
  return id || otherwise;
}

/** Ids of one kind of thing; each is given once. */
class Ids {
  readonly #taken = new Set<string>();
  /** Where counting goes on for names that come again and again. */
  readonly #next = new Map<string, number>();

  take(wanted: string): string {
    let id = wanted;
    let number = this.#next.get(wanted) ?? 2;
    while (this.#taken.has(id)) id = `${wanted}-${number++}`;
    this.#next.set(wanted, number);
    this.#taken.add(id);
    return id;
  }
}

/** References get their values when the catalogue is read; any will do to see the rest fit. */
const STAND_INS = ['1', '1'.repeat(16)] as const;

function withStandIns(value: unknown, standIn: string): unknown {
  if (typeof value === 'string') {
    return value.replaceAll(/\$\{env:\w+\}/g, standIn).replaceAll(/\$\$(?=\{)/g, () => '$');
  }
  if (Array.isArray(value)) return value.map((member) => withStandIns(member, standIn));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, withStandIns(member, standIn)]),
  );
}
