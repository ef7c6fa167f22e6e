import { registerBar } from '../../../src/taskpane/shell/register-bar-model';
import type { PendingWrite } from '../../../src/workbook/settings/settings';
import { readyWith, registerOf } from '../registers';
import { discardQuestion, discardText, backupShown } from '../../../src/taskpane/unfinished-write/model';
import { progressShown } from '../../../src/taskpane/import/progress';
import { refusalShown } from '../../../src/taskpane/import/refusal';
import { Refused } from '../../../src/workbook/refusals/refused';
import { StrayCopy } from '../../../src/workbook/writing/backup-sheet';
import { ChangedMeanwhile } from '../../../src/workbook/writing/block-requests';
import { nothingWritten } from '../../../src/workbook/writing/nothing-written';
import { undoShown } from '../../../src/taskpane/import/undo';
import type { WriteOutcomeSeen, PendingSeen } from '../../../src/workbook/writing/pending-state';

const AT = new Date(2025, 2, 24, 10, 3);
const refusal = (error: unknown) => refusalShown(nothingWritten(error), 'Register', '6 lines', AT);

describe('a write that was refused', () => {
  test('says the cause first, then what to do in Excel, then to try again', () => {
    const shown = refusal(new Refused('sheet-protected', { sheet: 'Register' }));
    expect(shown).toMatchObject({ isOutOfDate: false, isPending: false });
    expect(shown.text).toContain('Register is protected');
    expect(shown.text).not.toContain('In Excel:');
    expect(shown.more).toContain('10:03');
    expect(shown.steps).toEqual([expect.stringMatching(/^In Excel: /), expect.stringContaining('Try again')]);
    const ofExcel = refusal({ code: 'AccessDenied', message: '' });
    expect(ofExcel.steps).toEqual([
      expect.stringMatching(/^In Excel: /),
      expect.stringContaining('Try again'),
    ]);
  });

  test('a register that has changed is compared again', () => {
    const name = 'Register';
    for (const error of [
      new Refused('changed-since-read', { name }),
      new Refused('changed-while-copied', { name }),
      new ChangedMeanwhile('cell-changed-by-others', { at: 'G4 on Register' }),
      new StrayCopy(new Refused('changed-while-copied', { name }), 'Register before 10.04'),
    ]) {
      const shown = refusal(error);
      expect(shown).toMatchObject({ isOutOfDate: true, isPending: false });
      expect(shown.steps).toEqual([expect.stringContaining('Compare again')]);
    }
  });

  test('an earlier write that did not finish is seen to first', () => {
    const shown = refusal(
      new Refused('write-unfinished', { what: 'Melton', sheet: 'Register before 10.04' }),
    );
    expect(shown).toMatchObject({ isPending: true, isOutOfDate: false });
    expect(refusal(new Refused('refresh-unfinished', { tabs: 'Expiring' })).isPending).toBe(true);
  });

  test('a write of another pane is tried again: there is no copy to see yet', () => {
    const shown = refusal(new Refused('write-in-another-pane', { what: 'Melton', minutes: 10 }));
    expect(shown).toMatchObject({ isPending: false, isOutOfDate: false });
  });

  test('a cell that says what a refusal says decides nothing', () => {
    const why = 'An earlier write did not finish. Compare again.';
    const shown = refusal(new Refused('cell-unwritable', { why }));
    expect(shown).toMatchObject({ isPending: false, isOutOfDate: false });
    expect(refusal(new Error(why))).toMatchObject({ isPending: false, isOutOfDate: false });
  });

  test('a cancelled write can be tried again', () => {
    expect(refusal(new Refused('stopped', { step: 'writing', done: 61, of: 93 })).steps).toHaveLength(1);
  });

  test('what stays, and the copy that is left, are named', () => {
    const left = nothingWritten(new Refused('nothing-to-write'), 'Register before 10.04', ['M44 stays.']);
    const shown = refusalShown(left, 'Register', '6 lines', AT);
    expect(shown.text).toContain('M44 stays.');
    expect(shown.more).toContain('Register before 10.04');
  });
});

test('the register bar says before all else that the register may be part old', () => {
  const reading = readyWith(registerOf(['P/1', 'Blaby', '', 'TBC', 0, 0, 0, 0, 0, '']));
  const pending = { table: 'Register', sheet: 'Register' } as PendingWrite;
  const bar = { mark: 'error', text: 'Register may be part old, part new', end: 'There is a copy' };
  expect(registerBar({ ...reading, pending }, null, false, 'manual')).toEqual(bar);
  const cells = { unworked: null, calculatedAt: null, unfinished: 'Register may be part old, part new' };
  expect(registerBar({ state: 'failed', message: '' }, null, true, 'automatic', cells)).toEqual(bar);
});

