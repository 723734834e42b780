import type { SavedFile } from '../../shared/contract.ts';
import type { Settings } from '../../shared/settings.ts';
import type { WallDisplay } from '../../shared/wallDisplay.ts';

/** A file on its way to where the user says. */
export interface OutgoingFile {
  name: string;
  mime: string;
  bytes: Uint8Array;
}

/** What keeps the settings: electron-store on the desktop, conf in the browser host. */
export interface SettingsStore {
  read(): Settings;
  write(settings: Settings): void;
}

/** How long a secret is kept: for good, or only until the console ends. */
export type Keeping = 'lasting' | 'session';

/** Keeps what nobody may read: the system's key store on the desktop, a file of the user's own else. */
export interface SecretStore {
  names(): string[];
  /** @throws {Problem} where the store cannot be read */
  read(name: string): Promise<string | null>;
  /**
   * @param value null forgets it
   * @returns `session` where nothing here could keep it from others on the disk
   * @throws {Problem} where the store cannot be written
   */
  write(name: string, value: string | null): Promise<Keeping>;
}

/** Windows of the wallboard, each on a display of its own. */
export interface Wallboards {
  displays(): WallDisplay[];
  /** Puts it up on a display, or takes it down. @throws {Problem} where there is no such display */
  show(display: number, shown: boolean): void;
}

/** What puts the console on a screen, as far as the console needs to know it. */
export interface Host {
  readonly kind: 'desktop' | 'browser';
  /** Whether {@link pickFile} can show a dialog. */
  readonly picksFiles: boolean;
  readonly settings: SettingsStore;
  readonly secrets: SecretStore;
  /** Null where the page has to fill its own screen. */
  readonly wallboards: Wallboards | null;
  /** @returns the chosen file, or folder of a catalogue; null when cancelled */
  pickFile(what: 'catalogue' | 'log'): Promise<string | null>;
  saveFile(file: OutgoingFile): Promise<SavedFile>;
  /** Opens an address in the system's browser. @throws {Problem} where it may not or cannot */
  openLink(address: string): Promise<void>;
}
