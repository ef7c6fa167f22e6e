/** What speaks against a choice though words are for it: other services, a column that is more, money of whom is not said. */
import { isBlank, readAmount } from '../money/read-amount';
import type { Block } from '../sheet/block';
import { ROWS_LOOKED_AT } from './content';
import { isOtherMoney, READ } from './evidence';
import {
  bareHolder,
  isBareSum,
  isOfLater,
  isOriginal,
  isOtherService,
  isWhatIsLeft,
  mayBeValue,
  mayBeWhole,
  saysShare,
} from './heading-words';
import { KeyChoice } from './key-choice';
import { PLAINLY } from './law-choice';
import { exceeds, isHardlyLess, keepsBalance, sampleOf, sumOf, type Sample } from './laws';
import { headingOf } from './lexicon';
import { meaningsOf } from './meanings';
import type { Services } from './services';

export class DoubtChoice extends KeyChoice {
  /** What is for other services is none of the register's, and their sum with the police's neither. */
  protected services({ others, ofPolice }: Services): void {
    for (const index of others) {
      if (this.drafts[index]!.said !== null) continue;
      this.explained.add(index);
      this.weights[index]!.fill(0);
    }
    if (ofPolice === null) return;
    this.add(ofPolice, 'value', READ + 3);
    const parts = [...others, ofPolice];
    const columns = [...new Set([...this.money, ...parts])].map(this.at);
    const sample = sampleOf(this.block, this.firstRow, columns, []);
    for (const index of this.money) {
      if (parts.includes(index) || this.drafts[index]!.said !== null) continue;
      if (!keepsBalance(sample, [this.at(index)], parts.map(this.at))) continue;
      this.explained.add(index);
      this.weights[index]!.fill(0);
    }
  }

  /** So much per cent of a sum for several, by a column that says so, is the part of the police: that is the value, and the sum is not. */
  protected shared(): void {
    const percent = this.drafts.find(
      ({ heading, content }) =>
        headingOf(heading).senses.has('police') &&
        mayBeValue(heading) &&
        /%/.test(heading) &&
        content.filledCount > 0 &&
        content.shareCount === content.filledCount,
    );
    if (percent === undefined) return;
    // A share of what was paid is none of the value.
    const may = this.money.filter(
      (index) => mayBeWhole(this.drafts[index]!.heading) && !this.mayBeStage(index),
    );
    const rows = this.block.slice(this.firstRow, this.firstRow + ROWS_LOOKED_AT);
    const isPart = (whole: number, part: number): boolean =>
      isShareOf(rows, this.at(whole), this.at(part), percent.columnIndex);
    for (const part of may) {
      if (!headingOf(this.drafts[part]!.heading).senses.has('police')) continue;
      const whole = may.find((index) => index !== part && isPart(index, part));
      if (whole === undefined || [whole, part].some((index) => this.drafts[index]!.said !== null)) continue;
      this.explained.add(whole);
      this.weights[whole]!.fill(0);
      this.add(part, 'value', READ + 1);
      this.byLaw.add(part);
      this.again();
      return;
    }
  }

  /** "Police contribution", "Police 50%", or "Police" beside what is for schools. */
  protected isForPolice(heading: string): boolean {
    if (!headingOf(heading).senses.has('police')) return false;
    if (meaningsOf(heading)[0]?.key === 'value' || saysShare(heading)) return true;
    // A sum less what the council keeps of it.
    if (/\bnet\b/.test(headingOf(heading).words)) return true;
    return bareHolder(heading) === 'police' && this.drafts.some((draft) => isOtherService(draft.heading));
  }

