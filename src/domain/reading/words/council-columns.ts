import { distance } from 'fastest-levenshtein';
import { excelErrorOf } from '../../money/excel-error';
import {
  COLUMN_KEYS,
  COLUMNS,
  columnOfHeading,
  isShareHeading,
  normalHeading,
  type ColumnKey,
} from '../../sheet/columns';

/**
 * The columns of the three linked tables that councils publish, beside those of a register. What both have (value,
 * authority, purpose, notes ...) goes under the register's key.
 */
export type CouncilOnlyKey =
  | 'transaction'
  | 'fundingStatus'
  | 'units'
  | 'entryDate'
  | 'startDate'
  | 'endDate'
  | 'documentUrl'
  | 'agreementType'
  | 'name';
export type SheetColumnKey = ColumnKey | CouncilOnlyKey;

export type CouncilColumnType = 'reference' | 'text' | 'date' | 'money' | 'status';

interface CouncilColumn {
  /** What the pane calls it. */
  readonly name: string;
  readonly type: CouncilColumnType;
  /** Headings that mean it; compared ignoring case, punctuation and spaces. */
  readonly synonyms: readonly string[];
  /** True where a register has no such heading: it tells that the sheet is one of a council's tables. */
  readonly isDistinctive: boolean;
}

const column = (
  name: string,
  type: CouncilColumnType,
  synonyms: string,
  isDistinctive = false,
): CouncilColumn => ({ name, type, synonyms: synonyms.split(', '), isDistinctive });

/** In a council's table these headings mean these columns, whatever a register reads them as. */
const COUNCIL_COLUMNS: Readonly<Partial<Record<SheetColumnKey, CouncilColumn>>> = {
  transaction: column(
    'Transaction',
    'reference',
    'developer agreement transaction, developer agreement transactions, transaction, transaction reference, transaction ref, transaction id, developer contribution transaction',
    true,
  ),
  contribution: column(
    'Contribution',
    'reference',
    'developer agreement contribution, developer agreement contributions, developer contribution, developer agreement contribution reference',
    true,
  ),
  agreement: column(
    'Agreement',
    'reference',
    'developer agreement, developer agreements, development agreement, developer agreement reference, developer agreement ref, planning obligation, planning obligation reference',
    true,
  ),
  authority: column(
    'Authority',
    'text',
    'organisation, organization, organisation code, organisation name, publisher',
  ),
  application: column(
    'Planning application',
    'reference',
    'planning application, planning applications, planning application(s)',
  ),
  documentUrl: column(
    'Document address',
    'text',
    'document url, documentation url, url, link, document link, document',
  ),
  agreementType: column(
    'Agreement type',
    'text',
    'developer agreement type, developer agreement classification, development agreement type, development agreement classification, agreement type, agreement classification, type of agreement',
  ),
  purpose: column(
    'Purpose',
    'text',
    'contribution purpose, contribution purpose category, contribution purposes, contribution type, contribution category',
  ),
  fundingStatus: column(
    'Status',
    'status',
    'contribution funding status, funding status, transaction status, status of funding, transaction type, funding state',
    true,
  ),
  value: column('Amount', 'money', 'amount, amounts, sum, contribution amount, transaction amount'),
  units: column('Units, not money', 'text', 'units, unit, number of units, quantity, unit of measure, uom'),
  entryDate: column('Entry date', 'date', 'entry date, date entered, date of entry'),
  startDate: column('Start date', 'date', 'start date, date from, from date'),
  endDate: column('End date', 'date', 'end date, date to, to date'),
  name: column('Name', 'text', 'name, title, agreement name'),
};

/** What the pane calls a column. */
export const sheetColumnName = (key: SheetColumnKey): string =>
  COUNCIL_COLUMNS[key]?.name ?? COLUMNS[key as ColumnKey].name;

export const sheetColumnType = (key: SheetColumnKey): CouncilColumnType =>
  COUNCIL_COLUMNS[key]?.type ?? COLUMNS[key as ColumnKey].type;

export const SHEET_COLUMN_KEYS: readonly SheetColumnKey[] = [
  ...new Set([...(Object.keys(COUNCIL_COLUMNS) as SheetColumnKey[]), ...COLUMN_KEYS]),
];

const keyByHeading = new Map<string, SheetColumnKey>();
for (const key of Object.keys(COUNCIL_COLUMNS) as SheetColumnKey[]) {
  for (const synonym of COUNCIL_COLUMNS[key]!.synonyms) keyByHeading.set(normalHeading(synonym), key);
}

/** What a heading of a council's table means, and whether by its very name or by one a slip of the pen away. */
export interface HeadingMeaning {
  readonly key: SheetColumnKey;
  readonly isExact: boolean;
  /** Only the councils' three tables have such a heading. */
  readonly isDistinctive: boolean;
}

/** The shortest name in which a slip of the pen is forgiven, and how many letters may differ. */
const LONG_NAME = 9;
const MAX_SLIPS = 2;

const meaning = (key: SheetColumnKey, isExact: boolean): HeadingMeaning => ({
  key,
  isExact,
  isDistinctive: COUNCIL_COLUMNS[key]?.isDistinctive ?? false,
});

/** The column that a heading means in a council's table: by the councils' names, then the register's, then nearly one of the councils'. */
export function councilColumnOfHeading(heading: unknown): HeadingMeaning | null {
  const found = byNameOrSlip(heading);
  return found && sheetColumnType(found.key) === 'money' && isShareHeading(heading) ? null : found;
}

function byNameOrSlip(heading: unknown): HeadingMeaning | null {
  if (excelErrorOf(heading)) return null;
  const wanted = normalHeading(heading);
  if (wanted === '') return null;
  const exact = keyByHeading.get(wanted);
  if (exact) return meaning(exact, true);
  const registers = columnOfHeading(heading);
  if (registers) return { key: registers, isExact: true, isDistinctive: false };
  if (wanted.length < LONG_NAME) return null;
  for (const [name, key] of keyByHeading) {
    const isNearInLength = Math.abs(wanted.length - name.length) <= MAX_SLIPS;
    if (name.length < LONG_NAME || !isNearInLength) continue;
    if (distance(wanted, name) <= MAX_SLIPS) return meaning(key, false);
  }
  return null;
}

/** A heading that is the table's own key in today's standard, whatever the table is. */
export const isOwnReference = (heading: unknown): boolean =>
  ['reference', 'ref', 'id', 'uniquereference', 'uniqueref'].includes(normalHeading(heading));

/** What a column of a register is called: by the register's own name where it has one. */
export const registerColumnName = (key: SheetColumnKey): string =>
  key in COLUMNS ? COLUMNS[key as ColumnKey].name : sheetColumnName(key);
