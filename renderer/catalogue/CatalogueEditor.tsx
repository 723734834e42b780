import { redo, undo } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useSay } from '../app/language.tsx';
import { useMayAct } from '../desk/seat.ts';
import { ErrorState, LoadingState } from '../ui/Standing.tsx';
import { Conflict } from './Conflict.tsx';
import { EditorHead } from './EditorHead.tsx';
import { FaultList } from './FaultList.tsx';
import { FileList } from './FileList.tsx';
import { Outline } from './Outline.tsx';
import { PartForm } from './PartForm.tsx';
import { openFile, refresh, save, useOpening } from './session.ts';
import { VersionList } from './VersionList.tsx';
import { YamlEditor } from './YamlEditor.tsx';
import { toNextFault } from './yaml.ts';
import './catalogue.css';

/** The office's catalogue as a form and as YAML, side by side: the text is what counts. */
export function CatalogueEditor() {
  const say = useSay();
  const opening = useOpening();
  const may = useMayAct('catalogue.save');
  const view = useRef<EditorView | null>(null);
  const [showsVersions, setShowsVersions] = useState(false);
  useEffect(() => {
    void refresh();
  }, []);
  if (opening.state !== 'open') {
    return (
      <>
        <h1 className="visually-hidden">{say('catalogueEdit.title')}</h1>
        {opening.state === 'loading' ? (
          <LoadingState />
        ) : (
          <ErrorState why={opening.why} onRetry={() => void openFile(null)} />
        )}
      </>
    );
  }
  const { editing } = opening;
  const { source } = editing;
  const fixed = !may || source.readOnly !== null;
  const nextFault = () => {
    if (view.current) toNextFault(view.current);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F8') nextFault();
    else if (event.ctrlKey || event.metaKey) {
      if (event.code === 'KeyS' && !event.shiftKey && !event.altKey) void save();
      else if (event.code === 'KeyZ' && !inText(event.target) && view.current) {
        (event.shiftKey ? redo : undo)(view.current);
      } else if (event.code === 'KeyY' && !inText(event.target) && view.current) {
        redo(view.current);
      } else return;
    } else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys work wherever the focus is inside.
    <div className="catalogue" onKeyDown={onKeyDown}>
      <EditorHead
        editing={editing}
        fixed={fixed}
        view={view}
        showsVersions={showsVersions}
        onVersions={() => setShowsVersions(!showsVersions)}
      />
      <nav className="catalogue-side" aria-label={say('catalogueEdit.outline')}>
        <FileList source={source} fixed={fixed} />
        <Outline editing={editing} fixed={fixed} />
      </nav>
      <section className="catalogue-form" aria-label={say('catalogueEdit.form')}>
        {editing.theirs ? (
          <Conflict editing={editing} theirs={editing.theirs.text} />
        ) : showsVersions ? (
          <VersionList
            key={source.name}
            editing={editing}
            fixed={fixed}
            onClose={() => setShowsVersions(false)}
          />
        ) : (
          <PartForm editing={editing} fixed={fixed} />
        )}
      </section>
      <section className="catalogue-text" aria-label={say('catalogueEdit.text')}>
        <YamlEditor
          key={`${source.path} ${source.name} ${fixed}`}
          editing={editing}
          fixed={fixed}
          into={view}
        />
      </section>
      <FaultList editing={editing} onNext={nextFault} view={view} />
    </div>
  );
}

/** The text has its own undoing, which the browser must not do again. */
const inText = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('.cm-editor') !== null;
