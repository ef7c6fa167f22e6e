/** Money whose days are worked out from its receipts and instalments: counted as contributions, and never shown as the register's own date. */
import { EVERYTHING_DUE, bandsOf } from '../../../src/domain/expiry/due-rows';
import { expiringTab } from '../../../src/domain/summaries/tabs/expiring-tab';
import { inputsOf } from '../../domain/summaries/sample';
import { attentionItems } from '../../../src/taskpane/home/attention-model';
import { figureRows } from '../../../src/taskpane/home/figures-model';
import { calendarEvents } from '../../../src/taskpane/expiring/calendar-events';
import { expiringModel } from '../../../src/taskpane/expiring/model';
import { deadlines, movementsOf, registerOf, triggersOf } from '../../domain/pipeline/made-tranches';
import { AS_AT, day } from '../registers';

const CONTRIBUTION = { agreement: 'A/1', value: 1000, heldByAuthority: 1000, expiryDate: day(2030, 1, 1) };
const receipt = (received: number, amount: number, more = {}) => ({
  ...{ Agreement: 'A/1', Amount: amount, Received: received, 'Received amount': amount },
  ...more,
});

/** Two receipts past their days, two within three months: one contribution. */
const instalments = (more = { 'Spend years': 5 }) =>
  deadlines(
    registerOf(CONTRIBUTION),
    triggersOf(
      receipt(day(2019, 12, 20), 100, more),
      receipt(day(2020, 1, 20), 200, more),
      receipt(day(2020, 4, 1), 300, more),
      receipt(day(2020, 5, 1), 400, more),
    ),
  );
const receipts = deadlines(
  registerOf({ ...CONTRIBUTION, spendWithin: 5 }),
  null,
  movementsOf(
    { Date: day(2019, 12, 19), Agreement: 'A/1', Movement: 'Secured', Amount: 1000, To: 'Held by developer' },
    { Date: day(2019, 12, 20), Agreement: 'A/1', Movement: 'Received', Amount: 1000 },
  ),
);
const linesOf = (register: ReturnType<typeof instalments>) =>
  attentionItems(register, AS_AT).map(({ lines }) => lines[0]);

describe('Home', () => {
  test('counts contributions, and their dates beside them', () => {
    const [, , expires, past] = figureRows(instalments(), AS_AT, false);
    expect(expires!.caption).toBe('1 contribution expires by 24 March 2026, 2 dates');
    expect(past!.caption).toBe('1 contribution, 2 dates');
  });

  test('says from where a day is that the register does not have', () => {
    expect(linesOf(instalments())).toEqual([
      '1 contribution, 2 dates, the first on 20 Dec 2024 (set by its instalments)',
      '1 contribution, 2 dates, the first on 1 Apr 2025 (set by its instalments)',
    ]);
    expect(linesOf(receipts)).toEqual(['On 20 Dec 2024 (counted from its receipt on 20 Dec 2019)']);
  });
});

describe('Expiring', () => {
  const modelOf = (register: ReturnType<typeof instalments>) =>
    expiringModel(register, { months: 12, filter: EVERYTHING_DUE, shown: 50, rooms: null }, AS_AT, false);

  test('says it in the list, and not where the day is the register’s own', () => {
    expect(modelOf(receipts).list.lines.map(({ source }) => source)).toEqual([
      'counted from its receipt on 20 Dec 2019',
    ]);
    expect(modelOf(instalments({ 'Spend years': 10 })).list.lines).toEqual([]);
    const own = registerOf({ ...CONTRIBUTION, expiryDate: AS_AT });
    expect(modelOf(own).list.lines.map(({ source }) => source)).toEqual([null]);
  });

  test('says it in the calendar', () => {
    const register = instalments();
    const events = calendarEvents(register, bandsOf(register, AS_AT, false), EVERYTHING_DUE, 12);
    expect(events.map(({ description }) => description)).toEqual(
      Array(2).fill(
        'Held by authority: request drawdown. Date set by its instalments. The day itself still counts.',
      ),
    );
  });

  test('says it under the title of the printed list', () => {
    const says = 'not the register’s own';
    const tabOf = (register: ReturnType<typeof instalments>) =>
      JSON.stringify(expiringTab(inputsOf(register, { asAtSerial: AS_AT }), 12).cells);
    expect(tabOf(receipts)).toContain(says);
    expect(tabOf(registerOf({ ...CONTRIBUTION, expiryDate: AS_AT }))).not.toContain(says);
  });
});
