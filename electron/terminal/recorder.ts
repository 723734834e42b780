import type { Marker } from '../../shared/recording.ts';

/** What a recording is begun with. */
export interface RecordedSession {
  session: string;
  title: string;
  shell: string;
  cols: number;
  rows: number;
  /**
   * What the screen shows after all that was recorded, as text for a terminal of its size: a further
   * file of the recording begins with it.
   */
  screen(): Promise<string>;
}

/** Takes down what one session shows, as it comes. */
export interface SessionRecorder {
  /** The recording's id. */
  readonly recording: string;
  output(data: string): void;
  /** What was typed; kept only where the operator wants it. */
  input(data: string): void;
  resize(cols: number, rows: number): void;
  /** Where the recording is now, with a name for this place. */
  marker(label: string): Marker;
  /** @param exitCode the shell's; null where it is not known */
  end(exitCode: number | null): void;
}
