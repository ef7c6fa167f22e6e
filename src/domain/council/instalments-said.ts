/** What instalments change in the reading of a sheet, and what there is to say of them. */
import { findingForRows, type Finding } from '../findings/finding';
import { nameOfContribution } from '../register/read/contribution-name';
import type { Block } from '../sheet/block';
import type { SheetInstalments } from './instalment-sheet';

/** A block in which the rows that show a value again are blank, and triggers that are of one instalment alone. */
export function withoutRepeated(
  block: Block,
  { repeated, ownTriggers }: SheetInstalments,
  trigger: number | undefined,
): Block {
  if (repeated.length === 0 && ownTriggers.length === 0) return block;
  const [again, own] = [new Set(repeated), new Set(ownTriggers)];
  return block.map((row, rowIndex) => {
    if (again.has(rowIndex)) return row.map(() => null);
    return own.has(rowIndex) ? row.map((cell, index) => (index === trigger ? null : cell)) : row;
  });
}

/** What there is to say of the instalments of a sheet. */
export function instalmentFindings(
  { unclear, repeated }: SheetInstalments,
  column: number | null,
): Finding[] {
  return [
    ...findingForRows('instalment-rows', [...repeated], column, {}),
    ...unclear.flatMap(({ rowIndex, agreement, contribution, why }) =>
      findingForRows('instalments-unclear', [rowIndex], column, {
        text: nameOfContribution(agreement, contribution),
        why,
      }),
    ),
  ];
}

/** What is said of cells that are instalments': their amounts and words are used, and their rows are of one contribution. */
export function isAnswered(
  { code, columnIndex, rowIndex }: Finding,
  instalments: SheetInstalments | null,
): boolean {
  if (code === 'amounts-not-used' || code === 'date-not-read')
    return instalments?.columns.includes(columnIndex ?? -1) ?? false;
  const isOf = (rows: readonly number[]): boolean => rows.includes(rowIndex ?? -1);
  return code === 'key-repeated' && (instalments?.together.some(isOf) ?? false);
}
