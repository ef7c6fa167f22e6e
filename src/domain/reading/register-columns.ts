import { readAmount } from '../money/read-amount';
import type { Block } from '../sheet/block';
import { COLUMNS, isStandardHeading, MONEY_COLUMNS, STAGE_COLUMNS, type ColumnKey } from '../sheet/columns';
import { shownText } from '../sheet/text';
import { bestAssignment, distanceWithout, type Assignment } from './assignment';
import type { ColumnContent } from './content';
import { sheetColumnName, type SheetColumnKey } from './council-columns';
import { isMoneyKey, isOtherMoney, mayBeMoney, READ, REGISTER_KEYS, weightOf } from './evidence';
import { differenceOf, sampleOf, sumOf, type Sample } from './laws';
import { isWhatIsLeft, mayBeValue, withoutYears } from './heading-words';
import { headingOf } from './lexicon';
import { EXACT, meaningsOf } from './meanings';
import type { ColumnQuestion, UnderstoodColumn } from './understanding';

/** A column on the way to being understood. */
export interface ColumnDraft {
  readonly columnIndex: number;
  readonly heading: string;
  readonly content: ColumnContent;
  readonly isRunning: boolean;
  /** What the officer said; null where nothing. */
  readonly said: SheetColumnKey | 'none' | null;
}

export interface RegisterColumns {
  readonly columns: readonly UnderstoodColumn[];
  readonly questions: readonly ColumnQuestion[];
}

/** So many stages are evidence; what was received is the sum of two. */
const FEWEST_STAGES = 3;
/** What the law adds to the words of a heading. */
const LAW = 4;
/** A choice that is no nearer than this to the next best is sure. */
const SURE = 1.5;
const OFFICER = 1000;

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

