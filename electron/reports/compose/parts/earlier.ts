import type { Report } from '../../../../shared/report.ts';
import { formOf } from '../../../../shared/reportForms.ts';
import { carriesOn } from '../../../../shared/sentReport.ts';
import { isForThePublic } from '../audience.ts';
import type { Telling } from '../speech.ts';

/** The office's own reports tell of all that was sent; an authority is told of what it got itself. */
export function earlierOf({ commission, speech }: Telling): Report['earlier'] {
  const { facts, kind: present } = commission;
  const { say, when } = speech;
  const own = formOf(present).length === 0;
  const sent = own ? facts.sent : facts.sent.filter(({ kind }) => carriesOn(present, kind));
  const rows = sent.map(({ kind, version, number, to, at, by, files }) => ({
    kind: say(`report.kind.${kind}`),
    version: say('report.version', { version }),
    number,
    to,
    at: when(at),
    by: isForThePublic(present) ? '' : by,
    files: files.map(({ name, sha256 }) => `${name} · SHA-256 ${sha256}`).join('\n'),
  }));
  return { rows, source: say('report.earlier.source') };
}
