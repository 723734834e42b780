import { redo, undo } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import { Button } from '@mantine/core';
import type { RefObject } from 'react';
import { EDIT_LIMIT } from '../../shared/catalogueEdit.ts';
import { useSay } from '../app/language.tsx';
import { useMayAct } from '../desk/seat.ts';
import { SentenceText } from '../ui/SentenceText.tsx';
import { type Editing, isChanged, save } from './session.ts';

interface Props {
  editing: Editing;
  fixed: boolean;
  view: RefObject<EditorView | null>;
  showsVersions: boolean;
  onVersions(): void;
}

/** Which file is open, whether it differs from the disk, and what can be done with it. */
export function EditorHead({ editing, fixed, view, showsVersions, onVersions }: Props) {
  const say = useSay();
  const may = useMayAct('catalogue.save');
  const { source, said, saving, canUndo, canRedo } = editing;
  const note = {
    drill: say('catalogueEdit.drillNote'),
    large: say('catalogueEdit.largeNote', { limit: EDIT_LIMIT }),
  };
  const changed = isChanged(editing);
  const on = (act: (view: EditorView) => unknown) => () => {
    if (view.current) act(view.current);
  };
  return (
    <header className="catalogue-head">
      <h1>{say('catalogueEdit.title')}</h1>
      <code className="clip" title={source.path}>
        {source.path}
      </code>
      <p role="status" className="catalogue-said">
        {said ? (
          <SentenceText of={said} />
        ) : (
          <span className="muted">
            {say(changed ? 'catalogueEdit.unsaved' : 'catalogueEdit.same')}
          </span>
        )}
      </p>
      {source.readOnly && <p className="catalogue-note">{note[source.readOnly]}</p>}
      {!may && source.readOnly === null && (
        <p className="catalogue-note">{say('catalogueEdit.roleNote')}</p>
      )}
      <span className="catalogue-keys">
        {!fixed && (
          <>
            <Button aria-keyshortcuts="Control+Z" disabled={!canUndo} onClick={on(undo)}>
              {say('catalogueEdit.undo')}
            </Button>
            <Button aria-keyshortcuts="Control+Y" disabled={!canRedo} onClick={on(redo)}>
              {say('catalogueEdit.redo')}
            </Button>
          </>
        )}
        <Button aria-pressed={showsVersions} onClick={onVersions}>
          {say('catalogueEdit.history')}
        </Button>
        {!fixed && (
          <Button
            variant="filled"
            aria-busy={saving}
            aria-keyshortcuts="Control+S"
            disabled={!changed}
            onClick={() => void save()}
          >
            {say('catalogueEdit.save')}
          </Button>
        )}
      </span>
    </header>
  );
}
