/** What checking finds in the tables of what is coming: each finding by the smallest table that shows it. */
import { serialFromDate } from '../../../src/domain/calendar/serial';
import { checkTables, kindOfTable } from '../../../src/domain/checks/check-tables';
import type { Finding } from '../../../src/domain/findings/finding';
import { PIPELINE_KINDS } from '../../../src/domain/findings/pipeline-catalogue';
import { says } from '../../../src/domain/findings/report';
import { isRegister, readRegister } from '../../../src/domain/register/read-register';
import { isTable, readTable } from '../../../src/domain/tables/read-table';

const on = (day: number, month: number, year: number) => serialFromDate({ day, month, year })!;
const AS_AT = on(24, 3, 2025);
const REGISTER = [
  [
    'Agreement',
    'Contribution',
    'Authority',
    'Value',
    'Not started',
    'Held by developer',
    'Planning application',
  ],
  ['P/1', 'C1', 'Blaby', 100, 100, 0, 'A/1'],
];

function checked(...blocks: readonly unknown[][][]): Finding[] {
  const register = readRegister(REGISTER);
  if (!isRegister(register)) throw new Error(register.code);
  const found = new Map(
    blocks.map((block) => {
      const kind = kindOfTable(block)!;
      const table = readTable(block, kind);
      if (!isTable(table)) throw new Error(table.code);
      return [kind, table] as const;
    }),
  );
  return checkTables(found, register, AS_AT).flatMap(({ findings }) => findings);
}

const COSTS = (...rows: readonly unknown[][]) => [['Item', 'Unit cost', 'Driver', 'Ratio'], ...rows];
const GRANT = ['Grant', 'nil', 'Money coming', ''];

/** For each finding the tables that show it, and the row (from 0) that it is about. */
const SHOWN: Record<keyof typeof PIPELINE_KINDS, [unknown[][][], number]> = {
  'bid-cost-missing': [[COSTS(GRANT, ['Van', 5, 'Vehicle', ''])], 2],
  'bid-cost-negative': [[COSTS(GRANT, ['Van', -5, 'Fixed', ''])], 2],
  'bid-without-funding': [[COSTS(['Van', 5, 'Fixed', ''])], 0],
};

test.each(Object.entries(SHOWN))('%s', (code, [tables, row]) => {
  const all = checked(...tables);
  expect(all.map((finding) => finding.code)).toEqual([code]);
  expect(all[0]!.rowIndex).toBe(row);
  expect(all[0]!.columnIndex).not.toBeNull();
  expect(says(all[0]!)).not.toMatch(/undefined|null|NaN/);
});

test('tables in which nothing is wrong have no finding', () => {
  expect(checked(COSTS(GRANT, ['Van', 5, 'Vehicle', 104], ['Radio', 5, 'Dwelling', '']))).toEqual([]);
});