  /**
   * The value is the most that a row has: where its words are not plain, a column without a place that is hardly ever less
   * and often more may be the value itself, and what is read as it a part.
   */
  protected lessThanAnother(): number | null {
    const value = this.indexOf('value');
    if (!this.money.includes(value) || this.drafts[value]!.said !== null || this.byLaw.has(value))
      return null;
    const { heading: own } = this.drafts[value]!;
    const weight = meaningsOf(own).find(({ key }) => key === 'value')?.weight ?? 0;
    if (weight >= PLAINLY && !isBareSum(own)) return null;
    // Also lines beneath an agreement that stands once.
    const sample = sampleOf(this.block, this.firstRow, this.money.map(this.at), []);
    const more = this.money.filter((index) => {
      const { heading, said, content } = this.drafts[index]!;
      const key = this.keyOf(index);
      if (key === 'contribution' && content.poundsCount * 2 < content.filledCount) return false;
      if (index === value || said !== null || this.explained.has(index)) return false;
      const isNamed = meaningsOf(heading).some(({ key: of }) => of === 'value');
      if (!isNamed && ((key !== null && key !== 'contribution') || !mayBeWhole(heading))) return false;
      if (isOriginal(heading) && isOfLater(own)) return false;
      const [whole, part] = [this.at(index), this.at(value)];
      if (!exceeds(sample, whole, part) || !isHardlyLess(sample, part, whole)) return false;
      return !this.isWithFee(whole, part);
    });
    return more[0] ?? null;
  }

  /** A column is another and a fee beside it. */
  private isWithFee(whole: number, part: number): boolean {
    const fees = this.drafts
      .filter(({ heading, content }) => isOtherMoney(heading) && content.moneyCount > content.zeroCount)
      .map(({ columnIndex }) => columnIndex)
      .filter((column) => column !== whole && column !== part);
    const sample = sampleOf(this.block, this.firstRow, [whole, part, ...fees], []);
    return fees.length > 0 && sumOf(sample, whole, [part], fees) !== null;
  }

  /** On a force's own sheet, what is left of money of which it is not sure who had it may be with either. */
  protected leftWithEither(sample: Sample): number | null {
    const left = this.indexOf('heldByAuthority');
    if (this.indexOf('authority') < 0 || !this.money.includes(left) || !this.mayBeAnyones(left)) return null;
    const isOpen = (index: number): boolean => {
      const { heading } = this.drafts[index]!;
      const { senses, to } = headingOf(heading);
      const isNamed = senses.has('council') || senses.has('developer') || senses.has('police') || to !== null;
      return index !== left && !isNamed && this.keyOf(index) !== 'value';
    };
    const others = this.money.filter(isOpen);
    const isUnknown = others.some((index) => this.keyOf(index) === null && !this.explained.has(index));
    const { senses, words } = headingOf(this.drafts[left]!.heading);
    const isWhatRemains = senses.has('remaining') || /\breserves?\b/.test(words);
    if (isWhatRemains && isUnknown && this.indexOf('drawnDown') < 0) return left;
    const isLeft = others.some((came) =>
      others.some(
        (out) => out !== came && keepsBalance(sample, [this.at(came)], [this.at(out), this.at(left)]),
      ),
    );
    return isLeft ? left : null;
  }

  /** "Banked" beside what is left of it, which is less: what was banked may be all that came in. */
  protected moreThanLeft(sample: Sample): number | null {
    const held = this.indexOf('heldByAuthority');
    if (!this.money.includes(held) || !this.mayBeAnyones(held) || this.byLaw.has(held)) return null;
    const less = this.money.filter(
      (index) =>
        this.keyOf(index) === null &&
        !this.explained.has(index) &&
        isWhatIsLeft(headingOf(this.drafts[index]!.heading)) &&
        exceeds(sample, this.at(held), this.at(index)) &&
        !exceeds(sample, this.at(index), this.at(held)),
    );
    return less.length > 0 ? held : null;
  }
}

const MIN_SHARES = 3;
/** A part is rounded to the penny or the pound. */
const ROUNDED = 1;

/** True where one column is so much of another as a third says, on every line that has all three. */
function isShareOf(rows: Block, whole: number, part: number, share: number): boolean {
  let count = 0;
  const poundsOf = (cell: unknown): number => (isBlank(cell) ? NaN : Number(readAmount(cell)) / 100);
  for (const row of rows) {
    const [all, own, of] = [poundsOf(row[whole]), poundsOf(row[part]), row[share]];
    if (typeof of !== 'number' || !(all > 0) || !(own > 0)) continue;
    if (own >= all || Math.abs(all * of - own) > ROUNDED) return false;
    count++;
  }
  return count >= MIN_SHARES;
}
