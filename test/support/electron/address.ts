/**
 * Chromium knows no app: scheme, so in the stand-in app://watchroom is an origin of this computer
 * itself (secure, standard, with real content policies), at the port of the program's shelf.
 */
const SCHEME_HOST = /^app:\/\/([^/]*)/;
const PAGE_HOST = /^http:\/\/([^/]*)\.stand-in\.localhost:\d+/;

/** @returns where Chromium finds what the program calls app://… */
export function toChromium(url: string, port: number): string {
  return url.replace(SCHEME_HOST, `http://$1.stand-in.localhost:${port}`);
}

/** @returns what the program calls the address of a page or a frame in Chromium */
export function toProgram(url: string): string {
  return url.replace(PAGE_HOST, 'app://$1');
}
