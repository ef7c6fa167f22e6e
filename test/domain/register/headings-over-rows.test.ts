/** What a heading by itself says of the rows under it: that they do not count, that they may not, or nothing of the kind. */
import { checkSheet } from '../../../src/domain/council/check-sheet';

const HEADINGS = ['Reference', 'Site', 'Value', 'Held by council', 'Paid to police'];
const rows = (from: number): unknown[][] =>
  [
    [100, 40, 60],
    [230, 30, 200],
    [412, 12, 400],
  ].map((amounts, n) => [`${from + n}/0042/FUL`, `Land ${from + n}`, ...amounts]);
const under = (heading: string) => {
  const line = (text: string): string[] => HEADINGS.map((_, index) => (index === 0 ? text : ''));
  const block = [HEADINGS, line('Signed agreements'), ...rows(10), line(heading), ...rows(20)];
  const { findings, usableCount } = checkSheet(block, { authority: 'Blaby' }) as ReturnType<
    typeof checkSheet
  > & {
    usableCount: number;
  };
  return { usableCount, codes: new Set(findings.map(({ code }) => code)) };
};

test.each([
  ...[
    'Cancelled',
    'Superseded by deed of variation',
    'Replaced',
    'At appeal',
    'Subject to appeal',
    'Called in',
  ],
  ...[
    'Awaiting completion of deed',
    'Potential',
    'Expected',
    'Forecast',
    'Future',
    'Draft agreements',
    'Pipeline',
  ],
  ...['Refused', 'CIL'],
])('rows under “%s” are left out as not signed, and that is said', (heading) => {
  const { usableCount, codes } = under(heading);
  expect(usableCount).toBe(3);
  expect(codes).toContain('row-not-signed');
});

test.each([
  ...[
    'Duplicates',
    'Do not count',
    'Excluded',
    'For information only',
    'Examples',
    'Not police',
    'Non-police',
  ],
  ...['Other forces', 'Grants'],
])('rows under “%s” are left out as none of the list, and that is said', (heading) => {
  const { usableCount, codes } = under(heading);
  expect(usableCount).toBe(3);
  expect(codes).toContain('row-not-of-the-list');
});

test.each(['Police', 'Lapsed', 'Live agreements'])('“%s” ends rows that are left out', (heading) => {
  const line = (text: string): string[] => HEADINGS.map((_, index) => (index === 0 ? text : ''));
  const block = [HEADINGS, line('Other forces'), ...rows(10), line(heading), ...rows(20)];
  const checked = checkSheet(block, { authority: 'Blaby' });
  expect(checked.kind === 'register' && checked.usableCount).toBe(3);
});

test.each([
  ...[
    'Lapsed agreements',
    'Lapsed',
    'Refunded to developer',
    'Returned',
    'Repaid',
    'Written off',
    'Disputed',
  ],
  ...['In dispute', 'Historic', 'Historical agreements', 'Previous years', 'Abandoned'],
])('rows under “%s” count, and a warning says so', (heading) => {
  const { usableCount, codes } = under(heading);
  expect(usableCount).toBe(6);
  expect(codes).toContain('section-in-doubt');
});

test.each([
  ...['Kingsbury ward', 'North area', 'Live', 'Current', 'Completed', 'Closed', 'Fully spent', '2019/20'],
  ...['Phase 2', 'Large sites', 'Policing', 'Potential Street', 'Grants Farm', 'Test Valley', 'Future Way'],
])('rows under “%s” count, and nothing is said', (heading) => {
  const { usableCount, codes } = under(heading);
  expect(usableCount).toBe(6);
  expect(
    ['row-not-signed', 'row-not-of-the-list', 'section-in-doubt'].filter((code) => codes.has(code as never)),
  ).toEqual([]);
});
