/** What Trace says of a figure of a summary tab. */
import { pence } from '../../../src/domain/money/pence';
import { sharesOf } from '../../../src/domain/register/figures/trace';
import type { RowSelection } from '../../../src/domain/summaries/tracing/select-rows';
import { rollupTab } from '../../../src/domain/summaries/tabs/rollup-tab';
import { reconciliationTab } from '../../../src/domain/summaries/tabs/reconciliation-tab';
import type { TabKey } from '../../../src/domain/summaries/tabs/tab';
import { tabQuestion } from '../../../src/taskpane/trace/question';
import { traceModel } from '../../../src/taskpane/trace/model';
import { traceText } from '../../../src/taskpane/trace/text';
import type { TraceQuestion } from '../../../src/taskpane/trace/state';
import { inputsOf, sheetOf, valuesOf } from '../../domain/summaries/sample';
import { ROLLUP_2024 } from '../../golden/printed-tables';
import { AS_AT, day, registerOf } from '../registers';

//              agreement authority expiry value notSt dev auth drawn spent status
const soon = ['P/1', 'Blaby', day(2025, 5, 1), 1000.5, 0, 0, 1000.5, 0, 0, ''];
const spent = ['P/2', 'Blaby', day(2025, 5, 1), 300, 0, 0, 0, 300, 300, ''];
const nil = ['P/3', 'Blaby', day(2025, 5, 1), 0, 0, 0, 0, 0, 0, ''];
const late = ['P/4', 'Melton', day(2029, 5, 1), 70, 0, 70, 0, 0, 0, ''];
const leftOut = ['P/5', 'Blaby', day(2025, 5, 1), 'TBC', 0, 0, 0, 0, 0, ''];
const broken = ['P/6', 'Melton', day(2025, 5, 1), '#REF!', 0, 0, 0, 0, 0, ''];

const register = registerOf(soon, spent, nil, late, leftOut);
const band = (of: 'Within 3 months' | 'Spent' | 'Later'): RowSelection => ({
  ...{ kind: 'band', band: of, asAtSerial: AS_AT },
});
const ask = (measure: TraceQuestion['measure'], among: RowSelection, more = {}): TraceQuestion => ({
  ...{ measure, authority: null, among },
  ...more,
});

test('a band: its rows, in words, and what no band has', () => {
  const model = traceModel(register, ask('remaining', band('Within 3 months')), false)!;
  expect(model).toMatchObject({
    title: 'Remaining, within 3 months of 24 March 2025',
    amount: '£1,000.50',
    adds: true,
    proof: 'Value less spent. The row below is all of it.',
    leftOut: '1 row left out of every figure is in no band, and may belong here: row 6.',
    traced: [0],
  });
});

test('a count of rows: every one of them, those of nil in one line', () => {
  const model = traceModel(register, ask('rows', band('Spent')), false)!;
  expect(model).toMatchObject({
    ...{ title: 'Rows, flag Spent', amount: '2', adds: true, shareHeading: 'Remaining', traced: [1, 2] },
    nil: { text: 'Nothing remains', rows: [{ number: 3 }, { number: 4 }], share: '0.00' },
    total: { text: '2 rows', share: '0.00' },
    proof: 'Each row counts once; beside it is what remains. The 2 rows below add to it.',
  });
  const every = traceModel(register, ask('rows', { kind: 'register', which: 'every' }), false)!;
  expect(every).toMatchObject({ title: 'Rows, all of the register', amount: '5', adds: true, leftOut: null });
  expect(every.rows.map(({ number, share }) => `${number} ${share}`)).toEqual([
    ...['2 1,000.50', '5 70.00', '6 Left out'],
  ]);
  expect(traceText(every)).toContain('\t5 rows\t\t1,370.50\t300.00\t1,070.50');
});

test('what expires by authority and stage; a figure is known as on the tab', () => {
  const among: RowSelection = { kind: 'at risk', asAtSerial: AS_AT, months: 12 };
  const blaby = (of: typeof register, strict = false) =>
    traceModel(of, ask('heldByAuthority', among, { authority: 'blaby' }), strict)!;
  expect(blaby(register)).toMatchObject({
    ...{ title: 'Held by authority, Blaby, expiring by 24 March 2026', amount: '£1,000.50', adds: true },
  });
  expect(blaby(register, true).proof).toMatch(/^No figure\. D6: /);
  // EXPIRING has no list then, and the tab no table of what is at risk.
  expect(blaby(registerOf(soon, broken)).amount).toBeNull();
  const all = traceModel(registerOf(soon, broken), ask('remaining', among), false)!;
  expect([all.title, all.amount]).toEqual(['Remaining, all authorities, expiring by 24 March 2026', null]);
});

