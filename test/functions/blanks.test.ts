/** A blank cell is a blank cell, whether Excel hands it over as "", as null or, in older desktop versions, as 0. */
import * as fc from 'fast-check';
import { councilBlock, QUARTERS } from '../../samples/sheets/council-sheets';
import { printedBlock } from '../../samples/sheets/printed-sheet';
import { projectsBlock } from '../../samples/sheets/projects-sheet';
import { registerBlock } from '../../samples/sheets/register-sheet';
import { registerRows } from '../../samples/register/register-rows';
import { generateMetadata, type FunctionMetadata } from '../../scripts/metadata';
import { BLANKS, callNow, FunctionError, handedOver, records, type Blank } from './calling';
import { runs } from '../chance';
import {
  HEADINGS,
  maybe,
  lone,
  register,
  councils,
  printed,
  projects,
  anything,
  AS_AT,
  movements,
  ledgerExport,
  group,
} from './blank-arguments';

type Argument = unknown;

/** The answer with every blank cell of the arguments as it is said; an error as its code and message. */
function answerAs(blank: Blank, id: string, args: readonly Argument[]): unknown {
  const answer = plain(callNow(id, ...args.map((argument) => handedOver(argument, blank))));
  return id === 'VALIDATE' ? withoutNilNote(answer) : answer;
}
/** A value of 0 is told only where blank cells may come as 0. */
const withoutNilNote = (answer: unknown): unknown => {
  if (!Array.isArray(answer)) return answer;
  const rows = (answer as unknown[][]).filter((row) => row[4] !== 'value-nil');
  return rows.length === 1 && rows[0]![4] === 'Code' ? [['No findings']] : rows;
};
const plain = (value: unknown): unknown =>
  value instanceof FunctionError
    ? `${value.code} ${value.message}`
    : Array.isArray(value)
      ? (value as unknown[]).map(plain)
      : value;

function expectEqual(id: string, args: readonly Argument[]): void {
  const [first, ...others] = BLANKS.map((blank) => answerAs(blank, id, args));
  for (const other of others) expect(other).toEqual(first);
}

test('three amounts that may be days stand under a plain heading, whatever a blank beside them is', () => {
  const register = [
    ['Agreement', 'Contribution', 'Authority', 'Value', 'Held by developer', 'Held by authority'],
    ['P/1', '', 'Blaby', 0, 36_526, ''],
    ['', '', 'Blaby', 0, 36_526, 0],
    ['P/1', 'C1', 'Blaby', 0, '', 0],
    ['', '', '', 0, 36_526, 0],
    ['Source: the council, with its notes', '', '', '', '', ''],
  ];
  expectEqual('BALANCE', ['Held by developer', '', register]);
});

describe('the figures of the sample', () => {
  const register = registerBlock(registerRows());
  const [before, after] = QUARTERS.map((quarter) => councilBlock(quarter, register));
  const AS_AT = 45_740;
  const first = register[1]!;
  test.each<[string, Argument[]]>([
    ['ROLLUP', [null, register]],
    ['ROLLUP', ['Expiry year', register]],
    ['ROLLUP', ['Project', register, 'Open']],
    ['ROLLUP', ['Status', register]],
    ['RECONCILE', [printedBlock()]],
    ['RECONCILE', [printedBlock(), register]],
    ['RECONCILE', [projectsBlock(), register]],
    ['PROJECTS', [projectsBlock(), register]],
    ['OUTSTANDING', [null, register]],
    ['OUTSTANDING', [[['Charnwood'], ['']], register]],
    ['REMAINING', [null, register]],
    ['BALANCE', ['Agreements', null, register]],
    ['BALANCE', ['Rows left out', null, register]],
    ['BALANCE', ['Held by authority', [['Blaby']], register]],
    ['EXPIRING', [12, AS_AT, register]],
    ['EXPIRING', [600, AS_AT, register]],
    ['EXPIRYFLAG', [first[12], [[first[13]]], AS_AT]],
    ['TRACE', ['Held by authority', 'Charnwood', register]],
    ['TRACE', ['Rows left out', '', register]],
    ['CHANGES', [before, after]],
    ['CHANGES', [register, register.slice(0, -1)]],
    ['STANDARDISE', [after, 'Melton']],
    ['STANDARDISE', [register]],
    ['VALIDATE', [register]],
    ['VALIDATE', [before]],
  ])('%s', (id, args) => expectEqual(id, args));

  test('what the register says was drawn down for projects is 1,023,796', () => {
    for (const blank of BLANKS) {
      const spill = answerAs(blank, 'PROJECTS', [projectsBlock(), register]) as unknown[][];
      expect(spill.at(-1)).toEqual(['Total', 1_865_942, 1_080_560, 785_382, 1_023_796]);
    }
  });
});

