/** What laws tell of the value: the sum of its stages, what is less than they are, and the sum of what is left. */
import type { Choice } from '../choice';
import { isOtherMoney, READ } from '../evidence';
import { exceeds, gives, isHardlyLess, isOftenLess, isWholeOfSome, sumOf, type Sample } from '../laws';
import { isBanked, isStillToCome, isWhatIsLeft, mayBeValue, mayBeWhole } from '../../words/heading-words';
import { headingOf } from '../../words/lexicon';
import { meaningsOf } from '../../words/meanings';
import { OF_OTHER_SERVICE } from '../../words/value-meanings';
import { isOfAmounts, LAW, MAX_TRIED, mayBeUnnamed, MIN_STAGES, PLAINLY, sumText } from './law-rules';

/** Words that weigh so much more are plainer. */
const PLAINER = 2;
/** Words that weigh more than this name the value, whatever the stages come to. */
const LIKELY = 6;

/** Of several columns that may be Value, the one that is the sum of the stages, where only one is. */
export function valueFromStages(choice: Choice, sample: Sample): void {
  const placed = choice.indexOf('value');
  if (placed >= 0 && choice.saidOf(placed) !== null) return;
  const all = choice.money.filter((index) => index !== placed && choice.stageWeight(index) >= READ - 1);
  const settledColumns = all.filter((index) => !isStillToCome(choice.headingAt(index)));
  const stages = settledColumns.length < MIN_STAGES ? all : settledColumns;
  if (stages.length < MIN_STAGES) return;
  const named = choice.money.filter((index) => mayBeValue(choice.headingAt(index)));
  const fittingOf = (may: readonly number[], all: Sample) =>
    may.flatMap((index) => {
      const found = stages.includes(index) ? null : sumOf(all, choice.at(index), stages.map(choice.at), []);
      return found ? [{ index, found }] : [];
    });
  const fitting = fittingOf(named, sample);
  if (fitting.length === 0 && areAllOfValue(choice, sample, stages)) {
    const others = [...choice.drafts.keys()].filter((index) => mayBeAnyValue(choice, index));
    fitting.push(...fittingOf(others, choice.sampleWith(others)));
  }
  const [only] = fitting;
  if (fitting.length !== 1 || !only) return;
  const { index, found } = only;
  if (mayBeTotalOfLeft(choice, sample, index, found.parts)) return;
  if (!choice.money.includes(index)) choice.money.push(index);
  const parts = found.parts.filter((part) => gives(sample, part));
  choice.evidence[index] = sumText(choice, { ...found, parts }, index);
  choice.byLaw.add(index);
  choice.add(index, 'value', Math.max(LAW, READ + 1 - choice.weightAs(index, 'value')));
  choice.again();
}

/** Amounts that may be any sum for the police: no reference, and no money of another kind or service. */
export function mayBeSum(choice: Choice, index: number): boolean {
  const heading = choice.headingAt(index);
  const { senses, words } = headingOf(heading);
  const isOther = isOtherMoney(heading) && !/\bcommitted\b/.test(words);
  if (isOther || senses.has('reference') || OF_OTHER_SERVICE.test(words)) return false;
  return isOfAmounts(choice.drafts[index]!) && mayBeValue(heading);
}

/**
 * The stages that come to a column are without what was drawn down. Its words say that it is what is left; or another column
 * that its words call the value is never less and at times more. Then it may be the sum of what is left.
 *
 * @param parts columns of the sheet, as in the sample
 */
export function mayBeTotalOfLeft(
  choice: Choice,
  sample: Sample,
  total: number,
  parts: readonly number[],
): boolean {
  const isDrawn = (part: number): boolean => choice.keyOf(choice.indexAt(part)) === 'drawnDown';
  if (parts.some((part) => isDrawn(part) && gives(sample, part))) return false;
  const heading = choice.headingAt(total);
  return isStillToCome(heading) || isWhatIsLeft(headingOf(heading)) || isLessThanCalled(choice, total);
}

/** What is due: of the agreement, or of the developer still. */
export function isSumDue(heading: string): boolean {
  const { senses } = headingOf(heading);
  return senses.has('owed') && senses.has('money') && !senses.has('developer') && !senses.has('not');
}

/** Another column, that its words call a sum of the agreement, is hardly ever less than one and at times more. */
export function isLessThanCalled(choice: Choice, total: number): boolean {
  const called = [...choice.drafts.keys()].filter(
    (index) =>
      index !== total &&
      (mayBeSum(choice, index) ||
        isSumDue(choice.headingAt(index)) ||
        (choice.money.includes(index) &&
          (choice.weightAs(index, 'value') >= READ - 1 || mayBeWhole(choice.headingAt(index))))),
  );
  const all = choice.sampleWith([total, ...called]);
  return called.some(
    (index) =>
      exceeds(all, choice.at(index), choice.at(total), 1) &&
      isHardlyLess(all, choice.at(total), choice.at(index)),
  );
}

