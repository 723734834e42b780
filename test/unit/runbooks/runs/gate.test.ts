import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { verifyJournal } from '../../../../electron/journal/chain.ts';
import { createJournal } from '../../../../electron/journal/journal.ts';
import { type Desk, OPERATORS, openDesk, PIN } from './desk.ts';
import { command, confirm, secret } from './steps.ts';

const SECRET = 'hunter2-never-seen';
let desk: Desk;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2023-11-24T13:50:00+09:00') });
  desk = openDesk(Date.now);
});
afterEach(() => {
  desk.close();
  vi.useRealTimers();
});

const refusing = (key: string) =>
  expect.objectContaining({ sentence: expect.objectContaining({ key }) });
const agreed = (line: string, operator = 'o-2', pin: string | null = PIN) => ({
  approval: { operator, pin, line },
});
/** Everything of the run that is kept or told. */
const account = () =>
  JSON.stringify([
    desk.runs.all(),
    desk.emitted,
    desk.entered,
    desk.acts(),
    desk.temporary.database.prepare('SELECT * FROM run').all(),
  ]);

describe('the gate for two', () => {
  it.each([
    ['a step that says so', command('multipath -F', { approve: 'two' })],
    ['a command on the list', command('multipath -F')],
  ])('holds %s until a second person agrees to exactly this line', async (_, act) => {
    desk.dangerous.add('multipath -F');
    desk.start([act, confirm()], { incident: 'i-1' });
    await expect(desk.go('1')).rejects.toThrow(refusing('runs.needsSecond'));
    expect(desk.run().steps).toEqual([]);
    await desk.go('1', agreed('multipath -F'));
    expect(desk.step('1')).toMatchObject({ approvedBy: '박바다', by: '김하늘', state: 'running' });
    await desk.terminal.last().end();
    expect(desk.entered).toMatchObject([
      { by: '김하늘', what: { kind: 'command', approvedBy: '박바다' } },
    ]);
    expect(desk.told()).toEqual(['started 김하늘', 'approved 박바다', 'ran 김하늘', 'ended']);
  });

  it.each([
    ['another line', 'runs.otherLine', agreed('dd if=/dev/zero of=/dev/sdb')],
    ['the first person', 'runs.sameOperator', agreed('dd of=/dev/sda', 'o-1')],
    ['a wrong PIN', 'operators.wrongPin', agreed('dd of=/dev/sda', 'o-2', '0000')],
    ['no PIN', 'operators.wrongPin', agreed('dd of=/dev/sda', 'o-2', null)],
    ['nobody we know', 'operators.wrongPin', agreed('dd of=/dev/sda', 'o-9')],
  ])('refuses %s', async (_, key, how) => {
    desk.start([command('dd of=/dev/sda', { approve: 'two' })]);
    await expect(desk.go('1', how)).rejects.toThrow(refusing(key));
    expect(desk.terminal.commands).toEqual([]);
    expect(desk.told()).toEqual(['started 김하늘']);
    // A PIN is not asked for in vain.
    expect(desk.asked).toHaveLength(key === 'operators.wrongPin' ? 1 : 0);
  });

  it('wants an agreement for each attempt', async () => {
    desk.start([command('dd of=/dev/sda', { approve: 'two' })]);
    await desk.go('1', agreed('dd of=/dev/sda'));
    await desk.terminal.last().end({ exitCode: 1 });
    await expect(desk.go('1')).rejects.toThrow(refusing('runs.needsSecond'));
    await desk.go('1', agreed('dd of=/dev/sda'));
    expect(desk.step('1').attempt).toBe(2);
  });

  it.each([
    ['runs.sameOperator', () => (desk.seat = { id: 'o-2', name: '박바다' })],
    ['runs.otherLine', () => desk.hosts.set('g2b', 'other.go.kr')],
    ['runs.stopped', () => desk.runs.stop(desk.run().id, '잠깐')],
  ])('looks anew when the PIN was checked: %s', async (key, meanwhile) => {
    desk.start([command('echo {{service.host}}', { approve: 'two' })], { service: 'g2b' });
    const going = desk.go('1', agreed("echo 'g2b.go.kr'"));
    meanwhile();
    await expect(going).rejects.toThrow(refusing(key));
    expect(desk.terminal.commands).toEqual([]);
  });

  it('holds what has become another line while a secret was read', async () => {
    desk.secrets.set('token', SECRET);
    desk.start([command('echo {{token}} {{service.host}}')], {
      service: 'g2b',
      runbookParameters: [secret('token')],
    });
    const reading = Promise.withResolvers<void>();
    desk.reading = reading.promise;
    const going = desk.go('1');
    desk.hosts.set('g2b', 'other.go.kr');
    desk.dangerous.add(`echo "$WATCHROOM_SECRET_token" 'other.go.kr'`);
    reading.resolve();
    await expect(going).rejects.toThrow(refusing('runs.needsSecond'));
    expect(desk.terminal.commands).toEqual([]);
  });

  it('lets one of two agreements through', async () => {
    desk.start([command('dd of=/dev/sda', { approve: 'two' })]);
    const both = await Promise.allSettled([
      desk.go('1', agreed('dd of=/dev/sda')),
      desk.go('1', agreed('dd of=/dev/sda')),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(desk.terminal.commands).toHaveLength(1);
  });

  it('says what to do where there is nobody else who may', async () => {
    desk.operators = OPERATORS.filter(({ id }) => id !== 'o-2');
    desk.start([command('dd of=/dev/sda', { approve: 'two' })]);
    await expect(desk.go('1')).rejects.toThrow(refusing('runs.noSecond'));
  });

  it('is passed by a person alone, and what follows goes on by itself', async () => {
    desk.start([command('one', { approve: 'two' }), command('two'), command('one')]);
    desk.dangerous.add('one');
    await desk.go('1', { ...agreed('one'), untilHuman: true });
    await desk.terminal.last().end();
    expect(desk.terminal.last().line).toBe('two');
    expect(desk.step('2').approvedBy).toBeNull();
    await desk.terminal.last().end();
    expect(desk.run()).toMatchObject({ state: 'waiting', at: '3' });
    expect(desk.terminal.commands).toHaveLength(2);
  });

  it('never lets a PIN be written down', async () => {
    desk.start([command('dd of=/dev/sda', { approve: 'two' })], { incident: 'i-1' });
    await desk.go('1', agreed('dd of=/dev/sda'));
    await desk.terminal.last().end();
    expect(account()).not.toContain(PIN);
    expect(verifyJournal(createJournal(desk.temporary.database, Date.now).stored())).toMatchObject({
      whole: true,
    });
  });
});

describe('a run with secrets', () => {
  const steps = [command('curl -u {{token}} x'), command('two', { background: true }), confirm()];

  it('is not started without them', () => {
    expect(() => desk.start(steps, { runbookParameters: [secret('token')] })).toThrow(
      refusing('runs.noSecret'),
    );
  });

  it('types only into sessions of its own, which have them in their environment', async () => {
    desk.secrets.set('token', SECRET).set('other', 'not-for-this-run');
    desk.start(steps, { incident: 'i-1', runbookParameters: [secret('token')] });
    const { id: chosen } = desk.terminal.open(
      { cols: 1, rows: 1, shell: 'bash', target: null, beside: null },
      { title: 'mine' },
    );
    await desk.go('1', { session: chosen });
    expect(desk.terminal.last()).toMatchObject({
      session: 's2',
      line: 'curl -u "$WATCHROOM_SECRET_token" x',
    });
    await desk.terminal.last().end();
    await desk.go('2', { session: chosen });
    expect(desk.terminal.opened.slice(1)).toMatchObject([
      { secrets: { token: SECRET } },
      { secrets: { token: SECRET } },
    ]);
    await desk.terminal.last().end();
    expect(account()).not.toContain(SECRET);
  });

  it('says which one has gone meanwhile', async () => {
    desk.secrets.set('token', SECRET);
    desk.start(steps, { runbookParameters: [secret('token')] });
    desk.secrets.clear();
    await expect(desk.go('1')).rejects.toThrow(refusing('runs.noSecret'));
    expect(desk.terminal.opened).toEqual([]);
  });
});
