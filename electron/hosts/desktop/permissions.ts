import type { Session } from 'electron';
import { ORIGIN } from './protocol.ts';

type Handler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
export type Permission = Parameters<Handler>[1];

/**
 * What the page may have, with the reason. Deny by default: a permission that a later Electron adds
 * is not here and so is refused.
 */
const GRANTED: Readonly<Partial<Record<Permission, string>>> = {
  'clipboard-sanitized-write': 'copying terminal output and report text; plain writing only',
};

/** @param requester the asking page's origin or address, as Electron gives it */
export function mayHave(permission: Permission, requester: string): boolean {
  // By letters: the URL class knows no origin for schemes other than the web's.
  const ours = requester === ORIGIN || requester.startsWith(`${ORIGIN}/`);
  return ours && Object.hasOwn(GRANTED, permission);
}

/** What a page may load: the console works on closed networks and nothing phones home. */
export function mayLoad(url: string): boolean {
  // blob: and data: hold what the page made itself; devtools: is Electron's own, in development.
  return url.startsWith(`${ORIGIN}/`) || /^(blob|data|devtools):/.test(url);
}

/** Puts the tables above in force for every page of a session. */
export function guardSession(session: Session): void {
  session.setPermissionCheckHandler((_contents, permission, origin) => mayHave(permission, origin));
  session.setPermissionRequestHandler((contents, permission, decide) => {
    decide(mayHave(permission, contents.getURL()));
  });
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayLoad(url) }));
}
