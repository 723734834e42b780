/** `{{.Names}}` and the like belong to other programs' templates. */
const PLACEHOLDER = /\{\{\s*([A-Za-z][\w.-]*)\s*\}\}/g;

/** A `{{name}}` in a text. */
export interface Placeholder {
  name: string;
  /** As written, braces included. */
  written: string;
  /** Where it begins, from 0. */
  at: number;
}

export function placeholdersOf(text: string): Placeholder[] {
  return [...text.matchAll(PLACEHOLDER)].map(([written, name = ''], nth, all) => ({
    name,
    written,
    at: all[nth]?.index ?? 0,
  }));
}

/** Puts something in the place of every placeholder. */
export function replacePlaceholders(text: string, value: (name: string) => string): string {
  return text.replace(PLACEHOLDER, (_, name: string) => value(name));
}
