/** Which figure a cell of a tab is, by what the tab says as it stands. */
import type { Register } from '../../../../src/domain/register/register';
import { figureAt, type FigureAt } from '../../../../src/domain/summaries/tracing/figure-of-cell';
import { selectRows } from '../../../../src/domain/summaries/tracing/select-rows';
import { snapshotOf } from '../../../../src/domain/summaries/snapshots/snapshot';
import { summaryTab, type SummaryInputs } from '../../../../src/domain/summaries/tabs/summary-tabs';
import { UNIT_LINES } from '../../../../src/domain/summaries/tabs/tab-head';
import type { TabKey } from '../../../../src/domain/summaries/tabs/tab';
import { traceFigure } from '../../../../src/domain/summaries/tracing/trace-figure';
import { blockOf, drawn, registerOf, rowOf } from '../../reading';
import { AS_AT, FIRST_REFRESH, inputsOf, placeOn, sampleRegister, sheetOf } from '../sample';

const sample = sampleRegister();

/** A tab on its sheet, and the figure at a label under a heading. */
class Sheet {
  readonly block: unknown[][];

  constructor(
    private readonly key: TabKey,
    private readonly register: Register,
    more: Partial<SummaryInputs> = {},
  ) {
    this.block = sheetOf(summaryTab(key, inputsOf(register, more))).values;
  }

  /** The row of a label in the first column, from a title or heading on. */
  row(label: string, under: string): number {
    const top = this.block.findIndex(([cell]) => String(cell).startsWith(under));
    const row = this.block.findIndex(([cell], n) => n > top && cell === label);
    if (top < 0 || row < 0) throw new Error(`no ${label} under ${under}`);
    return row;
  }

  at(row: number, heading: string, register = this.register): FigureAt | null {
    const above = this.block.slice(0, row).filter((cells) => cells.includes(heading));
    return figureAt(this.key, this.block, register, row, above.at(-1)!.indexOf(heading));
  }

  under(title: string, label: string, heading: string, register = this.register): FigureAt | null {
    return this.at(this.row(label, title), heading, register);
  }
}

describe('Expiring', () => {
  const sheet = () => new Sheet('expiring', sample);

  it('has bands on its as-at date, periods and risk up to its horizon, by authority and stage', () => {
    expect(sheet().under('Flag', 'Within 3 months', 'Remaining')).toMatchObject({
      ...{ measure: 'remaining', authority: null },
      among: { kind: 'band', band: 'Within 3 months', asAtSerial: AS_AT },
    });
    expect(sheet().under('When', 'Mar 2026', 'Contributions')).toMatchObject({
      ...{ measure: 'rows', authority: null },
      among: { kind: 'when', when: 'Mar 2026', asAtSerial: AS_AT, months: 12 },
    });
    expect(sheet().under('Expires within', 'Melton', 'In hand')).toMatchObject({
      ...{ measure: 'inHand', authority: 'melton' },
      among: { kind: 'at risk', asAtSerial: AS_AT, months: 12 },
    });
    expect(sheet().under('Expires within', 'All authorities', 'Remaining')).toMatchObject({
      ...{ measure: 'remaining', authority: null },
    });
  });

  it('is read by its labels, wherever they stand', () => {
    const moved = sheet();
    moved.block.splice(3, 0, [], ['My remark', 12]);
    moved.block.splice(moved.row('Later', 'Flag'), 0, []);
    expect(moved.under('Flag', 'Spent', 'Remaining')).toMatchObject({ among: { band: 'Spent' } });
    expect(moved.under('Expires within', 'Melton', 'Remaining')).toMatchObject({ authority: 'melton' });
    expect(figureAt('expiring', moved.block, sample, 4, 1)).toBeNull();
  });

  it('is no figure where a label, a heading, the date or the horizon was changed', () => {
    const changed = sheet();
    const row = changed.row('Melton', 'Expires within');
    changed.block[row]![0] = 'Melton, chased';
    expect(changed.at(row, 'Remaining')).toBeNull();
    const band = changed.row('Later', 'Flag');
    changed.block[band]![0] = 'Much later';
    expect(changed.at(band, 'Remaining')).toBeNull();
    const title = changed.block.findIndex(([cell]) => String(cell).startsWith('Expires within'));
    changed.block[title]![0] =
      'Expires within 14 months, to 3 May 2026, by authority; not counting what is already past its date';
    expect(changed.under('When', 'Apr 2025', 'Remaining')).toBeNull();
    changed.block[2]![1] = 'soon';
    expect(changed.under('Flag', 'Expired', 'Remaining')).toBeNull();
  });

  it('is no figure in a cell that holds a text, nothing, or a note', () => {
    const typed = sheet();
    const row = typed.row('Later', 'Flag');
    typed.block[row]![2] = 'see email';
    expect(typed.at(row, 'Remaining')).toBeNull();
    typed.block[row]![2] = '';
    expect(typed.at(row, 'Remaining')).toBeNull();
    typed.block[row]![11] = 500;
    expect(figureAt('expiring', typed.block, sample, row, 11)).toBeNull();
    typed.block[row]![2] = '(1,250.50)';
    expect(typed.at(row, 'Remaining')).toMatchObject({ shown: -125_050 });
  });
});

