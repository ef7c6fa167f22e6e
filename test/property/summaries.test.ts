import * as fc from 'fast-check';
import { expiryFlag } from '../../src/domain/calendar/expiry';
import { reconcile } from '../../src/domain/published/reconcile';
import { balances, WHOLE, type Scope } from '../../src/domain/register/figures/balance';
import type { MeasureKey } from '../../src/domain/register/figures/measures';
import { readAuthority } from '../../src/domain/sheet/authorities';
import { poundsIn } from '../../src/domain/summaries/tabs/cells';
import { atRiskByAuthority } from '../../src/domain/expiry/at-risk';
import { expiryBands, rowsAtRisk, rowsOfBand } from '../../src/domain/expiry/expiry-bands';
import { withNotes } from '../../src/domain/summaries/notes/keep-notes';
import { movedToNotes, readBack } from '../../src/domain/summaries/notes/reading-back';
import { rollupTab } from '../../src/domain/summaries/tabs/rollup-tab';
import { readSnapshot, snapshotBlock, snapshotOf } from '../../src/domain/summaries/snapshots/snapshot';
import { registerChanges } from '../../src/domain/summaries/snapshots/snapshot-changes';
import { summaryTab } from '../../src/domain/summaries/tabs/summary-tabs';
import { TAB_KEYS, type SummaryTab } from '../../src/domain/summaries/tabs/tab';
import { readRecord, recordOf, recordTexts } from '../../src/domain/summaries/notes/tab-record';
import { timelineOf } from '../../src/domain/expiry/timeline';
import { registerOf } from '../domain/reading';
import { inputsOf, sheetOf, tableOf, type } from '../domain/summaries/sample';
import {
  badCell,
  blockOf,
  contributions,
  excelErrorCell,
  RUNS,
  someBad,
  type Contribution,
} from './made-registers';
import { runs } from '../chance';

jest.setTimeout(60_000);
const few = runs(100);

const upwards = fc.oneof(fc.constant(0n), fc.bigInt(0n, 50_000_000n));
const asAt = fc.integer({ min: 45_000, max: 47_500 });
const months = fc.integer({ min: 0, max: 90 });
const amountOf = (figure: { kind: string; amount?: number }) =>
  figure.kind === 'amount' ? figure.amount! : NaN;
const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);

/** The two laws kept: value is its stages, and spent is within drawn down. */
const lawful = (all: readonly Contribution[]): Contribution[] =>
  all.map((one) => {
    const p = one.pence;
    const value = p['Not started'] + p['Held by developer'] + p['Held by authority'] + p['Drawn down'];
    const spent = p.Spent < p['Drawn down'] ? p.Spent : p['Drawn down'];
    return { ...one, pence: { ...p, Value: value, Spent: spent } };
  });

test('every counted row is in one band, and the bands add up to Remaining', () => {
  fc.assert(
    fc.property(contributions({ bad: someBad }), asAt, months, (all, day, horizon) => {
      const register = registerOf(blockOf(all));
      const bands = expiryBands(register, day);
      expect(bands.rows.map(({ row }) => row)).toEqual(
        Array.from(register.usable.keys()).filter((row) => register.usable[row]),
      );
      expect(sum(bands.bands.map(({ rowCount }) => rowCount))).toBe(
        register.rowCount - register.leftOutCount,
      );
      const remaining = balances(register).balance('remaining', WHOLE);
      expect({ kind: 'amount', amount: sum(bands.bands.map((band) => amountOf(band.remaining))) }).toEqual(
        remaining,
      );
      for (const { row, band, expirySerial } of bands.rows.filter((one) => one.band !== 'Closed')) {
        const { value, drawnDown, spent } = register.amounts;
        const isLeft = value[row]! > spent[row]! || value[row]! > drawnDown[row]!;
        expect(band).toBe(expiryFlag(expirySerial, isLeft, day));
      }
      const { authorities, total } = atRiskByAuthority(register, bands, horizon);
      expect(sum(authorities.map((of) => amountOf(of.remaining)))).toBe(amountOf(total.remaining));
      expect(sum(Object.values(total.stages).map(amountOf))).toBe(amountOf(total.remaining));
      const expired = sum(rowsOfBand(bands, 'Expired').map((row) => row.remaining));
      const timeline = timelineOf(bands, horizon);
      expect(sum(timeline.map((entry) => amountOf(entry.remaining)))).toBe(
        expired + amountOf(total.remaining),
      );
      expect(total.rowCount).toBe(rowsAtRisk(bands, horizon).length);
    }),
    RUNS,
  );
});

