import { createStore } from 'zustand/vanilla';
import { Problem, type Sentence, sentenceOf } from '../../../shared/problem.ts';
import type { FieldName, ReportDraft } from '../../../shared/reportDraft.ts';
import type { Language } from '../../../shared/words.ts';
import {
  met,
  type Saved,
  type Settlement,
  savedIn,
  settled,
  type Typed,
  typedOn,
} from './typed.ts';

/** Which field of which incident's draft. */
export interface Place {
  incident: string;
  language: Language;
  field: FieldName;
}

/** Until typing has paused, milliseconds: the console need not keep every letter. */
export const SAVE_AFTER_MS = 600;

export interface Desk {
  /** What the console holds of a draft, as far as the page knows. */
  draft(incident: string, language: Language): ReportDraft | undefined;
  /** @throws {Problem} `reportMaking.writtenMeanwhile` where somebody else wrote since `was` */
  write(args: Place & { text: string; was: number | null }): Promise<ReportDraft>;
  /** Takes in a draft. */
  keep(draft: ReportDraft): void;
  /** Asks for a draft anew. */
  fetch(incident: string, language: Language): Promise<void>;
  /** Runs something later. @returns the way to call it off */
  later(ms: number, act: () => void): () => void;
}

export const placeKey = ({ incident, language, field }: Place): string =>
  `${incident} ${language} ${field}`;

/**
 * Saves what is typed, a while after the last key. Nothing typed is forgotten before the console
 * has it: a failed saving is tried again, and where somebody else wrote meanwhile the operator
 * chooses.
 */
export class Writing {
  /** What is not saved yet, by {@link placeKey}. */
  readonly store = createStore<ReadonlyMap<string, { place: Place; typed: Typed }>>(
    () => new Map(),
  );
  readonly #desk: Desk;
  readonly #waiting = new Map<string, () => void>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Takes up again what a page that was reloaded had not saved. */
  restore(unsaved: readonly { place: Place; text: string; was: number | null }[]): void {
    for (const { place, text, was } of unsaved) {
      const begun = typedOn(undefined, { text: '', at: was, by: '' }, text);
      this.#set(place, begun);
      this.#wait(place);
    }
  }

  type(place: Place, text: string): void {
    this.#set(place, typedOn(this.#get(place), this.#saved(place), text));
    this.#wait(place);
  }

  /** Saves now what waits, as when the field is left. */
  leave(place: Place): void {
    if (this.#waiting.has(placeKey(place))) void this.#save(place);
  }

  /** Tries again everything that could not be saved. */
  retry(): void {
    for (const { place } of this.store.getState().values()) void this.#save(place);
  }

  settle(place: Place, how: Settlement): void {
    const typed = this.#get(place);
    if (!typed) return;
    this.#set(place, settled(typed, how));
    void this.#save(place);
  }

  /** A draft arrived. */
  meet(draft: ReportDraft): void {
    for (const { place, typed } of this.store.getState().values()) {
      if (place.incident !== draft.incident || place.language !== draft.language) continue;
      this.#set(place, met(typed, savedIn(draft, place.field)));
    }
  }

  #saved({ incident, language, field }: Place): Saved {
    return savedIn(this.#desk.draft(incident, language), field);
  }

  #get(place: Place): Typed | undefined {
    return this.store.getState().get(placeKey(place))?.typed;
  }

  #set(place: Place, typed: Typed | null): void {
    const all = new Map(this.store.getState());
    if (typed) all.set(placeKey(place), { place, typed });
    else all.delete(placeKey(place));
    this.store.setState(all, true);
  }

  #wait(place: Place): void {
    const key = placeKey(place);
    this.#waiting.get(key)?.();
    this.#waiting.set(
      key,
      this.#desk.later(SAVE_AFTER_MS, () => void this.#save(place)),
    );
  }

  async #save(place: Place): Promise<void> {
    const key = placeKey(place);
    this.#waiting.get(key)?.();
    this.#waiting.delete(key);
    const typed = this.#get(place);
    if (!typed || typed.sending || typed.theirs) return;
    const { text, was } = typed;
    this.#set(place, {
      ...typed,
      sent: [...typed.sent, text],
      sending: true,
      problem: null,
    });
    try {
      const draft = await this.#desk.write({ ...place, text, was });
      this.#arrived(place, text, savedIn(draft, place.field));
      this.#desk.keep(draft);
    } catch (error) {
      await this.#refused(place, error);
    }
  }

  #arrived(place: Place, text: string, saved: Saved): void {
    const typed = this.#get(place);
    if (!typed) return;
    const rest = { ...typed, was: saved.at, sent: [], sending: false };
    this.#set(place, typed.text === text ? null : rest);
    if (typed.text !== text) this.#wait(place);
  }

  async #refused(place: Place, error: unknown): Promise<void> {
    const meanwhile =
      error instanceof Problem && error.sentence.key === 'reportMaking.writtenMeanwhile';
    const problem = sentenceOf(error);
    this.#ended(place, meanwhile ? null : problem);
    const before = this.#get(place)?.was;
    if (meanwhile) await this.#desk.fetch(place.incident, place.language);
    const typed = this.#get(place);
    if (!typed) return;
    const now = met(typed, this.#saved(place));
    this.#set(place, now);
    if (!meanwhile || !now || now.theirs || now.sending) return;
    // What it was written over was one's own, whose answer got lost.
    if (now.was !== before) this.#wait(place);
    else this.#set(place, { ...now, problem });
  }

  #ended(place: Place, problem: Sentence | null): void {
    const typed = this.#get(place);
    if (typed) this.#set(place, { ...typed, sending: false, problem });
  }
}
