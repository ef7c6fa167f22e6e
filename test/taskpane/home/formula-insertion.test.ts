/** A formula that is inserted before the pane knows where the register is. */
import { FormulaInsertion } from '../../../src/taskpane/home/formula-insertion';
import { firstState } from '../../../src/taskpane/shell/first-state';
import type { PaneState } from '../../../src/taskpane/shell/pane-state';
import { readyWith, registerOf } from '../registers';
import { FakeWorkbook } from '../../workbook/fake-excel';

test('waits until the register is read, and is not inserted in it', async () => {
  const workbook = new FakeWorkbook();
  const rows = [['Agreement', 'Notes'], ['P/1']];
  workbook.sheets.set('Register', rows);
  let state: PaneState = firstState();
  const pane = {
    state: () => state,
    set: (change: Partial<PaneState>) => {
      state = { ...state, ...change };
    },
    announce: () => undefined,
  };
  const selection = { cell: { sheet: 'Register', address: 'B2', text: '' }, range: null };
  const reading = readyWith(registerOf(['P/1', 'Blaby', '', 700, 0, 0, 300, 400, 150, '']));
  const whatIsSelected = async (): Promise<void> => {
    pane.set({ selection });
    await Promise.resolve();
    pane.set({ reading });
  };
  await new FormulaInsertion(pane, whatIsSelected, () => undefined).begin('ROLLUP');
  expect(state.insertion).toMatchObject({ step: 'refused' });
  expect(rows).toEqual([['Agreement', 'Notes'], ['P/1']]);
});
