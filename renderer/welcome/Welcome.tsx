import { useEffect, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { ConnectionLost } from '../app/ConnectionLost.tsx';
import { useSay } from '../app/language.tsx';
import { useOperators, useSeat } from '../desk/seat.ts';
import { drillStore } from '../drill/store.ts';
import { startTour } from '../tour/store.ts';
import { LanguageStep } from './LanguageStep.tsx';
import { OperatorStep } from './OperatorStep.tsx';
import type { StepProps } from './step.ts';
import { type Step, stepsFor } from './steps.ts';
import { leaveWelcome } from './store.ts';
import { WatchStep } from './WatchStep.tsx';
import './welcome.css';

/**
 * The first start, in place of the console: at most three steps, each left by Enter, all of them by
 * Escape.
 */
export function Welcome() {
  const say = useSay();
  const seat = useSeat();
  const operators = useOperators();
  // What is asked stays what it was when it began: an answer must not take its own step away.
  const [steps] = useState(() => stepsFor(seat, operators));
  const [at, setAt] = useState(0);
  const step: Step = steps[at] ?? 'language';
  const leave = async (guided: boolean) => {
    navigate('/board');
    // A disk that refuses says so by itself; who sits here gets to work all the same.
    await leaveWelcome().catch(() => {});
    if (guided && drillStore.getState().drill !== null) startTour();
  };
  useEffect(() => {
    document.title = `${say('welcome.of')} · ${say('frame.product')}`;
  }, [say]);
  const props: StepProps = {
    onBack: at > 0 ? () => setAt(at - 1) : null,
    onNext: () => (at + 1 < steps.length ? setAt(at + 1) : void leave(true)),
    onSkip: () => void leave(false),
    last: at + 1 === steps.length,
  };
  return (
    <main
      className="welcome"
      onKeyDown={(event) => {
        // While a Hangul syllable is being composed, Escape belongs to the input method.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        void leave(false);
      }}
    >
      <div className="welcome-notices">
        <ConnectionLost />
      </div>
      <div className="welcome-sheet">
        <p className="welcome-product">{say('frame.product')}</p>
        <p className="muted num" role="status">
          {say('welcome.step', { at: at + 1, count: steps.length })}
        </p>
        {step === 'language' && <LanguageStep {...props} />}
        {step === 'watch' && <WatchStep {...props} />}
        {step === 'operator' && <OperatorStep {...props} />}
      </div>
    </main>
  );
}
