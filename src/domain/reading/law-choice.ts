/** What laws between columns of money tell of them: a sum and its parts, what is less than it, what is worked out. */
import type { Block } from '../sheet/block';
import { STAGE_COLUMNS } from '../sheet/columns';
import { Choice, type ColumnDraft } from './choice';
import { isMoneyKey, isOtherMoney, mayBeMoney, moneyShare, READ } from './evidence';
import { isPaidTo, isReceiptOfOther, isStillToCome, mayBeValue, withoutYears } from './heading-words';
import {
  exceeds,
  findDifference,
  isNilWhere,
  isOftenLess,
  isWholeOfSome,
  sampleOf,
  sumOf,
  type Sample,
  type SumFound,
} from './laws';
import { headingOf } from './lexicon';
import { meaningsOf } from './meanings';
import { beforeYears } from './year-sums';

/** The fewest stages that are evidence: what was received is the sum of two. */
const MIN_STAGES = 3;
/** What the law adds to the words of a heading. */
export const LAW = 4;
/** What the words of a heading weigh that says plainly what it is. */
export const PLAINLY = 8;
/** Words that weigh so much more are plainer. */
const PLAINER = 2;
/** How many columns are tried as Value. */
export const MAX_TRIED = 4;
/** Words that weigh more than this name the value, whatever the stages come to. */
const LIKELY = 6;
/** How many columns without a word of money are tried. */
const MAX_UNNAMED = 6;
/** The least share of amounts in a column of which the heading says that it is money. */
const MOSTLY = 0.6;

/** "In", beside "Out": what came to whoever writes. */
const CAME_IN = /^(?:£ )?(?:(?:money|monies|cash|sums?|amounts?|paid) )?in(?: £)?$/;

const sumOfThree = (found: SumFound | null, part: number): SumFound | null =>
  found !== null && found.parts.length >= MIN_STAGES && found.parts.includes(part) ? found : null;

/** A choice, and what the laws say for it. */
export class LawChoice extends Choice {
  protected readonly evidence: string[];
  /** Columns that may hold money: each is placed, explained, or asked. */
  protected readonly money: number[];
  /** Columns of money that are none of the register's, and need not be: what they hold follows from others. */
  protected readonly explained = new Set<number>();
  protected readonly byLaw = new Set<number>();
  /** A column that its words call the value is less than its stages: then a weak word for another is not enough. */
  protected isAnyValueOut = false;
  /** Pairs of columns that are both of one stage. */
  protected readonly ofOneStage: (readonly [number, number])[] = [];

  constructor(
    protected readonly block: Block,
    protected readonly firstRow: number,
    drafts: readonly ColumnDraft[],
    protected readonly titles: readonly unknown[],
  ) {
    super(drafts);
    this.evidence = drafts.map(() => '');
    this.money = drafts.flatMap((draft, index) => {
      const { heading, content, isRunning, said } = draft;
      const isNamed = isMoneyKey(this.keyOf(index)) && moneyShare(content) >= MOSTLY;
      return said !== 'none' && (isNamed || mayBeMoney(heading, content, isRunning)) ? [index] : [];
    });
    this.money.push(...beforeYears(drafts, this.money));
  }

  /** The column of the sheet that a draft is of. */
  protected readonly at = (index: number): number => this.drafts[index]!.columnIndex;

  private readonly indexAt = (column: number): number =>
    this.drafts.findIndex(({ columnIndex }) => columnIndex === column);

  /** "Held + Paid = Value in 9 of 10 rows". */
  private sumText({ parts, holding, of }: SumFound, whole: number): string {
    const names = parts.map((column) => this.name(this.indexAt(column)));
    return `${names.join(' + ')} = ${this.name(whole)} in ${holding} of ${of} rows`;
  }

  protected sample(): Sample | null {
    const columns = this.money.map(this.at);
    const key = this.indexOf('agreement');
    const keys = key < 0 ? [] : [this.at(key)];
    return columns.length < 2 ? null : sampleOf(this.block, this.firstRow, columns, keys);
  }

  /** Of several columns that may be Value, the one that is the sum of the stages, where only one is. */
  protected valueByLaw(sample: Sample): void {
    const placed = this.indexOf('value');
    if (placed >= 0 && this.drafts[placed]!.said !== null) return;
    const all = this.money.filter((index) => index !== placed && this.stageWeight(index) >= READ - 1);
    const settledColumns = all.filter((index) => !isStillToCome(this.drafts[index]!.heading));
    const stages = settledColumns.length < MIN_STAGES ? all : settledColumns;
    if (stages.length < MIN_STAGES) return;
    const fitting = this.money.flatMap((index) => {
      if (stages.includes(index) || !mayBeValue(this.drafts[index]!.heading)) return [];
      const found = sumOf(sample, this.at(index), stages.map(this.at), []);
      return found ? [{ index, found }] : [];
    });
    const [only] = fitting;
    if (fitting.length !== 1 || !only) return;
    const { index, found } = only;
    this.evidence[index] = this.sumText(found, index);
    this.byLaw.add(index);
    this.add(index, 'value', Math.max(LAW, READ + 1 - this.weightAs(index, 'value')));
    this.again();
  }

