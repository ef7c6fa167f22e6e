/** What the tab Expiring says where little or nothing is known of what expires. */
import { readProjects } from '../../../../src/domain/projects/projects-table';
import type { Register } from '../../../../src/domain/register/register';
import { expiringTab } from '../../../../src/domain/summaries/tabs/expiring-tab';
import type { SummaryTab } from '../../../../src/domain/summaries/tabs/tab';
import { blockOf, drawn, registerOf, rowOf } from '../../reading';
import { AS_AT, inputsOf, placeOn, sectionOf, tableOf, valuesOf } from '../sample';

const on = (...rows: unknown[][]): Register => registerOf(blockOf(...rows), { place: placeOn('Register') });
const tabOf = (register: Register, months = 3, strict = false): SummaryTab =>
  expiringTab(inputsOf(register, { strict }), months);
const saysOf = (tab: SummaryTab): string[] =>
  valuesOf(tab)
    .slice(3)
    .flat()
    .filter((cell) => typeof cell === 'string' && cell !== '') as string[];
const dated = (days: number, more = {}) => ({ 'Expiry date': AS_AT + days, ...more });
const BAD = rowOf({ Agreement: 'A2', Authority: 'Blaby', Value: 'TBC', ...dated(9) });
const SOON = drawn('A1', 'Blaby', 9, dated(9)); // 2 April 2025

/** Sections of figures that would look like nil. */
const FIGURES = ['Every contribution', 'What expires when', 'Expires within'];

describe.each<[string, Register, boolean, string, string]>([
  [
    'no column of dates',
    registerOf([
      ['Agreement', 'Authority', 'Value'],
      ['A1', 'Blaby', 5],
    ]),
    false,
    'Not known: no column Expiry date',
    'The register has no column Expiry date, so nothing can be said about what expires. Give the column of dates the heading Expiry date.',
  ],
  ['no rows', on(), false, 'The register has no rows', 'The register has no rows.'],
  [
    'an Excel error in a date',
    on(SOON, drawn('A2', 'Blaby', 5, { 'Expiry date': '#REF!' })),
    false,
    'Not known. Register!E3: Expiry date holds #REF!',
    'No figure. Register!E3: Expiry date holds #REF!.',
  ],
  [
    'an Excel error in an amount that is listed',
    on(SOON, drawn('A2', 'Blaby', 5, dated(9, { 'Held by authority': '#REF!' }))),
    false,
    'Not known. Register!I3: Held by authority holds #REF!',
    'No figure. Register!I3: Held by authority holds #REF!.',
  ],
  [
    'a row left out, strict',
    on(SOON, BAD),
    true,
    'Not known. Register!F3: Value holds TBC, which is not an amount',
    'No figure. Register!F3: Value holds TBC, which is not an amount.',
  ],
])('%s', (_, register, strict, headline, says) => {
  const tab = tabOf(register, 3, strict);

  it('is said in the headline and over the list, and nothing beside it', () => {
    expect(tab.headline).toBe(headline);
    const all = saysOf(tab);
    const over = sectionOf(tab, 'Expired, or expiring by').map(([text]) => text);
    expect(over.filter((text) => text === says)).toHaveLength(1);
    expect(all.filter((text) => /^Nothing expires|[Ww]ithin|^–$/.test(text))).toEqual([]);
  });

  it('has no figures that would look like nil, and no picture of them', () => {
    for (const title of FIGURES) expect(sectionOf(tab, title)).toEqual([]);
    expect(tab.chart).toBeNull();
    expect(sectionOf(tab, 'Without an expiry date')).toEqual([]);
    expect(tableOf(tab).length).toBeLessThan(3);
  });
});

describe('an Excel error that EXPIRING has no need of', () => {
  const late = drawn('A2', 'Melton', 5, dated(3000, { 'Held by authority': '#REF!' }));

  it('leaves the list and what is at risk as they are', () => {
    const tab = tabOf(on(SOON, late));
    expect(tab.headline).toBe('1 contribution expires within 3 months. Remaining £9.00');
    expect(sectionOf(tab, 'Expires within')[2]!.slice(0, 3)).toEqual(['Blaby', 1, 9]);
  });

  it('is the reason in the bands that it may be in, and in no other', () => {
    const broken = rowOf({ Agreement: 'A2', Authority: 'Melton', Value: '#REF!', ...dated(3000) });
    const bands = sectionOf(tabOf(on(SOON, broken)), 'Every contribution').slice(2);
    const why = 'No figure. Register!F3: Value holds #REF!.';
    expect(bands.map((row) => row.slice(0, 3))).toEqual([
      ['Expired', 0, 0],
      ['Within 3 months', 1, 9],
      ['Within 6 months', 0, 0],
      ['Within 12 months', 0, 0],
      ['Later', 0, why],
      ['No date', 0, 0],
      ['Spent', 0, why],
      ['All counted', 1, why],
    ]);
  });

  it('is the reason in a stage at risk that it may be in', () => {
    const held = drawn('A2', 'Melton', 5, dated(9, { 'Held by developer': '#REF!' }));
    const [, heads, blaby, total] = sectionOf(tabOf(on(SOON, held)), 'Expires within');
    const column = heads!.indexOf('Held by developer');
    expect(blaby![column]).toBe(0);
    expect(total![column]).toBe('No figure. Register!H3: Held by developer holds #REF!.');
    expect(total!.slice(0, 3)).toEqual(['All authorities', 1, 9]);
  });
});

