/** `npm run council-sheets`: reads the sheets that councils published, and makes the table of docs/council-sheets.md anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import '../src/domain/whole';
import { checkSheet } from '../src/domain/council/check-sheet';
import type { FindingCode } from '../src/domain/findings/catalogue';
import { writePounds } from '../src/domain/money/write-pounds';
import { pence } from '../src/domain/money/pence';
import type { FileCounts } from '../test/domain/council/file-counts';
import { countsInAll, countsTable } from '../test/domain/council/published-counts';
import { areThere, blockOf, FILES, slotOf } from '../test/domain/council/published-sheets';

const DOCUMENT = path.resolve(__dirname, '../docs/council-sheets.md');

interface Reading extends FileCounts {
  readonly sumPence: number;
}

function readingOf(file: string): Reading {
  const sheet = checkSheet(blockOf(file), { name: slotOf(file) });
  if (sheet.kind === 'none' || sheet.kind === 'register') throw new Error(`${file} is read as ${sheet.kind}`);
  const findings: Partial<Record<FindingCode, number>> = {};
  for (const { code } of sheet.findings) findings[code] = (findings[code] ?? 0) + 1;
  const { kind, usableCount: taken, sumPence } = sheet;
  return { kind, rows: sheet.sheet.rows.length, taken, findings, sumPence };
}

/** Columns of a table in Markdown may be padded; what is compared is not. */
const plain = (line: string): string => line.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
const isRow = (line: string): boolean => /^\| [a-z-]+\//.test(line);

/** "before: ...", "now: ..." of each file whose row differs. */
function differences(before: readonly string[], now: readonly string[]): string[] {
  const [was, is] = [new Set(before), new Set(now)];
  return [
    ...before.filter((line) => !is.has(line)).map((line) => `before: ${line}`),
    ...now.filter((line) => !was.has(line)).map((line) => `now:    ${line}`),
  ].sort((a, b) => a.slice(8).localeCompare(b.slice(8)) || a.localeCompare(b));
}

async function main(): Promise<void> {
  if (!areThere) {
    console.log(
      'The published sheets are not beside this repository: docs/council-sheets.md stays as it is.',
    );
    return;
  }
  const counts = Object.fromEntries(FILES.map((file) => [file, readingOf(file)]));
  const text = readFileSync(DOCUMENT, 'utf8');
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith('| File'));
  const last = lines.length - 1 - [...lines].reverse().findIndex(isRow);
  const table = countsTable(counts);
  const made = [...lines.slice(0, first), table, ...lines.slice(last + 1)].join('\n');
  const said = made.replace(/^In all: .*$/m, `In all: ${countsInAll(counts)}.`);
  const options = await resolveConfig(DOCUMENT);
  writeFileSync(DOCUMENT, await format(said, { ...options, filepath: DOCUMENT }));
  const changed = differences(lines.filter(isRow).map(plain), table.split('\n').filter(isRow).map(plain));
  for (const line of changed) console.log(line);
  const sum = FILES.reduce((all, file) => all + counts[file]!.sumPence, 0);
  console.log(`${countsInAll(counts)}; ${writePounds(pence(sum))}.`);
  console.log(changed.length === 0 ? 'No row differs from the document.' : 'The document is made anew.');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
