import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { TRAY_SHAPES } from '../../electron/hosts/desktop/trayState.ts';
import { ICNS_SIZES, icnsOf, icoOf, LARGEST_BITMAP, type Picture } from './containers.ts';
import { TONES } from './tones.ts';

/**
 * Makes every icon from the drawings in `svg/`, by hand after one of them was changed:
 * `WATCHROOM_BROWSER=/usr/bin/chromium node assets/icons/make.ts`. What it makes is committed.
 */

const FOLDER = import.meta.dirname;
/** Windows' taskbar, lists and Explorer at 100 to 400 %. */
const ICO_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256];
const TRAY_ICO_SIZES = [16, 20, 24, 32];
/** What Linux' icon themes have. */
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
/** Up to here the drawing for few pixels is clearer. */
const SMALL = 24;
/** macOS' menu bar takes 16 points, KDE's and GNOME's trays 22 to 24 pixels. */
const MENU_BAR = 16;
const LINUX_TRAY = 24;
const OVERLAY = 16;

const drawing = (name: string): string => readFileSync(join(FOLDER, 'svg', `${name}.svg`), 'utf8');
const inked = (svg: string, colour: string): string => svg.replaceAll('currentColor', colour);

/** Draws in the page. @param svg without a size of its own */
async function paint(page: Page, svg: string, size: number): Promise<Picture> {
  const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" `);
  const { png, rgba } = await page.evaluate(
    async ({ source, side, bitmap }) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
      const draw = canvas.getContext('2d');
      if (!draw) throw new Error('no canvas');
      draw.drawImage(image, 0, 0);
      return {
        png: canvas.toDataURL('image/png').split(',')[1] ?? '',
        rgba: bitmap ? [...draw.getImageData(0, 0, side, side).data] : null,
      };
    },
    { source: sized, side: size, bitmap: size <= LARGEST_BITMAP },
  );
  return { size, png: Buffer.from(png, 'base64'), rgba: rgba && Buffer.from(rgba) };
}

function keep(path: string, bytes: Buffer): void {
  const file = join(FOLDER, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

async function makeApp(page: Page): Promise<void> {
  const at = (size: number) => paint(page, drawing(size <= SMALL ? 'app-small' : 'app'), size);
  const all = async (sizes: readonly number[]): Promise<Picture[]> => {
    const pictures: Picture[] = [];
    for (const size of sizes) pictures.push(await at(size));
    return pictures;
  };
  keep('icon.ico', icoOf(await all(ICO_SIZES)));
  for (const { png, size } of await all(LINUX_SIZES)) keep(`icons/${size}x${size}.png`, png);
  keep('icon.png', (await at(1024)).png);
  const mac: Picture[] = [];
  for (const size of ICNS_SIZES) mac.push(await paint(page, drawing('app-macos'), size));
  keep('icon.icns', icnsOf(mac));
}

async function makeTray(page: Page): Promise<void> {
  for (const shape of TRAY_SHAPES) {
    const svg = drawing(`tray/${shape}`);
    const tone = TONES[shape];
    const png = async (colour: string, size: number) =>
      (await paint(page, inked(svg, colour), size)).png;
    keep(`tray/linux/${shape}.png`, await png(tone.either, LINUX_TRAY));
    keep(`tray/linux/${shape}@2x.png`, await png(tone.either, 2 * LINUX_TRAY));
    // Only the alpha of a template counts.
    keep(`tray/macos/${shape}Template.png`, await png('#000000', MENU_BAR));
    keep(`tray/macos/${shape}Template@2x.png`, await png('#000000', 2 * MENU_BAR));
    for (const taskbar of ['light', 'dark'] as const) {
      const pictures: Picture[] = [];
      for (const size of TRAY_ICO_SIZES) {
        pictures.push(await paint(page, inked(svg, tone[taskbar]), size));
      }
      keep(`tray/windows/${shape}-${taskbar}.ico`, icoOf(pictures));
    }
  }
}

/** Windows lays it over the program's own icon, which is dark: on paper, so that it stands out. */
async function makeOverlays(page: Page): Promise<void> {
  for (const state of ['down', 'degraded'] as const) {
    const shape = inked(drawing(`tray/${state}`), TONES[state].light);
    const inner = shape.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8" fill="#fbfaf7"/><g transform="translate(2.4 2.4) scale(0.7)">${inner}</g></svg>`;
    for (const scale of [1, 2]) {
      const suffix = scale === 1 ? '' : `@${scale}x`;
      keep(`overlay/${state}${suffix}.png`, (await paint(page, svg, scale * OVERLAY)).png);
    }
  }
}

const browser = await chromium.launch({
  executablePath: process.env.WATCHROOM_BROWSER ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  await makeApp(page);
  await makeTray(page);
  await makeOverlays(page);
} finally {
  await browser.close();
}
