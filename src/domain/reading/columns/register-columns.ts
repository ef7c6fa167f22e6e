import type { Block } from '../../sheet/block';
import { Choice } from './choice';
import type { ColumnDraft } from './column-draft';
import { groundsOf } from './column-grounds';
import { isPartOf } from './laws';
import { meaningsOf } from '../words/meanings';
import { servicesOf, type Services } from './services';
import { asSpoken } from './speaker';
import type { ColumnQuestion, MoneySums, UnderstoodColumn } from '../understanding';
import { policeShare, setServicesAside } from './rules/police-rules';
import { keyByApplication, numbersOfAgreements } from './rules/key-rules';
import {
  addUpYears,
  balanceAsHeld,
  bankedAsReceipt,
  explainInHand,
  explainOriginals,
  receivedByCouncil,
  wholeAsValue,
} from './rules/sum-rules';
import {
  completeStages,
  explainDifferences,
  findUnnamedMoney,
  receivedByPolice,
  weighPaid,
} from './rules/law-rules';
import {
  contributionAsValue,
  dropImplausibleValue,
  stagesBeyondValue,
  valueFromStages,
} from './rules/value-rules';
import { dueAsValue, fourthStage, valueWithUplift } from './rules/due-rules';
import { readFlows } from './rules/flow-rules';
import {
  askContribution,
  askDeadline,
  askUnaccounted,
  isHeldInDoubt,
  lessThanAnother,
} from './rules/doubt-rules';
import {
  askNotReceived,
  askRivals,
  askPolicePart,
  askUplifted,
  askOnceForAll,
  askRecipients,
  askCarried,
  askLeftAfterSpending,
  askUnplaced,
  askWhoReceives,
  candidatesOf,
  ask,
} from './rules/question-rules';
import { ruleOutYears, weighHolders, dropWeak } from './rules/word-rules';

export interface RegisterColumns {
  readonly columns: readonly UnderstoodColumn[];
  readonly questions: readonly ColumnQuestion[];
  readonly sums: MoneySums;
}

/**
 * What each column of a register's table holds: the choice with the best total of evidence, each meaning at most once.
 * A choice that has another close to it is no choice: exactly the columns in which the two differ are asked.
 */
export function chooseColumns(
  block: Block,
  firstRow: number,
  drafts: readonly ColumnDraft[],
  titles: readonly unknown[],
): RegisterColumns {
  const isLess = (one: ColumnDraft, other: ColumnDraft): boolean =>
    isPartOf(block, firstRow, one.columnIndex, other.columnIndex);
  const services = servicesOf(asSpoken(drafts, titles, isLess));
  const choice = new Choice(block, firstRow, services.drafts, titles);
  applyRules(choice, services);
  return columnsOf(choice);
}

/** The rules in their order: words first, then laws between the columns; what they leave open is asked. */
function applyRules(choice: Choice, services: Services): void {
  setServicesAside(choice, services);
  numbersOfAgreements(choice);
  explainOriginals(choice);
  policeShare(choice);
  ruleOutYears(choice);
  weighHolders(choice);
  choice.again();
  contributionAsValue(choice);
  const before = choice.moneySample();
  if (before) {
    valueWithUplift(choice);
    receivedByCouncil(choice, before);
    dueAsValue(choice, before);
    valueFromStages(choice, before);
  }
  // A value that no word of money names is among the columns of money by now.
  const sample = choice.moneySample();
  if (sample) {
    weighPaid(choice, sample);
    receivedByPolice(choice, sample);
    bankedAsReceipt(choice, sample);
    dropImplausibleValue(choice, sample);
    wholeAsValue(choice, sample);
    explainInHand(choice, sample);
    completeStages(choice, sample);
    explainDifferences(choice, sample);
    // What is found to be held may show what is still to come.
    if (balanceAsHeld(choice, sample)) completeStages(choice, sample);
    readFlows(choice, sample);
  }
  dropWeak(choice);
  keyByApplication(choice);
  if (sample) dropImplausibleValue(choice, sample);
  if (sample) addUpYears(choice, sample);
  askRivals(choice);
  const more = lessThanAnother(choice);
  if (more !== null)
    for (const index of [choice.indexOf('value'), more])
      ask(choice, index, ['value', ...candidatesOf(choice, index)]);
  if (sample) {
    askPolicePart(choice, sample);
    if (isHeldInDoubt(choice, sample)) ask(choice, choice.indexOf('heldByAuthority'), ['heldByAuthority']);
    askOnceForAll(choice);
    askUplifted(choice, sample);
    askNotReceived(choice, sample);
    for (const index of stagesBeyondValue(choice, sample))
      if (choice.saidOf(index) === null) ask(choice, index, candidatesOf(choice, index));
  }
  for (const [holder, other] of choice.ofOneStage)
    for (const index of [holder, other]) ask(choice, index, candidatesOf(choice, holder));
  askRecipients(choice);
  askCarried(choice);
  askLeftAfterSpending(choice, sample);
  fourthStage(choice);
  findUnnamedMoney(choice);
  askContribution(choice);
  askUnplaced(choice, sample);
  if (sample) askWhoReceives(choice, sample);
  askUnaccounted(choice);
  askDeadline(choice);
}

function columnsOf(choice: Choice): RegisterColumns {
  const columns = choice.drafts.map((draft, index): UnderstoodColumn => {
    const key = draft.said === 'none' ? null : choice.keyOf(index);
    const { columnIndex, heading, content } = draft;
    const said = key === null ? 0 : (meaningsOf(heading).find((m) => m.key === key)?.weight ?? 0);
    const isAsked = choice.questions.some((question) => question.columnIndex === columnIndex);
    const { by, confidence } = groundsOf({
      isSaid: draft.said !== null,
      isRead: key !== null,
      isAsked,
      isByLaw: choice.byLaw.has(index),
      said,
      weight: choice.weightOfBest(index),
    });
    const candidates = candidatesOf(choice, index).filter((other) => other !== key);
    return {
      columnIndex,
      heading: draft.shown ?? heading,
      key,
      by,
      confidence,
      evidence: choice.evidence[index]!,
      candidates,
      content,
    };
  });
  return { columns, questions: choice.questions, sums: choice.sums };
}
