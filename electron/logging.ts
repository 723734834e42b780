import { join } from 'node:path';
import type { Sentence } from '../shared/problem.ts';
import type { SensitiveKind } from '../shared/redaction.ts';
import type { Settings } from '../shared/settings.ts';
import type { Clock } from './clock.ts';
import type { SecretStore } from './hosts/host.ts';
import type { TextCover } from './logs/covering.ts';
import { type Logs, openLogs } from './logs/log.ts';
import { scanFor } from './reports/redaction/scan.ts';
import { MASK } from './secrets.ts';

/** How a variable of the environment is called that holds a secret. */
const SECRET_VARIABLE = /^WATCHROOM_SECRET_/;

/** Without an address nobody can tell why a service was not reached: it leaves only when covered. */
const STAYS_IN_LOGS: readonly SensitiveKind[] = ['ip'];

/** Opens the log of a data folder; what the environment keeps secret is covered from the start. */
export function openLogsIn(
  dataFolder: string,
  options: {
    clock: Clock;
    level: Settings['logLevel'];
    environment: Readonly<Record<string, string | undefined>>;
    notice(sentence: Sentence): void;
  },
): Logs {
  const { clock, level, environment, notice } = options;
  const folder = logsFolder(dataFolder);
  const personal = personalCover([], STAYS_IN_LOGS);
  const logs = openLogs({ folder, clock, level, personal, notice });
  logs.learn(secretsIn(environment));
  return logs;
}

export function logsFolder(dataFolder: string): string {
  return join(dataFolder, 'logs');
}

/** The values that an environment holds as secrets. */
export function secretsIn(environment: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(environment).flatMap(([name, value]) =>
    SECRET_VARIABLE.test(name) && value ? [value] : [],
  );
}

/**
 * Covers personal data, as it is covered in reports.
 * @param names people who are known to the console
 * @param staying kinds that are left as they are
 */
export function personalCover(
  names: readonly string[],
  staying: readonly SensitiveKind[] = [],
): TextCover {
  const scan = scanFor(names);
  return (text) => {
    let result = '';
    let done = 0;
    for (const { kind, from, to } of scan(text)) {
      if (staying.includes(kind)) continue;
      result += text.slice(done, from) + MASK;
      done = to;
    }
    return done === 0 ? text : result + text.slice(done);
  };
}

/** The same store; whatever goes in or comes out of it is known to the log from then on. */
export function knownTo(logs: Logs, store: SecretStore): SecretStore {
  return {
    names: store.names,
    async read(name) {
      const value = await store.read(name);
      if (value !== null) logs.learn([value]);
      return value;
    },
    write(name, value) {
      if (value !== null) logs.learn([value]);
      return store.write(name, value);
    },
  };
}
