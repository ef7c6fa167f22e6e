/** Draws assets/*.png from their SVG sources: node --import tsx scripts/icons.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** The drawing for each size, in pixels. Scaling would blur a small one, so each has its own grid. */
export const ICON_SOURCES: Readonly<Record<number, string>> = {
  16: 'icon-16.svg',
  20: 'icon-20.svg',
  24: 'icon-24.svg',
  32: 'icon.svg',
  40: 'icon-40.svg',
  48: 'icon.svg',
  64: 'icon.svg',
  80: 'icon-40.svg',
  128: 'icon.svg',
};

/** Fluent's drawing for each of the ribbon's buttons that opens a screen, by the name of its file. */
export const RIBBON_ICONS: Readonly<Record<string, string>> = {
  check: 'document_search',
  record: 'receipt',
  'request-drawdown': 'clipboard_text_ltr',
  requests: 'mail',
  expiring: 'calendar_clock',
  plan: 'branch_fork',
  tabs: 'table',
  reconcile: 'scales',
};

/** The grid of Fluent's drawing for each size, in pixels: the size itself, or a whole part of it. */
const RIBBON_ICON_GRIDS: Readonly<Record<number, number>> = {
  16: 16,
  20: 20,
  24: 24,
  32: 32,
  40: 20,
  48: 24,
  64: 32,
  80: 20,
};

/** Fluent's brand 100: it stands out from the ribbon of a light Office and from that of a dark one. */
export const RIBBON_ICON_COLOUR = '#2886de';

/** Every icon as PNG, by file name. */
export function drawIcons(assetsFolder: string): Map<string, Buffer> {
  const drawn = new Map<string, Buffer>();
  for (const [size, source] of Object.entries(ICON_SOURCES)) {
    const svg = readFileSync(path.join(assetsFolder, source), 'utf8');
    drawn.set(`icon-${size}.png`, drawIcon(svg, Number(size)));
  }
  for (const [name, drawing] of Object.entries(RIBBON_ICONS)) {
    for (const [size, grid] of Object.entries(RIBBON_ICON_GRIDS)) {
      const file = require.resolve(`@fluentui/svg-icons/icons/${drawing}_${grid}_regular.svg`);
      const svg = readFileSync(file, 'utf8').replace('<svg ', `<svg fill="${RIBBON_ICON_COLOUR}" `);
      drawn.set(`${name}-${size}.png`, drawIcon(svg, Number(size)));
    }
  }
  return drawn;
}

function drawIcon(svg: string, sizePixels: number): Buffer {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: sizePixels },
    font: { loadSystemFonts: false },
  });
  return image.render().asPng();
}

if (require.main === module) {
  const assetsFolder = path.resolve(__dirname, '../assets');
  for (const [name, png] of drawIcons(assetsFolder)) writeFileSync(path.join(assetsFolder, name), png);
}