describe('nothing is listed', () => {
  const rowsOf = (register: Register): unknown[] =>
    tableOf(tabOf(register))
      .slice(1)
      .map(([cell]) => cell);

  it.each<[string, unknown[][], string]>([
    ['all is known', [], 'Nothing expires by 24 June 2025, and nothing is past its date.'],
    [
      'a row left out',
      [BAD],
      'No counted contribution expires by 24 June 2025 or is past its date; 1 row left out may.',
    ],
    [
      'a closed row past its date',
      [drawn('A3', 'Blaby', 9, dated(-9, { Status: 'Closed' }))],
      'No open contribution expires by 24 June 2025 or is past its date. 1 closed contribution with money left has such a date.',
    ],
    [
      'a date that cannot be read',
      [drawn('A3', 'Blaby', 9, { 'Expiry date': 'after phase 2' })],
      'No contribution with a date that can be read expires by 24 June 2025 or is past its date.',
    ],
    [
      'all of these',
      [
        BAD,
        drawn('A3', 'Blaby', 9, dated(-9, { Status: 'Closed' })),
        drawn('A4', 'Blaby', 9, dated(1, { Status: 'Lapsed' })),
        drawn('A5', 'Blaby', 9, { 'Expiry date': 'after phase 2' }),
      ],
      'No open counted contribution with a date that can be read expires by 24 June 2025 or is past its date; 1 row left out may. 2 closed contributions with money left have such a date.',
    ],
  ])('%s', (_, rows, says) => {
    expect(rowsOf(on(drawn('A1', 'Blaby', 9, dated(400)), ...rows))).toEqual([
      says,
      'The next date is 28 April 2026.',
    ]);
  });

  it('the headline counts the rows left out that may', () => {
    expect(tabOf(on(drawn('A1', 'Blaby', 9, dated(400)), BAD)).headline).toBe(
      '0 contributions expire within 3 months. Remaining £0.00; 1 row left out may expire too',
    );
  });
});

it('says what a stage has in it below nil', () => {
  const over = rowOf({
    ...{ Agreement: 'A2', Authority: 'Blaby', Value: 100, 'Held by authority': 90 },
    ...{ 'Drawn down': 10, Spent: 30.5, ...dated(9) },
  });
  const says = 'In hand is £21 lower because of 1 contribution, where more is spent than was drawn down.';
  expect(saysOf(tabOf(on(SOON, over)))).toContain(says);
  expect(saysOf(tabOf(on(SOON))).join()).not.toContain('lower because of');
});

it('has no empty periods after the last that holds something; those between stay', () => {
  const tab = tabOf(on(SOON, drawn('A2', 'Blaby', 5, dated(800))), 600);
  const when = sectionOf(tab, 'What expires when')
    .slice(2)
    .map(([name]) => name);
  expect(when).toEqual(['Expired', '2024/25', '2025/26', '2026/27', '2027/28']);
  expect(tab.chart!.categories.rowCount).toBe(when.length);
  expect(
    sectionOf(tabOf(on(drawn('A1', 'Blaby', 9, dated(-9))), 12), 'What expires when').slice(2),
  ).toHaveLength(1);
});

it('names no project for what is past its date, and does not say what fits', () => {
  const projects = readProjects([
    ['Project', 'Budget', 'Received'],
    ['Vans', 100, 0],
  ]);
  const steps = (register: Register) => {
    const tab = expiringTab(inputsOf(register), 3, projects);
    return [tableOf(tab)[1]![7], saysOf(tab).some((text) => text.startsWith('A project fits'))];
  };
  expect(steps(on(drawn('A1', 'Blaby', 9, dated(-1))))).toEqual([
    'In hand, past its date: ask the authority whether it can still be spent',
    false,
  ]);
  expect(steps(on(drawn('A1', 'Blaby', 9, dated(0))))).toEqual([
    'In hand: spend, or allocate to a project that fits: Vans',
    true,
  ]);
});
