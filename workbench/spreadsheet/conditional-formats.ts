import type { Block } from '../addresses';
import { Signal } from '../signal';
import type { BookEvents, StructureChange } from './book';
import { movedBlocks, touchesAny, without } from './regions';
import { anchoredAt, followedFormula } from './structure';

/** What cells look like while a rule holds; null leaves a part as it is. */
export interface ConditionalLook {
  fillColor: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  underline: boolean | null;
  strikethrough: boolean | null;
}

/** The kinds of conditional formats, by their names in the Excel API. */
export type ConditionalFormatType =
  'Custom' | 'CellValue' | 'ColorScale' | 'DataBar' | 'IconSet' | 'Preset' | 'TextComparison' | 'TopBottom';

/** What a format of the user's may be besides one by a formula. */
export interface ConditionalFormatKind {
  type: ConditionalFormatType;
  /** Excel shows it, and fails whoever asks for anything about it. */
  isUnreadable: boolean;
}

/** A conditional format; one by a formula (Custom) is written for the first cell of its first block. */
export interface ConditionalFormat extends Readonly<ConditionalFormatKind> {
  readonly id: string;
  readonly sheetId: string;
  blocks: Block[];
  formula: string;
  stopIfTrue: boolean;
  look: ConditionalLook;
}

const NO_LOOK: ConditionalLook = {
  fillColor: null,
  fontColor: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
};

/** The conditional formats of a book, for each sheet in their order: the first comes first. */
export class ConditionalFormats {
  /** Those of this sheet are no longer what they were. */
  readonly changed = new Signal<string>();
  private list: ConditionalFormat[] = [];
  private lastNumber = 0;

  constructor(
    events: BookEvents,
    private readonly sheetMeant: (prefix: string, ownSheetId: string) => string | null,
  ) {
    events.structureChanged.subscribe((change) => this.follow(change));
    events.sheetDeleted.subscribe(({ sheetId }) => {
      this.list = this.list.filter((format) => format.sheetId !== sheetId);
    });
  }

  ofSheet(sheetId: string): ConditionalFormat[] {
    return this.list.filter((format) => format.sheetId === sheetId);
  }

  /** Those that apply to any of these cells. */
  touching(sheetId: string, blocks: Block[]): ConditionalFormat[] {
    return this.ofSheet(sheetId).filter((format) => touchesAny(format.blocks, blocks));
  }

  has(format: ConditionalFormat): boolean {
    return this.list.includes(format);
  }

  priority(format: ConditionalFormat): number {
    return this.ofSheet(format.sheetId).indexOf(format);
  }

  /** Adds one before all others, as Excel does. */
  add(
    sheetId: string,
    blocks: Block[],
    { type, isUnreadable }: ConditionalFormatKind = { type: 'Custom', isUnreadable: false },
  ): ConditionalFormat {
    this.lastNumber += 1;
    const id = `{00000000-0000-4000-8000-${this.lastNumber.toString(16).toUpperCase().padStart(12, '0')}}`;
    const format = {
      ...{ id, sheetId, blocks, type, isUnreadable },
      ...{ formula: '', stopIfTrue: false, look: NO_LOOK },
    };
    this.list.unshift(format);
    this.changed.emit(sheetId);
    return format;
  }

  change(
    format: ConditionalFormat,
    changes: Partial<Pick<ConditionalFormat, 'blocks' | 'formula' | 'stopIfTrue'>>,
    look: Partial<ConditionalLook> = {},
  ): void {
    Object.assign(format, changes, { look: { ...format.look, ...look } });
    this.changed.emit(format.sheetId);
  }

  setPriority(format: ConditionalFormat, priority: number): void {
    const others = this.ofSheet(format.sheetId).filter((one) => one !== format);
    others.splice(Math.max(0, priority), 0, format);
    this.list = [...this.list.filter((one) => one.sheetId !== format.sheetId), ...others];
    this.changed.emit(format.sheetId);
  }

  delete(format: ConditionalFormat): void {
    this.list = this.list.filter((one) => one !== format);
    this.changed.emit(format.sheetId);
  }

  /** Takes all formats off these cells; where a format has others as well, it keeps those. */
  clear(sheetId: string, blocks: Block[]): void {
    const touched = this.touching(sheetId, blocks);
    if (touched.length === 0) return;
    for (const format of touched) {
      const left = without(format.blocks, blocks);
      format.formula = anchoredAt(format.formula, format.blocks, left);
      format.blocks = left;
    }
    this.list = this.list.filter((format) => format.blocks.length > 0);
    this.changed.emit(sheetId);
  }

  private follow(change: StructureChange): void {
    const sheetIds = new Set<string>();
    for (const format of this.list) {
      const isOwnSheet = format.sheetId === change.sheetId;
      const blocks = isOwnSheet ? movedBlocks(format.blocks, change) : format.blocks;
      const [before] = format.blocks;
      const [anchor] = blocks;
      if (before && anchor && format.formula)
        format.formula = followedFormula(
          format.formula,
          before,
          anchor,
          change,
          (prefix) => this.sheetMeant(prefix, format.sheetId) === change.sheetId,
        );
      format.blocks = blocks;
      sheetIds.add(format.sheetId);
    }
    this.list = this.list.filter((format) => format.blocks.length > 0);
    for (const sheetId of sheetIds) this.changed.emit(sheetId);
  }
}
