/** The paper of the sample workbook: the panel's own figures, in sentences that can be traced. */
import { readProjects } from '../../../src/domain/projects/projects-table';
import { serialFromDate } from '../../../src/domain/calendar/serial';
import { lastFromPrinted } from '../../../src/domain/paper/last-paper';
import { droppedOf, figuresOfSections, paperOf } from '../../../src/domain/paper/paper';
import { publishedFigures } from '../../../src/domain/paper/published-figures';
import { reconcile } from '../../../src/domain/published/reconcile';
import { MOVEMENTS } from '../../../src/domain/movements/movement-table';
import { REQUESTS } from '../../../src/domain/requests/request-table';
import { balances, WHOLE } from '../../../src/domain/register/figures/balance';
import { PROJECTS_2025, ROLLUP_2024 } from '../../golden/printed-tables';
import { blockOf, drawn, registerOf, rowOf } from '../reading';
import { AS_AT, placeOn, sampleBlock, sampleRegister } from '../summaries/sample';
import {
  inputsOfRegister,
  LAST_DAY,
  printedCells,
  projectsOf,
  sampleInputs,
  sentencesOf,
  tableOfBlock,
  tablesOf,
} from './sample-paper';

const paper = paperOf(sampleInputs());
const all = (id: Parameters<typeof sentencesOf>[1]): string => sentencesOf(paper, id).join('\n');

