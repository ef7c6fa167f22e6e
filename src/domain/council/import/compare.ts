import type { HeadingMapping } from '../../reading/header';
import { isRegister, readRegister } from '../../register/read/read-register';
import type { Register } from '../../register/register';
import { servicesCounted } from '../../register/checks/services-counted';
import { isClosing } from '../../sheet/status';
import type { CheckedSheet } from '../check-sheet';
import { joinSheets, type JoinedSheets } from '../join';
import { rowsApart } from '../rows-apart';
import type { StandardRow } from '../standard-row';
import { authorityName } from '../standardise';
import { rowsByAuthority, type AuthorityRows, type RowsByAuthority } from './by-authority';
import {
  placeOfRegister,
  type AuthorityPart,
  type ComparedLine,
  type Comparison,
  type ImportSource,
  type PreservedFormula,
  type NotCompared,
  type RegisterFormulas,
  type RegisterSeen,
  type SheetPlace,
} from './comparison';
import { coverageOf } from './coverage';
import { diffRegister, notTakenOf, type DifferenceLine, type UnreadLine } from './difference';
import { figuresOf } from './effect';
import type { HandPair } from './comparison';
import { moneyOfLine } from './line-money';
import { registerText } from './register-text';
import { rowsTogether } from '../rows-together';
import { partMissing, unreadAlone } from './unread-lines';
import { placeOfSheet, RowsNotTaken, unreadRows, type UnreadRow } from './unread-rows';

/** What else a comparison is made from. */
export interface CompareOptions {
  readonly formulas: RegisterFormulas;
  /** How the register's own headings are read, where the officer said so. */
  readonly mapping: HeadingMapping;
  readonly pairs?: readonly HandPair[];
  readonly asAtSerial: number;
  /** Whether instalments or receipts give money of the register days of its own. */
  readonly hasOwnDays?: boolean;
}

/** Compares checked sheets with the register as it was read, authority by authority. */
export function compareWithRegister<Seen extends RegisterSeen>(
  source: ImportSource,
  seen: Seen,
  options: CompareOptions,
): Comparison<Seen> | NotCompared {
  const { mapping, formulas, asAtSerial, pairs = [], hasOwnDays = false } = options;
  const register = readRegister(seen.values, { place: placeOfRegister(seen), mapping });
  if (!isRegister(register)) return { kind: 'no-register', finding: register };
  const joined = rowsTogether(joinSheets(source.sheets, source.mapping, source.authority || null), register);
  const name = sourceName(source);
  if (joined.rows.length === 0 || !joined.source)
    return { kind: 'no-row', name, isUnderstood: source.sheets.some(({ kind }) => kind !== 'none') };
  const sheetNames = joined.sources.map((one) => sheetName(source, one));
  const unread = joined.sources.flatMap(unreadRows);
  const parted = rowsByAuthority(joined.rows, unread, source.authority, register);
  const why = whyNone(parted, source, sheetNames);
  if (why) return why;
  const from: LinesFrom = {
    ...{ register, formulas, joined, pairs },
    sourceOf: (row) => sourceOfRow(joined.sourceOf.get(row) ?? joined.source!, source),
    sheetOf: (sheet) => sourceOfRow(sheet, source),
    notTaken: rowsNotTaken(joined, unread),
  };
  const parts = parted.authorities.map((part) => partOf(part, parted.unreadOfAny, from));
  const own = parted.authorities.flatMap(({ rows }) => rows);
  const keys = parted.authorities.map(({ key }) => key);
  return {
    ...{ seen, mapping, register, formulas, name, sheetNames, asAtSerial, pairs },
    sourceOf: from.sourceOf,
    authorities: parts.map(({ authority }) => authority),
    lines: parts.flatMap(({ lines }) => lines).map((line, index) => ({ ...line, index })),
    notTaken: notTakenOf(register, own),
    isFullTable: joined.source.kind !== 'register' || joined.sources.some(listsServices),
    rowCount: own.length,
    policeCount: own.filter(({ isPolice }) => isPolice).length,
    unreadOfAny: parted.unreadOfAny.length,
    unusableElsewhere: unusableBeside(joined, source),
    elsewhere: parted.elsewhere,
    nobodys: parted.nobodys,
    preservedFormulas: parts.flatMap((part) => part.preservedFormulas),
    hasOwnDays,
    before: figuresOf(register, keys, asAtSerial),
  };
}

