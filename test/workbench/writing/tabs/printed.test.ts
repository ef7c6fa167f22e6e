/** The rollup tab as LibreOffice prints it: one A4 landscape page. Skipped where LibreOffice is not installed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSample, refreshed, SHEETS } from './tabs-workbook';

const LIMIT_MS = 120_000;
const isInstalled = (process.env.PATH ?? '')
  .split(path.delimiter)
  .some((folder) => existsSync(path.join(folder, 'soffice')));

(isInstalled ? test : test.skip)(
  'the rollup is one page across, A4 landscape',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'summaries-'));
    const bench = await openSample();
    try {
      await refreshed(['rollup']);
      const { book } = bench.session;
      for (const name of bench.sheetNames())
        if (name !== SHEETS.rollup && bench.visibility(name) === 'Visible')
          book.setSheetVisibility(book.findSheet(name)!, 'Hidden');
      const saved = path.join(folder, 'saved.xlsx');
      writeFileSync(saved, await bench.save());
      const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, saved], {
        timeout: LIMIT_MS,
        stdio: 'ignore',
      });
      const pdf = readFileSync(path.join(folder, 'saved.pdf'), 'latin1');
      const pages = [...pdf.matchAll(/\/Type\/Page\/.*?\/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]/g)];
      expect(
        pages.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]),
      ).toEqual([[842, 595]]);
    } finally {
      await bench.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  LIMIT_MS,
);
