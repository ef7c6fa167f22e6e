import type { Block } from '../sheet/block';
import { MONEY_COLUMNS, STAGE_COLUMNS } from '../sheet/columns';
import { amountsIn } from './amounts-in';
import { distanceWithout } from './assignment';
import { Choice, type ColumnDraft } from './choice';
import { groundsOf } from './column-grounds';
import type { SheetColumnKey } from './council-columns';
import { isMoneyKey, isOtherMoney, mayBeMoney, moneyShare, READ, REGISTER_KEYS } from './evidence';
import { diffRegister, exceeds, isOftenLess, sampleOf, sumOf, type Sample } from './laws';
import { bareHolder, isPaidTo, isStillToCome, isWhatIsLeft, mayBeValue, withoutYears } from './heading-words';
import { headingOf } from './lexicon';
import { meaningsOf } from './meanings';
import type { ColumnQuestion, UnderstoodColumn } from './understanding';

export interface RegisterColumns {
  readonly columns: readonly UnderstoodColumn[];
  readonly questions: readonly ColumnQuestion[];
}

/** So many stages are evidence; what was received is the sum of two. */
const MIN_STAGES = 3;
/** What the law adds to the words of a heading. */
const LAW = 4;
/** A choice that is no nearer than this to the next best is sure. */
const SURE = 1.5;
/** So many columns are tried as Value, and words that weigh no more must not be against the stages. */
const MAX_TRIED = 4;
const LIKELY = 6;
/** So large a share of amounts makes a column one of money, where its heading does. */
const MOSTLY = 0.6;
/** The stage in which each holder has the money. */
const STAGE_OF_HOLDER = {
  developer: 'heldByDeveloper',
  council: 'heldByAuthority',
  police: 'drawnDown',
} as const;

/**
 * What each column of a register's table holds: the choice with the best total of evidence, each meaning at most once.
 * A choice that has another close to it is no choice: exactly the columns in which the two differ are asked.
 */
export function chooseColumns(
  block: Block,
  firstRow: number,
  drafts: readonly ColumnDraft[],
): RegisterColumns {
  const chooser = new Chooser(block, firstRow, drafts);
  chooser.choose();
  return chooser.result();
}

class Chooser extends Choice {
  private readonly evidence: string[];
  /** Columns that may hold money: each is placed, explained, or asked. */
  private readonly money: number[];
  /** What a column of money is, where it is none of the register's. */
  private readonly explained = new Set<number>();
  private readonly questions: ColumnQuestion[] = [];
  private readonly byLaw = new Set<number>();

  constructor(
    private readonly block: Block,
    private readonly firstRow: number,
    drafts: readonly ColumnDraft[],
  ) {
    super(drafts);
    this.evidence = drafts.map(() => '');
    this.money = drafts.flatMap((draft, index) => {
      const { heading, content, isRunning, said } = draft;
      const isNamed = isMoneyKey(this.keyOf(index)) && moneyShare(content) >= MOSTLY;
      return said !== 'none' && (isNamed || mayBeMoney(heading, content, isRunning)) ? [index] : [];
    });
  }

  choose(): void {
    this.years();
    this.holders();
    this.again();
    const sample = this.sample();
    if (sample) {
      this.valueByLaw(sample);
      this.paid(sample);
      this.implausible(sample);
      this.stages(sample);
      this.workedOut(sample);
    }
    this.dropWeak();
    if (sample) this.implausible(sample);
    this.rivals();
    this.unplaced();
  }

  /** The same heading under several years is the figure of each year: only that of all years may be the column. */
  private years(): void {
    for (const [index, draft] of this.drafts.entries()) {
      const read = headingOf(draft.heading);
      if (read.year === null || read.isAllYears || draft.said !== null) continue;
      if (!this.money.includes(index) && !draft.content.moneyCount) continue;
      for (const key of MONEY_COLUMNS) this.weights[index]![REGISTER_KEYS.indexOf(key)] = 0;
    }
  }

