import { spanOf } from '../../../shared/time.ts';
import { useLanguage, useNames, useSay } from '../../app/language.tsx';
import { useHealth, useStanding } from '../../health/store.ts';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { useFollowing } from '../run/following.ts';
import { useGo } from '../run/useGo.ts';
import { Countdown } from './Elapsed.tsx';
import { GoKeys } from './GoKeys.tsx';
import { StepMark } from './StepMark.tsx';
import { StepResult } from './StepResult.tsx';
import type { StepProps } from './stepProps.ts';

/** Waits for a service to be judged well: what for, how it stands now, and how long is left. */
export function WaitStep({ step, act, of, offers }: StepProps<'wait'>) {
  const say = useSay();
  const name = useNames();
  const language = useLanguage();
  const { purpose } = useFollowing();
  const { go, busy, problem } = useGo(step);
  const id = act.service ?? purpose.service;
  const service = useHealth(({ services }) => (id === null ? undefined : services.get(id)));
  const states = act.until.map((state) => say(`state.${state}`)).join(say('runbookView.or'));
  return (
    <div className="step-command">
      <p>
        {say('runbookView.waitFor', {
          service: service ? name(service.name) : (id ?? say('runbookView.theService')),
          states,
          limit: spanOf(act.withinMs, language),
        })}
      </p>
      {id === null ? (
        <p className="problem">{say('runbookView.waitNeedsService')}</p>
      ) : (
        <Present service={id} />
      )}
      {of?.state === 'running' && (
        <p className="step-facts">
          <span role="status">
            <StepMark state="running" />
          </span>
          <Countdown startedAt={of.startedAt} limitMs={of.limitMs ?? act.withinMs} />
        </p>
      )}
      <GoKeys
        step={step}
        offers={offers}
        ready={id !== null}
        busy={busy}
        onGo={(untilHuman) => void go({ untilHuman, approval: null })}
      />
      <ProblemText of={problem} />
      {of && of.endedAt !== null && <StepResult of={of} />}
    </div>
  );
}

/** How the service stands now. */
function Present({ service }: { service: string }) {
  const say = useSay();
  const standing = useStanding(service);
  const state = standing?.state ?? 'unknown';
  return (
    <p className="step-facts">
      <span className="muted">{say('runbookView.present')}</span>
      <StateMark state={state} silent firm={standing?.firm ?? true} />
      <StateWord state={state} firm={standing?.firm ?? true} />
    </p>
  );
}
