/** What a law tells of the sum that is due and of what is not due yet. */
import { STAGE_COLUMNS } from '../sheet/columns';
import { READ } from './evidence';
import { mayBeValue } from './heading-words';
import { LawChoice } from './law-choice';
import { isOftenLess, keepsBalance, sampleOf, sumOf } from './laws';
import { headingOf } from './lexicon';

/** What was added to a sum since it was agreed. */
export const UPLIFT = /\b(?:uplift|indexation|index|rpi|cpi|bcis|inflation)\b/;

export class DueChoice extends LawChoice {
  /** A sum, an uplift and both together: where more came in than the first, it is the last that is due. */
  protected outgrown(): void {
    const isOpen = (index: number): boolean => this.drafts[index]!.said === null;
    const came = this.receipts().filter((index) => this.keyOf(index) !== 'value');
    const more = this.drafts.flatMap(({ heading, content }, index) =>
      UPLIFT.test(headingOf(heading).words) && content.moneyCount > content.zeroCount ? [index] : [],
    );
    if (more.length === 0 || came.length === 0) return;
    const columns = [...new Set([...this.money, ...more])].map(this.at);
    const sample = sampleOf(this.block, this.firstRow, columns, []);
    for (const due of this.money.filter((index) => isOpen(index) && this.weightAs(index, 'value') > 0)) {
      const before = this.money.find(
        (index) =>
          index !== due &&
          isOpen(index) &&
          mayBeValue(this.drafts[index]!.heading) &&
          more.some(
            (up) =>
              up !== index &&
              up !== due &&
              keepsBalance(sample, [this.at(due)], [this.at(index), this.at(up)]),
          ) &&
          came.some(
            (paid) =>
              isOftenLess(sample, this.at(index), [this.at(paid)]) &&
              !isOftenLess(sample, this.at(due), [this.at(paid)]),
          ),
      );
      if (before === undefined) continue;
      this.explained.add(before);
      this.weights[before]!.fill(0);
      this.add(due, 'value', READ + 1);
      this.byLaw.add(due);
      this.again();
      return;
    }
  }

  /** "Not yet billed" beside the three other stages, which with it are the value: it is the fourth. */
  protected notYet(): void {
    const parts = ['value', ...STAGE_COLUMNS.filter((key) => key !== 'notStarted')] as const;
    const [value, ...others] = parts.map((key) => this.indexOf(key)) as [number, ...number[]];
    if (this.indexOf('notStarted') >= 0 || ![value, ...others].every((index) => this.money.includes(index)))
      return;
    const [only, ...more] = [...this.drafts.keys()].filter((index) => {
      const { heading, said } = this.drafts[index]!;
      const isMoney = this.money.includes(index) || this.mayBeUnnamed(index);
      return isMoney && said === null && this.keyOf(index) === null && NOT_YET.test(headingOf(heading).words);
    });
    if (only === undefined || more.length > 0) return;
    const all = [...others, only].map(this.at);
    const sample = sampleOf(this.block, this.firstRow, [this.at(value), ...all], []);
    if (!sumOf(sample, this.at(value), all, [], 0)) return;
    if (!this.money.includes(only)) this.money.push(only);
    this.add(only, 'notStarted', READ + 1);
    this.byLaw.add(only);
    this.again();
  }
}

/** What is still to happen, or has no demand. */
const NOT_YET =
  /\b(?:not yet|yet to)\b|\b(?:not|no) (?:been )?(?:billed|invoiced?|demand(?:ed)?|called)\b|\bun(?:billed|invoiced|demanded)\b/;
