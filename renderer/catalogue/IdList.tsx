import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useNames, useSay } from '../app/language.tsx';
import { type FieldProps, useFieldWords } from './fieldProps.tsx';

/** Entries that are named by their ids: those that are, and one more to choose. */
export function IdList(props: FieldProps) {
  const { value, known, fixed, onList } = props;
  const say = useSay();
  const names = useNames();
  const { label, description, error } = useFieldWords(props);
  const [typed, setTyped] = useState('');
  const ids = Array.isArray(value) ? value.map(String) : [];
  const named = new Map(known.map(({ id, name }) => [id, names(name)]));
  const shown = (id: string) => (named.has(id) ? `${id} · ${named.get(id)}` : id);
  const add = (id: string) => {
    if (id !== '' && !ids.includes(id)) onList(ids, [...ids, id]);
  };
  const free = known.filter(({ id }) => !ids.includes(id));
  const common = { label, description, error };
  return (
    <div className="catalogue-ids">
      {fixed ? (
        <p className="settings-label">{label}</p>
      ) : known.length > 0 ? (
        <NativeSelect
          {...common}
          value=""
          data={[
            { value: '', label: say('catalogueEdit.addTo', { list: label }) },
            ...free.map(({ id }) => ({ value: id, label: shown(id) })),
          ]}
          onChange={(event) => add(event.currentTarget.value)}
        />
      ) : (
        <TextInput
          {...common}
          value={typed}
          placeholder={say('catalogueEdit.addTo', { list: label })}
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            add(typed.trim());
            setTyped('');
          }}
        />
      )}
      {ids.length > 0 && (
        <ul>
          {ids.map((id) => (
            <li key={id}>
              <span className="clip">{shown(id)}</span>
              {!fixed && (
                <ActionIcon
                  variant="subtle"
                  size={20}
                  aria-label={say('catalogueEdit.actOn', {
                    act: say('catalogueEdit.remove'),
                    name: shown(id),
                  })}
                  onClick={() =>
                    onList(
                      ids,
                      ids.filter((one) => one !== id),
                    )
                  }
                >
                  <IconX size={14} />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
