import { reconcile } from '../../src/domain/published/reconcile';
import { checkRegister } from '../../src/domain/register/checks/check-register';
import { isRegister, readRegister } from '../../src/domain/register/read/read-register';
import { AGREED_PROJECTS, AGREED_PROJECTS_TOTAL } from '../../samples/figures/agreed-projects';
import { CONSTRAINTS, findAuthorityPence } from '../../samples/figures/authority-pence';
import { searchIntegers } from '../../samples/figures/integer-search';
import { registerRows, type RegisterRow } from '../../samples/register/register-rows';
import { seededRandom } from '../../samples/seeded-random';
import { printedBlock } from '../../samples/sheets/printed-sheet';
import { registerBlock } from '../../samples/sheets/register-sheet';

/** The printed table of 12 March 2024, copied here again: the register must come to it without its own copy's help. */
const NAMES = ['Blaby', 'Charnwood', 'Harborough', 'Hinckley & Bosworth', 'Melton', 'NW Leics', 'Oadby & Wigston', 'Rutland']; // prettier-ignore
const AGREEMENTS = [11, 17, 21, 7, 9, 17, 1, 10];
const PRINTED = {
  value: [1857249, 3823463, 1777797, 1424814, 557932, 1225124, 255237, 202651, 11124266],
  notStarted: [0, 1203498, 0, 833035, 228857, 667704, 0, 0, 2933094],
  heldByDeveloper: [566131, 1057439, 350000, 56483, 0, 0, 0, 0, 2030052],
  heldByAuthority: [649613, 1244704, 0, 338385, 0, 189870, 0, 114518, 2537089],
  drawnDown: [641506, 317823, 1427797, 196911, 329075, 367550, 255237, 88133, 3624030],
  spent: [737975, 317823, 479328, 185154, 226377, 254719, 109611, 111471, 2422458],
} as const;
type Measure = keyof typeof PRINTED;
const MEASURES = Object.keys(PRINTED) as Measure[];
/** Value less spent of the printed pounds; print has something else for five authorities and the total. */
const REMAINING = [1119274, 3505640, 1298469, 1239660, 331555, 970405, 145626, 91180, 8701808];

const AS_AT = 45740; // 24 March 2025
const IN_A_YEAR = 46105; // 24 March 2026
const rows = registerRows();
const ofPlace = (place: number): RegisterRow[] =>
  rows.filter((row) => place === 8 || row.authority === NAMES[place]);
const sum = (some: readonly RegisterRow[], measure: Measure): number =>
  some.reduce((total, row) => total + row[measure], 0);
const wholePounds = (pence: number): number => Math.floor(pence / 100 + 0.5);

describe('the sample register against the table printed on 12 March 2024', () => {
  it.each(MEASURES)('comes to every printed figure of %s, rounded half up', (measure) => {
    const rounded = PRINTED.value.map((_, place) => wholePounds(sum(ofPlace(place), measure)));
    expect(rounded).toEqual(PRINTED[measure]);
  });

  it('has nothing at all where nil is printed', () => {
    for (const measure of MEASURES) {
      PRINTED[measure].forEach((printed, place) => {
        if (printed === 0)
          expect([measure, place, sum(ofPlace(place), measure)]).toEqual([measure, place, 0]);
      });
    }
  });

  it('shows value less spent as remaining, which the print does not', () => {
    const remaining = REMAINING.map((_, place) =>
      wholePounds(sum(ofPlace(place), 'value') - sum(ofPlace(place), 'spent')),
    );
    expect(remaining).toEqual(REMAINING);
  });

  it('has the printed numbers of open agreements, 93 in all', () => {
    const agreements = NAMES.map((_, place) => new Set(ofPlace(place).map((row) => row.agreement)).size);
    expect(agreements).toEqual(AGREEMENTS);
    expect(new Set(rows.map((row) => row.agreement)).size).toBe(93);
    expect(rows).toHaveLength(126);
  });
});

