import { COUNCIL_KINDS } from './council-catalogue';
import { MOVEMENT_KINDS } from './movement-catalogue';
import { PIPELINE_KINDS } from './pipeline-catalogue';
import { PLAN_KINDS } from './plan-catalogue';
import { READING_KINDS } from './reading-catalogue';
import { REQUEST_KINDS } from './request-catalogue';
import { TABLE_KINDS } from './table-catalogue';
import { kind, onRows, rows, UNTIL_THEN, type FindingKind } from './kind';
import { KINDS } from './kind-of';

export type { FindingKind } from './kind';
export { kindOf } from './kind-of';

/**
 * Every finding that checking can make, in the order in which it is reported. Codes are never changed and never taken
 * out: new ones are added.
 */
export const CATALOGUE = {
  'sheet-empty': kind(
    'error',
    'Nothing to read',
    'The range holds no cell with anything in it.',
    () => 'The range is empty.',
    'Choose the range of the sheet, with its headings.',
  ),
  'header-not-found': kind(
    'error',
    'No headings',
    'No row of the range has the headings that a register needs.',
    (v) => `No row has the headings that a register needs: ${v.missing}.`,
    'Include the heading row in the range (for an Excel table, write its name with [#All]), or name the columns Agreement, Authority and Value.',
  ),
  'column-missing': kind(
    'error',
    'A needed column is missing',
    'A heading row was found, but one of Agreement, Authority and Value is not in it.',
    (v) =>
      `The heading row has no column for ${v.missing}.${v.candidates ? ` It may be ${v.candidates}.` : ''}`,
    (v) => `Add a column headed ${v.missing}, or rename the one that holds it.`,
  ),
  'column-twice': kind(
    'error',
    'Two columns with one meaning',
    'Two headings are understood as the same column of figures or of keys, and choosing between them would be a guess.',
    (v) => `Two columns are read as ${v.column}: ${v.first} and ${v.second}.`,
    (v) => `Rename the one that is not ${v.column}.`,
  ),
  'headings-moved': kind(
    'error',
    'Headings in another order',
    'The headings appear again among the rows with a column in another place, so what follows would be read into the wrong columns.',
    (v) => `The headings appear again here, in a different order from row ${v.above}.`,
    'Give the two parts as ranges of their own, or put the columns of both in one order.',
  ),
  'agreement-missing': kind(
    'error',
    'Agreement missing',
    'The row has no agreement reference.',
    () => 'The row has no agreement reference.',
    `Type the reference of the agreement. ${UNTIL_THEN}`,
  ),
  'authority-missing': kind(
    'error',
    'Authority missing',
    'The row does not say which authority holds the money.',
    () => 'The row has no authority.',
    `Type the name of the authority. ${UNTIL_THEN}`,
  ),
  'agreement-like-total': kind(
    'error',
    'Agreement or total',
    'The agreement reads like the label of a total, the row has an authority, and nothing else in it tells a contribution from a total. Counting it may count money twice; leaving it out without a word may lose it.',
    (v) => `The agreement ${v.text} may be the label of a total.`,
    `For a total, clear its authority; for a contribution, type its site or its contribution reference. ${UNTIL_THEN}`,
  ),
  'value-missing': kind(
    'error',
    'Value missing',
    'The row has no value: the sum that the agreement secures.',
    () => 'The row has no value.',
    `Type the sum secured in pounds, or 0 where it is nil. ${UNTIL_THEN}`,
  ),
  'amount-not-a-number': kind(
    'error',
    'Not an amount',
    'A cell in a column of money holds text that is not an amount.',
    (v) => `${v.column} holds ${v.text}, which is not an amount.`,
    `Type the sum in pounds, for example 60000. ${UNTIL_THEN}`,
  ),
  'amount-two-figures': kind(
    'error',
    'Two amounts in one cell',
    'A cell in a column of money holds more than one figure, such as a range.',
    (v) => `${v.column} holds ${v.text}: two figures in one cell.`,
    `Type one sum in pounds, for example 60000. ${UNTIL_THEN}`,
  ),
  'amount-part-of-a-penny': kind(
    'error',
    'Part of a penny',
    'An amount has a fraction of a penny. It is not rounded unless you ask.',
    (v) => `${v.column} holds ${v.text}, which is not a whole number of pence.`,
    `Round it to the penny (in a formula: ROUND(..., 2)). ${UNTIL_THEN}`,
  ),
  'amount-too-large': kind(
    'error',
    'Amount too large',
    'An amount is larger than Excel can hold exactly to the penny.',
    (v) => `${v.column} holds ${v.text}, more than can be held to the penny.`,
    `Check the number of noughts. ${UNTIL_THEN}`,
  ),
  'amount-true-or-false': kind(
    'error',
    'TRUE or FALSE for an amount',
    'A cell in a column of money holds TRUE or FALSE.',
    (v) => `${v.column} holds ${v.text}, which is not an amount.`,
    `Type the sum in pounds. ${UNTIL_THEN}`,
  ),
  'amount-excel-error': kind(
    'error',
    'Excel error in an amount',
    'A cell in a column of money holds an Excel error. Every figure that needs the cell is #VALUE! until it is put right.',
    (v) => `${v.column} holds ${v.text}.`,
    'Correct the formula in the cell. Until then the figures that need it are #VALUE!.',
  ),
  'text-excel-error': kind(
    'error',
    'Excel error in a key',
    'The agreement or the authority of the row is an Excel error.',
    (v) => `${v.column} holds ${v.text}.`,
    `Correct the formula in the cell. ${UNTIL_THEN}`,
  ),
  'stages-do-not-add': kind(
    'warning',
    'Value is not its stages',
    'Value should be not started + held by developer + held by authority + drawn down. The row is counted as it is.',
    (v) =>
      v.adjusted
        ? `Value with its adjustments is ${v.adjusted}, its four stages add up to ${v.stages}: a difference of ${v.difference}.`
        : `Value is ${v.value}, its four stages add up to ${v.stages}: a difference of ${v.difference}.`,
    'Ask the authority which of the five figures is wrong, and correct it.',
  ),
  'spent-over-drawn-down': kind(
    'warning',
    'Spent over drawn down',
    'More is shown as spent than the authority has released. The row is counted as it is.',
    (v) =>
      `Spent is ${v.spent}, drawn down is ${v.drawnDown}: ${v.difference} more spent than was drawn down.`,
    'Check both against the ledger: a drawdown may not be entered yet, or the spending belongs to another agreement.',
  ),
  'amount-below-nil': kind(
    'warning',
    'Negative amount',
    'A negative sum. Every column counts upwards, spent too: a minus or brackets that only show that money goes out would add it to what remains. The row is counted as it is.',
    (v) => `${v.column} is ${v.amount}, which is negative.`,
    'Where the minus or the brackets only show that money goes out, take them off; otherwise check the sum.',
  ),
  'balance-below-nil': kind(
    'note',
    'Negative balance',
    'An amount below nil in a row whose stages are compared with its value. It is shown and counted as it is: it is not taken for nil, nor set off elsewhere.',
    (v) => `${v.column} is ${v.amount}, which is negative.`,
    'Check with the authority that the minus is meant, as in a refund, a credit note or an overpayment.',
  ),
  'authority-ambiguous': kind(
    'warning',
    'Abbreviation that fits two authorities',
    'The abbreviation may be either of two authorities. It is counted under its own name as written, and not guessed.',
    (v) => `${v.text} may be ${v.candidates}.`,
    'Write the name of the authority in full.',
  ),
  'authority-near': kind(
    'warning',
    'Authority nearly spelt like another',
    'The name differs from another authority’s by a letter or two. It may be a slip, or a different authority. It is counted under its own name, so the other’s figures do not include these rows.',
    (v) => `${v.text} (${rows(v.count)}) is nearly ${v.near}, and counts as an authority of its own.`,
    (v) => `If it is ${v.near}, correct the spelling.`,
  ),
  'authority-not-known': kind(
    'warning',
    'Authority that is not known',
    'No council in England has the name. It is counted under it, so no other authority’s figures include these rows.',
    (v) =>
      `Authority ${v.text} (${rows(v.count)}) is no council that is known, and counts as one of its own.`,
    'Write the name of the authority that holds the money on each row.',
  ),
  'date-not-read': kind(
    'warning',
    'Not a date',
    'A cell in a column of dates holds text that is not a date. The row counts in balances; what needs the date cannot use it.',
    (v) => `${v.column} holds ${v.text}${onRows(v.count)}, which is not a date.`,
    'Type the date as day, month and year, or leave the cell blank where there is none.',
  ),
  'date-impossible': kind(
    'warning',
    'No such day',
    'A date that the calendar does not have.',
    (v) => `${v.column} holds ${v.text}${onRows(v.count)}, a day that does not exist.`,
    'Ask the authority for the right date, and type it.',
  ),
  'date-out-of-range': kind(
    'warning',
    'Date out of range',
    'A date before 1950 or after 2149: a placeholder such as 1 January 1900, or a slip such as the year 2917.',
    (v) => `${v.column} holds ${v.text}${onRows(v.count)}, which cannot be a date of this agreement.`,
    'Type the right date, or leave the cell blank where there is none.',
  ),
  'date-excel-error': kind(
    'warning',
    'Excel error in a date',
    'A cell in a column of dates holds an Excel error. Figures that need the date are #VALUE! until it is put right.',
    (v) => `${v.column} holds ${v.text}.`,
    'Correct the formula in the cell.',
  ),
  'expiry-before-agreement': kind(
    'warning',
    'Expires before its agreement',
    'The expiry date is earlier than the date of the agreement.',
    (v) => `The expiry date, ${v.expiry}, is before the agreement of ${v.agreed}.`,
    'Check both dates against the deed.',
  ),
  'row-repeated': kind(
    'warning',
    'Exact duplicate',
    'Rows are the same as an earlier one in every column. All count: equal instalments are legitimate.',
    (v) =>
      `${Number(v.count ?? 1) === 1 ? `Row ${v.text} is` : `Rows ${v.text} are`} the same as row ${v.other} in every column.`,
    'Ask whether the sum was secured more than once. If not, delete the rows that repeat it; if so, give each its own contribution reference.',
  ),
  'key-repeated': kind(
    'warning',
    'Contribution repeated',
    'Two rows have the same agreement and contribution references, but differ otherwise. Both count.',
    (v) =>
      `Agreement ${v.agreement}, contribution ${v.contribution} is on row ${v.other} too, with other figures.`,
    'Give each contribution a reference of its own, or delete the row that is out of date.',
  ),
  'agreement-in-two-authorities': kind(
    'note',
    'One reference, two authorities',
    'Two authorities have the same agreement reference. It is counted as two agreements.',
    (v) => `Agreement ${v.agreement} is under ${v.first} and under ${v.second}.`,
    'If it is one agreement, correct the authority of the rows that name the wrong one. If two authorities use the same reference, leave it.',
  ),
  'total-does-not-agree': kind(
    'warning',
    'Total row does not agree',
    'A total row in the sheet is not the sum of the rows above it. Total rows are never counted.',
    (v) =>
      `${v.column} says ${v.printed}; the rows above add up to ${v.sum}: a difference of ${v.difference}.`,
    'Find the row that is missing or changed since the total was calculated.',
  ),
  'total-not-checked': kind(
    'note',
    'Total row not checked',
    'A total row could not be compared with the rows above it, as an amount among them cannot be read. Total rows are never counted.',
    (v) =>
      `${v.column} says ${v.printed}; the rows above add up to ${v.sum}, a difference of ${v.difference}. ${rows(v.unread)} above cannot be read, which may explain it.`,
    'Correct the rows that cannot be read first.',
  ),
  'stages-not-checked': kind(
    'note',
    'Value not checked against its stages',
    'Not all four stage columns are there, so value could not be checked against them.',
    (v) => `No column for ${v.missing}, so value was not checked against its four stages.`,
    'Add the column where the figures are to be had.',
  ),
  'spent-not-checked': kind(
    'note',
    'Spent not checked against drawn down',
    'There is a column for spent and none for drawn down.',
    () => 'No column for Drawn down, so what was spent could not be checked against it.',
    'Add a column headed Drawn down.',
  ),
  'expiry-not-given': kind(
    'note',
    'No expiry dates',
    'There is no column for the expiry date, so nothing can be said about what expires.',
    () => 'No column for Expiry date, so EXPIRING has nothing to go by.',
    'Add a column headed Expiry date, or give that name to the one that holds it.',
  ),
  'years-not-read': kind(
    'note',
    'Years to spend not read',
    'Spend within holds something other than a number of years or months from a receipt, or its heading counts them from another day. The receipts of the row have no deadline of their own; the Expiry date applies.',
    (v) => `Spend within holds ${v.text}${onRows(v.count)}, which is not a number of years from a receipt.`,
    'Type the years that the agreement counts from each receipt, such as 5 or 10. Leave the cell blank where it counts none.',
  ),
  'amounts-not-used': kind(
    'note',
    'A column of amounts is not used',
    'The heading mentions money and its cells are amounts, but it is not one of the columns of a register.',
    (v) =>
      `${v.heading} holds ${Number(v.count) === 1 ? '1 amount' : `${v.count} amounts`} and is not read as any column.`,
    'If it is one of the stages or what was spent, give it that heading: Not started, Held by developer, Held by authority, Drawn down or Spent.',
  ),
  'status-not-known': kind(
    'note',
    'Status not known',
    'A status other than those that close a contribution, or a project. The rows count as open.',
    (v) => `Status ${v.text} (${rows(v.count)}) is counted as open.`,
    'Where it is closed, write Closed, Completed, Lapsed, Returned or Superseded.',
  ),
  'authority-spelling': kind(
    'note',
    'Authority spelt in several ways',
    'One authority is written in more than one way. They are counted as one.',
    (v) => `${v.text} (${rows(v.count)}) is taken as ${v.name}.`,
    (v) => `Write ${v.name} throughout.`,
  ),
  'agreement-spelling': kind(
    'note',
    'Agreement spelt in several ways',
    'References that differ in nothing but capitals and spaces are one agreement. Where punctuation differs too they are likely one, and are counted as they are written.',
    (v) =>
      `${v.agreement} is written differently on ${rows(v.count)}: ${v.spellings}. ${v.apart ? `Counted separately: ${v.apart}.` : 'They are counted as one.'}`,
    (v) => `Write ${v.agreement} throughout where they are one agreement.`,
  ),
  'amount-as-text': kind(
    'note',
    'Amounts stored as text',
    'Amounts in the column are text, not numbers. They are read and counted; Excel itself would leave them out of a SUM.',
    (v) =>
      `${v.column} holds ${Number(v.count) === 1 ? '1 amount' : `${v.count} amounts`} as text, for example ${v.text}.`,
    'Turn them into numbers, so that Excel counts them too.',
  ),
  'date-as-text': kind(
    'note',
    'Dates stored as text',
    'Dates in the column are text. They are read day first.',
    (v) =>
      `${v.column} holds ${Number(v.count) === 1 ? '1 date' : `${v.count} dates`} as text, for example ${v.text}, read as ${v.date}.`,
    'Turn them into dates, so that Excel knows them too.',
  ),
  'date-ambiguous': kind(
    'note',
    'Dates that can be read two ways',
    'Text dates in the column could be read month first. They are read day first.',
    (v) =>
      `${v.column} holds ${Number(v.count) === 1 ? '1 date' : `${v.count} dates`} that could be read two ways, for example ${v.text}, read as ${v.date}.`,
    'Where the authority writes the month first, ask it for the dates again.',
  ),
  'title-row': kind(
    'note',
    'Title row',
    'A row above the headings. It is not counted.',
    (v) => `A row above the headings (${v.text}), not counted.`,
    'Nothing needs to be done.',
  ),
  'value-nil': kind(
    'note',
    'Value nil, or blank',
    'Value is 0 in a range given to a function. Older desktop versions of Excel hand a blank cell over as 0, so that a value that is missing looks like nil. It counts as nil.',
    (v) =>
      `Value is 0 in ${v.count === 1 ? 'a row' : `${v.count} rows`}: nil, or a blank cell that Excel hands over as 0. Counted as nil.`,
    'Look at the cells: where one is blank, type the sum secured, or 0. The register that the workbook itself has is read from its cells, which show the difference.',
  ),
  'header-repeated': kind(
    'note',
    'Headings repeated',
    'The heading row appears again among the rows. It is not counted.',
    () => 'The headings again, not counted.',
    'Nothing needs to be done.',
  ),
  'total-row': kind(
    'note',
    'Total row',
    'A row of totals. It is not counted.',
    (v) => `A total row (${v.text}), not counted.`,
    'Nothing needs to be done. If it is a contribution, give it its reference and authority.',
  ),
  'note-row': kind(
    'note',
    'Row of text',
    'A footnote or instruction among the rows. It is not counted.',
    (v) => `A row of text (${v.text}), not counted.`,
    'Nothing needs to be done. If it is a contribution, give it its authority and value.',
  ),
  'blank-rows': kind(
    'note',
    'Blank rows',
    'Rows with nothing in them, between others. They are not counted.',
    (v) => `${rows(v.count)} with nothing in ${Number(v.count) === 1 ? 'it' : 'them'}, the first here.`,
    'Nothing needs to be done.',
  ),
  ...READING_KINDS,
  ...COUNCIL_KINDS,
  ...TABLE_KINDS,
  ...MOVEMENT_KINDS,
  ...REQUEST_KINDS,
  ...PLAN_KINDS,
  ...PIPELINE_KINDS,
} as const satisfies Record<string, FindingKind>;

export type FindingCode = keyof typeof CATALOGUE;

KINDS.bring(CATALOGUE);
