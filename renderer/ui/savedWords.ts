import { type Sentence, sentence } from '../../shared/problem.ts';
import type { Saved } from './saveFile.ts';

/** Where a file ended up; null where the operator changed their mind. */
export function savedWords(saved: Saved): Sentence | null {
  switch (saved.kind) {
    case 'saved':
      return sentence('frame.savedAt', { path: saved.path });
    case 'downloaded':
      return sentence('frame.downloaded', { name: saved.name });
    case 'cancelled':
      return null;
  }
}
