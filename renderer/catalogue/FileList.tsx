import { ActionIcon, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CatalogueSource } from '../../shared/catalogueEdit.ts';
import { type Sentence, sentence, sentenceOf } from '../../shared/problem.ts';
import { useSay } from '../app/language.tsx';
import { call } from '../bridge.ts';
import { SentenceText } from '../ui/SentenceText.tsx';
import { editing, isChanged, openFile, say as tell } from './session.ts';

/** The files of a catalogue that is a folder; another one opens once the present one is saved. */
export function FileList({ source, fixed }: { source: CatalogueSource; fixed: boolean }) {
  const say = useSay();
  const [adding, setAdding] = useState(false);
  // A catalogue of one file has that file's own path.
  if (source.files.some(({ path }) => path === source.path)) return null;
  const ifSaved = (then: () => void) => {
    const now = editing();
    if (now && isChanged(now)) tell(sentence('catalogueEdit.saveFirst'));
    else then();
  };
  return (
    <>
      <div className="catalogue-section">
        <h2>{say('catalogueEdit.files')}</h2>
        {!fixed && (
          <ActionIcon
            variant="subtle"
            size={22}
            aria-expanded={adding}
            aria-label={say('catalogueEdit.addTo', { list: say('catalogueEdit.files') })}
            onClick={() => ifSaved(() => setAdding(!adding))}
          >
            <IconPlus size={14} />
          </ActionIcon>
        )}
      </div>
      {adding && <NewFile onEnd={() => setAdding(false)} />}
      <ul>
        {source.files.map(({ name }) => (
          <li key={name}>
            <button
              type="button"
              className="catalogue-line"
              aria-current={name === source.name ? 'true' : undefined}
              onClick={() => ifSaved(() => void openFile(name))}
            >
              <span className="clip">{name}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Names a file that Enter makes and opens, and Escape does not. */
function NewFile({ onEnd }: { onEnd(): void }) {
  const say = useSay();
  const [refused, setRefused] = useState<Sentence | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const add = async (typed: string) => {
    const name = /\.ya?ml$/i.test(typed) ? typed : `${typed}.yaml`;
    try {
      await call('catalogue.addFile', { file: name });
      await openFile(name);
      onEnd();
    } catch (error) {
      setRefused(sentenceOf(error));
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') onEnd();
    else if (event.key === 'Enter' && event.currentTarget.value.trim() !== '') {
      void add(event.currentTarget.value.trim());
    }
  };
  return (
    <TextInput
      className="catalogue-new-file"
      label={say('catalogueEdit.newFile')}
      error={refused && <SentenceText of={refused} />}
      autoComplete="off"
      spellCheck={false}
      ref={field}
      onKeyDown={onKeyDown}
    />
  );
}
