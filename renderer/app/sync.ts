import type { Changes, Snapshot } from '../../shared/contract.ts';
import type { LastBoard } from '../../shared/lastBoard.ts';

/** A store that is a copy of a part of the console's state. */
export interface SyncedStore {
  /** Replaces everything: the page started, came back, or the world was exchanged. */
  hydrate(snapshot: Snapshot): void;
  /** Takes in what changed; lists hold whole new values, one per id. */
  apply(changes: Changes): void;
  /** Takes what the board needs of how it was last, before the console has said how it is. */
  remember?(board: LastBoard): void;
}

const stores = new Set<SyncedStore>();

/** Keeps a store in step with the console. Called once where the store is made. */
export function registerStore(store: SyncedStore): void {
  stores.add(store);
}

export function hydrateStores(snapshot: Snapshot): void {
  for (const store of stores) store.hydrate(snapshot);
}

export function rememberInStores(board: LastBoard): void {
  for (const store of stores) store.remember?.(board);
}

export function applyToStores(changes: Changes): void {
  for (const store of stores) store.apply(changes);
}
