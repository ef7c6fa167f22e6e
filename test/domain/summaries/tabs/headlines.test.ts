/** The line that tells of a tab, in the pane and for the most part on the tab: it never counts what a figure leaves out. */
import { readProjects } from '../../../../src/domain/projects/projects-table';
import { countLines } from '../../../../src/domain/published/line-counts';
import { reconcile } from '../../../../src/domain/published/reconcile';
import { snapshotOf } from '../../../../src/domain/summaries/snapshots/snapshot';
import { summaryTab, type SummaryInputs } from '../../../../src/domain/summaries/tabs/summary-tabs';
import type { TabKey } from '../../../../src/domain/summaries/tabs/tab';
import { printedBlock } from '../../../../samples/sheets/printed-sheet';
import { registerOf } from '../../reading';
import { FIRST_REFRESH, inputsOf, placeOn, sampleBlock } from '../sample';

/** The sample, with so many of its values replaced by a text. */
function leavingOut(rowCount: number): SummaryInputs {
  const block = sampleBlock();
  const column = (block[0] as string[]).indexOf('Value');
  for (let row = 1; row <= rowCount; row++) block[row]![column] = 'TBC';
  const register = registerOf(block, { place: placeOn('Register') });
  const rows = ['Van', 'Car', 'Bike'].map((name, n) => [name, n < rowCount ? 'TBC' : 100, 40]);
  const table = readProjects([['Project', 'Budget', 'Received'], ...rows])!;
  return inputsOf(register, {
    projects: { table, place: placeOn('Projects') },
    snapshots: { before: snapshotOf(register, FIRST_REFRESH), last: snapshotOf(register, FIRST_REFRESH + 1) },
  });
}

const SAYS: readonly (readonly [TabKey, one: RegExp, two: RegExp])[] = [
  ['projects', /^3 projects, 1 left out\. /, /^3 projects, 2 left out\. /],
  ['reconciliation', /; \d+ figures not as in the register, 1 row left out$/, /, 2 rows left out$/],
  [
    'changes',
    /^Nothing has changed .*; 1 row left out of every figure$/,
    /; 2 rows left out of every figure$/,
  ],
  ['quality', /^1 row left out, /, /^2 rows left out, /],
];

describe.each(SAYS)('the headline of %s', (key, one, two) => {
  const headline = (inputs: SummaryInputs): string => summaryTab(key, inputs).headline;

  test('tells of rows left out, where there are some', () => {
    expect(headline(leavingOut(1))).toMatch(one);
    expect(headline(leavingOut(2))).toMatch(two);
    expect(headline(leavingOut(0))).not.toMatch(/[1-9]\d* (rows? )?left out/);
  });
});

test('rows left out are no figure that differs from the register', () => {
  const { register } = leavingOut(1);
  const lines = reconcile(printedBlock(), register)!;
  const differ = lines.filter(({ check, kind }) => check.endsWith(': the register') && kind === 'difference');
  const { notAsInRegister, rowsLeftOut, differences, roundings } = countLines(lines);
  expect({ notAsInRegister, rowsLeftOut, differences, roundings }).toEqual({
    ...{ notAsInRegister: differ.length, rowsLeftOut: 1 },
    ...{ differences: 8, roundings: 7 },
  });
});
