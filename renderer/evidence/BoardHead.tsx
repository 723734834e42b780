import { Button, SegmentedControl } from '@mantine/core';
import { useLayoutEffect } from 'react';
import { Link } from 'wouter';
import type { Incident } from '../../shared/incident.ts';
import { useSay } from '../app/language.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { isPlainKey } from '../ui/keys.ts';
import { SORTS } from './arrange.ts';
import type { useArrangement } from './useArrangement.ts';

interface Props {
  incident: Incident;
  /** Left out for who may not. */
  onRaise?: () => void;
  onAdd?: () => void;
  arrangement?: ReturnType<typeof useArrangement>;
}

/** Whose board it is, how it is sorted, and the keys that put something on it. */
export function BoardHead({ incident, onRaise, onAdd, arrangement }: Props) {
  const say = useSay();
  const { id, number, title } = incident;
  useBoardKey('KeyH', onRaise);
  useBoardKey('KeyA', onAdd);
  return (
    <div className="evidence-head">
      <h1>{say('evidenceView.title')}</h1>
      <Link className="evidence-incident clip" href={`/incidents/${id}`}>
        {say('evidenceView.ofIncident', { number, title })}
      </Link>
      {arrangement && (
        <SegmentedControl
          size="xs"
          aria-label={say('evidenceView.sort')}
          value={arrangement.sort}
          data={SORTS.map((sort) => ({ value: sort, label: say(`evidenceView.sort.${sort}`) }))}
          onChange={arrangement.sortBy}
        />
      )}
      {arrangement?.stale && (
        <Button variant="subtle" onClick={() => arrangement.sortBy(arrangement.sort)}>
          {say('evidenceView.rearrange')}
        </Button>
      )}
      {onRaise && (
        <Button onClick={onRaise}>
          {say('evidenceView.raise')}
          <KeyHint>H</KeyHint>
        </Button>
      )}
      {onAdd && (
        <Button variant="filled" onClick={onAdd}>
          {say('evidenceView.add')}
          <KeyHint>A</KeyHint>
        </Button>
      )}
    </div>
  );
}

/** A letter by its place on the keyboard, wherever the focus is in the view. */
function useBoardKey(code: string, act: (() => void) | undefined): void {
  useLayoutEffect(() => {
    if (!act) return;
    const keyed = (event: KeyboardEvent): void => {
      if (event.code !== code || event.shiftKey || !isPlainKey(event)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', keyed);
    return () => window.removeEventListener('keydown', keyed);
  }, [code, act]);
}
