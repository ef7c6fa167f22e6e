/** What laws between columns of money tell of the stages and of what is worked out: sums, their parts and differences. */
import { STAGE_COLUMNS } from '../../../sheet/columns';
import { MOSTLY, type Choice } from '../choice';
import type { ColumnDraft } from '../column-draft';
import { isMoneyKey, isOtherMoney, moneyShare, READ } from '../evidence';
import {
  bareReceipt,
  isPaidTo,
  isReceiptOfOther,
  isStillToCome,
  mayBeBalance,
  mayBeUndrawn,
  withoutYears,
} from '../../words/heading-words';
import {
  exceeds,
  findDifference,
  gives,
  isNilWhere,
  sampleOf,
  sumOf,
  type Sample,
  type SumFound,
} from '../laws';
import { headingOf, isUndone } from '../../words/lexicon';
import { isToPassOn } from '../../words/weigh-meanings';
import { meaningsOf } from '../../words/meanings';

/** The fewest stages that are evidence: what was received is the sum of two. */
export const MIN_STAGES = 3;
/** What the law adds to the words of a heading. */
export const LAW = 4;
/** What the words of a heading weigh that says plainly what it is. */
export const PLAINLY = 8;
/** How many columns are tried as Value. */
export const MAX_TRIED = 4;
/** How many columns without a word of money are tried. */
const MAX_UNNAMED = 6;

/** "In", beside "Out": what came to whoever writes. */
const CAME_IN = /^(?:£ )?(?:(?:money|monies|cash|sums?|amounts?|paid) )?in(?: £)?$/;

const sumOfThree = (found: SumFound | null, part: number): SumFound | null =>
  found !== null && found.parts.length >= MIN_STAGES && found.parts.includes(part) ? found : null;

/** "Held + Paid = Value in 9 of 10 rows". */
export function sumText(choice: Choice, { parts, holding, of }: SumFound, whole: number): string {
  const names = parts.map((column) => choice.name(choice.indexAt(column)));
  return `${names.join(' + ')} = ${choice.name(whole)} in ${holding} of ${of} rows`;
}

/** "Paid" alone is paid out where receipts stand beside it, or where more is held than was paid. */
export function weighPaid(choice: Choice, sample: Sample): void {
  const held = choice.indexOf('heldByAuthority');
  const isReceived = choice.money.some((index) => {
    const { senses } = headingOf(choice.headingAt(index));
    return senses.has('received') && !senses.has('owed') && !senses.has('not');
  });
  for (const index of choice.money) {
    const { heading, columnIndex } = choice.drafts[index]!;
    if (meaningsOf(heading)[0]?.key !== 'drawnDown' || !isPaidTo(heading)) continue;
    const isLess = choice.money.includes(held) && exceeds(sample, choice.at(held), columnIndex);
    if (isReceived || isLess) choice.add(index, 'drawnDown', 3);
  }
  choice.again();
}

/** "EP rec’d": where nothing was received of what the council holds, it was not the council that received. */
export function receivedByPolice(choice: Choice, sample: Sample): void {
  const held = choice.indexOf('heldByAuthority');
  if (!choice.money.includes(held) || choice.weightOfBest(held) < PLAINLY || choice.indexOf('drawnDown') >= 0)
    return;
  const named = choice.money.filter((index) => {
    const { heading, said } = choice.drafts[index]!;
    return said === null && index !== held && isReceiptOfOther(heading);
  });
  const [only] = named;
  if (named.length !== 1 || only === undefined || !isNilWhere(sample, choice.at(only), choice.at(held)))
    return;
  choice.prove(only, 'drawnDown');
  choice.again();
}

