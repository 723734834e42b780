import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { DRILL_SPEEDS, type DrillState } from '../../shared/drill.ts';
import { clockTime, dayOf } from '../../shared/time.ts';
import { useLanguage, useNames, useSay } from '../app/language.tsx';
import { useNow } from '../app/now.ts';
import { ProblemText } from '../ui/ProblemText.tsx';
import { useCall } from '../ui/useCall.ts';
import { DayJump } from './DayJump.tsx';
import { FaultList } from './FaultList.tsx';
import { OwnCatalogue } from './OwnCatalogue.tsx';
import { useDrill } from './store.ts';
import { storyTime } from './storyTime.ts';
import './drill.css';

/** Over everything, always, while what is shown is a drill. */
export function DrillBand() {
  const say = useSay();
  const nameIn = useNames();
  const drill = useDrill();
  if (!drill) return null;
  return (
    <section className="drill-band" aria-label={say('board.drillBand')}>
      <strong className="drill-word">{say('board.drill')}</strong>
      <span className="drill-title clip" title={nameIn(drill.title)}>
        {nameIn(drill.title)}
      </span>
      <DrillControls drill={drill} />
      <FaultList faults={drill.faults} />
      <span className="drill-gap" />
      <OwnCatalogue />
    </section>
  );
}

/** The story's pace and place; who may not change them is told them. */
function DrillControls({ drill }: { drill: DrillState }) {
  const say = useSay();
  const language = useLanguage();
  const run = useCall('drill.run');
  const speed = useCall('drill.speed');
  const jump = useCall('drill.jump');
  const story = storyTime(drill, useNow());
  const paceOf = (of: number) => say('board.times', { speed: of });
  return (
    <>
      {run.may && (
        <ActionIcon
          aria-label={say(drill.running ? 'board.pause' : 'board.play')}
          onClick={() => void run.run({ running: !drill.running })}
        >
          {drill.running ? (
            <IconPlayerPauseFilled size={16} aria-hidden />
          ) : (
            <IconPlayerPlayFilled size={16} aria-hidden />
          )}
        </ActionIcon>
      )}
      <span className="drill-clock num">
        <span className="visually-hidden">{say('board.storyTime')}: </span>
        {dayOf(story, language)} {clockTime(story)}
      </span>
      {speed.may ? (
        <NativeSelect
          className="drill-speed"
          aria-label={say('board.speed')}
          value={String(drill.speed)}
          data={DRILL_SPEEDS.map((of) => ({
            value: String(of),
            label: paceOf(of),
          }))}
          onChange={(event) => {
            const chosen = DRILL_SPEEDS.find((of) => String(of) === event.currentTarget.value);
            if (chosen) void speed.run({ speed: chosen });
          }}
        />
      ) : (
        <span className="num">
          <span className="visually-hidden">{say('board.speed')}: </span>
          {paceOf(drill.speed)}
        </span>
      )}
      <DayJump
        drill={drill}
        story={story}
        onJump={jump.may ? (at) => void jump.run({ at }) : undefined}
      />
      <ProblemText of={run.problem ?? speed.problem ?? jump.problem} />
    </>
  );
}