describe.each<[string, fc.Arbitrary<Argument[]>]>([
  [
    'OUTSTANDING',
    fc.tuple(
      fc.array(fc.array(maybe(fc.constantFrom('Blaby', 'P/1', 'zz')), { minLength: 2, maxLength: 2 }), {
        minLength: 1,
        maxLength: 3,
      }),
      register,
    ),
  ],
  ['REMAINING', fc.tuple(fc.constantFrom('', 'Blaby', [['']]), register)],
  [
    'BALANCE',
    fc.tuple(
      fc.constantFrom('Value', 'In hand', 'Agreements', 'Rows left out', ''),
      fc.constantFrom('', 'Melton', [['', '']]),
      register,
    ),
  ],
  [
    'TRACE',
    fc.tuple(
      fc.constantFrom('Value', 'Outstanding', 'Agreements', 'Rows left out'),
      fc.constantFrom('', 'Melton'),
      register,
    ),
  ],
  [
    'ROLLUP',
    fc.tuple(
      fc.constantFrom('', 'Agreement', 'Site', 'Project', 'Status', 'Notes', 'Expiry year', 'Our own column'),
      register,
      fc.constantFrom('', 'Open', 'Closed'),
    ),
  ],
  ['EXPIRING', fc.tuple(fc.constantFrom('', 6, 40), fc.constantFrom('', AS_AT), register)],
  ['PROJECTS', fc.tuple(projects, register)],
  ['RECONCILE', fc.tuple(printed, register)],
  ['RECONCILE', fc.tuple(printed)],
  ['RECONCILE', fc.tuple(projects, register)],
  ['RECONCILE', fc.tuple(projects)],
  ['VALIDATE', fc.tuple(register)],
  ['VALIDATE', fc.tuple(councils)],
  ['VALIDATE', fc.tuple(anything)],
  ['STANDARDISE', fc.tuple(register)],
  [
    'STANDARDISE',
    fc.tuple(
      fc.oneof(
        councils,
        register.map((block) => block.map((row) => row.filter((_, i) => i !== 2))),
      ),
      fc.constantFrom('', 'Melton'),
    ),
  ],
  [
    'BALANCE',
    fc.tuple(
      fc.constantFrom('Value', 'In hand', 'Agreements', 'Rows left out'),
      fc.constantFrom('', 'Melton', [['', '']]),
      register,
      fc.constant(AS_AT),
      movements,
    ),
  ],
  ['ASAT', fc.tuple(fc.constant(AS_AT), group, fc.constantFrom('', 45_700), movements, register)],
  [
    'MOVEMENTS',
    fc.tuple(
      fc.constantFrom('In hand', 'Spent'),
      fc.constant(45_000),
      fc.constant(AS_AT),
      group,
      movements,
      register,
    ),
  ],
  ['STATEMENT', fc.tuple(fc.constant(AS_AT), movements, register)],
  ['AGED', fc.tuple(group, fc.constant(AS_AT), movements, register)],
  ['LEDGERCHECK', fc.tuple(fc.constant(AS_AT), movements, register)],
  ['GLMATCH', fc.tuple(ledgerExport, fc.constantFrom('', 45_000), fc.constant(''), movements, register)],
  ['CHANGES', fc.tuple(register, register)],
  ['CHANGES', fc.tuple(councils, councils)],
])('%s of ranges with blank cells', (id, args) => {
  test('has one answer', () => {
    fc.assert(
      fc.property(args, (of) => expectEqual(id, of)),
      runs(150),
    );
  });
});

