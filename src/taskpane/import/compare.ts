import { joinSheets, type JoinedSheets } from '../../domain/council/join';
import { differenceOf, type DifferenceLine } from '../../domain/council/import/difference';
import type { CheckedSheet } from '../../domain/council/check-sheet';
import { authorityName } from '../../domain/council/standardise';
import type { Finding } from '../../domain/findings/finding';
import { isRegister, readRegister } from '../../domain/register/read-register';
import { readAuthority } from '../../domain/sheet/authorities';
import { cellAddress, type Place } from '../../domain/sheet/block';
import type { HeadingMapping } from '../../domain/reading/header';
import { isFormula } from '../../workbook/excel/cell-content';
import { listed } from '../../workbook/register/register-messages';
import { calculatedColumns } from '../../workbook/writing/prepared-write';
import { placeOfTarget, type TargetSeen } from '../../workbook/writing/target-snapshot';
import { figuresOf } from './effect';
import { allElsewhere, partedByAuthority } from './elsewhere';
import { fieldShown, importLines } from './lines';
import type { Choices, Compared, ImportLine, ImportSource, KeptFormula } from './state';
import { rowsApart } from '../check/rows-apart';

/** Nothing can be compared, and why. */
export interface NotCompared {
  readonly text: string;
  readonly more: string | null;
}

/**
 * Compares checked sheets with the register as it was read.
 *
 * @param mapping how the register's own headings are read, where the officer said so
 */
export function compared(
  source: ImportSource,
  seen: TargetSeen,
  mapping: HeadingMapping,
): Compared | NotCompared | { readonly finding: Finding } {
  const register = readRegister(seen.values, { place: placeOfTarget(seen), mapping });
  if (!isRegister(register)) return { finding: register };
  const joined = joinSheets(source.sheets, source.mapping, source.authority);
  const name = sourceName(source);
  if (joined.rows.length === 0 || !joined.source) return nothingToCompare(name, source);
  const holdsFormula = (rowIndex: number, columnIndex: number): boolean =>
    isFormula(seen.formulas[rowIndex]?.[columnIndex], seen.values[rowIndex]?.[columnIndex]);
  const { authority } = source;
  const sheet = listed(joined.sources.map((one) => sheetName(source, one)));
  const { own, elsewhere } = partedByAuthority(joined.rows, authority, register);
  if (own.length === 0) return allElsewhere(elsewhere, sheet, authorityName(authority));
  const formulaColumns = calculatedColumns(seen);
  const whole = differenceOf(register, own, { authority, isFormula: holdsFormula });
  const difference = { ...whole, lines: withoutFormulas(whole.lines, formulaColumns) };
  const asIfTyped = differenceOf(register, own, { authority });
  const lines = importLines(difference.lines, {
    register,
    sourceOf: (row) => {
      const from = joined.sourceOf.get(row) ?? joined.source!;
      return { name: sheetName(source, from), place: placeOfSheet(from) };
    },
    isFormula: holdsFormula,
  });
  return {
    seen,
    mapping,
    register,
    authority: authorityShown(register.authorities, authority),
    name,
    sheet,
    difference,
    lines,
    isFullTable: joined.source.kind !== 'register',
    rowCount: own.length,
    policeCount: own.filter(({ isPolice }) => isPolice).length,
    elsewhere,
    unusableCount: joined.sources.reduce((count, one) => count + unusableIn(one), 0),
    unusableElsewhere: unusableBeside(joined, source),
    formulaColumns,
    keptFormulas: keptFormulas(asIfTyped.lines, seen, holdsFormula),
    before: figuresOf(register, authority),
  };
}

/** A column that is worked out by formulas takes its formula on new rows, and nothing of the sheet. */
const withoutFormulas = (
  lines: Compared['difference']['lines'],
  formulaColumns: ReadonlySet<number>,
): Compared['difference']['lines'] =>
  lines.map((line) =>
    line.kind === 'added'
      ? { ...line, cells: line.cells.filter(({ columnIndex }) => !formulaColumns.has(columnIndex)) }
      : line,
  );

/** Without them a register would be said to agree with a sheet that tells otherwise. */
const keptFormulas = (
  lines: Compared['difference']['lines'],
  seen: TargetSeen,
  holdsFormula: (rowIndex: number, columnIndex: number) => boolean,
): KeptFormula[] =>
  lines.flatMap((line) =>
    line.kind !== 'changed'
      ? []
      : line.fields
          .filter(({ columnIndex }) => holdsFormula(line.rowIndex, columnIndex))
          .map((field) => ({
            cell: {
              sheet: seen.sheet,
              address: cellAddress(placeOfTarget(seen), line.rowIndex, field.columnIndex),
            },
            field: fieldShown(field, false),
          })),
  );

function authorityShown(
  authorities: readonly { readonly key: string; readonly name: string }[],
  authority: string,
): string {
  const { key } = readAuthority(authority);
  return authorities.find((one) => one.key === key)?.name ?? authorityName(authority);
}

const nothingToCompare = (name: string, { sheets }: ImportSource): NotCompared => ({
  text: `No row of ${name} can be compared with the register.`,
  more: sheets.every(({ kind }) => kind === 'none')
    ? 'What the sheet holds was not understood. Say under Columns what its headings mean, then check again.'
    : 'None of its rows can be used: the findings say why. Nothing was written.',
});

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
): Compared['unusableElsewhere'] =>
  source.sheets
    .filter((sheet) => !sources.includes(sheet))
    .map((sheet) => ({
      sheet: sheetName(source, sheet),
      count: unusableIn(sheet) + rowsApart(sheet, findings.get(sheet) ?? []).count,
    }))
    .filter(({ count }) => count > 0);

const unusableIn = (sheet: CheckedSheet): number =>
  sheet.kind === 'none' ? 0 : sheet.rowCount - sheet.usableCount;

export const GONE_STATUSES = ['Closed', 'Completed', 'Lapsed', 'Returned', 'Superseded'] as const;

/**
 * What is ticked at first: what changed and what was added, but of a council's full table what speaks of the police alone.
 * What is the same only without punctuation or noughts is a question; of rows that are the same the first is taken.
 */
export function firstChoices({ lines, difference, isFullTable }: Compared): Choices {
  const isAsked = ({ isLoose, isRepeat }: DifferenceLine): boolean => isLoose || isRepeat;
  const isTaken = ({ index, kind, canTick }: ImportLine): boolean =>
    canTick &&
    !isAsked(difference.lines[index]!) &&
    (kind === 'changed' || (kind === 'added' && (!isFullTable || difference.lines[index]!.isPolice)));
  return { ticked: new Set(lines.filter(isTaken).map(({ index }) => index)), goneStatus: GONE_STATUSES[0] };
}

/** Ticks that stay when the register is compared again: those of lines that are still there, of the same kind. */
export function keptChoices(before: Compared, choices: Choices, now: Compared): Choices {
  const first = firstChoices(now);
  const keyed = new Map(before.lines.map((line) => [`${line.kind} ${line.key}`, line]));
  const isTaken = (line: ImportLine): boolean => {
    const same = keyed.get(`${line.kind} ${line.key}`);
    return line.canTick && (same ? choices.ticked.has(same.index) : first.ticked.has(line.index));
  };
  const ticked = new Set(now.lines.filter(isTaken).map(({ index }) => index));
  return { ticked, goneStatus: choices.goneStatus };
}
