/** What laws tell of money in parts: payments of several years, and what was received and not passed on. */
import { COLUMNS, type MoneyColumn } from '../../../sheet/columns';
import { READ } from '../evidence';
import {
  isBanked,
  isBareSum,
  isOfLater,
  isOriginal,
  isWhatIsLeft,
  mayBeBalance,
  mayBeWhole,
} from '../../words/heading-words';
import { gives, isFilledBy, isMostlyWhole, keepsBalance, sumOf, type Sample } from '../laws';
import { headingOf, holderOf } from '../../words/lexicon';
import { isToWorks } from '../../words/strangers';
import { isToBeDrawn, isToPassOn } from '../../words/weigh-meanings';
import { flowOf, yearColumns } from '../year-sums';
import { LAW, receiptsOf } from './law-rules';
import { isLessThanCalled, mayBeTotalOfLeft } from './value-rules';
import type { Choice } from '../choice';

/**
 * Where nothing names the value: the one amount of which the stages are all on most lines that have any, and never more. An amount
 * before it was indexed beside it is explained by it.
 */
export function wholeAsValue(choice: Choice, sample: Sample): void {
  const value = choice.indexOf('value');
  if (value >= 0 && (choice.weightOfBest(value) >= READ || !choice.money.includes(value))) return;
  const stages = stagesRead(choice);
  const may = choice.money.filter((index) => {
    const { heading, said, columnIndex } = choice.drafts[index]!;
    return said === null && !stages.includes(columnIndex) && mayBeWhole(heading);
  });
  const isForPolice = may.some((index) => headingOf(choice.headingAt(index)).senses.has('police'));
  if (stages.length < 2 || (isForPolice && may.length > 1)) return;
  const [only, ...others] = may.filter((index) => isMostlyWhole(sample, choice.at(index), stages));
  if (only === undefined || others.length > 0) return;
  const mayBeLess = isBareSum(choice.headingAt(only)) && isLessThanCalled(choice, only);
  if (mayBeLess || mayBeTotalOfLeft(choice, sample, only, stages)) return;
  choice.ruleOut(only, 'contribution');
  choice.prove(only, 'value');
  for (const index of may) {
    if (index === only || !isOriginal(choice.headingAt(index))) continue;
    choice.explain(index);
  }
  choice.again();
}

/** Two columns that hold what was received between them are what is held and what was passed on, where their words say so too. */
function weighHeldAndPassedOn(choice: Choice, sample: Sample): void {
  const parts = (['heldByAuthority', 'drawnDown'] as const).map((key) => choice.indexOf(key));
  if (!parts.every((index) => choice.money.includes(index))) return;
  // What was spent or passed on has left the council either way.
  if (choice.weightAs(parts[1]!, 'spent') >= choice.weightAs(parts[1]!, 'drawnDown')) return;
  const came = receiptsOf(choice).filter((index) => !parts.includes(index));
  const whole = came.filter((index) => keepsBalance(sample, [choice.at(index)], parts.map(choice.at)));
  if (whole.length === 0) return;
  for (const index of whole) choice.explained.add(index);
  for (const index of parts) {
    choice.add(index, choice.keyOf(index)!, LAW);
    choice.byLaw.add(index);
  }
  choice.again();
}

/** "Banked" is what came in, where another column is what is left of it after what was passed on. */
export function bankedAsReceipt(choice: Choice, sample: Sample): void {
  const [came, drawn] = [choice.indexOf('heldByAuthority'), choice.indexOf('drawnDown')];
  if (![came, drawn].every((index) => choice.money.includes(index)) || choice.weightOfBest(drawn) < READ)
    return;
  const { heading, said } = choice.drafts[came]!;
  if (said !== null || !isBanked(heading)) return;
  const left = choice.money.filter(
    (index) =>
      mayBeLeft(choice, index) &&
      keepsBalance(sample, [choice.at(came)], [choice.at(drawn), choice.at(index)]),
  );
  const [only] = left;
  if (only === undefined || left.length > 1) return;
  choice.explain(came);
  choice.prove(only, 'heldByAuthority');
  choice.again();
}

