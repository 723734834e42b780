import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlannedControl } from '../../../electron/health/prober/plan.ts';
import { connectionOf } from '../../../electron/health/station/controls.ts';
import { createLoadMeter } from '../../../electron/health/station/load.ts';
import { createStation } from '../../../electron/health/station/station.ts';
import { Check } from '../../../shared/checks/check.ts';
import type { ErrorClass, Observation } from '../../../shared/health.ts';
import { sentence } from '../../../shared/problem.ts';
import type { Control, Station } from '../../../shared/station.ts';
import { testTimer } from '../../support/timer.ts';

type Reach = Control['reach'];

/** `gateway down` … as controls named by their place in the list. */
function controlsOf(...said: `${Reach} ${Control['state']}`[]): Control[] {
  return said.map((words, index) => {
    const [reach, state] = words.split(' ') as [Reach, Control['state']];
    const name = { ko: `${index}번`, en: `no ${index}` };
    const reason = sentence('health.pending');
    return {
      id: `${index}`,
      name,
      reach,
      target: 't',
      state,
      latencyMs: null,
      reason,
      at: state === 'pending' ? null : 0,
    };
  });
}

describe('what the controls say', () => {
  it('is nothing where there are none', () => {
    expect(connectionOf([]).state).toBe('unwatched');
  });

  it('waits for the first answers', () => {
    const controls = controlsOf('gateway down', 'outside pending', 'outside down');
    expect(connectionOf(controls)).toMatchObject({
      state: 'connected',
      reason: { key: 'station.asking' },
    });
  });

  it.each<[string, Control[]]>([
    ['all answer', controlsOf('gateway up', 'resolver up', 'outside up', 'outside up')],
    ['one of two outside', controlsOf('gateway up', 'outside up', 'outside down')],
    [
      'an outside one past a silent gateway',
      controlsOf('gateway down', 'resolver down', 'outside up'),
    ],
    [
      'the only outside one is silent, nearer ones answer',
      controlsOf('gateway up', 'outside down'),
    ],
    ['a lone outside one is silent', controlsOf('outside down')],
    ['a lone resolver is silent', controlsOf('resolver down')],
    ['the resolver alone is silent', controlsOf('gateway up', 'resolver down')],
  ])('is connected: %s', (_, controls) => {
    expect(connectionOf(controls).state).toBe('connected');
  });

  it.each<[string, Control[], string, string]>([
    [
      'all silent',
      controlsOf('outside down', 'gateway down', 'resolver down', 'outside down'),
      'station.cutOffGateway',
      'no 1',
    ],
    [
      'from the resolver on',
      controlsOf('gateway up', 'resolver down', 'outside down', 'outside down'),
      'station.cutOffResolver',
      'no 1',
    ],
    [
      'outside only',
      controlsOf('gateway up', 'outside down', 'outside down'),
      'station.cutOffOutside',
      'no 1, no 2',
    ],
    ['a lone gateway', controlsOf('gateway down'), 'station.cutOffGateway', 'no 0'],
    [
      'one outside and the resolver',
      controlsOf('resolver down', 'outside down'),
      'station.cutOffResolver',
      'no 0',
    ],
  ])('is cut off: %s', (_, controls, key, en) => {
    expect(connectionOf(controls)).toMatchObject({
      state: 'cutOff',
      reason: { key, params: { en } },
    });
  });

  it('takes one that could not be looked at for no witness', () => {
    const controls = controlsOf('gateway pending', 'outside down', 'outside down');
    const unable = controls.map((control) => ({ ...control, at: 0 }));
    expect(connectionOf(unable)).toMatchObject({
      state: 'cutOff',
      reason: { key: 'station.cutOffOutside' },
    });
    expect(connectionOf(unable.slice(0, 2)).state).toBe('connected');
    expect(connectionOf(unable.slice(0, 1)).state).toBe('connected');
  });

  it('names who is silent while connected', () => {
    expect(connectionOf(controlsOf('outside up', 'outside down')).reason).toEqual(
      sentence('station.partly', { ko: '1번', en: 'no 1' }),
    );
  });

  it('is never cut off while an outside control answers, always when all of several are silent', () => {
    const control = fc
      .tuple(
        fc.constantFrom<Reach>('gateway', 'resolver', 'outside'),
        fc.constantFrom('up', 'down'),
      )
      .map(([reach, state]) => `${reach} ${state}` as `${Reach} up`);
    fc.assert(
      fc.property(fc.array(control, { minLength: 1, maxLength: 8 }), (said) => {
        const { state } = connectionOf(controlsOf(...said));
        if (said.includes('outside up')) expect(state).toBe('connected');
        if (said.length > 1 && said.every((one) => one.endsWith('down')))
          expect(state).toBe('cutOff');
      }),
    );
  });
});

