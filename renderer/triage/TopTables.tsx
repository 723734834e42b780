import type { ReactNode } from 'react';
import type { MessageKey } from '../../shared/messages/index.ts';
import type { Top, TriageQuery, TriageResult } from '../../shared/triage.ts';
import { useLanguage, useSay } from '../app/language.tsx';
import { sizeOf } from '../ui/bytes.ts';
import { KstTime } from '../ui/KstTime.tsx';
import { countOf, countryOf, shareOf } from './amounts.ts';
import { type Narrow, Only } from './Only.tsx';
import { partText } from './query.ts';

const DAY = 86_400_000;

/** What a table counts by, which is also what its rows restrict a reading to. */
type By = 'source' | 'subnet' | 'country' | 'network' | 'path' | 'agent';

interface Props {
  result: TriageResult;
  onNarrow: Narrow | undefined;
}

/** Who asked, from where, for what and with what: the most frequent of each. */
export function TopTables({ result, onNarrow }: Props) {
  const common = {
    whole: result.requests,
    days: (result.to ?? 0) - (result.from ?? 0) > DAY,
    onNarrow,
  };
  return (
    <div className="top-tables">
      <Sources rows={result.sources} {...common} />
      <TopTable
        by="path"
        title="triageView.paths"
        head="triageView.pathColumn"
        rows={result.paths}
        {...common}
      />
      <TopTable
        by="subnet"
        title="triageView.subnets"
        head="triageView.subnet"
        rows={result.subnets}
        {...common}
      />
      <TopTable
        by="network"
        title="triageView.networks"
        head="triageView.network"
        rows={result.networks}
        {...common}
      />
      <TopTable
        by="country"
        title="triageView.countries"
        head="triageView.country"
        rows={result.countries}
        {...common}
      />
      <TopTable
        by="agent"
        title="triageView.agents"
        head="triageView.agent"
        rows={result.agents}
        {...common}
      />
    </div>
  );
}

interface Common {
  /** All requests of the reading. */
  whole: number;
  /** Whether it spans more than a day, so that times need theirs. */
  days: boolean;
  onNarrow: Narrow | undefined;
}

function Sources({ rows, ...common }: Common & { rows: TriageResult['sources'] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Frame
      title="triageView.sources"
      wide
      head={
        <>
          <th scope="col">{say('triageView.address')}</th>
          <th scope="col">{say('triageView.country')}</th>
          <th scope="col">{say('triageView.network')}</th>
        </>
      }
    >
      {rows.map((row) => (
        <tr key={row.key}>
          <Name by="source" of={row.key} onNarrow={common.onNarrow} />
          <td>{row.country ? countryOf(row.country, language) : '–'}</td>
          <td className="top-text" title={row.network ?? undefined}>
            {row.network ?? '–'}
          </td>
          <Counts row={row} {...common} />
        </tr>
      ))}
    </Frame>
  );
}

function TopTable({
  by,
  title,
  head,
  rows,
  ...common
}: Common & { by: By; title: MessageKey; head: MessageKey; rows: readonly Top[] }) {
  const say = useSay();
  return (
    <Frame title={title} head={<th scope="col">{say(head)}</th>}>
      {rows.map((row) => (
        <tr key={row.key}>
          <Name by={by} of={row.key} onNarrow={common.onNarrow} />
          <Counts row={row} {...common} />
        </tr>
      ))}
    </Frame>
  );
}

function Frame({
  title,
  head,
  wide = false,
  children,
}: {
  title: MessageKey;
  head: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const say = useSay();
  const id = title.replace('.', '-');
  return (
    <div className="top" data-wide={wide}>
      <h2 id={id}>{say(title)}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
      <section className="top-rows" aria-labelledby={id} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {head}
              <th scope="col" className="end">
                {say('triageView.requests')}
              </th>
              <th scope="col" className="end">
                {say('triageView.share')}
              </th>
              <th scope="col" className="end">
                {say('triageView.errors')}
              </th>
              <th scope="col" className="end">
                {say('triageView.sent')}
              </th>
              <th scope="col">{say('triageView.firstLast')}</th>
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </section>
    </div>
  );
}

/** What a row is about; pressing it reads only that. What nobody knows cannot be asked for. */
function Name({ by, of, onNarrow }: { by: By; of: string; onNarrow: Common['onNarrow'] }) {
  const say = useSay();
  const language = useLanguage();
  const query: TriageQuery = { [by]: of };
  const text = by === 'country' ? countryOf(of, language) : of;
  if (text === '') {
    return (
      <th scope="row" className="muted">
        {say('triageView.unknown')}
      </th>
    );
  }
  const only = say('triageView.only', { part: partText(query, by, say, language) });
  return (
    <th scope="row" className="top-text">
      <Only
        query={query}
        label={only}
        title={`${text}\n${only}`}
        onNarrow={onNarrow}
        {...(by === 'network' || by === 'country' ? {} : { className: 'mono' })}
      >
        {text}
      </Only>
    </th>
  );
}

function Counts({ row, whole, days }: Common & { row: Top }) {
  const say = useSay();
  const language = useLanguage();
  const count = countOf(row.requests, language);
  const form = days ? 'day' : 'time';
  return (
    <>
      <td className="end num">
        {row.over > 0 ? (
          <span title={say('triageView.over', { over: countOf(row.over, language) })}>
            {say('triageView.about', { count })}
          </span>
        ) : (
          count
        )}
      </td>
      <td className="end num">{shareOf(row.requests, whole)}</td>
      <td className="end num">{shareOf(row.errors, row.requests)}</td>
      <td className="end num">{sizeOf(row.bytes)}</td>
      <td className="num muted">
        <KstTime at={row.from} form={form} />–<KstTime at={row.to} form={form} />
      </td>
    </>
  );
}
