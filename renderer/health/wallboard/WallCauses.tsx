import { useElementSize } from '@mantine/hooks';
import type { Need } from '../../../shared/arrange.ts';
import { clockTime, dayOf, spanOf } from '../../../shared/time.ts';
import { useLanguage, useNames, useSay } from '../../app/language.tsx';
import { useMinute } from '../../app/now.ts';
import { SentenceText } from '../../ui/SentenceText.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { useHandling } from '../handling/store.ts';
import { useFinding } from '../ladder/finding.ts';
import { fitting } from './fit.ts';

/** A line's height in the units of the wall, of which there are 1080 from top to bottom. */
const LINE = 128;
/** The height where so few causes leave room for larger letters. */
const LARGE_LINE = 208;
const MINUTE_MS = 60_000;

/** The causes that fit, and how many more there are. Nothing scrolls. */
export function WallCauses({ needs }: { needs: readonly Need[] }) {
  const say = useSay();
  const { ref, width, height } = useElementSize();
  const unit = Math.min(window.innerWidth / 1920, window.innerHeight / 1080);
  const large = needs.length * LARGE_LINE * unit <= height;
  const count = width === 0 ? 0 : fitting(height, LINE * unit, needs.length);
  const shown = needs.slice(0, count);
  return (
    <section className="wall-causes" data-large={large} ref={ref} aria-label={say('board.needs')}>
      {needs.length === 0 && <p className="wall-calm">{say('board.wallCalm')}</p>}
      <ol>
        {shown.map((need) => (
          <WallCause key={need.cause.key} need={need} />
        ))}
      </ol>
      {width > 0 && shown.length < needs.length && (
        <p className="wall-more num">
          {say('board.wallMore', { count: needs.length - shown.length })}
        </p>
      )}
    </section>
  );
}

function WallCause({ need: { cause, inHand } }: { need: Need }) {
  const say = useSay();
  const nameIn = useNames();
  const language = useLanguage();
  const now = useMinute();
  const finding = useFinding(cause.check, cause.since);
  const { acknowledgements } = useHandling();
  const owner = acknowledgements.findLast(({ service }) => cause.services.includes(service))?.owner;
  const today = dayOf(cause.since, language) === dayOf(now, language);
  const lasts = Math.max(1, Math.floor((now - cause.since) / MINUTE_MS)) * MINUTE_MS;
  const began = clockTime(cause.since).slice(0, 5);
  return (
    <li className="wall-cause" data-state={cause.state} data-in-hand={inHand}>
      <StateMark state={cause.state} firm={cause.firm} silent />
      <div className="wall-what">
        <p className="wall-name">
          <StateWord state={cause.state} firm={cause.firm} />{' '}
          <strong className="clip">{nameIn(cause.root.name)}</strong>
          {cause.services.length > 1 && (
            <span className="muted num">
              {say('board.drags', { count: cause.services.length })}
            </span>
          )}
        </p>
        <p className="wall-reason">
          <SentenceText of={finding ?? cause.reason} />
        </p>
      </div>
      <div className="wall-since num">
        <p>{today ? began : `${dayOf(cause.since, language)} ${began}`}</p>
        <p className="muted">{spanOf(lasts, language)}</p>
      </div>
      <p className="wall-owner clip">{inHand ? owner : say('board.nobody')}</p>
    </li>
  );
}
