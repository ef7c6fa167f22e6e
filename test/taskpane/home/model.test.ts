import { attentionItems } from '../../../src/taskpane/home/attention-model';
import { isRegister, readRegister } from '../../../src/domain/register/read/read-register';
import { figureRows } from '../../../src/taskpane/home/figures-model';
import type { ReadyProjects } from '../../../src/workbook/register/register-reading';
import { AS_AT, day, HEADINGS, registerOf } from '../registers';

//               agreement authority expiry                value notSt  dev  auth drawn spent status
const soon = ['P/1', 'Blaby', day(2025, 6, 24), 1000, 100, 200, 300, 400, 50.25, ''];
const within = ['P/2', 'Charnwood', day(2026, 3, 24), 500, 0, 0, 500, 0, 0, ''];
const later = ['P/3', 'Charnwood', day(2026, 3, 25), 70, 0, 70, 0, 0, 0, ''];
const expired = ['P/4', 'NW Leics', day(2025, 3, 23), 10, 0, 0, 10, 0, 0, ''];
const overspent = ['P/5', 'Rutland', '', 100, 0, 0, 90, 10, 12.5, ''];
const leftOut = ['P/6', 'Melton', '', 'TBC', 0, 0, 0, 0, 0, ''];

describe('the four figures', () => {
  test('at risk is what remains on rows within twelve months, split by where it is; expired rows stand apart', () => {
    const rows = figureRows(registerOf(soon, within, later, expired), AS_AT, false);
    expect(rows.map(({ name, amount }) => [name, amount])).toEqual([
      ['Outstanding', '£1,180.00'],
      ['Remaining', '£1,529.75'],
      ['Expires within 12 months', '£1,449.75'],
      ['Already past its date', '£10.00'],
    ]);
    expect(rows[2]!.caption).toBe('2 contributions expire by 24 March 2026');
    expect(rows[2]!.split).toEqual([
      ['Held by authority', '£800.00'],
      ['In hand', '£349.75'],
      ['Held by developer', '£200.00'],
      ['Not started', '£100.00'],
    ]);
  });

  test('the parts always add up: where value is not its stages, the rest is in no stage', () => {
    const broken = ['P/1', 'Blaby', day(2025, 6, 24), 1000, 0, 0, 300, 400, 0, ''];
    expect(figureRows(registerOf(broken), AS_AT, false)[2]!.split).toContainEqual([
      'Not in any stage',
      '£300.00',
    ]);
  });

  test('a date that cannot be read is told beside the figure', () => {
    const unread = ['P/7', 'Blaby', 'soon', 100, 0, 0, 100, 0, 0, ''];
    expect(figureRows(registerOf(within, unread), AS_AT, false)[2]!.caption).toBe(
      '1 contribution expires by 24 March 2026. 1 expiry date cannot be read',
    );
  });

  test('money without an expiry date is told beside the figure', () => {
    const undated = ['P/9', 'Blaby', '', 100, 0, 0, 100, 0, 0, ''];
    expect(figureRows(registerOf(within, undated, undated), AS_AT, false)[2]!.caption).toBe(
      '1 contribution expires by 24 March 2026. 2 contributions have no expiry date, with £200.00 left',
    );
  });

  test('no column of expiry dates: no figure, which is not the same as nil', () => {
    const reading = readRegister([
      ['Agreement', 'Authority', 'Value'],
      ['P/1', 'Blaby', 100],
    ]);
    if (!isRegister(reading)) throw new Error(reading.code);
    expect(figureRows(reading, AS_AT, false)[2]).toMatchObject({
      amount: null,
      caption: 'No figure. The register has no column Expiry date.',
    });
  });

  test('a row left out that may be among them is told beside the figure', () => {
    const unread = ['P/7', 'Blaby', day(2025, 4, 30), 'TBC', 0, 0, 0, 0, 0, ''];
    expect(figureRows(registerOf(within, unread), AS_AT, false)[2]!.caption).toBe(
      '1 contribution expires by 24 March 2026. 1 row left out may expire too',
    );
  });

  test('an Excel error in a cell that a figure needs: no figure, and the cell is named', () => {
    const [outstanding, remaining, risk] = figureRows(
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
    expect(attentionItems(registerOf(later), AS_AT)).toEqual([]);
  });

  test('most pressing first, each with its amount and the cell that it goes to', () => {
    const found = attentionItems(registerOf(overspent, soon, expired, leftOut), AS_AT);
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
        key: 'overspent',
        severity: 'warning',
        title: 'Spent over drawn down',
        lines: ['Rutland £2.50', 'The first in I2'],
        amount: '',
        cell: { sheet: 'Register', address: 'I2' },
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
    ]);
  });

  test('two rows left out are named, the rest counted', () => {
    const [first] = attentionItems(registerOf(leftOut, leftOut, leftOut, leftOut), AS_AT);
    expect(first!.title).toBe('4 rows are left out of every figure');
    expect(first!.lines).toHaveLength(3);
    expect(first!.lines[2]).toBe('And 2 more rows.');
  });

  test('several: the soonest first, and the authorities', () => {
    const other = ['P/9', 'Oadby & Wigston', day(2025, 4, 30), 5, 0, 0, 5, 0, 0, ''];
    const [first] = attentionItems(registerOf(soon, other), AS_AT);
    expect(first).toMatchObject({
      lines: ['2 contributions, the first on 30 Apr 2025 (C3)', 'Oadby & Wigston and Blaby'],
      amount: '£954.75',
    });
  });

  test('the likeliest slip: drawn down is typed, and held by authority is not lowered', () => {
    const slip = ['P/1', 'Blaby', '', 1000, 0, 0, 1000, 400, 0, ''];
    const [found] = attentionItems(registerOf(later, slip), AS_AT);
    expect(found).toMatchObject({ key: 'stages', cell: { sheet: 'Register', address: 'D3' } });
    expect(found!.lines.join(' ')).toContain('£400.00');
  });

  test('an amount below nil, with its cell', () => {
    const negative = ['P/1', 'Blaby', '', 600, 0, 0, 1000, -400, 0, ''];
    expect(attentionItems(registerOf(negative), AS_AT).map(({ key, cell }) => [key, cell?.address])).toEqual([
      ['overspent', 'I2'],
      ['below-nil', 'H2'],
    ]);
  });
});

