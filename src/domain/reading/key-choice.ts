/** Which column has the references of agreements: numbers that begin again, and references of another sort. */
import { beginsAgain, ROWS_LOOKED_AT } from './content';
import { READ } from './evidence';
import { FlowChoice } from './flow-choice';
import { PLAINLY } from './law-choice';
import { headingOf } from './lexicon';
import { areReferencesAbove } from './references-above';

const KEYS = ['agreement', 'application', 'contribution'] as const;
const MOSTLY_REFERENCES = 0.8;
/** "Obligation ref", "Planning obligation id": what the law calls an agreement, or one of its clauses. */
const OBLIGATION = /\bobligations? (?:ref|reference|id)\b/;

export class KeyChoice extends FlowChoice {
  /** Columns of numbers that begin again with each agreement. */
  protected readonly numbers = new Set<number>();
  /** Columns that something speaks for as a key, before what is weak is dropped. */
  private mayBeKeys: readonly number[] = [];

  /** Numbers that begin again with each agreement are of what belongs to it, whatever number their heading says. */
  protected numbered(): void {
    for (const [index, { said, columnIndex }] of this.drafts.entries()) {
      const weight = this.weightAs(index, 'agreement');
      if (said !== null || weight === 0 || weight >= PLAINLY) continue;
      if (!this.drafts.some((_, other) => other !== index && this.weightAs(other, 'agreement') > 0)) continue;
      if (!beginsAgain(this.block, this.firstRow - 1, columnIndex)) continue;
      this.numbers.add(index);
      this.ruleOut(index, 'agreement');
      if (this.indexOf('contribution') < 0) this.add(index, 'contribution', READ);
    }
    this.again();
  }

  protected seeKeys(): void {
    const mayBe = (index: number): boolean =>
      !this.numbers.has(index) && KEYS.some((key) => this.weightAs(index, key) !== 0);
    this.mayBeKeys = [...this.drafts.keys()].filter(mayBe);
  }

  /** References of whom or what is hardly said, where no other column has any. */
  protected isOnlyReference(index: number): boolean {
    const { senses } = headingOf(this.drafts[index]!.heading);
    if (!senses.has('reference') || senses.has('police') || !this.holdsReferences(index)) return false;
    return this.mayBeKeys.every((other) => other === index);
  }

  /**
   * Where no column has agreements, and none may, they are known by their applications; or by their obligations, where no
   * site has two.
   */
  protected otherwiseKnown(): void {
    const value = this.indexOf('value');
    if (this.indexOf('agreement') >= 0 || value < 0) return;
    const application = this.indexOf('application');
    const index = application >= 0 ? application : this.obligationOfEach();
    if (index < 0 || this.drafts[index]!.said !== null || !this.holdsReferences(index)) return;
    const isOther = ({ said }: { readonly said: unknown }, other: number): boolean =>
      said === null && other !== index && this.keyOf(other) === null && this.holdsReferences(other);
    if (this.drafts.some(isOther)) return;
    if (areReferencesAbove(this.block, this.firstRow - 1, this.at(value))) return;
    this.weights[index]!.fill(0);
    this.add(index, 'agreement', READ + 1);
    this.again();
  }

  private obligationOfEach(): number {
    const [index, site] = [this.indexOf('contribution'), this.indexOf('site')];
    if (index < 0 || site < 0 || !OBLIGATION.test(headingOf(this.drafts[index]!.heading).words)) return -1;
    const isEachOnce = [index, site].every((at) => {
      const { distinctCount, filledCount } = this.drafts[at]!.content;
      return distinctCount === filledCount && filledCount < ROWS_LOOKED_AT;
    });
    return isEachOnce ? index : -1;
  }

  private holdsReferences(index: number): boolean {
    const { referenceCount, filledCount } = this.drafts[index]!.content;
    return filledCount > 0 && referenceCount >= filledCount * MOSTLY_REFERENCES;
  }
}
