import { plainContext } from '../../../electron/health/context.ts';
import { walkLadder } from '../../../electron/health/ladder/walk.ts';
import { checkOf } from '../look.ts';

/** Walks the checks given as JSON, all at once, and prints what was found: to be run in a namespace. */
const written: Record<string, unknown>[] = JSON.parse(process.argv[2] ?? '[]');
const { signal } = new AbortController();
const context = plainContext(Date.now);
const ladders = await Promise.all(
  written.map((one) =>
    walkLadder({ check: checkOf(one), key: 'a/check', signal, context, asked: true }),
  ),
);
process.stdout.write(JSON.stringify(ladders), () => process.exit(0));
