import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ServiceSummary } from '../../../shared/catalogue.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { useRunbooks } from '../../runbooks/store.ts';
import { SharedGround } from './SharedGround.tsx';
import { TransitionList } from './TransitionList.tsx';

/** What the catalogue knows about a service, and how its state changed. */
export function ServiceFacts({ service }: { service: ServiceSummary }) {
  const say = useSay();
  return (
    <aside className="service-facts" aria-label={say('board.standsOn')}>
      <Fact title={say('board.standsOn')}>
        <SharedGround service={service} />
      </Fact>
      <Fact title={say('board.contacts')}>
        <Contacts service={service} />
      </Fact>
      <Fact title={say('board.runbooks')}>
        <ServiceRunbooks service={service} />
      </Fact>
      <Fact title={say('board.transitions')}>
        <TransitionList service={service} />
      </Fact>
    </aside>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Contacts({ service }: { service: ServiceSummary }) {
  const say = useSay();
  const nameIn = useNames();
  if (service.contacts.length === 0) return <p className="muted">{say('board.noContacts')}</p>;
  return (
    <ul>
      {service.contacts.map((contact) => (
        <li key={`${contact.name.ko} ${contact.phone} ${contact.email}`} className="service-fact">
          <span>
            {nameIn(contact.name)}
            {contact.duty && <span className="muted"> {nameIn(contact.duty)}</span>}
          </span>
          {contact.phone && <span className="num service-fact-value">{contact.phone}</span>}
          {contact.email && <span className="service-fact-value">{contact.email}</span>}
        </li>
      ))}
    </ul>
  );
}

function ServiceRunbooks({ service }: { service: ServiceSummary }) {
  const say = useSay();
  const nameIn = useNames();
  const runbooks = useRunbooks();
  if (service.runbooks.length === 0) return <p className="muted">{say('board.noRunbooks')}</p>;
  return (
    <ul>
      {service.runbooks.map((id) => {
        const runbook = runbooks.find((one) => one.id === id);
        return (
          <li key={id} className="service-fact">
            {runbook ? <Link href={`/runbooks/${id}`}>{nameIn(runbook.title)}</Link> : id}
          </li>
        );
      })}
    </ul>
  );
}
