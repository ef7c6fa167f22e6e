import type { Block } from '../addresses';
import type { BookEvents, StructureChange } from './book';
import { coversAll, movedBlocks, touchesAny, without } from './regions';
import { anchoredAt, followedFormula } from './structure';

/** What may be entered in cells, in the shapes of the Excel API; an empty rule allows anything. */
export interface DataValidation {
  rule: Record<string, Record<string, unknown>>;
  errorAlert: { message: string; showAlert: boolean; style: string; title: string };
  prompt: { message: string; showPrompt: boolean; title: string };
  ignoreBlanks: boolean;
}

/** A validation with the cells that it is of. */
export interface ValidatedArea extends DataValidation {
  readonly sheetId: string;
  readonly blocks: Block[];
}

export const NO_VALIDATION: DataValidation = {
  rule: {},
  errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
  prompt: { message: '', showPrompt: true, title: '' },
  ignoreBlanks: true,
};

/** The data validation of a book's cells. It is kept and moves with them; nothing checks what is written. */
export class DataValidations {
  private areas: ValidatedArea[] = [];

  constructor(
    events: BookEvents,
    /** The sheet that a formula on a sheet means by `Register!`, or by nothing. */
    private readonly sheetMeant: (prefix: string, ownSheetId: string) => string | null,
  ) {
    events.structureChanged.subscribe((change) => this.follow(change));
    events.sheetDeleted.subscribe(({ sheetId }) => {
      this.areas = this.areas.filter((area) => area.sheetId !== sheetId);
    });
  }

  ofSheet(sheetId: string): ValidatedArea[] {
    return this.areas.filter((area) => area.sheetId === sheetId);
  }

  /** What all these cells have; null where they differ. */
  at(sheetId: string, blocks: Block[]): DataValidation | null {
    const touching = this.ofSheet(sheetId).filter((area) => touchesAny(area.blocks, blocks));
    if (touching.length === 0) return NO_VALIDATION;
    const [only] = touching;
    return touching.length === 1 && coversAll(only!.blocks, blocks) ? only! : null;
  }

  change(sheetId: string, blocks: Block[], changes: Partial<DataValidation>): void {
    const { rule, errorAlert, prompt, ignoreBlanks } = this.at(sheetId, blocks) ?? NO_VALIDATION;
    this.clear(sheetId, blocks);
    this.areas.push({ rule, errorAlert, prompt, ignoreBlanks, ...changes, sheetId, blocks });
  }

  clear(sheetId: string, blocks: Block[]): void {
    this.areas = this.areas
      .map((area) => (area.sheetId === sheetId ? withoutCells(area, blocks) : area))
      .filter((area) => area.blocks.length > 0);
  }

  private follow(change: StructureChange): void {
    this.areas = this.areas
      .map((area) => {
        const blocks = area.sheetId === change.sheetId ? movedBlocks(area.blocks, change) : area.blocks;
        const moved = blocks[0] && followedRule(area, blocks[0], change, this.sheetMeant);
        return { ...area, blocks, rule: moved || area.rule };
      })
      .filter((area) => area.blocks.length > 0);
  }
}

function withoutCells(area: ValidatedArea, holes: Block[]): ValidatedArea {
  const blocks = without(area.blocks, holes);
  const rule = mapFormulas(area.rule, (formula) => anchoredAt(formula, area.blocks, blocks));
  return { ...area, blocks, rule };
}

/** A rule with each of its formulas changed. */
export function mapFormulas(
  rule: DataValidation['rule'],
  change: (formula: string) => string,
): DataValidation['rule'] {
  const changed = (value: unknown): unknown =>
    typeof value === 'string' && value.startsWith('=') ? change(value) : value;
  return Object.fromEntries(
    Object.entries(rule).map(([type, parts]) => [
      type,
      Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, changed(value)])),
    ]),
  );
}

/** The formulas in a rule follow the cells that they name. */
function followedRule(
  area: ValidatedArea,
  anchor: Block,
  change: StructureChange,
  sheetMeant: (prefix: string, ownSheetId: string) => string | null,
): DataValidation['rule'] {
  const isToChanged = (prefix: string) => sheetMeant(prefix, area.sheetId) === change.sheetId;
  return mapFormulas(area.rule, (formula) =>
    followedFormula(formula, area.blocks[0]!, anchor, change, isToChanged),
  );
}
