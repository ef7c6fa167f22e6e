/** What came in, went out and is still to come, told by a law between them where their words leave it open. */
import type { MoneyColumn } from '../sheet/columns';
import { READ } from './evidence';
import { isBalanceOfDay, isStillToCome } from './heading-words';
import { keepsBalance, sampleOf, sumOf, type Sample } from './laws';
import { headingOf, type Sense } from './lexicon';
import { namesForce } from './speaker';
import { SumChoice } from './sum-choice';

export class FlowChoice extends SumChoice {
  protected flows(sample: Sample): void {
    this.passedOn();
    this.toCome(sample);
    this.closing(sample);
    this.ownReceipts();
  }

  /** Columns of money that have no place, by what their headings say. */
  private unread(is: (heading: string) => boolean): number[] {
    return this.money.filter((index) => {
      const { heading, said } = this.drafts[index]!;
      return said === null && (this.keyOf(index) === null || this.weightOfBest(index) < READ) && is(heading);
    });
  }

  /** A law of which only one column is the part that is looked for says what it is. */
  private proven(index: number | undefined, others: readonly unknown[], key: MoneyColumn): void {
    if (index === undefined || others.length > 0) return;
    this.explained.delete(index);
    this.weights[index]!.fill(0);
    this.add(index, key, READ + 1);
    this.byLaw.add(index);
    this.again();
  }

  /** "Police paid", of what came in: that is what is held, what went back, and what they had. */
  private passedOn(): void {
    const held = this.indexOf('heldByAuthority');
    if (this.isRead('drawnDown') || !this.isRead('heldByAuthority')) return;
    const back = this.drafts.flatMap(({ heading, content }, index) =>
      GONE_BACK.test(headingOf(heading).words) && content.moneyCount > content.zeroCount ? [index] : [],
    );
    const [paid, ...others] = this.unread((heading) => {
      const { senses } = headingOf(heading);
      return senses.has('paidOver') && senses.has('police');
    });
    if (paid === undefined || others.length > 0) return;
    const columns = [...new Set([...this.money, ...back])].map(this.at);
    const sample = sampleOf(this.block, this.firstRow, columns, []);
    const [came] = this.receipts().filter((index) => {
      if (index === held || index === paid) return false;
      return sumOf(sample, this.at(index), [this.at(held), this.at(paid)], back.map(this.at), back.length);
    });
    if (came === undefined) return;
    this.explained.add(came);
    this.proven(paid, others, 'drawnDown');
  }

  /** What the value lacks of what came in to the council has not come: no law tells that of what the force received. */
  private toCome(sample: Sample): void {
    const wholes = [this.indexOf('value'), ...this.money.filter((index) => this.isDemanded(index))];
    if (!this.isRead('value') || this.isRead('heldByDeveloper') || this.isRead('notStarted')) return;
    const drawn = this.indexOf('drawnDown');
    const receipts = this.receipts().filter((index) => {
      const { senses } = headingOf(this.drafts[index]!.heading);
      const isCouncils = senses.has('developer') || senses.has('council') || this.isRead('drawnDown');
      return index !== drawn && isCouncils;
    });
    const [left, ...others] = this.unread(
      (heading) => isStillToCome(heading) && !NOT_YET.test(headingOf(heading).words),
    ).filter((index) =>
      receipts.some((came) =>
        wholes.some((whole) => sumOf(sample, this.at(whole), [this.at(came), this.at(index)], [])),
      ),
    );
    this.proven(left, others, 'heldByDeveloper');
  }

  /** "Amount demanded": what has fallen due of the value. */
  private isDemanded(index: number): boolean {
    return /\b(?:demanded|invoiced|billed)\b/.test(headingOf(this.drafts[index]!.heading).words);
  }

  /** What an account of a year holds at its end, where money of it went to the police: what it held, and what came and went since. */
  private closing(sample: Sample): void {
    if (this.isRead('heldByAuthority')) return;
    const days = this.unread(isBalanceOfDay);
    const ofYear = this.money.filter((index) => headingOf(this.drafts[index]!.heading).year !== null);
    const outs = ofYear.filter((index) => {
      const { senses, words } = headingOf(this.drafts[index]!.heading);
      const isOut = senses.has('police') || senses.has('spent') || GONE_BACK.test(words);
      return isOut || (senses.has('paidOver') && !/\bpaid in\b/.test(words));
    });
    if (!outs.some((index) => headingOf(this.drafts[index]!.heading).senses.has('police'))) return;
    const ins = ofYear.filter((index) => !outs.includes(index) && !days.includes(index));
    const [end, ...others] = days.filter((index) =>
      days.some(
        (start) =>
          start !== index &&
          keepsBalance(sample, [start, ...ins].map(this.at), [index, ...outs].map(this.at)),
      ),
    );
    this.proven(end, others, 'heldByAuthority');
  }

  /** What a force's own list of its receipts says was received, it received, where no column is of what a council has or paid. */
  private ownReceipts(): void {
    const isOwn = this.titles.some((title) => namesForce(title) && RECEIPTS.test(String(title)));
    if (!isOwn || this.indexOf('authority') < 0 || this.isRead('drawnDown')) return;
    const isOf = (heading: string, senses: readonly Sense[]): boolean =>
      senses.some((sense) => headingOf(heading).senses.has(sense));
    if (this.money.some((index) => isOf(this.drafts[index]!.heading, ['held', 'paidOver', 'council'])))
      return;
    const [came, ...others] = this.unread((heading) => {
      const { year, isAllYears, isOtherMoney } = headingOf(heading);
      if (isOtherMoney || (year !== null && !isAllYears)) return false;
      return isOf(heading, ['received']) && !isOf(heading, ['not', 'owed', 'developer', 'remaining']);
    });
    this.proven(came, others, 'drawnDown');
  }
}

/** A title of what the force received. */
const RECEIPTS = /\b(?:receipts?|income|received)\b/i;
/** What is still to come, or to go to somebody, may not be due; and what is unspent came in. */
const NOT_YET =
  /\b(?:still|yet|to (?:come|pass|go|follow|spend)|not|available|un(?:spent|used|drawn|committed|allocated|claimed|applied))\b/;
const GONE_BACK = /\b(?:refund(?:ed)?|returned|repaid|(?:paid|sent|given|handed) back)\b/;