test('progress names the step, and how many there are', () => {
  expect(progressShown(null)).toMatchObject({
    caption: 'Step 1 of 4. All of it is written, or none.',
    percent: 0,
  });
  const writing = progressShown({ step: 'checking', done: 63, of: 126 });
  expect(writing.percent).toBe(88);
  expect(writing.steps.map(({ state, end }) => [state, end])).toEqual([
    ['done', ''],
    ['done', ''],
    ['done', ''],
    ['now', '63 of 126 rows'],
  ]);
  expect(progressShown({ step: 'putting back', done: 0, of: 126 }).steps[3]!.text).toBe(
    'Put back what was written',
  );
});

describe('what came of undoing', () => {
  const undone = { kind: 'undone', at: AT, cellCount: 13, rowCount: 0, copyLeft: null } as const;

  test('all of it', () => {
    expect(undoShown({ ...undone, message: '13 cells put back.', left: [] }, 'Register')).toEqual({
      intent: 'ok',
      text: 'Undone at 10:03. 13 cells put back.',
      more: 'Read back and compared: each cell holds what it held before. The import log says that it was undone.',
      left: [],
    });
  });

  test('in part: what was left can be gone to', () => {
    const message = '13 cells put back. M44 was typed over and is left as it is.';
    expect(undoShown({ ...undone, message, left: ['M44', 'row 131'] }, 'Register')).toEqual({
      intent: 'warning',
      text: `Undone at 10:03. ${message}`,
      more: null,
      left: [
        { sheet: 'Register', address: 'M44' },
        { sheet: 'Register', address: 'A131' },
      ],
    });
  });
});

describe('a copy that is kept', () => {
  const seen = (stands: WriteOutcomeSeen): PendingSeen => ({
    kind: 'pending',
    what: 'Import of Charnwood Q4',
    of: 'import',
    at: new Date(2025, 2, 24, 10, 4),
    name: 'Register',
    sheet: 'Register',
    copySheet: 'Register before 10.04',
    outcome: stands,
    copy: { rowCount: 126, valuePence: 1_112_426_638, drawnDownPence: 362_403_012 },
    now: { rowCount: 128, valuePence: null, drawnDownPence: 362_403_012 },
  });

  test('is set beside the register as it is now', () => {
    const shown = backupShown(seen('part old, part new'), true);
    expect(shown.text).toBe('Register may be part old, part new. There is a complete copy from before.');
    expect(shown.more).toMatch(/^Import of Charnwood Q4, 24 March 2025, 10:04\. It stopped before all/);
    expect(shown.rows).toEqual([
      { name: 'Rows', copy: '126', now: '128' },
      { name: 'Value', copy: '11,124,266.38', now: 'no figure' },
      { name: 'Drawn down', copy: '3,624,030.12', now: '3,624,030.12' },
    ]);
    expect(shown.primary).toBe('put back');
    expect(shown.advice).toBe(
      'Put the copy back, then write again. Until then every figure shows #VALUE! and says why.',
    );
    expect(backupShown(seen('part old, part new'), false).advice).toContain('writes nothing else');
    expect(discardQuestion(seen('part old, part new'))).toContain(
      'part old, part new. This cannot be undone.',
    );
  });

  test('that is gone is not promised: what was recorded before stands in its place', () => {
    const gone: PendingSeen = {
      ...seen('not known'),
      copy: null,
      before: { rowCount: 126, valuePence: 1_112_426_638, drawnDownPence: 362_403_012 },
    };
    const shown = backupShown(gone, true);
    expect(shown.text).toBe(
      'Register may be part old, part new. The copy from before is no longer in this workbook.',
    );
    expect(shown.rows[0]).toEqual({ name: 'Rows', copy: '126', now: '128' });
    expect([shown.primary, shown.canPutBack, discardText(gone)]).toEqual([
      'discard',
      false,
      'Keep it as it is',
    ]);
    expect(discardQuestion(gone)).toBe(
      'The record of the unfinished write is deleted. Register stays as it is now: part old, part new. This cannot be undone.',
    );
  });

  test.each<[PendingSeen['of'], string]>([
    ['import', 'import'],
    ['undo', 'undo'],
    ['refresh', 'refresh'],
    ['fixes', 'write'],
    ['notes', 'write'],
    [null, 'write'],
  ])('of %s has its title by what its record says, and not by its words', (of, name) => {
    const what = 'Import of Refresh of Imports';
    expect(backupShown({ ...seen('as before'), what, of }, true).title).toContain(` ${name} did not finish`);
  });

  test('that is all that is left is looked at before it is discarded', () => {
    const left = { ...seen('not known'), now: null };
    expect(backupShown(left, true)).toMatchObject({
      text: 'Register is no longer in this workbook. There is a complete copy from before.',
      primary: 'look',
      canPutBack: false,
    });
  });

  test('is only in the way where the register is as before, or all of it was written', () => {
    expect(backupShown(seen('as before'), true)).toMatchObject({
      text: 'Register is as it was. There is a complete copy from before too.',
      primary: 'discard',
    });
    expect(backupShown(seen('as written'), true).text).toBe(
      'Import of Charnwood Q4 is whole in Register. There is a complete copy from before.',
    );
  });
});
