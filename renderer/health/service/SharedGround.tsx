import { useMemo } from 'react';
import type { ServiceSummary } from '../../../shared/catalogue.ts';
import { type Suspect, suspectsOf } from '../../../shared/causes.ts';
import type { MessageKey } from '../../../shared/messages/index.ts';
import { messages } from '../../../shared/messages/index.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { SentenceText } from '../../ui/SentenceText.tsx';
import { healthCopy, useHealth, useStandings } from '../store.ts';
import { type Footing, footingsOf } from './ground.ts';

/** What a service stands on, how those who stand there with it are, and whether that is the cause. */
export function SharedGround({ service }: { service: ServiceSummary }) {
  const say = useSay();
  const services = useHealth((copy) => copy.services);
  const grounds = useHealth((copy) => copy.grounds);
  const { version } = useStandings();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the copy changes in place; the version says when.
  const footings = useMemo(() => {
    const all = [...services.values()];
    const suspects = suspectsOf(all, grounds, (check) => healthCopy.health.get(check));
    return footingsOf(service, all, grounds, suspects);
  }, [service, services, grounds, version]);
  if (footings.length === 0) return <p className="muted">{say('board.sharedNone')}</p>;
  return (
    <ul>
      {footings.map((footing) => (
        <FootingRow key={`${footing.kind} ${footing.id}`} footing={footing} />
      ))}
    </ul>
  );
}

function FootingRow({ footing: { name, kind, standing, suspect } }: { footing: Footing }) {
  const say = useSay();
  const nameIn = useNames();
  return (
    <li className="service-fact">
      <span>
        {nameIn(name)} <span className="muted">{say(kindKey(kind))}</span>
      </span>
      {suspect ? (
        <Suspicion suspect={suspect} />
      ) : (
        <span className="service-fact-value muted">
          {say(standing > 1 ? 'service.allWellOn' : 'service.onlyThis', { standing })}
        </span>
      )}
    </li>
  );
}

/** The counts, what speaks for a common cause, and what against. */
function Suspicion({ suspect }: { suspect: Suspect }) {
  const say = useSay();
  const { failing, standing, failingElsewhere: elsewhere, healthyElsewhere: healthy } = suspect;
  const speaksFor = [
    failing === standing && standing > 1 && say('service.forAll', { standing }),
    elsewhere === 0 && healthy > 0 && failing > 1 && say('service.forNoneElsewhere', { healthy }),
  ].filter((text) => text !== false);
  return (
    <>
      <span className="service-fact-value">
        {say('service.failingOf', { standing, failing, elsewhere })}
      </span>
      {speaksFor.length > 0 && (
        <ul className="speaks" data-side="for" aria-label={say('service.speaksFor')}>
          {speaksFor.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {suspect.against.length > 0 && (
        <ul className="speaks" data-side="against" aria-label={say('service.speaksAgainst')}>
          {suspect.against.map((against) => (
            <li key={against.key}>
              <SentenceText of={against} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function kindKey(kind: string): MessageKey {
  if (kind === 'organisation') return 'service.kind.organisation';
  const key = `board.kind.${kind}`;
  return Object.hasOwn(messages, key) ? (key as MessageKey) : 'board.kind.other';
}
