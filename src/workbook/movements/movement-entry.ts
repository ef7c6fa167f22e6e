import { MOVEMENTS } from '../../domain/movements/movement-table';
import { movementCells, type NewMovement } from '../../domain/movements/new-movement';
import { tableMessage } from '../register/register-messages';
import type { TableReading } from '../register/register-reading';
import type { SideEntry } from '../writing/write-plan';

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

export type MovementsReading = TableReading<typeof MOVEMENTS>;

/** True where the first movements are still to come: they begin with what the register holds. */
export const isBeginning = (reading: MovementsReading): boolean =>
  reading.state === 'none' ||
  (reading.state === 'ready' && reading.rows.rows.length === 0 && reading.rows.leftOut.length === 0);

/** The rows of movements, under the headings that the workbook's own table has; or why they cannot be written. */
export function movementEntry(
  movements: readonly NewMovement[],
  reading: MovementsReading,
): SideEntry | string {
  const table = { name: MOVEMENTS.name, newSheet: MOVEMENTS.name, mark: MARK };
  const rows = movements.map(movementCells);
  const entry = (keys: readonly Column[], heading: (key: Column) => string): SideEntry => ({
    table,
    isNew: reading.state === 'none',
    headings: keys.map(heading),
    rows: rows.map((cells) => keys.map((key) => cells[key])),
    numberFormats: keys.map((key) => FORMATS[key] ?? null),
  });
  const standard = (key: Column): string => MOVEMENTS.columns[key].name;
  switch (reading.state) {
    case 'none':
      return entry(COLUMNS, standard);
    case 'ready': {
      const { header, block } = reading.rows;
      const own = (key: Column): string | null => {
        const index = header.columns[key];
        return index === undefined ? null : String(block[header.rowIndex]![index]);
      };
      const keys = COLUMNS.filter((key) => own(key) !== null || !OPTIONAL.includes(key));
      const made = entry(keys, (key) => own(key) ?? standard(key));
      return { ...made, table: { ...table, name: reading.table.name } };
    }
    default:
      return movementsProblem(reading);
  }
}

/** Why no movement can be written; "" where one can. */
export const movementsProblem = (reading: MovementsReading): string =>
  reading.state === 'ready' || reading.state === 'none' ? '' : tableMessage(MOVEMENTS, reading);
