/** One tone: when it begins and how long it lasts in seconds, its pitch, its loudness from 0 to 1. */
export interface Tone {
  at: number;
  seconds: number;
  hertz: number;
  gain: number;
}

const HIGH = 880;
const LOW = 660;

/**
 * Two falling tones, thrice, for what is down; once and softer for what is slow. Between 500 and
 * 1,000 Hz, where a voice in the room covers little and older ears still hear well.
 */
export function tonesOf(state: 'down' | 'degraded'): Tone[] {
  if (state === 'degraded') return pair(0, 0.15);
  return [0, 0.6, 1.2].flatMap((at) => pair(at, 0.35));
}

function pair(at: number, gain: number): Tone[] {
  return [
    { at, seconds: 0.2, hertz: HIGH, gain },
    { at: at + 0.22, seconds: 0.26, hertz: LOW, gain },
  ];
}
