/** The tab Expiring, the pane and EXPIRING say the same of any register: one list, or one reason why there is none. */
import { EVERYTHING_DUE } from '../../src/domain/expiry/due-rows';
import * as fc from 'fast-check';
import { toPounds } from '../../src/domain/money/pence';
import { expiringTab } from '../../src/domain/summaries/tabs/expiring-tab';
import { expiryBands } from '../../src/domain/expiry/expiry-bands';
import { expiringKnown } from '../../src/domain/expiry/expiring-known';
import { textOf } from '../../src/domain/register/read/text-of';
import type { Register } from '../../src/domain/register/register';
import { expiringModel } from '../../src/taskpane/expiring/model';
import { callNow, FunctionError, records } from '../functions/calling';
import { registerOf } from '../domain/reading';
import { inputsOf, sectionOf, tableOf } from '../domain/summaries/sample';
import { badCell, blockOf, contributions, excelErrorCell, RUNS } from './made-registers';
import { runs } from '../chance';

let isStrict = false;
jest.mock('../../src/workbook/settings/strict', () => ({ strictIsOn: () => isStrict }));
jest.setTimeout(60_000);

interface Said {
  /** The reason; null where there is a list. */
  readonly why: string | null;
  /** Agreement, contribution and remaining of every row, in a fixed order. */
  readonly rows: readonly string[];
  readonly leftOut: number;
}

const line = (agreement: unknown, contribution: unknown, remaining: unknown): string =>
  [agreement, contribution, remaining].map((cell) => String(cell).trim().toLowerCase()).join(' | ');
/** A reason without what is said round it: "value holds TBC, which is not an amount." */
const reason = (text: string): string =>
  text.replace(/^No figure\. /, '').replace(/^(?:Row \d+(?: of register)?|[A-Z]+\d+): /, '');

function byFunction(block: unknown[][], months: number, asAt: number): Said {
  const spill = callNow('EXPIRING', months, asAt, block);
  if (spill instanceof FunctionError) return { why: reason(spill.message), rows: [], leftOut: 0 };
  const all = records(spill);
  const last = /^(\d+) rows? left out$/.exec(String(all.at(-1)?.Agreement ?? ''));
  const rows = (last ? all.slice(0, -1) : all)
    .filter((row) => typeof row['Expiry date'] === 'number')
    .map((row) => line(row.Agreement, row.Contribution, row.Remaining));
  return { why: null, rows: rows.sort(), leftOut: Number(last?.[1] ?? 0) };
}

const mayToo = (texts: readonly unknown[]): number =>
  Number(
    texts
      .map((text) => /^(\d+) rows? left out of every figure may expire too\.$/.exec(String(text)))
      .find((found) => found)?.[1] ?? 0,
  );

function byTab(register: Register, months: number, asAtSerial: number): Said {
  const tab = expiringTab(inputsOf(register, { asAtSerial, strict: isStrict, units: 'exact' }), months);
  const over = sectionOf(tab, 'Expired, or expiring by').map(([text]) => String(text));
  const [headings, ...listed] = tableOf(tab);
  const at = (heading: string): number => headings!.indexOf(heading);
  const why = over.find((text) => text.startsWith('No figure') || text.startsWith('The register has no col'));
  const rows = listed
    .filter((row) => row[at('Flag')] !== '')
    .map((row) => line(row[at('Agreement')], row[at('Contribution')], row[at('Remaining')]));
  expect(tab.headline.startsWith('Not known')).toBe(why !== undefined);
  expect(sectionOf(tab, 'Expires within').length > 0).toBe(why === undefined && register.rowCount > 0);
  return { why: why === undefined ? null : reason(why), rows: rows.sort(), leftOut: mayToo(over) };
}

function byPane(register: Register, months: number, asAt: number): Said {
  const choices = { months, filter: EVERYTHING_DUE, shown: 1e6, rooms: null };
  const model = expiringModel(register, choices, asAt, isStrict);
  const bands = expiryBands(register, asAt, isStrict);
  const rows = model.list.lines.map(({ key, amount }) => {
    const row = Number(key.replace('due-', ''));
    const cell = (heading: 'agreement' | 'contribution') => textOf(register, row, heading);
    expect(bands.rows.some((one) => one.row === row)).toBe(true);
    const pounds = Number(amount.replace('−', '-').replace(/[£,]/g, ''));
    return line(cell('agreement'), cell('contribution'), pounds);
  });
  const why = model.trouble === null ? null : reason(model.trouble);
  const leftOut = why === null ? mayToo([model.leftOut]) : 0;
  return { why, rows: rows.sort(), leftOut };
}

/**
 * Rows without a key whose value is 0. In a range the 0 may be a blank cell, and a value that is not known may expire; the
 * workbook's own cells tell the two apart (decision 7).
 */
const nilOfNobody = ([headings, ...rows]: unknown[][]): number => {
  const at = (heading: string): number => headings!.indexOf(heading);
  const isKeyBlank = (row: unknown[]) =>
    [row[at('Agreement')], row[at('Authority')]].some((cell) => cell === '' || cell === null);
  return rows.filter((row) => row[at('Value')] === 0 && isKeyBlank(row)).length;
};

