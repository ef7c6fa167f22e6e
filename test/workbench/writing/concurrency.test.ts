/**
 * Two panes that write and a user who types, inserts and deletes rows, sorts and saves settings, in any order of their
 * requests: nobody's edit is lost, no row is mixed, and what a write says is so. S106_FULL=1 tries 1,000 orders.
 */
import fc from 'fast-check';
import type { HeadlessWorkbench } from '../../../workbench/headless';
import { pendingWrites } from '../../../src/workbook/settings/settings';
import type { WriteOutcome, WritePlan } from '../../../src/workbook/writing/write-plan';
import { settingsOf } from '../kept-settings';
import { openPane, Turns, type Pane } from './interleaving';
import { openWriting, planFor, resetter, seeRegister, useExcelOf } from './writing-workbook';

/** Each look at the clock is a minute later, so that two copies have two names. */
jest.mock('../../../src/workbook/excel/clock', () => {
  const shared = globalThis as { minutes?: number };
  return {
    ...jest.requireActual<object>('../../../src/workbook/excel/clock'),
    now: () => new Date(2025, 2, 24, 9, (shared.minutes = (shared.minutes ?? 0) + 1)),
  };
});

const RUNS = process.env.S106_FULL === '1' ? 1_000 : 40;
const DRAWN = 5;
const NOTES = 7;
const KEY = 0;

let bench: HeadlessWorkbench;
let reset: () => Promise<void>;
let panes: readonly [Pane, Pane, Pane];

beforeAll(async () => {
  bench = await openWriting();
  reset = resetter(bench);
  panes = [openPane(), openPane(), openPane()];
});
afterAll(() => bench.close());

/** What a user does between two requests; numbers are taken modulo what there is. */
const userEdit = fc.record({
  before: fc.nat(45),
  kind: fc.constantFrom('drawn', 'notes', 'status', 'value', 'insert', 'delete', 'above', 'below', 'strict'),
  row: fc.nat(20),
});
type UserEdit = typeof userEdit extends fc.Arbitrary<infer T> ? T : never;

const paneWrite = fc.record({
  rows: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
  added: fc.nat(2),
});
type PaneWrite = typeof paneWrite extends fc.Arbitrary<infer T> ? T : never;

interface Case {
  readonly edits: readonly UserEdit[];
  readonly writes: readonly PaneWrite[];
  readonly order: readonly number[];
}
const cases: fc.Arbitrary<Case> = fc.record({
  edits: fc.array(userEdit, { maxLength: 3 }),
  writes: fc.array(paneWrite, { minLength: 1, maxLength: 2 }),
  order: fc.array(fc.nat(1), { minLength: 1, maxLength: 60 }),
});

const edit = (before: number, kind: UserEdit['kind'], row: number): UserEdit => ({ before, kind, row });
const write = (rows: number[], added: number): PaneWrite => ({ rows, added });

type Row = readonly unknown[];

/** The table's rows, each with where it is on the sheet. */
function register(): { rows: { cells: Row; sheetRow: number }[] } {
  const { block } = bench.session.book.findTable('Register')!;
  const { row, rowCount } = block;
  const values = bench.values(`Register!A${row + 1}:I${row + rowCount}`) as Row[];
  return { rows: values.slice(1).map((cells, n) => ({ cells, sheetRow: row + n + 2 })) };
}

/** What the user typed and expects to find again, and the keys of rows that are gone. */
class User {
  readonly typed = new Map<string, string>();
  readonly deleted = new Set<string>();
  readonly added = new Set<string>();
  strict: boolean | null = null;
  private count = 0;

  async edit({ kind, row }: UserEdit): Promise<void> {
    const { rows } = register();
    const { cells, sheetRow } = rows[row % rows.length]!;
    const key = String(cells[KEY]);
    const column = { drawn: 'F', notes: 'H', status: 'I', value: 'E' }[kind as string];
    if (column) {
      const text = `typed ${++this.count}`;
      this.isOver([cells['ABCDEFGHI'.indexOf(column)]]);
      this.typed.set(`${column} ${key}`, text);
      return bench.type(`Register!${column}${sheetRow}`, text);
    }
    if (kind === 'insert') {
      await bench.insertRows('Register', sheetRow);
      const name = `new ${++this.count}`;
      this.added.add(name);
      return bench.type(`Register!A${sheetRow}`, name);
    }
    if (kind === 'delete') {
      this.deleted.add(key);
      this.isOver(cells);
      // Also what a write has written over and is about to put back.
      for (const place of this.typed.keys()) if (place.slice(2) === key) this.typed.delete(place);
      return bench.deleteRows('Register', sheetRow);
    }
    if (kind === 'above') return bench.insertRows('Register', 2);
    const last = rows[rows.length - 1]!.sheetRow;
    if (kind === 'below') return bench.type(`Register!B${last + 2}`, 'below');
    this.strict = row % 2 === 0;
    // As another page does, at once.
    this.saving.push(panes[2].saveSettings({ strict: this.strict }));
  }

  /** What stood there is not expected any more. */
  private isOver(cells: Row): void {
    for (const [place, text] of this.typed) if (cells.includes(text)) this.typed.delete(place);
  }

  readonly saving: Promise<void>[] = [];
}

const drawnOf = (pane: number): number => 1_000_000 + pane;
const notesOf = (pane: number): string => `Written by ${pane}`;
const isOf = (pane: number, cells: Row): boolean[] => [
  cells[DRAWN] === drawnOf(pane),
  cells[NOTES] === notesOf(pane),
];