/** True for a sheet laid out as a register that lists what is for other services too. */
const listsServices = (sheet: CheckedSheet): boolean =>
  sheet.kind === 'register' && servicesCounted(sheet.register).length > 0;

/** Why there is nothing to compare; null where there is. */
function whyNone(
  { authorities, elsewhere, nobodys }: RowsByAuthority,
  { authority }: ImportSource,
  sheetNames: readonly string[],
): NotCompared | null {
  if (authorities.some(({ rows }) => rows.length > 0)) return null;
  return authority === ''
    ? { kind: 'nobodys', nobodys, sheetNames }
    : { kind: 'all-elsewhere', elsewhere, sheetNames, authority: authorityName(authority) };
}

interface LinesFrom extends Pick<Comparison, 'register' | 'formulas' | 'sourceOf' | 'pairs'> {
  readonly joined: JoinedSheets;
  readonly sheetOf: (sheet: CheckedSheet) => SheetPlace;
  readonly notTaken: RowsNotTaken;
}

/** A row that became a line says no more what else is on the sheet. */
function rowsNotTaken({ sources, sourceOf }: JoinedSheets, unread: readonly UnreadRow[]): RowsNotTaken {
  const taken = new Map(sources.map((sheet) => [sheet, new Set<number>()]));
  for (const [row, sheet] of sourceOf) taken.get(sheet)?.add(row.sourceRowIndex);
  return new RowsNotTaken(sources, (sheet, rowIndex) => taken.get(sheet)!.has(rowIndex), unread);
}

type AnyLine = DifferenceLine | UnreadLine;

interface Part {
  readonly authority: AuthorityPart;
  readonly lines: readonly ComparedLine[];
  readonly preservedFormulas: readonly PreservedFormula[];
}

/** The lines of one authority. */
function partOf(
  { key, name, rows, unread }: AuthorityRows,
  unreadOfAny: readonly UnreadRow[],
  from: LinesFrom,
): Part {
  const { register, formulas } = from;
  const pairs = pairedRows(rows, key, from);
  const options = { authority: name, pairs };
  const { lines } = diffRegister(register, rows, { ...options, isFormula: formulas.isFormula });
  const asIfTyped = diffRegister(register, rows, options);
  const missing = lines.filter((line) => line.kind === 'gone');
  const parted = partMissing(register, missing, [...unread, ...unreadOfAny], from.notTaken);
  const own = new Set(unread);
  const all: AnyLine[] = [
    ...lines.filter(({ kind }) => kind !== 'gone'),
    ...parted.unread,
    ...parted.others.filter((row) => own.has(row)).map(unreadAlone),
    ...parted.missing,
  ];
  const compared = all.map((line) => comparedLine(line, key, from));
  const unnamed = [...unread, ...unreadOfAny].filter(({ texts }) => texts.agreement === '').length;
  const coverage = coverageOf(register, compared, unnamed);
  return {
    authority: { key, name, rowCount: rows.length + unread.length, coverage },
    lines: compared,
    preservedFormulas: preservedFormulas(asIfTyped.lines, formulas),
  };
}

/** Which rows the officer paired, as they are now. */
function pairedRows(
  rows: readonly StandardRow[],
  authorityKey: string,
  from: LinesFrom,
): ReadonlyMap<StandardRow, number> {
  if (from.pairs.length === 0) return new Map();
  const { register } = from;
  const own = Array.from(register.rowIndex).filter(
    (_, row) => register.authorities[register.authority[row]!]?.key === authorityKey,
  );
  const rowOfKey = new Map(own.map((rowIndex) => [registerKey(register, rowIndex), rowIndex]));
  const pairOf = new Map(from.pairs.map(({ sheetKey: sheet, registerKey: row }) => [sheet, row]));
  return new Map(
    rows.flatMap((row): [StandardRow, number][] => {
      const paired = pairOf.get(sheetKey(from.sourceOf(row), row.sourceRowIndex));
      const rowIndex = paired === undefined ? undefined : rowOfKey.get(paired);
      return rowIndex === undefined ? [] : [[row, rowIndex]];
    }),
  );
}

