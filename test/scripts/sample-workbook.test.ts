import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Cell, Sheet, Workbook } from 'hucre';
import { FORMULAS } from '../../samples/sample-formulas';
import { functionIds, sampleWorkbook } from '../../samples/sample-workbook';
import { storedFormula } from '../../samples/sheets/stored-formula';

const COMMITTED = path.join(__dirname, '..', '..', 'samples', 'leicestershire.xlsx');
const REGISTER_HEADINGS = [
  ...[
    'Agreement',
    'Contribution',
    'Authority',
    'Planning application',
    'Site',
    'Developer',
    'Purpose',
    'Area',
  ],
  ...['Trigger', 'Notes', 'Agreement date', 'Trigger date', 'Expiry date', 'Value', 'Not started'],
  ...['Held by developer', 'Held by authority', 'Drawn down', 'Spent', 'Project', 'Status', 'May fund'],
];

/** The parts of an .xlsx file by name, as text: zip compression may differ between versions of Node, they may not. */
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

let made: Uint8Array;
let workbook: Workbook;
const sheet = (name: string): Sheet => workbook.sheets.find((each) => each.name === name)!;
const formulasOf = (name: string): [string, Cell][] =>
  [...sheet(name).cells!].filter(([, cell]) => cell.formula !== undefined);

beforeAll(async () => {
  made = await sampleWorkbook();
  const { readXlsx } = await import('hucre');
  workbook = await readXlsx(new Uint8Array(readFileSync(COMMITTED)), { readStyles: true });
});

describe('samples/leicestershire.xlsx', () => {
  it('is what npm run sample makes', () => {
    expect(partsOf(new Uint8Array(readFileSync(COMMITTED)))).toEqual(partsOf(made));
  });

  it('is the same, byte by byte, on every run', async () => {
    expect(Buffer.from(await sampleWorkbook()).equals(Buffer.from(made))).toBe(true);
  });

  it('asks for no full calculation on opening, as Excel then calls functions that have not loaded yet', () => {
    const xml = partsOf(new Uint8Array(readFileSync(COMMITTED)))['xl/workbook.xml']!;
    expect(xml.match(/<calcPr[^>]*>/g)).toEqual(['<calcPr calcId="191029"/>']);
  });

  it('has its sheets in order, the summary first', () => {
    const names = workbook.sheets.map(({ name }) => name);
    expect(names).toEqual([
      'Summary',
      'Register',
      'Expiring',
      'Examples',
      'Printed 12 March 2024',
      'Projects',
      'Plan',
      'Requests',
      'Authorities',
      'Items',
      'Repurposing',
      'Coming',
      'Triggers',
      'Developments',
      'BidCosts',
      'Movements',
      'General ledger',
      'Melton Q3',
      'Melton Q4',
      'About',
    ]);
  });

  it('has its tables, each under the name by which it is found', () => {
    const tables = workbook.sheets.flatMap(({ name, tables: own = [] }) =>
      own.map((table) => ({ sheet: name, ...table })),
    );
    expect(tables.map(({ sheet: on, name, range }) => [on, name, range])).toEqual([
      ['Register', 'Register', 'A1:V127'],
      ['Projects', 'Projects', 'A1:E18'],
      ['Requests', 'Requests', expect.stringMatching(/^A1:O\d+$/)],
      ['Authorities', 'Authorities', 'A1:J9'],
      ['Items', 'Items', 'A1:I13'],
      ['Repurposing', 'Repurposing', 'A1:K4'],
      ['Triggers', 'Triggers', 'A1:X10'],
      ['Developments', 'Developments', 'A1:Q9'],
      ['BidCosts', 'BidCosts', 'A1:G6'],
      ['Movements', 'Movements', expect.stringMatching(/^A1:K\d+$/)],
    ]);
    expect(tables[0]!.columns.map(({ name }) => name)).toEqual(REGISTER_HEADINGS);
    expect(sheet('Register').rows[0]).toEqual(REGISTER_HEADINGS);
    expect(sheet('Register').freezePane).toMatchObject({ rows: 1 });
  });

  it('prints the table of 12 March 2024 where RECONCILE looks for it', () => {
    const rows = sheet('Printed 12 March 2024').rows;
    expect(rows[2]).toEqual([
      ...['Measure', 'Blaby', 'Charnwood', 'Harborough', 'Hinckley & Bosworth', 'Melton', 'NW Leics'],
      ...['Oadby & Wigston', 'Rutland', 'Total'],
    ]);
    expect(rows[4]![9]).toBe(11124266);
    expect(rows[5]![1]).toBe('-');
    expect(rows[9]![9]).toBe(-2422458);
    expect(rows[10]![9]).toBe(8673670);
    expect(rows[10]![0]).toBe('Total funds remaining');
  });
});

