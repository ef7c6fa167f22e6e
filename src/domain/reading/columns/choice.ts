/** What speaks for each meaning of each column, what rules have found out of it, and the choice with the best total. */
import type { Block } from '../../sheet/block';
import {
  COLUMNS,
  isStandardHeading,
  STAGE_COLUMNS,
  type ColumnKey,
  type MoneyColumn,
} from '../../sheet/columns';
import { bestAssignment, type Assignment } from './assignment';
import type { ColumnDraft } from './column-draft';
import type { SheetColumnKey } from '../words/council-columns';
import { isMoneyKey, mayBeMoney, moneyShare, READ, REGISTER_KEYS, weightOf } from './evidence';
import { sampleOf, type Sample } from './laws';
import { headingOf } from '../words/lexicon';
import type { ColumnQuestion, MoneySums } from '../understanding';
import { beforeYears } from './year-sums';

const OFFICER = 1000;
/** The least share of amounts in a column of which the heading says that it is money. */
export const MOSTLY = 0.6;
const isCouncilOnly = (key: SheetColumnKey): boolean =>
  key === 'units' || key === 'fundingStatus' || key === 'transaction';

/** The columns of a table are named by their place among its drafts: an index. */
export class Choice {
  readonly weights: number[][];
  /** Of each column, in words, what speaks for what it is. */
  readonly evidence: string[];
  /** Columns that may hold money: each is placed, explained, or asked. */
  readonly money: number[];
  /** Columns of money that are none of the register's, and need not be: what they hold follows from others. */
  readonly explained = new Set<number>();
  readonly byLaw = new Set<number>();
  /** A column that its words call the value is less than its stages: then a weak word for another is not enough. */
  isAnyValueOut = false;
  /** Pairs of columns that are both of one stage. */
  readonly ofOneStage: (readonly [number, number])[] = [];
  /** Money that is the sum of several columns. */
  readonly sums: { -readonly [Key in MoneyColumn]?: MoneySums[Key] } = {};
  /** Columns of numbers that begin again with each agreement. */
  readonly numbers = new Set<number>();
  /** Columns that something speaks for as a key, before what is weak is dropped. */
  mayBeKeys: readonly number[] = [];
  readonly questions: ColumnQuestion[] = [];
  private best: Assignment;
  /** The amounts as they were last taken, of so many columns. */
  private sampled: { readonly of: number; readonly sample: Sample | null } | null = null;

  constructor(
    readonly block: Block,
    readonly firstRow: number,
    readonly drafts: readonly ColumnDraft[],
    readonly titles: readonly unknown[],
  ) {
    this.weights = drafts.map((draft) => REGISTER_KEYS.map((key) => weightFor(draft, key)));
    this.best = bestAssignment(this.weights);
    this.evidence = drafts.map(() => '');
    this.money = drafts.flatMap((draft, index) => {
      const { heading, content, isRunning, said } = draft;
      const isNamed = isMoneyKey(this.keyOf(index)) && moneyShare(content) >= MOSTLY;
      return said !== 'none' && (isNamed || mayBeMoney(heading, content, isRunning)) ? [index] : [];
    });
    this.money.push(...beforeYears(drafts, this.money));
  }

  // ---- what is chosen

  /** Chooses anew, after something was found out. */
  again(): void {
    this.best = bestAssignment(this.weights);
  }

  get chosen(): Assignment {
    return this.best;
  }

  keyOf(index: number): SheetColumnKey | null {
    const meaning = this.best.of[index]!;
    return meaning < 0 ? null : REGISTER_KEYS[meaning]!;
  }

  indexOf(key: SheetColumnKey): number {
    return this.best.of.indexOf(REGISTER_KEYS.indexOf(key));
  }

  weightOfBest(index: number): number {
    const meaning = this.best.of[index]!;
    return meaning < 0 ? 0 : this.weights[index]![meaning]!;
  }

  isStage(index: number): boolean {
    const key = this.keyOf(index);
    return key !== null && (STAGE_COLUMNS as readonly string[]).includes(key);
  }

  /** A column of money is read as this. */
  isRead(key: MoneyColumn): boolean {
    const index = this.indexOf(key);
    return this.money.includes(index) && this.weightOfBest(index) >= READ;
  }

  // ---- what speaks for it

  /** What speaks for a column as this. */
  weightAs(index: number, key: SheetColumnKey): number {
    return this.weights[index]![REGISTER_KEYS.indexOf(key)]!;
  }

  /** The most that speaks for a column as a stage. */
  stageWeight(index: number): number {
    return Math.max(...STAGE_COLUMNS.map((key) => this.weightAs(index, key)));
  }

  /** What is left of the value is what is held, where the words say so: that is the law of the stages itself. */
  mayBeStage(index: number): boolean {
    return STAGE_COLUMNS.some((key) => this.weightAs(index, key) >= READ - 1);
  }

  add(index: number, key: SheetColumnKey, more: number): void {
    if (this.saidOf(index) !== null) return;
    this.weights[index]![REGISTER_KEYS.indexOf(key)]! += more;
  }

  /** A law says that a column is this. */
  prove(index: number, key: SheetColumnKey): void {
    this.add(index, key, READ + 1);
    this.byLaw.add(index);
  }

  /** From now on nothing speaks for a column as this. */
  ruleOut(index: number, key: SheetColumnKey): void {
    this.weights[index]![REGISTER_KEYS.indexOf(key)] = 0;
  }

  /** From now on a column has no place, and needs none: what it holds follows from others. */
  explain(index: number): void {
    this.explained.add(index);
    this.weights[index]!.fill(0);
  }

  // ---- the columns themselves

  headingAt(index: number): string {
    return this.drafts[index]!.heading;
  }

  /** What the officer said of a column; null where nothing. */
  saidOf(index: number): ColumnDraft['said'] {
    return this.drafts[index]!.said;
  }

  name(index: number): string {
    const { shown, heading } = this.drafts[index]!;
    return (shown ?? heading) || 'a column without a heading';
  }

  /** The column of the sheet that a draft is of. */
  readonly at = (index: number): number => this.drafts[index]!.columnIndex;

  readonly indexAt = (column: number): number =>
    this.drafts.findIndex(({ columnIndex }) => columnIndex === column);

  /** Columns that hold money other than nil, by the words of their headings; they need not be any of the register's. */
  withMoney(is: (words: string) => boolean): number[] {
    return this.drafts.flatMap(({ heading, content }, index) =>
      is(headingOf(heading).words) && content.moneyCount > content.zeroCount ? [index] : [],
    );
  }

  /** The amounts of all columns that may hold money and of some besides, a row of the table a line. */
  sampleWith(others: readonly number[]): Sample {
    const columns = [...new Set([...this.money, ...others])].map(this.at);
    return sampleOf(this.block, this.firstRow, columns, []);
  }

  /** The amounts of all columns that may hold money, an agreement a line; null where there are not two. */
  moneySample(): Sample | null {
    const columns = this.money.map(this.at);
    if (this.sampled?.of === columns.length) return this.sampled.sample;
    const key = this.indexOf('agreement');
    const keys = key < 0 ? [] : [this.at(key)];
    const sample = columns.length < 2 ? null : sampleOf(this.block, this.firstRow, columns, keys);
    this.sampled = { of: columns.length, sample };
    return sample;
  }
}

function weightFor(draft: ColumnDraft, key: SheetColumnKey): number {
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
