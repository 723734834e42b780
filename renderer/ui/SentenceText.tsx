import type { Sentence } from '../../shared/problem.ts';
import { useSay } from '../app/language.tsx';

/** A sentence kept as data, said in the operator's language. */
export function SentenceText({ of }: { of: Sentence }) {
  const say = useSay();
  return <>{say(of.key, of.params)}</>;
}
