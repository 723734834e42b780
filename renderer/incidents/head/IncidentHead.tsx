import { Button } from '@mantine/core';
import { IconArrowMerge, IconArrowsSplit, IconRotate2 } from '@tabler/icons-react';
import { useCallback, useRef, useState } from 'react';
import { type Incident, type IncidentState, isOpen } from '../../../shared/incident.ts';
import { useSay } from '../../app/language.tsx';
import { useMayAct } from '../../desk/seat.ts';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { useEditable } from '../editable.ts';
import { ReasonForm } from '../forms/ReasonForm.tsx';
import { Duties } from './Duties.tsx';
import { Grades } from './Grades.tsx';
import { Kin } from './Kin.tsx';
import { MergeForm } from './MergeForm.tsx';
import { RequiredLeft } from './RequiredLeft.tsx';
import { SplitForm } from './SplitForm.tsx';
import { Stepper } from './Stepper.tsx';
import { mayReopen } from './steps.ts';
import { Title } from './Title.tsx';
import { useMoving } from './useMoving.ts';
import './head.css';

/** What is asked under the head; one thing at a time. */
type Asking = 'reopen' | 'merge' | 'split';

/** What the incident is called, where it is in its life, how grave it is and who does what. */
export function IncidentHead({ incident }: { incident: Incident }) {
  const say = useSay();
  const may = useMayAct('incidents.move');
  const editable = useEditable(incident);
  const [asking, setAsking] = useState<Asking | null>(null);
  const moving = useMoving(incident);
  // The key of the stepper is heard from the window: what it calls must not change at every beat.
  const latest = useRef(moving.move);
  latest.current = moving.move;
  const move = useCallback((to: IncidentState) => void latest.current(to), []);
  const toggle = (what: Asking): void => setAsking(asking === what ? null : what);
  const end = (): void => setAsking(null);
  return (
    <section className="incident-head" aria-label={say('incidentView.head')}>
      <div className="head-line">
        <span className="incident-number num muted">
          {say('incidentView.number', { number: incident.number })}
        </span>
        <Title incident={incident} editable={editable} />
        {incident.nth > 1 && (
          <span className="head-nth">{say('incidentView.nth', { nth: incident.nth })}</span>
        )}
        <Kin incident={incident} />
        <Stepper incident={incident} editable={editable} busy={moving.busy} onMove={move} />
      </div>
      <div className="head-line head-facts">
        <Grades incident={incident} editable={editable} />
        <Duties incident={incident} editable={editable} />
        <span className="head-acts">
          {may && mayReopen(incident) && (
            <AskKey what="reopen" asking={asking} onAsk={toggle} Icon={IconRotate2} />
          )}
          {editable && (
            <>
              <AskKey what="merge" asking={asking} onAsk={toggle} Icon={IconArrowMerge} />
              {isOpen(incident) && incident.services.length > 1 && (
                <AskKey what="split" asking={asking} onAsk={toggle} Icon={IconArrowsSplit} />
              )}
            </>
          )}
        </span>
      </div>
      <ProblemText of={asking === null ? moving.problem : null} />
      {moving.held && <RequiredLeft incident={incident} />}
      {asking !== null && may && (
        <section className="head-panel" aria-label={say(`incidentView.${asking}`)}>
          {asking === 'reopen' && (
            <ReasonForm
              label={say('incidentView.reason.reopen')}
              action={say('incidentView.reopen')}
              may={may}
              busy={moving.busy}
              problem={moving.problem}
              onReason={async (reason) => {
                if (await moving.move('investigating', reason)) end();
              }}
              onCancel={end}
            />
          )}
          {asking === 'merge' && <MergeForm incident={incident} onEnd={end} />}
          {asking === 'split' && <SplitForm incident={incident} onEnd={end} />}
        </section>
      )}
    </section>
  );
}

interface AskKeyProps {
  what: Asking;
  asking: Asking | null;
  onAsk(what: Asking): void;
  Icon: typeof IconRotate2;
}

function AskKey({ what, asking, onAsk, Icon }: AskKeyProps) {
  const say = useSay();
  return (
    <Button
      variant="subtle"
      leftSection={<Icon size={14} stroke={1.5} aria-hidden />}
      aria-expanded={asking === what}
      onClick={() => onAsk(what)}
    >
      {say(`incidentView.${what}`)}
    </Button>
  );
}
