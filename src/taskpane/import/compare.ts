import { compareWithRegister } from '../../domain/council/import/compare';
import type { ImportSource, NotCompared, RegisterFormulas } from '../../domain/council/import/comparison';
import type { HandPair } from '../../domain/council/import/comparison';
import type { HeadingMapping } from '../../domain/reading/header';
import { today } from '../../workbook/excel/clock';
import { isFormula } from '../../workbook/excel/cell-content';
import { calculatedColumns } from '../../workbook/writing/prepared-write';
import type { TargetSnapshot } from '../../workbook/writing/target-snapshot';
import type { Compared } from './state';

/** Compares checked sheets with the register as Excel has it, as at today. */
export const compared = (
  source: ImportSource,
  seen: TargetSnapshot,
  mapping: HeadingMapping,
  pairs: readonly HandPair[] = [],
  hasOwnDays = false,
): Compared | NotCompared =>
  compareWithRegister(source, seen, {
    ...{ formulas: formulasOf(seen), mapping, pairs, hasOwnDays },
    asAtSerial: today(),
  });

export const isCompared = (found: Compared | NotCompared): found is Compared => 'lines' in found;

const formulasOf = (seen: TargetSnapshot): RegisterFormulas => ({
  isFormula: (rowIndex, columnIndex) =>
    isFormula(seen.formulas[rowIndex]?.[columnIndex], seen.values[rowIndex]?.[columnIndex]),
  columns: calculatedColumns(seen),
});
