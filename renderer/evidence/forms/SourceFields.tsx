import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { Link } from 'wouter';
import type { Happening } from '../../../shared/incident.ts';
import { quoteOf } from '../../../shared/standingWords.ts';
import { clockTime, dayOf } from '../../../shared/time.ts';
import { useLanguage, useSay } from '../../app/language.tsx';
import { entryWords } from '../../incidents/happened/entryWords.ts';
import { useTimeline } from '../../incidents/store.ts';
import { SOURCE_KINDS, type SourceDraft } from './source.ts';

/** What the timeline holds that tells of the outside world; the rest is our own doing. */
const TELLING: readonly Happening['kind'][] = ['transition', 'ladder', 'note', 'command'];
/** The newest of them: more than anybody looks through in a list. */
const OFFERED = 200;

interface Props {
  incident: string;
  draft: SourceDraft;
  onChange(draft: SourceDraft): void;
}

/** Where a piece of evidence comes from. */
export function SourceFields({ incident, draft, onChange }: Props) {
  const say = useSay();
  const { kind, name } = draft;
  return (
    <fieldset className="board-form-source">
      <legend>{say('evidenceView.source')}</legend>
      <SegmentedControl
        size="xs"
        aria-label={say('evidenceView.source')}
        value={kind}
        data={SOURCE_KINDS.map((one) => ({
          value: one,
          label: say(`evidenceView.source.${one}`),
        }))}
        onChange={(next) => onChange({ ...draft, kind: next })}
      />
      {kind === 'entry' ? (
        <EntryChoice incident={incident} draft={draft} onChange={onChange} />
      ) : (
        <TextInput
          className="board-form-grow"
          aria-label={say(`evidenceView.${kind}Name`)}
          placeholder={say(`evidenceView.${kind}Name`)}
          value={name}
          maxLength={kind === 'person' ? 200 : 500}
          autoComplete="off"
          onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
        />
      )}
      <p className="muted">
        <Link href="/triage">{say('evidenceView.logHint')}</Link>
      </p>
    </fieldset>
  );
}

function EntryChoice({ incident, draft, onChange }: Props) {
  const say = useSay();
  const language = useLanguage();
  const telling = useTimeline(incident)
    .entries.filter(({ what }) => TELLING.includes(what.kind))
    .slice(-OFFERED)
    .toReversed();
  if (telling.length === 0) return <p className="muted">{say('evidenceView.noEntries')}</p>;
  return (
    <NativeSelect
      className="board-form-grow"
      aria-label={say('evidenceView.entryChoice')}
      value={draft.entry}
      data={[
        { value: '', label: '—' },
        ...telling.map(({ id, at, what }) => {
          const text = quoteOf({ text: entryWords(what, say, language).line });
          return {
            value: String(id),
            label: `${dayOf(at, language)} ${clockTime(at)} ${text}`,
          };
        }),
      ]}
      onChange={(event) => onChange({ ...draft, entry: event.currentTarget.value })}
    />
  );
}