test('what is in no stage is the rest of what remains', () => {
  const odd = ['P/9', 'Blaby', day(2025, 5, 1), 100, 0, 10, 20, 30, 5, ''];
  const among: RowSelection = { kind: 'at risk', asAtSerial: AS_AT, months: 12 };
  const model = traceModel(registerOf(soon, odd), ask('noStage', among), false)!;
  expect(model).toMatchObject({
    amount: '£40.00',
    adds: true,
    shareHeading: 'Not in any stage',
    traced: [1],
  });
});

describe('what the tab shows', () => {
  const shown = (figure: number, more = {}) => ({
    shown: { figure, wholePounds: false, refreshed: '24 March 2025', ...more },
  });
  const older = (measure: TraceQuestion['measure'], more: object, strict = false) =>
    traceModel(register, { measure, authority: 'blaby', ...more }, strict)!.older;

  test('is told where it is not the figure now', () => {
    expect(older('remaining', shown(100_000))).toBe(
      'The tab, refreshed on 24 March 2025, shows 1,000.00; now it is 1,000.50.',
    );
    expect(older('agreements', shown(7, { refreshed: null }))).toBe('The tab shows 7; now it is 3.');
    expect(older('value', shown(130_050), true)).toBe(
      'The tab, refreshed on 24 March 2025, shows 1,300.50; now there is no figure.',
    );
  });

  test('is no difference where it is rounded to pounds, or where Spent stands as what goes out', () => {
    expect(older('remaining', shown(100_100, { wholePounds: true }))).toBeNull();
    expect(older('remaining', shown(100_200, { wholePounds: true }))).toBe(
      'The tab, refreshed on 24 March 2025, shows 1,002; now it is 1,000.50.',
    );
    expect(older('spent', shown(-30_000))).toBeNull();
    expect(older('value', shown(-130_050))).not.toBeNull();
  });
});

test('what cannot be held exactly has no figure, and its rows are listed all the same', () => {
  const huge = ['P/1', 'Blaby', '', 9_000_000_000_000, 0, 0, 0, 0, 0, ''];
  const many = registerOf(...Array.from({ length: 12 }, () => huge));
  const model = traceModel(many, { measure: 'value', authority: null }, false)!;
  expect(model).toMatchObject({ amount: null, total: { share: 'Too large' } });
  expect(sharesOf(many, 'value', model.traced)).toHaveLength(12);
});

test('figures that are of nothing any more have no rows', () => {
  const gone: RowSelection = { kind: 'contribution', key: 'blaby | p/77 | ', nth: 0, label: 'P/77' };
  expect(traceModel(register, ask('remaining', gone), false)).toBeNull();
});

describe('the question of a cell', () => {
  const blaby = ['P/1', 'Blaby', '', 1857249, 0, 566131, 649612, 641506, 737975, ''];
  const own = registerOf(blaby);
  const seen = (
    key: TabKey,
    block: unknown[][],
    table: Parameters<typeof tabQuestion>[0]['table'] = null,
  ) => ({
    ...{
      tab: { key, refreshedAt: new Date(2025, 2, 24, 9, 42) },
      block,
      register: own,
      strict: false,
      table,
    },
  });

  test('has what the tab shows, and the day of its refresh', () => {
    const tab = rollupTab(inputsOf(own));
    const row = valuesOf(tab).findIndex(([label]) => label === 'Total money drawn down');
    expect(tabQuestion(seen('rollup', sheetOf(tab).values), { topIndex: row, leftIndex: 1 })).toEqual({
      ...{ measure: 'drawnDown', authority: 'blaby' },
      shown: { figure: 64_150_600, wholePounds: true, refreshed: '24 March 2025' },
    });
  });

  test('of a line of Reconciliation is that of the same line in the pane, with what is printed', () => {
    const table = {
      ...{ sheetId: '{1}', sheet: 'Printed 12 March 2024', topIndex: 2, leftIndex: 0 },
      ...{ rowCount: 9, columnCount: 10, block: ROLLUP_2024, address: 'A3:J11' },
    };
    const inputs = inputsOf(own);
    const tab = reconciliationTab(inputs, { name: table.sheet, block: ROLLUP_2024, place: null });
    const row = valuesOf(tab).findIndex(([, check]) =>
      String(check).startsWith('Funds remaining: value less spent'),
    );
    const at = { topIndex: row, leftIndex: 3 };
    expect(tabQuestion(seen('reconciliation', sheetOf(tab).values, table), at)).toEqual({
      ...{ measure: 'remaining', authority: 'blaby' },
      printed: { title: '12 March 2024', amount: pence(123_858_300), wholePounds: true },
    });
    expect(tabQuestion(seen('reconciliation', sheetOf(tab).values), at)).toEqual({
      ...{ measure: 'remaining', authority: 'blaby' },
    });
  });
});