function expectAgreement(block: unknown[][], months: number, asAt: number): Said {
  const register = registerOf(block);
  const range = byFunction(block, months, asAt);
  const tab = byTab(register, months, asAt);
  const pane = byPane(register, months, asAt);
  const more = range.leftOut - tab.leftOut;
  const said = more > 0 && more <= nilOfNobody(block) ? { ...range, leftOut: tab.leftOut } : range;
  expect((said.why ?? '').startsWith(tab.why ?? '')).toBe(true); // EXPIRING goes on to say what to do
  expect(said.why === null).toBe(tab.why === null);
  expect({ ...tab, why: said.why }).toEqual(said);
  expect({ ...pane, why: said.why }).toEqual(said);
  expect(pane.why).toBe(tab.why);
  return said;
}

const asAts = fc.integer({ min: 45_000, max: 47_500 });
const dateCell = fc.constantFrom(
  ...['#REF!', '#N/A', 'after phase 2'].map((cell) => ({ column: 'Expiry date', cell })),
);

test.each([false, true])('any register, strict %s', (strict) => {
  isStrict = strict;
  const bad = fc.option(fc.oneof(badCell, excelErrorCell, dateCell), { freq: 2 });
  let reasons = 0;
  fc.assert(
    fc.property(contributions({ bad }), fc.integer({ min: 1, max: 90 }), asAts, (all, months, asAt) => {
      if (expectAgreement(blockOf(all), months, asAt).why !== null) reasons++;
    }),
    runs(300),
  );
  expect(reasons).toBeGreaterThan(0);
});

const HEADINGS = ['Agreement', 'Authority', 'Expiry date', 'Value', 'Held by developer', 'Spent', 'Status'];
const AS_AT = 45_740;
const GOOD = ['P/1', 'Blaby', AS_AT + 9, 5000.2, 0, 0, ''];

test.each<[string, unknown[][], strict: boolean, hasList: boolean, leftOut: number]>([
  ['nothing wrong', [], false, true, 0],
  ['an error in a date', [['P/2', 'Blaby', '#REF!', 5, 0, 0, '']], false, false, 0],
  ['an error in a date of a closed row', [['P/2', 'Blaby', '#REF!', 5, 0, 0, 'Closed']], false, true, 0],
  ['an error in a date, nothing left', [['P/2', 'Blaby', '#REF!', 5, 0, 5, '']], false, true, 0],
  ['an error in Value, listed', [['P/2', 'Melton', AS_AT - 9, '#N/A', 0, 0, '']], false, false, 0],
  ['an error in Value, later', [['P/2', 'Blaby', AS_AT + 999, '#N/A', 0, 0, '']], false, true, 0],
  ['an error in Value, closed', [['P/2', 'Blaby', AS_AT, '#N/A', 0, 0, 'Lapsed']], false, true, 0],
  ['an error in a stage not listed', [['P/2', 'Blaby', AS_AT, 5, '#N/A', 0, '']], false, true, 1],
  ['a row left out', [['P/2', 'Blaby', AS_AT, 'TBC', 0, 0, '']], false, true, 1],
  ['a row left out, later', [['P/2', 'Blaby', AS_AT + 999, 'TBC', 0, 0, '']], false, true, 0],
  ['a row left out, later, strict', [['P/2', 'Blaby', AS_AT + 999, 'TBC', 0, 0, '']], true, false, 0],
  ['nothing wrong, strict', [], true, true, 0],
])('%s', (_, rows, strict, hasList, leftOut) => {
  isStrict = strict;
  const said = expectAgreement([HEADINGS, GOOD, ...rows], 12, AS_AT);
  expect([said.why === null, said.leftOut]).toEqual([hasList, leftOut]);
  expect(said.rows).toHaveLength(hasList ? 1 : 0);
});

test('without a column of dates all three say so', () => {
  isStrict = false;
  const block = [
    ['Agreement', 'Authority', 'Value'],
    ['P/1', 'Blaby', 5],
  ];
  expect(expectAgreement(block, 12, AS_AT).why).toMatch(/^The register has no column Expiry date/);
});

test('what is at risk is what the list comes to', () => {
  isStrict = false;
  fc.assert(
    fc.property(contributions(), fc.integer({ min: 1, max: 40 }), asAts, (all, months, asAt) => {
      const bands = expiryBands(registerOf(blockOf(all)), asAt);
      expect(expiringKnown(bands, months).notKnown).toBeNull();
      const spill = records(callNow('EXPIRING', months, asAt, blockOf(all)));
      const ahead = spill.filter((row) => Number(row['Days left']) >= 0);
      const sum = ahead.reduce((total, row) => total + Math.round(Number(row.Remaining) * 100), 0);
      const tab = expiringTab(
        inputsOf(registerOf(blockOf(all)), { asAtSerial: asAt, units: 'exact' }),
        months,
      );
      if (all.length === 0) return void expect(tab.headline).toBe('The register has no rows');
      const total = sectionOf(tab, 'Expires within').find(([name]) => name === 'All authorities')!;
      expect(total.slice(1, 3)).toEqual([ahead.length, toPounds(sum as Parameters<typeof toPounds>[0])]);
    }),
    RUNS,
  );
});
