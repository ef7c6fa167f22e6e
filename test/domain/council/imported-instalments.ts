/** A council's sheet of Blaby taken through the whole import: checked, compared with a register, and into Triggers. */
import { checkSheet } from '../../../src/domain/council/check-sheet';
import { compareWithRegister } from '../../../src/domain/council/import/compare';
import type { Choices, Comparison, ImportSource } from '../../../src/domain/council/import/comparison';
import { instalmentsOfImport, type ImportInstalments } from '../../../src/domain/pipeline/import-instalments';
import type { TriggersTable } from '../../../src/domain/pipeline/trigger-table';
import { day } from '../movements/made';

type Cells = readonly (readonly unknown[])[];

export interface Imported extends ImportInstalments {
  readonly compared: Comparison;
}

/** @param untick the lines that the officer does not take */
export function importedInstalments(
  register: Cells,
  sheet: Cells,
  table: TriggersTable | null = null,
  untick: (found: Comparison) => number[] = () => [],
): Imported {
  const source: ImportSource = {
    sheets: [checkSheet(sheet, { authority: 'Blaby' })],
    names: [{ sheet: 'Returns Q2', file: null }],
    authority: 'Blaby',
    mapping: {},
  };
  const seen = {
    ...{ sheet: 'Register', table: 'Register', topIndex: 0, leftIndex: 0 },
    ...{ rowCount: register.length, columnCount: register[0]!.length, values: register },
    formats: register.map((row) => row.map(() => 'General')),
  };
  const formulas = { isFormula: () => false, columns: new Set<number>() };
  const compared = compareWithRegister(source, seen, {
    ...{ formulas, mapping: {}, asAtSerial: day(28, 11, 2026) },
  });
  if ('kind' in compared) throw new Error(compared.kind);
  const ticked = new Set(compared.lines.filter(({ canTick }) => canTick).map(({ index }) => index));
  for (const index of untick(compared)) ticked.delete(index);
  const choices: Choices = { ticked, missingStatus: 'Closed', wholeLists: new Set() };
  return { ...instalmentsOfImport(source, compared, choices, table), compared };
}