  /** Amounts under the names of two holders and nothing else are what each of them has; under one they may be for it. */
  private holders(): void {
    const named = this.money.flatMap((index) => {
      const holder = this.drafts[index]!.said === null ? bareHolder(this.drafts[index]!.heading) : null;
      return holder === null ? [] : [{ index, holder }];
    });
    if (new Set(named.map(({ holder }) => holder)).size < 2) return;
    for (const { index, holder } of named) {
      for (const key of ['developer', 'authority'] as const)
        this.weights[index]![REGISTER_KEYS.indexOf(key)] = 0;
      this.add(index, STAGE_OF_HOLDER[holder], READ + 3);
    }
  }

  private sample(): Sample | null {
    const columns = this.money.map((index) => this.drafts[index]!.columnIndex);
    const key = this.indexOf('agreement');
    const keys = key < 0 ? [] : [this.drafts[key]!.columnIndex];
    return columns.length < 2 ? null : sampleOf(this.block, this.firstRow, columns, keys);
  }

  /** Of several columns that may be Value it is the one that is the sum of the stages, where but one is. */
  private valueByLaw(sample: Sample): void {
    const at = (index: number): number => this.drafts[index]!.columnIndex;
    const placed = this.indexOf('value');
    if (placed >= 0 && this.drafts[placed]!.said !== null) return;
    const all = this.money.filter((index) => index !== placed && this.stageWeight(index) >= READ - 1);
    const settledColumns = all.filter((index) => !isStillToCome(this.drafts[index]!.heading));
    const stages = settledColumns.length < MIN_STAGES ? all : settledColumns;
    if (stages.length < MIN_STAGES) return;
    const fitting = this.money.flatMap((index) => {
      if (stages.includes(index) || !mayBeValue(this.drafts[index]!.heading)) return [];
      const found = sumOf(sample, at(index), stages.map(at), []);
      return found ? [{ index, found }] : [];
    });
    const [only] = fitting;
    if (fitting.length !== 1 || !only) return;
    const { index, found } = only;
    const parts = found.parts.map((column) =>
      this.name(this.drafts.findIndex((d) => d.columnIndex === column)),
    );
    this.evidence[index] =
      `${parts.join(' + ')} = ${this.name(index)} in ${found.holding} of ${found.of} rows`;
    this.byLaw.add(index);
    this.add(index, 'value', Math.max(LAW, READ + 1 - this.weights[index]![REGISTER_KEYS.indexOf('value')]!));
    this.again();
  }

  /** No value is less than the stages that are in it: a column that often is, is another. */
  private implausible(sample: Sample): void {
    for (let tries = 0; tries < MAX_TRIED; tries++) {
      const value = this.indexOf('value');
      if (value < 0 || !this.money.includes(value) || this.byLaw.has(value)) return;
      const { heading, said } = this.drafts[value]!;
      const isPlain = (meaningsOf(heading).find(({ key }) => key === 'value')?.weight ?? 0) > LIKELY;
      if (isPlain || said !== null) return;
      const stages = this.money.filter((index) => index !== value && this.isOnlyStage(index));
      const at = (index: number): number => this.drafts[index]!.columnIndex;
      if (!isOftenLess(sample, at(value), stages.map(at))) return;
      this.weights[value]![REGISTER_KEYS.indexOf('value')] = 0;
      this.again();
    }
  }

  /** A stage that no other column may be. */
  private isOnlyStage(index: number): boolean {
    const meaning = this.best.of[index]!;
    if (!this.isStage(index) || this.weightOfBest(index) < READ) return false;
    return this.money.filter((other) => this.weights[other]![meaning]! >= READ).length === 1;
  }

  /** "Paid" alone is paid out where receipts stand beside it, or where more is held than was paid. */
  private paid(sample: Sample): void {
    const held = this.indexOf('heldByAuthority');
    const isReceived = this.money.some((index) =>
      headingOf(this.drafts[index]!.heading).senses.has('received'),
    );
    for (const index of this.money) {
      const { heading, columnIndex } = this.drafts[index]!;
      if (meaningsOf(heading)[0]?.key !== 'drawnDown' || !isPaidTo(heading)) continue;
      const isLess =
        this.money.includes(held) && exceeds(sample, this.drafts[held]!.columnIndex, columnIndex);
      if (isReceived || isLess) this.add(index, 'drawnDown', 3);
    }
    this.again();
  }

