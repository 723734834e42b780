import type { Api, Snapshot } from '../../../shared/contract.ts';
import type { EvidenceBoard } from '../../../shared/evidence.ts';
import { sentence } from '../../../shared/problem.ts';
import type { StepLine } from '../../../shared/run.ts';
import type { Runbook } from '../../../shared/runbook.ts';
import type { Top, Triage, TriageResult } from '../../../shared/triage.ts';
import { busyScene, daysOf } from './busyScene.ts';
import { handoverFacts } from './deskScene.ts';
import { incidentDesk } from './incidentDesk.ts';
import { commandAct, incidentScene, RUNBOOK } from './incidentScene.ts';
import { joiningProposal, portalAlarm } from './proposals.ts';
import { sessionOf } from './session.ts';

/**
 * Something to act on in every view at once: for who may do all of it, some of it, or nothing.
 */

const MINUTE = 60_000;
const FILE = '/var/log/nginx/access.log';

function readingOf(now: number): Triage {
  return {
    id: 't-1',
    file: FILE,
    query: { path: '/bid' },
    state: 'running',
    problem: null,
    format: 'combined',
    bytes: 4096,
    read: 2048,
    lines: 20,
    unreadable: 0,
    startedAt: now,
    sha256: null,
  };
}

function resultOf(now: number): TriageResult {
  const to = now;
  const from = now - 2 * MINUTE;
  const top = (key: string): Top => ({
    key,
    requests: 20,
    over: 0,
    bytes: 4096,
    errors: 2,
    from,
    to,
  });
  const step = { requests: 10, clientErrors: 1, serverErrors: 1, p95: 900 };
  return {
    from,
    to,
    requests: 20,
    bytes: 4096,
    series: { from, stepMs: MINUTE, steps: [step, step] },
    statuses: [{ status: 503, requests: 2 }],
    latency: null,
    sources: [{ ...top('203.0.113.24'), country: 'NL', network: null }],
    subnets: [top('203.0.113.0/24')],
    countries: [top('NL')],
    networks: [top('AS64500 Example Hosting')],
    paths: [top('/bid')],
    agents: [top('python-requests/2.31.0')],
    addresses: 1,
    findings: [
      {
        id: 'f-1',
        kind: 'oneSource',
        sentence: sentence('triageView.part.source', { value: '203.0.113.24' }),
        query: { source: '203.0.113.24' },
      },
    ],
    whois: { source: 'ip-location-db', date: '2026-11-01' },
  };
}

function boardOf(incident: string, now: number): EvidenceBoard {
  return {
    incident,
    hypotheses: [
      {
        id: 'h-1',
        cause: 'network',
        name: { ko: '망', en: 'Network' },
        at: now,
        by: '당직 1',
        ruledOut: null,
      },
    ],
    evidence: [
      {
        id: 'e-1',
        text: '큰 패킷의 90%가 유실됨',
        source: { kind: 'person', name: '당직 1' },
        weight: 3,
        attachments: [],
        at: now,
        by: '당직 1',
        withdrawn: null,
        ratings: { 'h-1': { rating: '++', at: now, by: '당직 1', reason: null } },
      },
    ],
  };
}

const PINGING: Runbook = {
  ...RUNBOOK,
  steps: RUNBOOK.steps.map((step) => ({ ...step, act: commandAct('ping') })),
};

const lineOf = (step: string): StepLine => ({
  step,
  line: 'ping -c 3 -s 1472 -M do 10.1.2.3',
  problem: null,
  gate: null,
});

/** @param now milliseconds since the epoch */
export function seatScene(now: number, change: Partial<Snapshot> = {}): Snapshot {
  const scene = incidentScene(now);
  return {
    ...scene,
    // An intrusion is suspected, so that a clock runs.
    incidents: scene.incidents.map((one) =>
      one.id === 'i-7' ? { ...one, times: { ...one.times, suspected: now - 10 * MINUTE } } : one,
    ),
    handling: busyScene(now).handling,
    alarms: [portalAlarm(now)],
    proposals: [joiningProposal(now)],
    triages: [readingOf(now)],
    sessions: [sessionOf('s-1', { startedAt: now })],
    settings: { ...scene.settings, terminalOpen: true },
    ...change,
  };
}

/** What the console answers to that: all that is looked at, and what is done in an incident. */
export function seatAnswers(scene: Snapshot): Partial<Api> {
  return {
    ...incidentDesk(scene).answers,
    'evidence.board': ({ incident }) => boardOf(incident, scene.now),
    'handover.facts': () => handoverFacts(scene.now),
    'handover.list': () => [],
    'health.days': ({ services }) => daysOf(services, scene.now),
    'runbooks.get': () => PINGING,
    'runbooks.form': () => ({ values: {}, kept: [] }),
    'runbooks.lines': () => PINGING.steps.map(({ id }) => lineOf(id)),
    'runs.runbook': () => PINGING,
    'runs.line': ({ step }) => lineOf(step),
    'recordings.list': () => [],
    'terminal.attach': () => ({
      screen: 'duty@station:~$ uptime\r\n',
      seq: 1,
      nonce: 'n',
      commands: [],
    }),
    'terminal.drawn': () => null,
    'terminal.resize': () => null,
    'triage.result': () => resultOf(scene.now),
  };
}