function planOf(
  pane: number,
  { rows, added }: PaneWrite,
  seen: Awaited<ReturnType<typeof seeRegister>>,
): WritePlan {
  return planFor(seen, {
    what: `Import ${pane}`,
    changes: rows.flatMap((rowIndex) => [
      { rowIndex, columnIndex: DRAWN, before: seen.values[rowIndex]![DRAWN], after: drawnOf(pane) },
      { rowIndex, columnIndex: NOTES, before: seen.values[rowIndex]![NOTES], after: notesOf(pane) },
    ]),
    addedRows: Array.from({ length: added }, (_, n) => [
      ...[
        `added ${pane} ${n}`,
        'Blaby',
        `Site ${pane}`,
        45_000,
        12.5,
        drawnOf(pane),
        null,
        notesOf(pane),
        'Open',
      ],
    ]),
  });
}

/** What is so at the moment that a write says what it did. */
function expectTruth(
  pane: number,
  plan: WritePlan,
  keys: readonly string[],
  outcome: WriteOutcome,
  user: User,
): void {
  const { rows } = register();
  const text = JSON.stringify(outcome);
  if (outcome.kind === 'nothing-written') {
    const left = rows.filter(
      ({ cells }) => isOf(pane, cells).includes(true) || String(cells[KEY]).startsWith(`added ${pane}`),
    );
    expect({ left, text }).toEqual({ left: [], text });
  }
  if (outcome.kind !== 'written') return;
  for (const { rowIndex } of plan.changes) {
    const key = keys[rowIndex - 1]!;
    const row = rows.find(({ cells }) => cells[KEY] === key)?.cells;
    if (!row) expect([...user.deleted]).toContain(key);
    else {
      const expected = [
        user.typed.get(`F ${key}`) ?? drawnOf(pane),
        user.typed.get(`H ${key}`) ?? notesOf(pane),
      ];
      expect([row[DRAWN], row[NOTES]]).toEqual(expected);
    }
  }
}

async function tryCase({ edits, writes, order }: Case): Promise<void> {
  await reset();
  useExcelOf(bench);
  const seen = await seeRegister(bench);
  const keys = seen.values.slice(1).map((row) => String(row[KEY]));
  const user = new User();
  let turn = 0;
  const turns = new Turns(
    (count) => order[turn++ % order.length]! % count,
    async (request) => {
      for (const edit of edits) if (edit.before === request) await user.edit(edit);
    },
  );
  const outcomes = await turns.run(
    bench,
    writes.map((write, pane) => async () => {
      const plan = planOf(pane, write, seen);
      const outcome = await panes[pane]!.writeWhole(plan);
      expectTruth(pane, plan, keys, outcome, user);
      return outcome;
    }),
  );
  await Promise.all(user.saving);
  for (const [pane, outcome] of outcomes.entries()) {
    if (outcome.kind !== 'backup-left') continue;
    const put = await panes[pane]!.putCopyBack();
    expect(put).toMatchObject({ done: true });
  }
  expectNothingLost(user, writes.length);
  expect(bench.sheetNames().filter((name) => / before /.test(name))).toEqual([]);
  const settings = settingsOf(bench.settings());
  expect(pendingWrites(settings)).toEqual([]);
  if (user.strict !== null) expect(settings.strict).toBe(user.strict);
}

function expectNothingLost(user: User, paneCount: number): void {
  const { rows } = register();
  const byKey = new Map(rows.map(({ cells }) => [String(cells[KEY]), cells]));
  for (const [place, text] of user.typed) {
    // In a row that a write added and took back it stays without the rest of that row.
    const column = rows.map(({ cells }) => cells['ABCDEFGHI'.indexOf(place[0]!)]);
    expect({ place, column }).toEqual({ place, column: expect.arrayContaining([text]) });
    const [, ...key] = place.split(' ');
    const cells = byKey.get(key.join(' '));
    if (cells) expect({ place, cells }).toEqual({ place, cells: expect.arrayContaining([text]) });
  }
  for (const key of user.deleted) if (key !== '') expect([...byKey.keys()]).not.toContain(key);
  for (const key of user.added) if (!user.deleted.has(key)) expect([...byKey.keys()]).toContain(key);
  for (const [key, cells] of byKey) {
    const of = Array.from({ length: paneCount }, (_, pane) => isOf(pane, cells));
    const isTyped = user.typed.has(`F ${key}`) || user.typed.has(`H ${key}`);
    const mixed = of.filter(([a, b]) => a !== b);
    if (!isTyped) expect({ key, cells, mixed }).toEqual({ key, cells, mixed: [] });
  }
}

/** Orders that once lost something: a row that moved at the moment that it was written to, or below the table. */
const FOUND: readonly Case[] = [
  [[edit(22, 'below', 3), edit(28, 'delete', 8)], [write([5, 6, 2, 3], 1), write([6], 0)], [0]],
  [[edit(27, 'insert', 12), edit(18, 'below', 4), edit(35, 'insert', 15)], [write([3, 1], 1)], [0, 1]],
  [[edit(30, 'delete', 7)], [write([6], 2)], [1]],
  [[edit(29, 'insert', 13)], [write([3, 6, 1], 1)], [1]],
  [[edit(27, 'insert', 16), edit(32, 'delete', 16)], [write([4, 3], 2)], [0]],
  [[edit(31, 'insert', 17), edit(24, 'above', 15), edit(39, 'value', 16)], [write([3, 2], 1)], [0]],
].map(([edits, writes, order]) => ({ edits, writes, order }) as Case);

test(`${RUNS} orders of requests`, async () => {
  await fc.assert(fc.asyncProperty(cases, tryCase), {
    numRuns: RUNS + FOUND.length,
    examples: FOUND.map((one): [Case] => [one]),
    endOnFailure: process.env.S106_SHRINK !== '1',
  });
}, 3_600_000);
