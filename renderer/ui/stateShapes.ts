import type { State } from '../../shared/health.ts';

/** A part of a picture: an SVG element with its attributes, named as React has them. */
export type Shape = readonly [
  'circle' | 'path' | 'rect',
  Readonly<Record<string, string | number>>,
];

const LINE = { fill: 'none', stroke: 'currentColor' } as const;

/** @param fill of what is full where a state is firm */
const shapes = (fill: string): Readonly<Record<State, readonly Shape[]>> => ({
  up: [['circle', { ...LINE, cx: 7, cy: 7, r: 5, strokeWidth: 1.25 }]],
  degraded: [
    ['circle', { ...LINE, cx: 7, cy: 7, r: 5.25, strokeWidth: 1.5 }],
    ['path', { ...LINE, d: 'M7 1.75a5.25 5.25 0 0 1 0 10.5z', strokeWidth: 1.5, fill }],
  ],
  down: [['rect', { ...LINE, x: 2, y: 2, width: 10, height: 10, rx: 1, strokeWidth: 1.5, fill }]],
  unknown: [
    [
      'path',
      { ...LINE, d: 'M7 1.2 12.8 7 7 12.8 1.2 7z', strokeWidth: 1.5, strokeDasharray: '2.4 1.7' },
    ],
  ],
  maintenance: [
    ['circle', { ...LINE, cx: 7, cy: 7, r: 5.25, strokeWidth: 1.5 }],
    ['path', { ...LINE, d: 'M4 7h6', strokeWidth: 2 }],
  ],
  pending: [2.5, 7, 11.5].map((cx) => ['circle', { cx, cy: 7, r: 1.4, fill: 'currentColor' }]),
});

/** What a state that changes to and fro stands on, and how it is moved out of its way. */
export const WAVE: Shape = [
  'path',
  { ...LINE, d: 'M1.5 12.6q1.4-1.9 2.75 0t2.75 0t2.75 0t2.75 0', strokeWidth: 1.2 },
];
export const ABOVE_WAVE = 'translate(1.75 0) scale(0.75)';

// A board draws thousands of them.
const FIRM = shapes('currentColor');
const SOFT = shapes('none');

/**
 * The shape of a state in a box of 14 by 14, so that it can be told apart without colour.
 * @param firm a soft state is outlined until its attempts confirm it
 */
export function shapesOf(state: State, firm: boolean): readonly Shape[] {
  return (firm ? FIRM : SOFT)[state];
}
