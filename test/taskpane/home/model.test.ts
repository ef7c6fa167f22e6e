import { matters } from '../../../src/taskpane/home/attention-model';
import { isRegister, readRegister } from '../../../src/domain/register/read-register';
import { figureRows } from '../../../src/taskpane/home/figures-model';
import { AS_AT, day, registerOf } from '../registers';

//               agreement authority expiry                value notSt  dev  auth drawn spent status
const soon = ['P/1', 'Blaby', day(2025, 6, 24), 1000, 100, 200, 300, 400, 50.25, ''];
const within = ['P/2', 'Charnwood', day(2026, 3, 24), 500, 0, 0, 500, 0, 0, ''];
const later = ['P/3', 'Charnwood', day(2026, 3, 25), 70, 0, 70, 0, 0, 0, ''];
const expired = ['P/4', 'NW Leics', day(2025, 3, 23), 10, 0, 0, 10, 0, 0, ''];
const overspent = ['P/5', 'Rutland', '', 100, 0, 0, 90, 10, 12.5, ''];
const leftOut = ['P/6', 'Melton', '', 'TBC', 0, 0, 0, 0, 0, ''];

describe('the three figures', () => {
  test('at risk is what remains on rows within twelve months, split by where it is; expired rows stand apart', () => {
    const rows = figureRows(registerOf(soon, within, later, expired), AS_AT, false);
    expect(rows.map(({ name, amount }) => [name, amount])).toEqual([
      ['Outstanding', '£1,180.00'],
      ['At risk within 12 months', '£1,449.75'],
      ['Remaining', '£1,529.75'],
    ]);
    expect(rows[1]!.caption).toBe('2 expire by 24 March 2026');
    expect(rows[1]!.split).toEqual([
      ['Held by authority', '£800.00'],
      ['In hand', '£349.75'],
      ['Held by developer', '£200.00'],
      ['Not started', '£100.00'],
    ]);
  });

  test('the parts always add up: where value is not its stages, the rest is in no stage', () => {
    const broken = ['P/1', 'Blaby', day(2025, 6, 24), 1000, 0, 0, 300, 400, 0, ''];
    expect(figureRows(registerOf(broken), AS_AT, false)[1]!.split).toContainEqual(['In no stage', '£300.00']);
  });

  test('a date that cannot be read is told beside the figure', () => {
    const unread = ['P/7', 'Blaby', 'soon', 100, 0, 0, 100, 0, 0, ''];
    expect(figureRows(registerOf(within, unread), AS_AT, false)[1]!.caption).toBe(
      '1 expires by 24 March 2026. 1 expiry date cannot be read',
    );
  });

  test('money without an expiry date is told beside the figure', () => {
    const undated = ['P/9', 'Blaby', '', 100, 0, 0, 100, 0, 0, ''];
    expect(figureRows(registerOf(within, undated, undated), AS_AT, false)[1]!.caption).toBe(
      '1 expires by 24 March 2026. 2 more have no expiry date, with £200.00 left',
    );
  });

  test('no column of expiry dates: no figure, which is not the same as nil', () => {
    const reading = readRegister([
      ['Agreement', 'Authority', 'Value'],
      ['P/1', 'Blaby', 100],
    ]);
    if (!isRegister(reading)) throw new Error(reading.code);
    expect(figureRows(reading, AS_AT, false)[1]).toMatchObject({
      amount: null,
      caption: 'No figure. The register has no column Expiry date.',
    });
  });

  test('a row left out that may be among them is told beside the figure', () => {
    const unread = ['P/7', 'Blaby', day(2025, 4, 30), 'TBC', 0, 0, 0, 0, 0, ''];
    expect(figureRows(registerOf(within, unread), AS_AT, false)[1]!.caption).toBe(
      '1 expires by 24 March 2026. 1 row left out may expire too',
    );
  });

  test('an Excel error in a cell that a figure needs: no figure, and the cell is named', () => {
    const [outstanding, risk, remaining] = figureRows(
      registerOf(soon, ['P/8', 'Blaby', '', 100, 0, 0, 0, '#REF!', 0, '']),
      AS_AT,
      false,
    );
    expect(outstanding).toMatchObject({ amount: null, caption: 'No figure. H3: Drawn down holds #REF!.' });
    expect(risk!.amount).toBe('£949.75');
    expect(remaining!.amount).toBe('£949.75');
  });

  test('strict: no figure while a row is left out', () => {
    for (const row of figureRows(registerOf(soon, leftOut), AS_AT, true)) {
      expect(row).toMatchObject({
        amount: null,
        caption: 'No figure. D3: Value holds TBC, which is not an amount.',
      });
    }
  });
});

describe('what needs attention', () => {
  test('nothing where all is in order', () => {
    expect(matters(registerOf(later), AS_AT)).toEqual([]);
  });

  test('most pressing first, each with its amount and the cell that it goes to', () => {
    const found = matters(registerOf(overspent, soon, expired, leftOut), AS_AT);
    expect(found).toEqual([
      {
        key: 'left-out',
        severity: 'error',
        title: '1 row is left out of every figure',
        lines: ['D5: Value holds TBC, which is not an amount.'],
        amount: '',
        cell: null,
      },
      {
        key: 'expired',
        severity: 'error',
        title: 'Past their date, unspent',
        lines: ['On 23 Mar 2025 (C4)', 'NW Leics'],
        amount: '£10.00',
        cell: { sheet: 'Register', address: 'C4' },
        band: 'Expired',
      },
      {
        key: 'soon',
        severity: 'warning',
        title: 'Expire by 24 June 2025',
        lines: ['On 24 Jun 2025 (C3)', 'Blaby'],
        amount: '£949.75',
        cell: { sheet: 'Register', address: 'C3' },
        band: 'Within 3 months',
      },
      {
        key: 'overspent',
        severity: 'warning',
        title: 'Spent over drawn down',
        lines: ['Rutland £2.50', 'The first in I2'],
        amount: '',
        cell: { sheet: 'Register', address: 'I2' },
      },
    ]);
  });

  test('two rows left out are named, the rest counted', () => {
    const [first] = matters(registerOf(leftOut, leftOut, leftOut, leftOut), AS_AT);
    expect(first!.title).toBe('4 rows are left out of every figure');
    expect(first!.lines).toHaveLength(3);
    expect(first!.lines[2]).toBe('And 2 more rows.');
  });

  test('several: the soonest first, and the authorities', () => {
    const other = ['P/9', 'Oadby & Wigston', day(2025, 4, 30), 5, 0, 0, 5, 0, 0, ''];
    const [first] = matters(registerOf(soon, other), AS_AT);
    expect(first).toMatchObject({
      lines: ['2, the first on 30 Apr 2025 (C3)', 'Oadby & Wigston and Blaby'],
      amount: '£954.75',
    });
  });
});
