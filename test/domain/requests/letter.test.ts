import { AuthoritiesInForce } from '../../../src/domain/register/authorities-in-force';
import { evidenceGroups, letterOf, textOfWords, type Letter } from '../../../src/domain/requests/letter';
import { draftRequest, requestRefusal } from '../../../src/domain/requests/new-request';
import { serialFromDate } from '../../../src/domain/calendar/serial';
import { HEADINGS, registerOf } from '../reading';
import { authoritiesOf, bookOf, type Asked } from './made';

const day = (year: number, month: number, date: number): number =>
  serialFromDate({ year, month, day: date })!;
const TODAY = day(2026, 11, 28);
const register = registerOf([
  [...HEADINGS, 'Purpose'],
  [
    'P/1',
    'C1',
    'Charnwood',
    'Land off Copper Drive',
    day(2026, 12, 17),
    1000,
    0,
    0,
    1000,
    0,
    0,
    '',
    '',
    'Police: vehicles',
  ],
  ['P/2', '', 'Charnwood', '', day(2026, 1, 30), 500.55, 0, 0, 500.55, 0, 0, '', '', ''],
]);
const terms = authoritiesOf([
  'Charnwood',
  '',
  '',
  '',
  'Quotation or invoice; Clause of the deed',
  20,
  'On invoice',
  'Section 106 officer',
  'Southfield Road; Loughborough',
  '',
]);
const letter = (asked: readonly Asked[], table = terms): Letter =>
  letterOf({
    register,
    requests: bookOf(register, ...asked).requests,
    authority: 'Charnwood',
    terms: new AuthoritiesInForce(table, TODAY).rowOf('Charnwood'),
    date: TODAY,
  });
const FIRST: Asked = {
  request: '2026/14',
  contribution: 'C1',
  amount: 357.13,
  evidence: 'Clause of the deed',
};
const SECOND: Asked = { request: '2026/15', agreement: 'P/2', amount: 500.55, project: '' };

/** All that the letter says. */
const said = ({ from, to, greeting, opening, lines, closing, signature, subject }: Letter): string =>
  [
    ...[...from, ...to, greeting, ...opening, ...closing, ...signature].map(textOfWords),
    subject,
    ...lines.flatMap((line) => [line.site, line.purpose, line.project, ...line.evidence].map(textOfWords)),
  ].join('\n');

test('it asks for what the requests ask for, to the penny', () => {
  const made = letter([FIRST, SECOND]);
  expect(made.lines.map(({ amount }) => amount)).toEqual([35_713, 50_055]);
  expect(made.total).toBe(85_768);
  expect(said(made)).toContain('£857.68');
  expect(made.reference).toBe('2026/14, 2026/15');
});

test('every gap in its text is listed, and every gap that is listed is in its text', () => {
  for (const made of [letter([FIRST]), letter([FIRST, SECOND]), letter([SECOND], authoritiesOf())]) {
    const inText = [...said(made).matchAll(/\[([^\]]+)\]/g)].map(([, gap]) => gap);
    expect(new Set(inText)).toEqual(new Set(made.gaps.map(({ text }) => text)));
    expect(made.gaps.length).toBeGreaterThan(0);
    for (const { why } of made.gaps) expect(why).not.toBe('');
  }
});

test('what is not ticked, not in the register and not in the table of authorities is a gap', () => {
  const texts = letter([FIRST, SECOND]).gaps.map(({ text }) => text);
  expect(texts).toEqual(
    expect.arrayContaining([
      'quotation or invoice',
      'site of P/2',
      'purpose of P/2',
      'project of 2026/15',
      'bank account to pay into',
    ]),
  );
  expect(letter([FIRST]).gaps.map(({ text }) => text)).not.toContain('clause of the deed');
  expect(letter([FIRST], authoritiesOf()).gaps.map(({ text }) => text)).toContain('postal address');
});

