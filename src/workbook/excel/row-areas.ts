import { columnLetters } from '../../domain/sheet/block';
import type { Register } from '../../domain/register/register';
import { inFront } from './in-front';
import { refusalOf } from './run-excel';

/** As long as the text of several areas may be with room to spare: Excel allows 8,192 characters. */
const LONGEST_AREAS = 4000;

/** Areas of whole register rows: neighbours are one area. `rowCount` is how many rows they hold. */
export interface RowAreas {
  readonly address: string;
  readonly rowCount: number;
  readonly areaCount: number;
}

/** The addresses of these rows, as far as they fit in one request. @param rows in the register's order */
export function rowAreas(register: Register, rows: readonly number[], longest = LONGEST_AREAS): RowAreas {
  const { topIndex, leftIndex } = register.place ?? { topIndex: 0, leftIndex: 0 };
  const first = columnLetters(leftIndex);
  const last = columnLetters(leftIndex + register.header.headings.length - 1);
  const runs: [from: number, to: number][] = [];
  for (const row of rows) {
    const number = topIndex + register.rowIndex[row]! + 1;
    const run = runs[runs.length - 1];
    if (run && run[1] + 1 === number) run[1] = number;
    else runs.push([number, number]);
  }
  let address = '';
  let rowCount = 0;
  let areaCount = 0;
  for (const [from, to] of runs) {
    const next = `${address === '' ? '' : `${address},`}${first}${from}:${last}${to}`;
    if (next.length > longest) break;
    address = next;
    rowCount += to - from + 1;
    areaCount++;
  }
  return { address, rowCount, areaCount };
}

export type RowsSelected =
  { readonly done: true; readonly rowCount: number } | { readonly done: false; readonly message: string };

/** Selects rows of the register; where they are too many areas for one selection, the first of them. */
export async function selectRows(register: Register, rows: readonly number[]): Promise<RowsSelected> {
  const sheet = register.place?.sheet;
  if (sheet == null) return { done: false, message: 'It is not known where the register is.' };
  const areas = rowAreas(register, rows);
  const { address, rowCount } = areas.areaCount > 1 && !canSelectAreas() ? firstOf(register, rows) : areas;
  try {
    await inFront(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      if (canSelectAreas() && address.includes(',')) worksheet.getRanges(address).select();
      else worksheet.getRange(address).select();
      await context.sync();
    });
    return { done: true, rowCount };
  } catch (error) {
    return { done: false, message: refusalOf(error) };
  }
}

/** Excel before ExcelApi 1.18 lets an add-in select one area only. */
const canSelectAreas = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.18');

/** The first rows that stand together. */
function firstOf(register: Register, rows: readonly number[]): RowAreas {
  const index = ({ rowIndex }: Register, n: number): number => rowIndex[rows[n]!]! - n;
  const length = rows.findIndex((_, n) => index(register, n) !== index(register, 0));
  return rowAreas(register, rows.slice(0, length < 0 ? rows.length : length));
}
