/** Which authorities have not confirmed their balances for a quarter, by the log of imports. */
import { serialFromDate } from '../../../src/domain/calendar/serial';
import { checkTables, kindOfTable } from '../../../src/domain/checks/check-tables';
import { remedy, says } from '../../../src/domain/findings/report';
import { isRegister, readRegister } from '../../../src/domain/register/read/read-register';
import { AUTHORITIES } from '../../../src/domain/requests/authority-table';
import { IMPORT_LOG } from '../../../src/domain/requests/import-log-table';
import { isTable, readTable } from '../../../src/domain/tables/read-table';
import type { TableKind } from '../../../src/domain/tables/table-kind';

const AS_AT = serialFromDate({ day: 24, month: 3, year: 2025 })!;
const HEADINGS = ['Date and time', 'Authority', 'Sheets', 'Balances as at', 'Undone'];
/** An import made on the as-at date, of balances as they were so many days before. */
const log = (...rows: readonly [authority: string, daysAgo: number | '', undone?: number][]): unknown[][] => [
  HEADINGS,
  ...rows.map(([authority, ago, undone]) => [
    ...[AS_AT, authority, 'Sheet', ago === '' ? '' : AS_AT - ago],
    undone ?? '',
  ]),
];
const REGISTER = [
  ['Agreement', 'Authority', 'Value', 'Status'],
  ['P/1', 'Blaby', 100, ''],
  ['P/2', 'Melton', 100, ''],
  ['P/3', 'Rutland', 100, 'Closed'],
];

function confirmed(imports: unknown[][], register: unknown[][] | null = REGISTER, authorities?: unknown[][]) {
  const read = register && readRegister(register);
  if (read && !isRegister(read)) throw new Error(read.code);
  const tables: [TableKind, unknown[][]][] = [
    [IMPORT_LOG, imports],
    ...(authorities ? [[AUTHORITIES, authorities] as [TableKind, unknown[][]]] : []),
  ];
  const found = new Map(
    tables.map(([kind, block]) => {
      expect(kindOfTable(block)).toBe(kind);
      const table = readTable(block, kind);
      if (!isTable(table)) throw new Error(table.code);
      return [kind, table] as const;
    }),
  );
  const findings = checkTables(found, read, AS_AT).flatMap((table) => table.findings);
  for (const one of findings) expect(`${says(one)} ${remedy(one)}`).not.toMatch(/undefined|null|NaN/);
  return findings.map(({ code, rowIndex, values }) => [
    code,
    values.authority,
    rowIndex,
    values.days ?? null,
  ]);
}

test('the latest of each authority counts; a quarter is 92 days', () => {
  const of = (days: number) => confirmed(log(['Blaby', days], ['Melton', 92], ['Blaby', 300]));
  expect(of(92)).toEqual([]);
  expect(of(93)).toEqual([['confirmation-old', 'Blaby', 1, 93]]);
});

test('one that never confirmed is named; one without an open row has nothing to confirm', () => {
  expect(confirmed(log(['Blaby District Council', 1]))).toEqual([['confirmation-old', 'Melton', null, null]]);
  expect(confirmed(log(['Blaby; Melton', 1]))).toEqual([]);
});

test('an import that was undone, or says no day, confirms nothing', () => {
  expect(confirmed(log(['Blaby', 1, AS_AT], ['Melton', '']))).toEqual([
    ['confirmation-old', 'Blaby', null, null],
    ['confirmation-old', 'Melton', null, null],
  ]);
});

test('without a register only what the log has is old', () => {
  expect(confirmed(log(['Rutland', 100], ['Blaby', 1]), null)).toEqual([
    ['confirmation-old', 'Rutland', 1, 100],
  ]);
});

test('a successor confirms for the authority whose place it took', () => {
  const authorities = [
    ['Authority', 'Successor', 'From'],
    ['Blaby', 'Rutland', AS_AT - 50],
  ];
  expect(confirmed(log(['Blaby', 200], ['Rutland', 10], ['Melton', 1]))).toEqual([
    ['confirmation-old', 'Blaby', 1, 200],
  ]);
  expect(confirmed(log(['Blaby', 200], ['Rutland', 10], ['Melton', 1]), REGISTER, authorities)).toEqual([]);
});
