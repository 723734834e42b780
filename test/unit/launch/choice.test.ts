import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseHost, type Surroundings } from '../../../electron/launch/choice.ts';

const good: Surroundings = { asked: null, display: true, sandbox: 'usable', binary: 'present' };
const browser = (why: string | null) => ({ kind: 'browser', why });

describe('the choice of host', () => {
  it.each<[string, Partial<Surroundings>, object]>([
    ['everything at hand', {}, { kind: 'desktop' }],
    ['the desktop asked for', { asked: 'desktop' }, { kind: 'desktop' }],
    ['the browser asked for', { asked: 'browser' }, browser(null)],
    [
      'the browser asked for, nothing else possible',
      { asked: 'browser', display: false },
      browser(null),
    ],
    ['Electron not yet here', { binary: 'untried' }, { kind: 'fetch' }],
    ['Electron not to be had', { binary: 'unavailable' }, browser('desktop.noBinary')],
    ['no display', { display: false }, browser('desktop.noDisplay')],
    [
      'no display, desktop asked for',
      { asked: 'desktop', display: false },
      browser('desktop.noDisplay'),
    ],
    ['root', { sandbox: 'root' }, browser('desktop.root')],
    ['root without Electron', { sandbox: 'root', binary: 'untried' }, browser('desktop.root')],
    ['no sandbox', { sandbox: 'forbidden' }, browser('desktop.noSandbox')],
    [
      'no sandbox and no Electron, whose helper would be it',
      { sandbox: 'forbidden', binary: 'untried' },
      { kind: 'fetch' },
    ],
  ])('with %s', (_what, part, choice) => {
    expect(chooseHost({ ...good, ...part })).toEqual(choice);
  });

  it('fetches at most once and never shows a page without its sandbox', () => {
    const any = fc.record<Surroundings>({
      asked: fc.constantFrom(null, 'desktop', 'browser'),
      display: fc.boolean(),
      sandbox: fc.constantFrom('usable', 'root', 'forbidden'),
      binary: fc.constantFrom('present', 'untried', 'unavailable'),
    });
    fc.assert(
      fc.property(any, (surroundings) => {
        const { kind } = chooseHost(surroundings);
        if (kind === 'desktop') {
          expect(surroundings).toMatchObject({
            display: true,
            sandbox: 'usable',
            binary: 'present',
          });
        }
        if (kind === 'fetch')
          expect(surroundings).toMatchObject({ display: true, binary: 'untried' });
      }),
    );
  });
});