describe('a contribution on Expiring', () => {
  const line = (pounds: number, more = {}) =>
    drawn('P/1', 'Blaby', pounds, { Contribution: 'C1', Site: 'Mill Lane', 'Expiry date': 45_800, ...more });
  const rowsOf = (found: FigureAt | null, register: Register) =>
    found && traceFigure(register, found, false)!.rows;

  it('is told from others of its name by what the tab shows, and by its order where that is the same', () => {
    const register = registerOf(blockOf(line(500), line(700), line(500, { Site: 'High St' }), line(500)));
    const sheet = new Sheet('expiring', register);
    const first = sheet.row('P/1', 'Expired, or expiring');
    const found = [0, 1, 2, 3].map((n) => rowsOf(sheet.at(first + n, 'Remaining'), register));
    expect(found).toEqual([[0], [1], [2], [3]]);
  });

  it('is itself when its amounts have changed since, as long as no other may be meant', () => {
    const sheet = new Sheet('expiring', registerOf(blockOf(line(500), drawn('P/2', 'Blaby', 3))));
    const row = sheet.row('P/1', 'Expired, or expiring');
    const grown = registerOf(blockOf(drawn('P/2', 'Blaby', 3), line(650)));
    const found = sheet.at(row, 'Remaining', grown);
    expect(found).toMatchObject({ shown: 50_000, among: { label: 'P/1, C1, Blaby' } });
    expect(rowsOf(found, grown)).toEqual([1]);
    const two = registerOf(blockOf(line(650), line(900)));
    expect(sheet.at(row, 'Remaining', two)).toBeNull();
    const gone = registerOf(blockOf(drawn('P/2', 'Blaby', 3)));
    expect(sheet.at(row, 'Remaining', gone)).toBeNull();
  });

  it('has no figure, with the reason, where it is left out by now', () => {
    const sheet = new Sheet('expiring', registerOf(blockOf(line(500))));
    const broken = registerOf(blockOf(line(500, { Spent: 'TBC' })));
    const found = sheet.at(sheet.row('P/1', 'Expired, or expiring'), 'Remaining', broken)!;
    expect(traceFigure(broken, found, false)!.balance).toMatchObject({
      ...{ kind: 'unknown', because: { code: 'amount-not-a-number' } },
    });
  });
});

describe('Projects', () => {
  const register = registerOf(
    blockOf(
      drawn('P/1', 'Blaby', 5, { Project: 'Rural vehicles' }),
      drawn('P/2', 'Blaby', 7, { Project: 'Drones' }),
      drawn('P/3', 'Blaby', 9),
    ),
  );
  const rows = ['Rural Vehicles', 'Bikes'].map((name, rowIndex) => ({
    ...{ rowIndex, name, budget: null, received: null, outstanding: null },
  }));
  const projects = { table: { rows, total: null, columns: {} }, place: null };
  const sheet = new Sheet('projects', register, { projects });

  it('has what is by register of a project, of those not in the table, and of all', () => {
    const rowsAt = (label: string) => {
      const found = sheet.under('Project', label, 'By register')!;
      return [found.measure, selectRows(register, found.among!)];
    };
    expect(rowsAt('Rural Vehicles')).toEqual(['drawnDown', [0]]);
    expect(rowsAt('Bikes')).toEqual(['drawnDown', []]);
    expect(rowsAt('Not in this table')).toEqual(['drawnDown', [1]]);
    expect(rowsAt('Total')).toEqual(['drawnDown', [0, 1]]);
    expect(sheet.under('Project', 'Rural Vehicles', 'Received')).toBeNull();
  });

  it('does not guess at money on a project of which the register knows nothing', () => {
    const changed = new Sheet('projects', register, { projects });
    const row = changed.row('Rural Vehicles', 'Project');
    changed.block[row]![0] = 'Rural Vehicles (old)';
    expect(changed.at(row, 'By register')).toBeNull();
  });
});

