import { compareWithRegister } from '../../domain/council/import/compare';
import type { ImportSource, NotCompared, RegisterFormulas } from '../../domain/council/import/comparison';
import type { HeadingMapping } from '../../domain/reading/header';
import { isFormula } from '../../workbook/excel/cell-content';
import { calculatedColumns } from '../../workbook/writing/prepared-write';
import type { TargetSeen } from '../../workbook/writing/target-snapshot';
import type { Compared } from './state';

/** Compares checked sheets with the register as Excel has it. */
export const compared = (
  source: ImportSource,
  seen: TargetSeen,
  mapping: HeadingMapping,
): Compared | NotCompared => compareWithRegister(source, seen, formulasOf(seen), mapping);

export const isCompared = (found: Compared | NotCompared): found is Compared => 'lines' in found;

const formulasOf = (seen: TargetSeen): RegisterFormulas => ({
  isFormula: (rowIndex, columnIndex) =>
    isFormula(seen.formulas[rowIndex]?.[columnIndex], seen.values[rowIndex]?.[columnIndex]),
  columns: calculatedColumns(seen),
});
