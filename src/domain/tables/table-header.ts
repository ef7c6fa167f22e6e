import { finding, quoted, type Finding } from '../findings/finding';
import { listed } from '../findings/listed';
import { excelErrorOf } from '../money/excel-error';
import { isBlank } from '../money/read-amount';
import { maySayScale } from '../reading/lines/scaled-amount';
import { columnLetters, type Block } from '../sheet/block';
import { isShareHeading, normalHeading } from '../sheet/columns';
import { neededHeadings, type TableKind } from './table-kind';

/** The heading row of a table, and which column of the block holds what. */
export interface TableHeader<K extends TableKind = TableKind> {
  readonly rowIndex: number;
  /** Column index in the block of each column that is there. */
  readonly columns: Readonly<Partial<Record<keyof K['columns'] & string, number>>>;
}

/** How many rows from the top are searched for the headings. */
const HEADER_SEARCH_ROWS = 50;

interface Named {
  readonly key: string;
  /** The standard heading itself, which goes before a synonym. */
  readonly isStandard: boolean;
}

const known = new WeakMap<TableKind, ReadonlyMap<string, Named>>();

function namesOf(kind: TableKind): ReadonlyMap<string, Named> {
  let names = known.get(kind);
  if (names) return names;
  const made = new Map<string, Named>();
  for (const [key, { synonyms }] of Object.entries(kind.columns))
    for (const synonym of synonyms) made.set(normalHeading(synonym), { key, isStandard: false });
  for (const [key, { name }] of Object.entries(kind.columns))
    made.set(normalHeading(name), { key, isStandard: true });
  known.set(kind, (names = made));
  return names;
}

interface Meant extends Named {
  /** Money in thousands or millions would be read as pounds, months as years: so no such column is read. */
  readonly problem: 'table-column-scaled' | 'table-column-unit' | null;
}

/** The column that a heading means. A remark in brackets is no part of it: "Amount (as paid)". */
function columnOf(kind: TableKind, heading: unknown): Meant | null {
  if (typeof heading !== 'string' || excelErrorOf(heading)) return null;
  const names = namesOf(kind);
  const bare = heading.replace(/\([^()]*\)/g, ' ');
  const named =
    names.get(normalHeading(heading)) ?? (bare === heading ? undefined : names.get(normalHeading(bare)));
  if (!named) return null;
  const { content, otherUnit } = kind.columns[named.key]!;
  if (content !== 'money')
    return { ...named, problem: otherUnit?.test(heading) ? 'table-column-unit' : null };
  if (isShareHeading(heading)) return null;
  return { ...named, problem: maySayScale(heading) ? 'table-column-scaled' : null };
}

/** True where these headings have all that a table of this kind needs. */
export function headingsFit(headings: readonly unknown[], kind: TableKind): boolean {
  const there = new Set(headings.map((heading) => columnOf(kind, heading)?.key));
  return Object.entries(kind.columns).every(([key, { needed }]) => needed === null || there.has(key));
}

/** The columns that some headings mean, the first of each; one in thousands, or in another unit, is none. */
export function headingColumns<K extends TableKind>(
  headings: readonly unknown[],
  kind: K,
): Partial<Record<keyof K['columns'] & string, number>> {
  const columns: Partial<Record<string, number>> = {};
  const all = Array.from(headings, (heading, index) => ({ index, meant: columnOf(kind, heading) }));
  for (const isStandard of [true, false]) {
    for (const { index, meant } of all) {
      if (meant?.isStandard !== isStandard || meant.problem !== null) continue;
      columns[meant.key] ??= index;
    }
  }
  return columns as Partial<Record<keyof K['columns'] & string, number>>;
}

/**
 * Finds the heading row, under any titles: the first that names every column that is needed.
 *
 * @returns the header; or the finding that says why there is none: a heading that is missing, two columns with one
 * meaning, or amounts in thousands
 */
export function findTableHeader<K extends TableKind>(block: Block, kind: K): TableHeader<K> | Finding {
  const end = Math.min(block.length, HEADER_SEARCH_ROWS);
  let best = { rowIndex: -1, count: 0 };
  for (let rowIndex = 0; rowIndex < end; rowIndex++) {
    const row = block[rowIndex]!;
    if (headingsFit(row, kind)) return headerFrom(block, rowIndex, kind);
    const count = new Set(row.map((cell) => columnOf(kind, cell)?.key)).size;
    if (count > best.count) best = { rowIndex, count };
  }
  if (block.every((row) => row.every(isBlank))) return finding('sheet-empty', null, null);
  const there = new Set((block[best.rowIndex] ?? []).map((cell) => columnOf(kind, cell)?.key));
  const missing = Object.entries(kind.columns)
    .filter(([key, { needed }]) => needed !== null && !there.has(key))
    .map(([, { name }]) => name);
  return finding('table-headings-missing', null, null, {
    table: kind.name,
    missing: listed(missing),
    needed: listed(neededHeadings(kind)),
  });
}

function headerFrom<K extends TableKind>(block: Block, rowIndex: number, kind: K): TableHeader<K> | Finding {
  const row = block[rowIndex]!;
  const columns: Record<string, number> = {};
  const byKey = new Map<string, { columnIndex: number; meant: Meant }[]>();
  for (const [columnIndex, heading] of row.entries()) {
    const meant = columnOf(kind, heading);
    if (meant) byKey.set(meant.key, [...(byKey.get(meant.key) ?? []), { columnIndex, meant }]);
  }
  for (const [key, all] of byKey) {
    const standard = all.filter(({ meant }) => meant.isStandard);
    const [first, second] = standard.length > 0 ? standard : all;
    const { name } = kind.columns[key]!;
    const heading = (index: number) => `${quoted(row[index])} (column ${columnLetters(index)} of the range)`;
    if (second) {
      const values = {
        column: name,
        first: heading(first!.columnIndex),
        second: heading(second.columnIndex),
      };
      return finding('column-twice', rowIndex, second.columnIndex, values);
    }
    const { problem } = first!.meant;
    if (problem !== null) {
      const values = { table: kind.name, heading: quoted(row[first!.columnIndex]), column: name };
      return finding(problem, rowIndex, first!.columnIndex, values);
    }
    columns[key] = first!.columnIndex;
  }
  return { rowIndex, columns: columns as TableHeader<K>['columns'] };
}
