/** What laws tell of money in parts: payments of several years, and what was received and not passed on. */
import { COLUMNS, type MoneyColumn } from '../sheet/columns';
import { DueChoice } from './due-choice';
import { READ } from './evidence';
import { isBanked, isOfLater, isOriginal, isWhatIsLeft, mayBeBalance, mayBeWhole } from './heading-words';
import { LAW } from './law-choice';
import { isFilledBy, isMostlyWhole, keepsBalance, sumOf, type Sample } from './laws';
import { headingOf, holderOf } from './lexicon';
import type { MoneySums } from './understanding';
import { isToBeDrawn, isToPassOn, isToWorks } from './weigh-meanings';
import { flowOf, yearColumns } from './year-sums';

export class SumChoice extends DueChoice {
  /** Money that is the sum of several columns. */
  protected readonly sums: { -readonly [Key in MoneyColumn]?: MoneySums[Key] } = {};

  /**
   * Where nothing names the value: the one amount of which the stages are all on most lines that have any, and never more. An amount
   * before it was indexed beside it is explained by it.
   */
  protected whole(sample: Sample): void {
    const value = this.indexOf('value');
    if (value >= 0 && (this.weightOfBest(value) >= READ || !this.money.includes(value))) return;
    const stages = this.stagesRead();
    const may = this.money.filter((index) => {
      const { heading, said, columnIndex } = this.drafts[index]!;
      return said === null && !stages.includes(columnIndex) && mayBeWhole(heading);
    });
    const isForPolice = may.some((index) => headingOf(this.drafts[index]!.heading).senses.has('police'));
    if (stages.length < 2 || (isForPolice && may.length > 1)) return;
    const [only, ...others] = may.filter((index) => isMostlyWhole(sample, this.at(index), stages));
    if (only === undefined || others.length > 0) return;
    this.ruleOut(only, 'contribution');
    this.add(only, 'value', READ + 1);
    this.byLaw.add(only);
    for (const index of may) {
      if (index === only || !isOriginal(this.drafts[index]!.heading)) continue;
      this.explained.add(index);
      this.weights[index]!.fill(0);
    }
    this.again();
  }

  /** Two columns that hold what was received between them are what is held and what was passed on, where their words say so too. */
  private kept(sample: Sample): void {
    const parts = (['heldByAuthority', 'drawnDown'] as const).map((key) => this.indexOf(key));
    if (!parts.every((index) => this.money.includes(index))) return;
    // What was spent or passed on has left the council either way.
    if (this.weightAs(parts[1]!, 'spent') >= this.weightAs(parts[1]!, 'drawnDown')) return;
    const came = this.receipts().filter((index) => !parts.includes(index));
    const whole = came.filter((index) => keepsBalance(sample, [this.at(index)], parts.map(this.at)));
    if (whole.length === 0) return;
    for (const index of whole) this.explained.add(index);
    for (const index of parts) {
      this.add(index, this.keyOf(index)!, LAW);
      this.byLaw.add(index);
    }
    this.again();
  }

  /** "Banked" is what came in, where another column is what is left of it after what was passed on. */
  protected banked(sample: Sample): void {
    const [came, drawn] = [this.indexOf('heldByAuthority'), this.indexOf('drawnDown')];
    if (![came, drawn].every((index) => this.money.includes(index)) || this.weightOfBest(drawn) < READ)
      return;
    const { heading, said } = this.drafts[came]!;
    if (said !== null || !isBanked(heading)) return;
    const left = this.money.filter(
      (index) =>
        this.mayBeLeft(index) && keepsBalance(sample, [this.at(came)], [this.at(drawn), this.at(index)]),
    );
    const [only] = left;
    if (only === undefined || left.length > 1) return;
    this.explained.add(came);
    this.weights[came]!.fill(0);
    this.add(only, 'heldByAuthority', READ + 1);
    this.byLaw.add(only);
    this.again();
  }

