import { createStore } from 'zustand/vanilla';
import { type Sentence, sentenceOf } from '../../../shared/problem.ts';
import type { Recording } from '../../../shared/recording.ts';
import { CastPart } from '../cast/part.ts';
import { readPart } from '../cast/read.ts';
import type { CastScreen } from '../cast/screen.ts';
import { advance, type Place, type Speed } from './pace.ts';

/** A page that was hidden or busy does not jump ahead by all that time, milliseconds. */
const LONGEST_FRAME_MS = 250;
/** To go back beyond a marker that was just passed, milliseconds. */
const STEP_BACK_MS = 1000;
/** As many files are kept in memory; others are read again when they are needed. */
const MOST_PARTS = 2;

export interface PlayerState {
  positionMs: number;
  playing: boolean;
  speed: Speed;
  skipIdle: boolean;
  /** The screen does not yet show the position: a file is read, or much is drawn. */
  busy: boolean;
  /** What keeps it from playing. */
  problem: Sentence | null;
  /** Lines of the present file that could not be read. */
  faults: number;
  /** Of the first of them, counted from 1. */
  faultLine: number | null;
}

const START: PlayerState = {
  positionMs: 0,
  playing: false,
  speed: 1,
  skipIdle: true,
  busy: true,
  problem: null,
  faults: 0,
  faultLine: null,
};

/** Plays one recording onto a screen. */
export class Player {
  readonly store = createStore<PlayerState>(() => START);
  readonly recording: Recording;
  readonly #screen: CastScreen;
  readonly #parts = new Map<number, Promise<CastPart>>();
  readonly #leaving = new AbortController();
  #shown: { index: number; part: CastPart } | null = null;
  #wanted = -1;
  #mark: string | null = null;
  #frame = 0;
  #frameAt: number | null = null;

  constructor(recording: Recording, screen: CastScreen) {
    this.recording = recording;
    this.#screen = screen;
  }

  play(): void {
    const { positionMs } = this.store.getState();
    if (positionMs >= this.recording.durationMs) this.seek(0);
    this.store.setState({ playing: true });
    this.#screen.readOut(false);
    this.#frameAt = null;
    this.#next();
  }

  pause(): void {
    cancelAnimationFrame(this.#frame);
    this.store.setState({ playing: false });
    this.#screen.readOut(true);
  }

  toggle(): void {
    if (this.store.getState().playing) this.pause();
    else this.play();
  }

  /**
   * @param toMs from the recording's beginning; beyond its ends, the end
   * @param mark a text to mark on the screen when it is there
   */
  seek(toMs: number, mark: string | null = null): void {
    const positionMs = Math.min(Math.max(toMs, 0), this.recording.durationMs);
    this.store.setState({ positionMs, problem: null });
    this.#mark = mark;
    void this.#show(positionMs);
  }

  /** @param byMs forward, or back where negative */
  move(byMs: number): void {
    this.seek(this.store.getState().positionMs + byMs);
  }

  toMarker(towards: 'next' | 'previous'): void {
    const { positionMs, playing } = this.store.getState();
    // While it plays, the marker just passed is left behind before a finger is back on the key.
    const before = positionMs - (playing ? STEP_BACK_MS : 0);
    const { markers } = this.recording;
    const marker =
      towards === 'next'
        ? markers.find(({ atMs }) => atMs > positionMs)
        : markers.findLast(({ atMs }) => atMs < before);
    if (marker) this.seek(marker.atMs);
  }

  /** Takes marks of a search from the screen. */
  unmark(): void {
    this.#mark = null;
    this.#screen.mark('');
  }

  setSpeed(speed: Speed): void {
    this.store.setState({ speed });
  }

  setSkipIdle(skipIdle: boolean): void {
    this.store.setState({ skipIdle });
  }

  /** The screen has got to where it was sent. */
  arrived(): void {
    this.#tellBusy();
    if (this.#mark !== null && this.#shown?.index === this.#wanted) {
      this.#screen.mark(this.#mark);
      this.#mark = null;
    }
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    this.#leaving.abort();
  }

  #next(): void {
    this.#frame = requestAnimationFrame((now) => this.#tick(now));
  }

