import type { Say } from '../../../../shared/messages/say.ts';
import type { Report } from '../../../../shared/report.ts';
import { figure, orRemark } from '../blocks.ts';
import type { Block } from '../document.ts';

/** Printed outputs end here; the JSON report holds all that was kept. */
const OUTPUT_LINES = 40;

type Part = NonNullable<Report['commands']>;

export function commandBlocks({ runs }: Part, say: Say): Block[] {
  return orRemark(
    runs.flatMap((run) => runBlocks(run, say)),
    say('report.layout.commands.empty'),
  );
}

function runBlocks(run: Part['runs'][number], say: Say): Block[] {
  const { approvedBy, outputSha256: hash } = run;
  const facts = [
    run.exitCode,
    run.duration,
    approvedBy && say('report.layout.commands.approvedBy', { name: approvedBy }),
    say('report.layout.commands.output', { bytes: figure(run.outputBytes), hash }),
  ];
  const runbook = run.runbook && `(${run.runbook})`;
  const step = [run.step, runbook].filter((text) => text !== '').join(' ');
  const output = run.output.trimEnd().split('\n');
  const command: Block = {
    kind: 'command',
    title: told([run.at, run.by, step]),
    command: run.command,
    facts: told(facts),
    output: output.slice(-OUTPUT_LINES).join('\n'),
  };
  if (output.length <= OUTPUT_LINES) return [command];
  const cut = say('report.layout.commands.cut', { lines: OUTPUT_LINES });
  return [command, { kind: 'remark', text: cut }];
}

function told(facts: readonly string[]): string {
  return facts.filter((fact) => fact !== '').join(' · ');
}
