import { finding, quoted, type Finding } from '../findings/finding';
import { isBlank } from '../money/read-amount';
import type { Block } from '../sheet/block';
import { columnLetters } from '../sheet/block';
import {
  COLUMN_KEYS,
  COLUMNS,
  MONEY_COLUMNS,
  NEEDED_COLUMNS,
  normalHeading,
  type ColumnKey,
} from '../sheet/columns';
import { isExtraHeading } from '../sheet/extra-columns';
import { findHeader, PLAIN, type Header, type HeadingMapping } from './header';
import { sampleOf, isRunningBalance } from './laws';
import { isPlain } from './plain-header';
import { understandSheet } from './understand-sheet';
import type { ColumnsSaid, SheetHeader, UnderstoodColumn } from './understanding';

export interface HeaderOptions {
  readonly mapping?: HeadingMapping | ColumnsSaid['columns'];
  readonly columnsAt?: ColumnsSaid['columnsAt'];
  /** Whose sheet it is, where its rows do not say. */
  readonly authority?: string | null;
}

/**
 * The headings of a register: at once where they are known and nothing is in doubt, else by all that the sheet tells.
 *
 * @returns the header; or the finding that says why there is none: no headings, a needed column that is missing or may be
 * either of two, or a sheet of another kind
 */
export const registerHeader = (block: Block, options: HeaderOptions = {}): Header | Finding =>
  understand(block, options).header;

/** A sheet as understood, and what it is as a register. */
export interface Understood {
  readonly header: Header | Finding;
  /** null for a register under known headings, where no evidence was needed, and where nothing is understood at all. */
  readonly understood: SheetHeader | null;
}

export function understand(block: Block, options: HeaderOptions = {}): Understood {
  const { columnsAt, authority = null } = options;
  const first = findHeader(block, registersOwn(options.mapping ?? {}));
  const mapping = { ...extrasOf(first), ...options.mapping };
  const own = registersOwn(mapping);
  const strict = findHeader(block, own);
  const said = new Map(Object.entries(mapping).map(([heading, key]) => [normalHeading(heading), key]));
  if ('columns' in strict && !columnsAt && isPlain(block, strict, said)) {
    return { header: known(block, { ...strict, authorityGiven: authority }), understood: null };
  }
  if ('code' in strict && strict.code === 'sheet-empty') return { header: strict, understood: null };
  const understood = understandSheet(block, { columns: mapping, ...(columnsAt ? { columnsAt } : {}) });
  const header = headerFrom(block, understood, strict, authority);
  return { header: 'columns' in header ? known(block, header) : header, understood };
}

/**
 * Rows that STANDARDISE made have every column; one of money that is blank throughout is of what the sheet does not tell,
 * and no nil.
 */
function known(block: Block, header: Header): Header | Finding {
  if (normalHeading(block[header.rowIndex]?.[0]) !== 'sourcerow') return header;
  const rows = block.slice(header.rowIndex + 1);
  const blank = MONEY_COLUMNS.filter((key) => {
    const index = header.columns[key];
    return index !== undefined && rows.length > 0 && rows.every((row) => isBlank(row[index]));
  });
  if (blank.includes('value'))
    return finding('column-missing', header.rowIndex, null, { missing: COLUMNS.value.name });
  const columns = Object.fromEntries(
    Object.entries(header.columns).filter(([key]) => !(blank as readonly string[]).includes(key)),
  );
  return { ...header, columns };
}

/** Headings of a register that mean none of its main columns: what stands under them is never taken for one of those. */
function extrasOf(header: Header | Finding): HeadingMapping {
  if (!('columns' in header)) return {};
  const taken = new Set(Object.values(header.columns));
  const extra = header.headings.filter((heading, index) => !taken.has(index) && isExtraHeading(heading));
  return Object.fromEntries(extra.map((heading) => [heading, 'none' as const]));
}

/** What a council's tables have beside a register is of no use to it. */
function registersOwn(mapping: NonNullable<HeaderOptions['mapping']>): HeadingMapping {
  return Object.fromEntries(
    Object.entries(mapping).filter(
      (entry): entry is [string, ColumnKey | 'none'] =>
        entry[1] === 'none' || COLUMN_KEYS.includes(entry[1] as ColumnKey),
    ),
  );
}

function headerFrom(
  block: Block,
  understood: SheetHeader | null,
  strict: Header | Finding,
  authority: string | null,
): Header | Finding {
  if (understood === null) return strict;
  if (understood.kind !== 'register') return otherKind(understood);
  const { rowIndex, topIndex, columns, at, questions, scale } = understood;
  const found: Partial<Record<ColumnKey, number>> = {};
  for (const key of COLUMN_KEYS) if (at[key] !== undefined) found[key] = at[key];
  const balance = runningBalance(block, understood);
  if (balance) return balance;
  if (found.authority === undefined && authority !== null) found.authority = columns.length;
  const unsure = rivalsOf(understood, strict);
  if (unsure) return unsure;
  const missing = NEEDED_COLUMNS.filter((key) => found[key] === undefined);
  if (missing.length > 0) {
    const hasNone = 'code' in strict && strict.code === 'header-not-found' && holdsNumbers(block[rowIndex]!);
    return hasNone ? strict : missingFrom(understood, missing, strict);
  }
  return {
    rowIndex,
    topIndex,
    columns: found,
    headings: columns.map(({ heading }) => quoted(heading)),
    authorityGiven: authority,
    factors: MONEY_COLUMNS.map((key) =>
      found[key] === undefined ? 1 : (scale.get(found[key])?.factor ?? 1),
    ),
    scale,
    unitsIndex: at.units ?? PLAIN.unitsIndex,
    questions,
    understood,
  };
}

