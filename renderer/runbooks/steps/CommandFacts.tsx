import type { CommandAct } from '../../../shared/runbook.ts';
import { spanOf } from '../../../shared/time.ts';
import { useLanguage, useSay } from '../../app/language.tsx';

/** What holds for a command beside its line: how long it may take, and what counts as good. */
export function CommandFacts({ act }: { act: CommandAct }) {
  const say = useSay();
  const language = useLanguage();
  const facts = [
    act.danger && say('runbookView.fact.danger'),
    act.background && say('runbookView.fact.background'),
    say('runbookView.fact.limit', { limit: spanOf(act.timeoutMs, language) }),
    act.expectExit !== 0 && say('runbookView.fact.exit', { code: act.expectExit }),
    act.expect !== null && say('runbookView.fact.expect', { pattern: act.expect }),
    act.stop !== null && say('runbookView.fact.stop', { pattern: act.stop }),
  ];
  return (
    <p className="step-facts muted num">
      {facts.map((fact) => fact && <span key={fact}>{fact}</span>)}
    </p>
  );
}
