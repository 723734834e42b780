import { Popover } from '@mantine/core';
import { useStore } from 'zustand';
import { connectionStore } from '../bridge.ts';
import { Latency } from '../ui/Latency.tsx';
import { SentenceText } from '../ui/SentenceText.tsx';
import { Since } from '../ui/Since.tsx';
import { useNames, useSay } from './language.tsx';
import { useStation } from './station.ts';

/** Whether this station sees anything at all: its link to the console, then its own connection. */
export function SelfCheck() {
  const say = useSay();
  const { state: link } = useStore(connectionStore);
  const station = useStation();
  if (link !== 'connected' || !station) {
    return (
      <span className="self-check" data-link={link} role="status">
        <span className="self-check-mark" aria-hidden />
        {say(`frame.${link}`)}
      </span>
    );
  }
  return (
    <Popover position="bottom-start" width={420}>
      <span role="status">
        <Popover.Target>
          <button
            type="button"
            className="self-check"
            data-link={link}
            data-station={station.state}
          >
            <span className="self-check-mark" aria-hidden />
            {say(`board.station.${station.state}`)}
          </button>
        </Popover.Target>
      </span>
      <Popover.Dropdown>
        <p className="controls-reason">
          <SentenceText of={station.reason} />
        </p>
        <p className="muted">
          <Since at={station.since} />
        </p>
        {station.controls.length > 0 && <Controls />}
      </Popover.Dropdown>
    </Popover>
  );
}

/** What is asked to learn that, from the nearest to the farthest. */
function Controls() {
  const say = useSay();
  const nameIn = useNames();
  const controls = useStation()?.controls ?? [];
  return (
    <ul className="controls" aria-label={say('board.controls')}>
      {controls.map((control) => (
        <li key={control.id} data-control={control.state}>
          <span className="muted">{say(`board.reach.${control.reach}`)}</span>
          <span className="clip" title={control.target}>
            {nameIn(control.name)}
          </span>
          <span className="controls-state">{say(`board.control.${control.state}`)}</span>
          <Latency ms={control.latencyMs} />
          {control.state === 'down' && (
            <span className="controls-why muted">
              <SentenceText of={control.reason} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
