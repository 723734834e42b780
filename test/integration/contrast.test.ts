import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Colour, colourOf, contrast, over } from '../support/access/colour.ts';
import { themeColour } from '../support/access/themeColours.ts';

/** What the colours of the house do for eyes, reckoned from the styles as they ship. */

const STATES = ['up', 'degraded', 'down', 'unknown', 'maintenance', 'pending'] as const;
/** What things stand on: a ground, and what is washed over it. */
const GROUNDS = ['paper', 'sunken', 'raised'] as const;
const WASHES = ['hover', 'accent-wash', 'down-wash', 'degraded-wash', 'stripe'] as const;
const SURFACES = GROUNDS.flatMap((ground) => [[ground], ...WASHES.map((wash) => [ground, wash])]);

/** Text of any size: 1.4.3. */
const TEXT = 4.5;
/** Shapes, borders of controls and the mark of the focus: 1.4.11 and 2.4.13. */
const SHAPE = 3;

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const named = (name: string): Colour => colourOf(themeColour(theme, name));
  const surface = ([ground = '', wash]: readonly string[]): Colour =>
    wash ? over(named(wash), named(ground)) : named(ground);
  const ratio = (colour: string, on: readonly string[]) => contrast(named(colour), surface(on));

  it.each(SURFACES.map((on) => on.join(' under ')))('text can be read on %s', (words) => {
    const on = words.split(' under ');
    for (const colour of ['ink', 'muted', 'accent', ...STATES]) {
      expect(ratio(colour, on), `${colour} on ${words}`).toBeGreaterThanOrEqual(TEXT);
    }
  });

  it.each(GROUNDS)('controls and the focus are seen on %s', (ground) => {
    for (const colour of ['edge', 'accent', ...STATES]) {
      expect(ratio(colour, [ground]), `${colour} on ${ground}`).toBeGreaterThanOrEqual(SHAPE);
    }
  });

  it('text on what is filled can be read', () => {
    expect(ratio('on-accent', ['accent'])).toBeGreaterThanOrEqual(TEXT);
    expect(ratio('on-accent', ['accent-hover'])).toBeGreaterThanOrEqual(TEXT);
    // The word of the drill, and what floats as a hint.
    expect(ratio('paper', ['ink'])).toBeGreaterThanOrEqual(TEXT);
  });

  it('a stale state fades and is still seen', () => {
    const faded = Number(/data-faded="true"\] \{\s*opacity: ([\d.]+)/.exec(stateMark())?.[1]);
    for (const ground of GROUNDS) {
      for (const state of STATES) {
        const seen = contrast(over(named(state), named(ground), faded), named(ground));
        // The word beside it keeps its colour, so that the shape is not alone in telling.
        expect(seen, `${state} on ${ground}`).toBeGreaterThanOrEqual(1.9);
      }
    }
  });

  it('what is shown while the console is away can be read', () => {
    const share = Number(/data-stale="true"\] \{[^}]*opacity: ([\d.]+)/.exec(frame())?.[1]);
    for (const ground of GROUNDS) {
      const seen = contrast(over(named('ink'), named('paper'), share), named(ground));
      expect(seen, ground).toBeGreaterThanOrEqual(TEXT);
    }
    const [word, key] = [named('on-accent'), named('ink')].map((one) =>
      over(one, named('paper'), share),
    );
    expect(word && key && contrast(word, key), 'filled').toBeGreaterThanOrEqual(TEXT);
  });
});

const stateMark = () => readFileSync('renderer/ui/stateMark.css', 'utf8');
const frame = () => readFileSync('renderer/app/frame.css', 'utf8');

/** theme.css is where colours are; a page that will be printed is white in either theme. */
const WITH_COLOURS = ['app/theme.css', 'reports/pages/pages.css'];

describe('the styles', () => {
  it('have no colour of their own beside theme.css', () => {
    const files = readdirSync('renderer', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.css') && !WITH_COLOURS.some((one) => name.endsWith(one)))
      .map((name) => join('renderer', name));
    expect(files.length).toBeGreaterThan(30);
    const own = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?<![\w-])#[0-9a-f]{3,8}\b|\brgba?\([^v]/gi)].map(
        ([colour]) => `${file}: ${colour}`,
      ),
    );
    expect(own).toEqual([]);
  });
});

describe('the reckoning', () => {
  it('agrees with the examples of WCAG', () => {
    expect(contrast(colourOf('#000000'), colourOf('#ffffff'))).toBeCloseTo(21);
    expect(contrast(colourOf('#777777'), colourOf('#ffffff'))).toBeCloseTo(4.48, 2);
    expect(over(colourOf('#00000080'), colourOf('#ffffff'))[0]).toBeCloseTo(0.498, 2);
  });
});
