import { checkSheet } from '../../../src/domain/council/check-sheet';
import { joinSheets } from '../../../src/domain/council/join';
import type { CheckedPart, CheckResult } from '../../../src/taskpane/check/state';
import { findingsModel } from '../../../src/taskpane/check/findings/model';
import { introText } from '../../../src/taskpane/import/model';
import { compare, contributions, seenRegister, sourceOf } from '../import/sheets';

/** Two transactions of three name a contribution that is nowhere. */
const SHEETS = [
  contributions([['C-1', 'A-1', 'policing', 1000, 'Charnwood']]),
  checkSheet(
    [
      ['developer-agreement-transaction', 'developer-agreement-contribution', 'funding-status', 'amount'],
      ['T-1', 'C-1', 'received', 400],
      ['T-2', 'C-8', 'received', 500],
      ['T-3', 'C-9', 'received', 600],
    ],
    { place: { sheet: 'transactions', topIndex: 0, leftIndex: 0 } },
  ),
];

test('a sheet of which rows belong to nothing is not said to be usable whole', () => {
  const [, checked] = SHEETS;
  const findings = joinSheets(SHEETS).findings.get(checked!)!;
  const place = { sheet: 'transactions' };
  const part = { id: 't', place, block: [], checked, findings, fixes: [] } as unknown as CheckedPart;
  const result = { authority: 'Charnwood', isRegister: false, parts: [part] } as unknown as CheckResult;
  expect(findingsModel(result, { partId: 't' })).toMatchObject({
    summary: '1 of 3 rows usable. 2 rows belong to no contribution here, and are in no figure.',
    amounts: 'Amounts of the usable rows: £400.00.',
  });
});

test('the difference says what the other sheets hold and it does not', () => {
  const source = sourceOf(SHEETS);
  expect(introText(source, compare(source, seenRegister([])))).toContainEqual(
    expect.stringMatching(/^2 rows of Sheet 2 could not be read/),
  );
});
