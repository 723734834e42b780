import type { Tone } from './drawing.ts';

/**
 * What charts are coloured with in every format, `#rrggbb`: on white paper, dark enough to read, and
 * apart in shades of grey.
 */
export const COLOURS: Readonly<Record<Tone, string>> = {
  ink: '#1b1f24',
  quiet: '#565f6b',
  hairline: '#c5cad1',
  paper: '#ffffff',
  band: '#f4dcd9',
  up: '#5aa37c',
  degraded: '#c98a1b',
  down: '#b3261e',
  unknown: '#5f6773',
  maintenance: '#3b6fb6',
  pending: '#7d8693',
};
