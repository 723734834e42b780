import { sentence } from '../../../shared/problem.ts';
import { openSocket } from '../connect.ts';
import type { ProbeContext } from '../context.ts';
import { outcomeOf } from '../failure.ts';
import { Run } from '../run.ts';
import { broken, type Finding, passed } from './finding.ts';

/** A connection across the world takes a third of a second; two lost packets fit, too. */
const CONNECT_MS = 4000;

export interface Connected {
  finding: Finding;
  /** The one of the name's addresses that was reached. */
  address: string | null;
}

/** The TCP layer: accepted, refused, silent or no way there. */
export async function connectTo(
  key: string,
  endpoint: { host: string; port: number; address?: string | undefined },
  signal: AbortSignal,
  context: ProbeContext,
): Promise<Connected> {
  const run = new Run(key, CONNECT_MS, signal, context);
  try {
    await Promise.race([openSocket(run, endpoint), run.over]);
    const { address } = run;
    const about = { address: address ?? endpoint.host, port: endpoint.port };
    return { finding: passed('tcp', sentence('ladder.tcpPassed', about), run.elapsed()), address };
  } catch (error) {
    return { finding: broken('tcp', outcomeOf(error, run), run.elapsed()), address: null };
  } finally {
    run.close();
  }
}
