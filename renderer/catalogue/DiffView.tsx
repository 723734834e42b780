import { diffLines } from 'diff';
import { useMemo } from 'react';
import { useSay } from '../app/language.tsx';

interface Props {
  before: string;
  after: string;
}

/** Lines around a change that say where it is. */
const CONTEXT = 2;
/** Two texts with nothing in common are not compared for longer, milliseconds. */
const PATIENCE_MS = 2000;

type Row = { kind: 'added' | 'removed' | 'same'; text: string } | { kind: 'gap'; count: number };

/** The lines in which two texts differ, each by its sign, its word and its colour. */
export function DiffView({ before, after }: Props) {
  const say = useSay();
  const rows = useMemo(() => rowsOf(before, after), [before, after]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines are scrolled by keys.
    <ol className="catalogue-diff mono" tabIndex={0} aria-label={say('catalogueEdit.whatChanged')}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows never move.
        <li key={index} data-kind={row.kind}>
          {row.kind === 'gap' ? (
            say('catalogueEdit.unchanged', { count: row.count })
          ) : (
            <>
              <span aria-hidden="true">{SIGNS[row.kind]} </span>
              {row.kind !== 'same' && (
                <span className="visually-hidden">{say(`catalogueEdit.${row.kind}`)}: </span>
              )}
              {row.text}
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

const SIGNS = { added: '+', removed: '−', same: ' ' } as const;

function rowsOf(before: string, after: string): Row[] {
  const parts = diffLines(before, after, { timeout: PATIENCE_MS }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  return parts.flatMap(({ value, added, removed }, index): Row[] => {
    const lines = value.replace(/\n$/, '').split('\n');
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    const rows = lines.map((text): Row => ({ kind, text }));
    if (kind !== 'same') return rows;
    const head = index === 0 ? 0 : CONTEXT;
    const tail = index === parts.length - 1 ? 0 : CONTEXT;
    const count = rows.length - head - tail;
    if (count <= 1) return rows;
    return [...rows.slice(0, head), { kind: 'gap', count }, ...rows.slice(rows.length - tail)];
  });
}