  /** Value is the sum of its stages: which unplaced columns, beside those that are placed, make it so? */
  private stages(sample: Sample): void {
    const value = this.indexOf('value');
    if (value < 0 || !this.money.includes(value)) return;
    const at = (index: number): number => this.drafts[index]!.columnIndex;
    const headingAt = (index: number): string => this.drafts[index]!.heading;
    const sure = this.money.filter(
      (index) => this.isStage(index) && this.weightOfBest(index) >= READ && !isStillToCome(headingAt(index)),
    );
    // Value less what is drawn down is outstanding, and less what the developer paid is unpaid: of two parts that is no law.
    const hasMessage = (index: number): boolean =>
      sure.length > 1 || !(isStillToCome(headingAt(index)) || isPaidTo(headingAt(index)));
    const may = this.money.filter((index) => index !== value && !sure.includes(index) && hasMessage(index));
    const room = STAGE_COLUMNS.length - sure.length;
    if (may.length === 0 || room <= 0) return;
    const found = sumOf(sample, at(value), sure.map(at), may.map(at), room);
    if (!found || found.parts.length === sure.length) return;
    const parts = found.parts.map((column) => this.drafts.findIndex((draft) => draft.columnIndex === column));
    const named = parts.map((index) => this.name(index)).join(' + ');
    const lawText = `${named} = ${this.name(value)} in ${found.holding} of ${found.of} rows`;
    for (const index of parts) {
      if (sure.includes(index)) continue;
      this.evidence[index] = lawText;
      for (const key of STAGE_COLUMNS) {
        if (this.weights[index]![REGISTER_KEYS.indexOf(key)]! > 0) {
          this.add(index, key, 4);
          this.byLaw.add(index);
        }
      }
      this.add(index, 'spent', -4);
    }
    this.again();
  }

  /** A column that is one less another is worked out from them: what is left, what is outstanding. Nor are sums of years needed. */
  private workedOut(sample: Sample): void {
    const at = (index: number): number => this.drafts[index]!.columnIndex;
    const placed = this.money.filter(
      (index) => isMoneyKey(this.keyOf(index)) && this.weightOfBest(index) >= READ,
    );
    for (const index of this.money) {
      if (this.byLaw.has(index) || this.drafts[index]!.said !== null) continue;
      const isLeft = isStillToCome(this.drafts[index]!.heading);
      if (!isLeft && (placed.includes(index) || this.mayBeStage(index))) continue;
      const from = isLeft ? this.gone().filter((other) => other !== index) : placed;
      const found = diffRegister(sample, at(index), from.map(at));
      if (found) {
        this.explained.add(index);
        const name = (column: number): string =>
          this.name(this.drafts.findIndex((draft) => draft.columnIndex === column));
        this.evidence[index] =
          `${name(found.from)} less ${name(found.less)} in ${found.holding} of ${found.of} rows`;
        this.weights[index]!.fill(0);
      }
    }
    this.again();
    this.ofYears(sample);
  }

  /** Value, and what of it has gone: less either the rest is still to come. */
  private gone(): number[] {
    const of = (['value', 'drawnDown', 'spent'] as const).map((key) => this.indexOf(key));
    return of.filter((index) => this.money.includes(index));
  }

  /** Figures of single years are explained where a column is their sum. */
  private ofYears(sample: Sample): void {
    const at = (index: number): number => this.drafts[index]!.columnIndex;
    const years = this.money.filter((index) => {
      const read = headingOf(this.drafts[index]!.heading);
      return read.year !== null && !read.isAllYears;
    });
    if (years.length < 2) return;
    // The same heading under all years is the one that is read.
    const allYears = new Set(
      this.money
        .filter((index) => !years.includes(index))
        .map((index) => withoutYears(this.drafts[index]!.heading)),
    );
    for (const index of years)
      if (allYears.has(withoutYears(this.drafts[index]!.heading))) this.explained.add(index);
    for (const index of this.money) {
      if (years.includes(index)) continue;
      const found = sumOf(sample, at(index), [], years.map(at), years.length);
      if (!found) continue;
      for (const part of years) if (found.parts.includes(at(part))) this.explained.add(part);
    }
  }

  /** A meaning that hardly anything speaks for is none. */
  private dropWeak(): void {
    // What is dropped frees another choice, which may be as weak.
    for (let tries = 0; tries < MAX_TRIED && this.dropped(); tries++) this.again();
  }

