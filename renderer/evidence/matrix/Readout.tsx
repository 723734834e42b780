import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Evidence, type Hypothesis, RATINGS, type Rating } from '../../../shared/evidence.ts';
import type { Sentence } from '../../../shared/problem.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { Key } from '../../ui/Key.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { KstTime } from '../../ui/KstTime.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { RATING_SIGN } from '../ratings.ts';
import { markOf, type Place } from './places.ts';
import { type ShownStore, useShown } from './shown.ts';

type Judge = (
  piece: Evidence,
  hypothesis: string,
  rating: Rating,
  why?: string,
) => Promise<boolean>;

interface Props {
  shown: ShownStore;
  rows: readonly Evidence[];
  columns: readonly Hypothesis[];
  editable: boolean;
  judge: Judge;
  problem: Sentence | null;
}

/** Who judged the cell at hand, when and why, and the keys that judge it. */
export function Readout({ shown, rows, columns, editable, judge, problem }: Props) {
  const say = useSay();
  const { hovered, focused } = useShown(shown);
  const cellAt = (place: Place | null) => {
    const piece = rows[(place?.row ?? 0) - 1];
    const hypothesis = columns[(place?.column ?? 0) - 1];
    return place && piece && hypothesis ? { piece, hypothesis, mark: markOf(place) } : null;
  };
  const cell = cellAt(hovered) ?? cellAt(focused);
  const held = cellAt(focused);
  const fixed = held?.piece.withdrawn !== null || held?.hypothesis.ruledOut !== null;
  return (
    <section className="readout" aria-label={say('evidenceView.readout')}>
      {cell ? (
        <Judgement piece={cell.piece} hypothesis={cell.hypothesis} />
      ) : (
        <p className="muted">{say('evidenceView.readoutHint')}</p>
      )}
      {editable && held && !fixed && (
        <JudgeKeys key={held.mark} piece={held.piece} hypothesis={held.hypothesis} judge={judge} />
      )}
      <ProblemText of={problem} />
    </section>
  );
}

function Judgement({ piece, hypothesis }: { piece: Evidence; hypothesis: Hypothesis }) {
  const say = useSay();
  const nameIn = useNames();
  const judgement = piece.ratings[hypothesis.id];
  return (
    <div className="readout-words">
      <p className="readout-of">
        <span className="clip">{piece.text}</span>
        <span aria-hidden> × </span>
        <strong>{nameIn(hypothesis.name)}</strong>
      </p>
      {judgement ? (
        <p>
          <strong>
            {RATING_SIGN[judgement.rating]} {say(`evidence.rating.${judgement.rating}`)}
          </strong>{' '}
          <span className="muted">
            {judgement.by} <KstTime at={judgement.at} form="day" />
          </span>{' '}
          {judgement.reason !== null && say('evidenceView.reasonIs', { reason: judgement.reason })}
        </p>
      ) : (
        <p className="muted">{say('evidenceView.unjudged')}</p>
      )}
    </div>
  );
}

interface KeysProps {
  piece: Evidence;
  hypothesis: Hypothesis;
  judge: Judge;
}

function JudgeKeys({ piece, hypothesis, judge }: KeysProps) {
  const say = useSay();
  const [why, setWhy] = useState('');
  const now = piece.ratings[hypothesis.id]?.rating;
  const press = async (rating: Rating): Promise<void> => {
    if (await judge(piece, hypothesis.id, rating, why)) setWhy('');
  };
  return (
    <div className="readout-keys">
      {RATINGS.map((rating, index) => (
        <Key key={rating} aria-pressed={rating === now} onClick={() => void press(rating)}>
          {RATING_SIGN[rating]} {say(`evidence.rating.${rating}`)}
          <KeyHint>{String(index + 1)}</KeyHint>
        </Key>
      ))}
      <TextInput
        className="readout-why"
        aria-label={say('evidenceView.judgeReason')}
        placeholder={say('evidenceView.judgeReason')}
        value={why}
        maxLength={100_000}
        autoComplete="off"
        onChange={(event) => setWhy(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || now === undefined) return;
          event.preventDefault();
          void press(now);
        }}
      />
      <span className="muted readout-hint">{say('evidenceView.keysHint')}</span>
    </div>
  );
}