const comparedLine = (line: AnyLine, authorityKey: string, from: LinesFrom): ComparedLine => ({
  ...withoutFormulas(line, from.formulas),
  index: 0,
  authorityKey,
  key: keyOf(line, from),
  money: moneyOfLine(line, from.register),
  canTick: canTick(line, from),
});

/** A column that is calculated by formulas takes its formula on new rows, and nothing of the sheet. */
const withoutFormulas = (line: AnyLine, { columns }: RegisterFormulas): AnyLine =>
  line.kind === 'added'
    ? { ...line, cells: line.cells.filter(({ columnIndex }) => !columns.has(columnIndex)) }
    : line;

function canTick(line: AnyLine, { register, formulas }: LinesFrom): boolean {
  if (line.kind !== 'gone') return line.kind === 'changed' || line.kind === 'added';
  const statusIndex = register.header.columns.status;
  if (statusIndex === undefined || formulas.isFormula(line.rowIndex, statusIndex)) return false;
  return !isClosing(registerText(register, line.rowIndex, 'status'));
}

/** The line of a row keeps its key when the register is compared again: rows of it may have moved. */
function keyOf(line: AnyLine, from: LinesFrom): string {
  if (line.kind === 'gone') return registerKey(from.register, line.rowIndex);
  if (line.kind !== 'unread') return sheetKey(from.sourceOf(line.incoming), line.incoming.sourceRowIndex);
  const { sheet, sourceRowIndex } = line.unread;
  const of = line.rowIndex === null ? '' : registerKey(from.register, line.rowIndex);
  return `${sheetKey(from.sheetOf(sheet), sourceRowIndex)} ${of}`;
}

const sheetKey = ({ name, place }: SheetPlace, rowIndex: number): string =>
  `sheet ${JSON.stringify([name, (place?.topIndex ?? 0) + rowIndex])}`;

function registerKey(register: Register, rowIndex: number): string {
  const columns = ['authority', 'agreement', 'contribution', 'purpose', 'value'] as const;
  return `register ${JSON.stringify(columns.map((column) => registerText(register, rowIndex, column)))}`;
}

/** Without them a register would be said to agree with a sheet that says otherwise. */
const preservedFormulas = (
  lines: readonly DifferenceLine[],
  { isFormula }: RegisterFormulas,
): PreservedFormula[] =>
  lines.flatMap((line) =>
    line.kind !== 'changed'
      ? []
      : line.fields
          .filter(({ columnIndex }) => isFormula(line.rowIndex, columnIndex))
          .map((field) => ({ rowIndex: line.rowIndex, field })),
  );

/** "Charnwood Q4"; of several sheets together, their authority, or the first of them. */
export function sourceName(source: ImportSource): string {
  const isOne = source.sheets.length === 1 || source.authority === '';
  return isOne ? sheetName(source, source.sheets[0]!) : authorityName(source.authority);
}

const sourceOfRow = (sheet: CheckedSheet, source: ImportSource): SheetPlace => ({
  name: sheetName(source, sheet),
  place: placeOfSheet(sheet),
});

function sheetName({ sheets, names, authority }: ImportSource, of: CheckedSheet): string {
  const index = sheets.indexOf(of);
  return names[index]?.sheet || names[index]?.file || authority;
}

/** Of the sheets that are joined to the one that the rows come from. */
const unusableBeside = (
  { sources, findings }: JoinedSheets,
  source: ImportSource,
): Comparison['unusableElsewhere'] =>
  source.sheets
    .filter((sheet) => !sources.includes(sheet))
    .map((sheet) => ({
      sheet: sheetName(source, sheet),
      count: unusableIn(sheet) + rowsApart(sheet, findings.get(sheet) ?? []).count,
    }))
    .filter(({ count }) => count > 0);

const unusableIn = (sheet: CheckedSheet): number =>
  sheet.kind === 'none' ? 0 : sheet.rowCount - sheet.usableCount;
