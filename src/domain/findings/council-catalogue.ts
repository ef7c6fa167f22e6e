import { JOIN_KINDS } from './join-catalogue';
import {
  firstOfRows,
  isOne,
  kind,
  onRows,
  rows,
  rowsAre,
  rowsHave,
  UNTIL_THEN,
  type FindingKind,
} from './kind';

/** What checking finds in the sheets that councils send, beside what it finds in a register. */
export const COUNCIL_KINDS = {
  'sheet-not-understood': kind(
    'error',
    'Sheet not understood',
    'No row of the sheet has headings of agreements, contributions, transactions or a register, and its columns do not show it either.',
    () => 'No headings of agreements, contributions, transactions or a register were found.',
    'Choose the range that has the headings, or say in the pane what each column holds.',
  ),
  'reference-missing': kind(
    'error',
    'Reference missing',
    'A row of the sheet has neither a reference of its own nor one of what it belongs to.',
    (v) =>
      isOne(v.count) ? 'The row has no reference.' : `${rows(v.count)} without a reference, the first here.`,
    `Ask the authority which agreement it belongs to. ${UNTIL_THEN}`,
  ),
  'amount-missing': kind(
    'error',
    'Amount missing',
    'Rows with neither an amount nor units. A blank amount is never taken as nil.',
    (v) => `${v.column} is blank${firstOfRows(v.count)}.`,
    'Ask the authority for the sum. Until then the rows stay out of every figure.',
  ),
  'amount-column-missing': kind(
    'error',
    'No column of amounts',
    'No column is clearly the sum of each row. Columns of what was received, spent or is left are not used for it.',
    (v) =>
      `No column is the sum of each row.${v.text ? ` ${v.text} ${/ and /.test(String(v.text)) ? 'hold' : 'holds'} amounts.` : ''}${isOne(v.count) ? '' : ` ${rowsAre(v.count)} left out.`}`,
    'Say under Columns in the pane which column is the amount, or ask the authority for the sums.',
  ),
  'amounts-in-thousands': kind(
    'error',
    'Amounts in thousands',
    'The heading, a title or a footnote says that amounts are in thousands or millions of pounds. They are rounded, and are not read as pounds.',
    (v) =>
      `${v.column} is in thousands or millions of pounds${isOne(v.count ?? 1) ? '' : `; ${rowsAre(v.count)} left out`}.`,
    'Ask the authority for the sums in pounds and pence.',
  ),
  'status-missing': kind(
    'error',
    'Status missing',
    'Transactions that do not say whether the money is secured, received, allocated, transferred, spent or returned.',
    (v) => `${v.column} is blank${firstOfRows(v.count)}.`,
    'Ask the authority, or give one status for every row under Columns. Until then the rows stay out of every figure.',
  ),
  'status-unknown': kind(
    'error',
    'Status not known',
    'A status that is not one of the six: secured, received, allocated, transferred, spent, returned.',
    (v) => `${v.column} holds ${v.text}${onRows(v.count)}, which is not one of the six statuses.`,
    'Ask the authority which of secured, received, allocated, transferred, spent and returned it is. Until then the rows stay out of every figure.',
  ),
  ...JOIN_KINDS,
  'parent-missing': kind(
    'warning',
    'Belongs to nothing',
    'A contribution that names no agreement, or a transaction that names no contribution. It counts, but cannot be joined to anything.',
    (v) =>
      v.column
        ? `${v.column} is blank${firstOfRows(v.count)}.`
        : `No column says which ${v.parent} ${isOne(v.count) ? 'the row belongs' : `the ${rows(v.count)} belong`} to.`,
    (v) =>
      v.column
        ? `Ask the authority which ${v.parent} each belongs to; where the cell above is meant, fill it down.`
        : `Say under Columns in the pane which column names the ${v.parent}, or ask the authority.`,
  ),
  'wrong-slot': kind(
    'warning',
    'Sheet in the wrong slot',
    'The name of the sheet or file says one table and its content is another. It is read as what it contains.',
    (v) =>
      `The sheet ${v.name} is named for ${v.named}s and holds ${v.content}s. It is read as ${v.content}s.`,
    'Tell the authority, and check that its other sheets are what their names say.',
  ),
  'column-content': kind(
    'warning',
    'Column holds something else',
    'The cells of a column are not what its heading says.',
    (v) => `${v.heading} holds ${v.held}, for example ${v.text}. It is read as ${v.column}.`,
    'Check under Columns in the pane what the column holds, and choose it there.',
  ),
  'column-repeated': kind(
    'warning',
    'Heading twice',
    'Two columns have the same heading, or two headings of one meaning.',
    (v) =>
      v.other
        ? `${v.heading} in column ${v.second} means the same as ${v.other} in column ${v.first}; column ${v.second} is ${v.column}.`
        : `${v.heading} heads columns ${v.first} and ${v.second}; column ${v.second} is ${v.column}.`,
    'Check under Columns in the pane which of the two is which, and choose it there.',
  ),
  'amount-is-units': kind(
    'warning',
    'Amount that is not money',
    'The units column, or the row’s own words, say that the figure under amount is a count or a share of something else. The row is not a sum of money, and stays out of every figure.',
    (v) =>
      isOne(v.count)
        ? `${v.column} is not money${v.text ? `: ${v.text}` : ''}.`
        : `${rows(v.count)} under ${v.column} are not money, for example ${v.text}.`,
    'Nothing needs to be done where they are houses or the like. If one is money, ask the authority.',
  ),
  'money-and-units': kind(
    'warning',
    'Money and units in one row',
    'A row has an amount and units as well, so one of them may belong to another row. The amount is counted as it is.',
    (v) => `${rowsHave(v.count)} both an amount and units, for example ${v.text}.`,
    'Ask the authority whether both belong to the row.',
  ),
  'signs-mixed': kind(
    'warning',
    'Plus and minus mixed',
    'Money of one status is sometimes written with a minus and sometimes without. Negative amounts are counted as they are.',
    (v) =>
      `${rows(v.count)} of ${v.status} negative and ${v.others || 'none'} positive, the first negative one ${v.text}.`,
    'Ask the authority whether a minus means money taken back or only money going out.',
  ),
  'reference-repeated': kind(
    'warning',
    'Reference on several rows',
    'Rows with one reference differ in other columns. They are never merged: each counts.',
    (v) =>
      `${v.references} of ${v.column} ${isOne(v.repeated) ? 'is' : 'are'} on ${rows(v.count)} that differ in other columns, for example ${v.text}.`,
    'Ask the authority to give each row a reference of its own.',
  ),
  'status-misspelt': kind(
    'warning',
    'Status misspelt',
    'A status that is one or two letters away from one of the six. It is read as that one.',
    (v) => `${v.column} holds ${v.text}${onRows(v.count)}, read as ${v.status}.`,
    (v) => `Write ${v.status}.`,
  ),
  'status-definition': kind(
    'warning',
    'Definition for a status',
    'A cell holds the definition of a status in place of the status. It is read as the status that it defines.',
    (v) => `${v.column} holds ${v.text}${onRows(v.count)}, read as ${v.status}.`,
    (v) => `Write ${v.status}.`,
  ),
  'date-formats-mixed': kind(
    'warning',
    'Several kinds of date in one column',
    'Dates of one column are written in different ways, so that one reading may be wrong for some of them.',
    (v) => `${v.column} holds dates written in several ways: ${v.text}.`,
    'Compare some of the dates with the agreements; ask the authority for one way of writing them.',
  ),
  'date-in-reference': kind(
    'warning',
    'Date run into the reference',
    'References end in the number by which Excel counts the day of a date on the same row.',
    (v) =>
      `${v.column} ends in the number of a date of its row on ${rows(v.count)}, for example ${v.text}: ${v.number} is ${v.date}.`,
    'Ask the authority for the references without it; references of earlier submissions will not match these.',
  ),
  'receipt-in-future': kind(
    'warning',
    'Money moved on a future date',
    'A transaction says that money was received, transferred, spent or returned on a date in the future. It is counted as it is.',
    (v) =>
      `${rows(v.count)} ${isOne(v.count) ? 'is' : 'are'} ${v.status} on a date in the future, for example ${v.date}.`,
    'Ask the authority for the right date, or whether the money is only due.',
  ),
  'spent-over-received': kind(
    'warning',
    'More paid out than received',
    'The transactions of a contribution show more transferred, spent and returned than received or allocated.',
    (v) => `${v.contribution}: ${v.out} was paid out, ${v.in} came in: a difference of ${v.difference}.`,
    'Ask the authority for the receipt that is missing, or for the sum that is wrong.',
  ),
  'spent-without-receipt': kind(
    'warning',
    'Spent, but nothing received',
    'Contributions with money transferred, spent or returned and no receipt in the sheet. A sheet of one year may leave out the receipts of earlier ones.',
    (v) =>
      `${v.contributions} with ${v.out} paid out and nothing received in this sheet, for example ${v.text}.`,
    'Ask the authority when the money was received, where it matters to the police.',
  ),
  'status-to-confirm': kind(
    'warning',
    'Drawn down, or not?',
    'Police money that the council calls transferred or spent. It counts as drawn down only once you say so.',
    (v) => `${rows(v.count)} of police money, ${v.amount}, ${isOne(v.count) ? 'is' : 'are'} ${v.status}.`,
    'Say under Columns in the pane whether this authority’s word means that the force has drawn it down.',
  ),
  'status-given': kind(
    'note',
    'Status given by you',
    'The sheet gives no status, and one was chosen for every row.',
    (v) => `${rowsHave(v.count)} the status that you gave: ${v.status}.`,
    'Change it under Columns in the pane.',
  ),
  'signs-show-direction': kind(
    'note',
    'A minus that shows direction',
    'All money of some statuses is written with a minus, which only says which way it went. It is read without the minus.',
    (v) =>
      `${rows(v.count)} of ${v.status} ${isOne(v.count) ? 'is' : 'are'} written with a minus, for example ${v.text}, and read without it.`,
    'Nothing needs to be done, unless a minus means money taken back here.',
  ),
  'money-not-read': kind(
    'note',
    'Columns of amounts that are not read',
    'Their headings mention money and their cells are amounts, but no figure is made of them.',
    (v) =>
      `${v.text} ${isOne(v.columns) ? 'holds' : 'hold'} amounts and ${isOne(v.columns) ? 'is' : 'are'} not read.`,
    'Say under Columns in the pane what they hold, where a figure of them is wanted.',
  ),
  'units-only': kind(
    'note',
    'Units, and no money',
    'Rows with units and no amount: houses, land. They are not sums of money.',
    (v) =>
      isOne(v.count)
        ? `The row has units and no amount: ${v.text}.`
        : `${rowsHave(v.count)} units and no amount, for example ${v.text}.`,
    'Nothing needs to be done.',
  ),
  'template-row': kind(
    'note',
    'Template row',
    'A row of placeholders or guidance that came with the form. It is not counted.',
    (v) => `A row of placeholders or guidance (${v.text}), not counted.`,
    'Nothing needs to be done. If it is a row of the council’s, type its reference and dates.',
  ),
  'definition-row': kind(
    'note',
    'Definition of a status',
    'A row that explains a status. It is not counted.',
    (v) => `A definition (${v.text}), not counted.`,
    'Nothing needs to be done.',
  ),
  'nothing-written': kind(
    'note',
    'A dash or n/a for nothing',
    'Cells that say in a word or a dash that there is nothing. They are read as blank.',
    (v) => `${v.column} holds ${v.text}${onRows(v.count)}, read as nothing.`,
    'Nothing needs to be done.',
  ),
  'date-partial': kind(
    'note',
    'A year or a month for a date',
    'The standard allows a year or a month alone. It names no day, so no day is imported.',
    (v) => `${v.column} holds a year or a month alone on ${rows(v.count)}, for example ${v.text}.`,
    'Ask the authority for the day where it matters.',
  ),
  'status-spelling': kind(
    'note',
    'Status in other words',
    'Statuses that differ from the six only in capitals and spaces, and words that mean one of them.',
    (v) =>
      v.only
        ? `${v.column} differs from the six statuses only in ${v.only} on ${rows(v.count)}, for example ${v.text}, read as ${v.status}.`
        : `${v.column} holds ${v.text}${onRows(v.count)}, read as ${v.status}.`,
    (v) =>
      v.only ? 'Nothing needs to be done.' : `If ${v.text} means something else here, ask the authority.`,
  ),
  'purpose-unknown': kind(
    'note',
    'Purpose not of the standard',
    'Purposes that the councils’ standard does not have. They are left as written.',
    (v) =>
      `${rows(v.count)} under ${v.column} with purposes that are not the standard’s, for example ${v.text}.`,
    'Nothing needs to be done.',
  ),
  'text-padded': kind(
    'note',
    'Spaces at the ends',
    'References with spaces or line breaks at their ends or doubled. They are compared without them.',
    (v) => `${v.column} has spaces at an end or doubled${firstOfRows(v.count)}.`,
    'The pane can take them off.',
  ),
  'invisible-characters': kind(
    'note',
    'Characters that cannot be seen',
    'Cells hold characters that nobody sees, such as zero-width spaces and marks of direction. They are ignored: the cells are read as they look.',
    (v) =>
      `${v.column} has characters that cannot be seen on ${rows(v.count)}, the first here (${v.text}). They are ignored.`,
    'The pane can take them off. Until then formulas and filters of your own may miss these cells.',
  ),
  'address-not-link': kind(
    'note',
    'No address of the document',
    'The column of the document’s address holds something else. It is not needed.',
    (v) => `${v.column} holds ${v.text}${onRows(v.count)}, which is not an address.`,
    'Nothing needs to be done.',
  ),
  'heading-near': kind(
    'note',
    'Heading nearly right',
    'A heading that is a letter or two away from a known one.',
    (v) => `${v.heading} is read as ${v.column}.`,
    'Check under Columns in the pane that this is right.',
  ),
  'column-by-content': kind(
    'note',
    'Column known by what it holds',
    'The heading is not a known one; the cells show what the column is.',
    (v) => `${v.heading} is read as ${v.column}, by what it holds: ${v.text}.`,
    'Check under Columns in the pane that this is right.',
  ),
  'heading-is-sentence': kind(
    'note',
    'Instruction in the heading row',
    'There is a sentence among the headings, so each column is one further on than in the form.',
    (v) => `There is a sentence among the headings (${v.text}). Each column is read under its own heading.`,
    'Nothing needs to be done.',
  ),
  'column-unnamed': kind(
    'note',
    'Columns without a heading',
    'Columns beyond the headings. What they hold, if anything, is not read.',
    (v) =>
      `${Number(v.count) === 1 ? '1 column has' : `${v.count} columns have`} no heading; ${Number(v.cells) === 0 ? 'nothing is in them' : `${isOne(v.cells) ? '1 cell in it is' : `${v.cells} cells in them are`} not read, the first ${v.text}`}.`,
    (v) =>
      Number(v.cells) === 0 ? 'Nothing needs to be done.' : 'Check whether cells have slipped to the right.',
  ),
} as const satisfies Record<string, FindingKind>;
