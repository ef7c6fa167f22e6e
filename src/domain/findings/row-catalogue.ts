import { isOne, kind, rows, UNTIL_THEN, type FindingKind, type Values } from './kind';

/** The first of the rows is shown: others may say it in other words. */
const saysOfRows = ({ column, text, count }: Values): string =>
  isOne(count)
    ? `${column} says ${text}, and the money is counted.`
    : `${column} says ${text}, and ${Number(count) === 2 ? 'another row says' : `${Number(count) - 1} other rows say`} the like. Their money is counted.`;

/** What there is to say of the lines of a sheet: rows that are left out or may be, headings over them, other tables. */
export const ROW_KINDS = {
  'group-row': kind(
    'note',
    'Heading of a group',
    'A row with a name and no amount, over the rows of a group. It is not counted.',
    (v) => `A heading over rows (${v.text}), not counted.`,
    'Nothing needs to be done. If it is a contribution, give it its reference and value.',
  ),
  'units-row': kind(
    'note',
    'Line of units',
    'A row that says which unit each column has. It is not counted.',
    (v) => `A line of units (${v.text}), not counted.`,
    'Nothing needs to be done.',
  ),
  'part-rows': kind(
    'warning',
    'Parts of the row above',
    'Rows of the same agreement, or without a reference, whose amounts add up to the row above them are its parts. The money is counted once, in the row above.',
    (v) => `${v.agreement}: ${v.others} add up to this row, and are not counted beside it.`,
    'Where they are contributions of their own, give each a contribution reference.',
  ),
  'table-repeated': kind(
    'warning',
    'Rows in two tables',
    'Rows are in another table of the sheet as well. They are counted once.',
    (v) => `${v.others}, in the table at row ${v.other} as well.`,
    'Where they are contributions of their own, give each a contribution reference.',
  ),
  'amount-lines': kind(
    'note',
    'Lines of one amount',
    'Lines under a contribution, without a value, show what one of its amounts was for. They add up to that amount, which is counted once.',
    (v) =>
      Number(v.count) === 1
        ? `${v.agreement}: ${v.others} is its ${v.column}, and is not counted beside it.`
        : `${v.agreement}: ${v.others} add up to its ${v.column}, and are not counted beside it.`,
    'Nothing needs to be done. If one is a contribution, give it its reference and value.',
  ),
  'line-may-be-total': kind(
    'error',
    'Contribution or total',
    'The row is the sum of others and does not say what it is as they do, or its contribution is called a total. Counting it may count money twice.',
    (v) => {
      if (v.below !== undefined) return `${v.text}: the value is the sum of the ${v.below} rows below.`;
      return v.count === undefined
        ? `The contribution is called ${v.text}, as a total is.`
        : `${v.text}: the amounts are the sum of the ${v.count} rows above.`;
    },
    `For a total, clear its reference and authority; for a contribution, give it its reference and purpose. ${UNTIL_THEN}`,
  ),
  'row-longer': kind(
    'error',
    'Row longer than the headings',
    'The row goes on past the last heading, and one of its amounts may be the front of the next: a comma within an amount split it in two, so everything after it is one column too far right.',
    (v) =>
      `The row goes on past the headings with ${v.text}, and ${v.first} and ${v.second} may be one amount.`,
    `Correct the amounts of the row, or ask the authority for the file again. ${UNTIL_THEN}`,
  ),
  'row-of-other-service': kind(
    'error',
    'Row of another service',
    'The row is under the heading of another service, such as Education, on a sheet that has a heading for the police as well. It is left out.',
    (v) => `The row is under ${v.text}, and the police have a heading of their own.`,
    'If the money is for the police, move the row under the heading for the police. Otherwise, leave the section out of the range.',
  ),
  'row-not-signed': kind(
    'error',
    'No signed agreement',
    'The row is under a heading that says that nothing is signed, or no longer, or that the money is none of section 106. It is left out.',
    (v) => `The row is under ${v.text}, so it is not counted as a section 106 agreement.`,
    'If an agreement is signed, move the row out of this section. Otherwise, leave the section out of the range.',
  ),
  'row-not-of-the-list': kind(
    'error',
    'Row that the sheet itself leaves out',
    'The row is under a heading that says that its rows do not count, are there twice, or are not for the police. It is left out.',
    (v) => `The row is under ${v.text}, so it is not counted.`,
    'If it counts, move the row out of this section. Otherwise, leave the section out of the range.',
  ),
  'section-in-doubt': kind(
    'warning',
    'Under a heading that may take it out',
    'The rows are under a heading such as Lapsed, Refunded or In dispute, and count. Only their status closes them.',
    (v) => `${rows(v.count)} under ${v.text} ${Number(v.count) === 1 ? 'counts' : 'count'}.`,
    'Where no money is due or left, leave the section out of the range, or write Lapsed under Status.',
  ),
  'title-in-doubt': kind(
    'warning',
    'A title that may take the sheet out',
    'A title over the table says that its amounts are forecast, superseded, for another service, of another law, rounded or in other money. The rows count.',
    (v) => `The title says ${v.text}, and ${rows(v.count)} ${Number(v.count) === 1 ? 'counts' : 'count'}.`,
    'If the sheet is no list of what is secured for the police, in pounds and pence, do not use its figures.',
  ),
  'services-counted': kind(
    'warning',
    'Other services counted',
    'The sheet lists money for other services beside the police’s own. A function adds up every row that it is given; Import ticks those of the police.',
    (v) =>
      `${rows(v.count)} ${Number(v.count) === 1 ? 'is' : 'are'} for other services (${v.text}), with ${v.amount} in Value, and ${Number(v.count) === 1 ? 'counts' : 'count'} with the police’s.`,
    'For the police’s money alone, give functions a range without those rows, or bring the sheet in with Import.',
  ),
  'permission-not-granted': kind(
    'warning',
    'Permission not granted',
    'A column says that the application was refused or withdrawn, or that its permission has lapsed. No money is due under such an agreement, but the rows count, as only their status closes them.',
    saysOfRows,
    'Where no money is due, write Lapsed under Status, in a column of that name if there is none yet.',
  ),
  'agreement-varied': kind(
    'warning',
    'Counted as it was, and as varied',
    'A deed of variation and the agreement that it varies are both counted. The later sum may replace the earlier.',
    (v) => `${v.text} may replace ${v.agreement} of row ${v.other}. Both are counted.`,
    'If it does, leave the earlier row out of the range.',
  ),
  'said-not-to-count': kind(
    'warning',
    'Counted though a remark says otherwise',
    'A remark begins by saying that the row is a duplicate, superseded, void, refunded or included elsewhere. Remarks change no figure.',
    saysOfRows,
    'If it should not count, leave the row out of the range; where its money has gone back, write Returned under Status.',
  ),
  'authority-by-initials': kind(
    'warning',
    'Initials of several councils',
    'The initials are those of an authority of the force area, and count as it. No other authority of the sheet is in the force area, and another council in England has the same initials.',
    (v) => `${v.text} (${rows(v.count)}) counts as ${v.near}. It may be ${v.candidates}.`,
    'If it is another, write its name in full.',
  ),
  'other-table': kind(
    'warning',
    'Another table below',
    'There are headings of another table among the rows. What follows is not read.',
    (v) =>
      `The headings of another table (${v.text}); ${rows(v.count)} below ${Number(v.count) === 1 ? 'is' : 'are'} not read.`,
    'Give the other table as a range of its own.',
  ),
  'reference-unlike-others': kind(
    'warning',
    'Reference unlike the others',
    'The reference of the row is a word or a sign, where those of other rows have figures. With a blank site it may be a line of the sheet itself, such as interest or a budget; “various” and “TBC” are no reference, and all rows of one such word would be one agreement. The row counts.',
    (v) =>
      `${v.text} is unlike the other references, and ${Number(v.count) === 1 ? 'the row counts' : `${v.count} rows count`} as an agreement of that name.`,
    'If it is no agreement, leave the row out of the range. If it is, type its reference.',
  ),
  'rows-above-headings': kind(
    'warning',
    'Rows above the headings',
    'Rows above the headings hold references and amounts, as the rows of a table do. What is above the headings is not read.',
    (v) => `${rows(v.count)} above the headings in row ${v.headings} hold amounts, and are not read.`,
    'If they are contributions, give them as a range of their own, with their headings.',
  ),
  'same-as-above': kind(
    'note',
    'Same as above',
    'A cell has a ditto mark, “do.” or “as above” in place of a reference. It is read as that of the row above. Beside a site of its own it is not, and counts as a reference unlike the others.',
    (v) => `${rows(v.count)} with a ditto mark, read as the row above.`,
    'Nothing needs to be done. Where it is another agreement, type its reference.',
  ),
  'text-cell-error': kind(
    'warning',
    'Excel error in a text',
    'A cell of a text column holds an Excel error. The row counts; the text is not known.',
    (v) => `${v.column} holds ${v.text}${Number(v.count ?? 1) > 1 ? ` on ${v.count} rows` : ''}.`,
    'Correct the formula in the cell.',
  ),
} as const satisfies Record<string, FindingKind>;
