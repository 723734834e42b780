import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useSay } from '../app/language.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { gatherEntries } from './gather.ts';
import { movedTo } from './moving.ts';
import { optionId, Results } from './Results.tsx';
import { recentEntries } from './recent.ts';
import { search } from './search.ts';
import { sink } from './store.ts';
import { useChoosing } from './useChoosing.ts';
import { useOutside } from './useOutside.ts';
import './palette.css';

/** Finds anything and does it, by the keyboard alone. */
export function Palette() {
  const say = useSay();
  const list = useId();
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [entries] = useState(gatherEntries);
  const [recent] = useState(recentEntries);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const { choose, busy, problem } = useChoosing();
  const groups = useMemo(() => search(entries, query, recent), [entries, query, recent]);
  const flat = useMemo(() => groups.flatMap((group) => group.entries), [groups]);
  const line = Math.min(at, flat.length - 1);
  const chosen = flat[line];
  useOutside(box, sink);
  useEffect(() => field.current?.focus(), []);
  const onKey = (event: KeyboardEvent) => {
    // While a Hangul syllable is being composed, the keys belong to the input method.
    if (event.nativeEvent.isComposing) return;
    const to = movedTo(event.key, line, flat.length);
    if (to !== null) setAt(to);
    else if (event.key === 'Enter' && chosen) void choose(chosen);
    else if (event.key === 'Escape') sink();
    // There is nothing else to go to: the field keeps the focus.
    else if (event.key !== 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="palette" role="dialog" aria-label={say('palette.title')} ref={box}>
      <input
        className="palette-query"
        ref={field}
        role="combobox"
        aria-label={say('palette.find')}
        aria-expanded={flat.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? optionId(list, chosen) : undefined}
        aria-busy={busy}
        placeholder={say('palette.find')}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <ProblemText of={problem} />
      <Results
        id={list}
        groups={groups}
        chosen={chosen}
        query={query}
        onChoose={(entry) => void choose(entry)}
      />
      <p className="palette-foot muted" aria-hidden>
        {say('palette.foot')}
      </p>
    </div>
  );
}
