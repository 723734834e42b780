import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Acknowledgement, Maintenance, Match, Silence } from '../../../shared/handling.ts';
import { clockTime, dayOf, spanOf } from '../../../shared/time.ts';
import { useLanguage, useNames, useSay } from '../../app/language.tsx';
import { useMinute } from '../../app/now.ts';
import { useMayAct } from '../../desk/seat.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { PanelBox } from '../panel/PanelBox.tsx';
import { openPanel } from '../panel/panel.ts';
import { healthCopy, useHealth } from '../store.ts';
import { useHandling } from './store.ts';

/** Everything operators have said that holds now or is to come, with the keys that end it. */
export function HandlingList() {
  const say = useSay();
  const { acknowledgements, maintenance, silences } = useHandling();
  const mayMaintain = useMayAct('handling.maintain');
  const maySilence = useMayAct('handling.silence');
  const nothing = acknowledgements.length + maintenance.length + silences.length === 0;
  return (
    <PanelBox title={say('handlingView.title')}>
      <div className="handling-list">
        {nothing && <p className="muted">{say('handlingView.nothing')}</p>}
        <Part title={say('handlingView.acknowledgements')} count={acknowledgements.length}>
          {acknowledgements.map((one) => (
            <AcknowledgementRow key={one.id} of={one} />
          ))}
        </Part>
        <Part title={say('handlingView.maintenance')} count={maintenance.length}>
          {maintenance.map((one) => (
            <MaintenanceRow key={one.id} of={one} />
          ))}
        </Part>
        <Part title={say('handlingView.silences')} count={silences.length}>
          {silences.map((one) => (
            <SilenceRow key={one.id} of={one} />
          ))}
        </Part>
      </div>
      <div className="form-keys">
        {mayMaintain && (
          <Button data-first onClick={() => openPanel({ kind: 'maintenance', services: [] })}>
            {say('handlingView.maintain')}
          </Button>
        )}
        {maySilence && (
          <Button onClick={() => openPanel({ kind: 'silence', services: [] })}>
            {say('handlingView.silence')}
          </Button>
        )}
      </div>
    </PanelBox>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section aria-label={title}>
      <h3>
        {title} <span className="muted num">{count}</span>
      </h3>
      <ul>{children}</ul>
    </section>
  );
}

interface RowProps {
  name: string;
  reason: string;
  by: string;
  when: string;
  children: ReactNode;
}

function Row({ name, reason, by, when, children }: RowProps) {
  return (
    <li className="handling-row">
      <span className="clip handling-name" title={name}>
        {name}
      </span>
      <span className="clip" title={reason}>
        {reason}
      </span>
      <span className="clip muted">{by}</span>
      <span className="num muted">{when}</span>
      <span className="handling-key">{children}</span>
    </li>
  );
}

function AcknowledgementRow({ of: { service, owner, reason, until } }: { of: Acknowledgement }) {
  const say = useSay();
  const name = useNameOf()(service);
  const time = useTime();
  return (
    <Row
      name={name}
      reason={reason}
      by={owner}
      when={
        until === null
          ? say('handlingView.until.none')
          : say('handlingView.untilTime', { time: time(until) })
      }
    >
      <ActionButton
        call="handling.unacknowledge"
        args={{ services: [service] }}
        label={say('handlingView.endOf', { name })}
        size="compact-xs"
      >
        {say('handlingView.end')}
      </ActionButton>
    </Row>
  );
}

function MaintenanceRow({ of }: { of: Maintenance }) {
  const say = useSay();
  const language = useLanguage();
  const time = useTime();
  const now = useMinute();
  const name = useMatchName()(of.match);
  const { next } = of;
  const span = next
    ? `${time(next.from)} – ${time(next.until)} (${spanOf(next.until - next.from, language)})`
    : '';
  const state = say(next && next.from <= now ? 'handlingView.holds' : 'handlingView.comes');
  return (
    <Row
      name={name}
      reason={of.reason}
      by={of.by ?? say('handlingView.byCatalogue')}
      when={`${state} · ${span}`}
    >
      {of.by !== null && (
        <ActionButton
          call="handling.endMaintenance"
          args={{ id: of.id }}
          label={say('handlingView.endOf', { name })}
          size="compact-xs"
        >
          {say('handlingView.end')}
        </ActionButton>
      )}
    </Row>
  );
}

function SilenceRow({ of }: { of: Silence }) {
  const say = useSay();
  const time = useTime();
  const name = useMatchName()(of.match);
  return (
    <Row
      name={name}
      reason={of.reason}
      by={of.by}
      when={say('handlingView.untilTime', { time: time(of.until) })}
    >
      <ActionButton
        call="handling.endSilence"
        args={{ id: of.id }}
        label={say('handlingView.endOf', { name })}
        size="compact-xs"
      >
        {say('handlingView.end')}
      </ActionButton>
    </Row>
  );
}

/** A moment to the minute, with its day. */
function useTime(): (at: number) => string {
  const language = useLanguage();
  return (at) => `${dayOf(at, language)} ${clockTime(at).slice(0, 5)}`;
}

/** A service's name; its id where the catalogue no longer knows it. */
function useNameOf(): (id: string) => string {
  const nameIn = useNames();
  return (id) => {
    const service = healthCopy.services.get(id);
    return service ? nameIn(service.name) : id;
  };
}

/** Names told of one list. */
const TOLD = 3;

/** Whom a match is about, as it was written. */
function useMatchName(): (match: Match) => string {
  const nameIn = useNames();
  const nameOf = useNameOf();
  const grounds = useHealth((copy) => copy.grounds);
  const services = useHealth((copy) => copy.serviceList);
  return (match) => {
    const ground = (id: string) => {
      const found = grounds.find((one) => one.id === id);
      return found ? nameIn(found.name) : nameOf(id);
    };
    const owner = (id: string) => {
      const found = services.find((one) => one.owner.id === id);
      return found ? nameIn(found.owner.name) : id;
    };
    const list = (names: string[]) =>
      names.length > TOLD
        ? `${names.slice(0, TOLD).join(', ')} … (${names.length})`
        : names.join(', ');
    return [
      list(match.services.map(nameOf)),
      list(match.grounds.map(ground)),
      list(match.organisations.map(owner)),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