describe('the load', () => {
  /** @param delays by how much each pulse comes late, milliseconds */
  const metered = (...delays: number[]) => {
    const meter = createLoadMeter(0);
    let now = 0;
    for (const delay of delays) {
      now += 100 + delay;
      meter.pulse(now);
    }
    return { meter, now };
  };
  const calm = (count: number) => Array.from({ length: count }, () => 3);

  it('is none while the loop comes round, nor for one short stall', () => {
    const { meter, now } = metered(...calm(50), 600, ...calm(50));
    expect(meter.overload(now)).toBeNull();
  });

  it('is too much for one long stall, already before its pulse, until 10 s have passed', () => {
    const { meter, now } = metered(...calm(50));
    expect(meter.overload(now + 100)).toBeNull();
    expect(meter.overload(now + 1200)).toMatchObject({ delayMs: 1100 });
    meter.pulse(now + 1200);
    expect(meter.overload(now + 1250)).not.toBeNull();
    for (let at = now + 1300; at <= now + 11_300; at += 100) meter.pulse(at);
    expect(meter.overload(now + 11_300)).toBeNull();
  });

  it('is too much for a loop that keeps coming late, and for looks that begin late', () => {
    const stalls = (count: number) => Array.from({ length: count }, () => [300, ...calm(5)]).flat();
    const { meter, now } = metered(...calm(30), ...stalls(3));
    expect(meter.overload(now)).toBeNull();
    const { meter: held, now: after } = metered(...calm(30), ...stalls(4));
    expect(held.overload(after)).toMatchObject({ delayMs: 300 });
    // Many delays that are no stalls lose no answers.
    const { meter: busy, now: end } = metered(...Array.from({ length: 60 }, () => 200));
    expect(busy.overload(end)).toBeNull();
    const { meter: late, now: then } = metered(...calm(10));
    for (let i = 0; i < 98; i++) late.began(5, then);
    late.began(1500, then);
    expect(late.overload(then)).toBeNull();
    late.began(1500, then);
    expect(late.overload(then)).toMatchObject({ lateMs: 1500 });
    for (let i = 0; i < 100; i++) late.began(5, then);
    expect(late.overload(then)).toBeNull();
  });

  it('tells whether a look was held up', () => {
    const { meter, now } = metered(...calm(10), 400, ...calm(10));
    expect(meter.heldUp(0, now)).toBe(true);
    expect(meter.heldUp(now - 500, now)).toBe(false);
    expect(meter.heldUp(now - 50, now + 400)).toBe(true);
  });

  it('is forgotten after a sleep', () => {
    const { meter, now } = metered(3_600_000);
    expect(meter.overload(now)).not.toBeNull();
    meter.restart(now);
    expect(meter.overload(now)).toBeNull();
  });
});

const INTERVAL = 30_000;

function planned(reach: Reach, id: string): PlannedControl {
  const check = Check.parse({ id, type: 'tcp', host: '127.0.0.1', port: 9, interval: '30s' });
  return { key: id, reach, check, name: { ko: id, en: id }, target: '127.0.0.1:9' };
}

function seen(
  check: string,
  errorClass: ErrorClass | null,
  verdict?: Observation['verdict'],
): Observation {
  return {
    check,
    at: 0,
    verdict: verdict ?? (errorClass ? 'down' : 'up'),
    latencyMs: 1,
    errorClass,
    reason: sentence('health.pending'),
    phases: {},
    status: null,
    address: null,
    protocol: null,
    bytes: null,
    certificate: null,
  };
}

