import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import type { Parameter } from '../../../shared/runbook.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { useMayAct } from '../../desk/seat.ts';
import { Key } from '../../ui/Key.tsx';
import { useSecretNames } from '../store.ts';
import { KeepSecret } from './KeepSecret.tsx';
import { titleOf } from './values.ts';

interface Props {
  parameter: Parameter;
  /** Whether a run was refused because it is not kept. */
  missing: boolean;
}

/** A secret parameter: whether the host keeps its value, and a place to give it. Never the value. */
export function SecretField({ parameter, missing }: Props) {
  const say = useSay();
  const { name, required } = parameter;
  const title = titleOf(parameter, useNames());
  const may = useMayAct('secrets.keep');
  const kept = useSecretNames().includes(name);
  const [asked, setAsked] = useState(false);
  const lacking = required ? 'runbookView.secretMissing' : 'runbookView.secretOptional';
  const Shape = kept ? IconLock : IconLockOpen;
  return (
    <div className="parameter">
      <span className="parameter-name">{title}</span>
      <p className="step-facts" data-missing={missing && !kept}>
        <Shape size={14} stroke={1.5} aria-hidden />
        <code>{name}</code>
        {say(kept ? 'runbookView.secretKept' : lacking)}
        {may && !asked && (
          <Key
            data-parameter={name}
            aria-label={say('runbookView.secretGive', { name })}
            onClick={() => setAsked(true)}
          >
            {say(kept ? 'runbookView.secretReplace' : 'runbookView.secretGiveKey')}
          </Key>
        )}
      </p>
      {asked && (
        <KeepSecret name={name} onKept={() => setAsked(false)} onCancel={() => setAsked(false)} />
      )}
    </div>
  );
}
