/** What a law tells of the sum that is due and of what is not due yet. */
import { STAGE_COLUMNS, type MoneyColumn } from '../../../sheet/columns';
import { mayBeValue } from '../../words/heading-words';
import { isOftenLess, keepsBalance, sampleOf, sumOf } from '../laws';
import { headingOf } from '../../words/lexicon';
import { mayBeUnnamed, receiptsOf } from './law-rules';
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
