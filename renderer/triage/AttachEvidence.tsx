import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { RATINGS, Rating } from '../../shared/evidence.ts';
import { type Incident, isOpen } from '../../shared/incident.ts';
import type { Finding, Triage } from '../../shared/triage.ts';
import { useNames, useSay } from '../app/language.tsx';
import { useIncidents } from '../incidents/store.ts';
import { ProblemText } from '../ui/ProblemText.tsx';
import { ErrorState, LoadingState } from '../ui/Standing.tsx';
import { useAnswer } from '../ui/useAnswer.ts';
import { useCall } from '../ui/useCall.ts';

/** What was counted from a log that is kept is the best there is; a person may say otherwise. */
const MEASURED = 3;
const WEIGHTS = [3, 2, 1] as const;
type Weight = (typeof WEIGHTS)[number];

interface Props {
  triage: Triage;
  finding: Finding;
  onEnd: () => void;
}

/** Puts a finding on the evidence board of an open incident, with the query that made it. */
export function AttachEvidence({ triage, finding, onEnd }: Props) {
  const say = useSay();
  const open = [...useIncidents().values()].filter(isOpen).toSorted((a, b) => b.number - a.number);
  const [chosen, setChosen] = useState('');
  const incident = open.find(({ id }) => id === chosen) ?? open[0];
  if (!incident) return <p className="muted attach">{say('triageView.noIncident')}</p>;
  return (
    <div className="attach">
      <NativeSelect
        label={say('triageView.attachTo')}
        value={incident.id}
        data={open.map(({ id, number, title }) => ({
          value: id,
          label: say('triageView.incident', { number, title }),
        }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <EvidenceForm key={incident.id} {...{ triage, finding, incident, onEnd }} />
    </div>
  );
}

function EvidenceForm({ triage, finding, incident, onEnd }: Props & { incident: Incident }) {
  const say = useSay();
  const name = useNames();
  const board = useAnswer('evidence.board', { incident: incident.id });
  const [text, setText] = useState(say(finding.sentence.key, finding.sentence.params));
  const [weight, setWeight] = useState<Weight>(MEASURED);
  const [ratings, setRatings] = useState<Readonly<Record<string, Rating>>>({});
  const [added, setAdded] = useState(false);
  const { run, may, busy, problem } = useCall('evidence.add');
  if (board.state === 'loading') return <LoadingState />;
  if (board.state === 'failed') return <ErrorState why={board.why} onRetry={board.reload} />;
  const hypotheses = board.value.hypotheses.filter(({ ruledOut }) => ruledOut === null);
  const unfit = !may || text.trim() === '';
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || unfit) return;
    const { file, bytes, sha256 } = triage;
    const query = { ...triage.query, ...finding.query };
    const source = { kind: 'log' as const, file, query, bytes, sha256 };
    const answer = await run({ incident: incident.id, text, source, weight, ratings });
    if (answer) setAdded(true);
  };
  if (added) {
    return (
      <p role="status">
        {say('triageView.attached', { number: incident.number })}{' '}
        <Link href={`/incidents/${incident.id}`}>{say('triageView.toIncident')}</Link>
      </p>
    );
  }
  return (
    <form className="attach-form" onSubmit={(event) => void add(event)}>
      <Textarea
        label={say('triageView.evidenceText')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={100_000}
        value={text}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <NativeSelect
        className="attach-weight"
        label={say('evidenceView.weight')}
        value={String(weight)}
        data={WEIGHTS.map((one) => ({
          value: String(one),
          label: say('evidenceView.weightOption', {
            weight: one,
            word: say(`evidence.weight.${one}`),
          }),
        }))}
        onChange={({ currentTarget }) =>
          setWeight(WEIGHTS.find((one) => String(one) === currentTarget.value) ?? MEASURED)
        }
      />
      <fieldset className="attach-ratings">
        <legend>{say('evidenceView.ratings')}</legend>
        {hypotheses.length === 0 && <p className="muted">{say('triageView.noHypotheses')}</p>}
        {hypotheses.map((hypothesis) => (
          <NativeSelect
            key={hypothesis.id}
            label={name(hypothesis.name)}
            value={ratings[hypothesis.id] ?? ''}
            data={[
              { value: '', label: say('evidenceView.unjudged') },
              ...RATINGS.map((one) => ({ value: one, label: say(`evidence.rating.${one}`) })),
            ]}
            onChange={({ currentTarget: { value } }) => {
              const { [hypothesis.id]: _, ...others } = ratings;
              const rating = Rating.safeParse(value);
              setRatings(rating.success ? { ...others, [hypothesis.id]: rating.data } : others);
            }}
          />
        ))}
      </fieldset>
      <div className="attach-keys">
        <Button type="submit" variant="filled" aria-busy={busy} disabled={unfit}>
          {say('triageView.attachNow')}
        </Button>
        <Button variant="subtle" onClick={onEnd}>
          {say('triageView.back')}
        </Button>
      </div>
      <ProblemText of={problem} />
    </form>
  );
}
