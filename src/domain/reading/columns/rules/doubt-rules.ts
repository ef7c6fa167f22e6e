/** What is read by its words though another column, or another holder, may be it: these are asked. */
import { columnOfHeading } from '../../../sheet/columns';
import { isMoneyKey, isOtherMoney } from '../evidence';
import { isBareSum, isOfLater, isOriginal, isWhatIsLeft, mayBeWhole } from '../../words/heading-words';
import { exceeds, gives, isHardlyLess, keepsBalance, sampleOf, sumOf, type Sample } from '../laws';
import { headingOf } from '../../words/lexicon';
import { meaningsOf } from '../../words/meanings';
import { unaccountedIn } from '../../words/unaccounted';
import { ask, candidatesOf } from './question-rules';
import { contributionsOf, isSumDue, mayBeSum } from './value-rules';
import { mayBeAnyones, stagesAddUp } from './sum-rules';
import { PLAINLY } from './law-rules';
import type { Choice } from '../choice';

/**
 * The value is the most that a row has: where its words are not plain, a column without a place that is hardly ever less
 * and often more may be the value itself, and what is read as it a part.
 */
export function lessThanAnother(choice: Choice): number | null {
  const value = choice.indexOf('value');
  if (!choice.money.includes(value) || choice.saidOf(value) !== null || choice.byLaw.has(value)) return null;
  const { heading: own } = choice.drafts[value]!;
  const weight = meaningsOf(own).find(({ key }) => key === 'value')?.weight ?? 0;
  if (weight >= PLAINLY && !isBareSum(own)) return null;
  const isDue = headingOf(own).senses.has('owed');
  const isBefore = isOriginal(own);
  // Also lines beneath an agreement that stands once.
  const sample = choice.sampleWith([]);
  const saysLittle = isBefore || isDue || isBareSum(own);
  const isSumOfOne = (index: number): boolean =>
    saysLittle && (mayBeSum(choice, index) || isSumDue(choice.headingAt(index)));
  const may = [...choice.drafts.keys()].filter((index) => choice.money.includes(index) || isSumOfOne(index));
  const more = may.filter((index) => {
    const { heading, said, content } = choice.drafts[index]!;
    const key = choice.keyOf(index);
    const isSum = isSumOfOne(index);
    if (key === 'contribution' && content.poundsCount * 2 < content.filledCount && !isSum) return false;
    if (index === value || said !== null || choice.explained.has(index)) return false;
    const isNamed = meaningsOf(heading).some(({ key: of }) => of === 'value');
    // What is due may be a part of whatever sum there is, what was agreed at first another than it is since, and "Total" one of parts.
    const isOpen = key === null || key === 'contribution' || (isSum && isSumDue(heading));
    if (!isNamed && !(isOpen && (mayBeWhole(heading) || isSum))) return false;
    if (isOriginal(heading) && isOfLater(own)) return false;
    const [whole, part] = [choice.at(index), choice.at(value)];
    if (!exceeds(sample, whole, part, saysLittle ? 1 : undefined) || !isHardlyLess(sample, part, whole))
      return false;
    return !isWithFee(choice, whole, part);
  });
  return more[0] ?? null;
}

/** What was claimed, sent back or set aside is a part of a sum, and nothing that was added to it. */
const isAdded = (heading: string): boolean =>
  isOtherMoney(heading) &&
  !/\b(?:claim\w*|request\w*|return\w*|refund\w*|committed|allocated|written off|demanded|invoiced|billed)\b/.test(
    headingOf(heading).words,
  );

/** A column is another and a fee beside it. */
function isWithFee(choice: Choice, whole: number, part: number): boolean {
  const fees = choice.drafts
    .filter(({ heading, content }) => isAdded(heading) && content.moneyCount > content.zeroCount)
    .map(({ columnIndex }) => columnIndex)
    .filter((column) => column !== whole && column !== part);
  const sample = sampleOf(choice.block, choice.firstRow, [whole, part, ...fees], []);
  return fees.length > 0 && sumOf(sample, whole, [part], fees) !== null;
}

/** What is held, of whom is not said: another may have it, or it may be all that came in. */
export function isHeldInDoubt(choice: Choice, sample: Sample): boolean {
  const held = choice.indexOf('heldByAuthority');
  if (!choice.money.includes(held) || !mayBeAnyones(choice, held)) return false;
  return (
    isLeftWithEither(choice, sample, held) ||
    isMoreThanLeft(choice, sample, held) ||
    mayBeForces(choice, sample, held)
  );
}