  private dropped(): boolean {
    let isAny = false;
    for (const [index] of this.drafts.entries()) {
      if (this.keyOf(index) === null || this.weightOfBest(index) >= READ) continue;
      const meaning = this.best.of[index]!;
      const key = REGISTER_KEYS[meaning]!;
      const isMoney = isMoneyKey(key);
      // A weak word is enough where it is the only one that may be what is needed, and its cells are of that sort.
      const isNeeded = key === 'value' && this.money.includes(index) && this.valueCandidates().length === 1;
      if (isNeeded || (!isMoney && this.weightOfBest(index) >= READ - 2 && key !== 'agreement')) continue;
      this.weights[index]![meaning] = 0;
      isAny = true;
    }
    return isAny;
  }

  private valueCandidates(): number[] {
    return this.money.filter((index) => this.weights[index]![REGISTER_KEYS.indexOf('value')]! > 0);
  }

  /** Columns of which the choice has another close to it. */
  private rivals(): void {
    for (const [index, draft] of this.drafts.entries()) {
      const key = this.keyOf(index);
      if (key === null || draft.said !== null || !attentionItems(key)) continue;
      const { distance, other } = distanceWithout(this.weights, this.best, index);
      if (distance >= SURE) continue;
      const differ = [...other.of.keys()].filter((n) => other.of[n] !== this.best.of[n]);
      const rival = differ.find((n) => n !== index && other.of[n] === this.best.of[index]);
      if (rival === undefined) continue;
      const held = rival === undefined ? 0 : this.drafts[rival]!.content.filledCount;
      if (held === 0 && draft.content.filledCount > 0) continue;
      for (const n of [index, rival]) this.ask(n, [key, ...this.candidatesOf(n)]);
    }
  }

  /** Money that is not placed: named, with what it may be. */
  private unplaced(): void {
    const missing = MONEY_COLUMNS.filter((key) => this.indexOf(key) < 0);
    if (missing.length === 0) return;
    for (const index of this.money) {
      const { heading } = this.drafts[index]!;
      if (this.keyOf(index) !== null || this.explained.has(index)) continue;
      const own = this.candidatesOf(index).filter((key) => isMoneyKey(key) && missing.includes(key as never));
      const read = headingOf(heading);
      if (own.length === 0 && (isOtherMoney(heading) || isWhatIsLeft(read))) continue;
      this.ask(index, own.length > 0 ? own : missing);
    }
  }

  /** The meanings for which something speaks, the likeliest first. */
  private candidatesOf(index: number): SheetColumnKey[] {
    const { heading } = this.drafts[index]!;
    return meaningsOf(heading).map(({ key }) => key);
  }

  private ask(index: number, candidates: readonly SheetColumnKey[]): void {
    const { columnIndex, heading } = this.drafts[index]!;
    if (this.questions.some((question) => question.columnIndex === columnIndex)) return;
    this.questions.push({
      columnIndex,
      heading,
      candidates: [...new Set(candidates)],
      evidence: this.evidence[index]!,
      ...amountsIn(this.block, this.firstRow, columnIndex),
    });
  }

  result(): RegisterColumns {
    const columns = this.drafts.map((draft, index): UnderstoodColumn => {
      const key = draft.said === 'none' ? null : this.keyOf(index);
      const { columnIndex, heading, content } = draft;
      const said = key === null ? 0 : (meaningsOf(heading).find((m) => m.key === key)?.weight ?? 0);
      const isAsked = this.questions.some((question) => question.columnIndex === columnIndex);
      const { by, confidence } = groundsOf({
        isSaid: draft.said !== null,
        isRead: key !== null,
        isAsked,
        isByLaw: this.byLaw.has(index),
        said,
        weight: this.weightOfBest(index),
      });
      const candidates = this.candidatesOf(index).filter((other) => other !== key);
      return {
        columnIndex,
        heading,
        key,
        by,
        confidence,
        evidence: this.evidence[index]!,
        candidates,
        content,
      };
    });
    return { columns, questions: this.questions };
  }
}

/** A wrong choice of these is a wrong figure or a wrong key. */
const attentionItems = (key: SheetColumnKey): boolean =>
  isMoneyKey(key) || key === 'agreement' || key === 'authority' || key === 'expiryDate' || key === 'status';
