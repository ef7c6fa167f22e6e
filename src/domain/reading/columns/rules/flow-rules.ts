/** What came in, went out and is still to come, told by a law between them where their words leave it open. */
import type { MoneyColumn } from '../../../sheet/columns';
import { READ } from '../evidence';
import { isBalanceOfDay, isStillToCome } from '../../words/heading-words';
import { keepsBalance, sumOf, type Sample } from '../laws';
import { headingOf, type Sense } from '../../words/lexicon';
import { namesForce } from '../speaker';
import { receiptsOf } from './law-rules';
import type { Choice } from '../choice';

/** Each law in turn: what it finds is evidence for the next. */
export function readFlows(choice: Choice, sample: Sample): void {
  policePaid(choice);
  stillToCome(choice, sample);
  closingBalance(choice);
  forcesOwnReceipts(choice);
}

/** Columns of money that have no place, by what their headings say. */
function unreadMoney(choice: Choice, is: (heading: string) => boolean): number[] {
  return choice.money.filter((index) => {
    const { heading, said } = choice.drafts[index]!;
    return (
      said === null && (choice.keyOf(index) === null || choice.weightOfBest(index) < READ) && is(heading)
    );
  });
}

/** A law of which only one column is the part that is looked for says what it is. */
function proveOnly(
  choice: Choice,
  index: number | undefined,
  others: readonly unknown[],
  key: MoneyColumn,
): void {
  if (index === undefined || others.length > 0) return;
  choice.explained.delete(index);
  choice.weights[index]!.fill(0);
  choice.prove(index, key);
  choice.again();
}

/** "Police paid", of what came in: that is what is held, what went back, and what they had. */
function policePaid(choice: Choice): void {
  const held = choice.indexOf('heldByAuthority');
  if (choice.isRead('drawnDown') || !choice.isRead('heldByAuthority')) return;
  const back = choice.withMoney((words) => GONE_BACK.test(words));
  const [paid, ...others] = unreadMoney(choice, (heading) => {
    const { senses } = headingOf(heading);
    return senses.has('paidOver') && senses.has('police');
  });
  if (paid === undefined || others.length > 0) return;
  const sample = choice.sampleWith(back);
  const [came] = receiptsOf(choice).filter((index) => {
    if (index === held || index === paid) return false;
    return sumOf(
      sample,
      choice.at(index),
      [choice.at(held), choice.at(paid)],
      back.map(choice.at),
      back.length,
    );
  });
  if (came === undefined) return;
  choice.explained.add(came);
  proveOnly(choice, paid, others, 'drawnDown');
}

/** What the value lacks of what came in to the council has not come: no law tells that of what the force received. */
function stillToCome(choice: Choice, sample: Sample): void {
  const wholes = [choice.indexOf('value'), ...choice.money.filter((index) => isDemanded(choice, index))];
  if (!choice.isRead('value') || choice.isRead('heldByDeveloper') || choice.isRead('notStarted')) return;
  const drawn = choice.indexOf('drawnDown');
  const receipts = receiptsOf(choice).filter((index) => {
    const { senses } = headingOf(choice.headingAt(index));
    const isCouncils = senses.has('developer') || senses.has('council') || choice.isRead('drawnDown');
    return index !== drawn && isCouncils;
  });
  const [left, ...others] = unreadMoney(
    choice,
    (heading) => isStillToCome(heading) && !NOT_YET.test(headingOf(heading).words),
  ).filter((index) =>
    receipts.some((came) =>
      wholes.some((whole) => {
        const found = sumOf(sample, choice.at(whole), [choice.at(came), choice.at(index)], []);
        // A line that breaks it is no slip where the words say no more than that something is left.
        return found !== null && found.holding === found.of;
      }),
    ),
  );
  proveOnly(choice, left, others, 'heldByDeveloper');
}

/** "Amount demanded": what has fallen due of the value. */
function isDemanded(choice: Choice, index: number): boolean {
  return /\b(?:demanded|invoiced|billed)\b/.test(headingOf(choice.headingAt(index)).words);
}

/** What an account of a year holds at its end, where money of it went to the police: what it held, and what came and went since. */
function closingBalance(choice: Choice): void {
  if (choice.isRead('heldByAuthority')) return;
  const days = unreadMoney(choice, isBalanceOfDay);
  const ofYear = choice.money.filter((index) => headingOf(choice.headingAt(index)).year !== null);
  const outs = ofYear.filter((index) => {
    const { senses, words } = headingOf(choice.headingAt(index));
    const isOut = senses.has('police') || senses.has('spent') || GONE_BACK.test(words);
    return isOut || (senses.has('paidOver') && !/\bpaid in\b/.test(words));
  });
  if (!outs.some((index) => headingOf(choice.headingAt(index)).senses.has('police'))) return;
  const ins = ofYear.filter((index) => !outs.includes(index) && !days.includes(index));
  const opens = choice.withMoney((words) => OPENING.test(words));
  const all = choice.sampleWith(opens);
  const [end, ...others] = days.filter((index) =>
    [...days, ...opens].some(
      (start) =>
        start !== index &&
        !opens.includes(index) &&
        keepsBalance(all, [start, ...ins].map(choice.at), [index, ...outs].map(choice.at)),
    ),
  );
  proveOnly(choice, end, others, 'heldByAuthority');
}

/** What a force's own list of its receipts says was received, it received, where no column is of what a council has or paid. */
function forcesOwnReceipts(choice: Choice): void {
  const isOwn = choice.titles.some((title) => namesForce(title) && RECEIPTS.test(String(title)));
  if (!isOwn || choice.indexOf('authority') < 0 || choice.isRead('drawnDown')) return;
  const isOf = (heading: string, senses: readonly Sense[]): boolean =>
    senses.some((sense) => headingOf(heading).senses.has(sense));
  if (choice.money.some((index) => isOf(choice.headingAt(index), ['held', 'paidOver', 'council']))) return;
  const [came, ...others] = unreadMoney(choice, (heading) => {
    const { year, isAllYears, isOtherMoney } = headingOf(heading);
    if (isOtherMoney || (year !== null && !isAllYears)) return false;
    return isOf(heading, ['received']) && !isOf(heading, ['not', 'owed', 'developer', 'remaining']);
  });
  proveOnly(choice, came, others, 'drawnDown');
}

const OPENING = /\b(?:opening|brought forward|b f|bfwd|b fwd)\b/;
/** A title of what the force received. */
const RECEIPTS = /\b(?:receipts?|income|received)\b/i;
/** What is still to come, or to go to somebody, may not be due; and what is unspent came in. */
const NOT_YET =
  /\b(?:still|yet|to (?:come|pass|go|follow|spend)|not|available|un(?:spent|used|drawn|committed|allocated|claimed|applied))\b/;
const GONE_BACK = /\b(?:refund(?:ed)?|returned|repaid|(?:paid|sent|given|handed) back)\b/;
