import { NativeSelect } from '@mantine/core';
import { type Hypothesis, RATINGS, Rating } from '../../../shared/evidence.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { RATING_SIGN } from '../ratings.ts';

export type Ratings = Readonly<Record<string, Rating>>;

interface Props {
  hypotheses: readonly Hypothesis[];
  ratings: Ratings;
  onChange(ratings: Ratings): void;
}

/** What the one who writes a piece of evidence thinks of it at once, by hypothesis. */
export function RatingFields({ hypotheses, ratings, onChange }: Props) {
  const say = useSay();
  const nameIn = useNames();
  if (hypotheses.length === 0) return null;
  const rate = (id: string, value: string): void => {
    const { [id]: _, ...others } = ratings;
    const rating = Rating.safeParse(value);
    onChange(rating.success ? { ...others, [id]: rating.data } : others);
  };
  return (
    <fieldset className="board-form-ratings">
      <legend>{say('evidenceView.ratings')}</legend>
      {hypotheses.map(({ id, name }) => (
        <NativeSelect
          key={id}
          label={nameIn(name)}
          value={ratings[id] ?? ''}
          data={[
            { value: '', label: say('evidenceView.unjudged') },
            ...RATINGS.map((one) => ({
              value: one,
              label: `${RATING_SIGN[one]} ${say(`evidence.rating.${one}`)}`,
            })),
          ]}
          onChange={(event) => rate(id, event.currentTarget.value)}
        />
      ))}
    </fieldset>
  );
}
