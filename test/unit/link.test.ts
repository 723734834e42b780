import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { answer, type Console, link, linkWhenOpen } from '../../electron/link.ts';
import { access, type CallName } from '../../shared/access.ts';
import { type Api, calls } from '../../shared/contract.ts';
import { mayAct, ROLES, type Role } from '../../shared/operator.ts';
import { Problem } from '../../shared/problem.ts';
import { BEAT_MS, CALL_LIMIT } from '../../shared/wire.ts';
import { eventually } from '../support/eventually.ts';
import { PINS, staffed } from './operators/scene.ts';

/** A console whose calls all return what they were given, to see what gets through. */
function echoing(role: Role = 'commander', broken?: Error) {
  const reached: string[] = [];
  const acted: [CallName, unknown][] = [];
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
  const console: Console = {
    // Only what the link does with the answers is looked at here, not the answers' shape.
    api: api as Api,
    role: () => role,
    acted: (call, args) => acted.push([call, args]),
    listen: () => () => {},
  };
  return { console, reached, acted };
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
    ['a blank title', 'incidents.rename', { incident: 'a', title: '   ' }],
    ['an array', 'health.checkNow', ['a/b']],
    ['a speed not offered', 'drill.speed', { speed: 7 }],
  ])('refuses %s', async (_what, name, args) => {
    const { console, reached } = echoing();
    const result = await answer(console, name, args);
    expect(result).toMatchObject({ ok: false, problem: { key: 'problem.badCall' } });
    expect(reached).toEqual([]);
  });

  it.each(ROLES)('lets a %s do what the role suffices for, and nothing else', async (role) => {
    for (const [name, { needs }] of Object.entries(access)) {
      const { console, reached, acted } = echoing(role);
      const result = await answer(console, name, sample(name));
      if (mayAct(role, needs)) {
        expect(result.ok, name).toBe(true);
        expect(reached, name).toEqual([name]);
      } else {
        const problem = { key: 'problem.notAllowed', params: {} };
        expect(result, name).toEqual({ ok: false, problem });
        expect({ reached, acted }, name).toEqual({ reached: [], acted: [] });
      }
    }
  });

  it('leaves nothing to a viewer that changes what the console keeps', () => {
    const open = Object.entries(access).filter(
      ([, { needs, journal }]) => needs === 'viewer' && journal !== 'none',
    );
    // What asks for a PIN itself, and the lock, which takes rights away.
    expect(open.map(([name]) => name).toSorted()).toEqual([
      'handover.sign',
      'operators.lock',
      'operators.setPin',
      'operators.signIn',
    ]);
  });

  it('lets a locked seat only look, whoever sits there', async () => {
    const made = await staffed();
    const acting = (name: string) =>
      answer({ ...echoing().console, role: made.operators.role }, name, sample(name));
    const refusals = async () => {
      const results = await Promise.all(Object.keys(calls).map(acting));
      return results.filter(({ ok }) => !ok).length;
    };
    expect(await refusals()).toBe(0);
    made.operators.lock();
    expect(await refusals()).toBe(
      Object.values(access).filter(({ needs }) => needs !== 'viewer').length,
    );
    await made.operators.signIn(made.ids.commander, PINS.commander);
    expect(await refusals()).toBe(0);
  });

  it('hands on what no part writes down itself, once it was done', async () => {
    for (const [name, { journal }] of Object.entries(access)) {
      const { console, acted } = echoing();
      await answer(console, name, sample(name));
      const parsed = calls[name as CallName].args.parse(sample(name));
      expect(acted, name).toEqual(journal === 'call' ? [[name, parsed]] : []);

      const broken = echoing('commander', new Problem('problem.notAllowed'));
      expect((await answer(broken.console, name, sample(name))).ok).toBe(false);
      expect(broken.acted, name).toEqual([]);
    }
  });

  it('never hands on a PIN', () => {
    const secret = /"(pin|old)"/;
    for (const [name, { journal }] of Object.entries(access)) {
      if (journal === 'call') expect(JSON.stringify(sample(name)), name).not.toMatch(secret);
    }
    expect(JSON.stringify(sample('operators.signIn'))).toMatch(secret);
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
    const problem = echoing('commander', new Problem('problem.notAllowed'));
    expect(await answer(problem.console, 'console.snapshot', {})).toEqual({
      ok: false,
      problem: { key: 'problem.notAllowed', params: {} },
    });
    const bug = echoing('commander', new TypeError('x is undefined'));
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

describe('a page that comes before the console is open', () => {
  const ask = (i: string) => JSON.stringify({ t: 'q', i, m: 'call', a: ['console.snapshot', {}] });

  function waiting() {
    const opening = Promise.withResolvers<Console>();
    const listeners = new Set<(text: string) => void>();
    const sent: string[] = [];
    let beats = 0;
    const stop = linkWhenOpen(opening.promise, {
      post: (text) => {
        if (JSON.parse(text).m === 'beat') beats += 1;
        else sent.push(text);
      },
      receive: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    });
    const say = (text: string): void => {
      for (const listener of [...listeners]) listener(text);
    };
    return { opening, listeners, sent, stop, say, beats: () => beats };
  }

  it.each(['goes', 'is refused'])(
    'hears from its first word on that it is not alone, until it %s',
    async (how) => {
      vi.useFakeTimers();
      try {
        const { opening, stop, say, beats } = waiting();
        vi.advanceTimersByTime(BEAT_MS * 3);
        expect(beats(), 'before its first word').toBe(0);
        say(ask('first'));
        say(ask('second'));
        vi.advanceTimersByTime(BEAT_MS * 3);
        expect(beats()).toBe(3);
        if (how === 'goes') stop();
        else {
          opening.reject(new Error('no catalogue'));
          await opening.promise.catch(() => {});
          await Promise.resolve();
          say(ask('third'));
        }
        vi.advanceTimersByTime(BEAT_MS * 3);
        expect(beats()).toBe(3);
      } finally {
        vi.useRealTimers();
      }
    },
  );

  it('hears one beat, not two, once it is', async () => {
    vi.useFakeTimers();
    try {
      const { opening, stop, say, beats } = waiting();
      say(ask('first'));
      opening.resolve(echoing().console);
      await opening.promise;
      await Promise.resolve();
      vi.advanceTimersByTime(BEAT_MS * 3);
      expect(beats()).toBe(3);
      stop();
    } finally {
      vi.useRealTimers();
    }
  });

  it('is answered once it is, in the order it asked, and heard once', async () => {
    const { opening, listeners, sent, stop, say } = waiting();
    say(ask('first'));
    say(ask('second'));
    opening.resolve(echoing().console);
    await eventually(() => expect(sent.length).toBe(2));
    say(ask('third'));
    await eventually(() => expect(sent.length).toBe(3));
    expect(sent.map((text) => JSON.parse(text).i)).toEqual(['first', 'second', 'third']);
    stop();
    expect(listeners.size).toBe(0);
  });

  it('may go again before it is', async () => {
    const { opening, listeners, sent, stop, say } = waiting();
    say(ask('first'));
    stop();
    opening.resolve(echoing().console);
    await opening.promise;
    expect([listeners.size, sent.length]).toEqual([0, 0]);
  });

  it('is not answered where it never is, and fills no memory', async () => {
    const { opening, sent, stop, say } = waiting();
    for (let n = 0; n < 1000; n++) say(ask(`${n}`));
    opening.reject(new Problem('problem.internal', { detail: '' }));
    await opening.promise.catch(() => {});
    expect(sent).toEqual([]);
    stop();
  });
});

/** Arguments that each call accepts. */
function sample(name: string): unknown {
  const incident = 'i1';
  const report = { incident, kind: 'final', language: 'ko', redacted: false };
  const samples: Record<string, unknown> = {
    'catalogue.open': { path: '/c.yaml' },
    'catalogue.source': { file: null },
    'catalogue.validate': { file: 'c.yaml', text: '' },
    'catalogue.save': { file: 'c.yaml', text: '', was: '0'.repeat(64) },
    'catalogue.addFile': { file: 'c.yaml' },
    'catalogue.versions': { file: 'c.yaml' },
    'catalogue.version': { file: 'c.yaml', at: 1 },
    'catalogue.test': { file: 'c.yaml', text: '', path: ['services', 0], test: 't' },
    'catalogue.cancelTest': { test: 't' },
    'updates.from': { from: '/srv/updates' },
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
    'proposals.accept': { proposal: 'p', join: false },
    'proposals.dismiss': { proposal: 'p', reason: 'r' },
    'incidents.open': { services: ['a'] },
    'incidents.rename': { incident, title: 't' },
    'incidents.move': { incident, to: 'resolved' },
    'incidents.grade': { incident, scale: 'severity', level: '2' },
    'incidents.duty': { incident, duty: 'commander', name: '김하늘' },
    'incidents.time': { incident, time: 'suspected', at: 1 },
    'incidents.services': { incident, services: ['a'] },
    'incidents.merge': { incident, into: 'i2', reason: 'r' },
    'incidents.split': { incident, services: ['a'], reason: 'r' },
    'incidents.timeline': { incident },
    'incidents.note': { incident, text: 'x' },
    'incidents.pin': { incident, entry: 1, pinned: true },
    'incidents.item': { incident, item: 'x', to: 'done' },
    'incidents.addItem': { incident, text: 'x', required: true },
    'incidents.assign': { incident, item: 'x', to: null },
    'incidents.addChecklist': { incident, checklist: 'c' },
    'incidents.meet': { incident, clock: 'c', note: 'n' },
    'attachments.put': {
      upload: '6f1b2c1e-8a3d-4e5f-9a7b-0c1d2e3f4a5b',
      offset: 0,
      total: 1,
      base64: 'AA==',
    },
    'attachments.get': { sha256: '0'.repeat(64), offset: 0 },
    'evidence.board': { incident },
    'evidence.raise': { incident, cause: 'hardware' },
    'evidence.ruleOut': { incident, hypothesis: 'h', reason: null },
    'evidence.add': { incident, text: 't', source: { kind: 'person', name: 'w' }, weight: 1 },
    'evidence.edit': { incident, evidence: 'e' },
    'evidence.judge': { incident, evidence: 'e', hypothesis: 'h', rating: '-' },
    'evidence.withdraw': { incident, evidence: 'e', reason: 'r' },
    'triage.open': { path: '/var/log/nginx/access.log' },
    'triage.pause': { triage: 't', paused: true },
    'triage.cancel': { triage: 't' },
    'triage.close': { triage: 't' },
    'triage.result': { triage: 't' },
    'operators.signIn': { operator: 'o', pin: '8520' },
    'operators.add': { name: '김하늘', role: 'operator', pin: '8520' },
    'operators.edit': { operator: 'o' },
    'operators.remove': { operator: 'o' },
    'operators.setPin': { operator: 'o', old: '8520', pin: '1379' },
    'operators.lockAfter': { minutes: 10 },
    'handover.complete': { note: 'n' },
    'handover.sign': { handover: 'h', operator: 'o', pin: '8520' },
    'handover.list': { limit: 10 },
    'runbooks.get': { runbook: 'r' },
    'runbooks.form': { runbook: 'r', service: null, incident: null },
    'runbooks.lines': { runbook: 'r', service: null, incident: null, parameters: {} },
    'runs.start': { runbook: 'r', service: null, incident: null, parameters: {} },
    'runs.runbook': { run: 'r' },
    'runs.line': { run: 'r', step: '1' },
    'runs.go': { run: 'r', step: '1', session: null, untilHuman: false, approval: null },
    'runs.cancel': { run: 'r' },
    'runs.skip': { run: 'r', step: '1', reason: 'x' },
    'runs.tick': { run: 'r', step: '1', item: 0, done: true },
    'runs.confirm': { run: 'r', step: '1' },
    'runs.decide': { run: 'r', step: '1', option: 0 },
    'runs.note': { run: 'r', step: '1', text: 'x' },
    'runs.stop': { run: 'r', reason: 'x' },
    'runs.resume': { run: 'r' },
    'secrets.keep': { name: 'NAME', value: 'long enough' },
    'secrets.remove': { name: 'NAME' },
    'recordings.list': { limit: 10 },
    'recordings.get': { recording: 'r' },
    'recordings.read': { recording: 'r', part: 0, offset: 0 },
    'recordings.save': { recording: 'r', part: 0 },
    'terminal.open': { cols: 80, rows: 24, shell: null, target: null, beside: null },
    'terminal.attach': { session: 't' },
    'terminal.drawn': { session: 't', seq: 1 },
    'terminal.link': { address: 'https://example.kr/' },
    'terminal.write': { session: 't', data: 'x' },
    'terminal.resize': { session: 't', cols: 80, rows: 24 },
    'terminal.close': { session: 't' },
    'reports.draft': { incident, language: 'ko' },
    'reports.office': { language: 'ko' },
    'reports.write': { incident, language: 'ko', field: 'cause', text: 'x', was: null },
    'reports.mark': { incident, language: 'ko', security: '', tlp: 'RED' },
    'reports.preview': { ...report, have: [] },
    'reports.findings': report,
    'reports.decide': { incident, finding: 'a', keep: true, reason: 'x' },
    'reports.export': { ...report, format: 'pdf', making: 'm' },
    'reports.send': { ...report, formats: ['pdf'], to: 'x', making: 'm' },
    'reports.sent': { incident },
    'reports.sentFile': { sent: 'a', format: 'pdf' },
    'reports.bundle': { ...report, signed: true, making: 'm' },
    'reports.cancel': { making: 'm' },
    'support.save': { addresses: false },
    'bundle.verify': { path: '/b.watchroom', language: 'ko' },
    'wallboard.show': { display: 1, shown: true },
  };
  return samples[name] ?? {};
}
