/** How a function reads the tables in its last arguments, or, left out, the workbook's own. */
import { money, number, tableKind, text } from '../../src/domain/tables/table-kind';
import { answer, type Call } from '../../src/functions/answering';
import '../../src/functions/live-part';
import { optionalTableSource, tableSource, withSources } from '../../src/functions/sources';
import { FakeWorkbook } from '../workbook/fake-excel';
import { customFunctionsGlobal, FunctionError, handedOver, underEveryBlank } from './calling';

const ITEMS = tableKind('Items', 'items', {
  item: text('Item', '', { needed: 'cell' }),
  note: text('Note'),
  cost: money('Unit cost', '', { needed: 'cell', zero: 'nil' }),
  ratio: number('Ratio', '', { zero: 'nil' }),
});
const PRICES = tableKind('Prices', 'prices', { price: money('Price', '', { needed: 'cell' }) });

beforeEach(() => {
  (globalThis as { CustomFunctions?: unknown }).CustomFunctions = customFunctionsGlobal({});
  delete (globalThis as { Excel?: unknown }).Excel;
});

/** A function of two tables, the second of which it can do without. */
const costs = (items: unknown, prices: unknown, call: Call): unknown => {
  try {
    return answer(call, () =>
      withSources(
        call,
        {
          items: tableSource(ITEMS, items, call, 0),
          prices: optionalTableSource(PRICES, prices, call, 1),
        },
        (read) => [
          ...read.items.rows.map(({ item, note, cost, ratio }) => [item, note, cost, ratio]),
          [read.prices === null ? 'no prices' : read.prices.rows.length],
        ],
      ),
    );
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
};

underEveryBlank(() => {
  test('a range is read with its blank cells blank', () => {
    const range = [
      ['Our kit', '', '', ''],
      ['Item', 'Note', 'Unit cost', 'Ratio'],
      ['Van', '', 5, ''],
      ['', '', '', ''],
    ];
    expect(costs(handedOver(range), null, null)).toEqual([['Van', '', 500, 0], ['no prices']]);
  });
});

test('a range without the headings is #VALUE! that names them', () => {
  expect(costs([['Item'], ['Van']], null, null)).toMatchObject({
    code: '#VALUE!',
    message: expect.stringContaining('Unit cost') as string,
  });
});

test('without a workbook a table that is needed is #N/A, and one that is not is none', () => {
  expect(costs(null, null, null)).toMatchObject({ code: '#N/A' });
});

describe('left out, in a workbook', () => {
  const pushed: unknown[] = [];
  const call = (): Call => ({
    setResult: (value) => pushed.push(value),
    setError: (error) => pushed.push(error),
  });
  const until = async (count: number): Promise<void> => {
    for (let turn = 0; pushed.length < count && turn < 200; turn++)
      await new Promise((r) => setTimeout(r, 5));
  };

  test('the table is found, and followed; without it the message says how to make it', async () => {
    const workbook = new FakeWorkbook();
    costs(null, null, call());
    await until(1);
    expect(pushed[0]).toMatchObject({
      code: '#N/A',
      message: expect.stringContaining('named Items') as string,
    });
    const cells = [
      ['Item', 'Unit cost'],
      ['Van', 5],
    ];
    workbook.table('Items', 'Kit', cells);
    workbook.fire('tables.onAdded');
    await until(2);
    expect(pushed[1]).toEqual([['Van', '', 500, 0], ['no prices']]);
    workbook.table('Prices', 'Prices', [['Price'], [1], [2]]);
    workbook.fire('tables.onAdded');
    await until(3);
    expect(pushed[2]).toEqual([['Van', '', 500, 0], [2]]);
  });
});
