/** The tab General ledger reconciliation: what GLMATCH says, and that it adds up. */
import { ledgerLines, movementRows } from '../../../../samples/register/movement-rows';
import { registerRows } from '../../../../samples/register/register-rows';
import { ledgerBlock, movementsBlock } from '../../../../samples/sheets/movements-sheet';
import { glExport, GENERAL_LEDGER } from '../../../../src/domain/movements/gl-table';
import { ledgerOf } from '../../../../src/domain/movements/ledger';
import { MOVEMENTS } from '../../../../src/domain/movements/movement-table';
import { summaryTab, type SummaryInputs } from '../../../../src/domain/summaries/tabs/summary-tabs';
import { isTable, readTable } from '../../../../src/domain/tables/read-table';
import type { TableKind } from '../../../../src/domain/tables/table-kind';
import { callNow, records } from '../../../functions/calling';
import { day } from '../../movements/made';
import { inputsOf, sampleBlock, sampleRegister, tableOf, valuesOf } from '../sample';

const register = sampleRegister();
const movements = movementRows(registerRows());
const block = movementsBlock(movements) as unknown[][];
const exported = ledgerBlock(ledgerLines(movements)) as unknown[][];

function tableIn<K extends TableKind>(cells: unknown[][], kind: K) {
  const table = readTable(cells, kind);
  if (!isTable(table)) throw new Error(table.code);
  return table;
}

function inputsWith(cells: unknown[][], more: Partial<SummaryInputs> = {}): SummaryInputs {
  const lines = glExport(tableIn(cells, GENERAL_LEDGER));
  if ('code' in lines) throw new Error(lines.code);
  return inputsOf(register, {
    units: 'exact',
    movements: { ledger: ledgerOf(tableIn(block, MOVEMENTS), register) },
    generalLedger: { name: 'General ledger', lines },
    ...more,
  });
}
const pence = (cell: unknown): number => Math.round(Number(cell) * 100);

test('the sample’s four planted differences are listed, in the words and amounts of GLMATCH', () => {
  const [from, to] = [day(1, 4, 2024), day(31, 3, 2025)];
  const spill = records(callNow('GLMATCH', exported, from, to, block, sampleBlock()));
  const open = spill.slice(1).filter(({ Status }) => !String(Status).startsWith('Matched'));
  const tab = summaryTab('ledger', inputsWith(exported));
  const listed = tableOf(tab).slice(1);
  expect(listed.map((row) => [row[0], row[1], row[5], row[6], row[7]])).toEqual(
    open.map((row) =>
      ['Status', 'Date', 'GL amount', 'Movement amount', 'Difference'].map((key) => row[key]),
    ),
  );
  // One that is there twice is three lines: both postings, and the movement that either may be.
  expect(listed).toHaveLength(6);
  expect(tab.headline).toMatch(/^6 lines do not agree\. /);
});

test('the parts of each column add up to its total, which is ledger less movements', () => {
  const rows = valuesOf(summaryTab('ledger', inputsWith(exported)));
  const top = rows.findIndex(([status, lines]) => status === 'Status' && lines === 'Lines');
  const total = rows.findIndex(([label], row) => row > top && label === 'Total');
  for (const column of [1, 2, 3, 4]) {
    const parts = rows.slice(top + 1, total).map((row) => pence(row[column]));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(pence(rows[total]![column]));
  }
  expect(pence(rows[total]![2]) - pence(rows[total]![3])).toBe(pence(rows[total]![4]));
  expect(pence(rows[total]![4])).not.toBe(0);
});

test('an export of one quarter is compared with the movements of that quarter', () => {
  const spring = [day(1, 4, 2024), day(30, 6, 2024)] as const;
  const [title, remark, headings, ...lines] = exported;
  const own = lines.filter(([date]) => Number(date) >= spring[0] && Number(date) <= spring[1]);
  const cells = valuesOf(summaryTab('ledger', inputsWith([title!, remark!, headings!, ...own])));
  expect(cells.flat()).toContain(
    'From 1 April 2024 to 30 June 2024: the quarters in which the export has lines.',
  );
});

test('what is missing is said, and a line that cannot be read is told', () => {
  const headline = (more: Partial<SummaryInputs>) =>
    summaryTab('ledger', inputsWith(exported, more)).headline;
  expect(headline({ movements: null })).toBe('No table of movements');
  expect(headline({ generalLedger: null })).toBe('No general ledger’s export');
  const bad = [...exported, [day(1, 5, 2024), 'J1', '4106', '', '', 'TBC']];
  const warned = valuesOf(summaryTab('ledger', inputsWith(bad))).map(([cell]) => String(cell));
  expect(warned).toContain('1 row of the export cannot be read, and is in no figure here.');
});
