import type { HeadingMapping } from '../../reading/header';
import { isRegister, readRegister } from '../../register/read-register';
import { isClosing } from '../../register/status';
import type { Register } from '../../register/register';
import { readAuthority } from '../../sheet/authorities';
import type { Place } from '../../sheet/block';
import type { ColumnKey } from '../../sheet/columns';
import { shownText } from '../../sheet/text';
import type { CheckedSheet } from '../check-sheet';
import { joinSheets, type JoinedSheets } from '../join';
import { rowsApart } from '../rows-apart';
import type { StandardRow } from '../standard-row';
import { authorityName } from '../standardise';
import { partedByAuthority } from './by-authority';
import {
  placeOfRegister,
  type ComparedLine,
  type Comparison,
  type ImportSource,
  type KeptFormula,
  type NotCompared,
  type RegisterFormulas,
  type RegisterSeen,
  type SheetPlace,
} from './comparison';
import { differenceOf, type DifferenceLine } from './difference';
import { figuresOf } from './effect';

/**
 * Compares checked sheets with the register as it was read.
 *
 * @param mapping how the register's own headings are read, where the officer said so
 */
export function compareWithRegister<Seen extends RegisterSeen>(
  source: ImportSource,
  seen: Seen,
  formulas: RegisterFormulas,
  mapping: HeadingMapping,
): Comparison<Seen> | NotCompared {
  const register = readRegister(seen.values, { place: placeOfRegister(seen), mapping });
  if (!isRegister(register)) return { kind: 'no-register', finding: register };
  const joined = joinSheets(source.sheets, source.mapping, source.authority);
  const name = sourceName(source);
  if (joined.rows.length === 0 || !joined.source)
    return { kind: 'no-row', name, isUnderstood: source.sheets.some(({ kind }) => kind !== 'none') };
  const { authority } = source;
  const sheetNames = joined.sources.map((one) => sheetName(source, one));
  const { own, elsewhere } = partedByAuthority(joined.rows, authority, register);
  if (own.length === 0)
    return { kind: 'all-elsewhere', elsewhere, sheetNames, authority: authorityName(authority) };
  const { isFormula } = formulas;
  const difference = differenceOf(register, own, { authority, isFormula });
  const asIfTyped = differenceOf(register, own, { authority });
  const sourceOf = (row: StandardRow): SheetPlace => {
    const from = joined.sourceOf.get(row) ?? joined.source!;
    return { name: sheetName(source, from), place: placeOfSheet(from) };
  };
  return {
    ...{ seen, mapping, register, formulas, name, sheetNames, sourceOf, elsewhere },
    authority: authorityShown(register, authority),
    lines: comparedLines(difference.lines, { register, formulas, sourceOf }),
    notTaken: difference.notTaken,
    isFullTable: joined.source.kind !== 'register',
    rowCount: own.length,
    policeCount: own.filter(({ isPolice }) => isPolice).length,
    unusableCount: joined.sources.reduce((count, one) => count + unusableIn(one), 0),
    unusableElsewhere: unusableBeside(joined, source),
    keptFormulas: keptFormulas(asIfTyped.lines, formulas),
    before: figuresOf(register, authority),
  };
}

type LinesFrom = Pick<Comparison, 'register' | 'formulas' | 'sourceOf'>;

const comparedLines = (lines: readonly DifferenceLine[], from: LinesFrom): ComparedLine[] =>
  lines.map((line, index) => ({
    ...withoutFormulas(line, from.formulas),
    index,
    key: keyOf(line, from),
    canTick: canTick(line, from),
  }));

/** A column that is worked out by formulas takes its formula on new rows, and nothing of the sheet. */
const withoutFormulas = (line: DifferenceLine, { columns }: RegisterFormulas): DifferenceLine =>
  line.kind === 'added'
    ? { ...line, cells: line.cells.filter(({ columnIndex }) => !columns.has(columnIndex)) }
    : line;

function canTick(line: DifferenceLine, { register, formulas }: LinesFrom): boolean {
  if (line.kind !== 'gone') return line.kind !== 'same';
  const statusIndex = register.header.columns.status;
  if (statusIndex === undefined || formulas.isFormula(line.rowIndex, statusIndex)) return false;
  return !isClosing(registerText(register, line.rowIndex, 'status'));
}

/** The line of a row keeps its key when the register is compared again: rows of it may have moved. */
function keyOf(line: DifferenceLine, { register, sourceOf }: LinesFrom): string {
  if (line.kind !== 'gone') {
    const { name, place } = sourceOf(line.incoming);
    return `sheet ${JSON.stringify([name, (place?.topIndex ?? 0) + line.incoming.sourceRowIndex])}`;
  }
  const texts = (['agreement', 'contribution', 'purpose', 'value'] as const).map((column) =>
    registerText(register, line.rowIndex, column),
  );
  return `register ${JSON.stringify(texts)}`;
}

/** The text of a cell of the register; "" where it has no such column. */
export function registerText({ block, header }: Register, rowIndex: number, column: ColumnKey): string {
  const columnIndex = header.columns[column];
  return columnIndex === undefined ? '' : shownText(block[rowIndex]![columnIndex]);
}

/** Without them a register would be said to agree with a sheet that says otherwise. */
const keptFormulas = (lines: readonly DifferenceLine[], { isFormula }: RegisterFormulas): KeptFormula[] =>
  lines.flatMap((line) =>
    line.kind !== 'changed'
      ? []
      : line.fields
          .filter(({ columnIndex }) => isFormula(line.rowIndex, columnIndex))
          .map((field) => ({ rowIndex: line.rowIndex, field })),
  );

function authorityShown({ authorities }: Register, authority: string): string {
  const { key } = readAuthority(authority);
  return authorities.find((one) => one.key === key)?.name ?? authorityName(authority);
}

/** "Charnwood Q4"; of several sheets together, their authority. */
export function sourceName(source: ImportSource): string {
  return source.sheets.length === 1 ? sheetName(source, source.sheets[0]!) : authorityName(source.authority);
}

function sheetName({ sheets, names, authority }: ImportSource, of: CheckedSheet): string {
  const index = sheets.indexOf(of);
  return names[index]?.sheet || names[index]?.file || authority;
}

const placeOfSheet = (sheet: CheckedSheet): Place | null =>
  sheet.kind === 'none' ? null : sheet.kind === 'register' ? sheet.register.place : sheet.sheet.place;

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
