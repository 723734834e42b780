import { promises as dns } from 'node:dns';
import type { DnsCheck } from '../../../shared/checks/dns.ts';
import { codeOf } from '../failure.ts';
import { judgeLatency } from '../latency.ts';
import { Failure, type Outcome, passed, type Run } from '../run.ts';

/** Enough of the answers to recognise them. */
const SHOWN = 200;

/** Up when the name has records of the kind, and the expected ones are among them. */
export async function probeDns(check: DnsCheck, run: Run): Promise<Outcome> {
  const name = check.host;
  const { record } = check;
  run.host = name;
  // c-ares repeats a lost question once, after a third of the time, and then waits twice as long.
  const resolver = new dns.Resolver({ timeout: Math.ceil(check.timeout / 3), tries: 2 });
  if (check.server) resolver.setServers([check.server]);
  const server = check.server ?? resolver.getServers().join(', ');
  run.where = server;
  run.own({ destroy: () => resolver.cancel() });
  const noAnswers = new Failure('answers', 'health.noAnswers', { server, name, record });
  run.enter('dns');
  const answers = await ask(resolver, check).catch((error: unknown) => {
    const code = codeOf(error);
    if (code === 'ENODATA') throw noAnswers;
    if (code === 'ENOTFOUND') throw new Failure('name', 'health.dnsNoName', { server, name });
    if (/^E(SERVFAIL|REFUSED|FORMERR|NOTIMP|BADRESP)$/.test(code)) {
      throw new Failure('answers', 'health.dnsFailed', { server, name, code });
    }
    // c-ares counts whole tries and may give up shortly before the limit: wait for the limit.
    if (code === 'ETIMEOUT') return run.over;
    throw error;
  });
  run.address = check.server ?? null;
  run.enter(null);
  if (answers.length === 0) throw noAnswers;

  const plain = new Set(answers.map(plainName));
  const missing = check.expect.answers?.find((answer) => !plain.has(plainName(answer)));
  const found = answers.toSorted().join(', ').slice(0, SHOWN);
  if (missing !== undefined) {
    throw new Failure('answers', 'health.answers', { name, record, expected: missing, found });
  }
  return (
    judgeLatency(check.expect.latency, run.elapsed()) ??
    passed('health.dnsUp', { name, record, answers: found })
  );
}

async function ask(resolver: dns.Resolver, { record, host }: DnsCheck): Promise<string[]> {
  switch (record) {
    case 'MX':
      return (await resolver.resolveMx(host)).map((mx) => `${mx.priority} ${mx.exchange}`);
    case 'TXT':
      return (await resolver.resolveTxt(host)).map((chunks) => chunks.join(''));
    default:
      return resolver.resolve(host, record);
  }
}

/** Names are the same with and without the last dot, and in capitals (RFC 4343). */
function plainName(answer: string): string {
  return answer.toLowerCase().replace(/\.$/, '');
}
