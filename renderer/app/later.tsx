import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { ErrorState, LoadingState } from '../ui/Standing.tsx';
import { useSay } from './language.tsx';

const loads: (() => Promise<unknown>)[] = [];

/**
 * A part of the window whose code the start does not wait for: it is read once the page has nothing
 * else to do, or when it is first shown.
 * @param waiting what is shown meanwhile
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  waiting: ReactNode = <Waiting />,
): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  const read = async (): Promise<ComponentType<P>> => {
    loaded ??= await load();
    return loaded;
  };
  loads.push(read);
  const Reading = lazy(async () => ({ default: await read().catch(() => NotLoaded) }));
  return (props) => <Later props={props} ready={loaded} Reading={Reading} waiting={waiting} />;
}

interface LaterProps<P> {
  props: P;
  ready: ComponentType<P> | null;
  Reading: ComponentType<P>;
  waiting: ReactNode;
}

function Later<P extends object>({ props, ready, Reading, waiting }: LaterProps<P>) {
  // What is shown stays what it is: another type of component would begin anew.
  const [Ready] = useState(() => ready);
  if (Ready) return <Ready {...props} />;
  return (
    <Suspense fallback={waiting}>
      <Reading {...props} />
    </Suspense>
  );
}

/** In the place of a view; a page has one heading of the first level at any time. */
function Waiting() {
  const say = useSay();
  return (
    <>
      <h1 className="visually-hidden">{say('frame.product')}</h1>
      <LoadingState />
    </>
  );
}

/** The program's files were exchanged under an open window. */
function NotLoaded() {
  return <ErrorState why={{ key: 'frame.viewNotLoaded', params: {} }} />;
}

/** Reads what is still to be read, one after another, whenever the page has nothing to do. */
export async function loadTheRest(): Promise<void> {
  for (const load of loads) {
    await new Promise<unknown>((idle) => requestIdleCallback(idle));
    // Told where it is shown.
    await load().catch(() => {});
  }
}
