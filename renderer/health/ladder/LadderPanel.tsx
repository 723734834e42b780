import { Button } from '@mantine/core';
import { useId } from 'react';
import type { CheckSummary } from '../../../shared/catalogue.ts';
import type { Ladder } from '../../../shared/ladder.ts';
import { dayOf, spanOf } from '../../../shared/time.ts';
import { useLanguage, useNames, useSay } from '../../app/language.tsx';
import { useNow } from '../../app/now.ts';
import { KstTime } from '../../ui/KstTime.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { SentenceText } from '../../ui/SentenceText.tsx';
import { useCall } from '../../ui/useCall.ts';
import { RungRow } from './RungRow.tsx';
import { keepLadder, useLadder } from './store.ts';
import './ladder.css';

/** Where the way from the name to the content breaks, and the key to walk it again. */
export function LadderPanel({ check }: { check: CheckSummary }) {
  const say = useSay();
  const name = useNames()(check.name);
  const title = useId();
  const ladder = useLadder(check.key);
  const { run, may, busy, problem } = useCall('health.ladder');
  const walk = async () => {
    const answer = await run({ check: check.key });
    if (answer) keepLadder(answer.value);
  };
  return (
    <section className="ladder" aria-labelledby={title}>
      <div className="section-head">
        <h2 id={title}>{say('service.ladder')}</h2>
        <span className="muted clip">{name}</span>
        {may && (
          <Button
            aria-busy={busy}
            onClick={() => {
              if (!busy) void walk();
            }}
          >
            {say(busy ? 'service.ladderWalking' : 'service.ladderWalk')}
          </Button>
        )}
      </div>
      <ProblemText of={problem} />
      {ladder ? (
        <Walked ladder={ladder} />
      ) : (
        <p className="muted ladder-none">{say('service.ladderNone')}</p>
      )}
    </section>
  );
}

function Walked({ ladder }: { ladder: Ladder }) {
  const say = useSay();
  return (
    <>
      <p className="ladder-summary" data-broken={ladder.broken !== null} aria-live="polite">
        <SentenceText of={ladder.summary} />
      </p>
      <p className="ladder-when muted">
        <WalkedAt at={ladder.at} />
        {' · '}
        {say(ladder.asked ? 'service.ladderAsked' : 'service.ladderBySelf')}
      </p>
      <ol className="rungs">
        {ladder.rungs.map((rung) => (
          <RungRow
            key={rung.layer}
            rung={rung}
            broken={rung.layer === ladder.broken}
            payload={rung.layer === 'payload' ? ladder.payload : null}
          />
        ))}
      </ol>
    </>
  );
}

/** Whole minutes: a running second would be restless. */
const MINUTE = 60_000;

function WalkedAt({ at }: { at: number }) {
  const language = useLanguage();
  const now = useNow();
  const today = dayOf(at, language) === dayOf(now, language);
  const ago = Math.floor((now - at) / MINUTE) * MINUTE;
  const say = useSay();
  return (
    <>
      <KstTime at={at} form={today ? 'time' : 'day'} />
      {ago >= MINUTE && ` (${say('service.ago', { span: spanOf(ago, language) })})`}
    </>
  );
}
