import { beganAt } from '../../../../shared/incident.ts';
import type { Report } from '../../../../shared/report.ts';
import { narrativeOf } from '../narrative.ts';
import type { Telling } from '../speech.ts';
import { writtenBy } from '../written.ts';

/** What the public is told: as somebody wrote it, else the bare facts without anything internal. */
export function statementOf(telling: Telling): Report['statement'] {
  const { commission, speech } = telling;
  const { draft } = commission.facts;
  const text = narrativeOf(draft, 'statement');
  return text === ''
    ? { text: factsIn(telling), source: speech.say('report.statement.source') }
    : { text, source: writtenBy(telling, 'statement') };
}

function factsIn({ commission, speech }: Telling): string {
  const { incident } = commission.facts;
  const { say, language, when } = speech;
  const services =
    incident.services.map(({ name }) => plain(name[language])).join(', ') ||
    say('report.statement.someServices');
  const at = when(beganAt(incident));
  const { recovered } = incident.times;
  return recovered === null
    ? say('report.statement.restoring', { services, at })
    : say('report.statement.restored', { services, at, recovered: when(recovered) });
}

/** A name in a text that is read as Markdown: its own marks mean nothing (CommonMark 0.31, 2.4). */
function plain(name: string): string {
  return name.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
