/** The headings of a register that are not plain: two lines of them, other words, questions, and what is no register at all. */
import { finding, quoted, type Finding } from '../findings/finding';
import { listed } from '../findings/listed';
import { readAmount } from '../money/read-amount';
import type { Block } from '../sheet/block';
import { columnLetters } from '../sheet/block';
import {
  COLUMN_KEYS,
  COLUMNS,
  MONEY_COLUMNS,
  NEEDED_COLUMNS,
  STAGE_COLUMNS,
  type ColumnKey,
} from '../sheet/columns';
import { accountOf } from './lines/accounts';
import type { SheetColumnKey } from './words/council-columns';
import { holdsFlags, mayBeMoney } from './columns/evidence';
import { PLAIN, type Header } from './header';
import { penceSaid } from './lines/scale';
import { headingOf } from './words/lexicon';
import { referencePartsOf } from './lines/joined-reference';
import { areReferencesAbove, withReferencesAbove } from './lines/references-above';
import { wordsUnder } from './lines/words-under';
import { isAuthorityAbove, rowsOfAuthorities, withAuthoritiesAbove } from './lines/authorities-above';
import { sampleOf, isRunningBalance } from './columns/laws';
import { questionFinding } from './columns/question-finding';
import { UNUSUAL } from './register-header';
import { snapshotColumn } from './snapshot-rows';
import { withoutUntold } from './untold-columns';
import { understandSheet } from './understand-sheet';
import type { SheetHeader, UnderstoodColumn } from './understanding';

UNUSUAL.bring({
  ...{ questionFinding, withoutUntold },
  withReferencesAbove(block, header) {
    const own = isAuthorityAbove(header) ? withAuthoritiesAbove(block, header) : block;
    return withReferencesAbove(own, header);
  },
  understand(block, strict, { mapping = {}, columnsAt, authority = null }) {
    const understood = understandSheet(block, { columns: mapping, ...(columnsAt ? { columnsAt } : {}) });
    return { header: headerFrom(block, understood, strict, authority), understood };
  },
});

function headerFrom(
  block: Block,
  understood: SheetHeader | null,
  strict: Header | Finding,
  authority: string | null,
): Header | Finding {
  if (understood === null) return accountOf(block) ?? strict;
  if (understood.kind !== 'register') return otherKind(understood);
  const { rowIndex, topIndex, columns, at, questions, scale } = understood;
  const found: Partial<Record<ColumnKey, number>> = {};
  for (const key of COLUMN_KEYS)
    if (at[key] !== undefined && !tellsOfValue(columns[at[key]]!)) found[key] = at[key];
  // Of a deadline that is not sure nothing can be said.
  if (questions.some(({ columnIndex }) => columnIndex === found.expiryDate)) delete found.expiryDate;
  const balance = runningBalance(block, understood);
  if (balance) return balance;
  const snapshots = snapshotColumn(block, understood);
  if (snapshots)
    return finding('sheet-of-snapshots', rowIndex, snapshots.columnIndex, { column: nameOf(snapshots) });
  const apart = penceApart(block, understood);
  if (apart) return apart;
  const inPence = penceSaid(block, understood);
  if (inPence !== null) return finding('amounts-in-pence', rowIndex, null, { text: quoted(inPence) });
  if (found.authority === undefined && authority !== null) found.authority = columns.length;
  const unsure = rivalsOf(understood, strict);
  if (unsure) return unsure;
  const isAbove =
    found.agreement === undefined &&
    found.value !== undefined &&
    areReferencesAbove(block, rowIndex, found.value);
  // Past the column of whose sheet it is.
  if (isAbove) found.agreement = columns.length + 1;
  const isUnder =
    found.authority === undefined &&
    found.agreement !== undefined &&
    found.value !== undefined &&
    rowsOfAuthorities(block, rowIndex, found) !== null;
  if (isUnder) found.authority = columns.length;
  const missing = NEEDED_COLUMNS.filter((key) => found[key] === undefined);
  if (missing.length > 0) {
    const hasNone = 'code' in strict && strict.code === 'header-not-found' && holdsNumbers(block[rowIndex]!);
    const account = missing.includes('value') ? accountOf(block) : null;
    return account ?? (hasNone ? strict : missingFrom(understood, missing, strict));
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
    referenceParts: isAbove ? null : referencePartsOf(block, rowIndex, columns, found),
    wordsAt: wordsUnder(
      block,
      rowIndex,
      MONEY_COLUMNS.flatMap((key) => found[key] ?? []),
    ),
    areKeysAbove: isAbove || isUnder,
    sums: understood.sums,
    beside: null,
    understood,
  };
}

/** What the officer said is a stage, and holds no amounts: it says of the value of each row whether it stands there. */
function tellsOfValue({ key, by, heading, content }: UnderstoodColumn): boolean {
  if (by !== 'officer' || !STAGE_COLUMNS.some((stage) => stage === key)) return false;
  const { filledCount, moneyCount, dateCount, serialCount, zeroCount } = content;
  if (filledCount === zeroCount) return false;
  const areDays =
    (dateCount + serialCount) * 2 > filledCount - zeroCount && headingOf(heading).senses.has('date');
  return moneyCount === zeroCount || areDays || holdsFlags(content);
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
    if (isTwice(strict, key)) return strict;
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
  for (const { columnIndex } of questions) if (isTwice(strict, columns[columnIndex]!.key)) return strict;
  return null;
}

