import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { answer, type Console, link } from '../../electron/link.ts';
import { type Api, BEAT_MS, CALL_LIMIT, calls } from '../../shared/contract.ts';
import { Problem } from '../../shared/problem.ts';
import type { Role } from '../../shared/settings.ts';
import { eventually } from '../support/eventually.ts';

/** A console whose calls all return what they were given, to see what gets through. */
function echoing(role: Role = 'operator', broken?: Error): { console: Console; reached: string[] } {
  const reached: string[] = [];
  const api = Object.fromEntries(
    Object.keys(calls).map((name) => [
      name,
      (args: unknown) => {
        reached.push(name);
        if (broken) throw broken;
        return args;
      },
    ]),
  );
  // Only what the link does with the answers is looked at here, not the answers' shape.
  const console: Console = { api: api as Api, role: () => role, listen: () => () => {} };
  return { console, reached };
}

describe('answer', () => {
  it.each([
    ['an unknown call', 'console.explode', {}],
    ['a name of the prototype', 'toString', {}],
    ['a name of the prototype chain', '__proto__', {}],
    ['no arguments', 'health.checkNow', undefined],
    ['an unknown key', 'health.checkNow', { check: 'a/b', extra: 1 }],
    ['a wrong type', 'health.checkNow', { check: 7 }],
    ['an empty key', 'health.checkNow', { check: '' }],
    ['a key beyond its size', 'health.checkNow', { check: 'x'.repeat(201) }],
    ['a number out of range', 'terminal.open', { cols: 1e9, rows: 24 }],
    ['NaN', 'terminal.open', { cols: Number.NaN, rows: 24 }],
    ['skipping without a reason', 'incidents.item', { incident: 'a', item: 'b', to: 'skipped' }],
    ['a blank note', 'incidents.note', { incident: 'a', text: '   ' }],
    ['an array', 'health.checkNow', ['a/b']],
    ['a speed not offered', 'drill.speed', { speed: 7 }],
  ])('refuses %s', async (_what, name, args) => {
    const { console, reached } = echoing();
    const result = await answer(console, name, args);
    expect(result).toMatchObject({ ok: false, problem: { key: 'problem.badCall' } });
    expect(reached).toEqual([]);
  });

  it('lets a viewer look and not act', async () => {
    for (const [name, { needs }] of Object.entries(calls)) {
      const { console, reached } = echoing('viewer');
      const result = await answer(console, name, sample(name));
      expect(result.ok, name).toBe(needs === 'viewer');
      expect(reached, name).toEqual(needs === 'viewer' ? [name] : []);
    }
  });

  it('never throws and never lets unparsed arguments through', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(calls)),
        fc.anything(),
        async (name, args) => {
          const { console, reached } = echoing();
          const result = await answer(console, name, args);
          expect(result.ok).toBe(reached.length === 1);
        },
      ),
    );
  });

  it('carries a problem as its sentence, and any other error in general words', async () => {
    const problem = echoing('operator', new Problem('problem.notAllowed'));
    expect(await answer(problem.console, 'console.snapshot', {})).toEqual({
      ok: false,
      problem: { key: 'problem.notAllowed', params: {} },
    });
    const bug = echoing('operator', new TypeError('x is undefined'));
    expect(await answer(bug.console, 'console.snapshot', {})).toEqual({
      ok: false,
      problem: { key: 'problem.internal', params: { detail: 'x is undefined' } },
    });
  });
});