describe('projects that need attention', () => {
  const projectHeadings = [...HEADINGS, 'Project'];
  const registerWith = (...rows: unknown[][]) => {
    const place = { sheet: 'Register', topIndex: 0, leftIndex: 0 };
    const reading = readRegister([projectHeadings, ...rows], { place });
    if (!isRegister(reading)) throw new Error(reading.code);
    return reading;
  };
  const projectsOf = (...rows: unknown[][]): ReadyProjects => ({
    state: 'ready',
    block: [['Project', 'Budget', 'Received'], ...rows],
    place: { sheet: 'Projects', topIndex: 3, leftIndex: 1 },
    table: { name: 'Projects', sheet: 'Projects', address: 'B4:D9' },
  });
  const drawn = (project: string, amount: number) => [
    ...['P/1', 'Blaby', '', amount, 0, 0, 0, amount, amount, ''],
    project,
  ];

  test('received, or drawn down by the register, over the budget; a blank budget is exceeded by nothing', () => {
    const register = registerWith(drawn('Vans', 600), drawn('Kit', 10), drawn('No budget', 5));
    const projects = projectsOf(
      ['NATO helmets', 52_000, 57_375],
      ['Vans', 500, 400],
      ['Kit', 10, 10],
      ['No budget', '', 9],
      ['Unread', 'TBC', 9],
    );
    const [found, ...others] = attentionItems(register, AS_AT, projects);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      key: 'over-budget',
      amount: '£5,475.00',
      cell: { sheet: 'Projects', address: 'C5' },
    });
    expect(found!.lines[0]).toContain('NATO helmets: £57,375.00 received');
    expect(found!.lines[1]).toContain('Vans: £600.00 drawn down');
  });

  test('a project that rows name and the table does not have; names are compared as everywhere', () => {
    const register = registerWith(drawn('vans ', 1), drawn('Drones', 1), drawn('', 1));
    expect(attentionItems(register, AS_AT, projectsOf(['Vans', 500, 0]))).toMatchObject([
      { key: 'unlisted-project', cell: { sheet: 'Register', address: 'K3' } },
    ]);
  });

  test('a table of projects whose write did not finish says nothing', () => {
    const pending = { what: 'x' } as unknown as NonNullable<ReadyProjects['pending']>;
    expect(
      attentionItems(registerWith(drawn('Drones', 1)), AS_AT, { ...projectsOf(['Vans', 1, 9]), pending }),
    ).toEqual([]);
  });
});
