import type { Tone } from './drawing.ts';

/**
 * What charts are coloured with in every format, `#RRGGBB`: on white paper, dark enough to read, and
 * apart in shades of grey.
 */
export const COLOURS: Readonly<Record<Tone, string>> = {
  ink: '#1B1F24',
  quiet: '#565F6B',
  hairline: '#C5CAD1',
  paper: '#FFFFFF',
  band: '#F4DCD9',
  up: '#5AA37C',
  degraded: '#C98A1B',
  down: '#B3261E',
  unknown: '#5F6773',
  maintenance: '#3B6FB6',
  pending: '#7D8693',
};
