import type { Report } from '../../../../shared/report.ts';
import { latencyOf } from '../../../../shared/time.ts';
import { exitOf } from '../happening.ts';
import type { Telling } from '../speech.ts';

export function commandsOf({ commission, speech }: Telling): Report['commands'] {
  const { say, language, when } = speech;
  const runs = commission.facts.timeline.flatMap(({ at, by, what }) =>
    what.kind === 'command'
      ? [
          {
            at: when(at),
            by: by ?? say('report.console'),
            runbook: what.runbook,
            step: what.step[language],
            command: what.command,
            exitCode: exitOf(what.exitCode, say),
            duration: latencyOf(what.durationMs),
            approvedBy: what.approvedBy ?? '',
            output: what.output,
            outputBytes: what.outputBytes,
            outputSha256: what.outputSha256,
          },
        ]
      : [],
  );
  return { runs, source: say('report.commands.source') };
}
