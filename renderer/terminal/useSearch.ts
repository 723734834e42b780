import { useCallback, useState } from 'react';
import { screenNews, screenOf } from './screens.ts';
import { terminalStore } from './store.ts';

export interface Search {
  open: boolean;
  text: string;
  begin(): void;
  /** Looks for a text as it is typed. */
  type(text: string): void;
  go(towards: 'next' | 'previous'): void;
  end(): void;
}

function shownScreen() {
  const { active } = terminalStore.getState();
  return active ? screenOf(active) : null;
}

/** Searching the shown screen, scrollback included. */
export function useSearch(): Search {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const begin = useCallback(() => setOpen(true), []);
  return {
    open,
    text,
    begin,
    type: (next) => {
      setText(next);
      if (next) shownScreen()?.find(next, 'next', true);
      else {
        shownScreen()?.endSearch();
        screenNews.setState({ found: null });
      }
    },
    go: (towards) => {
      if (text) shownScreen()?.find(text, towards);
    },
    end: () => {
      setOpen(false);
      setText('');
      screenNews.setState({ found: null });
      shownScreen()?.endSearch();
      shownScreen()?.focus();
    },
  };
}
