import { Button, TextInput } from '@mantine/core';
import { IconFilter, IconSearch, IconSquare, IconSquareCheckFilled } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useSay } from '../../app/language.tsx';
import { isPlainKey } from '../../ui/keys.ts';
import { GROUPS, type Group } from './kinds.ts';

interface Props {
  query: string;
  hidden: ReadonlySet<Group>;
  /** How many entries are shown of how many; null where all are. */
  shown: { count: number; total: number } | null;
  onQuery(query: string): void;
  onHidden(hidden: ReadonlySet<Group>): void;
}

/** The head of the timeline: search its words, leave out kinds of entries. `/` leads to the search. */
export function TimelineFilterBar({ query, hidden, shown, onQuery, onHidden }: Props) {
  const say = useSay();
  const groups = useId();
  const search = useRef<HTMLInputElement>(null);
  const [unfolded, setUnfolded] = useState(hidden.size > 0);
  useEffect(() => {
    const keyed = (event: KeyboardEvent): void => {
      if (event.key !== '/' || !isPlainKey(event)) return;
      event.preventDefault();
      search.current?.focus();
      search.current?.select();
    };
    window.addEventListener('keydown', keyed);
    return () => window.removeEventListener('keydown', keyed);
  }, []);
  const toggle = (group: Group): void => {
    const next = new Set(hidden);
    if (!next.delete(group)) next.add(group);
    onHidden(next);
  };
  return (
    <>
      <div className="column-head">
        <h2>{say('incidentView.happened')}</h2>
        <div className="timeline-tools">
          <span className="num muted" role="status">
            {shown && say('incidentView.shownOf', shown)}
          </span>
          <TextInput
            ref={search}
            type="search"
            className="timeline-search"
            aria-label={say('incidentView.search')}
            placeholder={say('incidentView.search')}
            leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
            maxLength={200}
            value={query}
            onChange={(event) => onQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || query === '' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              onQuery('');
            }}
          />
          <Button
            variant="subtle"
            leftSection={<IconFilter size={14} stroke={1.5} aria-hidden />}
            aria-expanded={unfolded}
            aria-controls={groups}
            onClick={() => setUnfolded(!unfolded)}
          >
            {hidden.size > 0
              ? say('incidentView.filtered', { count: hidden.size })
              : say('incidentView.filter')}
          </Button>
        </div>
      </div>
      <fieldset className="timeline-groups" id={groups} hidden={!unfolded}>
        <legend className="visually-hidden">{say('incidentView.filter')}</legend>
        {GROUPS.map((group) => (
          <button
            key={group}
            type="button"
            className="group-key"
            aria-pressed={!hidden.has(group)}
            onClick={() => toggle(group)}
          >
            {hidden.has(group) ? (
              <IconSquare size={14} stroke={1.5} aria-hidden />
            ) : (
              <IconSquareCheckFilled size={14} aria-hidden />
            )}
            {say(`incidentView.group.${group}`)}
          </button>
        ))}
      </fieldset>
    </>
  );
}