  #tick(now: number): void {
    const passed = Math.min(now - (this.#frameAt ?? now), LONGEST_FRAME_MS);
    this.#frameAt = now;
    // Time stands still while the screen cannot follow: nothing is passed over.
    if (this.#shown?.index === this.#wanted && !this.#screen.isBehind) this.#pass(passed);
    if (this.store.getState().playing) this.#next();
  }

  #pass(passedMs: number): void {
    const { durationMs } = this.recording;
    let { positionMs } = this.store.getState();
    for (let left = passedMs; left > 0 && positionMs < durationMs; ) {
      const place = this.#placeAt(positionMs);
      if (!place) break;
      const step = advance(place, left, this.store.getState());
      positionMs = step.positionMs;
      left -= step.usedMs;
    }
    this.store.setState({ positionMs: Math.min(positionMs, durationMs) });
    void this.#show(positionMs);
    if (positionMs >= durationMs) this.pause();
  }

  /** Null where the position lies in a file that is not shown yet. */
  #placeAt(positionMs: number): Place | null {
    const index = this.#indexAt(positionMs);
    if (this.#shown?.index !== index) return null;
    const { part } = this.#shown;
    const fromMs = this.recording.parts[index]?.fromMs ?? 0;
    const endMs = this.recording.parts[index + 1]?.fromMs ?? this.recording.durationMs;
    const count = part.countAt(positionMs - fromMs);
    const next = part.timeOf(count);
    return {
      positionMs,
      previousMs: fromMs + (count > 0 ? (part.timeOf(count - 1) ?? 0) : 0),
      nextMs: next === undefined ? endMs : Math.min(fromMs + next, endMs),
    };
  }

  #indexAt(positionMs: number): number {
    const index = this.recording.parts.findLastIndex(({ fromMs }) => fromMs <= positionMs);
    return Math.max(0, index);
  }

  async #show(positionMs: number): Promise<void> {
    const index = this.#indexAt(positionMs);
    this.#wanted = index;
    if (this.#shown?.index !== index) {
      this.#tellBusy();
      try {
        const part = await this.#part(index);
        if (this.#wanted !== index || this.#leaving.signal.aborted) return;
        this.#shown = { index, part };
        const { faultCount: faults, faults: some } = part;
        this.store.setState({ faults, faultLine: some[0]?.line ?? null });
      } catch (error) {
        if (!this.#leaving.signal.aborted) this.#fail(error);
        return;
      }
    }
    const fromMs = this.recording.parts[index]?.fromMs ?? 0;
    this.#screen.goTo(this.#shown.part, this.store.getState().positionMs - fromMs);
    this.#tellBusy();
  }

  #part(index: number): Promise<CastPart> {
    const known = this.#parts.get(index);
    this.#parts.delete(index);
    const reading = known ?? this.#read(index);
    // The last used is the last to go.
    this.#parts.set(index, reading);
    for (const other of this.#parts.keys()) {
      if (this.#parts.size <= MOST_PARTS) break;
      this.#parts.delete(other);
    }
    return reading;
  }

  async #read(index: number): Promise<CastPart> {
    const part = new CastPart();
    const complete = this.recording.parts[index]?.sha256 != null;
    const address = { recording: this.recording.id, part: index, complete };
    await readPart(address, part, this.#leaving.signal);
    return part;
  }

  #fail(error: unknown): void {
    this.#parts.clear();
    this.pause();
    this.store.setState({ problem: sentenceOf(error), busy: false });
  }

  #tellBusy(): void {
    const busy = this.#shown?.index !== this.#wanted || this.#screen.isBehind;
    if (busy !== this.store.getState().busy) this.store.setState({ busy });
  }
}
