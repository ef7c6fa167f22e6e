/**
 * dist/functions.js alone, with no more than a global CustomFunctions, gives the figures of a plain register. functions-more.js,
 * loaded after it into the same global, gives the rest; a call that comes before waits.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { generateMetadata, withHelp, type Metadata } from '../../scripts/metadata';
import { customFunctionsGlobal, FunctionError } from '../functions/calling';
import { NO_TRANCHES } from '../functions/no-tranches';
import { DIFFERENCES_2024, PROJECTS_2025, ROLLUP_2024, ROUNDINGS_2024 } from '../golden/printed-tables';

const dist = path.resolve(__dirname, '../../dist');
const file = (name: string): string => readFileSync(path.join(dist, name), 'utf8');

const IDS = [
  ...['OUTSTANDING', 'REMAINING', 'BALANCE', 'ROLLUP', 'EXPIRING', 'EXPIRYFLAG'],
  ...['VALIDATE', 'STANDARDISE', 'CHANGES', 'RECONCILE', 'TRACE', 'PROJECTS'],
  ...['ASAT', 'MOVEMENTS', 'STATEMENT', 'AGED', 'LEDGERCHECK', 'GLMATCH', 'INDEXED', 'INTEREST'],
  ...['PLAN', 'UNPLACED', 'REQUESTS', 'ELIGIBLE', 'VARIANCES', 'SPENDBY'],
  ...['BID', 'DUE', 'FORECAST'],
];

type AnyFunction = (...args: unknown[]) => unknown;

interface Page {
  readonly functions: Record<string, AnyFunction>;
  /** Loads a file of the add-in into the page. */
  readonly load: (name: string) => void;
}

/** A page with nothing but CustomFunctions: what is missing there, the files may not need. */
function pageWith(more: Record<string, unknown> = {}): Page {
  const functions: Record<string, AnyFunction> = {};
  const context = vm.createContext({ CustomFunctions: customFunctionsGlobal(functions), ...more });
  const load = (name: string): void => {
    try {
      vm.runInContext(file(name), context);
    } catch (error) {
      throw new Error(String((error as Error).message)); // without its source line, which is the whole file
    }
  };
  load('functions.js');
  return { functions, load };
}

/** The functions of functions.js alone. */
const figures = (more: Record<string, unknown> = {}): Record<string, AnyFunction> => pageWith(more).functions;

