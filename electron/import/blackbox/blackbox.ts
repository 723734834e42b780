import { z } from 'zod';
import { Problem } from '../../../shared/problem.ts';
import type { Collection, Written } from '../collection.ts';
import type { ParsedText } from '../text.ts';
import { escaped, hostAndPort } from '../values.ts';
import { checkOf, Module } from './module.ts';

/** What Prometheus reads of a `file_sd` file: groups of targets with labels. */
const Groups = z
  .array(
    z.looseObject({
      targets: z.array(z.coerce.string()).max(20_000),
      labels: z.record(z.string(), z.coerce.string()).default({}),
    }),
  )
  .max(20_000);
const Modules = z.looseObject({ modules: z.record(z.string(), z.unknown()) });

/** The modules that come with the exporter (its blackbox.yml), by their names. */
const SHIPPED: Readonly<Record<string, unknown>> = {
  http_2xx: { prober: 'http' },
  http_post_2xx: { prober: 'http', http: { method: 'POST' } },
  tcp_connect: { prober: 'tcp' },
  pop3s_banner: { prober: 'tcp', tcp: { tls: true } },
  grpc: { prober: 'grpc', grpc: { tls: true } },
  grpc_plain: { prober: 'grpc' },
  ssh_banner: { prober: 'tcp', tcp: { query_response: [{ expect: '^SSH-2.0-' }] } },
  icmp: { prober: 'icmp' },
};

/** Labels that commonly say whose a target is and what it is called, the best first. */
const OWNERS = ['organisation', 'organization', 'owner', 'team', 'group', 'service_group', 'job'];
const NAMES = ['name', 'display_name', 'service', 'instance', 'hostname'];
const INTERVAL = '60s';

/**
 * Takes up targets of Prometheus' blackbox exporter. A text that is a list holds targets, one with
 * `modules` is a blackbox.yml, whose modules the targets' labels name.
 */
export function readBlackbox(texts: readonly ParsedText[], into: Collection): void {
  const modules = new Map<string, unknown>(Object.entries(SHIPPED));
  const targets: { text: ParsedText; groups: z.infer<typeof Groups> }[] = [];
  for (const text of texts) {
    const config = Modules.safeParse(text.value);
    const groups = Groups.safeParse(text.value);
    if (config.success) {
      for (const [name, module] of Object.entries(config.data.modules)) modules.set(name, module);
    } else if (groups.success) targets.push({ text, groups: groups.data });
    else throw new Problem('import.wrongKind', { file: text.file, expected: 'targets / modules' });
  }
  for (const { text, groups } of targets) {
    into.note('import.interval', { where: text.file });
    for (const [index, { targets: listed, labels }] of groups.entries()) {
      const named = labels.__param_module ?? labels.module;
      for (const [place, target] of listed.entries()) {
        const where = text.where([index, 'targets', place]);
        const label = listed.length === 1 ? NAMES.map((n) => labels[n]).find(Boolean) : undefined;
        const name = escaped(label ?? target);
        const module = moduleOf(named, modules, target, { where, name }, into);
        const check = module && checkOf(module, target, { where, name }, into);
        const group = OWNERS.map((owner) => labels[owner]).find(Boolean);
        if (!check) continue;
        const written = { ...withoutReferences(check), interval: INTERVAL };
        into.add({ name, group: group && escaped(group), check: written, where });
      }
    }
  }
}

function moduleOf(
  name: string | undefined,
  modules: ReadonlyMap<string, unknown>,
  target: string,
  about: { where: string; name: string },
  into: Collection,
): Module | null {
  const known = name === undefined ? undefined : modules.get(name);
  if (known !== undefined) {
    const parsed = Module.safeParse(known);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const field = `${name}.${issue?.path.join('.') ?? ''}`;
    into.note('import.invalid', { ...about, field, detail: issue?.message ?? '' });
    return null;
  }
  const prober = /^https?:\/\//i.test(target)
    ? 'http'
    : /^wss?:\/\//i.test(target)
      ? 'websocket'
      : hostAndPort(target)?.port
        ? 'tcp'
        : 'icmp';
  const type = prober === 'icmp' ? 'ping' : prober;
  into.note('import.module', { ...about, module: name ?? '—', type });
  return Module.parse({ prober });
}

/** Prometheus knows no references: a dollar and a brace are what they are. */
function withoutReferences(check: Written): Written {
  const plain = (value: unknown): unknown => {
    if (typeof value === 'string') return escaped(value);
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, plain(v)]));
  };
  return { ...(plain(check) as Record<string, unknown>), type: check.type };
}
