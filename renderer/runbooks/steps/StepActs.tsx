import type { RunbookStep } from '../../../shared/runbook.ts';
import { assertNever } from '../../../shared/words.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { atHand, stepRunOf, useFollowing } from '../run/following.ts';
import { offersOf } from '../run/offers.ts';
import { RunKey } from '../run/RunKey.tsx';
import { CommandStep } from './CommandStep.tsx';
import { ConfirmStep } from './ConfirmStep.tsx';
import { DecideStep } from './DecideStep.tsx';
import { NoteStep } from './NoteStep.tsx';
import type { StepProps } from './stepProps.ts';
import { WaitStep } from './WaitStep.tsx';

const NONE: StepProps['offers'] = new Set();

/** What is done in a step, what came of it, and the keys that do it. */
export function StepActs({ step }: { step: RunbookStep }) {
  const say = useSay();
  const title = useNames()(step.title);
  const following = useFollowing();
  const { run, acting } = following;
  const here = atHand(following) === step.id;
  const offers = acting ? offersOf(step, run, here) : NONE;
  const common = { step, offers, of: stepRunOf(run, step) };
  return (
    <>
      <Kind {...common} />
      {offers.has('take') && (
        <div className="step-act">
          <RunKey
            call="runs.go"
            argsOf={(id) => ({
              run: id,
              step: step.id,
              session: null,
              untilHuman: false,
              approval: null,
            })}
            label={say('runbookView.takeStep', { step: title })}
          >
            {say('runbookView.take')}
          </RunKey>
        </div>
      )}
    </>
  );
}

function Kind({ step, ...rest }: Omit<StepProps, 'act'>) {
  switch (step.act.kind) {
    case 'command':
      return <CommandStep step={step} act={step.act} {...rest} />;
    case 'confirm':
      return <ConfirmStep step={step} act={step.act} {...rest} />;
    case 'decide':
      return <DecideStep step={step} act={step.act} {...rest} />;
    case 'note':
      return <NoteStep step={step} act={step.act} {...rest} />;
    case 'wait':
      return <WaitStep step={step} act={step.act} {...rest} />;
    default:
      return assertNever(step.act);
  }
}
