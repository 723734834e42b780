import { useState } from 'react';
import { knownOf, paragraphOf, unknownOf } from '../../shared/account.ts';
import type { EvidenceBoard } from '../../shared/evidence.ts';
import type { Incident } from '../../shared/incident.ts';
import { useSay } from '../app/language.tsx';
import { Key } from '../ui/Key.tsx';

/** The two paragraphs for whoever must be told: what is known, and what is not known yet. */
export function AccountText({ incident, board }: { incident: Incident; board: EvidenceBoard }) {
  const say = useSay();
  const facts = { incident, board };
  const unknown = paragraphOf(unknownOf(facts), say);
  return (
    <section className="evidence-account" aria-labelledby="evidence-account">
      <h2 id="evidence-account">{say('evidenceView.account')}</h2>
      <Paragraph title={say('evidenceView.known')} text={paragraphOf(knownOf(facts), say)} />
      <Paragraph
        title={say('evidenceView.unknown')}
        text={unknown === '' ? say('evidenceView.nothingUnknown') : unknown}
      />
    </section>
  );
}

function Paragraph({ title, text }: { title: string; text: string }) {
  const say = useSay();
  const [copying, setCopying] = useState<{ of: string; done: boolean } | null>(null);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopying({ of: text, done: true }),
      () => setCopying({ of: text, done: false }),
    );
  };
  return (
    <div className="evidence-paragraph">
      <h3>{title}</h3>
      <Key aria-label={say('evidenceView.copyOf', { part: title })} onClick={copy}>
        {say('evidenceView.copy')}
      </Key>
      <p>{text}</p>
      <p className="muted" role="status">
        {copying?.of === text &&
          say(copying.done ? 'evidenceView.copied' : 'evidenceView.notCopied')}
      </p>
    </div>
  );
}
