import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import { call } from '../bridge.ts';
import { seatStore, takeSeat } from './seat.ts';

/** The panel of the seat: whether it is open, and why the last key did not work. */
export interface DeskState {
  open: boolean;
  problem: Sentence | null;
}

export const deskStore = createStore<DeskState>(() => ({ open: false, problem: null }));

export function useDesk(): DeskState {
  return useStore(deskStore);
}

export function openSeat(): void {
  deskStore.setState({ open: true, problem: null });
}

export function closeSeat(): void {
  deskStore.setState({ open: false, problem: null });
}

/** Locks the seat; where that is refused or makes no sense, the panel says why. */
export async function lockSeat(): Promise<void> {
  const { seat } = seatStore.getState();
  if (!seat || seat.locked) return;
  // Without a PIN nothing keeps anybody out; the panel says how to set one.
  if (!seat.operator.hasPin) return openSeat();
  try {
    takeSeat(await call('operators.lock', {}));
    closeSeat();
  } catch (error) {
    deskStore.setState({ open: true, problem: sentenceOf(error) });
  }
}