const LABELS: readonly (readonly [string, MeasureKey])[] = [
  ['No. open agreements', 'agreements'],
  ['Total Value of Agreement', 'value'],
  ['Project not yet started', 'notStarted'],
  ['Money held by Developers', 'heldByDeveloper'],
  ['Money held by Local Authority', 'heldByAuthority'],
  ['Total money drawn down', 'drawnDown'],
  ['Total Money spent', 'spent'],
  ['Total funds remaining', 'remaining'],
  ['Outstanding', 'outstanding'],
  ['In hand', 'inHand'],
  ['Rows left out', 'rowsLeftOut'],
];

test('every figure of the rollup is the balance of its name: exact, or rounded half up from it; a reason where there is none', () => {
  const bad = fc.option(fc.oneof(badCell, excelErrorCell), { freq: 4 });
  fc.assert(
    fc.property(contributions({ bad }), fc.boolean(), fc.boolean(), (all, strict, isExact) => {
      const register = registerOf(blockOf(all));
      const units = isExact ? 'exact' : 'whole pounds';
      const [names, ...rows] = tableOf(rollupTab(inputsOf(register, { strict, units })));
      // Rows left out are printed only where there are some.
      const labels = LABELS.filter(([, measure]) => measure !== 'rowsLeftOut' || register.leftOutCount > 0);
      expect(rows.map(([label]) => label)).toEqual(labels.map(([label]) => label));
      names!.slice(1).forEach((name, column) => {
        if (name === 'No authority') return;
        const authority = register.authorities.findIndex(
          ({ key }) => key === readAuthority(String(name)).key,
        );
        const scope: Scope = name === 'Total' ? WHOLE : { kind: 'authority', authority };
        labels.forEach(([, measure], row) => {
          const cell = rows[row]![column + 1];
          const of = balances(register).balance(measure, scope, strict);
          if (of.kind === 'count') expect(cell).toBe(of.count);
          else if (of.kind === 'amount') expect(cell).toBe(poundsIn(units, of.amount));
          else expect(cell).toMatch(/^No figure\. /);
        });
      });
    }),
    RUNS,
  );
});

test('a rollup of a lawful register, read back, differs by roundings in whole pounds and in nothing to the penny', () => {
  const rows = contributions({ amount: upwards }).filter((all) => all.length > 0);
  fc.assert(
    fc.property(rows, (made) => {
      const register = registerOf(blockOf(lawful(made)));
      const printed = (units: 'exact' | 'whole pounds') => tableOf(rollupTab(inputsOf(register, { units })));
      const turned = (block: unknown[][]) => block[0]!.map((_, c) => block.map((row) => row[c]));
      for (const table of [printed('whole pounds'), turned(printed('whole pounds'))])
        expect(reconcile(table, register)!.filter(({ kind }) => kind !== 'rounding')).toEqual([]);
      for (const table of [printed('exact'), turned(printed('exact'))])
        expect(reconcile(table, register)).toEqual([]);
    }),
    few,
  );
});

test('a rollup of any register, read back, differs from that register in no figure', () => {
  const rows = contributions({ amount: upwards, bad: someBad }).filter((all) => all.some(({ bad }) => !bad));
  fc.assert(
    fc.property(rows, (all) => {
      const register = registerOf(blockOf(all));
      for (const units of ['exact', 'whole pounds'] as const) {
        const lines = reconcile(tableOf(rollupTab(inputsOf(register, { units }))), register)!;
        expect(
          lines.filter(({ check, kind }) => check.endsWith(': the register') && kind !== 'rounding'),
        ).toEqual([]);
        const own =
          /within drawn down|its four stages|^Rows left out of its figures$|^Not an authority in the register$/;
        expect(lines.filter(({ check, kind }) => kind !== 'rounding' && !own.test(check))).toEqual([]);
      }
    }),
    few,
  );
});

