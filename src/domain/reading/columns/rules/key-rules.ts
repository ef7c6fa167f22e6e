/** Which column has the references of agreements: numbers that begin again, and references of another sort. */
import { beginsAgain, ROWS_LOOKED_AT } from '../../cells/content';
import { READ } from '../evidence';
import { headingOf } from '../../words/lexicon';
import { areReferencesAbove } from '../../lines/references-above';
import { PLAINLY } from './law-rules';
import type { Choice } from '../choice';

const KEYS = ['agreement', 'application', 'contribution'] as const;
const MOSTLY_REFERENCES = 0.8;
/** "Obligation ref", "Planning obligation id": what the law calls an agreement, or one of its clauses. */
const OBLIGATION = /\bobligations? (?:ref|reference|id)\b/;

/** Numbers that begin again with each agreement are of what belongs to it, whatever number their heading says. */
export function numbersOfAgreements(choice: Choice): void {
  for (const [index, { said, columnIndex }] of choice.drafts.entries()) {
    const weight = choice.weightAs(index, 'agreement');
    if (said !== null || weight === 0 || weight >= PLAINLY) continue;
    if (!choice.drafts.some((_, other) => other !== index && choice.weightAs(other, 'agreement') > 0))
      continue;
    if (!beginsAgain(choice.block, choice.firstRow - 1, columnIndex)) continue;
    choice.numbers.add(index);
    choice.ruleOut(index, 'agreement');
    if (choice.indexOf('contribution') < 0) choice.add(index, 'contribution', READ);
  }
  choice.again();
}

/** Notes which columns something speaks for as a key, before what is weak is dropped. */
export function seeKeys(choice: Choice): void {
  const mayBe = (index: number): boolean =>
    !choice.numbers.has(index) && KEYS.some((key) => choice.weightAs(index, key) !== 0);
  choice.mayBeKeys = [...choice.drafts.keys()].filter(mayBe);
}

/** References of whom or what is hardly said, where no other column has any. */
export function isOnlyReference(choice: Choice, index: number): boolean {
  const { senses } = headingOf(choice.headingAt(index));
  if (!senses.has('reference') || senses.has('police') || !holdsReferences(choice, index)) return false;
  return choice.mayBeKeys.every((other) => other === index);
}

/**
 * Where no column has agreements, and none may, they are known by their applications; or by their obligations, where no
 * site has two.
 */
export function keyByApplication(choice: Choice): void {
  const value = choice.indexOf('value');
  if (choice.indexOf('agreement') >= 0 || value < 0) return;
  const obligation = obligationOfEach(choice);
  const index = obligation >= 0 ? obligation : choice.indexOf('application');
  if (index < 0 || choice.saidOf(index) !== null || !holdsReferences(choice, index)) return;
  const isOther = ({ said }: { readonly said: unknown }, other: number): boolean =>
    said === null && other !== index && choice.keyOf(other) === null && holdsReferences(choice, other);
  if (choice.drafts.some(isOther)) return;
  if (areReferencesAbove(choice.block, choice.firstRow - 1, choice.at(value))) return;
  choice.weights[index]!.fill(0);
  choice.add(index, 'agreement', READ + 1);
  choice.again();
}

function obligationOfEach(choice: Choice): number {
  const [index, site] = [choice.indexOf('contribution'), choice.indexOf('site')];
  if (index < 0 || site < 0 || !OBLIGATION.test(headingOf(choice.headingAt(index)).words)) return -1;
  const isEachOnce = [index, site].every((at) => {
    const { distinctCount, filledCount } = choice.drafts[at]!.content;
    return distinctCount === filledCount && filledCount < ROWS_LOOKED_AT;
  });
  return isEachOnce ? index : -1;
}

function holdsReferences(choice: Choice, index: number): boolean {
  const { referenceCount, filledCount } = choice.drafts[index]!.content;
  return filledCount > 0 && referenceCount >= filledCount * MOSTLY_REFERENCES;
}
