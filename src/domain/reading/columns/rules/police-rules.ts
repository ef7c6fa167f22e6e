/** What of a sum for several services is the police's: columns of each, a share in per cent, and words for the police. */
import { isBlank, readAmount } from '../../../money/read-amount';
import type { Block } from '../../../sheet/block';
import { ROWS_LOOKED_AT } from '../../cells/content';
import { READ } from '../evidence';
import { bareHolder, isOtherService, mayBeValue, mayBeWhole, saysShare } from '../../words/heading-words';
import { keepsBalance } from '../laws';
import { headingOf } from '../../words/lexicon';
import { meaningsOf } from '../../words/meanings';
import type { Services } from '../services';
import { shownText } from '../../../sheet/text';
import type { Choice } from '../choice';

/** What is for other services is none of the register's, and their sum with the police's neither. */
export function setServicesAside(choice: Choice, { others, ofPolice }: Services): void {
  for (const index of others) {
    if (choice.saidOf(index) !== null) continue;
    choice.explain(index);
  }
  if (ofPolice !== null) {
    choice.add(ofPolice, 'value', READ + 3);
    return explainSum(choice, ofPolice, others);
  }
  // "Secured" of the police with "Schools Secured" and the others' is "All secured".
  for (const own of choice.money)
    explainSum(
      choice,
      own,
      others.filter((other) => choice.headingAt(other).endsWith(` ${choice.headingAt(own)}`)),
    );
}

/** What is for all services is the police's own and the others'. */
function explainSum(choice: Choice, own: number, others: readonly number[]): void {
  if (others.length === 0) return;
  const parts = [...others, own];
  const sample = choice.sampleWith(parts);
  for (const index of choice.money) {
    if (parts.includes(index) || choice.saidOf(index) !== null) continue;
    if (keepsBalance(sample, [choice.at(index)], parts.map(choice.at))) choice.explain(index);
  }
}

/** So much per cent of a sum for several, by a column that says so, is the part of the police: that is the value, and the sum is not. */
export function policeShare(choice: Choice): void {
  const percent = choice.drafts.find(
    ({ heading, content }) =>
      headingOf(heading).senses.has('police') &&
      mayBeValue(heading) &&
      /%/.test(heading) &&
      content.filledCount > 0,
  );
  if (percent === undefined) return;
  // A share of what was paid is none of the value.
  const may = choice.money.filter(
    (index) => mayBeWhole(choice.headingAt(index)) && !choice.mayBeStage(index),
  );
  const rows = choice.block.slice(choice.firstRow, choice.firstRow + ROWS_LOOKED_AT);
  const isPart = (whole: number, part: number): boolean =>
    isShareOf(rows, choice.at(whole), choice.at(part), percent.columnIndex);
  for (const part of may) {
    if (!headingOf(choice.headingAt(part)).senses.has('police')) continue;
    const whole = may.find((index) => index !== part && isPart(index, part));
    if (whole === undefined || [whole, part].some((index) => choice.saidOf(index) !== null)) continue;
    choice.explain(whole);
    choice.prove(part, 'value');
    choice.again();
    return;
  }
}

/** "Police contribution", "Police 50%", or "Police" beside what is for schools. */
export function isForPolice(choice: Choice, heading: string): boolean {
  if (!headingOf(heading).senses.has('police')) return false;
  if (meaningsOf(heading)[0]?.key === 'value' || saysShare(heading)) return true;
  // A sum less what the council keeps of it.
  if (/\bnet\b/.test(headingOf(heading).words)) return true;
  return bareHolder(heading) === 'police' && choice.drafts.some((draft) => isOtherService(draft.heading));
}

const MIN_SHARES = 3;
/** A part is rounded to the penny or the pound. */
const ROUNDED = 1;

/** 0.75, 75 and "75%" under a heading that says per cent. */
function shareOf(cell: unknown): number {
  const text = shownText(cell);
  const share = Number(text.replace('%', ''));
  return share > 1 || text.includes('%') ? share / 100 : share;
}

/** True where one column is so much of another as a third says, on every line that has all three. */
function isShareOf(rows: Block, whole: number, part: number, share: number): boolean {
  let count = 0;
  const poundsOf = (cell: unknown): number => (isBlank(cell) ? NaN : Number(readAmount(cell)) / 100);
  for (const row of rows) {
    const [all, own, of] = [poundsOf(row[whole]), poundsOf(row[part]), shareOf(row[share])];
    if (!(of > 0) || !(all > 0) || !(own > 0)) continue;
    if (own >= all || Math.abs(all * of - own) > ROUNDED) return false;
    count++;
  }
  return count >= MIN_SHARES;
}
