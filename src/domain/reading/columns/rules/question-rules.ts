/** Columns of which it is not sure what they are: each is asked, with what it may be. */
import { isBlank, readAmount } from '../../../money/read-amount';
import { isStandardHeading, MONEY_COLUMNS } from '../../../sheet/columns';
import { shownText } from '../../../sheet/text';
import { cellsIn } from '../../cells/cells-in';
import { distanceWithout } from '../assignment';
import type { Choice } from '../choice';
import type { ColumnQuestion } from '../../understanding';
import { sheetColumnType, type SheetColumnKey } from '../../words/council-columns';
import { isMoneyKey, isOtherMoney, REGISTER_KEYS } from '../evidence';
import { exceeds, keepsBalance, type Sample } from '../laws';
import {
  bareReceipt,
  isBalanceOfDay,
  isBanked,
  isCarried,
  isOriginal,
  isWhatIsLeft,
  mayBeValue,
  saysShare,
} from '../../words/heading-words';
import { wordsOf } from '../../words/heading-text';
import { headingOf, holderOf } from '../../words/lexicon';
import { meaningsOf } from '../../words/meanings';
import { isForPolice } from './police-rules';
import { leftOfReceipts, stagesAddUp } from './sum-rules';
import { UPLIFT } from './due-rules';

/** A choice that is no nearer than this to the next best is sure. */
const SURE = 1.5;

/** "Not received" beside what has not started may hold that too, unless the stages come to the value. */
export function askNotReceived(choice: Choice, sample: Sample): void {
  const [waiting, owed] = [choice.indexOf('notStarted'), choice.indexOf('heldByDeveloper')];
  if (!choice.money.includes(waiting) || !choice.money.includes(owed)) return;
  const { heading, said } = choice.drafts[owed]!;
  if (said !== null || headingOf(heading).senses.has('developer') || stagesAddUp(choice, sample)) return;
  ask(choice, owed, candidatesOf(choice, owed));
}

/** Columns of which the choice has another close to it. */
export function askRivals(choice: Choice): void {
  for (const [index, draft] of choice.drafts.entries()) {
    const key = choice.keyOf(index);
    if (key === null || draft.said !== null || !isDecisive(key)) continue;
    const { distance, other } = distanceWithout(choice.weights, choice.chosen, index);
    if (distance >= SURE) continue;
    // "Police account", beside nothing that is either: theirs, or what the council has for them.
    if (isEither(choice, index, other.of[index]!)) ask(choice, index, candidatesOf(choice, index));
    const differ = [...other.of.keys()].filter((n) => other.of[n] !== choice.chosen.of[n]);
    const rival = differ.find((n) => n !== index && other.of[n] === choice.chosen.of[index]);
    if (rival === undefined) continue;
    if (choice.drafts[rival]!.content.filledCount === 0 && draft.content.filledCount > 0) continue;
    for (const n of [index, rival]) ask(choice, n, [key, ...candidatesOf(choice, n)]);
  }
}

/** A column that may as well be what the council holds as what the police have, where no column is the other. */
function isEither(choice: Choice, index: number, meaning: number): boolean {
  const either: readonly unknown[] = [choice.keyOf(index), REGISTER_KEYS[meaning]];
  if (choice.byLaw.has(index) || !choice.money.includes(index)) return false;
  return either.includes('heldByAuthority') && either.includes('drawnDown');
}

/** What is for the police of a sum for all services may be the value as well as that sum: both are asked. */
export function askPolicePart(choice: Choice, sample: Sample): void {
  const value = choice.indexOf('value');
  if (!choice.money.includes(value)) return;
  const { heading, said, columnIndex } = choice.drafts[value]!;
  if (said !== null || isStandardHeading(heading, 'value')) return;
  // "Police and fire contribution": how much of it, and of what is left of it, is the police's is not said.
  const isShared = SHARED.test(headingOf(heading).words);
  for (const index of isShared ? choice.money : []) {
    const key = choice.keyOf(index);
    if (isMoneyKey(key) && key !== 'drawnDown') ask(choice, index, [key!]);
  }
  if (isShared || headingOf(heading).senses.has('police')) return;
  for (const index of choice.money) {
    const { heading: own, columnIndex: of } = choice.drafts[index]!;
    if (choice.keyOf(index) !== null || choice.explained.has(index) || !mayBeValue(own)) continue;
    if (!isForPolice(choice, own) || !exceeds(sample, columnIndex, of)) continue;
    for (const n of [value, index]) ask(choice, n, ['value', ...candidatesOf(choice, n)]);
    return;
  }
  // A share for the police says that the sum is not all theirs, also where no column has their part; "of which paid to them" does not.
  const hasShare = choice.drafts.some(({ heading: own }) => {
    const { senses } = headingOf(own);
    return senses.has('police') && !senses.has('paidOver') && saysShare(own);
  });
  if (hasShare) ask(choice, value, ['value', ...candidatesOf(choice, value)]);
}