describe('the sample', () => {
  it('says what the panel’s table comes to, and not what its text said', () => {
    expect(all('headline')).toContain(
      '£3,624,030 has been drawn down and £2,422,458 spent, leaving £1,201,572',
    );
    expect(all('headline')).toMatch(/£7,500,236 is still to come: £2,933,094 .* £2,030,052 .* £2,537,089/);
    expect(all('headline')).toContain('93 open agreements with eight local authorities');
    expect(all('headline')).toMatch(/ahead of drawdown in two .*Blaby by £96,469 and Rutland by £23,338/);
  });

  it('restates the five wrong figures of the print, and its total, without asking for a reason', () => {
    const proven = paper.restated.filter(({ rule }) => rule !== null);
    const remaining = proven.filter(({ id }) => id.includes('remaining'));
    expect(
      remaining.map(({ is, was }) => was.value!.amount - is.value!.amount).sort((a, b) => a - b),
    ).toEqual([-7_811_900, -6_849_800, -2_813_800, -1_250_000, 1_166_900, 11_930_900]);
    expect(all('quality')).toMatch(
      /£8,673,670 was reported on 12 March 2024. The figure is £8,701,808: in five local authorities/,
    );
  });

  it('has a formula or a table for every figure, and the rows of every one of the register', () => {
    for (const figure of figuresOfSections(paper.sections)) {
      expect(figure.name).not.toBe('');
      if (figure.trace) {
        expect(figure.formula).toMatch(/^=S106\.BALANCE\("/);
        expect(figure.rows).not.toBeNull();
      }
    }
  });

  it('has the same value under one id wherever it is said', () => {
    const values = new Map<string, string>();
    for (const section of paper.sections)
      for (const { id, value } of figuresOfSections([section])) {
        const own = JSON.stringify(value);
        expect([id, values.get(id) ?? own]).toEqual([id, own]);
        values.set(id, own);
      }
  });

  it('has no number in a sentence that is not a figure', () => {
    const register = sampleRegister();
    const names = register.authorities.map(({ name }) => name);
    for (const { blocks } of paper.sections)
      for (const block of blocks)
        if (block.kind === 'paragraph')
          for (const { parts } of block.sentences)
            for (const part of parts)
              if (typeof part === 'string' && !names.includes(part)) expect(part).not.toMatch(/\d/);
  });

  it('reconciles with itself and with the register: it says what is rounded, and what is overspent', () => {
    const [rollup, projects] = [
      tablesOf(paper)[0]!,
      tablesOf(paper).find(({ headings }) => headings[0]!.startsWith('Project'))!,
    ];
    const cells = printedCells(rollup);
    expect(reconcile(cells, null)).toEqual([]);
    expect(reconcile(cells, sampleRegister())).toEqual([]);
    // What it says is checked: neither a wrong overspend nor a wrong figure is hidden by the words.
    const changed = (row: number, column: number, text: string) =>
      reconcile(
        cells.map((line, r) => line.map((cell, c) => (r === row && c === column ? text : cell))),
        null,
      )!.map(({ where, rule, kind }) => [where, rule, kind]);
    const blaby = cells.findIndex(([name]) => name === 'Blaby');
    const over = cells[0]!.indexOf('Spent beyond drawn down');
    expect(cells[blaby]![over]).toBe('96,469');
    expect(changed(blaby, over, '96,569')).toEqual([
      ['Blaby', 'overspent', 'difference'],
      ['Total', 'authorities', 'difference'],
    ]);
    expect(changed(blaby, over, '-')).toContainEqual(['Blaby', 'overspent', 'difference']);
    expect(changed(blaby + 1, over, '1,000')).toHaveLength(2);
    expect(changed(blaby, 2, '1')).toContainEqual(['Blaby', 'remaining', 'difference']);
    expect(reconcile(printedCells(projects), null)).toEqual([]);
    // What the register has otherwise of its projects the paper says.
    const others = reconcile(printedCells(projects), sampleRegister())!;
    const sum = (key: 'expected' | 'printed'): number =>
      others.reduce((total, { [key]: of }) => total + (of.kind === 'amount' ? of.amount : NaN), 0);
    const figures = new Map(figuresOfSections(paper.sections).map(({ id, value }) => [id, value?.amount]));
    expect(others.map(({ rule }) => rule)).toEqual(
      Array.from({ length: figures.get('projects that differ')! }, () => 'register'),
    );
    // RECONCILE rounds each of them to the pound.
    const apart = Math.abs(figures.get('projects by register')! - sum('expected'));
    expect(apart).toBeLessThanOrEqual(50 * others.length);
    expect(figures.get('projects received otherwise')).toBe(sum('printed'));
  });

  it('repeats nothing that the next paper finds changed, where nothing changed', () => {
    const figures = publishedFigures(paper.sections);
    const last = { asAtSerial: LAST_DAY, figures, wrong: [], projects: null };
    const next = paperOf(sampleInputs({ last, movements: { why: 'none' } }));
    expect(next.restated).toEqual([]);
    expect(sentencesOf(next, 'moved').join(' ')).not.toMatch(/\b(rose|fell)\b/);
  });
});

/** As an officer types the printed table of 12 March 2024, under the usual headings. */
const TYPED_PROJECTS = [
  ['Project', 'Budget', 'Received'],
  ['Firearms Building', '£500k', '£241k'],
  ['NATO Helmets', '£52k', '£36k'],
  ['Contact Management Department refurbishment', '£285k', '£195k'],
];

it('prints what nobody knows as not known, and not as nil, beside what is overspent', () => {
  const block = blockOf(
    drawn('1/1', 'Blaby', 5, { Spent: 7 }),
    rowOf({ Agreement: '1/2', Authority: 'Melton', Value: 9, 'Drawn down': '#REF!', Spent: 8 }),
    drawn('1/3', 'Rutland', 5, { Spent: 5 }),
  );
  const [table] = tablesOf(paperOf(inputsOfRegister(registerOf(block))));
  const over = printedCells(table!).map((row) => row.at(-1));
  expect(over).toEqual(['Spent beyond drawn down', '2', 'not known', '-', 'not known']);
});

describe('two published dates', () => {
  const last = lastFromPrinted([ROLLUP_2024, TYPED_PROJECTS], LAST_DAY)!;
  const register = registerOf(sampleBlock(), { place: placeOn('Register') });

  it('names what moved, and that CMD’s received fell', () => {
    const asAtSerial = serialFromDate({ year: 2025, month: 3, day: 24 })!;
    const of = { last, asAtSerial, projects: projectsOf(PROJECTS_2025) as never };
    const fell = paperOf(inputsOfRegister(register, of)).restated.filter(({ needsReason }) => needsReason);
    expect(fell.map(({ name, was, is }) => [name, was.value!.amount, is.value!.amount])).toContainEqual([
      'CMD, received',
      19_500_000,
      8_618_500,
    ]);
    const reasons = { [fell.find(({ name }) => name.startsWith('CMD'))!.id]: 'The budget was split.' };
    const told = sentencesOf(paperOf(inputsOfRegister(register, { ...of, reasons })), 'quality').join('\n');
    expect(told).toMatch(/CMD, received: £195,000 was reported .*£86,185: The budget was split\./);
    const silent = sentencesOf(paperOf(inputsOfRegister(register, of)), 'quality').join('\n');
    expect(silent).toMatch(/£86,185: \[[^\]]+\]\./);
    expect(readProjects(PROJECTS_2025)!.rows).toHaveLength(17);
  });
});

describe('what moved between two days, in words', () => {
  const day = (month: number, of = 1) => serialFromDate({ year: 2026, month, day: of })!;
  const printed = [
    ['Local authority', 'Total value', 'Held by local authority', 'Drawn down', 'Spent'],
    ['Melton', 1000, 300, 500, 200],
    ['Total', 1000, 300, 500, 200],
  ];
  type Moves = readonly (readonly [string, number])[];
  const OPENING = { 'Held by developer': 200, 'Held by authority': 300, 'In hand': 300, Spent: 200 };
  const said = (...moves: Moves) => {
    const sum = (name: string): number =>
      moves.reduce((all, [movement, amount]) => all + (movement === name ? amount : 0), 0);
    const [received, drawnDown, spent] = [sum('Received'), sum('Drawn down'), sum('Spent')];
    const register = registerOf(
      blockOf(
        rowOf({
          ...{ Agreement: 'A', Authority: 'Melton', Value: 1000, 'Held by developer': 200 - received },
          ...{
            'Held by authority': 300 + received - drawnDown,
            'Drawn down': 500 + drawnDown,
            Spent: 200 + spent,
          },
        }),
      ),
    );
    const movements = tableOfBlock(MOVEMENTS, [
      ['Date', 'Agreement', 'Movement', 'Amount', 'To'],
      ...Object.entries(OPENING).map(([to, amount]) => [day(1), 'A', 'Opening', amount, to]),
      ...moves.map(([movement, amount]) => [day(8), 'A', movement, amount, '']),
    ]);
    const last = lastFromPrinted([printed], day(6, 30));
    const of = paperOf(inputsOfRegister(register, { last, movements, asAtSerial: day(9, 30) }));
    return sentencesOf(of, 'moved').find((text) => text.startsWith('In that time'));
  };

  it.each<[string, Moves, string]>([
    [
      'money came and went',
      [
        ['Received', 90],
        ['Drawn down', 40],
        ['Spent', 7],
      ],
      'local authorities received £90 from developers, £40 was drawn down and £7 was spent.',
    ],
    [
      'nothing moved',
      [],
      'local authorities received nothing from developers, nothing was drawn down and nothing was spent.',
    ],
    [
      'what had moved was undone',
      [
        ['Received', -50],
        ['Drawn down', -10],
        ['Spent', -3],
      ],
      'what local authorities had received from developers fell by £50, what had been drawn down fell by £10 and what had been spent fell by £3.',
    ],
    [
      'one each way',
      [
        ['Received', -50],
        ['Spent', 12],
      ],
      'what local authorities had received from developers fell by £50, nothing was drawn down and £12 was spent.',
    ],
  ])('%s', (_, moves, words) => {
    expect(said(...moves)).toBe(`In that time ${words}`);
  });
});

describe('nil, then or now', () => {
  const printed = (spent: number, open: number) => [
    ['Local authority', 'Open agreements', 'Total value', 'Spent'],
    ['Melton', open, 100, spent],
    ['Total', open, 100, spent],
  ];
  const said = (spent: number, status: string, last: readonly [spent: number, open: number]) => {
    const row = rowOf({
      Agreement: 'A',
      Authority: 'Melton',
      Value: 100,
      'Drawn down': 100,
      Spent: spent,
      Status: status,
    });
    const of = { last: lastFromPrinted([printed(...last)], LAST_DAY) };
    return sentencesOf(paperOf(inputsOfRegister(registerOf(blockOf(row)), of)), 'moved').join(' ');
  };

  it.each<[string, string, string[]]>([
    [
      'of both',
      said(0, 'Closed', [0, 0]),
      ['The money spent is still nil.', 'There is still no open agreement.'],
    ],
    [
      'then',
      said(20, '', [0, 0]),
      ['spent rose by £20, from nothing to £20.', 'rose by one, from none to one.'],
    ],
    [
      'now',
      said(0, 'Closed', [20, 1]),
      ['spent fell by £20, from £20 to nothing.', 'fell by one, from one to none.'],
    ],
  ])('is said in words: %s', (_, told, all) => {
    for (const words of all) expect(told).toContain(words);
  });
});

describe('what is not known', () => {
  it('names what is not past its date where no sentence before it does', () => {
    const block = [
      ['Agreement', 'Authority', 'Value', 'Expiry date'],
      ['A', 'Blaby', 50, AS_AT + 9],
    ];
    const said = sentencesOf(paperOf(inputsOfRegister(registerOf(block))), 'headline');
    expect(said).toContain('No contribution is past its date.');
  });

  it('drops each sentence that needs it, and says why', () => {
    const block = blockOf(
      drawn('A', 'Blaby', 100),
      rowOf({ Agreement: 'B', Authority: 'Melton', Value: 50, Spent: '#REF!' }),
    );
    const of = paperOf(inputsOfRegister(registerOf(block)));
    const text = of.sections.flatMap(({ id }) => sentencesOf(of, id)).join('\n');
    expect(text).not.toMatch(/undefined|NaN|null/);
    expect(text).not.toContain('in hand.');
    const dropped = droppedOf(of.sections);
    expect(dropped.some(({ says, because }) => says.includes('[In hand]') && because.includes('Spent'))).toBe(
      true,
    );
    expect(printedCells(tablesOf(of)[0]!).flat()).toContain('not known');
  });

  it('leaves out a section whose table is not there, and says which', () => {
    const of = paperOf(inputsOfRegister(sampleRegister()));
    const why = Object.fromEntries(of.sections.map(({ id, leftOut }) => [id, leftOut]));
    expect(why.requests).toContain('requests');
    expect(why.moved).toContain('No earlier report');
    expect(why.headline).toBeNull();
  });

  it('counts what is left out in the paper itself', () => {
    const block = blockOf(
      drawn('A', 'Blaby', 100),
      rowOf({ Agreement: 'B', Authority: 'Melton', Value: 'TBC' }),
    );
    const of = paperOf(inputsOfRegister(registerOf(block)));
    expect(sentencesOf(of, 'headline').join(' ')).toContain('One row of the register cannot be read');
    const strict = paperOf(inputsOfRegister(registerOf(block), { strict: true }));
    expect(sentencesOf(strict, 'headline').join(' ')).not.toContain('£');
    expect(balances(registerOf(block)).balance('value', WHOLE)).toEqual({ kind: 'amount', amount: 10_000 });
  });

  it('says nothing of what is no longer viable where the register does not say what money may fund', () => {
    const register = registerOf(blockOf(drawn('A', 'Blaby', 100)));
    const of = paperOf(inputsOfRegister(register, { items: sampleInputs().items }));
    expect(sentencesOf(of, 'repurposing').join(' ')).not.toContain('viable');
    const dropped = of.sections.find(({ id }) => id === 'repurposing')!.dropped;
    expect(dropped.map(({ because }) => because).join(' ')).toMatch(/May fund[^]*repurposing/);
  });
});

describe('what is not known is not nothing', () => {
  const held = { Authority: 'Blaby', Value: 60, 'Held by authority': 60 };
  const told = (block: unknown[][], id: Parameters<typeof sentencesOf>[1], more = {}): string =>
    sentencesOf(paperOf(inputsOfRegister(registerOf(block), more)), id).join(' ');

  it('names money whose date cannot be read, and money received that has none, where it says what expires', () => {
    for (const id of ['headline', 'expiring'] as const) {
      const text = told(blockOf(rowOf({ ...held, Agreement: 'A', 'Expiry date': 'soon' })), id);
      expect(text).toMatch(/£60, on one contribution, has a date that cannot be read/);
      expect(text).not.toContain('None is past');
      expect(told(blockOf(rowOf({ ...held, Agreement: 'A' })), id)).toMatch(
        /£60, .* no expiry date, and all of it has been received/,
      );
    }
  });

  it('does not say that a request is recent where nobody wrote when it was sent', () => {
    const row = { Request: 'R', Agreement: 'A', Amount: 10, Status: 'Sent' };
    const requests = tableOfBlock(REQUESTS, [Object.keys(row), Object.values(row)] as never);
    const block = blockOf(rowOf({ ...held, Agreement: 'A' }));
    const of = paperOf(inputsOfRegister(registerOf(block), { requests }));
    expect(sentencesOf(of, 'requests').join(' ')).toMatch(/How long it has waited is not known/);
    const cells = tablesOf(of).find(({ caption }) => caption.includes('requests'))!;
    expect(printedCells(cells).map((line) => line.at(-1))).toEqual([expect.any(String), '-', '-']);
  });

  it('has no figure at all where no row of the register can be read', () => {
    const of = paperOf(
      inputsOfRegister(registerOf(blockOf(rowOf({ Agreement: 'A', Authority: 'Blaby', Value: 'TBC' })))),
    );
    expect(of.sections.flatMap(({ id }) => sentencesOf(of, id)).join(' ')).not.toContain('£');
  });

  it('gives an absent column one line of what is not known, however many authorities there are', () => {
    const names = ['Blaby', 'Melton', 'Rutland', 'Harborough'];
    const block = [['Agreement', 'Authority', 'Value'], ...names.map((name, n) => [`A${n}`, name, 10])];
    const { dropped } = paperOf(inputsOfRegister(registerOf(block))).sections.find(
      ({ id }) => id === 'agreements',
    )!;
    expect(dropped).toHaveLength(5); // Not started, the two held, Drawn down, and Spent, which Remaining needs too.
  });
});

test('what expires is said by where it is, and the parts add up to it', () => {
  const block = blockOf(
    rowOf({
      ...{ Agreement: 'A', Authority: 'Blaby', 'Expiry date': AS_AT + 30, Value: 100, 'Not started': 10 },
      ...{ 'Held by developer': 20, 'Held by authority': 30, 'Drawn down': 40, Spent: 5 },
    }),
  );
  const told = sentencesOf(paperOf(inputsOfRegister(registerOf(block))), 'expiring').join(' ');
  expect(told).toMatch(/£95 expires .*£30 is held by .*£35 is in hand and £30 has not been received/);
});
