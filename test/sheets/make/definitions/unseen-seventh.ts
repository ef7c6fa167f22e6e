/** The seventh sheets written without sight of what the sixth had mended: all rough. */
import type { Deed } from '../deeds';
import type { SheetMaker } from '../sheet-maker';
import type { Definition } from '../write';
import { quick, type Quick } from './quick';

const seventh = (of: Omit<Quick, 'mark'>): Definition => ({
  ...quick({ ...of, mark: 'rough' }),
  name: `unseen7-${of.name}`,
});
const pence = (deed: Deed, name: string): number => deed[name] as number;
const printed = (amount: number): string =>
  (amount / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 });

/** Rows in groups under a heading of their own, each with its sum. */
const grouped =
  (names: readonly string[], sum: (name: string) => string) =>
  (s: SheetMaker, list: readonly Deed[]): void => {
    const each = Math.ceil(list.length / names.length);
    names.forEach((name, i) => {
      s.line('group heading', name);
      s.all(list.slice(i * each, i * each + each));
      s.total(sum(name), { at: 1 });
    });
    s.total('All', { of: 'all', at: 1 });
  };

export const unseenSeventh: Definition[] = [
  seventh({
    ...{
      name: 'pot-words',
      what: 'Into the pot, out of the pot, in the pot',
      authority: 'Chorley',
      seed: 1301,
    },
    columns: [
      ...['Agreement: Deed', 'Site: Development', 'Value: Signed for', '+received: Collected'],
      ...[
        'Drawn down: Sent to Lancs Police',
        'Held by authority: Still in the pot',
        'Expiry date: Hand back date',
      ],
    ],
  }),
  seventh({
    ...{
      name: 'three-holders-abbreviated',
      what: 'W/ developer, w/ LPA, w/ force',
      authority: 'Fenland',
      seed: 1302,
      isJoint: true,
    },
    columns: [
      ...['Agreement: S106 no.', 'Site: Site addr.', 'Value: Tot. contrib.', 'Held by developer: W/ devpr'],
      ...['Held by authority: W/ LPA', 'Drawn down: W/ Cambs Constab.', 'Spent: Spent'],
    ],
    total: 'Tot.',
  }),
  seventh({
    ...{
      name: 'position-statement',
      what: 'A position statement, sums before words',
      authority: 'Wyre Forest',
      seed: 1303,
    },
    titles: ['Position statement – policing', 'As at 31.12.25'],
    columns: [
      ...['Value: Entitlement', '+received: Banked to date', 'Drawn down: Onward payment to West Mercia PCC'],
      ...[
        'Held by authority: Unpaid balance in hand',
        'Agreement: Agreement',
        'Site: Site',
        'Notes: Position',
      ],
    ],
  }),
  seventh({
    ...{ name: 'ifs-monetary', what: 'Words of Schedule 2', authority: 'North Kesteven', seed: 1304 },
    titles: ['Section 106 infrastructure list', 'Reported year 2024/25'],
    columns: [
      ...['Agreement: Obligation reference', 'Purpose: Type of infrastructure', 'Site: Site'],
      ...[
        'Value: Money to be provided under planning obligation',
        '+received: Money received under planning obligation',
      ],
      ...[
        'Drawn down: Money transferred to Lincolnshire Police',
        'Held by authority: Money retained, not allocated',
      ],
    ],
  }),
  seventh({
    ...{
      name: 'parish-groups',
      what: 'By parish, each with a sum',
      authority: 'Rutland',
      seed: 1305,
      count: 12,
    },
    columns: [
      ...['Agreement: Ref no', 'Site: Location', 'Value: Agreed amt', 'Held by authority: RCC bal'],
      'Drawn down: Drawdown to OPCC',
    ],
    build: grouped(['Oakham', 'Uppingham', 'Ketton'], (name) => `${name} sub-total`),
  }),
  seventh({
    ...{
      name: 'service-groups',
      what: 'Sections for services, police one of them, each with its sum',
      authority: 'Blaby',
      seed: 1306,
      count: 12,
    },
    of: { purposes: ['Contribution'] },
    columns: [
      ...['Agreement: Agreement', 'Site: Site', 'Value: Amount', 'Held by authority: Held by BDC'],
      'Drawn down: Transferred',
    ],
    build: (s, list) => {
      s.line('group heading', 'Police');
      s.all(list.slice(0, 6));
      s.total('Police total', { at: 1 });
      s.line('group heading', 'Education');
      for (const deed of list.slice(6)) {
        const row = s.data(deed, { use: 'aside', why: 'for education' });
        s.may(row, null, 'another service', 'error');
      }
      s.may(null, null, 'sections of other services', 'question');
    },
  }),
  seventh({
    ...{
      name: 'year-beside-total',
      what: 'Drawn in the year, drawn in all',
      authority: 'Charnwood',
      seed: 1307,
    },
    columns: [
      ...['Agreement: Agreement', 'Site: Site', 'Value: Contribution value', '+thisYear: Drawn 25/26'],
      ...['Drawn down: Cumulative drawn', 'Held by authority: CBC holding', '-share: % drawn'],
    ],
  }),
  seventh({
    ...{ name: 'minus-out', what: 'Out with a minus behind', authority: 'Bassetlaw', seed: 1308 },
    columns: [
      ...['Agreement: Agreement', 'Site: Site', 'Value: Sum', '+received: Receipts'],
      ...['Drawn down?: Payments to Notts Police', 'Held by authority: Closing bal.'],
    ],
    build: (s, list) => {
      for (const deed of list) {
        const paid = pence(deed, 'Drawn down');
        s.data(
          deed,
          paid === 0 ? {} : { cells: { 'Drawn down': { raw: `${printed(paid)}-`, reads: paid } } },
        );
      }
      s.may(null, 'Drawn down', 'signs', 'question');
    },
  }),
  seventh({
    ...{
      name: 'two-lines-by-hand',
      what: 'Headings over two lines, the second often blank',
      authority: 'Wychavon',
      seed: 1309,
    },
    columns: [
      ...[
        'Agreement: Agreement / no.',
        'Site: Site / ^',
        'Agreement date: Date / signed',
        'Value: Amount / agreed',
      ],
      ...['Held by authority: Held by / Wychavon', 'Drawn down: Paid to / police', 'Expiry date: Spend / by'],
    ],
  }),
  seventh({
    ...{ name: 'foi-long-questions', what: 'Questions as headings', authority: 'Arun', seed: 1310, count: 9 },
    columns: [
      ...['Agreement: What is the reference of the agreement?', 'Site: Which site is it for?'],
      ...['Value: How much was agreed for Sussex Police?', '+received: How much has the developer paid?'],
      ...[
        'Drawn down: How much has been passed to Sussex Police?',
        'Held by authority: How much does the council still hold?',
      ],
    ],
  }),
  seventh({
    ...{
      name: 'interest-and-share',
      what: 'Interest and shares among the money',
      authority: 'Dacorum',
      seed: 1311,
    },
    columns: [
      ...[
        'Agreement: Agreement',
        'Site: Site',
        'Value: Police obligation £',
        '-percent: Rec’d %',
        '+received: Rec’d £',
      ],
      ...['+interest: Int. earned £', 'Drawn down: PCC £', 'Held by authority: DBC £'],
    ],
  }),
  seventh({
    ...{ name: 'forms-of-nil', what: 'Words where there is nothing yet', authority: 'Rochdale', seed: 1312 },
    columns: [
      ...['Agreement: Agreement', 'Site: Site', 'Value: Contribution', 'Held by authority: Held by RMBC'],
      'Drawn down: Paid to GMP',
    ],
    build: (s, list) =>
      list.forEach((deed, i) => {
        if (pence(deed, 'Drawn down') !== 0) return void s.data(deed);
        const raw = ['nil', 'Nil to date', '£nil', '0.00', '-'][i % 5]!;
        const cells = { 'Drawn down': { raw, reads: 0 } };
        const row = s.data(deed, { use: 'either', why: 'a word for nil', cells });
        s.may(row, 'Drawn down', 'a word for nil', 'error');
      }),
  }),
  seventh({
    ...{
      name: 'reserve-movements',
      what: 'Opening, in, out and closing of one year',
      authority: 'Cotswold',
      seed: 1313,
    },
    columns: [
      ...['Agreement: Agreement', 'Site: Site', 'Value: Contribution', '+before: Opening 1 April'],
      ...['+nothing: Additions', '+thisYear: Applied', 'Held by authority?: Closing 31 March'],
    ],
    notes: ['Applied: paid to Gloucestershire Constabulary in the year.'],
  }),
  seventh({
    ...{
      name: 'blank-columns-and-officer',
      what: 'Blank columns between, the officer first',
      authority: 'Hart',
      seed: 1314,
      left: 1,
    },
    columns: [
      ...['-name: Lead officer', '-blank: ^', 'Agreement: Legal agreement', 'Site: Address', '-blank: ^'],
      ...[
        'Value: Due under s106',
        '+received: In from developer',
        '-blank: ^',
        'Drawn down: On to Constabulary',
      ],
      'Held by authority: HDC retains',
    ],
  }),
  seventh({
    ...{
      name: 'fee-before-sum',
      what: 'A fee, tax, then the sum for the police',
      authority: 'Mole Valley',
      seed: 1315,
    },
    columns: [
      ...[
        'Agreement: Agreement',
        'Site: Site',
        '+fee: Monitoring fee',
        '+vat: VAT on fee',
        'Value: For police',
      ],
      ...['Held by authority: MVDC a/c', 'Drawn down: Surrey Police a/c'],
    ],
  }),
  seventh({
    ...{
      name: 'force-council-initials',
      what: 'A force’s list, authorities by initials and kinds',
      authority: null,
      seed: 1316,
      count: 16,
    },
    of: { authorities: ['Tunbridge Wells BC', 'Swale B.C.', 'Medway', 'Thanet DC'] },
    columns: [
      ...['Authority: LPA', 'Agreement: LPA agreement ref', 'Site: Scheme', 'Value: £ secured'],
      ...['Held by authority: £ at LPA', 'Drawn down: £ drawn by KP', 'Spent: £ used', 'Expiry date: Use by'],
    ],
    total: 'TOTAL',
  }),
];