  /** A column without a place whose words are of what is left or kept, and not of one year. */
  private mayBeLeft(index: number): boolean {
    const { heading, said } = this.drafts[index]!;
    const read = headingOf(heading);
    if (said !== null || this.explained.has(index) || this.keyOf(index) !== null) return false;
    const isLeft = isWhatIsLeft(read) || mayBeBalance(heading) || isToPassOn(read.words);
    return isLeft && (read.year === null || read.isAllYears);
  }

  /** A column of money is read as this. */
  protected isRead(key: MoneyColumn): boolean {
    const index = this.indexOf(key);
    return this.money.includes(index) && this.weightOfBest(index) >= READ;
  }

  /**
   * What was received and not passed on is held, whatever it is called, where no other column is.
   *
   * @returns whether such a column was found
   */
  protected balance(sample: Sample): boolean {
    this.kept(sample);
    if (this.isRead('heldByAuthority') || !this.isRead('drawnDown')) return false;
    const drawn = this.indexOf('drawnDown');
    const receipts = this.receipts().filter((index) => index !== drawn);
    const fitting = this.money.filter(
      (index) =>
        this.mayBeLeft(index) &&
        receipts.some((came) => keepsBalance(sample, [this.at(came)], [this.at(drawn), this.at(index)])),
    );
    const [only] = fitting;
    if (fitting.length !== 1 || only === undefined) return false;
    for (const came of receipts)
      if (keepsBalance(sample, [this.at(came)], [this.at(drawn), this.at(only)])) this.explained.add(came);
    this.add(only, 'heldByAuthority', READ + 1);
    this.byLaw.add(only);
    this.again();
    return true;
  }

  /** A sum as it was before is explained by the same as it is since. */
  protected originals(): void {
    const may = this.money.filter(
      (index) => this.drafts[index]!.said === null && this.weightAs(index, 'value') >= READ - 1,
    );
    const later = may.filter((index) => isOfLater(this.drafts[index]!.heading));
    const before = may.filter((index) => isOriginal(this.drafts[index]!.heading) && !later.includes(index));
    if (later.length !== 1) return;
    for (const index of before) {
      this.explained.add(index);
      this.weights[index]!.fill(0);
    }
    this.again();
  }

  /** "Received" under the name of the police, where it comes to what was paid on and what is left: the council received it. */
  protected cameIn(sample: Sample): void {
    const came = this.indexOf('drawnDown');
    if (!this.money.includes(came) || this.drafts[came]!.said !== null) return;
    const { senses: of, by } = headingOf(this.drafts[came]!.heading);
    if (!of.has('received') || by === 'council') return;
    const rest = this.money.filter((index) => index !== came && this.keyOf(index) !== 'value');
    const isPaidOn = (index: number): boolean => {
      const { senses, to, words } = headingOf(this.drafts[index]!.heading);
      return to === 'police' || (senses.has('paidOver') && !senses.has('developer') && !isToWorks(words));
    };
    for (const out of rest.filter(isPaidOn)) {
      const left = rest.find(
        (index) => index !== out && keepsBalance(sample, [this.at(came)], [this.at(out), this.at(index)]),
      );
      if (left === undefined) continue;
      this.explained.add(came);
      this.evidence[came] = `${this.name(out)} + ${this.name(left)}`;
      this.weights[came]!.fill(0);
      this.add(out, 'drawnDown', READ + 1);
      this.byLaw.add(out);
      this.add(left, 'heldByAuthority', READ + 1);
      this.byLaw.add(left);
      this.again();
      return;
    }
  }

  /** What is left of what the force received after what it spent is in its hands, and nobody's stage. */
  protected inHand(sample: Sample): void {
    const [left, drawn, spent] = [
      this.indexOf('heldByAuthority'),
      this.indexOf('drawnDown'),
      this.indexOf('spent'),
    ];
    if (![left, drawn, spent].every((index) => this.money.includes(index))) return;
    if (!this.mayBeAnyones(left) || this.weightOfBest(drawn) < READ || this.weightOfBest(spent) < READ)
      return;
    if (!keepsBalance(sample, [this.at(drawn)], [this.at(spent), this.at(left)])) return;
    this.evidence[left] = `${this.name(drawn)} less ${this.name(spent)}`;
    this.explained.add(left);
    this.weights[left]!.fill(0);
    this.again();
  }

