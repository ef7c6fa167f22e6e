/**
 * What src calls of Office.js, as the TypeScript compiler sees it: all of it is in the requirement sets of the manifest, or
 * asked for first; and every action that writes is known to the browser tests, one of which presses its button as a double
 * press.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type ts from 'typescript';
import { requirementSetsOf, usesAboveSets, type UseAboveSets } from '../../scripts/api-sets';
import { sourceProgram } from '../../scripts/source-program';
import { OTHER_WRITES, WRITING_BUTTONS } from '../browser/writing-buttons';
import { actionsThatWrite } from './writing-actions';

jest.setTimeout(120_000);

const root = path.resolve(__dirname, '../..');
const sets = requirementSetsOf(readFileSync(path.join(root, 'manifest.xml'), 'utf8'));

/** Each line that ends in a comment with a member uses it unguarded; every other line is in order. */
const EXAMPLES = `
const canUndo = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.18');
const isOld = (): boolean => !canUndo();
async function unguarded(areas: Excel.RangeAreas): Promise<void> {
  areas.select(); // RangeAreas.select
  if (!canUndo()) areas.select(); // RangeAreas.select
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.17')) areas.select(); // RangeAreas.select
  if (Office.context.requirements.isSetSupported('ExcelApi')) areas.select(); // RangeAreas.select
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.18')) areas.select(); // RangeAreas.select
  if (canUndo() || areas.areaCount > 1) areas.select(); // RangeAreas.select
  const { requestContext } = { requestContext: areas.context };
  void requestContext;
  await Office.ribbon.requestUpdate({ tabs: [] }); // Ribbon.requestUpdate, RibbonUpdaterData.tabs
}
export function literal(sheet: Excel.Worksheet): void {
  sheet.context.workbook.worksheets.getFirst().getRange('A1').set({
    style: 'Normal',
    valuesAsJson: [[{ type: 'Boolean', basicValue: true }]],
  });
  void sheet.context.workbook.getActiveChartOrNullObject();
  void sheet.context.workbook.linkedWorkbooks; // Workbook.linkedWorkbooks
  void sheet.notes.add('A1', 'note'); // Worksheet.notes, NoteCollection.add
}
export function guarded(areas: Excel.RangeAreas): void {
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.18')) areas.select();
  if (canUndo() && areas.areaCount > 1) areas.select();
  if (!canUndo()) void 0;
  else areas.select();
  void (canUndo() ? areas.select() : null);
  void (canUndo() && areas.select());
  if (isOld()) return;
  if (!canUndo()) return;
  areas.select();
}
`;

let program: ts.Program;
let found: UseAboveSets[];
beforeAll(() => {
  program = sourceProgram(root, new Map([['src/examples.ts', EXAMPLES]]));
  found = usesAboveSets(root, sets, program);
});

test('the manifest asks for Excel LTSC 2024 or Microsoft 365', () => {
  // ExcelApi 1.17 is the highest set of Excel LTSC 2024, and above all that Excel 2021 has (1.14).
  expect(Object.fromEntries(sets)).toEqual({
    SharedRuntime: '1.1',
    CustomFunctionsRuntime: '1.3',
    ExcelApi: '1.17',
  });
});

test('nothing that src uses is above the sets of the manifest, unless it is asked for', () => {
  const uses = found.filter(({ file }) => file !== 'src/examples.ts');
  expect(
    uses.map(({ file, line, member, set, version }) => `${file}:${line} ${member}: ${set} ${version}`),
  ).toEqual([]);
});

test('a use above the sets is named with its line, its member and its set', () => {
  const expected = EXAMPLES.split('\n').flatMap((text, index) =>
    (/\/\/ (.*)$/.exec(text)?.[1]?.split(', ') ?? []).map((member) => `${index + 1} ${member}`),
  );
  const uses = found.filter(({ file }) => file === 'src/examples.ts');
  expect(uses.map(({ line, member }) => `${line} ${member}`)).toEqual(expected);
  expect(uses[0]).toMatchObject({ member: 'RangeAreas.select', set: 'ExcelApi', version: '1.18' });
  expect(uses.find(({ member }) => member.startsWith('Ribbon'))).toMatchObject({
    set: 'RibbonApi',
    version: '1.1',
  });
});

/** What the tests of the browser press. */
const TESTS = readdirSync(path.join(root, 'test/browser'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('writing-buttons.ts'))
  .map((name) => readFileSync(path.join(root, 'test/browser', name), 'utf8'))
  .join('\n');

test('the list of writing buttons has each action of the pane that writes, and no other', () => {
  const writing = [...actionsThatWrite(program)].filter(([, doesWrite]) => doesWrite).map(([name]) => name);
  expect(writing.length).toBeGreaterThan(30);
  expect([...Object.keys(WRITING_BUTTONS), ...Object.keys(OTHER_WRITES)].sort()).toEqual(writing.sort());
});

test.each(Object.entries(WRITING_BUTTONS))('%s is pressed by a test of the browser', (_, keys) => {
  const isPressed = keys.some((key) =>
    new RegExp(`['"\`]${key.replace(/[.?]/g, '\\$&').replace(/\*$/, '[^\'"]+')}['"\`]`).test(TESTS),
  );
  expect({ keys, isPressed }).toEqual({ keys, isPressed: true });
});
