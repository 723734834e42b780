import { type Document, type ParsedNode, visit } from 'yaml';
import { type Fault, faultAt, type Place } from './fault.ts';

/** `${kind:NAME}`, or `$${` that stands for the characters themselves. */
const REFERENCE = /\$\$\{|\$\{([^{}\n]*)\}/g;
const PARTS = /^(env|secret):([A-Za-z_][A-Za-z0-9_]{0,127})$/;

/** Secrets come from the environment under this prefix, so that a catalogue cannot name just any. */
export const SECRET_PREFIX = 'WATCHROOM_SECRET_';

/**
 * Puts the values of `${env:NAME}` and `${secret:NAME}` into the texts of a parsed document. They
 * are put in after parsing, so nothing in a value can be read as YAML: a text stays one text.
 */
export function resolveReferences(
  document: Document.Parsed<ParsedNode>,
  env: Readonly<Record<string, string | undefined>>,
  placeAt: (offset: number) => Place,
): { secrets: string[]; faults: Fault[] } {
  const secrets = new Set<string>();
  const faults: Fault[] = [];
  visit(document, {
    Scalar: (at, node) => {
      if (at === 'key' || typeof node.value !== 'string' || !node.value.includes('${')) return;
      const place = placeAt(node.range?.[0] ?? 0);
      const missing = new Set<string>();
      // In place: a node put in the old one's stead would be visited, and its value read, again.
      node.value = node.value.replace(REFERENCE, (whole, inside: string | undefined) => {
        if (inside === undefined) return '${';
        const [, kind, name] = PARTS.exec(inside) ?? [];
        if (!kind || !name) {
          faults.push(faultAt(place, 'catalogue.badReference', { found: whole.slice(0, 60) }));
          return '';
        }
        const variable = kind === 'secret' ? SECRET_PREFIX + name : name;
        const value = env[variable];
        if (!value) missing.add(variable);
        else if (variable.startsWith(SECRET_PREFIX)) secrets.add(value);
        return value ?? '';
      });
      for (const name of missing) faults.push(faultAt(place, 'catalogue.noVariable', { name }));
    },
  });
  return { secrets: [...secrets], faults };
}