test('a date that has passed is asked about, and a second round says since when', () => {
  const made = letter([{ ...SECOND, status: 'More evidence asked', sent: day(2026, 8, 14) }]);
  expect(said(made)).toContain('30 January 2026');
  expect(said(made)).toContain('14 August 2026');
  expect(letter([FIRST]).closing.map(textOfWords).join(' ')).toContain('17 December 2026');
});

describe('a request that was answered in part says what was agreed and paid before it asks for the rest', () => {
  const asked = { ...SECOND, amount: 500.55, sent: day(2026, 8, 14), answered: day(2026, 9, 30) };
  const opening = (of: Partial<Asked>) => {
    const made = letter([{ ...asked, ...of }]);
    return [made.total, ...made.opening.slice(1).map(textOfWords)];
  };
  test.each<[string, Partial<Asked>, number, string[], string[]]>([
    ['agreed', { status: 'Part agreed', agreed: 400 }, 40_000, ['£400.00', '30 September 2026'], ['paid']],
    [
      'agreed and paid',
      { status: 'Part agreed', agreed: 400, paidAmount: 150.5 },
      24_950,
      ['£400.00', '£150.50', '30 September 2026'],
      [],
    ],
    [
      'paid, and sent again',
      { status: 'Resubmitted', answered: '', paidAmount: 150.5 },
      35_005,
      ['£150.50'],
      ['agreed'],
    ],
    ['neither', { status: 'Resubmitted', answered: '' }, 50_055, ['14 August 2026'], ['agreed', 'paid', '£']],
  ])('%s', (_, of, total, says, saysNot) => {
    const [asks, sentence] = opening(of) as [number, string];
    expect(asks).toBe(total);
    for (const words of ['14 August 2026', ...says]) expect(sentence).toContain(words);
    for (const words of saysNot) expect(sentence).not.toContain(words);
  });

  test('also where many are made again', () => {
    const many = Array.from({ length: 6 }, (_, n) => ({
      ...asked,
      request: `2026/3${n}`,
      answered: '' as const,
    }));
    const made = letter(
      many.map((one, n) => ({ ...one, status: 'Resubmitted', ...(n === 3 ? { paidAmount: 20 } : {}) })),
    );
    const texts = made.opening.map(textOfWords);
    expect(texts.filter((words) => words.includes('£20.00'))).toHaveLength(1);
    for (const { request } of many) expect(texts.filter((words) => words.includes(request))).toHaveLength(1);
  });
});

test('money of several agreements whose date has passed is asked about once, each with its date', () => {
  const made = letter([
    { ...SECOND, request: '2026/20' },
    { ...SECOND, request: '2026/21' },
  ]);
  const past = made.closing.map(textOfWords).filter((words) => words.includes('30 January 2026'));
  expect(past).toHaveLength(1);
  expect(past[0]!.match(/P\/2 \(30 January 2026\)/g)).toHaveLength(2);
});

/** The letter to an authority with such a contact and address. */
const letterTo = (contact: string, address = ''): Letter =>
  letter([FIRST], authoritiesOf(['Charnwood', '', '', '', '', '', '', contact, address]));

test.each([
  ['Ms A Penny', 'Ms Penny'],
  ['Ms A. B. Penny, Section 106 officer', 'Ms Penny'],
  ['Mr J.P. O’Neill-Smith (planning obligations)', 'Mr O’Neill-Smith'],
  ['Dr. Ngozi Okafor – head of planning', 'Dr Ngozi Okafor'],
  ['Mrs van der Berg; s106@charnwood.example', 'Mrs van der Berg'],
  ['Mr Ng\r\nSection 106 officer', 'Mr Ng'],
  ['Ms Penny MRTPI', 'Ms Penny'],
  ['Dr Rhys BSc PhD', 'Dr Rhys'],
  ['Mr LEE', 'Mr LEE'],
  ['Ms Penny: 01509 263151', 'Ms Penny'],
  ['Ms Penny tel. 01509 263151', 'Ms Penny'],
  ['Ms Penny 01509 263151', 'Ms Penny'],
  ['Mr Smith & Ms Jones', 'Mr Smith & Ms Jones'],
  ['Mr and Mrs Smith', 'Mr and Mrs Smith'],
  ['Cllr D McDonald / Cllr Li', 'Cllr McDonald'],
])('%s is greeted by name, and the letter ends sincerely', (contact, name) => {
  const { greeting, farewell } = letterTo(contact);
  expect([textOfWords(greeting), farewell]).toEqual([`Dear ${name}`, 'Yours sincerely']);
});

