import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { type Sentence, sentenceOf } from '../../../shared/problem.ts';
import type { TemplateFault } from '../../../shared/reportMaking.ts';
import { call, connectionStore } from '../../bridge.ts';
import type { Choice } from '../choice.ts';
import { Shelf, type ShownPage } from './shelf.ts';

/** Pages are made again only when changes have rested this long: each making takes the console work. */
const REST_MS = 300;

export interface Preview {
  /** Null before the first are there. */
  pages: readonly ShownPage[] | null;
  faults: readonly TemplateFault[];
  /** Whether newer pages are being made. */
  making: boolean;
  /** Whether the pages are those of another choice, until the chosen ones are there. */
  other: boolean;
  problem: Sentence | null;
  retry(): void;
}

/**
 * The report's pages as pictures. One making at a time; what changed meanwhile is in the next.
 * @param changed whatever the pages are made of: made again when one of these is another
 */
export function usePreview(
  incident: string,
  { kind, language, redacted }: Choice,
  changed: readonly unknown[],
): Preview {
  const of = `${incident} ${kind} ${language} ${redacted}`;
  const connected = useStore(connectionStore, ({ state }) => state === 'connected');
  const [made, setMade] = useState<{
    of: string;
    pages: readonly ShownPage[];
    faults: readonly TemplateFault[];
  } | null>(null);
  const [making, setMaking] = useState(true);
  const [problem, setProblem] = useState<Sentence | null>(null);
  const [tries, setTries] = useState(0);
  const running = useRef<Promise<void>>(Promise.resolve());
  const wanted = useRef(of);
  wanted.current = of;
  const madeOf = useRef('');
  const shelf = useShelf();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tries and what changed are why the pages are made again; `of` stands for the choice.
  useEffect(() => {
    setMaking(connected);
    if (!connected) return;
    let current = true;
    const make = async (): Promise<void> => {
      if (!current) return;
      try {
        const args = { incident, kind, language, redacted };
        let answer = await call('reports.preview', { ...args, have: shelf.hashes() });
        if (wanted.current !== of) return;
        const anew = madeOf.current !== of;
        let pages = shelf.take(answer.pages, anew);
        if (pages === null) {
          answer = await call('reports.preview', { ...args, have: [] });
          if (wanted.current !== of) return;
          pages = shelf.take(answer.pages, anew);
        }
        madeOf.current = of;
        setMade({ of, pages: pages ?? [], faults: answer.faults });
        setProblem(null);
      } catch (error) {
        if (current) setProblem(sentenceOf(error));
      } finally {
        if (current) setMaking(false);
      }
    };
    const rest = setTimeout(
      () => {
        running.current = running.current.then(make);
      },
      made?.of === of ? REST_MS : 0,
    );
    return () => {
      current = false;
      clearTimeout(rest);
    };
  }, [of, connected, tries, ...changed]);
  const retry = useCallback(() => setTries((n) => n + 1), []);
  return {
    pages: made?.pages ?? null,
    faults: made?.faults ?? [],
    making,
    other: made !== null && made.of !== of,
    problem,
    retry,
  };
}

/** The pictures of this view; let go of when it is left. */
function useShelf(): Shelf {
  const [shelf] = useState(
    () =>
      new Shelf({
        make: (svg) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })),
        drop: (url) => URL.revokeObjectURL(url),
      }),
  );
  useEffect(() => () => shelf.clear(), [shelf]);
  return shelf;
}
