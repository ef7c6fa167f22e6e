import { TextDirection, type IRange, type IStyleBase, type IStyleData } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  ConditionalFormattingService,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { Block } from '../addresses';
import { copiedFormula } from '../formula-references';
import type { ConditionalFormat, ConditionalFormats, ConditionalLook } from './conditional-formats';
import type { UniverContext } from './univer-context';
import { withinSheet } from './univer-sheet-size';

/**
 * Has Univer show the book's conditional formats. Univer works out where their formulas hold and draws the cells so,
 * and leaves the cells' own looks alone. It moves its rules with rows and columns in its own way: they are made anew
 * from the book's after every change.
 */
export class UniverConditionalFormats {
  /** Sheets whose rules are to be made anew. */
  private readonly stale = new Set<string>();
  private rulesMade = 0;

  constructor(
    private readonly univer: UniverContext,
    private readonly formats: ConditionalFormats,
  ) {
    formats.changed.subscribe((sheetId) => {
      if (this.stale.size === 0) queueMicrotask(() => this.refresh());
      this.stale.add(sheetId);
    });
  }

  /** What a conditional format makes of a cell; null where none holds, or nothing is known yet. */
  shown(sheetId: string, row: number, column: number): Partial<ConditionalLook> | null {
    const service = this.univer.service<ConditionalFormattingService>(ConditionalFormattingService);
    const style = service.composeStyle(this.univer.unitId, sheetId, row, column)?.style;
    if (!style) return null;
    return {
      fillColor: style.bg?.rgb ?? null,
      fontColor: style.cl?.rgb ?? null,
      bold: style.bl === 1,
      italic: style.it === 1,
      underline: style.ul?.s === 1,
      strikethrough: style.st?.s === 1,
    };
  }

  private refresh(): void {
    const sheetIds = this.univer.sheetIds().filter((sheetId) => this.stale.has(sheetId));
    this.stale.clear();
    const model = this.univer.service<ConditionalFormattingRuleModel>(ConditionalFormattingRuleModel);
    for (const subUnitId of sheetIds) {
      const { unitId } = this.univer;
      for (const { cfId } of [...(model.getSubunitRules(unitId, subUnitId) ?? [])])
        this.univer.execute(DeleteConditionalRuleMutation.id, { unitId, subUnitId, cfId });
      // Univer puts each new rule first.
      for (const format of this.formats.ofSheet(subUnitId).reverse()) {
        const rule = this.ruleOf(format);
        if (rule) this.univer.execute(AddConditionalRuleMutation.id, { unitId, subUnitId, rule });
      }
    }
  }

  private ruleOf({
    sheetId,
    blocks,
    formula,
    stopIfTrue,
    look,
  }: ConditionalFormat): IConditionFormattingRule | null {
    const [anchor] = blocks;
    if (!formula || !anchor) return null;
    const sheet = this.univer.sheet(sheetId);
    // Univer takes the formula to be written for the cell that comes first from the top, then from the left.
    const inOrder = [...blocks].sort((a, b) => a.row - b.row || a.column - b.column);
    const [first = anchor] = inOrder;
    this.rulesMade += 1;
    return {
      cfId: `rule${this.rulesMade}`,
      ranges: inOrder.map((block) => rangeOf(withinSheet(sheet, block))),
      stopIfTrue,
      rule: {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.formula,
        value: copiedFormula(formula, first.row - anchor.row, first.column - anchor.column),
        style: stopIfTrue ? { ...NO_CHANGE, ...styleOf(look) } : styleOf(look),
      },
    };
  }
}

function rangeOf({ row, column, rowCount, columnCount }: Block): IRange {
  return {
    startRow: row,
    startColumn: column,
    endRow: row + rowCount - 1,
    endColumn: column + columnCount - 1,
  };
}

/** A rule without a look stops those after it in Excel, but not in Univer: this changes nothing of a cell. */
const NO_CHANGE: IStyleData = { td: TextDirection.UNSPECIFIED };

function styleOf(look: ConditionalLook): IStyleBase {
  const style: IStyleBase = {};
  if (look.fillColor) style.bg = { rgb: look.fillColor };
  if (look.fontColor) style.cl = { rgb: look.fontColor };
  if (look.bold !== null) style.bl = look.bold ? 1 : 0;
  if (look.italic !== null) style.it = look.italic ? 1 : 0;
  if (look.underline !== null) style.ul = { s: look.underline ? 1 : 0 };
  if (look.strikethrough !== null) style.st = { s: look.strikethrough ? 1 : 0 };
  return style;
}
