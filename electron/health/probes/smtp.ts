import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { SmtpCheck } from '../../../shared/checks/smtp.ts';
import { daysLeft, judgeDays, judgeTls } from '../certificate.ts';
import { openSecureSocket, openSocket, secureSocket } from '../connect.ts';
import { judgeBanner } from '../dialogue/banner.ts';
import { Dialogue } from '../dialogue/dialogue.ts';
import { expectReply, hello, startTls } from '../dialogue/smtp.ts';
import { judgeLatency } from '../latency.ts';
import { type Outcome, passed, type Run } from '../run.ts';

const SHOWN = 120;

/** Up when the mail server greets, takes our introduction and, where asked, secures the connection. */
export async function probeSmtp(check: SmtpCheck, run: Run): Promise<Outcome> {
  const name = check.serverName ?? check.host;
  const how = { authority: check.authority };
  let secured: TLSSocket | null =
    check.security === 'tls' ? await openSecureSocket(run, check, name, how) : null;
  const socket: Socket = secured ?? (await openSocket(run, check));
  let dialogue = new Dialogue(run, socket);
  const { lines } = await expectReply(dialogue, run, 'CONNECT', 220);
  const banner = lines.join(' ').slice(0, SHOWN);
  const capabilities = await hello(dialogue, run, socket);
  if (check.security === 'starttls') {
    await startTls(dialogue, run, capabilities);
    secured = await secureSocket(run, dialogue.leave(), name, how);
    dialogue = new Dialogue(run, secured);
    await hello(dialogue, run, secured);
  }
  const latencyMs = run.elapsed();
  const facts = run.certificate;
  const protocol = secured?.getProtocol() ?? 'TLS';
  run.protocol = secured ? `SMTP ${protocol}` : 'SMTP';
  dialogue.end('QUIT\r\n');

  const { expect } = check;
  const now = run.context.clock();
  const { where } = run;
  return (
    judgeBanner(expect.banner?.contains, banner, where) ??
    judgeLatency(expect.latency, latencyMs) ??
    judgeDays(facts, expect.certificate?.days, now) ??
    judgeTls(run, expect.tls) ??
    (facts
      ? passed('health.smtpUpSecured', { where, banner, protocol, days: daysLeft(facts, now) })
      : passed('health.smtpUp', { where, banner }))
  );
}
