import { Button } from '@mantine/core';
import { useSay } from '../app/language.tsx';
import { DiffView } from './DiffView.tsx';
import { decideLater, draftOf, type Editing, takeMine, takeTheirs } from './session.ts';

/** The file was changed from outside: shows how it differs, and lets a person choose. */
export function Conflict({ editing, theirs }: { editing: Editing; theirs: string }) {
  const say = useSay();
  return (
    <div
      role="alertdialog"
      aria-label={say('catalogueEdit.changed')}
      className="catalogue-conflict"
    >
      <p>{say('catalogueEdit.changed')}</p>
      <p className="muted">{say('catalogueEdit.changedDiff')}</p>
      <DiffView before={theirs} after={draftOf(editing).text} />
      <div className="settings-keys">
        <Button onClick={takeTheirs}>{say('catalogueEdit.takeTheirs')}</Button>
        <Button onClick={takeMine}>{say('catalogueEdit.takeMine')}</Button>
        <Button onClick={decideLater}>{say('catalogueEdit.later')}</Button>
      </div>
    </div>
  );
}
