/** What of a sum for several services is the police's: columns of each, a share in per cent, and words for the police. */
import { isBlank, readAmount } from '../money/read-amount';
import type { Block } from '../sheet/block';
import { ROWS_LOOKED_AT } from './content';
import { READ } from './evidence';
import { bareHolder, isOtherService, mayBeValue, mayBeWhole, saysShare } from './heading-words';
import { KeyChoice } from './key-choice';
import { keepsBalance, sampleOf } from './laws';
import { headingOf } from './lexicon';
import { meaningsOf } from './meanings';
import type { Services } from './services';

export class PoliceChoice extends KeyChoice {
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
