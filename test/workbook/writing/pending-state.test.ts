import { kindOf } from '../../../src/workbook/writing/pending-state';

const log = (did: string) => ({ did, rowCount: 2, address: 'A2' });

test.each([
  ['what it says', { kind: 'fixes' as const }, 'fixes'],
  ['what it says, whatever it did to the log', { kind: 'undo' as const, log: log('added') }, 'undo'],
  ['an import, which made the log', { log: log('made') }, 'import'],
  ['an import, which added to the log', { log: log('added') }, 'import'],
  ['an undo, which marked the log', { log: log('marked') }, 'undo'],
  ['not known without a log', {}, null],
])('the kind of a record: %s', (_, record, kind) => {
  expect(kindOf(record)).toBe(kind);
});