/** A station whose controls answer as the test says, each after `answerMs`. */
function stationOf(plans: PlannedControl[] = [], silent: readonly string[] = []) {
  const { timer, advance } = testTimer();
  const net = { silent: new Set<string>(), answerMs: 20, silenceMs: 1500, asked: 0 };
  const told: Station[] = [];
  const station = createStation({
    clock: () => Math.round(timer.now()),
    timer,
    ask: (_, key) => {
      net.asked += 1;
      const silent = net.silent.has(key);
      return new Promise((resolve) => {
        const answer = () => resolve(seen(key, silent ? 'timeout-connect' : null));
        timer.set(answer, silent ? net.silenceMs : net.answerMs);
      });
    },
    changed: (next) => told.push(next),
  });
  /** Keeps the loop's pulse going while time passes. */
  const pass = async (ms: number) => {
    for (const end = timer.now() + ms; timer.now() < end; ) {
      await advance(Math.min(100, end - timer.now()));
      station.pulse();
    }
  };
  /** What a failing look comes to, and how long that took. */
  const weigh = async (observation: Observation) => {
    const began = timer.now();
    const weighed: { verdict: string; errorClass: string | null; key: string; ms: number }[] = [];
    void station.weigh(observation, began).then(({ verdict, errorClass, reason }) => {
      weighed.push({ verdict, errorClass, key: reason.key, ms: timer.now() - began });
    });
    for (let i = 0; i < 300 && weighed.length === 0; i++) {
      await advance(10);
      station.pulse();
    }
    return weighed[0];
  };
  net.silent = new Set(silent);
  station.watch(plans);
  return { station, timer, advance, pass, weigh, net, told };
}

const OFFICE = [
  planned('gateway', 'gw'),
  planned('resolver', 'dns'),
  planned('outside', 'a'),
  planned('outside', 'b'),
];
const ALL = ['gw', 'dns', 'a', 'b'];