/** Value is the sum of its stages: which unplaced columns, beside those that are placed, make it so? */
export function completeStages(choice: Choice, sample: Sample): void {
  const value = choice.indexOf('value');
  if (value < 0 || !choice.money.includes(value)) return;
  const headingAt = (index: number): string => choice.headingAt(index);
  const sure = choice.money.filter(
    (index) =>
      choice.isStage(index) &&
      choice.weightOfBest(index) >= READ &&
      (choice.byLaw.has(index) || !isStillToCome(headingAt(index))),
  );
  const areMore = sure.filter((index) => gives(sample, choice.at(index))).length > 1;
  // Value less what is drawn down is outstanding, and less what the developer paid is unpaid: of two parts that is no law.
  // Nor is "Paid" beside what is unpaid: the developer paid it, unless what is held stands beside it.
  const isEvidence = (index: number): boolean =>
    isPaidTo(headingAt(index))
      ? areMore && sure.includes(choice.indexOf('heldByAuthority'))
      : areMore || !isStillToCome(headingAt(index));
  // What was spent is out of what was drawn down, and no stage beside it.
  const isSpent = (index: number): boolean =>
    choice.keyOf(index) === 'spent' && choice.weightOfBest(index) >= READ && choice.stageWeight(index) === 0;
  const all = choice.money.filter(
    (index) => index !== value && !sure.includes(index) && !isOtherMoney(headingAt(index)) && !isSpent(index),
  );
  const may = all.filter(isEvidence);
  const room = STAGE_COLUMNS.length - sure.length;
  if (may.length === 0 || room <= 0) return;
  const sumWith = (others: readonly number[]): SumFound | null =>
    sumOf(sample, choice.at(value), sure.map(choice.at), others.map(choice.at), room);
  // Of three parts it is one, where another says so as well.
  const found =
    sumWith(may) ??
    (sure.length === 1 && gives(sample, choice.at(sure[0]!)) && may.length === 1
      ? sumOfThree(sumWith(all), choice.at(may[0]!))
      : null);
  if (!found || found.parts.length === sure.length) return;
  for (const index of found.parts.map(choice.indexAt)) {
    if (sure.includes(index)) continue;
    // What was received is more than what is held, unless what was passed on is counted beside it.
    const drawn = choice.indexOf('drawnDown');
    if (receiptsOf(choice).includes(index) && !(drawn >= 0 && found.parts.includes(choice.at(drawn)))) {
      if (drawn < 0 && isBesideHeld(choice, sample, index, found)) {
        choice.weights[index]!.fill(0);
        choice.prove(index, 'drawnDown');
      }
      continue;
    }
    choice.evidence[index] = sumText(choice, found, value);
    const taken = STAGE_COLUMNS.filter((key) => choice.weightAs(index, key) > 0);
    const holder = sure.find((other) => taken.includes(choice.keyOf(other) as never));
    // Two columns of one stage, and the value has both: neither is all of it.
    if (holder !== undefined && taken.length === 1) {
      choice.ofOneStage.push([holder, index]);
      continue;
    }
    if (taken.length === 0 && isLeftWithCouncil(choice, index, found)) {
      choice.prove(index, 'heldByAuthority');
      continue;
    }
    // A law that two stages keep alike tells neither.
    const most = choice.stageWeight(index);
    const alike = taken.filter(
      (key) => choice.weightAs(index, key) === most && choice.indexOf(key) !== holder,
    );
    if (most > 0 && alike.length > 1) continue;
    for (const key of STAGE_COLUMNS) {
      if (choice.weightAs(index, key) > 0) {
        choice.add(index, key, 4);
        choice.byLaw.add(index);
      }
    }
    choice.add(index, 'spent', -4);
  }
  choice.again();
}

/** What the council still has is counted beside what was received: then it was not the council that received. */
function isBesideHeld(choice: Choice, sample: Sample, index: number, { parts }: SumFound): boolean {
  const giving = parts.filter((part) => gives(sample, part));
  const { year, isAllYears } = headingOf(choice.headingAt(index));
  // What came in one year is no more than a part.
  if (year !== null && !isAllYears) return false;
  if (giving.length < MIN_STAGES || !bareReceipt(choice.headingAt(index))) return false;
  return giving.map(choice.indexAt).some((other) => {
    const { senses, words } = headingOf(choice.headingAt(other));
    if (other === index || senses.has('received') || choice.weightAs(other, 'heldByAuthority') <= 0)
      return false;
    return senses.has('council') || isToPassOn(words);
  });
}

