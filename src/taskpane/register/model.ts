import type { RegisterReading, TableFit } from '../../workbook/register/register-reading';
import { serialFromDate, writeDate } from '../../domain/calendar/serial';
import type { UndoRecord } from '../../workbook/writing/write-plan';
import { columnNames } from './choose-model';
import { counted, writeTime } from '../ui/wording';

/** The tables that could be the register, for a list to choose from. */
export interface TableOptions {
  readonly options: readonly { readonly id: string; readonly text: string }[];
  /** Of the table in use; "" where none is. */
  readonly inUse: string;
  readonly caption: string;
}

export function tableOptions(reading: Exclude<RegisterReading, { state: 'failed' }>): TableOptions {
  const inUse = reading.state === 'ready' || reading.state === 'unreadable' ? reading.table.name : null;
  const fitting = reading.tables.filter((table) => table.missing.length === 0).length;
  const fit = fitting === 1 ? '1 has' : `${fitting} have`;
  return {
    options: reading.tables.map((table) => ({ id: table.id, text: optionText(table) })),
    inUse: reading.tables.find(({ name }) => name === inUse)?.id ?? '',
    caption: `Stored in this workbook. ${counted(reading.tables.length, 'table')} here: ${fit} headings that fit.`,
  };
}

const optionText = ({ name, sheet, address, missing }: TableFit): string =>
  `${name} (sheet ${sheet}, ${address})${missing.length > 0 ? `: without ${columnNames(missing)}` : ''}`;

/** "Fixes on Register, 24 March 2025, 09:51" and "14 cells on Register" */
export function lastWriteText({ what, at, sheet, rows, addedRows }: UndoRecord): {
  what: string;
  count: string;
} {
  const when = new Date(at);
  const serial = serialFromDate({
    year: when.getFullYear(),
    month: when.getMonth() + 1,
    day: when.getDate(),
  });
  const day = serial === null ? '' : `, ${writeDate(serial)}, ${writeTime(when)}`;
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  const parts = [
    ...(addedRows.length > 0 ? [`${counted(addedRows.length, 'row')} added`] : []),
    ...(cells > 0 || addedRows.length === 0 ? [counted(cells, 'cell')] : []),
  ];
  return { what: `${what}${day}`, count: `${parts.join(', ')} on ${sheet}` };
}
