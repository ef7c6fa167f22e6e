/** What is said of a refresh that did not finish: tabs, each with its copy. */
import {
  discardQuestion,
  discardText,
  backupShown,
  backupWords,
} from '../../../src/taskpane/unfinished-write/model';
import type { WriteOutcomeSeen, PendingSeen } from '../../../src/workbook/writing/pending-state';

const TABS = [
  { sheet: 'Authority rollup', copySheet: 'Authority rollup before 16.05' },
  { sheet: 'Expiring', copySheet: null },
];
const totals = { rowCount: 20, valuePence: null, drawnDownPence: null };
const seen = (stands: WriteOutcomeSeen, tabs: PendingSeen['tabs'] = TABS): PendingSeen => ({
  kind: 'pending',
  what: 'Refresh of the summary tabs',
  of: 'refresh',
  at: new Date(2025, 2, 24, 16, 5),
  name: tabs!.map(({ sheet }) => sheet).join(' and '),
  sheet: tabs![0]!.sheet,
  copySheet: tabs![0]!.copySheet ?? '',
  outcome: stands,
  now: totals,
  copy: totals,
  tabs: tabs!,
});

test.each<[WriteOutcomeSeen, string, string]>([
  [
    'part old, part new',
    'The 2 tabs may be part old, part new. There are complete copies from before.',
    'Put the copies back, then refresh again. Until then the add-in writes nothing else.',
  ],
  [
    'as before',
    'The 2 tabs are as they were. There are complete copies from before too.',
    'Discard the copies, then refresh again. Until then the add-in writes nothing else.',
  ],
  [
    'as written',
    'Refresh of the summary tabs is whole. There are complete copies from before.',
    'Discard the copies to keep what was written. Put the copies back to have the 2 tabs as they were before. Until then the add-in writes nothing else.',
  ],
])('%s', (stands, text, advice) => {
  expect(backupShown(seen(stands), false)).toMatchObject({ title: 'A refresh did not finish', text, advice });
});

test.each<[WriteOutcomeSeen, RegExp]>([
  ['part old, part new', /16:05\. It stopped before all of it was written/],
  ['as before', /16:05\. It stopped\. Nothing of it is in the 2 tabs/],
  ['as written', /16:05\. It stopped when all of it was written\.$/],
])('%s: why it stopped is not known, and not said', (stands, more) => {
  expect(backupShown(seen(stands), false).more).toMatch(more);
});

test('one tab is called by its name', () => {
  const one = seen('part old, part new', TABS.slice(0, 1));
  expect(backupShown(one, false).text).toBe(
    'Authority rollup may be part old, part new. There is a complete copy from before.',
  );
  expect(discardQuestion(one)).toBe(
    'The sheet Authority rollup before 16.05 is deleted. Authority rollup stays as it is now: part old, part new. This cannot be undone.',
  );
});

test('tabs that are all new have no copies, and none is promised', () => {
  const fresh = seen('part old, part new', [TABS[1]!, { sheet: 'Projects', copySheet: null }]);
  const shown = backupShown(fresh, false);
  expect(shown.text).toBe(
    'The 2 tabs may be part old, part new. They are new, and nothing of yours is on them.',
  );
  expect(shown.advice).toBe(
    'Take the 2 tabs away, then refresh again. Until then the add-in writes nothing else.',
  );
  expect([backupWords(fresh).putBack, discardText(fresh)]).toEqual([
    'Take the 2 tabs away',
    'Keep them as they are',
  ]);
  expect(discardQuestion(fresh)).toBe(
    'The record of the unfinished refresh is deleted. The 2 tabs stay as they are now: part old, part new. This cannot be undone.',
  );
});

test('a copy that somebody deleted is not promised', () => {
  const tabs = [
    { ...TABS[0]!, isBackupMissing: true },
    { sheet: 'Projects', copySheet: 'Projects before 16.05' },
  ];
  const gone = { ...seen('not known', tabs), copy: null };
  const shown = backupShown(gone, false);
  expect(shown).toMatchObject({ primary: 'discard', canPutBack: false });
  expect(shown.text).toBe(
    'A tab of the refresh, or its copy from before, is no longer in this workbook. The others may be part old, part new.',
  );
  expect(discardText(gone)).toBe('Keep them as they are');
  expect(discardQuestion(gone)).toBe(
    'The record of the unfinished refresh is deleted, and the copy that is left is deleted. The 2 tabs stay as they are now: part old, part new. This cannot be undone.',
  );
});
