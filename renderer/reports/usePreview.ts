import { useEffect, useState } from 'react';
import type { Incident } from '../../shared/incident.ts';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import type { Language } from '../../shared/words.ts';
import { call } from '../bridge.ts';

/** Pages are made again only when changes have rested this long: each making takes the console work. */
const REST_MS = 800;

export interface Preview {
  /** Addresses of the pages' pictures; null before the first are there. */
  pages: readonly string[] | null;
  /** Whether newer pages are being made. */
  making: boolean;
  problem: Sentence | null;
  retry(): void;
}

/** The report's pages as pictures, made again when the incident or its timeline changes. */
export function usePreview(incident: Incident, entries: number, language: Language): Preview {
  const [pages, setPages] = useState<readonly string[] | null>(null);
  const [making, setMaking] = useState(true);
  const [problem, setProblem] = useState<Sentence | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the incident's value, its entries and the tries are why the pages are made again.
  useEffect(() => {
    let current = true;
    setMaking(true);
    const rest = setTimeout(
      async () => {
        try {
          const made = await call('reports.preview', { incident: incident.id, language });
          if (!current) return;
          setPages(made.map(picture));
          setProblem(null);
        } catch (error) {
          if (current) setProblem(sentenceOf(error));
        } finally {
          if (current) setMaking(false);
        }
      },
      pages === null ? 0 : REST_MS,
    );
    return () => {
      current = false;
      clearTimeout(rest);
    };
  }, [incident, entries, language, tries]);
  useEffect(() => {
    return () => {
      for (const page of pages ?? []) URL.revokeObjectURL(page);
    };
  }, [pages]);
  return { pages, making, problem, retry: () => setTries((n) => n + 1) };
}

function picture(svg: string): string {
  return URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
}
