import { redoDepth, undoDepth } from '@codemirror/commands';
import type { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CatalogueSource } from '../../shared/catalogueEdit.ts';
import type { CatalogueFault } from '../../shared/catalogueFault.ts';
import { type Sentence, sentence, sentenceOf } from '../../shared/problem.ts';
import { call, on } from '../bridge.ts';
import { allows, seatStore } from '../desk/seat.ts';
import { type PlacedFault, placed } from './faultPlaces.ts';
import type { Change } from './text/change.ts';
import { editAll } from './text/edit.ts';
import type { Splice } from './text/lines.ts';
import { pathAt, spanAt } from './text/places.ts';
import { type Path, readText, type Written } from './text/read.ts';

/** Text, form and faults of the file that is open in the editor. It outlives the view. */
export interface Editing {
  source: CatalogueSource;
  written: Written;
  /** What the file on the disk is known to hold, its lines ended by \n. */
  saved: string;
  crlf: boolean;
  /** Where the cursor is, from the top of the file. */
  at: Path;
  /** Of the whole catalogue; null while nobody has looked. */
  faults: readonly CatalogueFault[] | null;
  placed: readonly PlacedFault[];
  checking: boolean;
  /** Whether there is something to undo, and to do again. */
  canUndo: boolean;
  canRedo: boolean;
  /** What the last save or edit came to. */
  said: Sentence | null;
  /** What stands on the disk, where it is not what was read. */
  theirs: { text: string; sha256: string } | null;
  saving: boolean;
}

export type Opening = { state: 'loading' } | { state: 'failed'; why: Sentence } | Opened;
export interface Opened {
  state: 'open';
  editing: Editing;
}

export const sessionStore = createStore<Opening>(() => ({ state: 'loading' }));

/** The editor on the screen; its state stays for the next time. */
let view: EditorView | null = null;
let kept: { of: string; state: EditorState } | null = null;

/** After a key nothing is checked for so long, milliseconds: a word is typed in one go. */
const PAUSE_MS = 150;
/** Texts longer than this are read after the pause, so that typing stays quick; UTF-16 units. */
const READ_AT_ONCE = 200_000;

let pause: ReturnType<typeof setTimeout> | null = null;

function update(change: Partial<Editing>): void {
  const now = sessionStore.getState();
  if (now.state !== 'open') return;
  sessionStore.setState({ state: 'open', editing: { ...now.editing, ...change } });
}

export function editing(): Editing | null {
  const now = sessionStore.getState();
  return now.state === 'open' ? now.editing : null;
}

export function useOpening(): Opening {
  return useStore(sessionStore);
}

/** Opens a file of the catalogue; the first one where none is named. */
export async function openFile(name: string | null): Promise<void> {
  try {
    begin(await call('catalogue.source', { file: name }));
  } catch (error) {
    sessionStore.setState({ state: 'failed', why: sentenceOf(error) });
  }
}

function begin(source: CatalogueSource): void {
  const crlf = /\r\n/.test(source.text) && !/(^|[^\r])\n/.test(source.text);
  const saved = crlf ? source.text.replaceAll('\r\n', '\n') : source.text;
  kept = null;
  sessionStore.setState(
    {
      state: 'open',
      editing: {
        source,
        written: readText(saved),
        saved,
        crlf,
        at: [],
        faults: null,
        placed: [],
        checking: false,
        canUndo: false,
        canRedo: false,
        said: null,
        theirs: null,
        saving: false,
      },
    },
    true,
  );
  void check();
}

/** Looks again at what is on the disk: what nobody is editing here follows it. */
export async function refresh(): Promise<void> {
  const now = editing();
  if (!now) return openFile(null);
  try {
    const source = await call('catalogue.source', { file: now.source.name });
    const present = editing();
    if (!present) return;
    if (source.path !== present.source.path) begin(source);
    else if (source.sha256 === present.source.sha256) update({ source });
    else if (!isChanged(present)) {
      begin(source);
      showText(editing()?.saved ?? '');
    }
  } catch {
    // Another catalogue, or its file is gone: what is typed here stays until somebody decides.
    if (!isChanged(now)) await openFile(null);
  }
}

export function isChanged({ written, saved }: Editing): boolean {
  return written.text !== saved;
}

/** Takes in the editor that is shown. @returns the state to begin with, where one was kept */
export function keptState(): EditorState | null {
  return kept && kept.of === openText() ? kept.state : null;
}

/** Which text is open: by the time an editor goes, it may be another one's. */
function openText(): string | null {
  const now = editing();
  return now && JSON.stringify([now.source.path, now.source.name]);
}

export function showIn(shown: EditorView): () => void {
  const of = openText();
  view = shown;
  historyChanged(shown.state);
  return () => {
    if (of !== null) kept = { of, state: shown.state };
    view = null;
  };
}

/** What can be undone may have changed. */
export function historyChanged(state: EditorState): void {
  const canUndo = undoDepth(state) > 0;
  const canRedo = redoDepth(state) > 0;
  const now = editing();
  if (now && (now.canUndo !== canUndo || now.canRedo !== canRedo)) update({ canUndo, canRedo });
}

