import { useState } from 'react';
import type { MessageKey } from '../../shared/messages/index.ts';
import type { MessageParams } from '../../shared/messages/message.ts';

/** What became of something that was done in a bar of the panel. */
export interface Outcome {
  key: MessageKey;
  params?: MessageParams;
}

/** Copies text, and says what became of it until something else is done. */
export function useClipboard(): {
  outcome: Outcome | null;
  tell(outcome: Outcome | null): void;
  copy(text: string, done: Outcome, failed: MessageKey): void;
} {
  const [outcome, tell] = useState<Outcome | null>(null);
  const copy = (text: string, done: Outcome, failed: MessageKey): void => {
    navigator.clipboard.writeText(text).then(
      () => tell(done),
      () => tell({ key: failed }),
    );
  };
  return { outcome, tell, copy };
}
