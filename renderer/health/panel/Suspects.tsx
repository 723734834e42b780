import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type Suspect, suspectsOf } from '../../../shared/causes.ts';
import type { MessageKey } from '../../../shared/messages/index.ts';
import { messages } from '../../../shared/messages/index.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { SentenceText } from '../../ui/SentenceText.tsx';
import { healthCopy, useHealth, useStandings } from '../store.ts';
import { PanelBox } from './PanelBox.tsx';

/** How many are told before asked for more: what is far down separates nothing. */
const TOLD = 5;

/** What the failing services share, the best separator first, and what speaks against each. */
export function Suspects({ failing }: { failing: number }) {
  const say = useSay();
  const [whole, setWhole] = useState(false);
  const services = useHealth((copy) => copy.serviceList);
  const grounds = useHealth((copy) => copy.grounds);
  const { version } = useStandings();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the copy is changed in place, and the version tells when.
  const suspects = useMemo(
    () => suspectsOf(services, grounds, (check) => healthCopy.health.get(check)),
    [services, grounds, version],
  );
  const told = whole ? suspects : suspects.slice(0, TOLD);
  return (
    <PanelBox title={say('board.suspectsTitle', { count: failing })}>
      {suspects.length === 0 ? (
        <p className="muted">{say('board.suspectsNone')}</p>
      ) : (
        <table className="suspects">
          <thead>
            <tr>
              <th scope="col">{say('board.suspect')}</th>
              <th scope="col">{say('board.suspectOn')}</th>
              <th scope="col">{say('board.suspectElsewhere')}</th>
              <th scope="col">{say('board.suspectAgainst')}</th>
            </tr>
          </thead>
          <tbody>
            {told.map((suspect) => (
              <SuspectRow key={`${suspect.kind}:${suspect.id}`} suspect={suspect} />
            ))}
          </tbody>
        </table>
      )}
      {told.length < suspects.length && (
        <Button variant="subtle" size="compact-xs" onClick={() => setWhole(true)}>
          {say('board.moreSuspects', { count: suspects.length - told.length })}
        </Button>
      )}
    </PanelBox>
  );
}

function SuspectRow({ suspect }: { suspect: Suspect }) {
  const say = useSay();
  const nameIn = useNames();
  const kind = useHealth((copy) => copy.grounds.find(({ id }) => id === suspect.id)?.kind);
  const elsewhere = suspect.failingElsewhere + suspect.healthyElsewhere;
  return (
    <tr>
      <th scope="row">
        {nameIn(suspect.name)} <span className="muted">{say(kindKey(suspect, kind))}</span>
      </th>
      <td className="num">
        <Share of={suspect.failing} all={suspect.standing} />
        {say('board.suspectCounts', { standing: suspect.standing, failing: suspect.failing })}
      </td>
      <td className="num">
        <Share of={suspect.failingElsewhere} all={elsewhere} />
        {say('board.suspectCounts', { standing: elsewhere, failing: suspect.failingElsewhere })}
      </td>
      <td>
        {suspect.against.length === 0 && (
          <span className="muted">{say('board.nothingAgainst')}</span>
        )}
        {suspect.against.map((sentence, i) => (
          <span key={sentence.key}>
            {i > 0 && ' '}
            <SentenceText of={sentence} />
          </span>
        ))}
      </td>
    </tr>
  );
}

function kindKey({ kind }: Suspect, ground: string | undefined): MessageKey {
  const key = `board.kind.${kind === 'ground' ? (ground ?? 'ground') : kind}`;
  return Object.hasOwn(messages, key) ? (key as MessageKey) : 'board.kind.other';
}

/** Pixels. */
const BAR = { width: 56, height: 8 };

/** How much of it fails, to be seen at a glance; the words stand beside it. */
function Share({ of, all }: { of: number; all: number }) {
  const width = all === 0 ? 0 : (of / all) * BAR.width;
  return (
    <svg className="share" {...BAR} viewBox={`0 0 ${BAR.width} ${BAR.height}`} aria-hidden="true">
      <rect width={BAR.width} height={BAR.height} className="share-all" />
      <rect width={width} height={BAR.height} className="share-of" />
    </svg>
  );
}
