/**
 * Chromium knows no app: scheme, so in the stand-in app://watchroom is served at an https origin
 * (secure, standard, with real content policies) that resolves nowhere.
 */
const SCHEME_HOST = /^app:\/\/([^/]*)/;
const PAGE_HOST = /^https:\/\/([^/]*)\.stand-in\.invalid/;

/** @returns where Chromium finds what the program calls app://… */
export function toChromium(url: string): string {
  return url.replace(SCHEME_HOST, 'https://$1.stand-in.invalid');
}

/** @returns what the program calls the address of a page or a frame in Chromium */
export function toProgram(url: string): string {
  return url.replace(PAGE_HOST, 'app://$1');
}
