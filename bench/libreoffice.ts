/** LibreOffice's own time for 48 SUMIFS, taken by a macro inside it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { sampleOf, type Sample } from './measure';
import { BENCH_AUTHORITIES } from './register-block';

const ROUNDS = 9;
const LIMIT_MS = 300_000;
const SOFFICE = process.env.SOFFICE ?? 'soffice';

/** Opens the table, writes the formulas beside it, and calculates all of them anew so many times. */
const macro = (csv: string, result: string, last: number): string => `Sub Main
  Dim a(1) As New com.sun.star.beans.PropertyValue
  a(0).Name = "Hidden" : a(0).Value = True
  a(1).Name = "FilterName" : a(1).Value = "Text - txt - csv (StarCalc)"
  d = StarDesktop.loadComponentFromURL("${csv}", "_blank", 0, a())
  s = d.Sheets.getByIndex(0)
  n = Array(${BENCH_AUTHORITIES.map((name) => `"${name}"`).join(', ')})
  c = Array("I", "J", "K", "L", "M", "N")
  d.enableAutomaticCalculation(False)
  For i = 0 To 7
    For j = 0 To 5
      s.getCellByPosition(20 + j, i).setFormula("=SUMIFS(" & c(j) & "2:" & c(j) & "${last};$C2:$C${last};""" & n(i) & """)")
    Next j
  Next i
  f = FreeFile
  Open "${result}" For Output As #f
  For k = 0 To ${ROUNDS}
    t = GetSystemTicks()
    d.calculateAll()
    Print #f, GetSystemTicks() - t
  Next k
  Print #f, s.getCellByPosition(20, 0).getValue()
  Close #f
  d.close(True)
  StarDesktop.terminate()
End Sub`;

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'xmlns:library="http://openoffice.org/2000/library"';

/** Puts the macro into the library of a profile that LibreOffice has made. */
function putMacro(profile: string, code: string): void {
  const folder = path.join(profile, 'user/basic/Standard');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'script.xlb'),
    `${XML}\n<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">\n<library:library ${NAMESPACE} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Bench"/></library:library>`,
  );
  writeFileSync(
    path.join(folder, 'Bench.xba'),
    `${XML}\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bench" script:language="StarBasic">${code.replace(/&/g, '&amp;')}</script:module>`,
  );
}

/** Milliseconds on the clock of LibreOffice; null where it is not installed. */
export function libreOffice(rows: readonly unknown[][]): Sample | null {
  const folder = mkdtempSync(path.join(tmpdir(), 's106-bench-'));
  const [profile, csv, result] = ['profile', 'register.csv', 'times.txt'].map((name) =>
    path.join(folder, name),
  ) as [string, string, string];
  const office = (...args: string[]) =>
    spawnSync(
      SOFFICE,
      [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', ...args],
      {
        stdio: 'ignore',
        timeout: LIMIT_MS,
      },
    );
  try {
    // The first start makes the profile, and ends with a code of its own.
    if (office('--terminate_after_init').error) {
      console.error('LibreOffice is not installed: its rows are left out.');
      return null;
    }
    writeFileSync(csv, Papa.unparse(rows as unknown[][]));
    putMacro(profile, macro(pathToFileURL(csv).href, result, rows.length));
    office('macro:///Standard.Bench.Main');
    if (!existsSync(result)) throw new Error('LibreOffice did not run the macro.');
    const lines = readFileSync(result, 'utf8').split('\n').map(Number);
    // The last is a sum, which shows that the formulas were calculated.
    if (!(lines[ROUNDS + 1]! > 0)) throw new Error('LibreOffice calculated nothing.');
    return sampleOf(lines.slice(1, ROUNDS + 1));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