/**
 * Kept by whom is not said: of the stages that are left it is what the council holds. So is what was not drawn, beside what
 * the developer has and what was drawn.
 */
function isLeftWithCouncil(choice: Choice, index: number, { parts }: SumFound): boolean {
  if (choice.isRead('heldByAuthority')) return false;
  const heading = choice.headingAt(index);
  const isBeside = (['heldByDeveloper', 'drawnDown'] as const).every(
    (key) => choice.isRead(key) && parts.includes(choice.at(choice.indexOf(key))),
  );
  return mayBeBalance(heading) || (isBeside && mayBeUndrawn(heading));
}

/** What is left or outstanding is one column less another, and a year is a part of all years: neither needs a place. */
export function explainDifferences(choice: Choice, sample: Sample): void {
  const placed = choice.money.filter(
    (index) => isMoneyKey(choice.keyOf(index)) && choice.weightOfBest(index) >= READ,
  );
  for (const index of choice.money) {
    if (choice.byLaw.has(index) || choice.saidOf(index) !== null) continue;
    const isLeft = isStillToCome(choice.headingAt(index)) || isNotReceivedByPolice(choice, index);
    if (!isLeft && (placed.includes(index) || choice.mayBeStage(index))) continue;
    const from = isLeft ? goneFromValue(choice).filter((other) => other !== index) : placed;
    const found = findDifference(sample, choice.at(index), from.map(choice.at));
    if (!found || mayBeDrawn(choice, index, choice.indexAt(found.less))) continue;
    const [whole, less] = [found.from, found.less].map((column) => choice.name(choice.indexAt(column)));
    choice.evidence[index] = `${whole} less ${less} in ${found.holding} of ${found.of} rows`;
    choice.explain(index);
  }
  choice.again();
  explainReceipts(choice, sample);
  explainYears(choice, sample);
}

/** "Income not yet received" beside "Income received by OPCC": it may be with the council as well as with the developer. */
function isNotReceivedByPolice(choice: Choice, index: number): boolean {
  const drawn = choice.indexOf('drawnDown');
  if (!choice.money.includes(drawn) || drawn === index || choice.isRead('heldByAuthority')) return false;
  const [came, left] = [drawn, index].map((at) => headingOf(choice.headingAt(at)).senses);
  const isByPolice = came!.has('received') && came!.has('police');
  return (
    isByPolice &&
    left!.has('received') &&
    left!.has('not') &&
    !left!.has('developer') &&
    !left!.has('council')
  );
}

/** "Received", of all that a council does not hold, is no mere difference: where no column is drawn down, it may be that. */
function mayBeDrawn(choice: Choice, index: number, less: number): boolean {
  const isOfHeld = choice.keyOf(less) === 'heldByAuthority' && !choice.isRead('drawnDown');
  return isOfHeld && bareReceipt(choice.headingAt(index));
}

/** What came in to the council, or to nobody who is named. */
export function receiptsOf(choice: Choice): number[] {
  const drawn = choice.indexOf('drawnDown');
  // "Paid so far" beside what was paid to the police is what the developer paid.
  const isDrawnPlain = drawn >= 0 && choice.weightOfBest(drawn) >= READ && !isPaidTo(choice.headingAt(drawn));
  return choice.money.filter((index) => {
    const { heading } = choice.drafts[index]!;
    const { senses, to, by, words } = headingOf(heading);
    // What is still to come has not.
    if (isUndone(words) || senses.has('owed')) return false;
    if (CAME_IN.test(words)) return true;
    if (isDrawnPlain && index !== drawn && isPaidTo(heading)) return true;
    if (senses.has('police') || to === 'police' || by === 'police') return false;
    // "Developer has paid": the payer is the one who is named.
    const isByDeveloper =
      by === 'developer' || (to === null && senses.has('developer') && !senses.has('not'));
    return senses.has('received') || (senses.has('paidOver') && (to === 'council' || isByDeveloper));
  });
}

