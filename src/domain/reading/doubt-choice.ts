/** What is read by its words though another column, or another holder, may be it: these are asked. */
import { isOtherMoney } from './evidence';
import { isBareSum, isOfLater, isOriginal, isWhatIsLeft, mayBeWhole } from './heading-words';
import { PLAINLY } from './law-choice';
import { exceeds, isHardlyLess, keepsBalance, sampleOf, sumOf, type Sample } from './laws';
import { headingOf } from './lexicon';
import { meaningsOf } from './meanings';
import { PoliceChoice } from './police-choice';

export class DoubtChoice extends PoliceChoice {
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

  /** What is held, of whom is not said: another may have it, or it may be all that came in. */
  protected isHeldInDoubt(sample: Sample): boolean {
    const held = this.indexOf('heldByAuthority');
    if (!this.money.includes(held) || !this.mayBeAnyones(held)) return false;
    return this.isLeftWithEither(sample, held) || this.isMoreThanLeft(sample, held);
  }

  /** On a force's own sheet, what is left of money of which it is not sure who had it may be with either. */
  private isLeftWithEither(sample: Sample, left: number): boolean {
    if (this.indexOf('authority') < 0) return false;
    const isOpen = (index: number): boolean => {
      const { senses, to } = headingOf(this.drafts[index]!.heading);
      const isNamed = senses.has('council') || senses.has('developer') || senses.has('police') || to !== null;
      return index !== left && !isNamed && this.keyOf(index) !== 'value';
    };
    const others = this.money.filter(isOpen);
    const isUnknown = others.some((index) => this.keyOf(index) === null && !this.explained.has(index));
    const { senses, words } = headingOf(this.drafts[left]!.heading);
    const isWhatRemains = senses.has('remaining') || /\breserves?\b/.test(words);
    if (isWhatRemains && isUnknown && this.indexOf('drawnDown') < 0) return true;
    return others.some((came) =>
      others.some(
        (out) => out !== came && keepsBalance(sample, [this.at(came)], [this.at(out), this.at(left)]),
      ),
    );
  }

  /** "Banked" beside what is left of it, which is less: what was banked may be all that came in. */
  private isMoreThanLeft(sample: Sample, held: number): boolean {
    if (this.byLaw.has(held)) return false;
    return this.money.some(
      (index) =>
        this.keyOf(index) === null &&
        !this.explained.has(index) &&
        isWhatIsLeft(headingOf(this.drafts[index]!.heading)) &&
        exceeds(sample, this.at(held), this.at(index)) &&
        !exceeds(sample, this.at(index), this.at(held)),
    );
  }
}