/** What an officer may type, and where: a row of the tab by its part of the whole. */
const typed = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    what: fc.oneof(
      fc.constantFrom('Chased', 'see email', 'TBC', '12', '-'),
      fc.string({ minLength: 1, maxLength: 9 }),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Types notes into the column Notes, and returns what it then holds. */
function typeNotes(
  tab: SummaryTab,
  sheet: ReturnType<typeof sheetOf>,
  notes: readonly { at: number; what: string }[],
): string[] {
  const held = new Map<number, string>();
  for (const { at, what } of notes) {
    const row = Math.floor(at * tab.cells.length);
    if (what.startsWith('=') || (tab.rowKeys[row] === null && tab.cells[row]!.at(-1)!.value !== '')) continue;
    type(sheet, row, tab.notesColumnIndex, what);
    held.set(row, what);
  }
  return [...held.values()];
}

const written = (tab: SummaryTab): string[] =>
  tab.cells.flatMap((row, n) =>
    tab.rowKeys[n] !== null && row.at(-1)!.value !== '' ? [String(row.at(-1)!.value)] : [],
  );

test('no note is lost, whatever becomes of the rows; and a second refresh changes nothing', () => {
  const all = contributions({ bad: someBad });
  fc.assert(
    fc.property(
      all,
      all,
      fc.constantFrom(...TAB_KEYS),
      typed,
      fc.boolean(),
      asAt,
      (before, after, key, notes, sorts, day) => {
        const made = (rows: Contribution[]) =>
          summaryTab(key, inputsOf(registerOf(blockOf(rows)), { asAtSerial: day, horizonMonths: 18 }));
        const tab = made(before);
        const sheet = sheetOf(tab);
        const held = typeNotes(tab, sheet, notes);
        if (sorts)
          for (const grid of [sheet.values, sheet.formulas, sheet.texts])
            grid.splice(
              tab.table.rowIndex + 1,
              tab.table.rowCount - 1,
              ...grid.slice(tab.table.rowIndex + 1, tab.table.rowIndex + tab.table.rowCount).reverse(),
            );
        const read = readBack(sheet, readRecord(key, recordTexts(recordOf(tab)))!);
        expect(read.blocked).toEqual([]);
        const next = withNotes(made([...after, ...before.slice(1)]), read.notes);
        expect(written(next).join('; ').split('; ').sort()).toEqual(held.join('; ').split('; ').sort());
        const again = readBack(sheetOf(next), recordOf(next));
        expect(again.blocked).toEqual([]);
        expect(withNotes(made([...after, ...before.slice(1)]), again.notes)).toEqual(next);
      },
    ),
    few,
  );
});

test('what was typed anywhere is either a note or in the way, and never neither', () => {
  const stray = fc.record({
    row: fc.nat(60),
    column: fc.nat(14),
    what: fc.oneof(
      fc.constantFrom('see email', '=A1', 4021, true, '#N/A'),
      fc.string({ minLength: 1, maxLength: 9 }),
    ),
  });
  fc.assert(
    fc.property(contributions(), fc.constantFrom(...TAB_KEYS), stray, (rows, key, { row, column, what }) => {
      const tab = summaryTab(key, inputsOf(registerOf(blockOf(rows))));
      const sheet = sheetOf(tab);
      if (sheet.values[row]?.[column] === what) return;
      type(sheet, row, column, what);
      const read = readBack(sheet, recordOf(tab));
      expect([...read.blocked.map(({ holds }) => holds), ...read.notes.map(({ text }) => text)]).toEqual([
        String(what),
      ]);
      const moved = movedToNotes(read);
      expect(moved.blocked.length + moved.notes.length).toBe(1);
    }),
    RUNS,
  );
});

test('an edit of one cell is named as that and nothing else, in any order of rows; and no edit is no change', () => {
  const edit = fc.record({
    // A column of which no cell is good is no column of the register until one is.
    rows: contributions({ bad: someBad }).filter((all) => all.some(({ bad }) => bad === null)),
    row: fc.nat(),
    column: fc.nat(),
    cell: fc.oneof(
      fc.constantFrom('TBC', 'Melton', 'P/77', 'Closed', ''),
      fc.integer({ min: 40_000, max: 99_999 }),
    ),
    turns: fc.boolean(),
  });
  fc.assert(
    fc.property(edit, ({ rows, row, column, cell, turns }) => {
      const [head, ...cells] = blockOf(rows);
      const before = snapshotOf(registerOf([head!, ...cells]), 45_000);
      const edited = cells.map((one) => [...one]);
      const at = row % cells.length;
      edited[at]![column % head!.length] = cell;
      const register = registerOf([head!, ...(turns ? [...edited].reverse() : edited)]);
      const now = snapshotOf(register, 45_001);
      // A row may be set aside, or told from a title, by the very cell that is cleared.
      if (register.rowCount !== rows.length) return;
      const changes = registerChanges(readSnapshot(snapshotBlock(before))!, now);
      const was = before.rows[at]![column % head!.length];
      const is = now.rows[turns ? rows.length - 1 - at : at]![column % head!.length];
      expect(changes.map(({ kind, column: name, before: b, after: a }) => [kind, name, b, a])).toEqual(
        was === is ? [] : [['changed', head![column % head!.length], was, is]],
      );
    }),
    RUNS,
  );
});
