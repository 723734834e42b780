import type { ServiceSummary } from '../../shared/catalogue.ts';
import type { MessageKey } from '../../shared/messages/index.ts';
import { messages } from '../../shared/messages/index.ts';
import { useNames, useSay } from '../app/language.tsx';
import { othersOn } from './ground.ts';
import { useHealth } from './store.ts';

/** What a service stands on, and how those who stand there with it are. */
export function SharedGround({ service }: { service: ServiceSummary }) {
  const say = useSay();
  const nameIn = useNames();
  const services = useHealth((state) => state.services);
  const standings = useHealth((state) => state.standings);
  if (service.standsOn.length === 0) return <p className="muted">{say('board.sharedNone')}</p>;
  return (
    <ul>
      {service.standsOn.map((ground) => {
        const { count, failing } = othersOn(ground.id, service.id, services.values(), standings);
        return (
          <li key={ground.id} className="service-fact">
            <span>
              {nameIn(ground.name)} <span className="muted">{say(kindKey(ground.kind))}</span>
            </span>
            <span className="service-fact-value muted">
              {say(sharedKey(count, failing), { count, failing })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function kindKey(kind: string): MessageKey {
  const key = `board.kind.${kind}`;
  return Object.hasOwn(messages, key) ? (key as MessageKey) : 'board.kind.other';
}

function sharedKey(count: number, failing: number): MessageKey {
  if (count === 0) return 'board.sharedNone';
  return failing > 0 ? 'board.sharedWith' : 'board.sharedFine';
}
