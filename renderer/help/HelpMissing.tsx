import { Button } from '@mantine/core';
import { useSay } from '../app/language.tsx';
import { closeHelp } from './store.ts';

/** Stands for help that could not be read. */
export function HelpMissing() {
  const say = useSay();
  return (
    <aside className="help-panel" aria-label={say('help.title')}>
      <p className="problem" role="alert">
        {say('help.missing')}
      </p>
      <Button onClick={closeHelp}>{say('help.close')}</Button>
    </aside>
  );
}