  /** No value is less than the stages that are in it: a column that often is, is another. */
  protected implausible(sample: Sample): void {
    for (let tries = 0; tries < MAX_TRIED; tries++) {
      const value = this.indexOf('value');
      if (value < 0 || !this.money.includes(value) || this.byLaw.has(value)) return;
      const { heading, said } = this.drafts[value]!;
      const isPlain = (meaningsOf(heading).find(({ key }) => key === 'value')?.weight ?? 0) > LIKELY;
      if (isPlain || said !== null) return;
      const stages = this.money.filter((index) => index !== value && this.isOnlyStage(index));
      if (!isOftenLess(sample, this.at(value), stages.map(this.at))) return;
      this.ruleOut(value, 'value');
      this.isAnyValueOut = true;
      this.again();
    }
  }

  /** No stages are more than the value: those without which they are not are asked. */
  protected tooMuch(sample: Sample): readonly number[] {
    const value = this.indexOf('value');
    if (value < 0 || !this.money.includes(value)) return [];
    const stages = this.money.filter((index) => index !== value && this.isStage(index));
    // One line may be of another table beneath.
    const isLess = (of: readonly number[]): boolean =>
      isOftenLess(sample, this.at(value), of.map(this.at), 2);
    if (stages.length < 2 || !isLess(stages)) return [];
    // Under a plain heading an amount that breaks the law is an amount to put right.
    const isPlain = (index: number): boolean =>
      (meaningsOf(this.drafts[index]!.heading)[0]?.weight ?? 0) >= PLAINLY;
    const fitting = stages.filter(
      (index) => !isPlain(index) && !isLess(stages.filter((other) => other !== index)),
    );
    const least = Math.min(...fitting.map((index) => this.weightOfBest(index)));
    return fitting.filter((index) => this.weightOfBest(index) < least + PLAINER);
  }

  /** A stage that no other column may be. */
  private isOnlyStage(index: number): boolean {
    const meaning = this.best.of[index]!;
    if (!this.isStage(index) || this.weightOfBest(index) < READ) return false;
    return this.money.filter((other) => this.weights[other]![meaning]! >= READ).length === 1;
  }

  /** "Paid" alone is paid out where receipts stand beside it, or where more is held than was paid. */
  protected paid(sample: Sample): void {
    const held = this.indexOf('heldByAuthority');
    const isReceived = this.money.some((index) => {
      const { senses } = headingOf(this.drafts[index]!.heading);
      return senses.has('received') && !senses.has('owed') && !senses.has('not');
    });
    for (const index of this.money) {
      const { heading, columnIndex } = this.drafts[index]!;
      if (meaningsOf(heading)[0]?.key !== 'drawnDown' || !isPaidTo(heading)) continue;
      const isLess = this.money.includes(held) && exceeds(sample, this.at(held), columnIndex);
      if (isReceived || isLess) this.add(index, 'drawnDown', 3);
    }
    this.again();
  }

  /** "EP rec’d": where nothing was received of what the council holds, it was not the council that received. */
  protected got(sample: Sample): void {
    const held = this.indexOf('heldByAuthority');
    if (!this.money.includes(held) || this.weightOfBest(held) < PLAINLY || this.indexOf('drawnDown') >= 0)
      return;
    const named = this.money.filter((index) => {
      const { heading, said } = this.drafts[index]!;
      return said === null && index !== held && isReceiptOfOther(heading);
    });
    const [only] = named;
    if (named.length !== 1 || only === undefined || !isNilWhere(sample, this.at(only), this.at(held))) return;
    this.add(only, 'drawnDown', READ + 1);
    this.byLaw.add(only);
    this.again();
  }

