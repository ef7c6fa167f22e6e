import { intersect } from '../addresses';
import type { Block } from '../addresses';
import type { ShownCells } from './charts';
import { copiedFormula } from '../formula-references';
import type { Book } from './book';
import type { ConditionalFormat } from './conditional-formats';
import { mapFormulas } from './data-validations';

/** Cells of one sheet, from which or to which something is copied. */
export type CellsPlace = ShownCells;

interface CopiedFormat {
  format: ConditionalFormat;
  blocks: Block[];
  formula: string;
}

/**
 * Copies the conditional formats of cells to other cells, in place of what those have. On the same sheet a format then has
 * those cells as well; on another it becomes a format of its own. The target may hold the source several times.
 */
export function copyConditionalFormats(book: Book, from: CellsPlace, to: CellsPlace): void {
  const formats = book.conditionalFormats;
  const copied = formats.touching(from.sheetId, [from.block]).map((format) => copiedFormat(format, from, to));
  formats.clear(to.sheetId, [to.block]);
  // Each that is added goes before the others: the last one first keeps their order.
  for (const { format, blocks, formula } of copied.reverse()) {
    if (blocks.length === 0) continue;
    if (format.sheetId === to.sheetId && formats.has(format)) {
      formats.change(format, { blocks: [...format.blocks, ...blocks] });
      continue;
    }
    const { stopIfTrue, look, type, isUnreadable } = format;
    const made = formats.add(to.sheetId, blocks, { type, isUnreadable });
    formats.change(made, { formula, stopIfTrue }, look);
  }
}

function copiedFormat(format: ConditionalFormat, from: CellsPlace, to: CellsPlace): CopiedFormat {
  const blocks = copiedBlocks(format.blocks, from, to);
  const [anchor, newAnchor] = [format.blocks[0], blocks[0]];
  const formula =
    anchor && newAnchor && format.formula
      ? copiedFormula(format.formula, newAnchor.row - anchor.row, newAnchor.column - anchor.column)
      : format.formula;
  return { format, blocks, formula };
}

/** Copies what may be entered in cells to other cells, which keep nothing of what they had. */
export function copyDataValidation(book: Book, from: CellsPlace, to: CellsPlace): void {
  const validations = book.dataValidations;
  const copied = validations
    .ofSheet(from.sheetId)
    .map((area) => ({ area, blocks: copiedBlocks(area.blocks, from, to) }))
    .filter(({ blocks }) => blocks.length > 0);
  validations.clear(to.sheetId, [to.block]);
  for (const { area, blocks } of copied) {
    const { errorAlert, prompt, ignoreBlanks } = area;
    const [anchor, newAnchor] = [area.blocks[0]!, blocks[0]!];
    const [rows, columns] = [newAnchor.row - anchor.row, newAnchor.column - anchor.column];
    const rule = mapFormulas(area.rule, (formula) => copiedFormula(formula, rows, columns));
    validations.change(to.sheetId, blocks, { rule, errorAlert, prompt, ignoreBlanks });
  }
}

/** Where the part of some blocks that is copied comes to lie, over and over where the target is larger. */
function copiedBlocks(
  blocks: Block[],
  { block: source }: CellsPlace,
  { block: target }: CellsPlace,
): Block[] {
  const within = blocks.flatMap((block) => intersect(block, source) ?? []);
  const copies: Block[] = [];
  for (let row = target.row; row < target.row + target.rowCount; row += source.rowCount) {
    for (
      let column = target.column;
      column < target.column + target.columnCount;
      column += source.columnCount
    ) {
      for (const block of within) {
        const moved = {
          ...block,
          row: row + block.row - source.row,
          column: column + block.column - source.column,
        };
        const copy = intersect(moved, target);
        if (copy) copies.push(copy);
      }
    }
  }
  return copies;
}
