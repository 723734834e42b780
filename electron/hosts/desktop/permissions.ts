import type { Event, Session } from 'electron';
import { ORIGIN } from './protocol.ts';

type Check = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type Request = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
export type Permission = Parameters<Check>[1] | Parameters<Request>[1];

/** What the page may have, with the reason. */
export const GRANTED: Readonly<Partial<Record<Permission, string>>> = {
  'clipboard-sanitized-write': 'copies what a terminal printed and what a report says; plain text',
  fullscreen: 'the wallboard fills the screen its operator sits at',
};

/**
 * What the page may not have, with the reason. Every other name is refused as well: what a later
 * Electron adds is granted by nobody before somebody has thought of it.
 */
export const DENIED: Readonly<Partial<Record<Permission, string>>> = {
  ar: 'nothing is shown in a room',
  'automatic-fullscreen': 'a window fills the screen when somebody presses a key, not by itself',
  'background-fetch': 'everything the page has is on this computer',
  'background-sync': 'the console does all work; a page that is closed does none',
  'captured-surface-control': 'no screen is captured',
  'clipboard-read': 'pasting is a key of the operator; what else was copied is none of ours',
  'deprecated-sync-clipboard-read': 'as clipboard-read',
  'display-capture': 'screens of a control room are never captured',
  fileSystem: 'files are chosen in the system’s dialog and read and written by the console',
  geolocation: 'where the console stands is in the catalogue',
  'geolocation-approximate': 'as geolocation',
  'hand-tracking': 'nothing is shown in a room',
  hid: 'no device is needed',
  'idle-detection': 'the lock counts what is done in the window itself',
  keyboardLock: 'the keys of the system stay the system’s',
  'local-fonts': 'its fonts come with it; a list of fonts tells computers apart',
  'local-network': 'the console probes; a page connects to nothing',
  'local-network-access': 'as local-network',
  'loopback-network': 'as local-network',
  media: 'no camera and no microphone',
  mediaKeySystem: 'no protected film is played',
  midi: 'no device is needed',
  midiSysex: 'as midi',
  nfc: 'no device is needed',
  notifications: 'the console notifies by the system itself, in its own name',
  openExternal: 'links are opened by the console, after the operator saw where they lead',
  'payment-handler': 'nothing is paid',
  'periodic-background-sync': 'as background-sync',
  'persistent-storage': 'what must last is in the data folder',
  pointerLock: 'the pointer stays the operator’s',
  'screen-wake-lock': 'displays are kept awake by the console, while a wallboard hangs',
  sensors: 'no device is needed',
  serial: 'no device is needed',
  'smart-card': 'no device is needed',
  'speaker-selection': 'alarms sound where the system’s sounds do',
  'storage-access': 'there is one origin only',
  'system-wake-lock': 'as screen-wake-lock',
  'top-level-storage-access': 'there is one origin only',
  unknown: 'what has no name has no reason',
  usb: 'no device is needed',
  vr: 'nothing is shown in a room',
  'web-app-installation': 'it is installed already, by an administrator',
  'web-printing': 'reports are printed from their files',
  'window-management': 'the console knows the displays and places windows itself',
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

/** Puts the tables above in force for every page of a session: no devices, screens or downloads. */
export function guardSession(session: Session): void {
  session.setPermissionCheckHandler((_contents, permission, origin) => mayHave(permission, origin));
  session.setPermissionRequestHandler((contents, permission, decide, details) => {
    const { isMainFrame, requestingUrl } = details;
    const asked = isMainFrame && mayHave(permission, requestingUrl);
    decide(asked && mayHave(permission, contents.getURL()));
  });
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, choose) => choose(null));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  session.on('file-system-access-restricted', (event, _details, decide) => {
    event.preventDefault();
    decide('deny');
  });
  // The console saves files itself.
  session.on('will-download', (event: Event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayLoad(url) }));
}
