import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import type { RunbookStep } from '../../../shared/runbook.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { useMayAct } from '../../desk/seat.ts';
import { Key } from '../../ui/Key.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import type { Offer } from '../run/offers.ts';
import { RunKey } from '../run/RunKey.tsx';
import { SkipKey } from './SkipKey.tsx';

interface Props {
  step: RunbookStep;
  offers: ReadonlySet<Offer>;
  /** Whether what it would do is known. */
  ready: boolean;
  busy: boolean;
  /** Whether a second person is asked first: then nothing goes on by itself. */
  gated?: boolean;
  /** Where it would run. */
  into?: string;
  onGo(untilHuman: boolean): void;
}

/** The keys of what runs or waits: begin it or begin it again, go on, break it off, leave it out. */
export function GoKeys({ step, offers, ready, busy, gated = false, into, onGo }: Props) {
  const say = useSay();
  const title = useNames()(step.title);
  const may = useMayAct('runs.go');
  const again = offers.has('again');
  const startable = again || offers.has('run');
  const here = offers.has('untilHuman');
  const waits = step.act.kind === 'wait';
  const words = waits
    ? again
      ? 'runbookView.waitAgain'
      : 'runbookView.wait'
    : again
      ? 'runbookView.again'
      : 'runbookView.run';
  if (!startable && !offers.has('cancel')) return null;
  const waiting = busy ? { 'aria-busy': true, 'data-disabled': true } : {};
  return (
    <div className="step-act">
      {may && startable && (
        <Button
          {...waiting}
          leftSection={<IconPlayerPlay size={14} stroke={1.5} aria-hidden />}
          disabled={!ready}
          data-main={here || undefined}
          aria-label={say(`${words}Step`, { step: title })}
          onClick={() => {
            if (!busy) onGo(false);
          }}
        >
          {say(words)}
          {here && <KeyHint>G</KeyHint>}
        </Button>
      )}
      {may && here && !gated && (
        <Key
          disabled={!ready}
          title={say('runbookView.untilHumanHint')}
          aria-label={say('runbookView.untilHumanStep', { step: title })}
          onClick={() => {
            if (!busy) onGo(true);
          }}
        >
          {say('runbookView.untilHuman')}
        </Key>
      )}
      {offers.has('judge') && (
        <RunKey
          call="runs.confirm"
          argsOf={(run) => ({ run, step: step.id })}
          label={say('runbookView.judgeStep', { step: title })}
        >
          {say('runbookView.judge')}
        </RunKey>
      )}
      {offers.has('skip') && <SkipKey step={step} />}
      {may && startable && into && <span className="muted">{into}</span>}
      {offers.has('cancel') && (
        <RunKey
          call="runs.cancel"
          argsOf={(run) => ({ run })}
          label={say('runbookView.cancelStep', { step: title })}
        >
          {say('runbookView.cancel')}
        </RunKey>
      )}
    </div>
  );
}
