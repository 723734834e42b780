import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { access, type CallName } from '../../shared/access.ts';
import { mayAct, type Operator, type Seat } from '../../shared/operator.ts';
import { registerStore } from '../app/sync.ts';

/** Who may sit at this console, and who does; nobody before the console has said so. */
export interface SeatState {
  operators: readonly Operator[];
  seat: Seat | null;
}

export const seatStore = createStore<SeatState>(() => ({ operators: [], seat: null }));

registerStore({
  hydrate: ({ operators, seat }) => seatStore.setState({ operators, seat }),
  apply: ({ operators, seat }) => {
    if (operators) seatStore.setState({ operators });
    if (seat) seatStore.setState({ seat });
  },
});

/** Takes in the seat as a call's answer has it; the change that tells of it may come later. */
export function takeSeat(seat: Seat): void {
  seatStore.setState({ seat });
}

/** Takes in an operator as a call's answer has it. Who is new stands last. */
export function keepOperator(operator: Operator): void {
  const { operators, seat } = seatStore.getState();
  const known = operators.some(({ id }) => id === operator.id);
  seatStore.setState({
    operators: known
      ? operators.map((one) => (one.id === operator.id ? operator : one))
      : [...operators, operator],
    seat: seat && seat.operator.id === operator.id ? { ...seat, operator } : seat,
  });
}

/** An operator was removed. */
export function forgetOperator(id: string): void {
  const { operators } = seatStore.getState();
  seatStore.setState({ operators: operators.filter((one) => one.id !== id) });
}

/** Who sits here; null before the console has said so. */
export function useSeat(): Seat | null {
  return useStore(seatStore, ({ seat }) => seat);
}

/** The name everything done here is signed with; empty before the console has said so. */
export function useOperatorName(): string {
  return useStore(seatStore, ({ seat }) => seat?.operator.name ?? '');
}

export function useOperators(): readonly Operator[] {
  return useStore(seatStore, ({ operators }) => operators);
}

/**
 * Whether who sits here may make a call. The console refuses it all the same; this is so that a key
 * which would be refused is not shown. Only a form that is open already stays, for what was typed
 * in it, with its last key disabled.
 */
export function useMayAct(call: CallName): boolean {
  return useStore(seatStore, ({ seat }) => allows(seat, call));
}

/** The same outside a view. A locked seat may look and no more, whoever sits there. */
export function allows(seat: Seat | null, call: CallName): boolean {
  if (seat === null) return false;
  return mayAct(seat.locked ? 'viewer' : seat.operator.role, access[call].needs);
}
