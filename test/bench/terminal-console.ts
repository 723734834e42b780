import { fileURLToPath } from 'node:url';
import { createConsole } from '../../electron/console.ts';
import { createBrowserHost } from '../../electron/hosts/browser/host.ts';
import { startServer } from '../../electron/hosts/browser/server.ts';
import type { Console } from '../../electron/link.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';

/**
 * The console as the browser host serves it, with a page built elsewhere, in a process of its own:
 * `terminal-console.ts PAGE CATALOGUE DATA`. Tells what reached the page's screen when, and ends with whoever forked it. All times are milliseconds since 1970.
 */
export type TerminalOrder =
  /** Types a line, and tells of a text in its output when it is drawn. */
  | { do: 'type'; line: string; text: string }
  /** Tells of a text in the output from now on when it is drawn. */
  | { do: 'await'; text: string }
  /** Tells of each single letter that a page types when the answer with it is drawn. */
  | { do: 'echo' };

export type TerminalNews =
  | { kind: 'open'; url: string }
  /** `from`: when the line was typed. */
  | { kind: 'drawn'; text: string; from: number; at: number }
  /** The memory in use, and the most that was so far, bytes. */
  | { kind: 'memory'; now: number; most: number };

/** How often the memory is looked at, milliseconds. */
const LOOK_MS = 100;

const [pageFolder = '', catalogue = '', dataFolder = ''] = process.argv.slice(2);
const now = (): number => performance.timeOrigin + performance.now();

const { host, notices } = createBrowserHost(dataFolder, Date.now);
host.settings.write(DEFAULT_SETTINGS);
const real = await createConsole({
  dataFolder,
  assetsFolder: fileURLToPath(new URL('../../assets', import.meta.url)),
  shellFolder: fileURLToPath(new URL('../../assets/shell', import.meta.url)),
  version: 'bench',
  host,
  notices,
  catalogue,
  drill: null,
});

/** What was typed and is not drawn yet; `seq`: the piece it came with. */
const awaited: { text: string; from: number; seq: number | null }[] = [];
let echoes = false;
const measured: Console = {
  role: () => real.role(),
  acted: (call, args) => real.acted(call, args),
  listen: (listener) => real.listen(listener),
  api: {
    ...real.api,
    'terminal.write': (args) => {
      if (echoes && /^[A-Z]$/.test(args.data)) {
        awaited.push({ text: args.data, from: now(), seq: null });
      }
      return real.api['terminal.write'](args);
    },
    'terminal.drawn': (args) => {
      const done = real.api['terminal.drawn'](args);
      for (const [at, one] of [...awaited.entries()].toReversed()) {
        if (one.seq === null || one.seq > args.seq) continue;
        awaited.splice(at, 1);
        tell({ kind: 'drawn', text: one.text, from: one.from, at: now() });
      }
      return done;
    },
  },
};
real.listen((event, payload) => {
  if (event !== 'terminal.output' || awaited.length === 0) return;
  // The event's name says what it carries, which the types of a listener do not follow.
  const { data, seq } = payload as { data: string; seq: number };
  for (const one of awaited) if (one.seq === null && data.includes(one.text)) one.seq = seq;
});

const server = await startServer({
  port: 0,
  pageFolder,
  session: 'bench',
  console: Promise.resolve(measured),
  language: () => 'ko',
  admitted: () => {},
});

process.on('message', (order: TerminalOrder) => {
  void obey(order);
});
process.on('disconnect', () => {
  void server
    .close()
    .then(() => real.close())
    .then(() => process.exit());
});
let most = 0;
setInterval(() => {
  const rss = process.memoryUsage.rss();
  most = Math.max(most, rss);
  tell({ kind: 'memory', now: rss, most });
}, LOOK_MS).unref();
tell({ kind: 'open', url: server.url() });

async function obey(order: TerminalOrder): Promise<void> {
  const { sessions } = await real.api['console.snapshot']({});
  const session = sessions[0]?.id ?? '';
  switch (order.do) {
    case 'type':
      awaited.push({ text: order.text, from: now(), seq: null });
      await real.api['terminal.write']({ session, data: `${order.line}\r` });
      return;
    case 'echo':
      echoes = true;
      return;
    case 'await':
      awaited.push({ text: order.text, from: now(), seq: null });
  }
}

function tell(news: TerminalNews): void {
  if (process.connected) process.send?.(news);
}
