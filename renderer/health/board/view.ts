import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type BoardView, PLAIN_VIEW } from '../../../shared/settings.ts';
import { registerStore } from '../../app/sync.ts';
import { changeSettings, settingsStore } from '../../settings/store.ts';
import type { Trait } from './traits.ts';

/** Until typing has paused, milliseconds: the console need not remember every letter. */
const REMEMBER_AFTER_MS = 600;

/** How this window's board is arranged now. */
const viewStore = createStore<BoardView>(() => PLAIN_VIEW);

let remembering: ReturnType<typeof setTimeout> | null = null;

registerStore({
  // Another window may have changed it meanwhile; what is being typed here stays.
  hydrate: ({ settings }) => {
    if (remembering === null) viewStore.setState(settings.boardView);
  },
  apply: () => {},
});

export function useBoardView(): BoardView {
  return useStore(viewStore);
}

/** Arranges the board otherwise, and has it remembered. */
export function changeView(change: Partial<BoardView>): void {
  viewStore.setState(change);
  if (remembering !== null) clearTimeout(remembering);
  remembering = setTimeout(() => {
    remembering = null;
    // Where it cannot be remembered, the board is still arranged as wished.
    changeSettings({ boardView: viewStore.getState() }).catch(() => {});
  }, REMEMBER_AFTER_MS);
}

export function toggleTrait(trait: Trait): void {
  const { only } = viewStore.getState();
  const without = only.filter((one) => one !== trait);
  changeView({ only: without.length < only.length ? without : [...only, trait] });
}

/** Whether everything is shown. */
export function showsAll(view: BoardView): boolean {
  return view.query.trim() === '' && view.only.length === 0;
}

export function sameView(a: BoardView, b: BoardView): boolean {
  return (
    a.query === b.query &&
    a.group === b.group &&
    a.only.length === b.only.length &&
    a.only.every((trait) => b.only.includes(trait))
  );
}

/** Remembers the present view by a name; one of that name is replaced. @throws {Problem} */
export async function saveView(name: string): Promise<void> {
  const { savedViews } = settingsStore.getState();
  const saved = { name, view: viewStore.getState() };
  const known = savedViews.some((one) => one.name === name);
  await changeSettings({
    savedViews: known
      ? savedViews.map((one) => (one.name === name ? saved : one))
      : [...savedViews, saved],
  });
}

/** @throws {Problem} */
export async function renameView(name: string, to: string): Promise<void> {
  const { savedViews } = settingsStore.getState();
  await changeSettings({
    savedViews: savedViews
      .filter((one) => one.name === name || one.name !== to)
      .map((one) => (one.name === name ? { ...one, name: to } : one)),
  });
}

/** @throws {Problem} */
export async function forgetView(name: string): Promise<void> {
  const { savedViews } = settingsStore.getState();
  await changeSettings({ savedViews: savedViews.filter((one) => one.name !== name) });
}
