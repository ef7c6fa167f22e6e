/** What happens with an instalment: the cells that it writes, and money moved once. */
import { instalmentBook } from '../../../src/domain/pipeline/instalments';
import { instalmentStep, isStepOpen, type StepTyped } from '../../../src/domain/pipeline/instalment-step';
import { TRIGGERS } from '../../../src/domain/pipeline/trigger-table';
import { isRegister, readRegister } from '../../../src/domain/register/read/read-register';
import { isTable, readTable } from '../../../src/domain/tables/read-table';
import { blockOf, day } from './made-tranches';

const TODAY = day(28, 11, 2026);
type Cells = Readonly<Record<string, unknown>>;
const ROW = {
  Agreement: 'P/1',
  Authority: 'Blaby',
  Value: 200,
  'Held by developer': 200,
  'Held by authority': 0,
};

function book(register: Cells, ...instalments: readonly Cells[]) {
  const read = readRegister(blockOf(Object.keys(register), [register]));
  if (!isRegister(read)) throw new Error(read.code);
  const headings = [...new Set(instalments.flatMap((cells) => Object.keys(cells)))];
  const table = readTable(blockOf(headings, instalments), TRIGGERS);
  if (!isTable(table)) throw new Error(table.code);
  return { register: read, instalments: instalmentBook(table, null, read).instalments };
}
const INSTALMENT = { Agreement: 'P/1', Amount: 100, Timing: 'On', Trigger: 'Commencement', Invoiced: '' };
const INDEXED = { ...INSTALMENT, 'Base index': 100, 'Index used': 110 };
const typed = (change: Partial<StepTyped>): StepTyped => ({
  ...{ step: 'Received', date: '26/11/2026', amount: '100.00', reference: 'R1' },
  ...change,
});

function stepped(register: Cells, instalment: Cells, change: Partial<StepTyped> = {}) {
  const { register: own, instalments } = book(register, instalment);
  return instalmentStep(own, instalments[0]!, typed(change), TODAY);
}

test('reached and invoiced write their date alone', () => {
  for (const [step, key] of [
    ['Reached', 'actual'],
    ['Invoiced', 'invoiced'],
  ] as const)
    expect(stepped(ROW, INSTALMENT, { step })).toMatchObject({
      ...{ kind: 'step', cells: { [key]: day(26, 11, 2026) }, register: [], movements: [] },
    });
});

test('a receipt goes from the developer to the authority, in register, movement and instalment', () => {
  const made = stepped(ROW, INSTALMENT);
  expect(made).toMatchObject({
    kind: 'step',
    cells: { received: day(26, 11, 2026), receivedAmount: 100 },
    register: [
      { name: 'Held by developer', before: 20_000, after: 10_000 },
      { name: 'Held by authority', before: 0, after: 10_000 },
    ],
    movements: [{ movement: 'Received', amount: 100, date: day(26, 11, 2026), reference: 'R1' }],
  });
});

test('a second receipt is added to the first', () => {
  expect(stepped(ROW, { ...INSTALMENT, 'Received amount': 40 }, { amount: '60' })).toMatchObject({
    cells: { receivedAmount: 100 },
    movements: [{ amount: 60 }],
  });
});

test('indexation comes from outside: the other instalments keep what they wait for', () => {
  const made = stepped({ ...ROW, Indexation: 5 }, INDEXED, { amount: '110' });
  expect(made).toMatchObject({
    indexation: 1000,
    register: [
      { name: 'Held by developer', before: 20_000, after: 10_000 },
      { name: 'Held by authority', before: 0, after: 11_000 },
      { name: 'Indexation', before: 500, after: 1500 },
    ],
    movements: [
      { movement: 'Indexed', amount: 10 },
      { movement: 'Received', amount: 110 },
    ],
  });
});

test('a part of an indexed sum is indexation only beyond what was agreed', () => {
  const own = { ...ROW, Indexation: 0 };
  expect(stepped(own, INDEXED, { amount: '60' })).toMatchObject({ indexation: 0 });
  expect(stepped(own, { ...INDEXED, 'Received amount': 60 }, { amount: '50' })).toMatchObject({
    indexation: 1000,
  });
});

test.each<[string, Cells, Cells, Partial<StepTyped>, string | null]>([
  ['a day to come', ROW, INSTALMENT, { date: '29/11/2026' }, 'date'],
  ['no day', ROW, INSTALMENT, { date: 'soon' }, 'date'],
  ['before the invoice', ROW, { ...INSTALMENT, Invoiced: day(27, 11, 2026) }, {}, 'date'],
  ['no amount', ROW, INSTALMENT, { amount: '' }, 'amount'],
  ['nil', ROW, INSTALMENT, { amount: '0' }, 'amount'],
  ['more than the developer holds', { ...ROW, 'Held by developer': 50 }, INSTALMENT, {}, 'amount'],
  ['indexation without a column for it', ROW, INDEXED, { amount: '110' }, 'amount'],
  ['of no contribution', ROW, { ...INSTALMENT, Agreement: 'P/2' }, {}, null],
])('refuses %s', (_, register, instalment, change, field) => {
  expect(stepped(register, instalment, change)).toMatchObject({ kind: 'refusal', field });
});

test('what has happened is not offered again', () => {
  const { instalments } = book(
    ROW,
    { ...INSTALMENT, Actual: '', Received: '' },
    { ...INSTALMENT, Actual: day(1, 1, 2026), Received: day(1, 2, 2026) },
  );
  const open = (n: number) =>
    (['Reached', 'Invoiced', 'Received'] as const).filter((step) => isStepOpen(instalments[n]!, step, TODAY));
  expect([open(0), open(1)]).toEqual([['Reached', 'Invoiced', 'Received'], []]);
});
