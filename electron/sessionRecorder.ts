import type { Marker } from '../shared/recording.ts';

/** A session as a recording begins. */
export interface RecordedSession {
  session: string;
  title: string;
  /** The shell's name or path. */
  shell: string;
  cols: number;
  rows: number;
  /**
   * What the screen shows after all that was given to {@link SessionRecorder.output}, as text for a
   * terminal of its size. Asked when a file is full: the next one begins with it, and so can be
   * played by itself.
   */
  screen(): Promise<string>;
}

/** Takes down what one session shows. Returns at once; the disk is written in its own time. */
export interface SessionRecorder {
  readonly recording: string;
  /** To be called when the session's screen has got the same. */
  output(data: string): void;
  /** Kept only where the user wants it. */
  input(data: string): void;
  resize(cols: number, rows: number): void;
  /** Marks this moment. */
  marker(label: string): Marker;
  /** @param exitCode null where the shell did not tell */
  end(exitCode: number | null): void;
}
