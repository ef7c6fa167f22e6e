/** Whose turn it is: a request waits for an answer, for the force's evidence, or for money, and for one of these only. */
import { paperOf } from '../../../src/domain/paper/paper';
import { listRequests } from '../../../src/domain/requests/list-requests';
import { groupOf, type RequestGroup } from '../../../src/domain/requests/request-groups';
import { REQUESTS } from '../../../src/domain/requests/request-table';
import { AuthoritiesInForce } from '../../../src/domain/register/authorities-in-force';
import { requestsTab } from '../../../src/domain/summaries/tabs/requests-tab';
import { inputsOfRegister, sentencesOf } from '../paper/sample-paper';
import { HEADINGS, registerOf } from '../reading';
import { inputsOf } from '../summaries/sample';
import { NOTHING_ASKED } from '../../../src/domain/summaries/tabs/asking-source';
import { bookOf, requestRow, tableOf, type Asked } from './made';

const TODAY = 46_000;
const register = registerOf([HEADINGS, ['P/1', '', 'Blaby', 'Site', '', 1000, 0, 0, 1000, 0, 0, '', '']]);

const CASES: [status: string, more: Omit<Asked, 'request'>, group: RequestGroup][] = [
  ['Draft', {}, 'draft'],
  ['Sent', { sent: TODAY - 60 }, 'waiting'],
  ['Sent', { sent: TODAY - 61 }, 'overdue'],
  ['Resubmitted', { sent: TODAY - 61, round: 2 }, 'overdue'],
  ['More evidence asked', { sent: TODAY - 10 }, 'evidence'],
  ['More evidence asked', { sent: TODAY - 300, answered: TODAY - 290 }, 'evidence'],
  ['Agreed', { sent: TODAY - 300, answered: TODAY - 290 }, 'agreed'],
  ['Part agreed', { sent: TODAY - 300, answered: TODAY - 290, agreed: 50 }, 'agreed'],
  ['Refused', { sent: TODAY - 300, answered: TODAY - 290 }, 'closed'],
  ['Paid', { sent: TODAY - 300, answered: TODAY - 290, paid: TODAY }, 'closed'],
];
const asked = CASES.map(([status, more], n): Asked => ({ request: `R${n}`, status, ...more }));

test.each(CASES)('%s, %j: %s', (status, more, group) => {
  const book = bookOf(register, { request: 'R1', status, ...more });
  const [one] = listRequests(book, null, TODAY, new AuthoritiesInForce(null, TODAY));
  expect(groupOf(one!)).toBe(group);
});

test('the tab counts as waiting for an answer only what the authority has to answer', () => {
  const source = { ...NOTHING_ASKED, requests: { table: tableOf(REQUESTS, ...asked.map(requestRow)) } };
  const tab = requestsTab({ ...inputsOf(register), asAtSerial: TODAY }, source);
  const heading = tab.cells.findIndex(([cell]) => cell!.value === 'Authority');
  expect(tab.cells[heading + 1]!.slice(0, 4).map(({ value }) => value)).toEqual(['Blaby', 8, 3, 61]);
  expect(tab.headline).toContain('2 without an answer for over 60 days; 2 asked for more evidence');
});

test('the paper says of no request that was agreed that it has had no final answer', () => {
  const only = (...status: string[]): string => {
    const rows = asked.filter((one) => status.includes(one.status!)).map(requestRow);
    const inputs = inputsOfRegister(register, {
      asAtSerial: TODAY,
      requests: { table: tableOf(REQUESTS, ...rows) },
    });
    return sentencesOf(paperOf(inputs), 'requests').join(' ');
  };
  expect(only('Agreed', 'Part agreed')).not.toMatch(/had no final answer/);
  expect(only('More evidence asked', 'Agreed')).toMatch(/Of these, one, .*had no final answer/);
});
