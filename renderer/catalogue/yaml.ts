import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import {
  bracketMatching,
  HighlightStyle,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, nextDiagnostic, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { MessageKey } from '../../shared/messages/index.ts';
import type { Say } from '../../shared/messages/say.ts';
import type { PlacedFault } from './faultPlaces.ts';
import { cursorMoved, historyChanged, textChanged } from './session.ts';

/** The words of the editor's own panels, as its packages name them. */
const PHRASES: Readonly<Record<string, MessageKey>> = {
  Find: 'catalogueEdit.phrase.find',
  Replace: 'catalogueEdit.phrase.replace',
  next: 'catalogueEdit.phrase.next',
  previous: 'catalogueEdit.phrase.previous',
  all: 'catalogueEdit.phrase.all',
  'match case': 'catalogueEdit.phrase.case',
  regexp: 'catalogueEdit.phrase.regexp',
  'by word': 'catalogueEdit.phrase.word',
  replace: 'catalogueEdit.phrase.replaceOne',
  'replace all': 'catalogueEdit.phrase.replaceAll',
  close: 'catalogueEdit.phrase.close',
  'current match': 'catalogueEdit.phrase.currentMatch',
  'on line': 'catalogueEdit.phrase.onLine',
  'replaced $ matches': 'catalogueEdit.phrase.replacedMatches',
  'replaced match on line $': 'catalogueEdit.phrase.replacedOn',
  'Go to line': 'catalogueEdit.phrase.goToLine',
  go: 'catalogueEdit.phrase.go',
  'Control character': 'catalogueEdit.phrase.controlCharacter',
  'Selection deleted': 'catalogueEdit.phrase.selectionDeleted',
  Diagnostics: 'catalogueEdit.phrase.diagnostics',
  'No diagnostics': 'catalogueEdit.phrase.noDiagnostics',
};

const COLOURS = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--wr-muted)' },
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: 'var(--wr-accent)' },
  { tag: [tags.labelName, tags.typeName, tags.meta], color: 'var(--wr-maintenance)' },
  { tag: [tags.string, tags.content], color: 'var(--wr-ink)' },
]);

/** The state of a new editor. @param fixed nothing may be changed */
export function editorState(text: string, say: Say, label: string, fixed: boolean): EditorState {
  const phrases = Object.entries(PHRASES).map(([phrase, key]) => [phrase, say(key)]);
  const extensions: Extension[] = [
    // What a person's other editor ended lines with is kept beside the text.
    EditorState.lineSeparator.of('\n'),
    EditorState.tabSize.of(2),
    indentUnit.of('  '),
    EditorState.readOnly.of(fixed),
    EditorState.phrases.of(Object.fromEntries(phrases)),
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-multiline': 'true',
      // What cannot be changed and is wider than its place is scrolled by the keyboard, too.
      tabindex: '0',
    }),
    lineNumbers(),
    history(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    bracketMatching(),
    yaml(),
    syntaxHighlighting(COLOURS),
    lintGutter(),
    search({ top: true }),
    // Tab is not among them: it leads on, as everywhere in the window.
    keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) {
        textChanged(update.state.doc.toString());
        historyChanged(update.state);
      }
      if (update.docChanged || update.selectionSet) cursorMoved(update.state.selection.main.head);
    }),
  ];
  return EditorState.create({ doc: text, extensions });
}

/** Marks what is wrong, each at its place and with its sentence. */
export function showFaults(view: EditorView, faults: readonly PlacedFault[], say: Say): void {
  const end = view.state.doc.length;
  const diagnostics = faults.map(({ from, to, fault }) => ({
    from: Math.min(from, end),
    to: Math.min(to, end),
    severity: 'error' as const,
    message: say(fault.sentence.key, fault.sentence.params),
  }));
  view.dispatch(setDiagnostics(view.state, diagnostics));
}

/** Moves to the next fault after the cursor, the first one after the last. */
export function toNextFault(view: EditorView): void {
  nextDiagnostic(view);
  view.dispatch({ scrollIntoView: true });
  view.focus();
}