describe('a blank cell in place of one argument', () => {
  const GOOD: Record<string, Record<string, Argument>> = {
    ...Object.fromEntries(
      ['OUTSTANDING', 'REMAINING', 'ROLLUP', 'EXPIRING', 'BALANCE', 'TRACE'].map((id) => [
        id,
        { measure: 'Value', register: [HEADINGS, lone('P/1', 0).map((cell, i) => [cell, 5][+(i === 6)]!)] },
      ]),
    ),
    EXPIRYFLAG: { expiry: 46_112, asAt: AS_AT },
    RECONCILE: {
      published: [
        ['', 'Blaby', 'Melton'],
        ['Value', 5, 5],
        ['Spent', 1, 2],
      ],
    },
    PROJECTS: {
      projects: [
        ['Project', 'Budget', 'Received'],
        ['Van', 5, 2],
      ],
      register: [HEADINGS],
    },
    STANDARDISE: { range: [HEADINGS, lone('P/1', 0)] },
    CHANGES: { before: [HEADINGS, lone('P/1', 0)], after: [HEADINGS] },
    ...Object.fromEntries(
      ['ASAT', 'MOVEMENTS', 'STATEMENT', 'AGED', 'LEDGERCHECK', 'GLMATCH'].map((id) => [
        id,
        {
          measure: 'In hand',
          date: AS_AT,
          from: 45_000,
          to: AS_AT,
          asAt: AS_AT,
          yearEnd: AS_AT,
          ledgerExport: [
            ['Date', 'Reference', 'Amount'],
            [45_100, 'J1', -40],
          ],
          movements: [
            ['Date', 'Agreement', 'Movement', 'Amount', 'To'],
            [45_000, 'P/1', 'Opening', 100, 'In hand'],
          ],
          register: [HEADINGS, lone('P/1', 0).map((cell, i) => [cell, 5][+(i === 6)]!)],
        },
      ]),
    ),
    INDEXED: { amount: 100, baseIndex: 334, index: 379.6 },
    INTEREST: { principal: 100, annualRate: 0.05, due: 45_000, paid: 45_100 },
  };
  let functions: readonly FunctionMetadata[];
  beforeAll(async () => {
    functions = (await generateMetadata()).functions;
  });

  test('is the same to every function', () => {
    for (const { id, parameters } of functions) {
      for (const { name } of parameters) {
        const answers = BLANKS.map((blank) => {
          const args = parameters.map((of) => {
            if (of.name !== name) return GOOD[id]?.[of.name] ?? null;
            return of.dimensionality === 'matrix' ? [[blank]] : blank;
          });
          return plain(callNow(id, ...args));
        });
        expect([id, name, answers[1]]).toEqual([id, name, answers[0]]);
        expect([id, name, answers[2]]).toEqual([id, name, answers[0]]);
      }
    }
  });
});

describe('a value of 0, which may be a blank cell', () => {
  const row = (value: unknown, blank: unknown): unknown[] => ['P/1', 'Blaby', value, blank];
  const headings = ['Agreement', 'Authority', 'Value', 'Site'];
  const codes = (block: unknown[][]) => records(callNow('VALIDATE', block)).map(({ Code }) => Code);

  test('is told where blank cells come as 0, or may', () => {
    expect(codes([headings, row(0, 0)])).toContain('value-nil');
    expect(codes([headings, row(0, 'Mill Lane')])).toContain('value-nil');
    expect(
      codes([
        ['C', 'developer-agreement', 'contribution-purpose', 'amount', 'start-date'].map((h) =>
          h === 'C' ? 'developer-agreement-contribution' : h,
        ),
        ['C/1', 'A/1', 'other', 0, 0],
      ]),
    ).toContain('value-nil');
  });

  test('is nil where another cell shows that they do not', () => {
    expect(codes([headings, row(0, '')])).not.toContain('value-nil');
    expect(codes([headings, row(0, null)])).not.toContain('value-nil');
    expect(codes([headings, row(5, 0)])).not.toContain('value-nil');
  });

  test('counts as it stands', () => {
    expect(callNow('BALANCE', 'Rows left out', null, [headings, row(0, 0)])).toEqual([[0]]);
    const block = [headings, row(0, 0), row(5, 0)].map((cells, n) => [...cells, n === 0 ? 'Drawn down' : 0]);
    expect(callNow('OUTSTANDING', null, block)).toEqual([[5]]);
  });
});

describe('a printed 0, which may be a blank cell, is checked as nil', () => {
  const lines = (...args: unknown[]) => records(callNow('RECONCILE', ...args));
  const headings = ['Project', 'Budget', 'Received', 'Outstanding'];

  test.each(['', null, 0, '-'])('outstanding %j of a project that is owed money', (outstanding) => {
    expect(lines([headings, ['Van', 100, 40, outstanding], ['Total', 100, 40, 60]])).toContainEqual(
      expect.objectContaining({ Where: 'Van', Expected: 60, Printed: 0, Kind: 'difference' }),
    );
  });

  test.each(['', null, 0])('an authority printed as %j throughout that has money in the register', (nil) => {
    const table = [
      ['', 'Blaby', 'Melton', 'Total'],
      ['Total value', nil, 5, 5],
      ['Drawn down', nil, 5, 5],
    ];
    const register = (pounds: number): unknown[][] => [
      ['Agreement', 'Authority', 'Value', 'Drawn down'],
      ['P/1', 'Blaby', pounds, pounds],
      ['P/2', 'Melton', 5, 5],
    ];
    const of = (pounds: number) => lines(table, register(pounds)).filter(({ Where }) => Where === 'Blaby');
    expect(of(7)).toContainEqual(expect.objectContaining({ Expected: 7, Kind: 'difference' }));
    expect(of(0).filter(({ Kind }) => Kind === 'difference')).toEqual([]);
  });
});
