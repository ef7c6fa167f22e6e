/** Wide faces are drawn a little smaller in its place, so that text fits the columns it fitted in Excel. */
const STAND_IN_SIZE = '91%';

const FACES = [
  {
    calibri: 'Calibri',
    carlito: 'Carlito',
    others: ['Arial', 'Liberation Sans', 'DejaVu Sans'],
    descriptors: {},
  },
  {
    calibri: 'Calibri Bold',
    carlito: 'Carlito Bold',
    others: ['Arial Bold', 'Liberation Sans Bold', 'DejaVu Sans Bold'],
    descriptors: { weight: 'bold' },
  },
  {
    calibri: 'Calibri Italic',
    carlito: 'Carlito Italic',
    others: ['Arial Italic', 'Liberation Sans Italic', 'DejaVu Sans Oblique'],
    descriptors: { style: 'italic' },
  },
];

/**
 * Sees to it that Calibri, in which Excel's workbooks are, can be drawn: the machine's own, or what is nearest to it.
 * The grid is drawn on a canvas, which does not wait for a font, so this comes first.
 */
export async function loadFonts(): Promise<void> {
  await Promise.all(
    FACES.map(async ({ calibri, carlito, others, descriptors }) => {
      const own = new FontFace('Calibri', localSources([calibri, carlito]), descriptors);
      const standIn = new FontFace('Calibri', localSources(others), {
        ...descriptors,
        ...{ sizeAdjust: STAND_IN_SIZE },
      });
      const loaded = await own.load().catch(() => standIn.load().catch(() => null));
      if (loaded) document.fonts.add(loaded);
    }),
  );
}

function localSources(names: string[]): string {
  return names.map((name) => `local('${name}')`).join(', ');
}
