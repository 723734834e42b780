import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useSay } from '../app/language.tsx';
import { filterIncidents, type ListFilter, PLAIN_FILTER } from '../incidents/list/filter.ts';
import { useIncidents } from '../incidents/store.ts';
import { EmptyState } from '../ui/Standing.tsx';
import { ReportRow } from './list/ReportRow.tsx';
import '../ui/list.css';
import './list/reportList.css';

/** Years of incidents are drawn when they are asked for. */
const STEP = 50;

/** The incidents there are reports of, newest first, each with what was sent of it. */
export function ReportList() {
  const say = useSay();
  const incidents = useIncidents();
  const [filter, setFilter] = useState<ListFilter>({ ...PLAIN_FILTER, which: 'all' });
  const [most, setMost] = useState(STEP);
  const found = useMemo(() => filterIncidents(incidents.values(), filter), [incidents, filter]);
  return (
    <>
      <div className="list-head">
        <h1>{say('reportView.title')}</h1>
        {incidents.size > 0 && <Filter filter={filter} onFilter={setFilter} />}
      </div>
      {incidents.size === 0 && (
        <EmptyState title={say('reportView.none')}>{say('reportView.noneHint')}</EmptyState>
      )}
      {incidents.size > 0 && found.length === 0 && (
        <EmptyState title={say('incidentView.noneFound')}>
          {say('incidentView.noneFoundHint')}
        </EmptyState>
      )}
      {found.length > 0 && (
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{say('incidentView.columnNumber')}</th>
              <th scope="col" className="list-grow">
                {say('incidentView.columnTitle')}
              </th>
              <th scope="col">{say('incidentView.columnState')}</th>
              <th scope="col">{say('incidentView.columnStarted')}</th>
              <th scope="col">{say('reportView.columnSent')}</th>
              <th scope="col">{say('reportView.columnLast')}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, most).map((incident) => (
              <ReportRow key={incident.id} incident={incident} />
            ))}
          </tbody>
        </table>
      )}
      {found.length > most && (
        <p className="report-list-more">
          <Button onClick={() => setMost(most + STEP)}>
            {say('incidentView.more', { count: found.length - most })}
          </Button>
        </p>
      )}
    </>
  );
}

interface FilterProps {
  filter: ListFilter;
  onFilter(filter: ListFilter): void;
}

function Filter({ filter, onFilter }: FilterProps) {
  const say = useSay();
  return (
    <div className="report-list-filter">
      <SegmentedControl
        aria-label={say('incidentView.which')}
        value={filter.which}
        data={[
          { value: 'open', label: say('incidentView.inHand') },
          { value: 'all', label: say('incidentView.all') },
        ]}
        onChange={(which) => onFilter({ ...filter, which: which === 'all' ? 'all' : 'open' })}
      />
      <TextInput
        type="search"
        aria-label={say('incidentView.searchList')}
        placeholder={say('incidentView.searchList')}
        leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
        maxLength={200}
        value={filter.query}
        onChange={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
      />
    </div>
  );
}
