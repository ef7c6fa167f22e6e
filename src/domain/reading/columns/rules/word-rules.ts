/** What headings say beside one another: years, the names of holders; and words too weak to be evidence. */
import { MONEY_COLUMNS } from '../../../sheet/columns';
import type { Choice } from '../choice';
import { isMoneyKey, READ, REGISTER_KEYS } from '../evidence';
import { bareHolder, holderOfSum } from '../../words/heading-words';
import { headingOf } from '../../words/lexicon';
import { isOnlyReference, seeKeys } from './key-rules';
import { MAX_TRIED } from './law-rules';

/** The stage in which each holder has the money. */
const STAGE_OF_HOLDER = {
  developer: 'heldByDeveloper',
  council: 'heldByAuthority',
  police: 'drawnDown',
} as const;

/** The same heading under several years is the figure of each year: only that of all years may be the column. */
export function ruleOutYears(choice: Choice): void {
  for (const [index, draft] of choice.drafts.entries()) {
    const read = headingOf(draft.heading);
    if (read.year === null || read.isAllYears || draft.said !== null) continue;
    if (!choice.money.includes(index) && !draft.content.moneyCount) continue;
    for (const key of MONEY_COLUMNS) choice.ruleOut(index, key);
  }
}

/** Amounts under the names of two holders and nothing else are what each of them has; under one they may be for it. */
export function weighHolders(choice: Choice): void {
  const named = choice.money.flatMap((index) => {
    const holder = choice.saidOf(index) === null ? bareHolder(choice.headingAt(index)) : null;
    return holder === null ? [] : [{ index, holder }];
  });
  if (new Set(named.map(({ holder }) => holder)).size < 2) return weighSumsOfHolders(choice);
  for (const { index, holder } of named) {
    for (const key of ['developer', 'authority'] as const) choice.ruleOut(index, key);
    choice.add(index, STAGE_OF_HOLDER[holder], READ + 3);
  }
}

/** Sums beside the names of two holders are what each has or what is for each: a law may tell, else it is asked. */
function weighSumsOfHolders(choice: Choice): void {
  const named = choice.money.flatMap((index) => {
    const holder = choice.saidOf(index) === null ? holderOfSum(choice.headingAt(index)) : null;
    return holder === null ? [] : [{ index, holder }];
  });
  if (new Set(named.map(({ holder }) => holder)).size < 2) return;
  for (const { index, holder } of named) {
    choice.ruleOut(index, 'value');
    choice.add(index, STAGE_OF_HOLDER[holder], READ - 1);
  }
}

/** A meaning that hardly anything speaks for is none. */
export function dropWeak(choice: Choice): void {
  seeKeys(choice);
  // What is dropped frees another choice, which may be as weak.
  for (let tries = 0; tries < MAX_TRIED && dropWeakOnce(choice); tries++) choice.again();
}

function dropWeakOnce(choice: Choice): boolean {
  let isAny = false;
  for (const [index] of choice.drafts.entries()) {
    if (choice.keyOf(index) === null || choice.weightOfBest(index) >= READ) continue;
    const meaning = choice.chosen.of[index]!;
    const key = REGISTER_KEYS[meaning]!;
    const isMoney = isMoneyKey(key);
    // A weak word is enough where it is the only one that may be what is needed, and its cells are of that sort.
    const isOnly = choice.money.includes(index) && valueCandidates(choice).length === 1;
    const isNeeded = key === 'value' && isOnly && !choice.isAnyValueOut;
    // Of several that may be the value by a weak word none is it: it is asked.
    if (key === 'value' && !isNeeded && choice.money.includes(index))
      for (const other of valueCandidates(choice)) if (other !== index) choice.ruleOut(other, 'value');
    const isOnlyKey = key === 'agreement' && isOnlyReference(choice, index);
    if (isNeeded || isOnlyKey || (!isMoney && choice.weightOfBest(index) >= READ - 2 && key !== 'agreement'))
      continue;
    choice.weights[index]![meaning] = 0;
    isAny = true;
  }
  return isAny;
}

function valueCandidates(choice: Choice): number[] {
  return choice.money.filter((index) => choice.weightAs(index, 'value') > 0);
}
