import { MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import type { Match } from '../../../shared/handling.ts';
import { matcherOf } from '../../../shared/matching.ts';
import type { Bilingual } from '../../../shared/words.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { healthCopy, useHealth } from '../store.ts';

/** Entries of a list that opens: more are found by typing. */
const OFFERED = 50;
/** Names told of whom a match means. */
const TOLD = 3;

export const NOBODY: Match = { services: [], grounds: [], organisations: [] };

interface Props {
  match: Match;
  onMatch: (match: Match) => void;
}

/** Whom a maintenance or a silence is about, and in words whom that means now. */
export function MatchFields({ match, onMatch }: Props) {
  const say = useSay();
  const nameIn = useNames();
  const services = useHealth((copy) => copy.serviceList);
  const grounds = useHealth((copy) => copy.grounds);
  const choices = useMemo(() => {
    const owners = new Map(services.map(({ owner }) => [owner.id, owner]));
    const data = (all: Iterable<{ id: string; name: Bilingual }>) =>
      Array.from(all, ({ id, name }) => ({ value: id, label: nameIn(name) }));
    return {
      services: data(services),
      grounds: data(grounds),
      organisations: data(owners.values()),
    };
  }, [services, grounds, nameIn]);
  const meant = useMemo(
    () => [...matcherOf({ services, grounds })(match)],
    [services, grounds, match],
  );
  const names = meant
    .slice(0, TOLD)
    .flatMap((id) => healthCopy.services.get(id)?.name ?? [])
    .map(nameIn)
    .join(', ');
  return (
    <fieldset className="match-fields">
      <legend>{say('handlingView.whom')}</legend>
      {(['services', 'grounds', 'organisations'] as const).map((list) => (
        <MultiSelect
          key={list}
          size="xs"
          label={say(`handlingView.${list}`)}
          data={choices[list]}
          value={match[list]}
          limit={OFFERED}
          searchable
          clearable
          hidePickedOptions
          maxDropdownHeight={240}
          onChange={(chosen) => onMatch({ ...match, [list]: chosen })}
        />
      ))}
      <p className="match-meets muted">
        {meant.length === 0
          ? say('handlingView.meetsNone')
          : say('handlingView.meets', {
              count: meant.length,
              names: meant.length > TOLD ? `${names} …` : names,
            })}
      </p>
    </fieldset>
  );
}

/** Whether nothing was chosen. */
export function isNobody({ services, grounds, organisations }: Match): boolean {
  return services.length + grounds.length + organisations.length === 0;
}