/** The functions of both files. */
function associated(more: Record<string, unknown> = {}): Record<string, AnyFunction> {
  const { functions, load } = pageWith(more);
  load('functions-more.js');
  return functions;
}
/** Values of another page's making compare by content only. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const REGISTER = [
  ['Agreement', 'Authority', 'Value', 'Drawn down', 'Spent'],
  ['A1', 'Blaby', 1000.5, '£400.25', 100],
  ['A2', 'NW Leics', '(1,200)', 0, ''],
  ['A3', 'Melton', 'TBC', 0, 0],
];

const DATED = REGISTER.map((row, i) => [...row, i ? 46_000 : 'Expiry date']);

describe('dist/functions.js', () => {
  test('associates exactly the functions, and needs nothing else; functions-more.js adds none', () => {
    expect(Object.keys(figures()).sort()).toEqual([...IDS].sort());
    expect(Object.keys(associated()).sort()).toEqual([...IDS].sort());
  });

  test('a call that needs the second file waits for it, in the order of its own', async () => {
    const { functions, load } = pageWith({ setTimeout, clearTimeout });
    const unusual = REGISTER.map((row, i) =>
      i === 0 ? ['Agreement', 'Authority', 'Value', 'Paid over', 'Spent'] : row,
    );
    const sought = [
      functions.VALIDATE!(REGISTER),
      functions.OUTSTANDING!(null, unusual),
      functions.INTEREST!(1000, 0.05, 45_000, 45_365),
    ];
    const pushed: unknown[] = [];
    functions.VALIDATE!(REGISTER, null, { setResult: (value: unknown) => pushed.push(value) });
    const cancelled = { setResult: (value: unknown) => pushed.push(value), onCanceled: undefined };
    functions.VALIDATE!(REGISTER, null, cancelled);
    (cancelled.onCanceled as unknown as () => void)();
    load('functions-more.js');
    const settled = await Promise.allSettled(sought);
    const direct = ['VALIDATE', 'OUTSTANDING', 'INTEREST'].map((id) => functions[id]!);
    expect(plain((settled[0] as PromiseFulfilledResult<unknown>).value)).toEqual(plain(direct[0]!(REGISTER)));
    expect(plain((settled[1] as PromiseFulfilledResult<unknown>).value)).toEqual(
      plain(direct[1]!(null, unusual)),
    );
    expect((settled[2] as PromiseFulfilledResult<unknown>).value).toEqual(
      direct[2]!(1000, 0.05, 45_000, 45_365),
    );
    expect(pushed.map(plain)).toEqual([plain(direct[0]!(REGISTER))]);
  });

  test('functions.json has the same ids, and is what the docstrings say', async () => {
    const metadata = JSON.parse(file('functions.json')) as Metadata;
    expect(metadata.functions.map((f) => f.id)).toEqual(IDS);
    expect(metadata).toEqual(withHelp(await generateMetadata(), 'https://localhost:3000'));
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });

  test('ids are upper case and no id can be taken for the address of a cell', () => {
    for (const id of IDS) {
      expect(id).toMatch(/^[A-Z]+$/);
      expect(id).not.toMatch(/^[A-Z]{1,3}\d+$/);
    }
  });

  test('works out figures from a register that it is given', () => {
    const { OUTSTANDING, REMAINING, BALANCE, ROLLUP } = figures();
    expect(plain(OUTSTANDING!(null, REGISTER))).toEqual([[-599.75]]);
    expect(plain(REMAINING!([['Blaby'], ['North West Leicestershire District Council']], REGISTER))).toEqual([
      [900.5],
      [-1200],
    ]);
    expect(plain(BALANCE!('Rows left out', null, REGISTER))).toEqual([[1]]);
    expect(plain(ROLLUP!(null, REGISTER))).toEqual([
      [
        ...['Authority', 'Open agreements', 'Total value', 'Project not yet started', 'Held by developers'],
        ...[
          'Held by local authority',
          'Drawn down',
          'Spent',
          'Funds remaining',
          'Outstanding',
          'Rows left out',
        ],
      ],
      ['Blaby', 1, 1000.5, '', '', '', 400.25, 100, 900.5, 600.25, 0],
      ['Melton', 0, 0, '', '', '', 0, 0, 0, 0, 1],
      ['NW Leics', 1, -1200, '', '', '', 0, 0, -1200, -1200, 0],
      ['Total', 2, -199.5, '', '', '', 400.25, 100, -299.5, -599.75, 1],
    ]);
  });

  test('with its tables given, it never touches Office or Excel', () => {
    const touched: string[] = [];
    const trap = (name: string) =>
      new Proxy(
        {},
        { get: (_, key) => (touched.push(`${name}.${String(key)}`), undefined), has: () => true },
      );
    const functions = associated({ Office: trap('Office'), Excel: trap('Excel') });
    functions.OUTSTANDING!(null, REGISTER);
    functions.REMAINING!('Blaby', REGISTER);
    functions.BALANCE!('Spent', null, REGISTER);
    functions.ROLLUP!('Authority', REGISTER);
    functions.EXPIRING!(12, 45_000, DATED, ...NO_TRANCHES);
    functions.EXPIRING!(12, null, DATED, ...NO_TRANCHES, null, { setResult: () => undefined });
    functions.EXPIRYFLAG!(45_000, null, null, { setResult: () => undefined });
    functions.VALIDATE!(REGISTER);
    functions.RECONCILE!(ROLLUP_2024, REGISTER);
    functions.PROJECTS!(PROJECTS_2025, REGISTER);
    expect(touched).toEqual([]);
  });

  test('reconciles the printed tables', () => {
    const { RECONCILE, PROJECTS } = associated();
    const found = plain(RECONCILE!(ROLLUP_2024)) as unknown[][];
    expect(found.slice(1).map((row) => row.slice(0, 5))).toEqual(
      plain([...DIFFERENCES_2024, ...ROUNDINGS_2024]),
    );
    expect((plain(PROJECTS!(PROJECTS_2025)) as unknown[][]).at(-1)).toEqual([
      'Total',
      1_865_942,
      1_080_560,
      785_382,
    ]);
  });

  test('without a workbook, a register left out is #N/A that says so', async () => {
    const { OUTSTANDING } = figures({ setTimeout, clearTimeout });
    await expect((async () => OUTSTANDING!())()).rejects.toMatchObject({
      code: '#N/A',
    } satisfies Partial<FunctionError>);
  });

  test('has no eval and no new Function, and asks nobody anything', () => {
    for (const name of ['functions.js', 'functions-more.js'])
      expect(file(name)).not.toMatch(/\beval\(|new Function\(|XMLHttpRequest|\bfetch\(|sendBeacon|WebSocket/);
  });
});
