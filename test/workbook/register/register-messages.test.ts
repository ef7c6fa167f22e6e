import { finding } from '../../../src/domain/findings/finding';
import { listed, projectsMessage, registerMessage } from '../../../src/workbook/register/register-messages';

const looked = { tables: [], readAt: new Date(0), chosenMissing: null, settingsUnread: [] };

test('no register', () => {
  expect(registerMessage({ state: 'none', tableCount: 0, ...looked })).toBe(
    'No register in this workbook. Choose a table in the S106 pane, or name one Register; it needs the headings Agreement, Authority and Value.',
  );
});

test('several', () => {
  expect(registerMessage({ state: 'several', names: ['Register2', 'tblS106'], ...looked })).toBe(
    '2 tables could be the register: Register2 and tblS106. Choose one in the S106 pane.',
  );
});

test('headings that do not fit', () => {
  const table = { name: 'Register', sheet: 'Sheet1', address: 'A1:B2' };
  const reading = {
    state: 'unreadable',
    table,
    finding: finding('column-missing', 0, null, { missing: 'Value' }),
  } as const;
  expect(registerMessage({ ...reading, ...looked })).toBe(
    'The table Register cannot be read as the register. The heading row has no column for Value. Add a column headed Value, or rename the one that holds it.',
  );
});

test('a failure', () => {
  expect(registerMessage({ state: 'failed', message: 'Excel is busy.' })).toBe(
    'The register could not be read. Excel is busy.',
  );
  expect(projectsMessage({ state: 'none' })).toMatch(/headings Project, Budget and Received/);
});

test('names in a list', () => {
  expect(listed(['A'])).toBe('A');
  expect(listed(['A', 'B', 'C'])).toBe('A, B and C');
  expect(listed(['A', 'B', 'C', 'D'], 2)).toBe('A, B and 2 more');
});
