import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { EvidenceBoard, Weight } from '../../../shared/evidence.ts';
import type { Incident } from '../../../shared/incident.ts';
import { useSay } from '../../app/language.tsx';
import { UploadField } from '../../attachments/UploadField.tsx';
import { useUploads } from '../../attachments/useUploads.ts';
import { useOperatorName } from '../../desk/seat.ts';
import { useKept } from '../../incidents/useKept.ts';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { useCall } from '../../ui/useCall.ts';
import { keepBoard } from '../store.ts';
import { leaveByEscape } from './leave.ts';
import { RatingFields, type Ratings } from './RatingFields.tsx';
import { SourceFields } from './SourceFields.tsx';
import { type SourceDraft, sourceOf } from './source.ts';
import { WeightField } from './WeightField.tsx';

/** What somebody saw. Hearsay counts less and what was measured more: the writer says so. */
const SEEN: Weight = 2;

interface Props {
  incident: Incident;
  board: EvidenceBoard;
  onEnd(): void;
}

/** Writes a new piece of evidence: what was seen, where, how sure, and what it means. */
export function AddForm({ incident: { id }, board, onEnd }: Props) {
  const say = useSay();
  const me = useOperatorName();
  // Half a sentence must survive a look at the log it is about.
  const [text, setText] = useKept(`evidence ${id}`);
  const [source, setSource] = useState<SourceDraft>({ kind: 'person', entry: '', name: me });
  const [weight, setWeight] = useState<Weight>(SEEN);
  const [ratings, setRatings] = useState<Ratings>({});
  const uploads = useUploads();
  const { run, busy, problem } = useCall('evidence.add');
  const written = sourceOf(source);
  const underWay = uploads.uploads.some((one) => one.problem === null);
  const unfit = text.trim() === '' || written === null || underWay;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || unfit) return;
    const attachments = [...uploads.attachments];
    const answer = await run({ incident: id, text, source: written, weight, attachments, ratings });
    if (!answer) return;
    keepBoard(answer.value);
    setText('');
    setRatings({});
    uploads.clear();
    onEnd();
  };
  return (
    <form
      className="board-form"
      aria-label={say('evidenceView.add')}
      onSubmit={(event) => void submit(event)}
      onKeyDown={leaveByEscape(onEnd)}
    >
      <Textarea
        autoFocus
        label={say('evidenceView.text')}
        description={say('evidenceView.textHint')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={100_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={({ clipboardData, preventDefault }) => {
          if (clipboardData.files.length === 0) return;
          preventDefault();
          uploads.add(clipboardData.files);
        }}
      />
      <div className="board-form-pair">
        <SourceFields incident={id} draft={source} onChange={setSource} />
        <WeightField weight={weight} onChange={setWeight} />
      </div>
      <UploadField uploads={uploads} />
      <RatingFields
        hypotheses={board.hypotheses.filter(({ ruledOut }) => ruledOut === null)}
        ratings={ratings}
        onChange={setRatings}
      />
      <div className="board-form-keys">
        <Button type="submit" variant="filled" aria-busy={busy} disabled={unfit}>
          {say('evidenceView.addNow')}
        </Button>
        <Button variant="subtle" onClick={onEnd}>
          {say('frame.cancel')}
        </Button>
        <ProblemText of={problem} />
      </div>
    </form>
  );
}