describe('the rows of the sample register', () => {
  it('each add up to the penny', () => {
    const wrong = rows.filter(
      (row) => row.value !== row.notStarted + row.heldByDeveloper + row.heldByAuthority + row.drawnDown,
    );
    expect(wrong).toEqual([]);
  });

  it('hold whole pence, none of them negative, and never spend more than their value', () => {
    for (const row of rows) {
      for (const measure of MEASURES) {
        expect(Number.isSafeInteger(row[measure]) && row[measure] >= 0).toBe(true);
      }
      expect(row.value).toBeGreaterThan(0);
      expect(row.spent).toBeLessThanOrEqual(row.value);
    }
  });

  it('spend more than was drawn down on three rows of Blaby and two of Rutland only', () => {
    const over = rows.filter((row) => row.spent > row.drawnDown).map((row) => row.authority);
    expect(over).toEqual(['Blaby', 'Blaby', 'Blaby', 'Rutland', 'Rutland']);
  });

  it('have a key and an application form of their own', () => {
    expect(new Set(rows.map((row) => `${row.agreement} ${row.contribution}`)).size).toBe(rows.length);
    const formOf = (authority: string) => rows.find((row) => row.authority === authority)!.application;
    expect(formOf('Charnwood')).toMatch(/^P\/\d\d\/9\d{3}\/2$/);
    expect(formOf('NW Leics')).toMatch(/^\d\d\/09\d{3}\/OUTM$/);
    expect(formOf('Rutland')).toMatch(/^20\d\d\/9\d{3}\/OUT$/);
  });

  it('say that they are invented', () => {
    expect(rows.every((row) => row.notes.startsWith('Invented.'))).toBe(true);
  });

  it('have dates in order', () => {
    for (const { agreementSerial, triggerSerial, expirySerial } of rows) {
      const dates = [agreementSerial, triggerSerial, expirySerial].filter((serial) => serial !== null);
      expect(dates).toEqual([...dates].sort((a, b) => a - b));
    }
  });

  it('expire as the sample wants it seen on 24 March 2025', () => {
    const live = rows.filter((row) => row.value > row.spent && row.expirySerial !== null);
    expect(live.filter((row) => row.expirySerial! < AS_AT)).toHaveLength(2);
    expect(live.filter((row) => row.expirySerial! >= AS_AT && row.expirySerial! <= IN_A_YEAR)).toHaveLength(
      12,
    );
    expect(rows.filter((row) => row.expirySerial === null)).toHaveLength(23);
  });

  it('are given only to projects of the paper, within what each has received', () => {
    const projects = new Map(AGREED_PROJECTS.map((project) => [project.name, project]));
    const drawnDown = new Map<string, number>();
    for (const row of rows.filter(({ project }) => project !== '')) {
      expect(row.drawnDown).toBeGreaterThan(0);
      drawnDown.set(row.project, (drawnDown.get(row.project) ?? 0) + row.drawnDown);
    }
    for (const [name, pence] of drawnDown)
      expect(pence).toBeLessThanOrEqual(100 * projects.get(name)!.received);
    expect(drawnDown.get('Lutterworth Office')).toBe(6_000_000);
  });

  it('are the same on every run', () => {
    expect(registerRows()).toEqual(rows);
  });

  it('are read by the add-in with no row left out and no finding but those five', () => {
    const register = readRegister(registerBlock(rows));
    if (!isRegister(register)) throw new Error(register.code);
    expect([register.rowCount, register.leftOutCount]).toEqual([126, 0]);
    expect(checkRegister(register).map(({ code }) => code)).toEqual(Array(5).fill('spent-over-drawn-down'));
  });

  it('differ from the printed table in what remains only, five authorities and the total', () => {
    const register = readRegister(registerBlock(rows));
    if (!isRegister(register)) throw new Error(register.code);
    const against = reconcile(printedBlock(), register)!.filter(({ check }) =>
      check.endsWith('the register'),
    );
    expect(against.map(({ where }) => where).sort()).toEqual([
      'Blaby',
      'Charnwood',
      'NW Leics',
      'Oadby & Wigston',
      'Rutland',
      'Total',
    ]);
    expect(against.every(({ check }) => check.startsWith('Funds remaining'))).toBe(true);
  });
});

describe('the search for pence', () => {
  it('finds figures of the authorities that the rows add up to', () => {
    const pence = findAuthorityPence();
    NAMES.forEach((name, place) => {
      for (const measure of MEASURES) {
        expect(sum(ofPlace(place), measure)).toBe(pence[name as keyof typeof pence][measure]);
      }
    });
  });

  it('has a constraint for each authority and total', () => {
    expect(CONSTRAINTS).toHaveLength(8 + 6 + 18 + 8);
  });

  it('says so where no numbers fit', () => {
    const limits = { least: 0, most: 9 };
    const between = (atLeast: number, atMost: number) => ({
      says: '',
      plus: ['a', 'b'],
      minus: ['c'],
      atLeast,
      atMost,
    });
    const random = seededRandom(1);
    expect(searchIntegers(['a', 'b', 'c'], limits, [between(19, 30)], random)).toBeNull();
    const found = searchIntegers(['a', 'b', 'c'], limits, [between(17, 18)], random)!;
    expect(found.get('a')! + found.get('b')! - found.get('c')!).toBeGreaterThanOrEqual(17);
  });
});

describe('the projects of 24 March 2025', () => {
  it('come to the printed totals', () => {
    const total = (of: 'budget' | 'received' | 'outstanding') =>
      AGREED_PROJECTS.reduce((all, project) => all + project[of], 0);
    expect([total('budget'), total('received'), total('outstanding')]).toEqual([1865942, 1080560, 785382]);
    expect(AGREED_PROJECTS_TOTAL).toEqual({ budget: 1865942, received: 1080560, outstanding: 785382 });
    expect(AGREED_PROJECTS).toHaveLength(17);
  });
});