/** True where the headings by themselves name two columns of this meaning. */
const isTwice = (strict: Header | Finding, key: SheetColumnKey | null): strict is Finding =>
  'code' in strict &&
  strict.code === 'column-twice' &&
  key !== null &&
  key in COLUMNS &&
  strict.values['column'] === COLUMNS[key as ColumnKey].name;

/** What is needed and not there, with the columns that it may be. */
function missingFrom(
  { rowIndex, columns, questions }: SheetHeader,
  missing: readonly ColumnKey[],
  strict: Header | Finding,
): Finding {
  const isMoney = missing.includes('value');
  const isValue = (of: readonly SheetColumnKey[]): boolean =>
    of.some((other) => missing.includes(other as ColumnKey));
  const demands = isMoney ? columns.filter((column) => column.key === null && isDemand(column)) : [];
  // Beside what was demanded, what came of it and what is left are no value.
  const isAsked = (index: number): boolean =>
    isMoney && demands.length === 0 && questions.some(({ columnIndex }) => columnIndex === index);
  const candidates = columns.filter(
    (column) =>
      (column.key === null || (isMoney && column.key === 'contribution')) &&
      (demands.includes(column) || isAsked(column.columnIndex) || isValue(column.candidates)),
  );
  const stages =
    isMoney && candidates.length === 0
      ? columns.filter(
          ({ content, key, heading }) =>
            (key === null && content.poundsCount > 0) ||
            ((key === null || key === 'contribution') && mayBeMoney(heading, content, false)),
        )
      : [];
  const keys = missing.includes('agreement') ? otherKeys(columns) : [];
  const named = [...candidates, ...stages, ...keys].map((column) => nameOf(column));
  if ('code' in strict && strict.code === 'header-not-found' && missing.length > 1 && named.length === 0)
    return strict;
  const values = {
    missing: listed(missing.map((key) => COLUMNS[key].name)),
    candidates: named.join(' or '),
  };
  const [first] = [...candidates, ...keys];
  return finding(
    'column-missing',
    rowIndex,
    first?.columnIndex ?? null,
    named.length > 0 ? values : { missing: values.missing },
  );
}

/** "Invoice amount": what was asked for may be all that there is. */
const isDemand = ({ heading, content }: UnderstoodColumn): boolean =>
  /\b(?:invoiced?|demand(?:ed)?|bill(?:ed)?) (?:amounts?|sums?|values?|totals?|£)/.test(
    headingOf(heading).words,
  ) && content.moneyCount * 2 > content.filledCount;

/** Where no column has agreements, references of another sort may stand for them: councils often know an agreement by its application. */
function otherKeys(columns: readonly UnderstoodColumn[]): UnderstoodColumn[] {
  const of = columns.filter(
    ({ key, content }) =>
      (key === 'application' || key === 'contribution') &&
      (content.referenceCount + content.numberCount) * 2 > content.filledCount,
  );
  return of.length > 0 ? of : columns.filter(holdsReferences);
}

/** References under a word that says nothing, hardly any of them twice. */
const holdsReferences = ({ key, by, content }: UnderstoodColumn): boolean =>
  key === null &&
  by !== 'officer' &&
  content.filledCount >= MIN_REFERENCES &&
  content.referenceCount >= content.filledCount * 0.8 &&
  content.distinctCount * 2 > content.filledCount &&
  content.moneyCount + content.dateCount === 0;
const MIN_REFERENCES = 3;

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
    const { value } = at;
    if (isTotal && value !== undefined && value !== column.columnIndex && !hasMinus(block, rowIndex, value))
      continue;
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

const hasMinus = (block: Block, rowIndex: number, columnIndex: number): boolean =>
  block.slice(rowIndex + 1).some((row) => Number(readAmount(row[columnIndex])) < 0);

/** Pounds in one column and their pence in the next: neither is the amount. */
function penceApart(block: Block, { rowIndex, columns }: SheetHeader): Finding | null {
  for (const column of columns) {
    const pounds = columns[column.columnIndex - 1];
    if (pounds === undefined || !/(?<!\b(?:and|&))(?:^|[ (])(?:p|pence)\)?$/i.test(column.heading)) continue;
    if (pounds.by === 'officer' || pounds.content.numberCount === 0 || pounds.content.poundsCount > 0)
      continue;
    const cells = block.slice(rowIndex + 1).map((row) => row[column.columnIndex]);
    const filled = cells.filter((cell) => typeof cell === 'number');
    if (
      filled.length < MIN_PENCE ||
      !filled.every((cell) => Number.isInteger(cell) && cell >= 0 && cell < 100)
    )
      continue;
    const values = { column: nameOf(pounds), other: nameOf(column) };
    return finding('pence-apart', rowIndex, column.columnIndex, values);
  }
  return null;
}
const MIN_PENCE = 3;