/** What was received is what is held and what was passed on, where both have columns. */
function explainReceipts(choice: Choice, sample: Sample): void {
  const parts = (['heldByAuthority', 'drawnDown'] as const).map((key) => choice.indexOf(key));
  if (!parts.every((index) => choice.money.includes(index) && choice.weightOfBest(index) >= READ)) return;
  for (const index of choice.money) {
    const { heading, said } = choice.drafts[index]!;
    if (said !== null || choice.keyOf(index) !== null) continue;
    if (!headingOf(heading).senses.has('received') && !receiptsOf(choice).includes(index)) continue;
    const found = sumOf(sample, choice.at(index), parts.map(choice.at), [], 0);
    if (!found) continue;
    choice.explained.add(index);
    choice.evidence[index] = sumText(choice, found, index);
  }
}

/** Value, and what of it has gone: what is still to come is one less another. */
function goneFromValue(choice: Choice): number[] {
  const of = (['value', 'drawnDown', 'spent'] as const).map((key) => choice.indexOf(key));
  return of.filter((index) => choice.money.includes(index));
}

/** Figures of single years are explained where a column is their sum. */
function explainYears(choice: Choice, sample: Sample): void {
  const years = choice.money.filter((index) => {
    const read = headingOf(choice.headingAt(index));
    return read.year !== null && !read.isAllYears;
  });
  // The same heading under all years is the one that is read.
  const allYears = new Set(
    choice.money
      .filter((index) => !years.includes(index))
      .map((index) => withoutYears(choice.headingAt(index))),
  );
  // A year alone is no part of a column without a heading.
  allYears.delete('');
  for (const index of years)
    if (allYears.has(withoutYears(choice.headingAt(index)))) choice.explained.add(index);
  if (years.length < 2) return;
  for (const index of choice.money) {
    if (years.includes(index)) continue;
    const found = sumOf(sample, choice.at(index), [], years.map(choice.at), years.length);
    if (!found) continue;
    for (const part of years) if (found.parts.includes(choice.at(part))) choice.explained.add(part);
  }
}

/**
 * Columns of numbers whose headings say nothing of money, and which with the stages come to Value: they are asked, as
 * money that no word names would else be passed over.
 */
export function findUnnamedMoney(choice: Choice): void {
  const value = choice.indexOf('value');
  if (value < 0 || !choice.money.includes(value)) return;
  const unnamed = [...choice.drafts.keys()].filter((index) => mayBeUnnamed(choice, index));
  if (unnamed.length === 0 || unnamed.length > MAX_UNNAMED) return;
  const stages = choice.money.filter((index) => choice.isStage(index) && choice.weightOfBest(index) >= READ);
  const columns = [value, ...stages, ...unnamed].map(choice.at);
  const key = choice.indexOf('agreement');
  const sample = sampleOf(choice.block, choice.firstRow, columns, key < 0 ? [] : [choice.at(key)]);
  const found = sumOf(
    sample,
    choice.at(value),
    stages.map(choice.at),
    unnamed.map(choice.at),
    STAGE_COLUMNS.length - stages.length,
  );
  if (!found || found.parts.length === stages.length) return;
  for (const index of unnamed) {
    if (!found.parts.includes(choice.at(index))) continue;
    choice.money.push(index);
    choice.evidence[index] = sumText(choice, found, value);
  }
}

export function mayBeUnnamed(choice: Choice, index: number): boolean {
  const draft = choice.drafts[index]!;
  if (choice.keyOf(index) !== null || choice.money.includes(index)) return false;
  return draft.said === null && isOfAmounts(draft);
}

/** Numbers that may be amounts, under a heading that does not deny it. */
export function isOfAmounts({ heading, content, isRunning }: ColumnDraft): boolean {
  if (heading === '' || isRunning || headingOf(heading).isNotMoney || content.dateCount > 0) return false;
  return content.numberCount > content.zeroCount && moneyShare(content) >= MOSTLY;
}
