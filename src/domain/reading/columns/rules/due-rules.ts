/** What a law tells of the sum that is due and of what is not due yet. */
import { STAGE_COLUMNS, type MoneyColumn } from '../../../sheet/columns';
import { READ } from '../evidence';
import { mayBeValue } from '../../words/heading-words';
import { gives, isMostlyWhole, isOftenLess, keepsBalance, sampleOf, sumOf, type Sample } from '../laws';
import { headingOf } from '../../words/lexicon';
import { mayBeUnnamed, MIN_STAGES, receiptsOf } from './law-rules';
import type { Choice } from '../choice';

/** What was added to a sum since it was agreed. */
export const UPLIFT = /\b(?:uplift|indexation|index|rpi|cpi|bcis|inflation)\b/;

/** A sum, an uplift and both together: where more came in than the first, it is the last that is due. */
export function valueWithUplift(choice: Choice): void {
  const isOpen = (index: number): boolean => choice.saidOf(index) === null;
  const came = receiptsOf(choice).filter((index) => choice.keyOf(index) !== 'value');
  const more = choice.withMoney((words) => UPLIFT.test(words));
  if (more.length === 0 || came.length === 0) return;
  const sample = choice.sampleWith(more);
  for (const due of choice.money.filter((index) => isOpen(index) && choice.weightAs(index, 'value') > 0)) {
    const before = choice.money.find(
      (index) =>
        index !== due &&
        isOpen(index) &&
        mayBeValue(choice.headingAt(index)) &&
        more.some(
          (up) =>
            up !== index &&
            up !== due &&
            keepsBalance(sample, [choice.at(due)], [choice.at(index), choice.at(up)]),
        ) &&
        came.some(
          (paid) =>
            isOftenLess(sample, choice.at(index), [choice.at(paid)]) &&
            !isOftenLess(sample, choice.at(due), [choice.at(paid)]),
        ),
    );
    if (before === undefined) continue;
    choice.explain(before);
    choice.prove(due, 'value');
    choice.again();
    return;
  }
}

/** What is due of the developer may be all that is due, where a law says that it is no part. */
export function dueAsValue(choice: Choice, sample: Sample): void {
  if (choice.indexOf('value') >= 0) return;
  const owed = choice.money.filter(
    (index) => choice.saidOf(index) === null && choice.weightAs(index, 'heldByDeveloper') >= READ,
  );
  const whole = owed.length === 2 ? wholeOfTwo(choice, sample, owed) : owed.filter(isAllOfReceipts);
  const [only, ...others] = whole;
  if (only === undefined || others.length > 0) return;
  choice.ruleOut(only, 'heldByDeveloper');
  choice.prove(only, 'value');
  choice.again();

  /** "To be paid": what came in is never more, and all of it on most lines, as it would not be of what is still to come. */
  function isAllOfReceipts(index: number): boolean {
    const { words } = headingOf(choice.headingAt(index));
    if (!/\bto be paid\b/.test(words) || STILL.test(words)) return false;
    const came = receiptsOf(choice).filter((other) => other !== index);
    return came.some((other) => isMostlyWhole(sample, choice.at(index), [choice.at(other)]));
  }
}
const STILL = /\b(?:still|yet|not|left|remain(?:s|ing|der)?|balances?|outstanding)\b/;

/** "Due", and "Outstanding" of it: with what came the one comes to the other. */
function wholeOfTwo(choice: Choice, sample: Sample, owed: readonly number[]): number[] {
  const came = receiptsOf(choice);
  const stages = choice.money.filter(
    (index) => !owed.includes(index) && choice.stageWeight(index) >= READ && !came.includes(index),
  );
  const isDrawn = stages.some(
    (index) => choice.keyOf(index) === 'drawnDown' && gives(sample, choice.at(index)),
  );
  // What is left of each comes to all that is left.
  return owed.filter((index) => {
    const { words } = headingOf(choice.headingAt(index));
    if (!isDrawn || !/\b(?:due|owed|owes|owing)\b/.test(words) || STILL.test(words)) return false;
    const parts = [...owed.filter((other) => other !== index), ...stages].map(choice.at);
    const found = sumOf(sample, choice.at(index), parts, [], 0);
    const giving = parts.filter((part) => gives(sample, part));
    return found !== null && found.holding === found.of && giving.length >= MIN_STAGES;
  });
}

/** "Not yet billed", or "Demanded", beside the three other stages, which with it are the value: it is the fourth. */
export function fourthStage(choice: Choice): void {
  readFourth(choice, 'notStarted', NOT_YET);
  readFourth(choice, 'heldByDeveloper', /\b(?:demanded|invoiced|billed)\b/);
}

function readFourth(choice: Choice, key: MoneyColumn, pattern: RegExp): void {
  const parts = ['value', ...STAGE_COLUMNS.filter((other) => other !== key)] as const;
  const [value, ...others] = parts.map((other) => choice.indexOf(other)) as [number, ...number[]];
  if (choice.indexOf(key) >= 0 || ![value, ...others].every((index) => choice.money.includes(index))) return;
  const [only, ...more] = [...choice.drafts.keys()].filter((index) => {
    const { heading, said } = choice.drafts[index]!;
    const isMoney = choice.money.includes(index) || mayBeUnnamed(choice, index);
    return isMoney && said === null && choice.keyOf(index) === null && pattern.test(headingOf(heading).words);
  });
  if (only === undefined || more.length > 0) return;
  const all = [...others, only].map(choice.at);
  const sample = sampleOf(choice.block, choice.firstRow, [choice.at(value), ...all], []);
  if (!sumOf(sample, choice.at(value), all, [], 0)) return;
  if (!choice.money.includes(only)) choice.money.push(only);
  choice.prove(only, key);
  choice.again();
}

/** What is still to happen, or has no demand. */
const NOT_YET =
  /\b(?:not yet|yet to)\b|\b(?:not|no) (?:been )?(?:billed|invoiced?|demand(?:ed)?|called)\b|\bun(?:billed|invoiced|demanded)\b/;
