import { ActionIcon, Button, Popover, TextInput } from '@mantine/core';
import { IconBookmark, IconPencil, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { type Sentence, sentenceOf } from '../../../shared/problem.ts';
import type { BoardView } from '../../../shared/settings.ts';
import { useSay } from '../../app/language.tsx';
import { useSettings } from '../../settings/store.ts';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { changeView, forgetView, renameView, sameView, saveView } from './view.ts';

/** Arrangements of the board by name: to choose, to save, to rename and to forget. */
export function SavedViews({ view }: { view: BoardView }) {
  const say = useSay();
  const saved = useSettings((settings) => settings.savedViews);
  const [opened, setOpened] = useState(false);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [problem, setProblem] = useState<Sentence | null>(null);
  const attempt = async (change: Promise<void>) => {
    setProblem(null);
    try {
      await change;
      setRenaming(null);
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  const present = saved.find((one) => sameView(one.view, view));
  return (
    <Popover
      position="bottom-end"
      width={300}
      trapFocus
      returnFocus
      opened={opened}
      onChange={setOpened}
    >
      <Popover.Target>
        <Button
          variant="subtle"
          leftSection={<IconBookmark size={16} stroke={1.5} aria-hidden />}
          title={say('board.views')}
          aria-label={present ? `${say('board.views')}: ${present.name}` : say('board.views')}
          onClick={() => setOpened(!opened)}
        >
          {present ? (
            <span className="clip saved-present">{present.name}</span>
          ) : (
            <span className="tool-name">{say('board.views')}</span>
          )}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {saved.length === 0 && <p className="muted">{say('board.noViews')}</p>}
        <ul aria-label={say('board.views')} className="saved-views">
          {saved.map((one) =>
            one.name === renaming ? (
              <li key={one.name}>
                <NameForm
                  name={one.name}
                  label={say('board.renameView', { name: one.name })}
                  onName={(to) => attempt(renameView(one.name, to))}
                />
              </li>
            ) : (
              <li key={one.name}>
                <button
                  type="button"
                  className="saved-view clip"
                  aria-current={one === present}
                  onClick={() => {
                    changeView(one.view);
                    setOpened(false);
                  }}
                >
                  {one.name}
                </button>
                <ActionIcon
                  aria-label={say('board.renameView', { name: one.name })}
                  onClick={() => setRenaming(one.name)}
                >
                  <IconPencil size={14} stroke={1.5} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  aria-label={say('board.forgetView', { name: one.name })}
                  onClick={() => void attempt(forgetView(one.name))}
                >
                  <IconX size={14} stroke={1.5} aria-hidden />
                </ActionIcon>
              </li>
            ),
          )}
        </ul>
        <NameForm
          key={saved.length}
          name=""
          label={say('board.saveView')}
          onName={(name) => attempt(saveView(name))}
        />
        <ProblemText of={problem} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface NameProps {
  name: string;
  label: string;
  onName: (name: string) => Promise<void>;
}

function NameForm({ name, label, onName }: NameProps) {
  const say = useSay();
  const [draft, setDraft] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.trim() !== '') void onName(draft.trim());
  };
  return (
    <form className="name-form" onSubmit={submit}>
      <TextInput
        label={label}
        placeholder={say('board.viewName')}
        value={draft}
        maxLength={60}
        autoComplete="off"
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <Button type="submit" disabled={draft.trim() === ''}>
        {say('frame.save')}
      </Button>
    </form>
  );
}
