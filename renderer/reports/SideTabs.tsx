import { type KeyboardEvent, useEffect } from 'react';
import { useSay } from '../app/language.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { isPlainKey } from '../ui/keys.ts';
import { TABS, type Tab } from './choice.ts';
import { tabBeside, tabOfKey } from './tabKeys.ts';

interface Props {
  /** Those there are, in their order. */
  tabs: readonly Tab[];
  shown: Tab;
  onShow(tab: Tab): void;
}

const idOf = (tab: Tab): string => `report-tab-${tab}`;

/** To write, to hand out, to send, to cover. `1` to `4` lead to them from anywhere on the page. */
export function SideTabs({ tabs, shown, onShow }: Props) {
  const say = useSay();
  useEffect(() => {
    const keyed = (event: globalThis.KeyboardEvent): void => {
      if (!isPlainKey(event) || event.shiftKey) return;
      const tab = tabOfKey(event.code);
      if (!tab || !tabs.includes(tab)) return;
      event.preventDefault();
      onShow(tab);
      document.getElementById(idOf(tab))?.focus();
    };
    window.addEventListener('keydown', keyed);
    return () => window.removeEventListener('keydown', keyed);
  }, [tabs, onShow]);
  const moved = (event: KeyboardEvent): void => {
    const tab = tabBeside(tabs, shown, event.key);
    if (!tab) return;
    event.preventDefault();
    onShow(tab);
    document.getElementById(idOf(tab))?.focus();
  };
  return (
    <div
      className="report-tabs"
      role="tablist"
      aria-label={say('reportView.tabs')}
      onKeyDown={moved}
    >
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={idOf(tab)}
          className="report-tab"
          aria-selected={tab === shown}
          aria-controls={`report-panel-${tab}`}
          tabIndex={tab === shown ? 0 : -1}
          onClick={() => onShow(tab)}
        >
          {say(`reportView.tab.${tab}`)}
          <KeyHint>{String(TABS.indexOf(tab) + 1)}</KeyHint>
        </button>
      ))}
    </div>
  );
}
