import { createStore } from 'zustand/vanilla';
import { type Tone, tonesOf } from './tones.ts';

/** `blocked`: the browser waits for a click or a key before it lets a page be heard. */
export type SoundState = 'fine' | 'blocked' | 'none';

export const soundStore = createStore<{ state: SoundState }>(() => ({ state: 'fine' }));

/** Long enough that a tone does not click, seconds. */
const EDGE = 0.02;

/** What a browser that lets the page be heard needs to open its output, milliseconds. */
const START_MS = 300;

let context: AudioContext | null = null;
let playing: GainNode | null = null;
/** What was held back; only the last, for nobody needs all that rang meanwhile. */
let heldBack: 'down' | 'degraded' | null = null;

/** Sounds an alarm, or says in {@link soundStore} why it cannot. */
export function ring(state: 'down' | 'degraded'): void {
  try {
    context ??= openContext();
  } catch {
    soundStore.setState({ state: 'none' });
    return;
  }
  if (context.state === 'running') {
    play(context, tonesOf(state));
    return;
  }
  heldBack = state;
  const asked = context;
  void asked.resume();
  setTimeout(() => {
    if (asked.state !== 'running' && heldBack) soundStore.setState({ state: 'blocked' });
  }, START_MS);
}

/** Ends what sounds now and forgets what was held back. */
export function hush(): void {
  heldBack = null;
  playing?.disconnect();
  playing = null;
}

function openContext(): AudioContext {
  const opened = new AudioContext();
  opened.addEventListener('statechange', () => {
    if (opened.state !== 'running') return;
    soundStore.setState({ state: 'fine' });
    if (heldBack) play(opened, tonesOf(heldBack));
    heldBack = null;
  });
  // The first thing the operator does lets the page be heard.
  const resume = (): void => {
    if (opened.state !== 'running') void opened.resume();
  };
  for (const gesture of ['pointerdown', 'keydown']) document.addEventListener(gesture, resume);
  return opened;
}

function play(on: AudioContext, tones: readonly Tone[]): void {
  hush();
  const out = on.createGain();
  out.connect(on.destination);
  playing = out;
  for (const tone of tones) sound(on, out, tone);
}

function sound(on: AudioContext, out: GainNode, { at, gain, hertz, seconds }: Tone): void {
  const start = on.currentTime + at;
  const end = start + seconds;
  const voice = on.createOscillator();
  const loudness = on.createGain();
  voice.type = 'triangle';
  voice.frequency.value = hertz;
  loudness.gain.setValueAtTime(0, start);
  loudness.gain.linearRampToValueAtTime(gain, start + EDGE);
  loudness.gain.setValueAtTime(gain, end - EDGE);
  loudness.gain.linearRampToValueAtTime(0, end);
  voice.connect(loudness).connect(out);
  voice.start(start);
  voice.stop(end);
}
