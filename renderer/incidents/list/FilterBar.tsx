import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { INCIDENT_STATES, IncidentState } from '../../../shared/incident.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { isPlainKey } from '../../ui/keys.ts';
import { useIncidentScales } from '../plans.ts';
import type { ListFilter } from './filter.ts';

interface Props {
  filter: ListFilter;
  onFilter(change: Partial<ListFilter>): void;
}

/** Which incidents the list shows. `/` leads to the search. */
export function FilterBar({ filter, onFilter }: Props) {
  const say = useSay();
  const name = useNames();
  const scales = useIncidentScales();
  const search = useRef<HTMLInputElement>(null);
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
  const grades = scales.flatMap((scale) =>
    scale.levels.map((level) => ({
      value: `${scale.id} ${level.id}`,
      label: `${name(scale.name)} ${name(level.name)}`,
    })),
  );
  return (
    <div className="list-filter">
      <SegmentedControl
        aria-label={say('incidentView.which')}
        value={filter.which}
        data={[
          { value: 'open', label: say('incidentView.inHand') },
          { value: 'all', label: say('incidentView.all') },
        ]}
        onChange={(which) => onFilter({ which: which === 'all' ? 'all' : 'open' })}
      />
      <NativeSelect
        aria-label={say('incidentView.columnState')}
        value={filter.state ?? ''}
        data={[
          { value: '', label: say('incidentView.anyState') },
          ...INCIDENT_STATES.map((state) => ({
            value: state,
            label: say(`incident.state.${state}`),
          })),
        ]}
        onChange={(event) => {
          const state = IncidentState.safeParse(event.currentTarget.value);
          onFilter({ state: state.success ? state.data : null });
        }}
      />
      <NativeSelect
        aria-label={say('incidentView.columnGrade')}
        value={filter.grade ? `${filter.grade.scale} ${filter.grade.level}` : ''}
        data={[{ value: '', label: say('incidentView.anyGrade') }, ...grades]}
        onChange={(event) => {
          const [scale, level] = event.currentTarget.value.split(' ');
          onFilter({ grade: scale && level ? { scale, level } : null });
        }}
      />
      <TextInput
        ref={search}
        type="search"
        className="list-search"
        aria-label={say('incidentView.searchList')}
        placeholder={say('incidentView.searchList')}
        leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
        maxLength={200}
        value={filter.query}
        onChange={(event) => onFilter({ query: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || filter.query === '' || event.nativeEvent.isComposing)
            return;
          event.preventDefault();
          onFilter({ query: '' });
        }}
      />
    </div>
  );
}