class Chooser {
  private readonly weights: number[][];
  private best: Assignment;
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
    private readonly drafts: readonly ColumnDraft[],
  ) {
    this.weights = drafts.map((draft) => REGISTER_KEYS.map((key) => this.weight(draft, key)));
    this.best = bestAssignment(this.weights);
    this.evidence = drafts.map(() => '');
    this.money = drafts.flatMap((draft, index) =>
      mayBeMoney(draft.heading, draft.content, draft.isRunning) && draft.said !== 'none' ? [index] : [],
    );
  }

  private weight(draft: ColumnDraft, key: SheetColumnKey): number {
    if (draft.said !== null) return draft.said === key ? OFFICER : 0;
    const isStandard = !isCouncilOnly(key) && isStandardHeading(draft.heading, key as ColumnKey);
    const told = weightOf(key, draft.heading, draft.content, draft.isRunning);
    // What is needed, under its very name, is that column whatever its cells are: they have findings of their own.
    const isNamed = isStandard && COLUMNS[key as ColumnKey].needed;
    const weight = isNamed ? Math.max(told, READ) : told;
    if (weight < 2) return 0;
    // Of two alike the standard heading goes first, then what is filled, then what stands first.
    const order = (isStandard ? 2 : 0) - draft.columnIndex * 0.001;
    return weight + order + (draft.content.filledCount === 0 && isMoneyKey(key) ? -1 : 0);
  }

  choose(): void {
    this.years();
    this.again();
    const sample = this.sample();
    if (sample) {
      this.valueByLaw(sample);
      this.stages(sample);
      this.workedOut(sample);
    }
    this.dropWeak();
    this.rivals();
    this.unplaced();
  }

  private again(): void {
    this.best = bestAssignment(this.weights);
  }

  private keyOf(index: number): SheetColumnKey | null {
    const meaning = this.best.of[index]!;
    return meaning < 0 ? null : REGISTER_KEYS[meaning]!;
  }

  private indexOf(key: SheetColumnKey): number {
    return this.best.of.indexOf(REGISTER_KEYS.indexOf(key));
  }

  private add(index: number, key: SheetColumnKey, more: number): void {
    if (this.drafts[index]!.said !== null) return;
    this.weights[index]![REGISTER_KEYS.indexOf(key)]! += more;
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
    const stages = this.money.filter((index) => index !== placed && this.stageWeight(index) >= READ - 1);
    if (stages.length < FEWEST_STAGES) return;
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
    this.evidence[index] = `${parts.join(' + ')} = ${this.name(index)} in ${found.kept} of ${found.of} rows`;
    this.byLaw.add(index);
    this.add(index, 'value', Math.max(LAW, READ + 1 - this.weights[index]![REGISTER_KEYS.indexOf('value')]!));
    this.again();
  }

  /** The most that speaks for a column as a stage. */
  private stageWeight(index: number): number {
    return Math.max(...STAGE_COLUMNS.map((key) => this.weights[index]![REGISTER_KEYS.indexOf(key)]!));
  }

  /** Value is the sum of its stages: which unplaced columns, beside those that are placed, make it so? */
  private stages(sample: Sample): void {
    const value = this.indexOf('value');
    if (value < 0 || !this.money.includes(value)) return;
    const at = (index: number): number => this.drafts[index]!.columnIndex;
    const sure = this.money.filter((index) => this.isStage(index) && this.weightOfBest(index) >= READ);
    const may = this.money.filter((index) => index !== value && !sure.includes(index));
    const room = STAGE_COLUMNS.length - sure.length;
    if (may.length === 0 || room <= 0) return;
    const found = sumOf(sample, at(value), sure.map(at), may.map(at), room);
    if (!found || found.parts.length === sure.length) return;
    const parts = found.parts.map((column) => this.drafts.findIndex((draft) => draft.columnIndex === column));
    const named = parts.map((index) => this.name(index)).join(' + ');
    const told = `${named} = ${this.name(value)} in ${found.kept} of ${found.of} rows`;
    for (const index of parts) {
      if (sure.includes(index)) continue;
      this.evidence[index] = told;
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

  private isStage(index: number): boolean {
    const key = this.keyOf(index);
    return key !== null && (STAGE_COLUMNS as readonly string[]).includes(key);
  }

  /** What is left of the value is what is held, where the words say so: that is the law of the stages itself. */
  private mayBeStage(index: number): boolean {
    return STAGE_COLUMNS.some((key) => this.weights[index]![REGISTER_KEYS.indexOf(key)]! >= READ - 1);
  }

  private weightOfBest(index: number): number {
    const meaning = this.best.of[index]!;
    return meaning < 0 ? 0 : this.weights[index]![meaning]!;
  }

  /** A column that is one less another is worked out from them: what is left, what is outstanding. Nor are sums of years needed. */
  private workedOut(sample: Sample): void {
    const at = (index: number): number => this.drafts[index]!.columnIndex;
    const placed = this.money.filter(
      (index) => isMoneyKey(this.keyOf(index)) && this.weightOfBest(index) >= READ,
    );
    for (const index of this.money) {
      if (placed.includes(index) || this.byLaw.has(index) || this.mayBeStage(index)) continue;
      const found = differenceOf(sample, at(index), placed.map(at));
      if (found) {
        this.explained.add(index);
        const name = (column: number): string =>
          this.name(this.drafts.findIndex((draft) => draft.columnIndex === column));
        this.evidence[index] =
          `${name(found.from)} less ${name(found.less)} in ${found.kept} of ${found.of} rows`;
        this.weights[index]!.fill(0);
      }
    }
    this.again();
    this.ofYears(sample);
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
    for (const [index] of this.drafts.entries()) {
      if (this.keyOf(index) === null || this.weightOfBest(index) >= READ) continue;
      const meaning = this.best.of[index]!;
      const key = REGISTER_KEYS[meaning]!;
      const isMoney = isMoneyKey(key);
      // A weak word is enough where it is the only one that may be what is needed, and its cells are of that sort.
      const isNeeded = key === 'value' && this.money.includes(index) && this.valueCandidates().length === 1;
      if (isNeeded || (!isMoney && this.weightOfBest(index) >= READ - 2 && key !== 'agreement')) continue;
      this.weights[index]![meaning] = 0;
    }
    this.again();
  }

  private valueCandidates(): number[] {
    return this.money.filter((index) => this.weights[index]![REGISTER_KEYS.indexOf('value')]! > 0);
  }

  /** Columns of which the choice has another close to it. */
  private rivals(): void {
    for (const [index, draft] of this.drafts.entries()) {
      const key = this.keyOf(index);
      if (key === null || draft.said !== null || !matters(key)) continue;
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
      ...this.amountsIn(columnIndex),
    });
  }

  /** How many amounts a column holds, and the first; nil is none of them, as a blank cell may arrive as 0. */
  private amountsIn(columnIndex: number): Pick<ColumnQuestion, 'count' | 'example'> {
    let [count, example] = [0, ''];
    for (let r = this.firstRow; r < this.block.length; r++) {
      const cell = this.block[r]![columnIndex];
      const amount = readAmount(cell);
      if (typeof amount !== 'number' || amount === 0) continue;
      if (count++ === 0) example = shownText(cell);
    }
    return { count, example };
  }

  private name(index: number): string {
    return this.drafts[index]!.heading || 'a column without a heading';
  }

  result(): RegisterColumns {
    const columns = this.drafts.map((draft, index): UnderstoodColumn => {
      const key = draft.said === 'none' ? null : this.keyOf(index);
      const { columnIndex, heading, content } = draft;
      const said = key === null ? 0 : (meaningsOf(heading).find((m) => m.key === key)?.weight ?? 0);
      const isAsked = this.questions.some((question) => question.columnIndex === columnIndex);
      const by =
        draft.said !== null
          ? 'officer'
          : key === null
            ? 'none'
            : this.byLaw.has(index)
              ? 'law'
              : said >= EXACT
                ? 'name'
                : said >= 3
                  ? 'words'
                  : 'content';
      const weight = this.weightOfBest(index);
      const confidence =
        draft.said !== null
          ? 'certain'
          : key === null || isAsked
            ? 'unsure'
            : weight >= EXACT - 0.5
              ? 'certain'
              : weight >= READ
                ? 'likely'
                : 'unsure';
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

const isCouncilOnly = (key: SheetColumnKey): boolean =>
  key === 'units' || key === 'fundingStatus' || key === 'transaction';

/** A wrong choice of these is a wrong figure or a wrong key. */
const matters = (key: SheetColumnKey): boolean =>
  isMoneyKey(key) || key === 'agreement' || key === 'authority' || key === 'expiryDate' || key === 'status';

/** "A, B or C", under their standard names. */
export const namesOf = (keys: readonly SheetColumnKey[]): string => {
  const names = keys.map(sheetColumnName);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`;
};
