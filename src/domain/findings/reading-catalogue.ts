import { kind, rows, UNTIL_THEN, type FindingKind, type Values } from './kind';
import { ROW_KINDS } from './row-catalogue';

const amounts = (count: Values[string] | undefined): string =>
  Number(count) === 1 ? '1 amount' : `${count} amounts`;
/** Of a column that is asked. */
function heldIn({ holds, count }: Values): string {
  if (holds === 'dates') return Number(count) === 1 ? '1 date' : `${count} dates`;
  if (holds === 'cells') return Number(count) === 1 ? '1 filled cell' : `${count} filled cells`;
  return amounts(count);
}
const evidence = (v: Values): string => (v.evidence ? ` (${v.evidence})` : '');

/** What is said under Columns holds for the workbook's register and for what the pane checks and imports. */
const BY_HEADING = 'A formula that is given a range goes by its headings.';

/** What there is to say of how a sheet was understood: its columns, its scale, its lines. */
export const READING_KINDS = {
  'sheet-of-movements': kind(
    'error',
    'Movements, not contributions',
    'Each row is one movement of money (secured, received, transferred), so the same money is on several rows, and no register figure can be made from them.',
    (v) =>
      `The rows are movements of money: ${v.text}. Adding them up would count the same money several times.`,
    'Use STANDARDISE for its rows, or join it to its contributions in the pane. Where it is a register, say under Columns what the status column holds.',
  ),
  'sheet-of-account': kind(
    'error',
    'An account, not contributions',
    'Each row is a line of an account: what came in or what went out on a day. No column says what a contribution is worth, so no register figure can be made from them.',
    (v) =>
      `The rows are lines of an account: ${v.text}. Adding them up would not give what each contribution is worth.`,
    'Ask the authority for its list of contributions, a row each, with what each agreement secured. If the rows are contributions, say under Columns in the pane which columns are Agreement and Value.',
  ),
  'sheet-of-snapshots': kind(
    'error',
    'The same contributions more than once',
    'A contribution has several rows with the same value, one for each quarter, year or version, so no register figure can be made from them.',
    (v) =>
      `The same contributions have several rows each, told apart by ${v.column} alone. Adding them up would count the same money several times.`,
    'Give the rows of one day or version, the latest as a rule. Where each row is a contribution of its own, say under Columns what the column holds.',
  ),
  'instalment-rows': kind(
    'note',
    'A row for each instalment',
    'Each row of a contribution is an instalment, and shows the value of all of it. The value is counted once, on the first of its rows.',
    (v) => `${rows(v.count)} with the value of a contribution that is counted on its first row.`,
    'Nothing needs to be done. To add the instalments to the table Triggers, compare the sheet with the register in the pane.',
  ),
  'instalments-unclear': kind(
    'warning',
    'Instalments that are not certain',
    'A sheet has instalments of a contribution that do not add up to its value, or that cannot be read. They are not added to the table Triggers.',
    (v) => `${v.text}: ${v.why}.`,
    'Ask the authority, or type the instalments in the table Triggers.',
  ),
  'movements-gathered': kind(
    'warning',
    'Movements of money, gathered',
    'Each row is a movement of money. STANDARDISE and the import gather those of one contribution into one row, whose value is what is secured.',
    (v) =>
      `${v.column} says where money is, so that each row is a movement; those of one contribution are one.`,
    'Where a contribution is worth more than is secured so far, put its value right. Where each row is a contribution, say under Columns in the pane what the column holds.',
  ),
  'sheet-of-another-kind': kind(
    'error',
    'A council’s table, not a register',
    'The sheet is one of the three linked tables that councils publish. It is not a register.',
    (v) => `The range is a council’s table of ${v.kind}s, not a register.`,
    'Use STANDARDISE for its rows, or check and import it in the pane.',
  ),
  'running-balance': kind(
    'error',
    'A ledger with a running balance',
    'In one column each cell is the one above plus or less the amount beside it: the rows are movements of one account, not contributions.',
    (v) =>
      `${v.column} is a running balance: each cell is the one above plus or less ${v.other}. The rows are movements, not contributions.`,
    'Ask the authority for the sum of each contribution, or make them from the movements. If it is not a ledger, say under Columns in the pane that the column is not read.',
  ),
  'may-be-parts': kind(
    'warning',
    'Parts of the row above, or contributions?',
    'Rows of one agreement add up to the row above them, and nothing in them shows whether they are its instalments. All of them are counted.',
    (v) =>
      `Agreement ${v.agreement}: ${v.others} add up to ${v.amount}, the amount of this row. If they are its parts, the money is counted twice.`,
    'Take out the row that is the sum, or give each contribution a reference of its own.',
  ),
  'value-on-each-row': kind(
    'warning',
    'The whole value on each row',
    'Rows of one agreement have the same value, and the amounts of another column add up to it: each row may be a payment. The value is counted on every one of them.',
    (v) =>
      `Agreement ${v.agreement}: this row and ${v.others} each have ${v.amount}, and ${v.column} adds up to it. If they are payments of one contribution, its value is counted more than once.`,
    'For payments, leave the value on one row. For contributions, give each a reference of its own.',
  ),
  'minus-shows-direction': kind(
    'warning',
    'A minus that shows direction',
    'Every amount of a column of money that goes out is negative. The minus is taken to show which way the money goes, and the amounts count upwards as in every register.',
    (v) =>
      `Every amount in ${v.column} is negative (${rows(v.count)}). They are read without the minus: ${v.text} as ${v.amount}.`,
    'Where the minus means that money was taken back, write the balance instead. Else write the amounts without it.',
  ),
  'money-as-yes-or-no': kind(
    'warning',
    'Yes and No in place of amounts',
    'A column whose heading is of money holds Yes and No. It says whether money was paid, not how much, so it is not read as amounts.',
    (v) => `${v.heading} holds ${v.text}, not amounts. It is not read as ${v.column}.`,
    'Write the amount in each row, and 0 where there is none.',
  ),
  'money-as-dates': kind(
    'warning',
    'Dates in place of amounts',
    'The heading of a column is of money, and all of its cells are whole numbers that Excel keeps for recent days. They are dates, so it is not read as amounts.',
    (v) =>
      `${v.heading} holds dates, for example ${v.text}, which is ${v.date}. It is not read as ${v.column}.`,
    'Give the amounts a column of their own. If these are amounts, write them as text with a pound sign.',
  ),
  'stages-far-over-value': kind(
    'warning',
    'Stages of more than twice the value',
    'What is held and drawn down of a contribution is more than twice its value. An amount or a date may be in the wrong column.',
    (v) => `The stages add up to ${v.stages}, and the value is ${v.value}.`,
    'Correct the amounts of the row.',
  ),
  'money-told-in-words': kind(
    'warning',
    'Where the money is, in words',
    'The sheet has one amount a row and a word for where it is. The register keeps an amount for each stage, so figures of the stages are #N/A.',
    (v) =>
      `${v.heading} shows in words where the money is: ${v.text}. No column has the amount of that stage.`,
    'Add a column for each stage, with the amount in it: Held by developer, Held by authority, Drawn down.',
  ),
  'money-in-sentences': kind(
    'warning',
    'Amounts in sentences',
    'A column holds amounts within text. No figure is made of them.',
    (v) => `${v.heading} holds amounts within text in ${rows(v.count)}: ${v.text}. They are not counted.`,
    'Where one of them is needed, add a column with the amount alone.',
  ),
  'amount-may-be-date': kind(
    'error',
    'Amount or date',
    'A whole number among amounts with pence or round ones is that of a recent day, and no other amount of its row agrees with it. The cell may hold a date.',
    (v) =>
      `${v.column} is ${v.amount}, where other amounts have pence or are round. Read as a date, the cell is ${v.date}.`,
    `For a date, write the amount in the cell and the date in a column of its own; for an amount, write it as text with a pound sign. ${UNTIL_THEN}`,
  ),
  'columns-added-up': kind(
    'note',
    'Money in a column for each year',
    'Each year has a column of its own, and no column has all of the money. The years are added up, as the other figures of the sheet show that they are all of it.',
    (v) => `${v.column} is the sum of ${v.others}.`,
    'Check that these columns are all of it.',
  ),
  'columns-added-up-unproven': kind(
    'warning',
    'Money in a column for each year, perhaps not all of it',
    'Each year has a column of its own, and no column has all of the money. The years are added up. Nothing on the sheet shows whether there was any before the first of them.',
    (v) =>
      `${v.column} is read as the sum of ${v.others}. The sheet does not show whether that is all of it.`,
    (v) =>
      `Check that nothing was paid before the first year. If there was, add a column headed ${v.column} with the whole sum.`,
  ),
  'pence-apart': kind(
    'error',
    'Pounds and pence in two columns',
    'A column holds the pence of the amounts in the column before it. No figure is made of pounds without their pence.',
    (v) => `${v.other} holds the pence of ${v.column}.`,
    'Write each amount in one cell, in pounds and pence.',
  ),
  'amounts-in-pence': kind(
    'error',
    'Amounts in pence',
    'The sheet says that its amounts are in pence. No figure is made of them, as every other is in pounds.',
    (v) => `The sheet says that its amounts are in pence (${v.text}).`,
    'Divide the amounts by 100 and take the words away, or ask the authority for the sheet in pounds.',
  ),
  'table-beside': kind(
    'warning',
    'Another table beside the first',
    'There are headings of another table after an empty column. It is not read with the first.',
    (v) => `There is another table beside this one, after an empty column: ${v.text}. It is not read.`,
    'Give its range to a function of its own where it holds contributions. Where it is part of this table, take out the empty column.',
  ),
  'column-unsure': kind(
    'error',
    'Two columns for one meaning',
    'Two columns may be the one that is needed, and the evidence for each is nearly the same.',
    (v) => `${v.column} may be ${v.first} or ${v.second}${evidence(v)}.`,
    (v) => `Say under Columns in the pane which one it is, or head it ${v.column}. ${BY_HEADING}`,
  ),
  'column-question': kind(
    'warning',
    'Which column is it?',
    'A column holds amounts that no column of the register accounts for, or may be one of two columns, or its heading has a word that is not known. Figures that need the columns it may be are #N/A until it is known.',
    (v) =>
      `${v.heading} holds ${heldIn(v)}, for example ${v.text}, and is read as no column. It may be ${v.candidates}${evidence(v)}.`,
    (v) =>
      `Say under Columns in the pane what it is, or give it that heading: ${v.candidates}. If it is not one of them, choose Not read. ${BY_HEADING}`,
  ),
  'amounts-with-sides': kind(
    'warning',
    'Amounts with CR or DR beside them',
    'A ledger prints CR or DR beside an amount. Which of the two counts upwards depends on whose account it is, so a column with such amounts is not read.',
    (v) => `${v.heading} has CR or DR in ${rows(v.count)}, for example ${v.text}. It is not read as amounts.`,
    'Write the amounts without it: what came in and what is held as plain amounts, and with a minus what is the other way round.',
  ),
  'stage-question': kind(
    'warning',
    'Which stage is each amount in?',
    'The sheet has one amount a row, and a column or titles that show its stage: Yes and No, days, words. Not every row shows it plainly, so figures that need it are #N/A.',
    (v) =>
      `${v.heading} may show which stage the amount of each row is in, but ${v.why}.${v.candidates ? ` It may be ${v.candidates}.` : ''}`,
    (v) =>
      v.candidates
        ? `Say under Columns in the pane which of these it is: ${v.candidates}. ${BY_HEADING}`
        : 'Put the row right, or add a column for each stage, with the amount in it: Held by developer, Held by authority, Drawn down.',
  ),
  'stage-word-said': kind(
    'warning',
    'A word that is read as was said under Columns',
    'A word for a stage of money is not one that is known. It is read as the stage that was said of its column, perhaps of another word.',
    (v) => `${v.columns}: “${v.text}” is read as ${v.column}, as was said under Columns.`,
    'Check that it was said of this word.',
  ),
  'stages-told-by-rows': kind(
    'note',
    'The stage of each amount, by what its row says',
    'The sheet has one amount a row. Yes and No, days or words of the row, or the title over it, show which stage that amount is in, and the figures of the stages are made of that.',
    (v) => `${v.columns} show which stage ${v.value} of each row is in: ${v.text}.`,
    'Check a few rows against the sheet.',
  ),
  'figure-column-missing': kind(
    'note',
    'A column that a figure needs is not there',
    'A figure needs a column that the register does not have. It is not nil but not known.',
    (v) =>
      `The register has no column for ${v.column}, so the figure is not known.${v.question ? ` ${v.question}` : ''}`,
    (v) =>
      `Add a column headed ${v.column}, or say under Columns in the pane which one holds it. ${BY_HEADING}`,
  ),
  'column-understood': kind(
    'note',
    'Column understood by its words or by what it holds',
    'The heading is not one of the known ones. Its words and its cells show what the column is.',
    (v) => `${v.heading} is read as ${v.column}${evidence(v)}.`,
    'Check under Columns in the pane that this is right.',
  ),
  'reference-above': kind(
    'note',
    'Reference in a line above',
    'No column has the agreement. Its reference is in a line of its own, above the rows of its contributions.',
    (v) => `The agreement of each row is the reference in the line above it, such as ${v.text}.`,
    'Check that every line above rows is an agreement.',
  ),
  'authority-above': kind(
    'note',
    'Authority in a line above',
    'No column has the authority. Its name is in a line of its own, above the rows of its agreements.',
    (v) => `The authority of each row is the name in the line above it, such as ${v.text}.`,
    'Check that every line above rows is the authority of those rows.',
  ),
  'reference-in-parts': kind(
    'note',
    'Reference in several columns',
    'The numbers of the references begin again with each year or type, which has a column of its own. The columns are read together as one reference.',
    (v) =>
      `The same number under ${v.column} is on rows of different agreements, so ${v.column} and ${v.others} are read together as one reference, for example ${v.text}.`,
    'Nothing needs to be done if this is right. Otherwise, type the whole reference in one column.',
  ),
  'no-rows': kind(
    'warning',
    'Headings and no rows',
    'There are headings, and no contributions under them.',
    () => 'There are headings and no rows under them.',
    'Check that the range holds the whole sheet.',
  ),
  'scale-read': kind(
    'warning',
    'Amounts in thousands or millions',
    'The heading, a line of units, a title or a footnote says that amounts are in thousands or millions of pounds. They are multiplied, and are only as exact as they are printed.',
    (v) => `${v.column} is in ${v.unit} of pounds, as ${v.text} says: ${v.example} is read as ${v.amount}.`,
    'Ask the authority for the sums in pounds and pence.',
  ),
  ...ROW_KINDS,
} as const satisfies Record<string, FindingKind>;