test.each([
  ...['Section 106 officer', 's106@charnwood.example', 'A Penny', 'Mrs', 'Ms A', 'Mr s106@charnwood.example'],
  ...['Ms Penny Section 106 officer', 'Missing', 'Dr', 'Mr Smith or whoever replaces him'],
])('%s is no name to greet', (contact) => {
  const { greeting, farewell } = letterTo(contact);
  expect([textOfWords(greeting), farewell]).toEqual(['Dear Sir or Madam', 'Yours faithfully']);
});

test.each(['Southfield Road; Loughborough ;LE11 2TX', 'Southfield Road\nLoughborough\r\n\n LE11 2TX'])(
  'the lines of an address, %j, are lines of the letter',
  (address) => {
    const { to } = letterTo('Ms Penny', address);
    expect(to.map(textOfWords)).toEqual([
      ...['Ms Penny', 'Charnwood', 'Southfield Road', 'Loughborough', 'LE11 2TX'],
    ]);
  },
);

test('a dash in the tables is no contact, address, project or evidence', () => {
  const table = authoritiesOf(['Charnwood', '-', '-', '', 'n/a', '-', '-', '–', '-', 'None']);
  const made = letter([{ ...FIRST, evidence: '-', project: '-' }], table);
  expect(made.gaps.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['who deals with section 106 money', 'postal address', 'project of 2026/14']),
  );
  expect(made.lines[0]!.evidence).toEqual([]);
  expect(said(made)).not.toMatch(/^[-–]$|: -|None/m);
});

test('the evidence of requests that enclose the same is listed once, and names them all', () => {
  const evidence = 'Quotation or invoice\nClause of the deed';
  const made = letter([
    { ...FIRST, evidence },
    { ...FIRST, request: '2026/16' },
    { ...SECOND, evidence: 'clause of the deed; quotation or invoice' },
  ]);
  expect(evidenceGroups(made).map(({ requests, evidence: all }) => [requests, all.map(textOfWords)])).toEqual(
    [
      [
        ['2026/14', '2026/15'],
        ['Quotation or invoice', 'Clause of the deed'],
      ],
      [['2026/16'], ['[quotation or invoice]', 'Clause of the deed']],
    ],
  );
});

test('a gap of several requests says of each that it is one', () => {
  const made = letter([FIRST, { ...SECOND, evidence: 'Clause of the deed' }]);
  const { why } = made.gaps.find(({ text }) => text === 'quotation or invoice')!;
  expect(why).toContain('2026/14');
  expect(why).toContain('2026/15');
});

test('a draft asks for no more than is held and not asked for yet', () => {
  const book = bookOf(register, { ...FIRST, amount: 900 });
  const entry = { amount: '100.01', project: 'CMD', item: '', evidence: '' };
  expect(draftRequest(register, 0, entry, book)).toMatchObject({ kind: 'refusal', field: 'amount' });
  expect(draftRequest(register, 0, { ...entry, amount: '100' }, book)).toMatchObject({
    kind: 'draft',
    amount: 10_000,
    cells: { agreement: 'P/1', contribution: 'C1', amount: 100, status: 'Draft' },
  });
  expect(requestRefusal(register, 0, bookOf(register, { ...FIRST, amount: 1000 }))).not.toBeNull();
  expect(
    requestRefusal(register, 0, bookOf(register, { ...FIRST, amount: 1000, status: 'Paid' })),
  ).toBeNull();
});