describe('the station', () => {
  it('asks its controls at first and at their interval', async () => {
    const { pass, station, net, told } = stationOf(OFFICE);
    expect(station.state()).toMatchObject({
      state: 'connected',
      reason: { key: 'station.asking' },
    });
    await pass(1000);
    expect(station.state().reason.key).toBe('station.connected');
    expect(station.state().controls.map(({ state }) => state)).toEqual(['up', 'up', 'up', 'up']);
    expect(net.asked).toBe(4);
    await pass(INTERVAL);
    expect(net.asked).toBe(8);
    expect(told.length).toBeGreaterThan(0);
  });

  it('blames nobody for the first failure of a cut, whatever the controls said before', async () => {
    const { pass, weigh, net, station } = stationOf(OFFICE);
    await pass(5000);
    net.silent = new Set(ALL);
    const weighed = await weigh(seen('x/y', 'refused'));
    expect(weighed).toMatchObject({
      verdict: 'unknown',
      errorClass: 'station',
      key: 'station.cutOffGateway',
    });
    expect(weighed?.ms).toBeLessThanOrEqual(2000);
    expect(station.state()).toMatchObject({ state: 'cutOff' });
    // Known now: the next ones are not held up.
    expect(await weigh(seen('x/z', 'status'))).toMatchObject({ verdict: 'unknown', ms: 10 });
    expect(await weigh(seen('x/w', 'latency', 'degraded'))).toMatchObject({ verdict: 'unknown' });
    expect(await weigh(seen('x/v', null))).toMatchObject({ verdict: 'up' });
  });

  it('comes back by itself soon after the controls do', async () => {
    const { pass, weigh, net, station } = stationOf(OFFICE, ALL);
    await pass(3000);
    expect(station.state().state).toBe('cutOff');
    const { since } = station.state();
    net.silent = new Set(['gw']);
    await pass(3000);
    expect(station.state().state).toBe('connected');
    expect(station.state().since).toBeGreaterThan(since);
    expect(await weigh(seen('x/y', 'refused'))).toMatchObject({ verdict: 'down' });
  });

  it('blames a service at once by a fresh word, and waits only for one when others fail with it', async () => {
    const { pass, weigh, net } = stationOf(OFFICE);
    await pass(5000);
    const asked = net.asked;
    expect(await weigh(seen('x/y', 'timeout-connect'))).toMatchObject({ verdict: 'down', ms: 20 });
    expect(net.asked).toBe(asked + 4);
    // Failed before, and the word is young.
    expect(await weigh(seen('x/y', 'timeout-connect'))).toMatchObject({ verdict: 'down', ms: 10 });
    expect(net.asked).toBe(asked + 4);
  });

  it('asks once for hundreds that fail together', async () => {
    const { pass, advance, station, timer, net } = stationOf(OFFICE);
    await pass(5000);
    const asked = net.asked;
    const weighing = Array.from({ length: 300 }, (_, n) =>
      station.weigh(seen(`x/${n}`, 'refused'), timer.now()),
    );
    await advance(2000);
    const verdicts = (await Promise.all(weighing)).map(({ verdict }) => verdict);
    expect(new Set(verdicts)).toEqual(new Set(['down']));
    expect(net.asked).toBe(asked + 4);
  });

  it('does not wait for a dead control while another answers', async () => {
    const { pass, weigh, net } = stationOf(OFFICE);
    net.silent = new Set(['a', 'gw']);
    await pass(5000);
    for (let n = 0; n < 10; n++) {
      expect((await weigh(seen(`x/${n}`, 'refused')))?.ms).toBeLessThan(300);
      await pass(300);
    }
  });

  it('judges without waiting where no control is named', async () => {
    const { weigh, station } = stationOf();
    expect(station.state().state).toBe('unwatched');
    expect(await weigh(seen('x/y', 'refused'))).toMatchObject({ verdict: 'down', ms: 10 });
  });

  it('blames nobody while it is overloaded, says so, and recovers', async () => {
    const { weigh, pass, timer, advance, station, told } = stationOf();
    await pass(2000);
    // The loop stands still: no pulse comes.
    await advance(1500);
    expect(await weigh(seen('x/y', 'refused'))).toMatchObject({
      verdict: 'unknown',
      errorClass: 'station',
      key: 'station.overloaded',
    });
    expect(told.at(-1)?.state).toBe('overloaded');
    const since = timer.now();
    await pass(11_000);
    expect(station.state()).toMatchObject({ state: 'unwatched' });
    expect(station.state().since).toBeGreaterThan(since);
    expect(await weigh(seen('x/y', 'refused'))).toMatchObject({ verdict: 'down' });
  });

  it('does not hold a stall against a service that it made look slow', async () => {
    const { pass, station, advance, timer } = stationOf();
    await pass(2000);
    const began = timer.now();
    await advance(500);
    const slow = await station.weigh(seen('x/y', 'latency', 'degraded'), began);
    expect(slow.reason.key).toBe('station.heldUp');
    expect((await station.weigh(seen('x/y', 'status'), began)).verdict).toBe('down');
  });

  it('takes nothing amiss right after waking', async () => {
    const { pass, weigh, station, net } = stationOf(OFFICE);
    await pass(2000);
    net.silent = new Set(ALL);
    station.woke();
    expect(station.state().reason.key).toBe('station.asking');
    expect(await weigh(seen('x/y', 'name'))).toMatchObject({ key: 'station.woke' });
    await pass(5000);
    expect(station.state().state).toBe('cutOff');
    net.silent = new Set();
    await pass(10_000);
    // The cable is there; the tunnel may not be yet.
    expect(await weigh(seen('x/y', 'name'))).toMatchObject({ key: 'station.woke' });
    await pass(20_000);
    expect(await weigh(seen('x/y', 'name'))).toMatchObject({ verdict: 'down' });
  });

  it('waits longer after waking while nothing beyond this computer answers, but not for ever', async () => {
    const { pass, weigh, station } = stationOf();
    const up = (address: string | null) => ({ ...seen('x/z', null), address });
    station.woke();
    await pass(40_000);
    for (const address of [null, '127.0.0.1', '127.8.0.1', '::1', '::ffff:127.0.0.1']) {
      await weigh(up(address));
      expect(await weigh(seen('x/y', 'name'))).toMatchObject({ key: 'station.woke' });
    }
    await weigh(up('10.0.0.7'));
    expect(await weigh(seen('x/y', 'name'))).toMatchObject({ verdict: 'down' });
    station.woke();
    await pass(110_000);
    expect(await weigh(seen('x/y', 'name'))).toMatchObject({ key: 'station.woke' });
    await pass(15_000);
    expect(await weigh(seen('x/y', 'name'))).toMatchObject({ verdict: 'down' });
  });

  it('believes no answer to a look that began before it slept', async () => {
    const { pass, weigh, station, timer } = stationOf();
    const began = timer.now();
    await pass(1000);
    station.woke();
    await pass(40_000);
    await station.weigh({ ...seen('x/z', null), address: '10.0.0.7' }, began);
    expect(await weigh(seen('x/y', 'name'))).toMatchObject({ key: 'station.woke' });
  });

  it('keeps what an unchanged control said when the catalogue changes, and forgets removed ones', async () => {
    const { pass, station, net } = stationOf(OFFICE, ['a', 'b']);
    await pass(3000);
    expect(station.state().state).toBe('cutOff');
    station.watch(OFFICE.slice(0, 2));
    expect(station.state()).toMatchObject({ state: 'connected', controls: [{}, {}] });
    station.watch([]);
    expect(station.state()).toMatchObject({ state: 'unwatched', controls: [] });
    const asked = net.asked;
    await pass(60_000);
    expect(net.asked).toBe(asked);
  });
});