  /** Value is the sum of its stages: which unplaced columns, beside those that are placed, make it so? */
  protected stages(sample: Sample): void {
    const value = this.indexOf('value');
    if (value < 0 || !this.money.includes(value)) return;
    const headingAt = (index: number): string => this.drafts[index]!.heading;
    const sure = this.money.filter(
      (index) =>
        this.isStage(index) &&
        this.weightOfBest(index) >= READ &&
        (this.byLaw.has(index) || !isStillToCome(headingAt(index))),
    );
    // Value less what is drawn down is outstanding, and less what the developer paid is unpaid: of two parts that is no law.
    // Nor is "Paid" beside what is unpaid: the developer paid it, unless what is held stands beside it.
    const isEvidence = (index: number): boolean =>
      isPaidTo(headingAt(index))
        ? sure.length > 1 && sure.includes(this.indexOf('heldByAuthority'))
        : sure.length > 1 || !isStillToCome(headingAt(index));
    const all = this.money.filter(
      (index) => index !== value && !sure.includes(index) && !isOtherMoney(headingAt(index)),
    );
    const may = all.filter(isEvidence);
    const room = STAGE_COLUMNS.length - sure.length;
    if (may.length === 0 || room <= 0) return;
    const sumWith = (others: readonly number[]): SumFound | null =>
      sumOf(sample, this.at(value), sure.map(this.at), others.map(this.at), room);
    // Of three parts it is one, where another says so as well.
    const found =
      sumWith(may) ??
      (sure.length === 1 && may.length === 1 ? sumOfThree(sumWith(all), this.at(may[0]!)) : null);
    if (!found || found.parts.length === sure.length) return;
    for (const index of found.parts.map(this.indexAt)) {
      if (sure.includes(index)) continue;
      // What was received is more than what is held, unless what was passed on is counted beside it.
      const drawn = this.indexOf('drawnDown');
      if (this.receipts().includes(index) && !(drawn >= 0 && found.parts.includes(this.at(drawn)))) continue;
      this.evidence[index] = this.sumText(found, value);
      const taken = STAGE_COLUMNS.filter((key) => this.weightAs(index, key) > 0);
      const holder = sure.find((other) => taken.includes(this.keyOf(other) as never));
      // Two columns of one stage, and the value has both: neither is all of it.
      if (holder !== undefined && taken.length === 1) {
        this.ofOneStage.push([holder, index]);
        continue;
      }
      // A law that two stages keep alike tells neither.
      const most = this.stageWeight(index);
      const alike = taken.filter((key) => this.weightAs(index, key) === most && this.indexOf(key) !== holder);
      if (most > 0 && alike.length > 1) continue;
      for (const key of STAGE_COLUMNS) {
        if (this.weightAs(index, key) > 0) {
          this.add(index, key, 4);
          this.byLaw.add(index);
        }
      }
      this.add(index, 'spent', -4);
    }
    this.again();
  }

  /** What is left or outstanding is one column less another, and a year is a part of all years: neither needs a place. */
  protected workedOut(sample: Sample): void {
    const placed = this.money.filter(
      (index) => isMoneyKey(this.keyOf(index)) && this.weightOfBest(index) >= READ,
    );
    for (const index of this.money) {
      if (this.byLaw.has(index) || this.drafts[index]!.said !== null) continue;
      const isLeft = isStillToCome(this.drafts[index]!.heading);
      if (!isLeft && (placed.includes(index) || this.mayBeStage(index))) continue;
      const from = isLeft ? this.gone().filter((other) => other !== index) : placed;
      const found = findDifference(sample, this.at(index), from.map(this.at));
      if (found) {
        this.explained.add(index);
        const [whole, less] = [found.from, found.less].map((column) => this.name(this.indexAt(column)));
        this.evidence[index] = `${whole} less ${less} in ${found.holding} of ${found.of} rows`;
        this.weights[index]!.fill(0);
      }
    }
    this.again();
    this.received(sample);
    this.ofYears(sample);
  }

  /** What came in to the council, or to nobody who is named. */
  protected receipts(): number[] {
    const drawn = this.indexOf('drawnDown');
    // "Paid so far" beside what was paid to the police is what the developer paid.
    const isDrawnPlain =
      drawn >= 0 && this.weightOfBest(drawn) >= READ && !isPaidTo(this.drafts[drawn]!.heading);
    return this.money.filter((index) => {
      const { heading } = this.drafts[index]!;
      const { senses, to, by, words } = headingOf(heading);
      if (CAME_IN.test(words)) return true;
      if (isDrawnPlain && index !== drawn && isPaidTo(heading)) return true;
      if (senses.has('police') || to === 'police' || by === 'police') return false;
      // "Developer has paid": the payer is the one who is named.
      const isByDeveloper =
        by === 'developer' || (to === null && senses.has('developer') && !senses.has('not'));
      return senses.has('received') || (senses.has('paidOver') && (to === 'council' || isByDeveloper));
    });
  }

