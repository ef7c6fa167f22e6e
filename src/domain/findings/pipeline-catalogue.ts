import { kind, type FindingKind } from './kind';

/** What checking finds in the tables of what is coming: bids, instalments, developments. */
export const PIPELINE_KINDS = {
  'bid-cost-missing': kind(
    'warning',
    'A cost with something missing',
    'An item of the table of bid costs has no driver, no unit cost, or no ratio where it needs one. It is in no bid until it has.',
    (v) => `${v.item}: ${v.column} is blank, and ${v.why}.`,
    'Fill it in. Until then no bid has it.',
  ),
  'bid-cost-negative': kind(
    'warning',
    'A negative cost',
    'A unit cost, a ratio or a capacity of the table of bid costs is negative. The item is in no bid.',
    (v) => `${v.item}: ${v.column} is negative.`,
    'Correct it. Money that comes anyway has the driver Money coming, and its amount is above zero.',
  ),
  'bid-without-funding': kind(
    'warning',
    'No entry for money already coming',
    'The table of bid costs has no row with the driver Money coming, such as grant or precept, so that a bid shows no funding gap.',
    () => 'No row says what money is coming anyway.',
    'Add a row with the driver Money coming and its amount; the word nil where there is none.',
  ),
  'instalments-differ': kind(
    'warning',
    'Instalments that do not add up to the value',
    'The instalments of a contribution are not its value in the register, or the amount of one is not known.',
    (v) =>
      Number(v.unknown) > 0
        ? `${v.text} is worth ${v.value}, and the amount of ${Number(v.unknown) === 1 ? 'an instalment is' : `${v.unknown} instalments is`} not known; the others are ${v.sum}.`
        : `${v.text} is worth ${v.value}, and its instalments are ${v.sum}: a difference of ${v.difference}.`,
    'Correct the amounts or the shares, or the value in the register. Only one instalment may be blank: it is the rest.',
  ),
  'instalment-without-contribution': kind(
    'warning',
    'An instalment of no contribution',
    'The row names no contribution of the register, or one that may be several.',
    (v) => `The row is about ${v.text}, ${v.problem}.`,
    'Write the agreement and the contribution as the register has them.',
  ),
  'several-developments': kind(
    'warning',
    'An instalment of one of several developments',
    'The contribution has the planning application of more than one development, so the instalment is not reached and has no date.',
    (v) => `${v.text} may wait for ${v.developments}.`,
    'Correct the applications, or enter the date of the trigger under Actual or Expected.',
  ),
  'spend-years-not-read': kind(
    'warning',
    'Spend years that are none',
    'Spend years holds no whole number of months up to 50 years. The instalment has the deadline of the register.',
    (v) => `${v.text}: Spend years is ${v.years}.`,
    'Enter the years that the agreement counts from the receipt, such as 5 or 7.5.',
  ),
  'received-in-future': kind(
    'warning',
    'Received on a day that is still to come',
    'An instalment has a day of receipt that is still to come. It counts as not received until then, and no deadline is counted from that day.',
    (v) => `${v.text}: Received is ${v.date}.`,
    'Correct the date. A day on which money may come goes under Expected.',
  ),
  'instalment-negative': kind(
    'warning',
    'A negative amount of an instalment',
    'Amount, Indexed amount or Received amount of an instalment is negative. A negative receipt pays for nothing.',
    (v) => `${v.text}: ${v.column} is negative.`,
    'Correct it. Enter a lower instalment as what is left of it, and money that went back as a movement.',
  ),
  'trigger-without-count': kind(
    'warning',
    'A trigger without its count',
    'A trigger waits for a number of homes, a percentage or months, and Count or percent has none, or no whole number. It is never reached and has no date.',
    (v) => `${v.text}: the trigger is ${v.trigger}, and Count or percent does not say which.`,
    'Enter the count of the agreement, or the date of the trigger under Actual or Expected.',
  ),
  'trigger-passed-not-invoiced': kind(
    'warning',
    'A trigger that has passed without an invoice',
    'What an instalment waits for has happened, and it is neither invoiced nor received.',
    (v) => `The trigger of ${v.text} has passed, and Invoiced is blank.`,
    'Ask the authority to demand it, and enter the date of the invoice.',
  ),
  'invoiced-not-received': kind(
    'warning',
    'Invoiced and not received',
    'An instalment was invoiced, the time to pay is over, and nothing is received: 28 days where the table says none.',
    (v) => `${v.text} was invoiced on ${v.invoiced}, was due on ${v.due}, and is not received.`,
    'Ask the authority to chase it; late interest may be owed.',
  ),
  'received-short': kind(
    'warning',
    'Less received than was due',
    'The received amount of an instalment is below its amount, as indexed where that is known.',
    (v) => `${v.text}: ${v.received} is received of ${v.amount}, ${v.difference} short.`,
    'Ask for the difference, or correct the amount.',
  ),
  'indexed-amount-differs': kind(
    'warning',
    'An indexed amount that its indices do not give',
    'The indexed amount of an instalment is neither its amount x index used / base index, half up or cut off to the penny, nor the amount as agreed where the index has fallen.',
    (v) =>
      `${v.text}: the indexed amount is ${v.indexed}, and ${v.amount} x ${v.used} / ${v.base} is ${v.right}.`,
    'Check both indices against the series that the agreement names, and correct the one that is wrong, or the amount.',
  ),
  'indexed-without-index': kind(
    'warning',
    'An indexed amount without its indices',
    'An instalment has an indexed amount, and its base index or the index used is blank, so nobody can check it.',
    (v) => `${v.text} is indexed to ${v.indexed}, and ${v.missing} blank.`,
    'Enter the base index, the index used and their dates, as the demand has them.',
  ),
  'count-over-dwellings': kind(
    'warning',
    'More homes than there are',
    'A trigger waits for more homes than the development has, so that it never comes; or more are occupied than there are.',
    (v) => `${v.text}: ${v.count} homes, and the development has ${v.dwellings}.`,
    'Correct the count or the dwellings.',
  ),
  'permission-lapsed': kind(
    'warning',
    'A permission that has lapsed, or may have',
    'The register waits for money of a development whose stage is Lapsed; or a development is permitted, its decision is over three years old, and no start is known.',
    (v) => `${v.text}: ${v.why}.`,
    'Ask the authority whether it was begun. Money of a lapsed permission is not coming.',
  ),
  'bid-missing': kind(
    'warning',
    'A development without a bid',
    'An application is open or resolved, and nothing was asked for.',
    (v) => `${v.text} has the stage ${v.stage}, and no bid.`,
    'Make a bid before the decision, or enter what was asked. The function BID calculates one.',
  ),
} as const satisfies Record<string, FindingKind>;