  /** Held, or left, of whom is not said. */
  protected mayBeAnyones(index: number): boolean {
    const { heading, said } = this.drafts[index]!;
    const { words } = headingOf(heading);
    return said === null && holderOf(words) === null && !isToBeDrawn(words);
  }

  /** What is left of what came in after what was spent is held, if it is the council that spent: how, in words; null where it is none. */
  protected leftOfReceipts(sample: Sample, index: number): string | null {
    if (!this.mayBeLeft(index)) return null;
    const outs = this.money.filter((other) => {
      const { senses, words } = headingOf(this.drafts[other]!.heading);
      return other !== index && (senses.has('spent') || senses.has('paidOver') || /\bapplied\b/.test(words));
    });
    for (const came of this.receipts())
      for (const out of outs)
        if (came !== out && keepsBalance(sample, [this.at(came)], [this.at(out), this.at(index)]))
          return `${this.name(came)} less ${this.name(out)}`;
    return null;
  }

  /**
   * Payments that stand in a column for each year are added up, where no column has them all: a law shows that the years are
   * all of them; or they stand under one word for them, fill what the value still lacks and are never more.
   */
  protected sumsOfYears(sample: Sample): void {
    for (const years of yearColumns(this.drafts, this.money)) {
      const key = flowOf(years);
      if (key === null || this.indexOf(key) >= 0 || this.sums[key] !== undefined) continue;
      const parts = years.parts.map(this.at);
      const isProven = this.isAllOf(sample, key, parts);
      if (!isProven && !(years.isUnderOne && this.fills(sample, key, parts))) continue;
      const all = [...parts, ...years.nil.map(this.at)].sort((a, b) => a - b);
      this.sums[key] = { parts: all, isProven };
      const names = years.parts.map((index) => this.name(index)).join(' + ');
      for (const index of years.parts) {
        this.explained.add(index);
        this.evidence[index] = `${names} = ${COLUMNS[key].name}`;
      }
    }
  }

  /** Value is the sum of its stages with these; or what came in is what is held and these. */
  private isAllOf(sample: Sample, key: MoneyColumn, parts: readonly number[]): boolean {
    if (key === 'spent') return false;
    const [value, held] = [this.indexOf('value'), this.indexOf('heldByAuthority')];
    const stages = this.stagesRead();
    if (value >= 0 && this.money.includes(value) && stages.length > 0)
      if (keepsBalance(sample, [this.at(value)], [...stages, ...parts])) return true;
    if (held < 0 || !this.money.includes(held)) return false;
    const receipts = this.receipts();
    const byYear = yearColumns(this.drafts, receipts).map((years) => years.parts.map(this.at));
    return [...byYear, ...receipts.map((index) => [this.at(index)])].some((came) =>
      keepsBalance(sample, came, [this.at(held), ...parts]),
    );
  }

  /** Never more than what they are out of, and on some lines with payments all of it. */
  private fills(sample: Sample, key: MoneyColumn, parts: readonly number[]): boolean {
    const whole = this.indexOf(key === 'spent' ? 'drawnDown' : 'value');
    if (!this.money.includes(whole)) return false;
    const others = key === 'spent' ? [] : this.stagesRead();
    return isFilledBy(sample, this.at(whole), others, parts);
  }

  /** The stages that are read come to the value. */
  protected stagesAddUp(sample: Sample): boolean {
    const value = this.indexOf('value');
    return this.money.includes(value) && sumOf(sample, this.at(value), this.stagesRead(), []) !== null;
  }

  private stagesRead(): number[] {
    const stages = this.money.filter((index) => this.isStage(index) && this.weightOfBest(index) >= READ);
    return stages.map(this.at);
  }
}
