import type { EditorView } from '@codemirror/view';
import { Button } from '@mantine/core';
import type { RefObject } from 'react';
import { useSay } from '../app/language.tsx';
import { FaultLines } from '../ui/FaultLines.tsx';
import { SentenceText } from '../ui/SentenceText.tsx';
import { type Editing, fileOf } from './session.ts';

interface Props {
  editing: Editing;
  onNext(): void;
  view: RefObject<EditorView | null>;
}

/** What is wrong with the whole catalogue, were this text saved. */
export function FaultList({ editing, onNext, view }: Props) {
  const say = useSay();
  const { faults, placed, checking } = editing;
  if (!faults) return <div className="catalogue-faults" />;
  const elsewhere = faults.filter(({ file }) => file !== fileOf(editing));
  const show = (offset: number) => {
    view.current?.dispatch({ selection: { anchor: offset }, scrollIntoView: true });
    view.current?.focus();
  };
  return (
    <section
      className="catalogue-faults"
      aria-label={say('catalogueEdit.faultList')}
      data-some={faults.length > 0}
    >
      <div className="catalogue-faults-head">
        <p role="status">
          {faults.length > 0
            ? say('catalogueEdit.faults', { count: faults.length })
            : say('catalogueEdit.noFaults')}
          {checking && <span className="muted"> · {say('catalogueEdit.checking')}</span>}
        </p>
        {placed.length > 0 && (
          <Button size="compact-xs" aria-keyshortcuts="F8" onClick={onNext}>
            {say('catalogueEdit.nextFault')}
          </Button>
        )}
      </div>
      {faults.length > 0 && (
        <ul>
          {placed.map(({ fault, from }) => (
            <li key={`${fault.line}:${fault.column}:${fault.sentence.key}`}>
              <button type="button" className="catalogue-fault" onClick={() => show(from)}>
                <code>{`${fault.line}:${fault.column}`}</code> <SentenceText of={fault.sentence} />
              </button>
            </li>
          ))}
          <FaultLines faults={elsewhere} />
        </ul>
      )}
    </section>
  );
}
