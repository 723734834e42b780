import type { CatalogueFault } from '../../shared/catalogueFault.ts';
import { SentenceText } from './SentenceText.tsx';

/** What is wrong in a catalogue's text, each with its place. */
export function FaultLines({ faults }: { faults: readonly CatalogueFault[] }) {
  return faults.map((fault) => (
    <li key={`${fault.file}:${fault.line}:${fault.column}:${fault.sentence.key}`}>
      <code>{`${fault.file}:${fault.line}:${fault.column}`}</code>{' '}
      <SentenceText of={fault.sentence} />
    </li>
  ));
}