  /** What was received is what is held and what was passed on, where both have columns. */
  private received(sample: Sample): void {
    const parts = (['heldByAuthority', 'drawnDown'] as const).map((key) => this.indexOf(key));
    if (!parts.every((index) => this.money.includes(index) && this.weightOfBest(index) >= READ)) return;
    for (const index of this.money) {
      const { heading, said } = this.drafts[index]!;
      if (said !== null || this.keyOf(index) !== null) continue;
      if (!headingOf(heading).senses.has('received') && !this.receipts().includes(index)) continue;
      const found = sumOf(sample, this.at(index), parts.map(this.at), [], 0);
      if (!found) continue;
      this.explained.add(index);
      this.evidence[index] = this.sumText(found, index);
    }
  }

  /** Value, and what of it has gone: what is still to come is one less another. */
  private gone(): number[] {
    const of = (['value', 'drawnDown', 'spent'] as const).map((key) => this.indexOf(key));
    return of.filter((index) => this.money.includes(index));
  }

  /** Figures of single years are explained where a column is their sum. */
  private ofYears(sample: Sample): void {
    const years = this.money.filter((index) => {
      const read = headingOf(this.drafts[index]!.heading);
      return read.year !== null && !read.isAllYears;
    });
    // The same heading under all years is the one that is read.
    const allYears = new Set(
      this.money
        .filter((index) => !years.includes(index))
        .map((index) => withoutYears(this.drafts[index]!.heading)),
    );
    // A year alone is no part of a column without a heading.
    allYears.delete('');
    for (const index of years)
      if (allYears.has(withoutYears(this.drafts[index]!.heading))) this.explained.add(index);
    if (years.length < 2) return;
    for (const index of this.money) {
      if (years.includes(index)) continue;
      const found = sumOf(sample, this.at(index), [], years.map(this.at), years.length);
      if (!found) continue;
      for (const part of years) if (found.parts.includes(this.at(part))) this.explained.add(part);
    }
  }

  /**
   * "Contribution" over sums, where no other column is the value: none of the stages is more than it, and on some line
   * they are all of it. References of contributions keep no such law.
   */
  protected contributions(sample: Sample): void {
    if (this.indexOf('value') >= 0) return;
    const named = this.money.filter((at) => meaningsOf(this.drafts[at]!.heading)[0]?.key === 'contribution');
    const placed = this.indexOf('contribution');
    const index = this.money.includes(placed) ? placed : named[0];
    if (index === undefined || (index !== placed && named.length > 1)) return;
    const { heading, said, columnIndex } = this.drafts[index]!;
    const stages = this.money.filter((other) => this.isStage(other) && this.weightOfBest(other) >= READ);
    if (said !== null || headingOf(heading).senses.has('reference') || stages.length === 0) return;
    if (!isWholeOfSome(sample, columnIndex, stages.map(this.at))) return;
    this.ruleOut(index, 'contribution');
    this.add(index, 'value', Math.max(LAW, READ + 1 - this.weightAs(index, 'value')));
    this.byLaw.add(index);
    this.again();
  }

  /**
   * Columns of numbers whose headings say nothing of money, and which with the stages come to Value: they are asked, as
   * money that no word names would else be passed over.
   */
  protected lawful(): void {
    const value = this.indexOf('value');
    if (value < 0 || !this.money.includes(value)) return;
    const unnamed = [...this.drafts.keys()].filter((index) => this.mayBeUnnamed(index));
    if (unnamed.length === 0 || unnamed.length > MAX_UNNAMED) return;
    const stages = this.money.filter((index) => this.isStage(index) && this.weightOfBest(index) >= READ);
    const columns = [value, ...stages, ...unnamed].map(this.at);
    const key = this.indexOf('agreement');
    const sample = sampleOf(this.block, this.firstRow, columns, key < 0 ? [] : [this.at(key)]);
    const found = sumOf(
      sample,
      this.at(value),
      stages.map(this.at),
      unnamed.map(this.at),
      STAGE_COLUMNS.length - stages.length,
    );
    if (!found || found.parts.length === stages.length) return;
    for (const index of unnamed) {
      if (!found.parts.includes(this.at(index))) continue;
      this.money.push(index);
      this.evidence[index] = this.sumText(found, value);
    }
  }

  protected mayBeUnnamed(index: number): boolean {
    const { heading, content, isRunning, said } = this.drafts[index]!;
    if (said !== null || heading === '' || isRunning || this.keyOf(index) !== null) return false;
    if (this.money.includes(index) || headingOf(heading).isNotMoney || content.dateCount > 0) return false;
    return content.numberCount > content.zeroCount && moneyShare(content) >= MOSTLY;
  }
}
