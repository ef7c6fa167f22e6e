/** Record, from the press to what is handed to the write: what is written is what was shown. */
import { nothingWritten } from '../../../src/workbook/writing/nothing-written';
import { MoneyFlow } from '../../../src/taskpane/money/flow';
import type { PaneState } from '../../../src/taskpane/shell/pane-state';
import { firstState } from '../../../src/taskpane/shell/first-state';
import { currentRegister } from '../../../src/workbook/register/current-register';
import { undoLast } from '../../../src/workbook/writing/undo';
import { lastUndo } from '../../../src/workbook/writing/undo-record';
import { writeWhole } from '../../../src/workbook/writing/write-transaction';
import { AS_AT, readyWith, registerOf } from '../registers';

jest.mock('../../../src/workbook/register/current-register');
jest.mock('../../../src/workbook/register/current-table', () => ({
  currentTable: () => Promise.resolve({ state: 'none' }),
}));
jest.mock('../../../src/workbook/writing/pending-write', () => ({
  findTarget: () => Promise.resolve({ sheetId: 's', tableId: 't' }),
}));
jest.mock('../../../src/workbook/writing/undo');
jest.mock('../../../src/workbook/writing/undo-record');
jest.mock('../../../src/workbook/writing/write-transaction');

const reading = (held = 300) =>
  readyWith(registerOf(['P/1', 'Blaby', '', 400 + held, 0, 0, held, 400, 150, '']));
const UNDO = { at: '2025-03-24T10:04:00.000Z' };

let state: PaneState;
let focused: (string | undefined)[];
let flow: MoneyFlow;

beforeEach(() => {
  jest.resetAllMocks();
  focused = [];
  const selection = { cell: { sheet: 'Register', address: 'C2', text: '' }, range: null };
  state = { ...firstState(), reading: reading(), isReading: false, asAtSerial: AS_AT, selection };
  const pane = {
    state: () => state,
    set: (change: Partial<PaneState>, focus?: string) => {
      state = { ...state, ...change };
      focused.push(focus);
    },
    announce: () => undefined,
  };
  flow = new MoneyFlow(pane, (screen) => (state = { ...state, screen }));
  jest.mocked(currentRegister).mockImplementation(() => Promise.resolve(reading()));
  flow.record();
});
/** Until all that a press began is done. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test('the form opens with all that the authority holds, today', async () => {
  await settled();
  expect(state.screen).toBe('record');
  expect(state.money.form).toMatchObject({
    verb: 'Drawn down',
    amount: '300.00',
    date: '24/03/2025',
    makesTable: true,
  });
  flow.chooseVerb('Spent');
  expect(state.money.form?.amount).toBe('250.00');
  flow.type('amount', '7');
  flow.chooseVerb('Drawn down');
  expect(state.money.form?.amount).toBe('7');
});

test('what is refused is not written, and focus goes to the field', async () => {
  flow.type('amount', '300.01');
  flow.write();
  await settled();
  expect(writeWhole).not.toHaveBeenCalled();
  expect(focused).toContain('amount');
});

test('a register that changed since it was shown is not written to', async () => {
  jest.mocked(currentRegister).mockImplementation(() => Promise.resolve(reading(350)));
  flow.write();
  await settled();
  expect(writeWhole).not.toHaveBeenCalled();
  expect(state.money).toMatchObject({ working: null, form: { failed: expect.any(String) } });
});

test('one write has the cells and the movement; two presses write once; a refusal of Excel keeps the form', async () => {
  jest.mocked(writeWhole).mockResolvedValue({ ...nothingWritten(new Error('No.')), message: 'No.' });
  flow.write();
  flow.write();
  await settled();
  expect(writeWhole).toHaveBeenCalledTimes(1);
  const [plan] = jest.mocked(writeWhole).mock.calls[0]!;
  expect(plan.changes.map(({ before, after }) => [before, after])).toEqual([
    [300, 0],
    [400, 700],
  ]);
  const rows = plan.side!.rows;
  expect(rows[rows.length - 1]).toEqual(expect.arrayContaining(['P/1', 'Drawn down', 300, AS_AT]));
  // The table is made: it begins with what the register holds in each stage, the day before.
  expect(rows.slice(0, -1).map((row) => [row[0], row[3], row[4], row[7]])).toEqual([
    [AS_AT - 1, 'Opening', 300, 'Held by authority'],
    [AS_AT - 1, 'Opening', 250, 'In hand'],
    [AS_AT - 1, 'Opening', 150, 'Spent'],
  ]);
  expect(state.money).toMatchObject({ working: null, form: { failed: 'No.' } });
});

test('it is undone only while it is the last write', async () => {
  jest.mocked(writeWhole).mockResolvedValue({
    ...{ kind: 'written', at: new Date(2025, 2, 24, 10, 4), cellCount: 2, rowCount: 0, addedAddress: null },
    ...{ logAddress: null, sideAt: null, sidesAt: [], undo: UNDO as never, copyLeft: null },
  });
  flow.write();
  await settled();
  expect(state.screen).toBe('recorded');
  jest.mocked(lastUndo).mockResolvedValue({ at: '2025-03-24T11:00:00.000Z' } as never);
  flow.undo();
  await settled();
  expect(undoLast).not.toHaveBeenCalled();
  expect(state.money.recorded?.undone?.intent).toBe('error');
  jest.mocked(lastUndo).mockResolvedValue(UNDO as never);
  jest
    .mocked(undoLast)
    .mockResolvedValue({ kind: 'nothing-undone', message: 'No.', left: [], copyLeft: null });
  flow.undo();
  await settled();
  expect(undoLast).toHaveBeenCalledTimes(1);
});
