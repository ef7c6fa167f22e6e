/** Ranges and arguments of every kind, with blank cells in them: what the functions are given with blanks of three kinds. */
import * as fc from 'fast-check';

export const HEADINGS = [
  ...['Agreement', 'Contribution', 'Authority', 'Site', 'Agreement date', 'Expiry date', 'Value'],
  ...['Not started', 'Held by developer', 'Held by authority', 'Drawn down', 'Spent'],
  ...['Project', 'Status', 'Notes', 'Our own column'],
];
export const amount = fc.oneof(
  fc.integer({ min: -500, max: 90_000 }),
  fc.constantFrom(0, '£5.50', 'TBC', '-', 'nil'),
);
export const maybe = <T>(cell: fc.Arbitrary<T>): fc.Arbitrary<T | ''> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant<''>('') }, { weight: 3, arbitrary: cell });
export const date = fc.oneof(fc.integer({ min: 44_000, max: 47_500 }), fc.constantFrom('01/06/2026', 'TBC'));
export const text = fc.constantFrom('Mill Lane', 'High Street', 'Van', 'Police station');

export const contribution = fc.tuple(
  maybe(fc.constantFrom('P/1', 'P/2', 'P/3', 'Total')),
  maybe(fc.constantFrom('C1', 'C2')),
  maybe(fc.constantFrom('Blaby', 'Blaby DC', 'NWLDC', 'Melton')),
  ...[maybe(text), maybe(date), maybe(date), amount],
  ...Array.from({ length: 5 }, () => maybe(amount)),
  maybe(fc.constantFrom('Van', 'Car')),
  maybe(fc.constantFrom('Open', 'Closed', 'Shut')),
  ...[maybe(text), maybe(fc.oneof(text, amount))],
) as fc.Arbitrary<unknown[]>;
export const blankRow = fc.constant(HEADINGS.map(() => ''));
export const lone = (label: string, at: number): unknown[] => HEADINGS.map((_, i) => (i === at ? label : ''));
export const aside = fc.constantFrom(
  lone('Source: the council, with its notes', 0),
  lone('Total', 0),
  lone('Total', 14),
  lone('S106 register', 3),
  HEADINGS,
);
export const register = fc
  .tuple(
    fc.array(fc.oneof(blankRow, fc.constant(lone('Section 106 register', 0))), { maxLength: 2 }),
    fc.array(fc.oneof({ weight: 6, arbitrary: contribution }, { weight: 1, arbitrary: blankRow }, aside), {
      minLength: 1,
      maxLength: 8,
    }),
  )
  .map(([titles, rows]) => [...titles, HEADINGS, ...rows]);

export const councils = fc
  .array(
    fc.tuple(
      fc.constantFrom('C/1', 'C/2', 'C/3', 'C/4'),
      maybe(fc.constantFrom('A/1', 'A/2')),
      maybe(fc.constantFrom('other', 'health', 'policing')),
      fc.integer({ min: 1, max: 90_000 }),
      maybe(fc.constantFrom('secured', 'received', 'spent')),
      maybe(date),
      maybe(text),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows) => [
    [
      ...['developer-agreement-contribution', 'developer-agreement', 'contribution-purpose', 'amount'],
      ...['contribution-funding-status', 'start-date', 'notes'],
    ],
    ...rows,
  ]);

export const printed = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom('Blaby', 'Melton', 'Rutland', 'NW Leics'), { minLength: 1 }),
    fc.boolean(),
    fc.array(fc.array(maybe(fc.integer({ min: 0, max: 5000 })), { minLength: 5, maxLength: 5 }), {
      minLength: 8,
      maxLength: 8,
    }),
  )
  .map(([names, turned, figures]) => {
    const rows = [
      ...['Total value', 'Not started', 'Held by developers', 'Held by local authority'],
      ...['Drawn down', 'Spent', 'Funds remaining', 'Open agreements'],
    ].map((label, r) => [label, ...figures[r]!.slice(0, names.length + 1)]);
    const block: unknown[][] = [['', ...names, 'Total'], ...rows];
    return turned ? block[0]!.map((_, c) => block.map((row) => row[c])) : block;
  });

export const projects = fc
  .array(
    fc.tuple(
      maybe(fc.constantFrom('Van', 'Car', 'Station', 'Total', 'Total station kit')),
      maybe(amount),
      maybe(amount),
      maybe(amount),
    ),
    { maxLength: 8 },
  )
  .map((rows): unknown[][] => [['', '', '', ''], ['Project', 'Budget', 'Received', 'Outstanding'], ...rows]);

export const anything = fc.oneof(register, councils, printed, projects);
export const AS_AT = 45_740;

export const MOVEMENT_HEADINGS = [
  ...['Date', 'Agreement', 'Contribution', 'Movement', 'Amount', 'Project'],
  ...['From', 'To', 'Reference', 'Note', 'Recorded', 'Our own column'],
];
export const movements = fc
  .array(
    fc.tuple(
      maybe(date),
      maybe(fc.constantFrom('P/1', 'P/2', 'P/9', 'Total')),
      maybe(fc.constantFrom('C1', 'C2')),
      maybe(fc.constantFrom('Opening', 'Received', 'Drawn down', 'Spent', 'Returned', 'Committed', 'Lent')),
      amount,
      maybe(fc.constantFrom('Van', 'Car')),
      maybe(fc.constantFrom('In hand', 'Held by authority', 'nowhere')),
      maybe(fc.constantFrom('In hand', 'Held by developer')),
      ...[maybe(text), maybe(text), maybe(date), maybe(fc.oneof(text, amount))],
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows): unknown[][] => [
    MOVEMENT_HEADINGS,
    [45_000, 'P/1', '', 'Opening', 100, '', '', 'In hand', '', '', '', ''],
    ...rows,
  ]);
export const ledgerExport = fc
  .array(
    fc.tuple(
      maybe(date),
      maybe(text),
      maybe(amount),
      maybe(amount),
      maybe(fc.constantFrom('Blaby', 'Melton')),
    ),
    { maxLength: 8 },
  )
  .map((rows): unknown[][] => [['Posting date', 'Reference', 'Debit', 'Credit', 'Customer'], ...rows]);
export const group = fc.constantFrom('', 'Authority', 'Project', 'Agreement');
