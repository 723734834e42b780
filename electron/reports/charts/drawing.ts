import type { State } from '../../../shared/health.ts';

/** What a shape is coloured as. `band`: behind a chart's lines, where something was down. */
export type Tone = 'ink' | 'quiet' | 'hairline' | 'paper' | 'band' | State;

/** All lengths in points (1/72 inch), from the upper left corner. */
export type Shape =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; fill: Tone }
  | {
      kind: 'line';
      points: readonly (readonly [x: number, y: number])[];
      stroke: Tone;
      width: number;
      dashed?: boolean;
    }
  | { kind: 'area'; points: readonly (readonly [x: number, y: number])[]; fill: Tone }
  | {
      kind: 'text';
      x: number;
      /** Of the base line. */
      y: number;
      text: string;
      size: number;
      anchor: 'start' | 'middle' | 'end';
      tone: Tone;
    };

/** A chart as shapes, which every format can show as vectors. */
export interface Drawing {
  width: number;
  height: number;
  /** The first lies below the others. */
  shapes: readonly Shape[];
  /** The chart in words, for who cannot see it. */
  alternative: string;
}
