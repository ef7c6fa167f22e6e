import type { HeadingMapping } from '../../reading/header';
import { isBlank } from '../../money/read-amount';
import type { Block, Place } from '../../sheet/block';
import { MONEY_COLUMNS } from '../../sheet/columns';
import { shownText } from '../../sheet/text';
import { isRegister, readRegister } from './read-register';
import type { Register } from '../register';

/** A plain list of a sheet that reads as a register, and what it would be as an Excel table. */
export interface AdoptableList {
  /** The heading line and the last contribution, in the block; the first and the last column of the headings. */
  readonly topIndex: number;
  readonly bottomIndex: number;
  readonly leftIndex: number;
  readonly rightIndex: number;
  /** The list as the register that it would be. */
  readonly register: Register;
  /** Headings that Excel writes again, as each heading of a table is a text of its own: before and after. */
  readonly renamed: readonly {
    readonly columnIndex: number;
    readonly before: string;
    readonly after: string;
  }[];
  /** The first line under the list that holds anything, such as a total; null where there is none. It stays outside. */
  readonly belowIndex: number | null;
}

/**
 * The list that a block of cells holds, where an Excel table made of it would be read as the list itself is: the same
 * contributions and the same sums. Title lines stay above the table, and a total stays below it.
 *
 * @returns null where the block is no register, or where a table would be read differently (headings in two lines)
 */
export function adoptableList(
  block: Block,
  place: Place | null,
  mapping: HeadingMapping = {},
): AdoptableList | null {
  const read = readRegister(block, { place, mapping });
  if (!isRegister(read) || read.rowCount === 0) return null;
  const topIndex = read.header.rowIndex;
  const bottomIndex = read.rowIndex[read.rowCount - 1]!;
  const headings = block[topIndex] ?? [];
  const columns = [
    ...Object.values(read.header.columns),
    ...headings.flatMap((heading, column) => (isBlank(heading) ? [] : [column])),
  ];
  if (topIndex < 0 || columns.length === 0) return null;
  const [leftIndex, rightIndex] = [Math.min(...columns), Math.max(...columns)];
  const named = tableHeadings(headings.slice(leftIndex, rightIndex + 1), rightIndex + 1 - leftIndex);
  const body = block
    .slice(topIndex + 1, bottomIndex + 1)
    .map((row) => Array.from({ length: named.length }, (_, column) => row[leftIndex + column] ?? ''));
  const moved = place && {
    ...place,
    topIndex: place.topIndex + topIndex,
    leftIndex: place.leftIndex + leftIndex,
  };
  const register = readRegister([named, ...body], { place: moved, mapping });
  if (!isRegister(register) || !isSame(read, register)) return null;
  const below = block.findIndex((row, index) => index > bottomIndex && row.some((cell) => !isBlank(cell)));
  return {
    topIndex,
    bottomIndex,
    leftIndex,
    rightIndex,
    register,
    renamed: named.flatMap((after, column) => {
      const before = String(headings[leftIndex + column] ?? '');
      return before === after ? [] : [{ columnIndex: leftIndex + column, before, after }];
    }),
    belowIndex: below < 0 ? null : below,
  };
}

/**
 * The headings that Excel gives a table: each a text, none blank, none twice in any case of letters.
 *
 * Source: "Create a table" and "Overview of Excel tables", Microsoft Support.
 */
export function tableHeadings(headings: readonly unknown[], count: number): string[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, column) => {
    const cell = headings[column];
    const wanted = isBlank(cell) ? `Column${column + 1}` : typeof cell === 'string' ? cell : shownText(cell);
    let name = wanted;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

const isSame = (list: Register, table: Register): boolean =>
  list.rowCount === table.rowCount &&
  list.leftOutCount === table.leftOutCount &&
  MONEY_COLUMNS.every((key) =>
    list.amounts[key].every((amount, row) => !list.usable[row] || amount === table.amounts[key][row]),
  ) &&
  list.authorities.map(({ key }) => key).join('\n') === table.authorities.map(({ key }) => key).join('\n');
