import { says } from '../../domain/findings/report';
import { COLUMNS, COLUMN_KEYS, columnOfHeading, type ColumnKey } from '../../domain/sheet/columns';
import { findHeader, type HeadingMapping } from '../../domain/reading/header';
import { missingColumns } from '../../domain/reading/missing-columns';
import { listed } from '../../workbook/register/register-messages';
import type { TableFit } from '../../workbook/register/register-reading';
import { counted } from '../ui/wording';

/** What a user has chosen so far on Choose the register. */
export interface TableDraft {
  readonly tableId: string;
  readonly mapping: HeadingMapping;
  readonly showsAll: boolean;
}

export interface HeadingLine {
  readonly heading: string;
  readonly readAs: ColumnKey | 'none';
}

export interface TableChoice {
  readonly id: string;
  readonly name: string;
  readonly caption: string;
  readonly isChosen: boolean;
}

export interface ChooseModel {
  readonly tables: readonly TableChoice[];
  readonly tableName: string;
  readonly headings: readonly HeadingLine[];
  /** "8 more: 3 read, 5 not read.", or null where all are shown. */
  readonly more: string | null;
  readonly headingCount: number;
  /** Why the table cannot be used yet; null where it can. */
  readonly missing: string | null;
}

/** Tables with more headings show these many at first. */
const HEADINGS_AT_FIRST = 12;

/** The names of columns, for a sentence. */
export const columnNames = (keys: readonly ColumnKey[]): string =>
  listed(keys.map((key) => COLUMNS[key].name));

/** What each column is called in the lists of the screen. */
export const COLUMN_OPTIONS: readonly (readonly [key: ColumnKey | 'none', name: string])[] = [
  ['none', 'Not read'],
  ...COLUMN_KEYS.map(
    (key) => [key, `${COLUMNS[key].name}${COLUMNS[key].needed ? ' (needed)' : ''}`] as const,
  ),
];

const readAs = (heading: string, mapping: HeadingMapping): ColumnKey | 'none' =>
  mapping[heading] ?? columnOfHeading(heading) ?? 'none';

/** A mapping in which the heading means that column, and no other heading of the table does. */
export function withHeading(
  mapping: HeadingMapping,
  headings: readonly string[],
  heading: string,
  key: ColumnKey | 'none',
): HeadingMapping {
  const others = headings.filter(
    (other) => other !== heading && key !== 'none' && readAs(other, mapping) === key,
  );
  return {
    ...mapping,
    ...Object.fromEntries(others.map((other) => [other, 'none' as const])),
    [heading]: key,
  };
}

export function chooseModel(tables: readonly TableFit[], draft: TableDraft): ChooseModel | null {
  const table = tables.find(({ id }) => id === draft.tableId) ?? tables[0];
  if (!table) return null;
  const lines = table.headings.map((heading) => ({ heading, readAs: readAs(heading, draft.mapping) }));
  const isLong = !draft.showsAll && lines.length > HEADINGS_AT_FIRST;
  const rest = isLong ? lines.slice(HEADINGS_AT_FIRST) : [];
  const read = rest.filter((line) => line.readAs !== 'none').length;
  return {
    tables: tables.map((candidate) => ({
      id: candidate.id,
      name: candidate.name,
      caption: captionOf(candidate),
      isChosen: candidate === table,
    })),
    tableName: table.name,
    headings: isLong ? lines.slice(0, HEADINGS_AT_FIRST) : lines,
    more: isLong ? moreText(rest.length, read) : null,
    headingCount: lines.length,
    missing: whyNot(table, draft.mapping),
  };
}

/** "8 more: 3 read, 5 not read.", or "8 more, all read." */
function moreText(count: number, read: number): string {
  if (read === count) return `${count} more, ${count === 1 ? '' : 'all '}read.`;
  if (read === 0) return `${count} more, not read.`;
  return `${count} more: ${read} read, ${count - read} not read.`;
}

/** "Sheet Monitoring, 124 rows. Authority found; Agreement and Value are for you to choose." */
function captionOf({ sheet, rowCount, missing, headings, looksLikeProjects }: TableFit): string {
  const where = `Sheet ${sheet}, ${counted(rowCount, 'row')}.`;
  if (missing.length === 0) return `${where} Its headings fit.`;
  if (looksLikeProjects) return `${where} Looks like projects.`;
  const known = headings.some((heading) => columnOfHeading(heading) !== null);
  if (!known) return `${where} No heading known.`;
  const found = columnNames(
    (['agreement', 'authority', 'value'] as const).filter((key) => !missing.includes(key)),
  );
  const choose = `${columnNames(missing)} ${missing.length === 1 ? 'is' : 'are'} for you to choose.`;
  return found === '' ? `${where} ${choose}` : `${where} ${found} found; ${choose}`;
}

function whyNot(table: TableFit, mapping: HeadingMapping): string | null {
  const missing = missingColumns(table.headings, mapping);
  if (missing.length > 0) {
    return `Choose which heading is ${columnNames(missing)}: ${missing.length === 1 ? 'it is' : 'they are'} needed.`;
  }
  const header = findHeader([table.headings], mapping);
  return 'columns' in header ? null : says(header);
}
