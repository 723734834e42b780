import { useCallback, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { type Sentence, sentenceOf } from '../../../shared/problem.ts';
import type { Finding } from '../../../shared/redaction.ts';
import { call, connectionStore } from '../../bridge.ts';
import type { Choice } from '../choice.ts';
import { useDecisions } from '../store.ts';
import { decided } from './findings.ts';

/** The whole report is searched each time: only when changes have rested, milliseconds. */
const REST_MS = 800;

export interface Findings {
  /** Null before the console has answered. */
  all: readonly Finding[] | null;
  problem: Sentence | null;
  retry(): void;
}

/**
 * Personal data in the report.
 * @param wanted asked for only from when somebody looks
 * @param changed whatever the report is made of: searched again when one of these is another
 */
export function useFindings(
  incident: string,
  { kind, language }: Choice,
  wanted: boolean,
  changed: readonly unknown[],
): Findings {
  const of = `${incident} ${kind} ${language}`;
  const connected = useStore(connectionStore, ({ state }) => state === 'connected');
  const [found, setFound] = useState<{ of: string; findings: readonly Finding[] } | null>(null);
  const decisions = useDecisions(incident);
  const [problem, setProblem] = useState<Sentence | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tries and what changed are why it is searched again; `of` stands for the choice.
  useEffect(() => {
    if (!wanted || !connected) return;
    let current = true;
    const rest = setTimeout(
      async () => {
        try {
          // What is covered is found in the report as it is without being covered.
          const args = { incident, kind, language, redacted: false };
          const findings = await call('reports.findings', args);
          if (!current) return;
          setFound({ of, findings });
          setProblem(null);
        } catch (error) {
          if (current) setProblem(sentenceOf(error));
        }
      },
      found?.of === of ? REST_MS : 0,
    );
    return () => {
      current = false;
      clearTimeout(rest);
    };
  }, [of, wanted, connected, tries, ...changed]);
  const retry = useCallback(() => setTries((n) => n + 1), []);
  const all = useMemo(
    () => (found?.of === of ? decided(found.findings, decisions) : null),
    [found, of, decisions],
  );
  return { all, problem, retry };
}