const SHARED = /\b(?:fire|ambulance|emergency|health|nhs)\b/;

/** A sum and what it comes to with indexation may both be the value, where no stages tell: both are asked. */
export function askUplifted(choice: Choice, sample: Sample): void {
  const value = choice.indexOf('value');
  if (!choice.money.includes(value) || choice.byLaw.has(value) || choice.saidOf(value) !== null) return;
  const more = choice.money.filter((index) => UPLIFT.test(headingOf(choice.headingAt(index)).words));
  for (const index of choice.money) {
    if (index === value || more.includes(index) || isMoneyKey(choice.keyOf(index))) continue;
    const isIndexed = (up: number): boolean =>
      keepsBalance(sample, [choice.at(index)], [choice.at(value), choice.at(up)]);
    if (!mayBeValue(choice.headingAt(index)) || !more.some(isIndexed)) continue;
    for (const n of [value, index]) ask(choice, n, ['value', ...candidatesOf(choice, n)]);
    return;
  }
}

/** A total that stands once for several rows may be of more than what these rows are for: it is asked. */
export function askOnceForAll(choice: Choice): void {
  const [value, agreement] = [choice.indexOf('value'), choice.indexOf('agreement')];
  if (!choice.money.includes(value) || agreement < 0) return;
  const { heading, said, columnIndex } = choice.drafts[value]!;
  if (said !== null || !/\btotals?\b/.test(headingOf(heading).words)) return;
  const of = choice.drafts[agreement]!.columnIndex;
  const further = choice.block
    .slice(choice.firstRow)
    .filter((row) => isBlank(row[of]) && row.filter((cell) => !isBlank(cell)).length > 1);
  const isOnce = further.length > 1 && further.every((row) => isBlank(row[columnIndex]));
  if (isOnce) ask(choice, value, ['value']);
}

/** Money that went to others than the police, as a column beside it says: how much is drawn down is asked. */
export function askRecipients(choice: Choice): void {
  const drawn = choice.indexOf('drawnDown');
  if (!choice.money.includes(drawn) || headingOf(choice.headingAt(drawn)).senses.has('police')) return;
  for (const { heading, columnIndex } of choice.drafts) {
    if (!RECIPIENT.test(headingOf(heading).words)) continue;
    const other = choice.block.slice(choice.firstRow).find((row) => {
      const [amount, name] = [readAmount(row[choice.drafts[drawn]!.columnIndex]), row[columnIndex]];
      const isPaid = typeof amount === 'number' && amount !== 0;
      return isPaid && typeof name === 'string' && name !== '' && holderOf(wordsOf(name)) !== 'police';
    });
    if (other === undefined) continue;
    choice.evidence[drawn] = `${heading} names ${shownText(other[columnIndex])}`;
    ask(choice, drawn, ['drawnDown']);
  }
}

/** "C/fwd" or "Banked" beside what was spent, and not passed on, may be what the force has in hand: it is asked. */
export function askCarried(choice: Choice): void {
  const [held, spent] = [choice.indexOf('heldByAuthority'), choice.indexOf('spent')];
  if (!choice.money.includes(held) || choice.indexOf('drawnDown') >= 0) return;
  const { heading, said } = choice.drafts[held]!;
  const isIn = isBanked(heading) && bareReceipt(heading);
  if (said !== null || !(isIn || isCarried(heading))) return;
  // What is left of it says that it is what came in.
  const isLeft = choice.money.some(
    (index) => choice.keyOf(index) === null && isWhatIsLeft(headingOf(choice.headingAt(index))),
  );
  // On a sheet of several councils it may be the force that banked it.
  const councils = choice.drafts[choice.indexOf('authority')]?.content.distinctCount ?? 0;
  const isForces = isIn && councils > 1 && !/\bheld\b/.test(headingOf(heading).words);
  if (choice.money.includes(spent) || (isIn && isLeft) || isForces) ask(choice, held, ['heldByAuthority']);
}

/** "Police balance" or "Force holds" beside more that they spent is what is left of what they had: how much that was is asked. */
export function askLeftAfterSpending(choice: Choice, sample: Sample | null): void {
  const [drawn, spent] = [choice.indexOf('drawnDown'), choice.indexOf('spent')];
  if (!sample || ![drawn, spent].every((index) => choice.money.includes(index))) return;
  const { heading, said } = choice.drafts[drawn]!;
  const { senses } = headingOf(heading);
  if (said !== null || senses.has('received') || senses.has('paidOver')) return;
  const isLeft = senses.has('remaining') || exceeds(sample, choice.at(spent), choice.at(drawn));
  if (isLeft) ask(choice, drawn, ['drawnDown']);
}