describe('the sheet About', () => {
  it('has an example of every function of the add-in, and of no other', () => {
    const examples = sheet('About').rows.flatMap(
      ([cell]) => /^S106\.([A-Z]+)\(/.exec(String(cell))?.[1] ?? [],
    );
    expect([...examples].sort()).toEqual(functionIds().sort());
  });
});

describe('the formulas of the sample', () => {
  it('are stored as Excel stores those of an add-in', () => {
    expect(storedFormula('=S106.ROLLUP()')).toBe('_xldudf_S106_ROLLUP()');
    const stored = ['Summary', 'Expiring', 'Examples', 'Plan', 'Coming']
      .flatMap(formulasOf)
      .map(([, cell]) => cell.formula)
      .sort();
    expect(stored).toEqual(
      [
        '_xldudf_S106_OUTSTANDING()',
        '_xldudf_S106_OUTSTANDING("Charnwood")',
        '_xldudf_S106_REMAINING()',
        '_xldudf_S106_BALANCE("Agreements")',
        '_xldudf_S106_BALANCE("Rows left out")',
        '_xldudf_S106_ROLLUP()',
        '_xldudf_S106_PROJECTS()',
        "_xldudf_S106_RECONCILE('Printed 12 March 2024'!A3:J11)",
        '_xldudf_S106_EXPIRING(12,DATE(2025,3,24))',
        '_xldudf_S106_BALANCE("Held by authority","Blaby")',
        '_xldudf_S106_EXPIRYFLAG(Register!M2,Register!N2-Register!S2,DATE(2025,3,24))',
        '_xldudf_S106_INDEXED(60000,310.2,345.8)',
        '_xldudf_S106_INTEREST(60000,5%,DATE(2024,4,1),DATE(2024,7,1))',
        '_xldudf_S106_ROLLUP("Expiry year")',
        "_xldudf_S106_CHANGES('Melton Q3'!A1:L17,'Melton Q4'!A1:L17)",
        '_xldudf_S106_STANDARDISE(\'Melton Q4\'!A1:L17,"Melton")',
        '_xldudf_S106_TRACE("Held by authority","Charnwood")',
        '_xldudf_S106_VALIDATE()',
        '_xldudf_S106_PLAN(DATE(2025,3,24))',
        '_xldudf_S106_UNPLACED(DATE(2025,3,24))',
        '_xldudf_S106_REQUESTS(DATE(2025,3,24),"Open")',
        '_xldudf_S106_VARIANCES(DATE(2023,4,1),DATE(2025,3,24))',
        '_xldudf_S106_ELIGIBLE("Drone")',
        '_xldudf_S106_DUE(12,DATE(2025,3,24))',
        '_xldudf_S106_FORECAST(5,"",,,,DATE(2025,3,24))',
        '_xldudf_S106_BID(120,120*2.37)',
        '_xldudf_S106_SPENDBY(DATE(2024,6,30),10)',
      ].sort(),
    );
    expect(stored).toHaveLength(Object.keys(FORMULAS).length);
  });

  it('are dynamic arrays, and every cell that they fill has its value', () => {
    for (const name of ['Summary', 'Expiring', 'Examples', 'Plan']) {
      for (const [at, cell] of formulasOf(name)) {
        expect(cell).toMatchObject({ formulaType: 'array', formulaDynamic: true });
        const { top, left, bottom, right } = boxOf(cell.formulaRef!);
        expect(at).toBe(`${top},${left}`);
        for (let row = top; row <= bottom; row++) {
          for (let column = left; column <= right; column++) {
            expect([cell.formula, row, column, sheet(name).rows[row]?.[column] ?? null]).not.toContain(null);
          }
        }
      }
    }
  });

  it('never meet: below each there is room, and nothing but style in it', () => {
    const boxes = formulasOf('Summary').map(([, cell]) => boxOf(cell.formulaRef!));
    for (const box of boxes.filter(({ top, bottom }) => bottom > top)) {
      for (let row = box.bottom + 1; row <= box.bottom + 5; row++) {
        const below = (sheet('Summary').rows[row] ?? []).slice(box.left, box.right + 1);
        expect(below.filter((value) => value !== null && value !== undefined)).toEqual([]);
      }
    }
  });

  it('show 93 agreements and no row left out', () => {
    const valueOf = (formula: string) =>
      formulasOf('Summary').find(([, cell]) => cell.formula === formula)![1].formulaResult;
    expect(valueOf('_xldudf_S106_BALANCE("Agreements")')).toBe(93);
    expect(valueOf('_xldudf_S106_BALANCE("Rows left out")')).toBe(0);
  });

  it('show the printed table of 12 March 2024, rounded, but for what remains', () => {
    const [, cell] = formulasOf('Summary').find(([, each]) => each.formula!.includes('ROLLUP'))!;
    const { top, left, bottom, right } = boxOf(cell.formulaRef!);
    const figures = sheet('Summary')
      .rows.slice(top + 1, bottom + 1)
      .map((row) => row.slice(left + 1, right + 1).map((value) => Math.floor(Number(value) + 0.5)));
    // Agreements, value, not started, developers, authority, drawn down, spent, remaining, outstanding, left out.
    expect(figures).toEqual([
      [11, 1857249, 0, 566131, 649613, 641506, 737975, 1119274, 1215743, 0],
      [17, 3823463, 1203498, 1057439, 1244704, 317823, 317823, 3505640, 3505640, 0],
      [21, 1777797, 0, 350000, 0, 1427797, 479328, 1298469, 350000, 0],
      [7, 1424814, 833035, 56483, 338385, 196911, 185154, 1239660, 1227903, 0],
      [9, 557932, 228857, 0, 0, 329075, 226377, 331555, 228857, 0],
      [17, 1225124, 667704, 0, 189870, 367550, 254719, 970405, 857574, 0],
      [1, 255237, 0, 0, 0, 255237, 109611, 145626, 0, 0],
      [10, 202651, 0, 0, 114518, 88133, 111471, 91180, 114518, 0],
      [93, 11124266, 2933094, 2030052, 2537089, 3624030, 2422458, 8701808, 7500236, 0],
    ]);
  });

  it('show what expires: two already past, twelve within the year, soonest first', () => {
    const [, cell] = formulasOf('Expiring')[0]!;
    const { top, bottom } = boxOf(cell.formulaRef!);
    const flags = sheet('Expiring')
      .rows.slice(top + 1, bottom + 1)
      .map((row) => row[6]);
    const times = (count: number, flag: string) => Array<string>(count).fill(flag);
    expect(flags).toEqual([
      ...times(2, 'Expired'),
      ...times(3, 'Within 3 months'),
      ...times(3, 'Within 6 months'),
      ...times(6, 'Within 12 months'),
    ]);
  });

  it('show the eight differences and the seven roundings of the printed table', () => {
    const [, cell] = formulasOf('Summary').find(([, each]) => each.formula!.includes('RECONCILE'))!;
    const { top, left, bottom } = boxOf(cell.formulaRef!);
    const lines = sheet('Summary')
      .rows.slice(top + 1, bottom + 1)
      .map((row) => row.slice(left, left + 6));
    const kinds = lines.map((line) => line[5]);
    expect(kinds).toEqual([...Array<string>(8).fill('difference'), ...Array<string>(7).fill('rounding')]);
    expect(lines[0]).toEqual(expect.arrayContaining(['Blaby', 1119274, 1238583, 119309]));
  });
});

/** "A1:B2" as rows and columns from 0. */
function boxOf(range: string): { top: number; left: number; bottom: number; right: number } {
  const [, left, top, right = left, bottom = top] = /^([A-Z])(\d+)(?::([A-Z])(\d+))?$/.exec(range)!;
  const column = (letter: string) => letter.charCodeAt(0) - 65;
  return { top: Number(top) - 1, left: column(left!), bottom: Number(bottom) - 1, right: column(right!) };
}
