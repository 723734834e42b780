import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ICNS_SIZES, icnsOf, icoOf, type Picture } from '../../../../assets/icons/containers.ts';
import { TONES } from '../../../../assets/icons/tones.ts';
import { TRAY_SHAPES, type TrayShape } from '../../../../electron/hosts/desktop/trayState.ts';
import { themeColour } from '../../../support/access/themeColours.ts';

const ICONS = resolve('assets', 'icons');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const fileOf = (...path: string[]): Buffer => readFileSync(join(ICONS, ...path));

/** A PNG's width and height stand at the same place in all of them. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(0, 8)).toEqual(PNG);
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** What an .ico says it holds, each with its bytes. */
function picturesOf(ico: Buffer): { size: number; body: Buffer }[] {
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
  return Array.from({ length: ico.readUInt16LE(4) }, (_, n) => {
    const at = 6 + 16 * n;
    const offset = ico.readUInt32LE(at + 12);
    const body = ico.subarray(offset, offset + ico.readUInt32LE(at + 8));
    return { size: ico.readUInt8(at) || 256, body };
  });
}

/** The blocks of an .icns by their type. */
function blocksOf(icns: Buffer): Map<string, Buffer> {
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const blocks = new Map<string, Buffer>();
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const end = at + icns.readUInt32BE(at + 4);
    blocks.set(icns.toString('latin1', at, at + 4), icns.subarray(at + 8, end));
  }
  return blocks;
}

describe('an .ico', () => {
  it('keeps small pictures as pixels from the lower left, with a mask of what cannot be seen', () => {
    const size = 2;
    const rgba = Buffer.from([1, 2, 3, 255, 0, 0, 0, 0, 7, 8, 9, 128, 4, 5, 6, 255]);
    const [picture] = picturesOf(icoOf([{ size, png: PNG, rgba }]));
    const body = picture?.body ?? Buffer.alloc(0);
    expect([body.readUInt32LE(0), body.readInt32LE(4), body.readInt32LE(8)]).toEqual([40, 2, 4]);
    expect(body.readUInt16LE(14)).toBe(32);
    expect([...body.subarray(40, 56)]).toEqual([
      9, 8, 7, 128, 6, 5, 4, 255, 3, 2, 1, 255, 0, 0, 0, 0,
    ]);
    expect([...body.subarray(56)]).toEqual([0, 0, 0, 0, 0x40, 0, 0, 0]);
  });

  it('keeps large ones as PNG, and calls 256 by 0', () => {
    const png = Buffer.concat([PNG, Buffer.from('large')]);
    const ico = icoOf([{ size: 256, png, rgba: null }]);
    expect(ico.readUInt8(6)).toBe(0);
    expect(picturesOf(ico)).toEqual([{ size: 256, body: png }]);
  });
});

describe('an .icns', () => {
  it('holds one PNG for each of its types, and fails without one', () => {
    const pictures = ICNS_SIZES.map(
      (size): Picture => ({ size, png: Buffer.from(`picture ${size}`), rgba: null }),
    );
    const blocks = blocksOf(icnsOf(pictures));
    expect(blocks.get('ic10')?.toString()).toBe('picture 1024');
    expect(blocks.get('ic11')?.toString()).toBe('picture 32');
    expect(() => icnsOf(pictures.slice(1))).toThrow(RangeError);
  });
});

describe('the icons as they are kept', () => {
  it('are what each system takes', () => {
    const ico = picturesOf(fileOf('icon.ico'));
    expect(ico.map(({ size }) => size)).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256]);
    expect(sizeOf(ico.at(-1)?.body ?? Buffer.alloc(0))).toEqual([256, 256]);
    const sizes = [...blocksOf(fileOf('icon.icns')).values()].map((png) => sizeOf(png)[0]);
    expect(sizes).toEqual([32, 64, 128, 256, 256, 512, 512, 1024]);
    expect(sizeOf(fileOf('icon.png'))).toEqual([1024, 1024]);
    for (const name of readdirSync(join(ICONS, 'icons'))) {
      const [width, height] = sizeOf(fileOf('icons', name));
      expect(name).toBe(`${width}x${height}.png`);
    }
  });

  it.each(TRAY_SHAPES)('have their sizes in the tray: %s', (shape) => {
    for (const [folder, name, side] of [
      ['linux', shape, 24],
      ['macos', `${shape}Template`, 16],
    ] as const) {
      expect(sizeOf(fileOf('tray', folder, `${name}.png`))).toEqual([side, side]);
      expect(sizeOf(fileOf('tray', folder, `${name}@2x.png`))).toEqual([2 * side, 2 * side]);
    }
    for (const taskbar of ['light', 'dark']) {
      const pictures = picturesOf(fileOf('tray', 'windows', `${shape}-${taskbar}.ico`));
      expect(pictures.map(({ size }) => size)).toEqual([16, 20, 24, 32]);
    }
  });

  it('differ in form: no two templates, which have no colour, are alike', () => {
    const forms = TRAY_SHAPES.map((shape) =>
      fileOf('tray', 'macos', `${shape}Template@2x.png`).toString('base64'),
    );
    expect(new Set(forms).size).toBe(TRAY_SHAPES.length);
  });
});

/** Relative luminance and contrast by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Which state of the page each shape stands for; what the station cannot see is no outage. */
const STATE_OF: Readonly<Record<TrayShape, string>> = {
  up: 'up',
  degraded: 'degraded',
  down: 'down',
  unknown: 'unknown',
  resting: 'maintenance',
  pending: 'pending',
  blind: 'degraded',
};

describe('the tones', () => {
  it.each(TRAY_SHAPES)('are those of the page where the taskbar is known: %s', (shape) => {
    const { dark, light } = TONES[shape];
    expect({ dark, light }).toEqual({
      dark: themeColour('dark', STATE_OF[shape]),
      light: themeColour('light', STATE_OF[shape]),
    });
  });

  it.each(TRAY_SHAPES)('can be seen on their taskbars, 3 to 1: %s', (shape) => {
    const { dark, either, light } = TONES[shape];
    // Windows' own light and dark taskbars; white and black are the most that a panel can be.
    expect(contrast(light, '#f3f3f3')).toBeGreaterThanOrEqual(3);
    expect(contrast(dark, '#1c1c1c')).toBeGreaterThanOrEqual(3);
    expect(contrast(either, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(either, '#000000')).toBeGreaterThanOrEqual(3);
  });
});
