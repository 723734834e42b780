import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchCatalogue } from '../../electron/catalogue/watch.ts';
import { folderOf } from '../support/catalogueFiles.ts';
import { eventually } from '../support/eventually.ts';

const text = (id: string) =>
  `services: [{ id: ${id}, name: A, owner: o, checks: [{ id: x, type: ping, host: h }] }]\n`;

/** What a watch heard: the services of a good catalogue, or the first fault's key. */
function heardFrom(path: string) {
  const heard: string[] = [];
  const watch = watchCatalogue(
    path,
    {},
    {
      loaded: (catalogue) => heard.push(catalogue.services.map((s) => s.id).join()),
      faulty: (faults) => heard.push(faults[0]?.sentence.key ?? ''),
    },
  );
  onTestFinished(() => watch.close());
  const hears = (...wanted: string[]) =>
    eventually(() => expect(heard).toEqual(wanted), { timeout: 15_000 });
  return { hears };
}

describe('a file', () => {
  it('is read again after each change, in place or by a new file in its stead', async () => {
    const folder = folderOf({ 'c.yaml': text('a'), 'other.yaml': text('x') });
    const file = join(folder, 'c.yaml');
    const { hears } = heardFrom(file);
    writeFileSync(file, text('bb'));
    await hears('bb');
    writeFileSync(join(folder, 'c.yaml.tmp'), text('ccc'));
    renameSync(join(folder, 'c.yaml.tmp'), file);
    await hears('bb', 'ccc');
    writeFileSync(join(folder, 'c.yaml.tmp'), text('dddd'));
    renameSync(join(folder, 'c.yaml.tmp'), file);
    await hears('bb', 'ccc', 'dddd');
  });

  it('that is bad, or gone, is told and heard of again when it is good', async () => {
    const file = join(folderOf({ 'c.yaml': text('a') }), 'c.yaml');
    const { hears } = heardFrom(file);
    writeFileSync(file, 'services: 5\n');
    await hears('catalogue.expectList');
    rmSync(file);
    await hears('catalogue.expectList', 'catalogue.noFile');
    writeFileSync(file, text('back'));
    await hears('catalogue.expectList', 'catalogue.noFile', 'back');
  });
});

describe('a folder', () => {
  it('is read again when a file comes, changes or goes', async () => {
    const folder = folderOf({ 'a.yaml': text('a') });
    const { hears } = heardFrom(folder);
    writeFileSync(join(folder, 'b.yaml'), text('b'));
    await hears('a,b');
    writeFileSync(join(folder, 'b.yaml'), text('bbb'));
    await hears('a,b', 'a,bbb');
    rmSync(join(folder, 'a.yaml'));
    await hears('a,b', 'a,bbb', 'bbb');
  });

  it('that was made anew is watched on', async () => {
    const folder = folderOf({ 'a.yaml': text('a') });
    const { hears } = heardFrom(folder);
    rmSync(folder, { recursive: true });
    await hears('catalogue.noFile');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.yaml'), text('anew'));
    await hears('catalogue.noFile', 'anew');
  });
});
