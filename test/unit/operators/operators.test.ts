import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PINS, refused, scene, staffed } from './scene.ts';

describe('the first start', () => {
  it('seats one commander without a PIN, under the name that was used before', () => {
    expect(scene({ first: '김하늘' }).operators.seat()).toMatchObject({
      operator: { name: '김하늘', role: 'commander', hasPin: false },
      locked: false,
      lockAfter: 10,
    });
    for (const first of [null, '', ' ', 'x'.repeat(61), '당직\u200b1']) {
      expect(scene({ first }).operators.seat().operator.name).toBe('당직 1');
    }
  });

  it('keeps that operator, for the journal names them', () => {
    const made = scene();
    const { operator } = made.operators.seat();
    expect(made.reopen({ first: '다른 이름' }).all()).toEqual([operator]);
  });

  it('lets nobody in beside one without a PIN, and says what to do', async () => {
    const { operators, recorded } = scene();
    const one = { name: '김하늘', role: 'operator', pin: '1379' } as const;
    expect(await refused(() => operators.add(one))).toBe('operators.pinFirst');
    await operators.setPin(operators.seat().operator.id, null, '8520');
    await operators.add(one);
    expect(operators.all().map(({ name, role, hasPin }) => [name, role, hasPin])).toEqual([
      ['당직 1', 'commander', true],
      ['김하늘', 'operator', true],
    ]);
    expect(recorded).toEqual([
      { change: 'pinSet', name: '당직 1', by: '당직 1' },
      { change: 'added', name: '김하늘', by: '당직 1' },
    ]);
  });

  it('does not lock where nobody could unlock', async () => {
    const { operators } = scene();
    expect(await refused(() => operators.lock())).toBe('operators.noPinToLock');
    expect(operators.role()).toBe('commander');
  });
});

