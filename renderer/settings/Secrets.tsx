import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../app/language.tsx';
import { useMayAct } from '../desk/seat.ts';
import { KeepSecret } from '../runbooks/form/KeepSecret.tsx';
import { keepSecretName, useSecretNames } from '../runbooks/store.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { Key } from '../ui/Key.tsx';
import './secrets.css';

/** Names of the secrets the host keeps; their values are given and taken away, never shown. */
export function Secrets() {
  const say = useSay();
  const names = useSecretNames();
  const may = useMayAct('secrets.keep');
  return (
    <>
      {names.length === 0 && <p className="muted">{say('settings.noSecrets')}</p>}
      {names.length > 0 && (
        <ul className="secrets">
          {names.map((name) => (
            <SecretRow key={name} name={name} may={may} />
          ))}
        </ul>
      )}
      {may && <AddSecret />}
    </>
  );
}

function SecretRow({ name, may }: { name: string; may: boolean }) {
  const say = useSay();
  const [doing, setDoing] = useState<'replace' | 'remove' | null>(null);
  const leave = () => setDoing(null);
  return (
    <li className="secret">
      <code>{name}</code>
      {may && doing === null && (
        <span className="secret-keys">
          <Key
            aria-label={say('settings.replaceSecretOf', { name })}
            onClick={() => setDoing('replace')}
          >
            {say('settings.replaceSecret')}
          </Key>
          <Key
            aria-label={say('settings.removeSecretOf', { name })}
            onClick={() => setDoing('remove')}
          >
            {say('settings.removeSecret')}
          </Key>
        </span>
      )}
      {doing === 'replace' && <KeepSecret name={name} onKept={leave} onCancel={leave} />}
      {doing === 'remove' && (
        // A second key, for nobody can read the value to give it again.
        <span className="secret-keys">
          <ActionButton
            call="secrets.remove"
            args={{ name }}
            label={say('settings.removeSecretSureOf', { name })}
            onDone={() => keepSecretName(name, false)}
          >
            {say('settings.removeSecretSure')}
          </ActionButton>
          <Button variant="subtle" onClick={leave}>
            {say('frame.cancel')}
          </Button>
        </span>
      )}
    </li>
  );
}

function AddSecret() {
  const say = useSay();
  const [adding, setAdding] = useState(false);
  const [name, setName] = useState('');
  const leave = () => {
    setAdding(false);
    setName('');
  };
  if (!adding) {
    return (
      <div className="settings-keys">
        <Key onClick={() => setAdding(true)}>{say('settings.addSecret')}</Key>
      </div>
    );
  }
  return (
    <div className="secret-add">
      <TextInput
        className="settings-name"
        label={say('settings.secretName')}
        description={say('settings.secretNameHint')}
        value={name}
        maxLength={128}
        spellCheck={false}
        autoComplete="off"
        autoFocus
        onChange={(event) => setName(event.currentTarget.value.trim())}
      />
      <KeepSecret name={name} first={false} onKept={leave} onCancel={leave} />
    </div>
  );
}