/** A column without a place whose words are of what is left or kept, and not of one year. */
function mayBeLeft(choice: Choice, index: number): boolean {
  const { heading, said } = choice.drafts[index]!;
  const read = headingOf(heading);
  if (said !== null || choice.explained.has(index) || choice.keyOf(index) !== null) return false;
  const isLeft = isWhatIsLeft(read) || mayBeBalance(heading) || isToPassOn(read.words);
  return isLeft && (read.year === null || read.isAllYears);
}

/**
 * What was received and not passed on is held, whatever it is called, where no other column is.
 *
 * @returns whether such a column was found
 */
export function balanceAsHeld(choice: Choice, sample: Sample): boolean {
  weighHeldAndPassedOn(choice, sample);
  if (choice.isRead('heldByAuthority') || !choice.isRead('drawnDown')) return false;
  const drawn = choice.indexOf('drawnDown');
  const receipts = receiptsOf(choice).filter((index) => index !== drawn);
  const fitting = choice.money.filter(
    (index) =>
      mayBeLeft(choice, index) &&
      receipts.some((came) => keepsBalance(sample, [choice.at(came)], [choice.at(drawn), choice.at(index)])),
  );
  const [only] = fitting;
  if (fitting.length !== 1 || only === undefined) return false;
  for (const came of receipts)
    if (keepsBalance(sample, [choice.at(came)], [choice.at(drawn), choice.at(only)]))
      choice.explained.add(came);
  choice.prove(only, 'heldByAuthority');
  choice.again();
  return true;
}

/** A sum as it was before is explained by the same as it is since. */
export function explainOriginals(choice: Choice): void {
  const may = choice.money.filter(
    (index) => choice.saidOf(index) === null && choice.weightAs(index, 'value') >= READ - 1,
  );
  const later = may.filter((index) => isOfLater(choice.headingAt(index)));
  const before = may.filter((index) => isOriginal(choice.headingAt(index)) && !later.includes(index));
  if (later.length !== 1) return;
  for (const index of before) {
    choice.explain(index);
  }
  choice.again();
}

/** "Received" under the name of the police, where it comes to what was paid on and what is left: the council received it. */
export function receivedByCouncil(choice: Choice, sample: Sample): void {
  const came = choice.indexOf('drawnDown');
  if (!choice.money.includes(came) || choice.saidOf(came) !== null) return;
  const { senses: of, by } = headingOf(choice.headingAt(came));
  if (!of.has('received') || by === 'council') return;
  // What was paid in each of several years comes to all that was, and is neither.
  const isOfYear = (index: number): boolean => {
    const { year, isAllYears } = headingOf(choice.headingAt(index));
    return year !== null && !isAllYears;
  };
  const rest = choice.money.filter(
    (index) => index !== came && choice.keyOf(index) !== 'value' && !isOfYear(index),
  );
  // A column of nothing keeps every law.
  const isPaidOn = (index: number): boolean => {
    const { senses, to, words } = headingOf(choice.headingAt(index));
    if (!gives(sample, choice.at(index)) || isToPassOn(words) || isToBeDrawn(words)) return false;
    return to === 'police' || (senses.has('paidOver') && !senses.has('developer') && !isToWorks(words));
  };
  for (const out of rest.filter(isPaidOn)) {
    const left = rest.find(
      (index) => index !== out && keepsBalance(sample, [choice.at(came)], [choice.at(out), choice.at(index)]),
    );
    if (left === undefined) continue;
    choice.explained.add(came);
    choice.evidence[came] = `${choice.name(out)} + ${choice.name(left)}`;
    choice.weights[came]!.fill(0);
    choice.prove(out, 'drawnDown');
    choice.prove(left, 'heldByAuthority');
    choice.again();
    return;
  }
}

/** What is left of what the force received after what it spent is in its hands, and nobody's stage. */
export function explainInHand(choice: Choice, sample: Sample): void {
  const [left, drawn, spent] = [
    choice.indexOf('heldByAuthority'),
    choice.indexOf('drawnDown'),
    choice.indexOf('spent'),
  ];
  if (![left, drawn, spent].every((index) => choice.money.includes(index))) return;
  if (!mayBeAnyones(choice, left) || choice.weightOfBest(drawn) < READ || choice.weightOfBest(spent) < READ)
    return;
  if (!keepsBalance(sample, [choice.at(drawn)], [choice.at(spent), choice.at(left)])) return;
  choice.evidence[left] = `${choice.name(drawn)} less ${choice.name(spent)}`;
  choice.explain(left);
  choice.again();
}

