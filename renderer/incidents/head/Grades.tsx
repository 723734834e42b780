import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { Incident } from '../../../shared/incident.ts';
import type { Scale } from '../../../shared/scale.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { useCall } from '../../ui/useCall.ts';
import { useIncidentScales } from '../plans.ts';
import { keepIncident } from '../store.ts';

/** How grave it is on each scale there is. The scales are data: nothing of them is known here. */
export function Grades({ incident, editable }: { incident: Incident; editable: boolean }) {
  return useIncidentScales().map((scale) => (
    <Grade key={scale.id} incident={incident} scale={scale} editable={editable} />
  ));
}

interface Props {
  incident: Incident;
  scale: Scale;
  editable: boolean;
}

function Grade({ incident, scale, editable }: Props) {
  const say = useSay();
  const name = useNames();
  const { run, problem } = useCall('incidents.grade');
  const present = incident.grades[scale.id];
  const level = scale.levels.find(({ id }) => id === present);
  const word = level ? name(level.name) : (present ?? say('incidentView.ungraded'));
  const grade = async (to: string | null): Promise<void> => {
    const answer = await run({ incident: incident.id, scale: scale.id, level: to });
    if (answer) keepIncident(answer.value);
  };
  if (!editable) {
    return (
      <span className="head-fact">
        <span className="muted">{name(scale.name)}</span> {word}
      </span>
    );
  }
  return (
    <>
      <Menu position="bottom-start" width={280} transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <button
            type="button"
            className="head-key"
            aria-label={say('incidentView.gradeOf', { scale: name(scale.name), level: word })}
          >
            <span className="muted">{name(scale.name)}</span> {word}
            <IconChevronDown size={12} stroke={1.75} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {scale.levels.map((one) => (
            <Menu.Item
              key={one.id}
              aria-current={one.id === present}
              onClick={() => void grade(one.id)}
            >
              <span className="level-name">{name(one.name)}</span>
              {one.description && <span className="level-what">{name(one.description)}</span>}
            </Menu.Item>
          ))}
          {present !== undefined && (
            <Menu.Item onClick={() => void grade(null)}>{say('incidentView.ungraded')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ProblemText of={problem} />
    </>
  );
}
