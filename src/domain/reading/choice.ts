import { COLUMNS, isStandardHeading, STAGE_COLUMNS, type ColumnKey } from '../sheet/columns';
import { bestAssignment, type Assignment } from './assignment';
import type { ColumnContent } from './content';
import type { SheetColumnKey } from './council-columns';
import { isMoneyKey, READ, REGISTER_KEYS, weightOf } from './evidence';

/** A column on the way to being understood. */
export interface ColumnDraft {
  readonly columnIndex: number;
  readonly heading: string;
  /** As the sheet has it, where other words are read in its place. */
  readonly shown?: string;
  /** The word over it and the columns beside it; "" where there is none. */
  readonly group: string;
  readonly content: ColumnContent;
  readonly isRunning: boolean;
  /** What the officer said; null where nothing. */
  readonly said: SheetColumnKey | 'none' | null;
}

const OFFICER = 1000;
const isCouncilOnly = (key: SheetColumnKey): boolean =>
  key === 'units' || key === 'fundingStatus' || key === 'transaction';

/** What speaks for each meaning of each column, and the choice with the best total. */
export class Choice {
  protected readonly weights: number[][];
  protected best: Assignment;

  constructor(protected readonly drafts: readonly ColumnDraft[]) {
    this.weights = drafts.map((draft) => REGISTER_KEYS.map((key) => this.weight(draft, key)));
    this.best = bestAssignment(this.weights);
  }

  protected weight(draft: ColumnDraft, key: SheetColumnKey): number {
    if (draft.said !== null) return draft.said === key ? OFFICER : 0;
    const isStandard = !isCouncilOnly(key) && isStandardHeading(draft.heading, key as ColumnKey);
    const foundWeight = weightOf(key, draft.heading, draft.content, draft.isRunning);
    // What is needed, under its very name, is that column whatever its cells are: they have findings of their own.
    const isNamed = isStandard && COLUMNS[key as ColumnKey].needed;
    const weight = isNamed ? Math.max(foundWeight, READ) : foundWeight;
    if (weight < 2) return 0;
    // Of two alike the standard heading goes first, then what is filled, then what stands first.
    const order = (isStandard ? 2 : 0) - (draft.columnIndex + 1) * 0.001;
    return weight + order + (draft.content.filledCount === 0 && isMoneyKey(key) ? -1 : 0);
  }

  protected again(): void {
    this.best = bestAssignment(this.weights);
  }

  protected keyOf(index: number): SheetColumnKey | null {
    const meaning = this.best.of[index]!;
    return meaning < 0 ? null : REGISTER_KEYS[meaning]!;
  }

  protected indexOf(key: SheetColumnKey): number {
    return this.best.of.indexOf(REGISTER_KEYS.indexOf(key));
  }

  protected add(index: number, key: SheetColumnKey, more: number): void {
    if (this.drafts[index]!.said !== null) return;
    this.weights[index]![REGISTER_KEYS.indexOf(key)]! += more;
  }

  /** What speaks for a column as this. */
  protected weightAs(index: number, key: SheetColumnKey): number {
    return this.weights[index]![REGISTER_KEYS.indexOf(key)]!;
  }

  /** From now on nothing speaks for a column as this. */
  protected ruleOut(index: number, key: SheetColumnKey): void {
    this.weights[index]![REGISTER_KEYS.indexOf(key)] = 0;
  }

  /** The most that speaks for a column as a stage. */
  protected stageWeight(index: number): number {
    return Math.max(...STAGE_COLUMNS.map((key) => this.weightAs(index, key)));
  }

  protected isStage(index: number): boolean {
    const key = this.keyOf(index);
    return key !== null && (STAGE_COLUMNS as readonly string[]).includes(key);
  }

  /** What is left of the value is what is held, where the words say so: that is the law of the stages itself. */
  protected mayBeStage(index: number): boolean {
    return STAGE_COLUMNS.some((key) => this.weightAs(index, key) >= READ - 1);
  }

  protected weightOfBest(index: number): number {
    const meaning = this.best.of[index]!;
    return meaning < 0 ? 0 : this.weights[index]![meaning]!;
  }

  protected name(index: number): string {
    const { shown, heading } = this.drafts[index]!;
    return (shown ?? heading) || 'a column without a heading';
  }
}
