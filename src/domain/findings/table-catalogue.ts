import { kind, UNTIL_THEN, type FindingKind, type Values } from './kind';

const near = (v: Values): string => (v.near ? ` Is it ${v.near}?` : '');

/** What reading an optional table finds: its headings, and cells that leave their rows out. */
export const TABLE_KINDS = {
  'table-headings-missing': kind(
    'error',
    'A table without a heading that it needs',
    'A table that is named for its purpose, or was given to a function, does not have every heading that is needed.',
    (v) => `The table ${v.table} has no heading ${v.missing}.`,
    (v) => `Give it the headings ${v.needed}, or synonyms of them.`,
  ),
  'table-column-scaled': kind(
    'error',
    'A column in thousands or millions',
    'The heading says that the amounts are in thousands or millions. They would be read as pounds, so the table is not read.',
    (v) => `The heading ${v.heading} says that ${v.column} is not in pounds.`,
    'Give the amounts in pounds and pence, and say so in the heading.',
  ),
  'table-column-unit': kind(
    'error',
    'A column of months, weeks or other units',
    'The heading gives another unit than the column has. Months would be read as years, or weeks as days, so the table is not read.',
    (v) => `The heading ${v.heading} gives another unit than ${v.column} has.`,
    'Give years under Spend years, and days under Days to pay and Notice days. Take the other unit out of the heading.',
  ),
  'cell-missing': kind(
    'error',
    'A cell that is needed is blank',
    'The row says nothing under a heading that every row of the table needs.',
    (v) => `${v.column} is blank.`,
    `Fill it in. ${UNTIL_THEN}`,
  ),
  'cell-says-none': kind(
    'error',
    'A required cell says “none”',
    'Every row of the table needs something under this heading, and the row has 0, a dash or a word for none.',
    (v) => `${v.column} is ${v.text}.`,
    `Correct the cell, or delete the row if it is not needed. ${UNTIL_THEN}`,
  ),
  'cell-not-a-date': kind(
    'error',
    'Not a date',
    'A cell in a column of dates holds something that is not a date, a day that does not exist, or one out of range.',
    (v) => `${v.column} holds ${v.text}, which is not a date.`,
    `Type the date as day, month and year, for example 31/03/2026. ${UNTIL_THEN}`,
  ),
  'cell-not-a-number': kind(
    'error',
    'Not a number',
    'A cell in a column of numbers holds something that is not a number.',
    (v) => `${v.column} holds ${v.text}, which is not a number.`,
    `Type a number, for example 12. ${UNTIL_THEN}`,
  ),
  'cell-not-yes-or-no': kind(
    'error',
    'Neither Yes nor No',
    'A cell in a column of Yes and No holds something else.',
    (v) => `${v.column} holds ${v.text}.`,
    `Type Yes or No, or leave it blank where it is not known. ${UNTIL_THEN}`,
  ),
  'cell-not-in-list': kind(
    'error',
    'Not one of the list',
    'A cell holds something that is not in the list of its column.',
    (v) => `${v.column} holds ${v.text}, which is not in its list.${near(v)}`,
    (v) => `Type one of: ${v.choices}. ${UNTIL_THEN}`,
  ),
} as const satisfies Record<string, FindingKind>;