describe('a tab written before', () => {
  const register = registerOf(
    blockOf(
      drawn('P/1', 'Blaby', 500.4, { Contribution: 'C1', 'Expiry date': 45_800, Project: 'Van' }),
      drawn('P/1', 'Blaby', 500.3, { Contribution: 'C1', 'Expiry date': 45_800, Project: 'Van' }),
    ),
  );
  const names: Readonly<Record<string, string>> = { '£': 'Measure', [UNIT_LINES.exact]: '' };
  /** As it was: another heading, nothing said of units, and no title or date below the first rows. */
  const before = (key: TabKey, more: Partial<SummaryInputs>): Sheet => {
    const sheet = new Sheet(key, register, more);
    for (const row of sheet.block) row[0] = names[row[0] as string] ?? row[0];
    const { rowIndex } = summaryTab(key, inputsOf(register, more)).printArea;
    sheet.block.splice(rowIndex, 2);
    return sheet;
  };

  it('is read to the penny, as it was written', () => {
    const sheet = before('expiring', { units: 'exact' });
    const first = sheet.row('P/1', 'Expired, or expiring');
    for (const n of [0, 1]) {
      const found = sheet.at(first + n, 'Remaining')!;
      expect(found).toMatchObject({ isWholePounds: false });
      expect(traceFigure(register, found, false)!.rows).toEqual([n]);
    }
    expect(before('projects', { units: 'exact' }).under('Project', 'Total', 'By register')).toMatchObject({
      ...{ shown: 100_070, isWholePounds: false },
    });
  });

  it('has its rollup found by the heading that it had', () => {
    const sheet = before('rollup', {});
    expect(sheet.under('Measure', 'Total money drawn down', 'Total')).toMatchObject({
      ...{ measure: 'drawnDown', authority: null, isWholePounds: true },
    });
  });
});

describe('a tab in whole pounds', () => {
  it('has its contributions told apart by what it shows of them', () => {
    const register = registerOf(
      blockOf(
        ...[500.4, 700.6].map((pounds) =>
          drawn('P/1', 'Blaby', pounds, { Contribution: 'C1', 'Expiry date': 45_800 }),
        ),
      ),
    );
    const sheet = new Sheet('expiring', register);
    const first = sheet.row('P/1', 'Expired, or expiring');
    const found = [0, 1].map((n) => sheet.at(first + n, 'Remaining'));
    const shown = found.map((one) => [
      one!.shown,
      one!.isWholePounds,
      traceFigure(register, one!, false)!.rows,
    ]);
    expect(shown).toEqual([
      [50_000, true, [0]],
      [70_100, true, [1]],
    ]);
  });
});

describe('Authority rollup', () => {
  it('knows its whole pounds, its Total, and rows without an authority', () => {
    const nobody = rowOf({ Agreement: 'P/9', Value: 5 });
    const register = registerOf(blockOf(drawn('P/1', 'Blaby DC', 5.4), nobody));
    const at = (units: 'exact' | 'whole pounds', heading: string) =>
      new Sheet('rollup', register, { units }).under('£', 'Total Money spent', heading);
    expect(at('whole pounds', 'Blaby')).toEqual({
      ...{ measure: 'spent', authority: 'blaby', shown: 0, isWholePounds: true },
    });
    expect(at('exact', 'Total')).toMatchObject({ authority: null, isWholePounds: false });
    const none = new Sheet('rollup', register).under('£', 'Rows left out', 'No authority')!;
    expect(traceFigure(register, none, false)).toMatchObject({ leftOut: [1], balance: { count: 1 } });
  });

  it('answers where an Excel error or a reason stands in the place of the figure', () => {
    const leftOut = registerOf(blockOf(drawn('P/1', 'Blaby', 5), drawn('P/2', 'Blaby', 5, { Spent: 'TBC' })));
    const sheet = new Sheet('rollup', leftOut, { strict: true });
    const found = sheet.under('£', 'In hand', 'Total');
    expect(found).toMatchObject({ measure: 'inHand', authority: null, shown: null });
    const row = sheet.row('In hand', '£');
    sheet.block[row]![1] = '#VALUE!';
    expect(figureAt('rollup', sheet.block, leftOut, row, 1)).toMatchObject({ shown: null });
  });
});

