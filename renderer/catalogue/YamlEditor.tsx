import { EditorView } from '@codemirror/view';
import { type RefObject, useEffect, useRef } from 'react';
import { useSay } from '../app/language.tsx';
import { type Editing, keptState, showIn } from './session.ts';
import { editorState, showFaults } from './yaml.ts';

interface Props {
  editing: Editing;
  /** Nothing may be changed. */
  fixed: boolean;
  /** Takes the editor while it is shown. */
  into: RefObject<EditorView | null>;
}

/** The file's text, in an editor that knows YAML. */
export function YamlEditor({ editing, fixed, into }: Props) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const { placed, source } = editing;
  const start = useRef(editing.written.text);
  const label = say('catalogueEdit.textOf', { file: source.name });
  useEffect(() => {
    if (!box.current) return;
    const state = keptState() ?? editorState(start.current, say, label, fixed);
    const view = new EditorView({ state, parent: box.current });
    into.current = view;
    const leave = showIn(view);
    return () => {
      start.current = view.state.doc.toString();
      leave();
      into.current = null;
      view.destroy();
    };
  }, [say, label, fixed, into]);
  useEffect(() => {
    if (into.current) showFaults(into.current, placed, say);
  }, [placed, say, into]);
  return <div className="catalogue-yaml" ref={box} />;
}
