/** Laws of a comparison, of any register and any sheet: nothing that is on the sheet is missing from it. */
import * as fc from 'fast-check';
import { checkSheet } from '../../src/domain/council/check-sheet';
import { canTickNow, firstChoices } from '../../src/domain/council/import/choices';
import { compareWithRegister } from '../../src/domain/council/import/compare';
import type { Comparison } from '../../src/domain/council/import/comparison';
import { figuresAfter } from '../../src/domain/council/import/effect';

const HEADINGS = [
  'Agreement',
  'Contribution',
  'Authority',
  'Site',
  'Value',
  'Held by authority',
  'Drawn down',
];
const REGISTER_HEADINGS = [...HEADINGS, 'Status'];

type Cells = (string | number)[];
const AUTHORITIES = ['Blaby', 'Melton', 'Rutland'];
const row = (n: number): Cells => {
  const authority = AUTHORITIES[n % AUTHORITIES.length]!;
  return [`S106/${authority.slice(0, 3)}/${n}`, `C${n % 4}`, authority, `Site ${n}`, 100 + n, 100 + n, 0];
};

const put = (cells: Cells, at: number, cell: string | number): Cells =>
  cells.map((one, n) => (n === at ? cell : one));

/** Ways in which a council's row comes to be one that cannot be read, or reads otherwise. */
const SPOILT: readonly ((cells: Cells) => Cells)[] = [
  (cells) => cells,
  (cells) => put(cells, 4, 'TBC'),
  (cells) => put(cells, 5, 'see note'),
  (cells) => put(put(cells, 1, ''), 4, ''),
  (cells) => put(cells, 0, String(cells[0]).toLowerCase()),
  (cells) => put(put(cells, 0, String(cells[0]).replace(/\//g, '-')), 4, '?'),
  (cells) => ['Total', cells[0]!, '', '', 5000, '', ''],
  (cells) => ['Note:', '', '', String(cells[0]), '', '', ''],
  (cells) => put(cells, 2, ''),
];

const sheets = fc.record({
  registered: fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 20 }),
  sent: fc.uniqueArray(fc.tuple(fc.nat(30), fc.nat(SPOILT.length - 1)), {
    minLength: 1,
    maxLength: 20,
    selector: ([n]) => n,
  }),
});

function compare(registered: readonly number[], sheet: Cells[]): Comparison | null {
  const values = [REGISTER_HEADINGS, ...registered.map((n) => [...row(n), 'Open'])];
  const seen = {
    ...{ sheet: 'Register', table: 'Register', topIndex: 0, leftIndex: 0, values },
    ...{ rowCount: values.length, columnCount: REGISTER_HEADINGS.length },
    formats: values.map((cells) => cells.map(() => 'General')),
  };
  const checked = checkSheet([HEADINGS, ...sheet], {
    place: { sheet: 'Returns', topIndex: 0, leftIndex: 0 },
  });
  const source = { sheets: [checked], names: [{ sheet: 'Returns', file: null }], authority: '', mapping: {} };
  const formulas = { isFormula: () => false, columns: new Set<number>() };
  const found = compareWithRegister(source, seen, { formulas, mapping: {}, asAtSerial: 46_000 });
  return 'lines' in found ? found : null;
}

const loose = (text: unknown): string =>
  String(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

test('a row whose reference is anywhere on the sheet is never missing from it', () => {
  fc.assert(
    fc.property(sheets, ({ registered, sent }) => {
      const sheet = sent.map(([n, way]) => SPOILT[way]!(row(n)));
      const found = compare(registered, sheet);
      if (!found) return;
      const onSheet = new Set(sheet.flat().map(loose));
      for (const line of found.lines) {
        if (line.kind !== 'gone') continue;
        expect(onSheet.has(loose(found.register.block[line.rowIndex]![0]))).toBe(false);
      }
    }),
  );
});

test('each row of the register that is compared is in one line, and each line of the sheet has one authority', () => {
  fc.assert(
    fc.property(sheets, ({ registered, sent }) => {
      const found = compare(
        registered,
        sent.map(([n, way]) => SPOILT[way]!(row(n))),
      );
      if (!found) return;
      const rows = found.lines.flatMap((line) =>
        'rowIndex' in line && line.rowIndex !== null ? [line.rowIndex] : [],
      );
      expect(new Set(rows).size).toBe(rows.length);
      const keys = new Set(found.authorities.map(({ key }) => key));
      const own = registered.filter((n) => keys.has(AUTHORITIES[n % AUTHORITIES.length]!.toLowerCase()));
      expect(rows.length).toBe(own.length);
    }),
  );
});

test('what starts ticked closes nothing and lets nothing fall that can only grow', () => {
  fc.assert(
    fc.property(sheets, ({ registered, sent }) => {
      const found = compare(
        registered,
        sent.map(([n, way]) => SPOILT[way]!(row(n))),
      );
      if (!found) return;
      const choices = firstChoices(found);
      const after = figuresAfter(found, choices)!;
      expect(after.register.drawnDown).toBeGreaterThanOrEqual(found.before.register.drawnDown!);
      expect(after.register.agreements).toBeGreaterThanOrEqual(found.before.register.agreements!);
      for (const line of found.lines)
        if (choices.ticked.has(line.index)) expect(canTickNow(line, found, choices)).toBe(true);
    }),
  );
});
