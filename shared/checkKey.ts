/** A check's name across the whole catalogue: `gov24/portal`. Beside no schema, for the page's start. */
export function checkKey(service: string, check: string): string {
  return `${service}/${check}`;
}
