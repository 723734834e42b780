import { z } from 'zod';
import { Id } from '../../shared/checks/fields.ts';
import { durationBetween } from '../../shared/duration.ts';
import { Bilingual } from '../../shared/words.ts';

/** A drill's script: its servers, and what befalls them in story time. Read from `script.yaml`. */

const Moment = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
const Text = z.string().min(1).max(2000);
const Path = z.string().regex(/^\/[\w./-]{0,200}$/);
const Address = z.ipv4();

/** A server asked before the page can be answered, such as the one that authenticates. */
const Asks = z.strictObject({
  server: Id,
  path: Path,
  /** How much is sent with the question, bytes: a certificate fills more than one packet. */
  bytes: z.number().int().min(0).max(16_384).default(0),
});
const HtmlPage = z.strictObject({ path: Path, title: Text, text: Text, asks: Asks.optional() });
const JsonPage = z.strictObject({
  path: Path,
  json: z.record(z.string(), z.json()),
  asks: Asks.optional(),
});
export const Page = z.union([HtmlPage, JsonPage]);
export type Page = z.infer<typeof Page>;

const WebServer = z.strictObject({
  id: Id,
  kind: z.literal('web'),
  pages: z.array(Page).min(1).max(50),
});
export type WebServer = z.infer<typeof WebServer>;

/** Accepts, sends its greeting and listens. */
const TcpServer = z.strictObject({
  id: Id,
  kind: z.literal('tcp'),
  greeting: z.string().max(500).default(''),
});
export type TcpServer = z.infer<typeof TcpServer>;

const DnsServer = z.strictObject({
  id: Id,
  kind: z.literal('dns'),
  addresses: z.record(z.string().min(1).max(253), Address),
});
export type DnsServer = z.infer<typeof DnsServer>;

const Server = z.discriminatedUnion('kind', [WebServer, TcpServer, DnsServer]);

const target = {
  server: Id,
  /** Only these paths are struck; all of them when left out. */
  paths: z.array(Path).min(1).max(50).optional(),
};
const Latency = durationBetween(1, 60_000);

export const Effect = z.discriminatedUnion('kind', [
  /** Accepts and never answers. */
  z.strictObject({ ...target, kind: z.literal('hang') }),
  /** Answers small requests and never sees those above `above` bytes, as where large packets drop. */
  z.strictObject({
    ...target,
    kind: z.literal('large-lost'),
    above: z.number().int().min(100).max(16_384),
  }),
  /** 503 with a page that says so. */
  z.strictObject({ ...target, kind: z.literal('closed'), title: Text, text: Text }),
  /** Answers later and later: from the first latency to the last over the fault's span. */
  z.strictObject({ ...target, kind: z.literal('slow'), first: Latency, last: Latency }),
  /** 200 with a page that says the service is disrupted. */
  z.strictObject({ ...target, kind: z.literal('notice-page'), title: Text, text: Text }),
  /** The usual JSON with its `notice` member filled. */
  z.strictObject({ ...target, kind: z.literal('api-notice'), notice: Text }),
  /** Accepts and breaks the connection. */
  z.strictObject({ ...target, kind: z.literal('reset') }),
  /** Does not listen at all. */
  z.strictObject({ server: Id, kind: z.literal('refuse') }),
]);
export type Effect = z.infer<typeof Effect>;

const Fault = z.strictObject({
  /** The catalogue's id of the service people miss. */
  service: Id,
  text: Bilingual,
  from: Moment,
  to: Moment,
  /** Where two faults strike the same page, the one written first wins. */
  effects: z.array(Effect).min(1).max(20),
});
export type Fault = z.infer<typeof Fault>;

/** Requests that appear in the access log at an even pace. */
const Traffic = z.strictObject({
  from: Moment,
  to: Moment,
  perMinute: z.number().int().min(1).max(600),
  /** Taken in turn. */
  addresses: z.array(Address).min(1).max(300),
  paths: z.array(z.string().min(1).max(200)).min(1).max(50),
  status: z.number().int().min(100).max(599),
  agent: z.string().min(1).max(200),
});
export type Traffic = z.infer<typeof Traffic>;

/** The access log's whole length, in lines: some two megabytes. */
const LOG_LINES = 12_000;

export const Script = z
  .strictObject({
    title: Bilingual,
    startsAt: Moment,
    endsAt: Moment,
    /** Where the story stands when the drill is opened. */
    opensAt: Moment,
    days: z.array(z.strictObject({ at: Moment, title: Bilingual })).max(30),
    servers: z.array(Server).min(1).max(100),
    faults: z.array(Fault).max(100),
    traffic: z.array(Traffic).max(50).default([]),
  })
  .superRefine((script, context) => {
    const fault = (path: (string | number)[], message: string): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    const inStory = (at: number): boolean => at >= script.startsAt && at <= script.endsAt;
    if (script.startsAt >= script.endsAt) fault(['endsAt'], 'not after startsAt');
    if (!inStory(script.opensAt)) fault(['opensAt'], 'outside the story');

    const kinds = new Map<string, 'web' | 'tcp' | 'dns'>();
    for (const [i, server] of script.servers.entries()) {
      if (kinds.has(server.id)) fault(['servers', i, 'id'], `"${server.id}" twice`);
      const pages = server.kind === 'web' ? server.pages : [];
      for (const [j, page] of pages.entries()) {
        // Only what stands above may be asked, so that no two servers can ask each other for ever.
        if (page.asks && kinds.get(page.asks.server) !== 'web') {
          fault(['servers', i, 'pages', j, 'asks'], `no web server "${page.asks.server}" above`);
        }
      }
      kinds.set(server.id, server.kind);
    }
    for (const [i, { at }] of script.days.entries()) {
      if (!inStory(at)) fault(['days', i, 'at'], 'outside the story');
    }
    for (const name of ['faults', 'traffic'] as const) {
      for (const [i, { from, to }] of script[name].entries()) {
        if (from >= to) fault([name, i, 'to'], 'not after its beginning');
        if (!inStory(from) || !inStory(to)) fault([name, i], 'outside the story');
      }
    }
    for (const [i, { effects }] of script.faults.entries()) {
      for (const [j, effect] of effects.entries()) {
        const kind = kinds.get(effect.server);
        const suits = kind === 'web' || (kind === 'tcp' && effect.kind === 'refuse');
        if (!suits) fault(['faults', i, 'effects', j], `"${effect.kind}" needs a server it fits`);
      }
    }
    const lines = script.traffic.reduce((n, t) => n + ((t.to - t.from) / 60_000) * t.perMinute, 0);
    if (lines > LOG_LINES) fault(['traffic'], `${lines} lines, at most ${LOG_LINES}`);
  });
export type Script = z.infer<typeof Script>;
