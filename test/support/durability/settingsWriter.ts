/**
 * Writes settings over and over until it is killed: `node settingsWriter.ts FOLDER conf|electron-store`.
 * Says on standard output which height it has just kept.
 */
import { writeSync } from 'node:fs';
import { openSettings } from '../../../electron/hosts/settings.ts';
import { SETTINGS_FILES, settingsFileOf } from '../settingsFiles.ts';

const [, , folder = '', name] = process.argv;
const kind = SETTINGS_FILES.find((one) => one === name);
if (!kind) throw new Error(`There is no settings file of kind ${name}`);
const { store } = openSettings(folder, 0, await settingsFileOf(kind, folder));
const savedViews = Array.from({ length: 50 }, (_, i) => ({
  name: `당직 ${i}`,
  view: store.read().boardView,
}));
for (let height = 80; ; height = height === 2000 ? 80 : height + 1) {
  store.write({ ...store.read(), savedViews, terminalHeight: height });
  writeSync(1, `${height}\n`);
}