/** A row of numbers is of the table's own, and no headings: only a year may be one. */
const holdsNumbers = (row: readonly unknown[]): boolean =>
  row.some((cell) => typeof cell === 'number' && !(Number.isInteger(cell) && cell > 1990 && cell < 2100));

function otherKind({ kind, rowIndex, at, columns }: SheetHeader): Finding {
  if (kind !== 'transaction') return finding('sheet-of-another-kind', Math.max(rowIndex, 0), null, { kind });
  const status = at.fundingStatus;
  const text =
    status === undefined ? 'transactions' : `${columns[status]!.heading || 'a column'} says where money is`;
  return finding('sheet-of-movements', Math.max(rowIndex, 0), status ?? null, { text });
}

/** A needed column, or one of a key, that two columns may be. */
function rivalsOf({ questions, columns, at }: SheetHeader, strict: Header | Finding): Finding | null {
  for (const key of NEEDED_COLUMNS) {
    const index = at[key];
    if (index === undefined || columns[index]!.by === 'officer') continue;
    const own = questions.find(({ columnIndex }) => columnIndex === index);
    if (!own) continue;
    if ('code' in strict && strict.code === 'column-twice') return strict;
    const rival = questions.find((other) => other !== own && other.candidates.includes(key));
    if (!rival) continue;
    const name = ({ heading, columnIndex }: typeof own): string =>
      `${quoted(heading) || 'no heading'} (column ${columnLetters(columnIndex)} of the range)`;
    const values = {
      column: COLUMNS[key].name,
      first: name(own),
      second: name(rival),
      evidence: own.evidence,
    };
    return finding('column-unsure', null, own.columnIndex, values);
  }
  if ('code' in strict && strict.code === 'column-twice') {
    const [asked] = questions.filter(({ columnIndex }) => columns[columnIndex]!.key !== null);
    if (asked) return strict;
  }
  return null;
}

/** What is needed and not there, with the columns that it may be. */
function missingFrom(
  { rowIndex, columns, questions }: SheetHeader,
  missing: readonly ColumnKey[],
  strict: Header | Finding,
): Finding {
  const isMoney = missing.includes('value');
  const candidates = columns.filter(
    ({ key, columnIndex, candidates: of }) =>
      key === null &&
      ((isMoney && questions.some((question) => question.columnIndex === columnIndex)) ||
        of.some((other) => missing.includes(other as ColumnKey))),
  );
  const stages =
    isMoney && candidates.length === 0
      ? columns.filter(({ content, key }) => key === null && content.poundsCount > 0)
      : [];
  const named = [...candidates, ...stages].map((column) => nameOf(column));
  if ('code' in strict && strict.code === 'header-not-found' && missing.length > 1 && named.length === 0)
    return strict;
  const values = {
    missing: missing.map((key) => COLUMNS[key].name).join(' and '),
    candidates: named.join(' or '),
  };
  const [first] = candidates;
  return finding(
    'column-missing',
    rowIndex,
    first?.columnIndex ?? null,
    named.length > 0 ? values : { missing: values.missing },
  );
}

const nameOf = ({ heading, columnIndex }: UnderstoodColumn): string =>
  heading ? quoted(heading) : `column ${columnLetters(columnIndex)} of the range`;

/** A column in which each cell is the one above plus or less an amount beside it: the rows are movements. */
function runningBalance(block: Block, understood: SheetHeader): Finding | null {
  const { rowIndex, columns, at } = understood;
  const money = columns.filter(
    ({ key, content, by }) =>
      by !== 'officer' &&
      content.moneyCount > content.zeroCount &&
      content.moneyCount * 2 > content.filledCount &&
      (key === null || COLUMNS[key as ColumnKey]?.type === 'money'),
  );
  const balance = money.filter(({ heading }) => /\bbal(?:ance)?\b|running|cumulative/i.test(heading));
  if (balance.length === 0 || money.length < 2 || money.length > 8) return null;
  const sample = sampleOf(
    block,
    rowIndex + 1,
    money.map(({ columnIndex }) => columnIndex),
    [],
  );
  for (const column of balance) {
    // A running total beside the values of contributions only ever grows by them.
    const isTotal = /running|cumulative/i.test(column.heading);
    if (isTotal && at.value !== undefined && at.value !== column.columnIndex) continue;
    const others = money.filter((other) => other !== column);
    if (
      !isRunningBalance(
        sample,
        column.columnIndex,
        others.map(({ columnIndex }) => columnIndex),
      )
    )
      continue;
    const values = {
      column: quoted(column.heading),
      other: others.map(({ heading }) => quoted(heading)).join(' or '),
    };
    return finding('running-balance', rowIndex, column.columnIndex, values);
  }
  return null;
}
