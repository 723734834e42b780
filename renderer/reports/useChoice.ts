import { useCallback, useEffect, useMemo } from 'react';
import { useSearch } from 'wouter';
import { useLanguage } from '../app/language.tsx';
import { useIncident } from '../incidents/store.ts';
import { addressOf, type Choice, choiceIn } from './choice.ts';

/**
 * Which report the address means. It is kept there, so that a reload and the way back show the same.
 * @param address what follows `/reports/`
 */
export function useChoice(address: string): {
  id: string;
  choice: Choice;
  choose(change: Partial<Choice>): void;
} {
  const [id = '', inHash = ''] = address.split('?');
  // A link that was followed has its query in the window's address, one that was typed in the hash.
  const search = useSearch();
  const spoken = useLanguage();
  const resolved = (useIncident(id)?.resolvedAt ?? null) !== null;
  const choice = useMemo(() => {
    const kind = resolved ? 'final' : 'initial';
    const plain: Choice = { kind, language: spoken, redacted: false, tab: 'write' };
    return choiceIn(inHash || search, plain);
  }, [inHash, search, spoken, resolved]);
  const choose = useCallback(
    (change: Partial<Choice>) => show(addressOf(id, { ...choice, ...change })),
    [id, choice],
  );
  useEffect(() => {
    // Taken out of the window's address, where another view would meet it.
    if (/(^|&)(kind|lang|redacted|tab)=/.test(search)) show(addressOf(id, choice));
  }, [search, id, choice]);
  return { id, choice, choose };
}

/** The router puts a query before the hash; here it belongs to the view. */
function show(address: string): void {
  history.replaceState(history.state, '', `${location.pathname}#${address}`);
  dispatchEvent(new HashChangeEvent('hashchange'));
}
