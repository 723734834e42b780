/** Gatus' `$NAME`, `${NAME}` and `$$` (README §Use environment variables in config files). */
const REFERENCE = /\$\$|\$\{(\w+)\}|\$(\w+)/g;

/** References as a catalogue writes them, in every text of a value. */
export function withOurReferences(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.replace(REFERENCE, (whole, braced?: string, bare?: string, at = 0) => {
      const name = braced ?? bare;
      if (name !== undefined && /^[A-Za-z_]/.test(name)) return `\${env:${name}}`;
      // A dollar sign that is meant as such; before a brace it is doubled here too.
      if (whole === '$$') return value[at + 2] === '{' ? '$$' : '$';
      return whole.startsWith('${') ? `$${whole}` : whole;
    });
  }
  if (Array.isArray(value)) return value.map(withOurReferences);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, withOurReferences(v)]));
}

/** The environment variables that a value refers to. */
export function variablesIn(value: unknown): string[] {
  const text = JSON.stringify(value);
  return [...new Set([...text.matchAll(/\$\{env:(\w+)\}/g)].map(([, name = '']) => name))];
}