/** "In reserve", on a force's own sheet, beside what was spent and no other column of what it had: it may be what the force has. */
function mayBeForces(choice: Choice, sample: Sample, held: number): boolean {
  const spent = choice.indexOf('spent');
  if (choice.indexOf('authority') < 0 || choice.isRead('drawnDown') || !choice.isRead('spent')) return false;
  return !choice.byLaw.has(held) && gives(sample, choice.at(spent));
}

/** On a force's own sheet, what is left of money of which it is not sure who had it may be with either. */
function isLeftWithEither(choice: Choice, sample: Sample, left: number): boolean {
  if (choice.indexOf('authority') < 0) return false;
  const isOpen = (index: number): boolean => {
    const { senses, to } = headingOf(choice.headingAt(index));
    const isNamed = senses.has('council') || senses.has('developer') || senses.has('police') || to !== null;
    return index !== left && !isNamed && choice.keyOf(index) !== 'value';
  };
  const others = choice.money.filter(isOpen);
  const isUnknown = others.some((index) => choice.keyOf(index) === null && !choice.explained.has(index));
  const { senses, words } = headingOf(choice.headingAt(left));
  const isWhatRemains = senses.has('remaining') || /\breserves?\b/.test(words);
  if (isWhatRemains && isUnknown && choice.indexOf('drawnDown') < 0) return true;
  // Who hands money on has it for somebody else: what is left of it is with a council.
  const outs = others.filter((index) => !HANDED_ON.test(headingOf(choice.headingAt(index)).words));
  return others.some((came) =>
    outs.some(
      (out) => out !== came && keepsBalance(sample, [choice.at(came)], [choice.at(out), choice.at(left)]),
    ),
  );
}

const HANDED_ON = /\b(?:forwarded|remitted|(?:paid|passed|handed|sent|given) (?:on|over|across|onwards?))\b/;

/** "Banked" beside what is left of it, which is less: what was banked may be all that came in. */
function isMoreThanLeft(choice: Choice, sample: Sample, held: number): boolean {
  if (choice.byLaw.has(held)) return false;
  return choice.money.some(
    (index) =>
      choice.keyOf(index) === null &&
      !choice.explained.has(index) &&
      isWhatIsLeft(headingOf(choice.headingAt(index))) &&
      exceeds(sample, choice.at(held), choice.at(index)) &&
      !exceeds(sample, choice.at(index), choice.at(held)),
  );
}

/**
 * A column of money whose heading has a word that nothing here knows, such as "Received (disputed)": the word may turn the
 * others round. It is asked, unless the stages come to the value with it.
 */
export function askUnaccounted(choice: Choice): void {
  const sample = choice.moneySample();
  const isKept = sample !== null && stagesAddUp(choice, sample);
  for (const index of choice.money) {
    const key = choice.keyOf(index);
    const { heading, said } = choice.drafts[index]!;
    if (!isMoneyKey(key) || said !== null || choice.byLaw.has(index) || columnOfHeading(heading) !== null)
      continue;
    if (isKept && (key === 'value' || choice.isStage(index)) && gives(sample, choice.at(index))) continue;
    const [word] = unaccountedIn(heading, key!);
    if (word === undefined) continue;
    ask(choice, index, [key!, ...candidatesOf(choice, index)], word);
  }
}

/** A column of deadlines whose heading has a word that nothing here knows may be of something else: "Permit expires", "Old deadline". */
export function askDeadline(choice: Choice): void {
  const index = choice.indexOf('expiryDate');
  if (index < 0) return;
  const { heading, said } = choice.drafts[index]!;
  if (said !== null || columnOfHeading(heading) !== null) return;
  const [word] = unaccountedIn(heading, 'expiryDate');
  if (word !== undefined) ask(choice, index, ['expiryDate'], word);
}

/** Where nothing is the value, "Developer contribution" over sums is the first that may be, and no law says so. */
export function askContribution(choice: Choice): void {
  if (choice.indexOf('value') >= 0) return;
  for (const index of contributionsOf(choice)) {
    const { heading, said } = choice.drafts[index]!;
    if (said === null && !headingOf(heading).senses.has('reference'))
      ask(choice, index, ['value', 'contribution']);
  }
}
