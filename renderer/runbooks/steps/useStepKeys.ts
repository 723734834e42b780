import { type RefObject, useEffect } from 'react';
import { isPlainKey, letterOf } from '../../ui/keys.ts';

/**
 * The window's keys of the step at hand: `G` does its main action, a digit chooses an option. They
 * press what is on the screen, so they never do what no button there does.
 */
export function useStepKeys(list: RefObject<HTMLElement | null>, active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (!isPlainKey(event) || event.shiftKey) return;
      const wanted = letterOf(event) === 'g' ? '[data-main]' : optionOf(event.key);
      const here = list.current?.querySelector('[aria-current="step"]');
      const target = wanted === null ? null : here?.querySelector<HTMLElement>(wanted);
      if (!target) return;
      event.preventDefault();
      if (target.matches('button')) target.click();
      else target.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [list, active]);
}

function optionOf(key: string): string | null {
  return /^[1-9]$/.test(key) ? `[data-option="${key}"]` : null;
}
