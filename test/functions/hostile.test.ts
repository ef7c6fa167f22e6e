/** Every function with every kind of argument that Excel, a user or another program could ever hand it. */
import * as fc from 'fast-check';
import { generateMetadata, type FunctionMetadata } from '../../scripts/metadata';
import { BLANKS, type Blank, call, FunctionError, functionsFromSource, underEveryBlank } from './calling';
import { FULL, runs, SEED, someOf } from '../chance';
import { processorTimer } from '../processor-time';
import { HEADINGS, REGISTER, AS_AT, GOOD, HOSTILE } from './hostile-arguments';

const COMPLETE = /^[A-Za-z"].{15,}[.?]$/s;
const UNFINISHED = /\bundefined\b|\bnull\b|\[object|could not be worked out/;

/** A sentence or two, complete, that names an argument, a cell, a row or what it looked for. */
function faultOfMessage({ code, message }: FunctionError, names: string[]): string | null {
  if (code !== '#VALUE!' && code !== '#N/A') return 'is neither #VALUE! nor #N/A';
  if (!COMPLETE.test(message)) return 'is no sentence';
  if (UNFINISHED.test(message)) return 'says what no user should see';
  const named = new RegExp(
    `\\b(${names.join('|')}|range|register|[A-Z]{1,3}\\d+)\\b|No (measure|authority)|too many noughts`,
    'i',
  );
  if (!named.test(message)) return `names none of ${names.join(', ')}`;
  return message.length < 600 ? null : 'is too long';
}

function faultOfCell(cell: unknown, names: string[]): string | null {
  if (cell instanceof FunctionError) return faultOfMessage(cell, names);
  if (typeof cell === 'string') return null;
  if (typeof cell !== 'number') return 'is neither a figure nor text';
  return Number.isFinite(cell) && !Object.is(cell, -0) ? null : 'is no figure that Excel shows';
}

/** Each cell is looked at by itself, and jest is asked only of one that fails: an expect of each took a third of the time. */
function expectCell(cell: unknown, names: string[]): void {
  const fault = faultOfCell(cell, names);
  if (fault !== null) expect({ cell, fault }).toEqual({ cell, fault: null });
}

/** A figure, text, or a rectangle of them; or #VALUE! or #N/A with a message. */
function expectDocumented(result: unknown, names: string[]): void {
  if (!Array.isArray(result)) return expectCell(result, names);
  const rows = result as unknown[][];
  expect(rows.length).toBeGreaterThan(0);
  expect(rows[0]!.length).toBeGreaterThan(0);
  for (const row of rows) {
    if (row.length !== rows[0]!.length) expect(row).toHaveLength(rows[0]!.length);
    for (const cell of row) expectCell(cell, names);
  }
}

let functions: readonly FunctionMetadata[];
beforeAll(async () => {
  functions = (await generateMetadata()).functions;
});

const argumentsOf = (f: FunctionMetadata, more: Record<string, unknown> = {}) =>
  f.parameters.map(({ name }) => ({ ...GOOD[f.id], ...more })[name] ?? (name in more ? more[name] : null));
const namesOf = (f: FunctionMetadata) => f.parameters.map(({ name }) => name);

/** Each kind under one of the three kinds of blank cells, which changes from run to run; under all of them in a full run. */
const kindsUnder = (as: Blank): string[] =>
  Object.keys(HOSTILE).filter((_, n) => FULL || (n + SEED + BLANKS.indexOf(as)) % BLANKS.length === 0);

underEveryBlank((as) => {
  test('the functions that are tested are those that there are', () => {
    expect(functions.map(({ id }) => id).sort()).toEqual(Object.keys(GOOD).sort());
    expect(Object.keys(functionsFromSource()).sort()).toEqual(Object.keys(GOOD).sort());
  });

  describe.each(Object.keys(GOOD))('%s', (id) => {
    const f = () => functions.find((of) => of.id === id)!;

    test('has an answer to good arguments', async () => {
      const result = await call(id, ...argumentsOf(f()));
      expect(result).not.toBeInstanceOf(FunctionError);
      expectDocumented(result, namesOf(f()));
    });

    test.each(kindsUnder(as))('with %s in place of each argument', async (kind) => {
      for (const { name } of f().parameters) {
        try {
          expectDocumented(await call(id, ...argumentsOf(f(), { [name]: HOSTILE[kind] })), namesOf(f()));
        } catch (error) {
          throw new Error(`${id}, ${name} being ${kind}: ${String((error as Error).message)}`, {
            cause: error,
          });
        }
      }
    });

    test('with nothing, and with only nothings', async () => {
      for (const args of [
        [],
        ...[undefined, null, '', [[null]], [[]]].map((nothing) => f().parameters.map(() => nothing)),
      ])
        expectDocumented(await call(id, ...args), namesOf(f()));
    });

    test('with any of them at once', async () => {
      const hostile = fc.constantFrom(...Object.keys(HOSTILE));
      await fc.assert(
        fc.asyncProperty(fc.array(hostile, { minLength: 4, maxLength: 4 }), async (kinds) => {
          const args = f().parameters.map((_, i) => HOSTILE[kinds[i]!]);
          expectDocumented(await call(id, ...args), namesOf(f()));
        }),
        runs(150, 6),
      );
    });

    test('with an unruly range in place of each argument', async () => {
      const cell = fc.oneof(
        fc.string(),
        fc.double(),
        fc.boolean(),
        fc.constantFrom(
          null,
          undefined,
          '',
          '#REF!',
          ...HEADINGS,
          'Total',
          'Blaby',
          'Project',
          'Budget',
          'Received',
        ),
        fc.constant(new FunctionError('#NUM!')),
      );
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }),
          fc.boolean(),
          async (range, headed) => {
            const block = headed ? [HEADINGS, ...range] : range;
            for (const { name } of f().parameters)
              expectDocumented(await call(id, ...argumentsOf(f(), { [name]: block })), namesOf(f()));
          },
        ),
        runs(100, 4),
      );
    });
  });

  describe('a bad amount is never nil', () => {
    const BAD = [
      'TBC',
      '£60k - £70k',
      12.345,
      1e16,
      NaN,
      true,
      new FunctionError('#REF!'),
      '#N/A',
      {},
      5n,
      '1e5',
    ];
    test.each(BAD)('%p', async (bad) => {
      const block = [HEADINGS, ['A1', 'Blaby', 100, 40, 15, ''], ['A2', 'Melton', bad, 0, 0, '']];
      expect(await call('BALANCE', 'Rows left out', null, block)).toEqual([[1]]);
      const outstanding = await call('OUTSTANDING', null, block);
      if (!(outstanding instanceof FunctionError)) expect(outstanding).toEqual([[60]]);
      expect(((await call('ROLLUP', null, block)) as unknown[][]).map((row) => row.at(-1))).toEqual([
        'Rows left out',
        0,
        1,
        1,
      ]);
      expect(((await call('VALIDATE', block)) as unknown[][])[1]!.slice(0, 3)).toEqual(['Error', 3, 'Value']);
      expect(await call('INDEXED', bad, 1, 1)).toBeInstanceOf(FunctionError);
      expect(await call('INTEREST', bad, 0.05, 45000, 45100)).toBeInstanceOf(FunctionError);
      expect(await call('EXPIRYFLAG', 46112, bad, AS_AT)).toBeInstanceOf(FunctionError);
    });
  });
});