describe('What changed', () => {
  const before = registerOf(
    blockOf(drawn('P/1', 'Blaby', 5), drawn('P/2', 'Melton', 7), drawn('P/3', 'Blaby', 1)),
  );
  const now = registerOf(
    blockOf(drawn('P/1', 'Blaby', 6), drawn('P/2', 'Melton', 7), drawn('P/4', 'Blaby', 2)),
    {
      place: placeOn('Register'),
    },
  );
  const snapshots = { before: snapshotOf(before, FIRST_REFRESH), last: snapshotOf(now, FIRST_REFRESH + 1) };
  const sheet = new Sheet('changes', now, { snapshots });
  const lineOf = (agreement: string, column: string) =>
    sheet.block.findIndex((row) => row[0] === agreement && row[4] === column);

  it('leads from an amount before and now to the contribution as it is', () => {
    expect(sheet.at(lineOf('P/1', 'Value'), 'Now')).toMatchObject({
      ...{ measure: 'value', shown: 600, among: { kind: 'contribution', label: 'P/1, Blaby' } },
    });
    expect(sheet.at(lineOf('P/1', 'Drawn down'), 'Before')).toMatchObject({
      ...{ measure: 'drawnDown', shown: null },
    });
    expect(sheet.at(lineOf('P/4', 'Whole row: value'), 'Now')).toMatchObject({
      among: { label: 'P/4, Blaby' },
    });
    expect(sheet.at(lineOf('P/3', 'Whole row: value'), 'Before')).toBeNull();
  });

  it('leads from a control total to the whole register', () => {
    expect(sheet.under('Control totals', 'Drawn down', 'Now')).toMatchObject({
      ...{ measure: 'drawnDown', authority: null, shown: 1500 },
    });
    expect(sheet.under('Control totals', 'Drawn down', 'Difference')).toBeNull();
  });
});

describe('Reconciliation', () => {
  const register = registerOf(
    blockOf(drawn('P/1', 'Blaby', 5.4), drawn('P/2', 'Derby', 7), drawn('P/3', 'Blaby', 5, { Spent: 'TBC' })),
  );
  const sheet = new Sheet('reconciliation', register);
  const lineOf = (where: string, check: string) =>
    sheet.block.findIndex((row) => row[0] === where && row[1] === check);

  it('leads from a line to the figure that it checks', () => {
    for (const heading of ['Expected', 'Printed', 'Difference'])
      expect(sheet.at(lineOf('Blaby', 'Funds remaining: value less spent'), heading)).toMatchObject({
        ...{ measure: 'remaining', authority: 'blaby', shown: null },
      });
    expect(sheet.at(lineOf('Total', 'Total value: sum of the authorities'), 'Printed')).toMatchObject({
      ...{ measure: 'value', authority: null },
    });
    expect(sheet.at(lineOf('Blaby', 'Funds remaining: the register'), 'Expected')).toMatchObject({
      ...{ shown: 500, isWholePounds: true },
    });
    expect(sheet.at(lineOf('Derby', 'In the register, not printed'), 'Expected')).toMatchObject({
      ...{ measure: 'value', authority: 'derby', shown: 700 },
    });
    expect(sheet.at(lineOf('Register', 'Rows left out of its figures'), 'Printed')).toMatchObject({
      ...{ measure: 'rowsLeftOut', authority: null, shown: 1 },
    });
  });

  it('has no figure of a table of projects but what is by register', () => {
    const changed = new Sheet('reconciliation', register);
    const row = lineOf('Total', 'Total value: sum of the authorities');
    changed.block[row]![1] = 'Outstanding: budget less received';
    expect(changed.at(row, 'Printed')).toBeNull();
    changed.block[row]![1] = 'Not a check';
    expect(changed.at(row, 'Printed')).toBeNull();
  });
});