describe('link', () => {
  function linked(): { send: (text: string) => void; sent: string[]; stop: () => void } {
    const { console } = echoing();
    let hear: (text: string) => void = () => {};
    const sent: string[] = [];
    const stop = link(console, {
      post: (text) => sent.push(text),
      receive: (listener) => {
        hear = listener;
        return () => {
          hear = () => {};
        };
      },
    });
    return { send: (text) => hear(text), sent, stop };
  }

  it.each([
    ['not JSON', '{{{'],
    ['null', 'null'],
    ['a number', '7'],
    ['an array', '[]'],
    ['an unknown kind', '{"t":"z","i":"1"}'],
    ['a reply nobody waits for', '{"t":"s","i":"9","r":1}'],
    ['a method of the prototype', '{"t":"q","i":"1","m":"constructor","a":[]}'],
    ['no arguments', '{"t":"q","i":"1","m":"call"}'],
    ['over the limit', `{"t":"q","i":"1","m":"call","a":["${'x'.repeat(CALL_LIMIT)}"]}`],
  ])('survives %s and still answers', async (_what, text) => {
    const { send, sent, stop } = linked();
    send(text);
    send(JSON.stringify({ t: 'q', i: 'ok', m: 'call', a: ['console.snapshot', {}] }));
    await eventually(() => expect(sent.some((t) => t.includes('"i":"ok"'))).toBe(true));
    stop();
  });

  it('beats, and stops beating when unlinked', () => {
    vi.useFakeTimers();
    try {
      const { sent, stop } = linked();
      vi.advanceTimersByTime(BEAT_MS * 3);
      expect(sent.filter((text) => text.includes('beat'))).toHaveLength(3);
      stop();
      vi.advanceTimersByTime(BEAT_MS * 3);
      expect(sent.filter((text) => text.includes('beat'))).toHaveLength(3);
    } finally {
      vi.useRealTimers();
    }
  });
});

/** Arguments that each call accepts. */
function sample(name: string): unknown {
  const incident = 'i1';
  const samples: Record<string, unknown> = {
    'catalogue.open': { path: '/c.yaml' },
    'drill.open': { name: 'november-2023' },
    'drill.run': { running: true },
    'drill.speed': { speed: 60 },
    'drill.jump': { at: 1 },
    'health.observations': { check: 'a/b', limit: 10 },
    'health.latency': { check: 'a/b', from: 0, to: 1, points: 10 },
    'health.transitions': { service: 'a', limit: 10 },
    'health.checkNow': { check: 'a/b' },
    'health.days': { services: ['a'], days: 90 },
    'health.fared': { of: 'a', from: 0, to: 1 },
    'health.outages': { service: 'a', from: 0, limit: 10 },
    'health.lanes': { from: 0, to: 1 },
    'health.export': { of: 'a', from: 0, to: 1, format: 'csv', language: 'ko' },
    'health.ladder': { check: 'a/b' },
    'handling.acknowledge': {
      services: ['a'],
      owner: 'o',
      reason: 'r',
      until: null,
      sticky: true,
    },
    'handling.unacknowledge': { services: ['a'] },
    'handling.maintain': {
      match: { services: ['a'] },
      reason: 'r',
      when: { kind: 'once', from: 0, until: 1 },
    },
    'handling.endMaintenance': { id: 'm' },
    'handling.silence': { match: { services: ['a'] }, reason: 'r', until: 1 },
    'handling.endSilence': { id: 's' },
    'incidents.open': { services: ['a'] },
    'incidents.edit': { incident },
    'incidents.timeline': { incident },
    'incidents.note': { incident, text: 'x' },
    'incidents.item': { incident, item: 'x', to: 'done' },
    'incidents.resolve': { incident },
    'incidents.close': { incident },
    'runbooks.get': { runbook: 'r' },
    'runbooks.command': { runbook: 'r', step: 's', service: null },
    'runbooks.run': { runbook: 'r', step: 's', service: null, incident: null, session: 't' },
    'terminal.open': { cols: 80, rows: 24 },
    'terminal.attach': { session: 't' },
    'terminal.write': { session: 't', data: 'x' },
    'terminal.resize': { session: 't', cols: 80, rows: 24 },
    'terminal.close': { session: 't' },
    'reports.preview': { incident, language: 'ko' },
    'reports.export': { incident, language: 'ko', format: 'pdf' },
  };
  return samples[name] ?? {};
}