/** What takes long, under one of the kinds of blank cells. */
underEveryBlank(
  () => {
    test('the longest cells that Excel holds, in every argument and every column, are answered at once', async () => {
      const n = 32_000;
      const everyLong = ['x', ' ', '1-', '-', 'Total ', 'council ', '\u00a0', '0 to '].flatMap((text) => {
        const run = text.repeat(n / text.length);
        return [`1${run}x`, `-${run}1`];
      });
      const long = someOf(everyLong, 6);
      const timed = async (id: string, ...args: unknown[]) => {
        const took = processorTimer();
        const result = await call(id, ...args);
        expect(took()).toBeLessThan(2000); // a pattern that runs away takes minutes
        return result;
      };
      for (const f of functions)
        for (const cell of long)
          for (const { name } of f.parameters)
            expectDocumented(await timed(f.id, ...argumentsOf(f, { [name]: cell })), namesOf(f));
      for (const cell of long) {
        const rows = HEADINGS.map((_, c) => REGISTER[1]!.map((good, i) => (i === c ? cell : good)));
        expectDocumented(await timed('VALIDATE', [HEADINGS, ...rows, [cell]]), ['range']);
        expectDocumented(await timed('ROLLUP', 'Agreement', [HEADINGS, ...rows]), ['by']);
      }
    });

    describe('large ranges', () => {
      const rows = Array.from({ length: 100_000 }, (_, i) => [
        `P/${i}`,
        ['Blaby', 'Melton', 'NW Leics'][i % 3],
        100.01,
        40,
        15.5,
        46112,
      ]);
      const large = [HEADINGS, ...rows];

      test('a register of 100,000 rows, to the penny', async () => {
        expect(await call('OUTSTANDING', null, large)).toEqual([[6_001_000]]);
        expect(((await call('ROLLUP', null, large)) as unknown[][]).at(-1)!.slice(0, 3)).toEqual([
          'Total',
          100_000,
          10_001_000,
        ]);
        expect(await call('EXPIRING', 12, AS_AT, large)).toMatchObject({ code: '#VALUE!' }); // 8 MB: more than Excel takes
        expect((await call('VALIDATE', large)) as unknown[][]).not.toHaveLength(0);
      });

      test('300,000 names at once', async () => {
        const names = Array.from({ length: 300_000 }, (_, i) => [i % 2 ? 'Blaby' : '']);
        const figures = (await call('OUTSTANDING', names, REGISTER)) as unknown[][];
        expect(figures).toHaveLength(300_000);
        expect(figures.slice(0, 2)).toEqual([[''], [60]]);
      });

      test('300,000 rows that are no table', async () => {
        const column = Array.from({ length: 300_000 }, (_, i) => [i]);
        for (const [id, args] of [
          ['RECONCILE', [column]],
          ['PROJECTS', [column, REGISTER]],
          ['ROLLUP', [null, column]],
        ] as const)
          expect(await call(id, ...args)).toBeInstanceOf(FunctionError);
      });
    });
  },
  someOf(BLANKS, 1),
);
