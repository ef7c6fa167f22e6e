/**
 * A file that the workbench saved, judged by LibreOffice: it opens, becomes a PDF of the right pages, and holds the same
 * figures, tables and charts when LibreOffice saves it again. Skipped where LibreOffice is not installed.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { HeadlessWorkbench } from '../../workbench/headless';
import { openFixture, valueInPane } from './fixture-workbook';

const LIMIT_MS = 120_000;
const isInstalled = answers('soffice');
const whereInstalled = isInstalled ? describe : describe.skip;

let folder: string;
let before: HeadlessWorkbench;
let after: HeadlessWorkbench;

whereInstalled(`in LibreOffice${isInstalled ? '' : ' (not installed here)'}`, () => {
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'workbench-'));
    before = await openFixture();
    await before.calculated();
    await valueInPane(
      before,
      `var rollup = context.workbook.worksheets.add('Roll up');
      rollup.getRange('A1:C4').values = [['Authority', 'Received', 'Twice'],
        ['Leeds', '=SUMIFS(Register!C2:C4,Register!B2:B4,A2)', '=S106.TWICE(B2)'],
        ['York', '=SUMIFS(Register!C2:C4,Register!B2:B4,A3)', 60.5], ['Total', '=SUM(B2:B3)', '']];
      rollup.getRange('B2:C4').numberFormat = '£#,##0.00';
      rollup.charts.add('BarStacked', rollup.getRange('A1:C3'), 'Columns').setPosition('E2', 'J15');
      rollup.pageLayout.orientation = 'Landscape';
      rollup.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
      rollup.pageLayout.setPrintArea('A1:J40');
      var format = rollup.getRange('B2:B4').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=B2>100';
      format.custom.format.fill.color = '#FFC7CE';
      sheet.visibility = 'Hidden';
      await context.sync();`,
    );
    await before.calculated();
    const saved = path.join(folder, 'saved.xlsx');
    writeFileSync(saved, await before.save());
    convert(saved, 'pdf', folder);
    convert(saved, 'xlsx', path.join(folder, 'again'));
    const bytes = new Uint8Array(readFileSync(path.join(folder, 'again/saved.xlsx')));
    after = await openFixture({ sheets: undefined, tables: undefined, bytes });
    await after.calculated();
  }, LIMIT_MS);

  afterAll(async () => {
    await before?.close();
    await after?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('figures and formulas are the same', () => {
    for (const address of ['Register!A1:C4', "'Roll up'!A1:B4"]) {
      expect(after.values(address)).toEqual(before.values(address));
      expect(after.texts(address)).toEqual(before.texts(address));
    }
    expect(after.formula("'Roll up'!B4")).toBe('=SUM(B2:B3)');
    expect(after.tables()).toEqual({ Register: 'Register!A1:C4' });
  });

  test('charts show the same figures', () => {
    const shown = (bench: HeadlessWorkbench) =>
      bench.charts('Roll up').map(({ type, categories, series }) => ({
        type,
        categories,
        series: series.map(({ name, valuesAt, values }) => ({ name, valuesAt, values: values.slice(0, 1) })),
      }));
    expect(shown(after)).toEqual(shown(before));
  });

  test('the page is laid out as it was asked', () => {
    expect(after.pageLayout('Roll up')).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { scale: null, horizontalFitToPages: 1, verticalFitToPages: 1 },
      printArea: [{ row: 0, column: 0, rowCount: 40, columnCount: 10 }],
    });
    expect(after.conditionalFormats('Roll up')).toMatchObject([{ address: 'B2:B4', fillColor: '#FFC7CE' }]);
    const pdf = readFileSync(path.join(folder, 'saved.pdf'), 'latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    // The register upright, and the rollup across one page; the hidden sheet is not printed.
    const pages = [...pdf.matchAll(/\/Type\/Page\/.*?\/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]/g)];
    const sizes = pages.map(([, width, height]) =>
      Number(width) > Number(height) ? 'landscape' : 'portrait',
    );
    expect(sizes.sort()).toEqual(['landscape', 'portrait']);
  });
});

function answers(program: string): boolean {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.some((one) => existsSync(path.join(one, program)));
}

/** With a profile of its own, so that it does not meet a LibreOffice that somebody has open. */
function convert(file: string, to: 'pdf' | 'xlsx', folderTo: string): void {
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const given = [profile, '--headless', '--convert-to', to, '--outdir', folderTo, file];
  execFileSync('soffice', given, { timeout: LIMIT_MS, stdio: 'ignore' });
}