/** What the developer still has is plainly one of three stages and more: all that came in is less than they come to. */
function areAllOfValue(choice: Choice, sample: Sample, stages: readonly number[]): boolean {
  const giving = stages.filter((index) => gives(sample, choice.at(index)));
  const isNotIn = (index: number): boolean =>
    (['heldByDeveloper', 'notStarted'] as const).some((key) => choice.weightAs(index, key) >= PLAINLY);
  return giving.length >= MIN_STAGES && giving.some(isNotIn);
}

/** A column without a place, of amounts or of numbers whose heading says nothing of money. */
function mayBeAnyValue(choice: Choice, index: number): boolean {
  if (choice.saidOf(index) !== null || choice.isStage(index)) return false;
  return choice.money.includes(index) || mayBeUnnamed(choice, index);
}

/** No value is less than the stages that are in it: a column that often is, is another. */
export function dropImplausibleValue(choice: Choice, sample: Sample): void {
  for (let tries = 0; tries < MAX_TRIED; tries++) {
    const value = choice.indexOf('value');
    if (value < 0 || !choice.money.includes(value) || choice.byLaw.has(value)) return;
    const { heading, said } = choice.drafts[value]!;
    const isPlain = (meaningsOf(heading).find(({ key }) => key === 'value')?.weight ?? 0) > LIKELY;
    if (isPlain || said !== null) return;
    // What was banked may be all that came in: then it is asked.
    const stages = choice.money.filter(
      (index) => index !== value && isOnlyStage(choice, index) && !isBanked(choice.headingAt(index)),
    );
    if (!isOftenLess(sample, choice.at(value), stages.map(choice.at))) return;
    choice.ruleOut(value, 'value');
    choice.isAnyValueOut = true;
    choice.again();
  }
}

/** No stages are more than the value: those without which they are not are asked. */
export function stagesBeyondValue(choice: Choice, sample: Sample): readonly number[] {
  const value = choice.indexOf('value');
  if (value < 0 || !choice.money.includes(value)) return [];
  const stages = choice.money.filter((index) => index !== value && choice.isStage(index));
  // One line may be of another table beneath.
  const isLess = (of: readonly number[]): boolean =>
    isOftenLess(sample, choice.at(value), of.map(choice.at), 2);
  if (stages.length < 2 || !isLess(stages)) return [];
  const mayGo = (index: number): boolean => !isLess(stages.filter((other) => other !== index));
  // What the council banked may be all that came in.
  const banked = stages.filter(
    (index) => choice.keyOf(index) === 'heldByAuthority' && isBanked(choice.headingAt(index)) && mayGo(index),
  );
  if (banked.length > 0) return banked;
  // Under a plain heading an amount that breaks the law is an amount to put right.
  const isPlain = (index: number): boolean =>
    (meaningsOf(choice.headingAt(index))[0]?.weight ?? 0) >= PLAINLY;
  const fitting = stages.filter((index) => !isPlain(index) && mayGo(index));
  const least = Math.min(...fitting.map((index) => choice.weightOfBest(index)));
  return fitting.filter((index) => choice.weightOfBest(index) < least + PLAINER);
}

/** A stage that no other column may be. */
function isOnlyStage(choice: Choice, index: number): boolean {
  const meaning = choice.chosen.of[index]!;
  if (!choice.isStage(index) || choice.weightOfBest(index) < READ) return false;
  return choice.money.filter((other) => choice.weights[other]![meaning]! >= READ).length === 1;
}

/** The columns under "Contribution" that hold sums. */
export const contributionsOf = (choice: Choice): number[] =>
  [...choice.drafts.keys()].filter(
    (at) =>
      meaningsOf(choice.headingAt(at)).some(({ key }) => key === 'contribution') &&
      (choice.money.includes(at) || isOfAmounts(choice.drafts[at]!)),
  );

/**
 * "Contribution" over sums, where no other column is the value: none of the stages is more than it, and on some line
 * they are all of it. References of contributions keep no such law.
 */
export function contributionAsValue(choice: Choice): void {
  if (choice.indexOf('value') >= 0) return;
  const named = contributionsOf(choice);
  const placed = choice.indexOf('contribution');
  const index = named.includes(placed) ? placed : named[0];
  if (index === undefined || (index !== placed && named.length > 1)) return;
  const { heading, said, columnIndex } = choice.drafts[index]!;
  const stages = choice.money.filter((other) => choice.isStage(other) && choice.weightOfBest(other) >= READ);
  if (said !== null || headingOf(heading).senses.has('reference') || stages.length === 0) return;
  const sample = (choice.money.includes(index) ? choice.moneySample() : null) ?? choice.sampleWith([index]);
  if (!isWholeOfSome(sample, columnIndex, stages.map(choice.at))) return;
  if (!choice.money.includes(index)) choice.money.push(index);
  choice.ruleOut(index, 'contribution');
  choice.add(index, 'value', Math.max(LAW, READ + 1 - choice.weightAs(index, 'value')));
  choice.byLaw.add(index);
  choice.again();
}
