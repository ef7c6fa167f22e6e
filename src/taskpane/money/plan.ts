import { toPounds } from '../../domain/money/pence';
import { MOVEMENTS } from '../../domain/movements/movement-table';
import { movementCells, type Recording } from '../../domain/movements/record';
import { listed } from '../../workbook/register/register-messages';
import type { ReadyReading, TableReading } from '../../workbook/register/register-reading';
import type { SideEntry, WritePlan, WriteTarget } from '../../workbook/writing/write-plan';

type Column = keyof typeof MOVEMENTS.columns;
const COLUMNS = Object.keys(MOVEMENTS.columns) as Column[];
/** What the add-in says of its own accord: a table without these columns goes without. */
const OPTIONAL: readonly Column[] = ['source', 'recorded'];
const FORMATS: Readonly<Partial<Record<Column, string>>> = {
  date: 'dd/mm/yyyy',
  recorded: 'dd/mm/yyyy',
  amount: '#,##0.00',
};
/** What the sheet is marked with where the add-in makes it. */
const MARK = 'movements';

/** The movement's row, under the headings that the workbook's own table has; or why it cannot be written. */
export function movementEntry(
  { movement }: Recording,
  movements: TableReading<typeof MOVEMENTS>,
): SideEntry | string {
  const cells = movementCells(movement);
  const table = { name: MOVEMENTS.name, newSheet: MOVEMENTS.name, mark: MARK };
  const entry = (keys: readonly Column[], heading: (key: Column) => string): SideEntry => ({
    table,
    headings: keys.map(heading),
    row: keys.map((key) => cells[key]),
    numberFormats: keys.map((key) => FORMATS[key] ?? null),
  });
  const standard = (key: Column): string => MOVEMENTS.columns[key].name;
  switch (movements.state) {
    case 'none':
      return entry(COLUMNS, standard);
    case 'ready': {
      const { header, block } = movements.rows;
      const own = (key: Column): string | null => {
        const index = header.columns[key];
        return index === undefined ? null : String(block[header.rowIndex]![index]);
      };
      const keys = COLUMNS.filter((key) => own(key) !== null || !OPTIONAL.includes(key));
      const made = entry(keys, (key) => own(key) ?? standard(key));
      return { ...made, table: { ...table, name: movements.table.name } };
    }
    case 'several':
      return `${listed(movements.names)} could each be the table of movements. Give one of them the name ${MOVEMENTS.name}.`;
    case 'unreadable':
      return `The table ${movements.table.name} does not have the headings of a table of movements. Put them right, or give it another name.`;
    case 'failed':
      return movements.message;
  }
}

/** The write: cells of the register and the movement's row, all of it or none. */
export function recordPlan(
  { register }: ReadyReading,
  target: WriteTarget,
  recording: Recording,
  side: SideEntry,
): WritePlan {
  const { block, place } = register;
  const { movement, agreement, contribution } = recording.movement;
  return {
    kind: 'record',
    what: `${movement}, ${[agreement, contribution].filter((part) => part !== '').join(' ')}`,
    ...target,
    expected: { place: place!, values: block },
    changes: recording.cells.map(({ rowIndex, columnIndex, after }) => ({
      ...{ rowIndex, columnIndex },
      before: block[rowIndex]![columnIndex],
      after: toPounds(after),
    })),
    side,
  };
}