/** Held, or left, of whom is not said. */
export function mayBeAnyones(choice: Choice, index: number): boolean {
  const { heading, said } = choice.drafts[index]!;
  const { words } = headingOf(heading);
  return said === null && holderOf(words) === null && !isToBeDrawn(words);
}

/** What is left of what came in after what was spent is held, if it is the council that spent: how, in words; null where it is none. */
export function leftOfReceipts(choice: Choice, sample: Sample, index: number): string | null {
  if (!mayBeLeft(choice, index)) return null;
  const outs = choice.money.filter((other) => {
    const { senses, words } = headingOf(choice.headingAt(other));
    return other !== index && (senses.has('spent') || senses.has('paidOver') || /\bapplied\b/.test(words));
  });
  for (const came of receiptsOf(choice))
    for (const out of outs)
      if (came !== out && keepsBalance(sample, [choice.at(came)], [choice.at(out), choice.at(index)]))
        return `${choice.name(came)} less ${choice.name(out)}`;
  return null;
}

/**
 * Payments that stand in a column for each year are added up, where no column has them all: a law shows that the years are
 * all of them; or they stand under one word for them, fill what the value still lacks and are never more.
 */
export function addUpYears(choice: Choice, sample: Sample): void {
  for (const years of yearColumns(choice.drafts, choice.money)) {
    const key = flowOf(years);
    if (key === null || choice.indexOf(key) >= 0 || choice.sums[key] !== undefined) continue;
    const parts = years.parts.map(choice.at);
    const isProven = isAllOf(choice, sample, key, parts);
    if (!isProven && !(years.isUnderOne && fills(choice, sample, key, parts))) continue;
    const all = [...parts, ...years.nil.map(choice.at)].sort((a, b) => a - b);
    choice.sums[key] = { parts: all, isProven };
    const names = years.parts.map((index) => choice.name(index)).join(' + ');
    for (const index of years.parts) {
      choice.explained.add(index);
      choice.evidence[index] = `${names} = ${COLUMNS[key].name}`;
    }
  }
}

/** Value is the sum of its stages with these; or what came in is what is held and these. */
function isAllOf(choice: Choice, sample: Sample, key: MoneyColumn, parts: readonly number[]): boolean {
  if (key === 'spent') return false;
  const [value, held] = [choice.indexOf('value'), choice.indexOf('heldByAuthority')];
  const stages = stagesRead(choice);
  if (value >= 0 && choice.money.includes(value) && stages.length > 0)
    if (keepsBalance(sample, [choice.at(value)], [...stages, ...parts])) return true;
  if (held < 0 || !choice.money.includes(held)) return false;
  const receipts = receiptsOf(choice);
  const byYear = yearColumns(choice.drafts, receipts).map((years) => years.parts.map(choice.at));
  return [...byYear, ...receipts.map((index) => [choice.at(index)])].some((came) =>
    keepsBalance(sample, came, [choice.at(held), ...parts]),
  );
}

/** Never more than what they are out of, and on some lines with payments all of it. */
function fills(choice: Choice, sample: Sample, key: MoneyColumn, parts: readonly number[]): boolean {
  const whole = choice.indexOf(key === 'spent' ? 'drawnDown' : 'value');
  if (!choice.money.includes(whole)) return false;
  const others = key === 'spent' ? [] : stagesRead(choice);
  return isFilledBy(sample, choice.at(whole), others, parts);
}

/** The stages that are read come to the value. */
export function stagesAddUp(choice: Choice, sample: Sample): boolean {
  const value = choice.indexOf('value');
  return choice.money.includes(value) && sumOf(sample, choice.at(value), stagesRead(choice), []) !== null;
}

function stagesRead(choice: Choice): number[] {
  const stages = choice.money.filter((index) => choice.isStage(index) && choice.weightOfBest(index) >= READ);
  return stages.map(choice.at);
}
