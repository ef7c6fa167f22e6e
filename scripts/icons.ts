/** Draws assets/icon-*.png from their SVG sources: node --import tsx scripts/icons.ts */
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

/** Every icon as PNG, by file name. */
export function drawIcons(assetsFolder: string): Map<string, Buffer> {
  const drawn = new Map<string, Buffer>();
  for (const [size, source] of Object.entries(ICON_SOURCES)) {
    const svg = readFileSync(path.join(assetsFolder, source), 'utf8');
    const image = new Resvg(svg, {
      fitTo: { mode: 'width', value: Number(size) },
      font: { loadSystemFonts: false },
    });
    drawn.set(`icon-${size}.png`, image.render().asPng());
  }
  return drawn;
}

if (require.main === module) {
  const assetsFolder = path.resolve(__dirname, '../assets');
  for (const [name, png] of drawIcons(assetsFolder)) writeFileSync(path.join(assetsFolder, name), png);
}