describe('the seat', () => {
  it('goes to whoever gives their PIN, and says from whom', async () => {
    const made = await staffed();
    const { operators, ids, told } = made;
    made.now += 1000;
    const seat = await operators.signIn(ids.operator, PINS.operator);
    expect(seat).toMatchObject({ operator: { name: '김하늘' }, since: made.now, locked: false });
    expect(operators.role()).toBe('operator');
    expect(told.seats).toEqual([seat]);
    expect(told.relieved).toEqual(['당직 1 → 김하늘']);
    expect(made.recorded).toEqual([{ change: 'signedIn', name: '김하늘', by: '김하늘' }]);
  });

  it('is locked to a viewer’s rights, and unlocked with the PIN, since when it was taken', async () => {
    const made = await staffed();
    const { operators, ids } = made;
    const { since } = operators.seat();
    expect(operators.lock().locked).toBe(true);
    expect(operators.role()).toBe('viewer');
    operators.lock();
    made.now += 5000;
    expect(await operators.signIn(ids.commander, PINS.commander)).toMatchObject({
      since,
      locked: false,
    });
    expect(operators.role()).toBe('commander');
    expect(made.told.relieved).toEqual([]);
    expect(made.recorded.map(({ change }) => change)).toEqual(['locked', 'signedIn']);
  });

  it('belongs after a restart to the last one, locked', async () => {
    const made = await staffed();
    await made.operators.signIn(made.ids.operator, PINS.operator);
    const seat = made.operators.seat();
    expect(made.reopen().seat()).toEqual({ ...seat, locked: true });
    expect(made.operators.role()).toBe('viewer');
  });

  it('changes nothing while it is locked, whoever sits there', async () => {
    const { operators, ids, file } = await staffed();
    operators.lock();
    const before = readFileSync(file, 'utf8');
    const one = { name: '박', role: 'viewer', pin: '5028' } as const;
    for (const call of [
      () => operators.add(one),
      () => operators.edit(ids.viewer, { role: 'operator' }),
      () => operators.remove(ids.viewer),
      () => operators.lockAfter(5),
      () => operators.setPin(ids.commander, PINS.commander, '5028'),
      () => operators.setPin(ids.viewer, null, '5028'),
    ]) {
      expect(await refused(call)).toBe('problem.notAllowed');
    }
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('lets only a commander decide about others', async () => {
    const { operators, ids } = await staffed();
    await operators.signIn(ids.operator, PINS.operator);
    const one = { name: '박', role: 'viewer', pin: '5028' } as const;
    for (const call of [
      () => operators.add(one),
      () => operators.edit(ids.operator, { role: 'commander' }),
      () => operators.remove(ids.viewer),
      () => operators.lockAfter(0),
      () => operators.setPin(ids.viewer, PINS.viewer, '5028'),
    ]) {
      expect(await refused(call)).toBe('problem.notAllowed');
    }
  });

  it('is not taken by somebody whose role does not suffice for what it is taken for', async () => {
    const { operators, ids } = await staffed();
    const call = () => operators.signIn(ids.viewer, PINS.viewer, 'operator');
    expect(await refused(call)).toBe('operators.mayNot');
    expect(operators.seat().operator.id).toBe(ids.commander);
  });
});

describe('a confirmation', () => {
  it('is who gives the PIN, without taking the seat, and counts misses too', async () => {
    const made = await staffed();
    const { operators, ids } = made;
    expect(await operators.confirm(ids.operator, PINS.operator, 'operator')).toMatchObject({
      name: '김하늘',
    });
    expect(operators.seat().operator.id).toBe(ids.commander);
    const wrong = () => operators.confirm(ids.operator, '0000', 'operator');
    expect(await refused(wrong)).toBe('operators.wrongPin');
    expect(await refused(wrong)).toBe('operators.wrongPin');
    expect(await refused(wrong)).toBe('operators.wrongPinWait');
    expect(await refused(() => operators.signIn(ids.operator, PINS.operator))).toBe(
      'operators.wait',
    );
    expect(made.recorded.map(({ change, name, by }) => [change, name, by])).toEqual([
      ['confirmed', '김하늘', '김하늘'],
      ['refused', '김하늘', '당직 1'],
      ['refused', '김하늘', '당직 1'],
      ['refused', '김하늘', '당직 1'],
    ]);
  });

  it('is refused where the role does not suffice, before any PIN is tried', async () => {
    const { operators, ids, recorded } = await staffed();
    const call = () => operators.confirm(ids.viewer, PINS.viewer, 'operator');
    expect(await refused(call)).toBe('operators.mayNot');
    expect(recorded).toEqual([]);
  });

  it('needs the PIN of whoever has one', async () => {
    const { operators, ids } = await staffed();
    expect(await refused(() => operators.confirm(ids.operator, null, 'viewer'))).toBe(
      'operators.pinNeeded',
    );
    const alone = scene().operators;
    const { operator } = alone.seat();
    expect(await alone.confirm(operator.id, null, 'commander')).toEqual(operator);
  });
});

describe('the register', () => {
  it('tells apart by name, however it is written', async () => {
    const { operators, ids } = await staffed();
    for (const name of ['김하늘', '김하늘'.normalize('NFD'), '당직  1', '당직 １']) {
      expect(await refused(() => operators.edit(ids.viewer, { name }))).toBe('operators.nameTaken');
    }
    expect(operators.edit(ids.viewer, { name: '이바다', role: 'operator' }).role).toBe('operator');
  });

  it('always has a commander, and whoever sits there', async () => {
    const made = await staffed();
    const { operators, ids } = made;
    const demote = () => operators.edit(ids.commander, { role: 'operator' });
    expect(await refused(demote)).toBe('operators.lastCommander');
    expect(await refused(() => operators.remove(ids.commander))).toBe('operators.lastCommander');
    operators.edit(ids.operator, { role: 'commander' });
    expect(await refused(() => operators.remove(ids.commander))).toBe('operators.seated');
    operators.remove(ids.viewer);
    expect(await refused(() => operators.remove(ids.viewer))).toBe('operators.unknown');
    demote();
    expect(operators.role()).toBe('operator');
    expect(made.told.seats.at(-1)?.operator.role).toBe('operator');
    expect(made.recorded).toEqual([
      { change: 'edited', name: '김하늘', by: '당직 1' },
      { change: 'removed', name: '이바다', by: '당직 1' },
      { change: 'edited', name: '당직 1', by: '당직 1' },
    ]);
  });

  it('is kept over a restart, readable by its owner only', async () => {
    const made = await staffed();
    const all = made.operators.all();
    expect(made.reopen().all()).toEqual(all);
    expect(readdirSync(dirname(made.file))).toEqual(['operators.json']);
    if (process.platform !== 'win32') expect(statSync(made.file).mode & 0o777).toBe(0o600);
  });

  it('changes nothing where the journal refuses', async () => {
    const made = await staffed();
    const { operators, ids } = made;
    const before = readFileSync(made.file, 'utf8');
    made.refusal = new Error('disk full');
    for (const call of [
      () => operators.signIn(ids.operator, PINS.operator),
      () => operators.signIn(ids.operator, '5028'),
      () => operators.edit(ids.viewer, { role: 'operator' }),
      () => operators.remove(ids.viewer),
      () => operators.setPin(ids.viewer, null, '5028'),
    ]) {
      expect(await refused(call)).toBe('Error: disk full');
    }
    expect(readFileSync(made.file, 'utf8')).toBe(before);
    expect(made.told.seats).toEqual([]);
    expect(existsSync(`${made.file}.part`)).toBe(false);
  });

  it('locks even where the journal refuses, and says so', async () => {
    const made = await staffed();
    made.refusal = new Error('disk full');
    expect(made.operators.lock().locked).toBe(true);
    expect(made.told.notices).toMatchObject([{ params: { detail: 'disk full' } }]);
  });

  it('says what to do where the disk refuses', async () => {
    const made = await staffed();
    // A folder of that name cannot be written over, whoever one is.
    mkdirSync(`${made.file}.part`);
    writeFileSync(join(`${made.file}.part`, 'x'), '');
    const { operators, ids } = made;
    expect(await refused(() => operators.signIn(ids.operator, PINS.operator))).toBe(
      'operators.unwritable',
    );
    expect(made.recorded).toEqual([]);
    expect(operators.seat().operator.id).toBe(ids.commander);
  });

  it('begins anew beside one that is left half-written', async () => {
    const made = await staffed();
    writeFileSync(`${made.file}.part`, '{', { mode: 0o666 });
    chmodSync(`${made.file}.part`, 0o666);
    made.operators.lockAfter(30);
    expect(made.reopen().seat().lockAfter).toBe(30);
    if (process.platform !== 'win32') expect(statSync(made.file).mode & 0o777).toBe(0o600);
  });
});

describe('a register that is broken', () => {
  const changed = (change: (register: Record<string, unknown>) => void) => (text: string) => {
    const register = JSON.parse(text);
    change(register);
    return JSON.stringify(register);
  };

  it.each<[string, (text: string) => string]>([
    ['empty', () => ''],
    ['no JSON', (text) => text.slice(0, -20)],
    ['null', () => 'null'],
    ['huge', (text) => text + ' '.repeat(1_000_000)],
    ['without operators', changed((register) => (register.operators = []))],
    ['with an unknown member', changed((register) => (register.backdoor = true))],
    ['with nobody’s seat', changed((register) => (register.seat = { operator: 'x', since: 1 }))],
    ['with two of one name', (text) => text.replace('이바다', '김하늘')],
    ['without a commander', (text) => text.replace('"commander"', '"viewer"')],
    ['with a PIN taken out', (text) => text.replace(/"pin": \{[^}]*\}/, '"pin": null')],
    [
      'with a hash that would take all memory',
      (text) => text.replace('"N": 2,', '"N": 1073741824,'),
    ],
    ['with a hash of no cost', (text) => text.replace('"N": 2,', '"N": 3,')],
    ['with a cut hash', (text) => text.replace(/"key": "..../, '"key": "')],
  ])('%s is set aside and said', async (_, spoil) => {
    const made = await staffed();
    const spoilt = spoil(readFileSync(made.file, 'utf8'));
    writeFileSync(made.file, spoilt);
    const { notices } = made.reopen();
    expect(notices.map(({ key }) => key)).toEqual(['operators.setAside']);
    expect(readFileSync(String(notices[0]?.params.aside), 'utf8')).toBe(spoilt);
    expect(made.operators.seat()).toMatchObject({ operator: { hasPin: false }, locked: false });
    expect(made.reopen().notices).toEqual([]);
  });

  it('is left alone where it cannot be read at all', () => {
    const made = scene();
    rmSync(made.file);
    mkdirSync(made.file);
    expect(() => made.reopen()).toThrow('cannot be opened');
  });
});
