/** The icons are what their drawings give, in every size that Office asks for. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { drawIcons, ICON_SOURCES, RIBBON_ICON_COLOUR, RIBBON_ICONS } from '../../scripts/icons';

const assets = path.resolve(__dirname, '../../assets');
const drawn = drawIcons(assets);
const sizes = Object.keys(ICON_SOURCES).map(Number);
const read = (size: number) => PNG.sync.read(readFileSync(path.join(assets, `icon-${size}.png`)));

describe('the icons', () => {
  it('are there in these sizes, with their drawings and nothing else', () => {
    expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80, 128]);
    const expected = [...drawn.keys(), ...new Set(Object.values(ICON_SOURCES))];
    expect(readdirSync(assets).sort()).toEqual(expected.sort());
  });

  it.each(sizes)('%d pixels: square, of that size, transparent at its lower left corner', (size) => {
    const { width, height, data } = read(size);
    expect([width, height]).toEqual([size, size]);
    const lowerLeftAlpha = data[size * (size - 1) * 4 + 3];
    expect(lowerLeftAlpha).toBe(0);
  });

  it.each(sizes)('%d pixels: as drawn (else run: node --import tsx scripts/icons.ts)', (size) => {
    const again = PNG.sync.read(drawn.get(`icon-${size}.png`)!);
    // Two shades of 255: processors round the edges of shapes differently.
    const farthest = read(size).data.reduce(
      (most, value, at) => Math.max(most, Math.abs(value - again.data[at]!)),
      0,
    );
    expect(farthest).toBeLessThanOrEqual(2);
  });

  it.each(sizes)('%d pixels: the brand blue and white are its colours', (size) => {
    const { data } = read(size);
    const opaque = new Map<string, number>();
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] !== 255) continue;
      const colour = data.subarray(at, at + 3).toString('hex');
      opaque.set(colour, (opaque.get(colour) ?? 0) + 1);
    }
    const commonest = [...opaque].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
    expect(commonest.slice(0, 2).sort()).toEqual(['0f6cbd', 'ffffff']);
  });

  it.each([...new Set(Object.values(ICON_SOURCES))])('%s: holds no text, which would blur', (source) => {
    expect(readFileSync(path.join(assets, source), 'utf8')).not.toMatch(/<text|<image|href/);
  });
});

/** Relative luminance, and contrast, as WCAG defines them. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

describe('the icons of the ribbon’s buttons', () => {
  const names = Object.keys(RIBBON_ICONS).flatMap((name) =>
    [16, 20, 24, 32, 40, 48, 64, 80].map((size) => [`${name}-${size}.png`, size] as const),
  );

  it.each(names)('%s: of that size, as drawn, in one colour on nothing', (name, size) => {
    const { width, height, data } = PNG.sync.read(readFileSync(path.join(assets, name)));
    expect([width, height]).toEqual([size, size]);
    const again = PNG.sync.read(drawn.get(name)!).data;
    expect(data.every((value, at) => Math.abs(value - again[at]!) <= 2)).toBe(true);
    const colours = new Set<string>();
    for (let at = 0; at < data.length; at += 4)
      if (data[at + 3] === 255) colours.add(`#${data.subarray(at, at + 3).toString('hex')}`);
    expect([...colours]).toEqual([RIBBON_ICON_COLOUR]);
    expect(data[3]).toBe(0);
  });

  it.each(['#ffffff', '#f3f3f3', '#292929', '#0a0a0a'])('stand out from a ribbon of %s', (ribbon) => {
    expect(contrast(RIBBON_ICON_COLOUR, ribbon)).toBeGreaterThanOrEqual(3);
  });
});
