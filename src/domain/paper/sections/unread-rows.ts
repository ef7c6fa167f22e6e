import type { Table } from '../../tables/read-table';
import type { TableKind } from '../../tables/table-kind';
import { tableRows, type FigureMaker } from '../figure-maker';
import { say, type Sentence } from '../sentence';

/** What cannot be read is in no figure of the section, and is said: a reader takes what is not said for nothing. */
export function unreadRows<K extends TableKind>(
  make: FigureMaker,
  table: Pick<Table<K>, 'kind' | 'place' | 'leftOut'>,
  one: string,
  many: string,
): Sentence | null {
  const count = table.leftOut.length;
  if (count === 0) return null;
  const figure = make.known('count', count, {
    id: `unread rows of ${table.kind.name}`,
    name: `Rows of ${table.kind.name} that cannot be read`,
    part: 'rows with an error finding',
    rows: tableRows(
      table,
      table.leftOut.map((rowIndex) => ({ rowIndex })),
    ),
  });
  return say`${figure} ${count === 1 ? `${one} cannot be read and is` : `${many} cannot be read and are`} not counted.`;
}
