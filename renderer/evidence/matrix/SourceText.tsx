import { Link } from 'wouter';
import type { EvidenceSource } from '../../../shared/evidence.ts';
import { clockTime, dayOf } from '../../../shared/time.ts';
import { useLanguage, useSay } from '../../app/language.tsx';
import { entryWords } from '../../incidents/happened/entryWords.ts';
import { useTimeline } from '../../incidents/store.ts';
import { partsOf, partText } from '../../triage/query.ts';

/** Where a piece of evidence comes from, so that anybody can look again. */
export function SourceText({ incident, source }: { incident: string; source: EvidenceSource }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <span className="piece-from">
      <span className="muted">{say(`evidenceView.source.${source.kind}`)}</span>{' '}
      {source.kind === 'entry' && <EntrySource incident={incident} entry={source.entry} />}
      {source.kind === 'log' && (
        <>
          <code>{source.file}</code>{' '}
          {partsOf(source.query)
            .map((part) => partText(source.query, part, say, language))
            .join(' · ')}
        </>
      )}
      {(source.kind === 'person' || source.kind === 'document') && source.name}
    </span>
  );
}

function EntrySource({ incident, entry: id }: { incident: string; entry: number }) {
  const say = useSay();
  const language = useLanguage();
  const entry = useTimeline(incident).entries.find((one) => one.id === id);
  if (!entry) return say('evidenceView.entryGone', { entry: id });
  const { line } = entryWords(entry.what, say, language);
  return (
    <Link href={`/incidents/${incident}`}>
      {`${dayOf(entry.at, language)} ${clockTime(entry.at)} ${line}`}
    </Link>
  );
}