/** The text was changed in the editor. */
export function textChanged(text: string): void {
  const now = editing();
  if (!now || now.written.text === text) return;
  if (text.length <= READ_AT_ONCE) update({ written: readText(text), said: null, checking: true });
  else update({ checking: true });
  if (pause) clearTimeout(pause);
  pause = setTimeout(() => {
    pause = null;
    if (editing()?.written.text !== text) update({ written: readText(text), said: null });
    void check();
  }, PAUSE_MS);
}

/** The cursor was moved in the editor. */
export function cursorMoved(offset: number): void {
  const now = editing();
  if (!now) return;
  const at = pathAt(now.written, offset);
  if (JSON.stringify(at) !== JSON.stringify(now.at)) update({ at });
}

let asking = false;

/** Has the console read the whole catalogue with this text; again where it changed meanwhile. */
async function check(): Promise<void> {
  if (asking || !allows(seatStore.getState().seat, 'catalogue.validate')) return;
  asking = true;
  try {
    for (let now = editing(); now; now = editing()) {
      const { text } = now.written;
      const faults = await call('catalogue.validate', draftOf(now));
      const present = editing();
      if (!present || present.source.name !== now.source.name) continue;
      if (present.written.text !== text) continue;
      update({ faults, placed: placed(present.written, faults, fileOf(present)), checking: false });
      return;
    }
  } catch (error) {
    update({ said: sentenceOf(error), checking: false });
  } finally {
    asking = false;
  }
}

/** How faults name the file at hand. */
export function fileOf({ source }: Editing): string {
  return source.files.find(({ name }) => name === source.name)?.path ?? source.path;
}

/** The text as it is written to the file. */
export function draftOf({ source, written, crlf }: Editing): { file: string; text: string } {
  const text = crlf ? written.text.replaceAll('\n', '\r\n') : written.text;
  return { file: source.name, text };
}

/** Makes changes of the form in the text. @returns whether they could be made */
export function change(changes: readonly Change[]): boolean {
  const now = editing();
  const splice = now && editAll(now.written, changes);
  if (!splice) {
    update({ said: sentence('catalogueEdit.byHand') });
    return false;
  }
  putIn(splice);
  // The form stays, though what it is about was not written before, or is no more.
  const isWritten = (one: Editing | null) => one !== null && spanAt(one.written, now.at) !== null;
  if (!isWritten(now) || !isWritten(editing())) goTo(now.at);
  return true;
}

function putIn({ from, to, insert }: Splice): void {
  if (from === to && insert === '') return;
  view?.dispatch({ changes: { from, to, insert }, userEvent: 'input.form' });
}

/** Puts a whole other text into the editor; it can be undone. */
export function showText(text: string): void {
  view?.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: text },
    userEvent: 'input.replace',
  });
}

/** Brings a place into sight in the text, where it is written, and its form beside it. */
export function goTo(path: Path): void {
  const now = editing();
  if (!now || !view) return;
  const span = spanAt(now.written, path);
  if (span) view.dispatch({ selection: { anchor: span.from }, scrollIntoView: true });
  update({ at: path });
}

export function say(said: Sentence | null): void {
  update({ said });
}

/** Writes the file. @param over the hash of what it may overwrite; of what was read if left out */
export async function save(over?: string): Promise<void> {
  const now = editing();
  if (!now || now.saving || now.source.readOnly !== null) return;
  if (!allows(seatStore.getState().seat, 'catalogue.save')) return;
  update({ saving: true, said: null });
  try {
    const was = over ?? now.source.sha256;
    const outcome = await call('catalogue.save', { ...draftOf(now), was });
    const present = editing() ?? now;
    if (outcome.kind === 'saved') {
      const source = { ...present.source, sha256: outcome.sha256 };
      const saved = now.written.text;
      update({ source, saved, theirs: null, said: sentence('catalogueEdit.saved') });
    } else if (outcome.kind === 'changed') {
      update({ theirs: { text: outcome.text, sha256: outcome.sha256 } });
    } else {
      const { faults } = outcome;
      update({
        faults,
        placed: placed(present.written, faults, fileOf(present)),
        said: sentence('catalogueEdit.notSaved', { count: faults.length }),
      });
    }
  } catch (error) {
    update({ said: sentenceOf(error) });
  } finally {
    update({ saving: false });
  }
}

/** Gives up what was written here for what stands in the file; undo brings it back. */
export function takeTheirs(): void {
  const now = editing();
  if (!now?.theirs) return;
  const { text, sha256 } = now.theirs;
  const saved = now.crlf ? text.replaceAll('\r\n', '\n') : text;
  update({ source: { ...now.source, sha256 }, saved, theirs: null });
  showText(saved);
}

export function takeMine(): void {
  const now = editing();
  if (now?.theirs) void save(now.theirs.sha256);
}

export function decideLater(): void {
  update({ theirs: null });
}

// The catalogue was read anew, by a save here or a change from outside.
on('reset', () => {
  if (editing()) void refresh();
});