/** Money that is not placed: named, with what it may be. */
export function askUnplaced(choice: Choice, sample: Sample | null): void {
  const missing = MONEY_COLUMNS.filter((key) => choice.indexOf(key) < 0 && choice.sums[key] === undefined);
  if (missing.length === 0) return;
  for (const index of choice.money) {
    const { heading } = choice.drafts[index]!;
    if (choice.keyOf(index) !== null || choice.explained.has(index)) continue;
    const own = candidatesOf(choice, index).filter(
      (key) => isMoneyKey(key) && missing.includes(key as never),
    );
    const read = headingOf(heading);
    const left = sample && missing.includes('heldByAuthority') ? leftOfReceipts(choice, sample, index) : null;
    if (left !== null) {
      choice.evidence[index] = left;
      ask(choice, index, ['heldByAuthority']);
      continue;
    }
    const isBefore = isOriginal(heading) && choice.indexOf('value') >= 0;
    if (missing.includes('heldByAuthority') && isBalanceOfDay(heading)) {
      ask(choice, index, ['heldByAuthority']);
      continue;
    }
    if (own.length === 0 && (isOtherMoney(heading) || isWhatIsLeft(read) || isBefore)) continue;
    ask(choice, index, own.length > 0 ? own : missing);
  }
}

/** "To be received", or what the value lacks of receipts of which it is asked whose they are: who is to receive it is not said either. */
export function askWhoReceives(choice: Choice, sample: Sample): void {
  const [value, owed] = [choice.indexOf('value'), choice.indexOf('heldByDeveloper')];
  if (![value, owed].every((index) => choice.money.includes(index))) return;
  const { heading, said } = choice.drafts[owed]!;
  const { senses, words } = headingOf(heading);
  if (said !== null || choice.indexOf('authority') < 0 || holderOf(words) !== null) return;
  const isOpen = choice.questions.some(({ columnIndex }) => {
    const index = choice.indexAt(columnIndex);
    if (index === owed || !bareReceipt(choice.headingAt(index))) return false;
    return senses.has('received') || keepsBalance(sample, [choice.at(value)], [choice.at(owed), columnIndex]);
  });
  // Nothing says what came to whom: what is still to come may be with a council.
  // A force collects nothing.
  const isUntold =
    !/\bcollect/.test(words) &&
    !choice.isRead('heldByAuthority') &&
    !choice.isRead('drawnDown') &&
    !mayBeSaid(choice);
  if ((isOpen || isUntold) && !stagesAddUp(choice, sample)) ask(choice, owed, candidatesOf(choice, owed));
}

/** A column of money has no place, and another says what became of it. */
function mayBeSaid(choice: Choice): boolean {
  return choice.money.some((index) => choice.keyOf(index) === null);
}

/** The meanings for which something speaks, the likeliest first. */
export function candidatesOf(choice: Choice, index: number): SheetColumnKey[] {
  const { heading } = choice.drafts[index]!;
  const keys = meaningsOf(heading).map(({ key }) => key);
  // By whom it was received is not said: a force writes so of its own money too.
  const isReceived = keys[0] === 'heldByAuthority' && headingOf(heading).senses.has('received');
  return isReceived && bareReceipt(heading) ? [...keys, 'drawnDown'] : keys;
}

export function ask(
  choice: Choice,
  index: number,
  candidates: readonly SheetColumnKey[],
  unknownWord?: string,
): void {
  const { columnIndex, heading, shown } = choice.drafts[index]!;
  if (choice.questions.some((question) => question.columnIndex === columnIndex)) return;
  const holds = holdsOf(candidates);
  choice.questions.push({
    columnIndex,
    heading: shown ?? heading,
    candidates: [...new Set(candidates)],
    evidence: choice.evidence[index]!,
    ...(unknownWord === undefined ? {} : { unknownWord }),
    holds,
    ...cellsIn(choice.block, choice.firstRow, columnIndex, holds),
  });
}

function holdsOf(candidates: readonly SheetColumnKey[]): ColumnQuestion['holds'] {
  if (candidates.length === 0 || candidates.some(isMoneyKey)) return 'amounts';
  return candidates.every((key) => sheetColumnType(key) === 'date') ? 'dates' : 'cells';
}

/** Who was paid. */
const RECIPIENT =
  /^(?:(?:(?:paid|transferred|released|passed|sent|given) to|payee|recipient|beneficiary|to whom)(?: name)?|(?:name of )?(?:payee|recipient))$/;

/** A wrong choice of these is a wrong figure or a wrong key. */
const isDecisive = (key: SheetColumnKey): boolean =>
  isMoneyKey(key) || key === 'agreement' || key === 'authority' || key === 'expiryDate' || key === 'status';
