/** Headings that say two things of their money, or where else it went: neither is taken for all of it. */
import { checkSheet } from '../../../src/domain/council/check-sheet';

/** What a column beside the value is read as with nothing else to tell; "asked" where it is asked, or is read as nothing. */
function readAs(heading: string): string {
  const amounts = [
    [1200.5, 700.25],
    [900, 31.1],
    [4300.75, 2200],
    [810, 809.4],
    [2300, 1.2],
  ];
  const rows = amounts.map(([value, other], n) => [
    `2${n}/0042/FUL`,
    `Land at ${'ABCDE'[n]} Road`,
    value,
    other,
  ]);
  const checked = checkSheet([['Reference', 'Site', 'Value', heading], ...rows], { authority: 'Blaby' });
  if (checked.kind !== 'register') return 'asked';
  if (checked.findings.some(({ code, columnIndex }) => code === 'column-question' && columnIndex === 3))
    return 'asked';
  return Object.entries(checked.register.header.columns).find(([, index]) => index === 3)?.[0] ?? 'asked';
}

test.each([
  ...[
    'Drawdown available',
    'Drawdown balance',
    'Balance of drawdown',
    'Unspent transfers',
    'Unspent drawdown',
  ],
  ...['Released and unspent', 'Released but unspent', 'Drawn down not spent', 'Paid to police, unspent'],
  ...['Transferred balance', 'Available transfers', 'Transfers left with police', 'Uncommitted drawdown'],
])('what is left of what was passed on is not all of it: %s', (heading) => {
  expect(readAs(heading)).toBe('asked');
});

test.each([
  ...['Held and spent', 'Spent and held', 'Drawn down and held', 'Received and spent', 'Spent or held'],
  ...['Paid and unpaid', 'Received or not received', 'Drawn down or spent', 'Received or due'],
])('of two things neither is chosen: %s', (heading) => {
  expect(readAs(heading)).toBe('asked');
});

test.each([
  ...[
    'Transferred to reserve',
    'Transferred from reserve',
    'Released from reserves',
    'Moved to earmarked reserve',
  ],
  ...['Sent for payment', 'Passed for payment', 'Forwarded for approval', 'Sent to finance for payment'],
  ...['Released to the council’s reserve', 'Paid into reserves'],
])('what went to a reserve, or only to be paid, has not reached the police: %s', (heading) => {
  expect(readAs(heading)).not.toMatch(/^(?:drawnDown|spent)$/);
});

test.each([
  ['Received and held', 'heldByAuthority'],
  ['Received and passed to police', 'drawnDown'],
  ['Collected and still with the council', 'heldByAuthority'],
  ['Drawn down to date', 'drawnDown'],
  ['Paid over to police', 'drawnDown'],
  ['Spent by police', 'spent'],
  ['Secured but not received', 'heldByDeveloper'],
  ['Balance held', 'heldByAuthority'],
])('%s is read as %s', (heading, key) => {
  expect(readAs(heading)).toBe(key);
});
