/**
 * Every figure of the sample's paper, worked out apart: from the cells of its sheets, with no part of the domain but what an
 * authority is called. A figure that is not worked out here fails, unless it is named with the law that it is held to.
 */
import { serialOf } from '../../../samples/register/expiry-plan';
import { registerRows } from '../../../samples/register/register-rows';
import { requestRows } from '../../../samples/register/request-rows';
import { developmentsBlock } from '../../../samples/sheets/coming-blocks';
import { itemsBlock, repurposingBlock } from '../../../samples/sheets/oversight-blocks';
import { printedBlock } from '../../../samples/sheets/printed-sheet';
import { projectsBlock } from '../../../samples/sheets/projects-sheet';
import { figuresOfSections, paperOf, printedSections } from '../../../src/domain/paper/paper';
import { readAuthority } from '../../../src/domain/sheet/authorities';
import { AS_AT, sampleBlock } from '../summaries/sample';
import { LAST_DAY, sampleInputs } from './sample-paper';

type Cells = Readonly<Record<string, unknown>>;
const recordsOf = ([headings, ...rows]: readonly (readonly unknown[])[]): Cells[] =>
  rows.map((row) => Object.fromEntries(headings!.map((name, n) => [String(name), row[n] ?? ''])));
const text = (cell: unknown): string => String(cell ?? '');
const dayOf = (cell: unknown): number | null => (typeof cell === 'number' ? cell : null);
/** "-" is nil in print. */
const penceOf = (cell: unknown): number => (cell === '-' ? 0 : Math.round(Number(cell) * 100));
const sum = (of: readonly number[]): number => of.reduce((all, one) => all + one, 0);
const keyOf = (name: string): string => readAuthority(name).key;

const rows = recordsOf(sampleBlock()).map((cells, n) => ({
  n: n + 1,
  agreement: text(cells.Agreement),
  contribution: text(cells.Contribution),
  authority: text(cells.Authority),
  mayFund: text(cells['May fund']),
  expiry: dayOf(cells['Expiry date']),
  value: penceOf(cells.Value),
  notStarted: penceOf(cells['Not started']),
  heldByDeveloper: penceOf(cells['Held by developer']),
  heldByAuthority: penceOf(cells['Held by authority']),
  drawnDown: penceOf(cells['Drawn down']),
  spent: penceOf(cells.Spent),
  project: text(cells.Project),
}));
type Row = (typeof rows)[number];
const unspent = ({ heldByAuthority, drawnDown, spent }: Row): number => heldByAuthority + drawnDown - spent;
const left = ({ value, spent }: Row): number => value - spent;
const inHand = ({ drawnDown, spent }: Row): number => drawnDown - spent;

const MEASURES: Readonly<Record<string, (of: readonly Row[]) => number>> = {
  agreements: (of) => new Set(of.map(({ agreement }) => agreement)).size,
  value: (of) => sum(of.map(({ value }) => value)),
  notStarted: (of) => sum(of.map(({ notStarted }) => notStarted)),
  heldByDeveloper: (of) => sum(of.map(({ heldByDeveloper }) => heldByDeveloper)),
  heldByAuthority: (of) => sum(of.map(({ heldByAuthority }) => heldByAuthority)),
  drawnDown: (of) => sum(of.map(({ drawnDown }) => drawnDown)),
  spent: (of) => sum(of.map(({ spent }) => spent)),
  inHand: (of) => sum(of.map(inHand)),
  outstanding: (of) => sum(of.map(({ value, drawnDown }) => value - drawnDown)),
  remaining: (of) => sum(of.map(left)),
};
const names = [...new Set(rows.map(({ authority }) => authority))];
const rowsAt = (name: string): Row[] => rows.filter(({ authority }) => authority === name);

const HORIZON = serialOf('2026-03-24');
const expiring = rows.filter((row) => left(row) > 0 && row.expiry !== null && row.expiry <= HORIZON);
const past = expiring.filter(({ expiry }) => expiry! < AS_AT);
const inTime = expiring.filter(({ expiry }) => expiry! >= AS_AT);
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** "Mar 2025" of Excel's number of a day. */
function monthOf(serial: number): string {
  const day = new Date(Date.UTC(1899, 11, 30 + serial));
  return `${MONTHS[day.getUTCMonth()]!} ${day.getUTCFullYear()}`;
}

const requests = recordsOf(requestRows(registerRows())).map((cells) => ({
  request: text(cells.Request),
  row: rows.find(
    (row) => row.agreement === cells.Agreement && row.contribution === text(cells.Contribution),
  )!,
  status: text(cells.Status),
  sent: dayOf(cells.Sent),
  answered: dayOf(cells.Answered),
  paid: dayOf(cells.Paid),
  asked: penceOf(cells['Agreed amount'] || cells.Amount) - penceOf(cells['Paid amount']),
}));
type Asked = (typeof requests)[number];
const open = requests.filter(({ status }) => !['Paid', 'Refused', 'Withdrawn'].includes(status));
const sent = open.filter(({ status }) => status !== 'Draft');
const askedOf = (of: readonly Asked[]): number => sum(of.map(({ asked }) => asked));
const oldest = (of: readonly Asked[]): number => Math.max(...of.map((one) => AS_AT - one.sent!));

const expected = new Map<string, number>();
const put = (id: string, amount: number): void => void expected.set(id, amount);

function putRegister(): void {
  for (const [measure, of] of Object.entries(MEASURES)) {
    put(measure, of(rows));
    for (const name of names) put(`${measure}|${keyOf(name)}`, of(rowsAt(name)));
  }
  put('authorities', names.length);
  put('contributions', rows.length);
  // The sample's only warnings.
  put('warnings', rows.filter(({ spent, drawnDown }) => spent > drawnDown).length);
  const over = names.filter((name) => MEASURES.inHand!(rowsAt(name)) < 0);
  put('overspent authorities', over.length);
  for (const name of over) put(`overspent|${keyOf(name)}`, -MEASURES.inHand!(rowsAt(name)));
  put('overspent in all', -sum(over.map((name) => MEASURES.inHand!(rowsAt(name)))));
}

function putExpiring(): void {
  put('expires', sum(inTime.map(left)));
  put('expiring contributions', inTime.length);
  put('past', sum(past.map(left)));
  put('past contributions', past.length);
  put('expires heldByAuthority', sum(inTime.map(({ heldByAuthority }) => heldByAuthority)));
  put('expires inHand', sum(inTime.map(inHand)));
  put('expiring asked for', askedOf(sent.filter(({ row }) => inTime.includes(row))));
  for (const row of inTime) {
    put(`date of row ${row.n}`, row.expiry!);
    put(`held of row ${row.n}`, row.heldByAuthority);
    put(`in hand of row ${row.n}`, inHand(row));
    put(`left of row ${row.n}`, left(row));
    put(`asked of row ${row.n}`, askedOf(sent.filter((one) => one.row === row)));
    const when = `timeline ${monthOf(row.expiry!)}`;
    put(when, (expected.get(when) ?? 0) + left(row));
  }
  put('timeline Expired', sum(past.map(left)));
  const undated = rows.filter((row) => left(row) > 0 && row.expiry === null);
  put('undated', sum(undated.map(left)));
  put('undated contributions', undated.length);
  // Nothing of it has been received, as the paper says.
  expect(sum(undated.map(unspent))).toBe(0);
}

function putRequests(): void {
  put('requests open', sent.length);
  put('requests asked', askedOf(sent));
  put('requests drafted', open.length - sent.length);
  const agreed = sent.filter(({ status }) => status === 'Agreed');
  put('requests agreed', agreed.length);
  put('requests agreed asked', askedOf(agreed));
  for (const [key, of] of [
    ['all', sent] as const,
    ...names.map((name) => [name.toLowerCase(), sent.filter(({ row }) => row.authority === name)] as const),
  ]) {
    if (of.length === 0) continue;
    put(`requests open at ${key}`, of.length);
    put(`requests asked at ${key}`, askedOf(of));
    put(`requests oldest at ${key}`, oldest(of));
  }
  for (const name of names) {
    const own = requests.filter(({ row }) => row.authority === name);
    const took = (end: 'answered' | 'paid'): number[] =>
      own.flatMap((one) =>
        one[end] !== null && one[end] > LAST_DAY && one[end] <= AS_AT ? [one[end] - one.sent!] : [],
      );
    const waits = own.filter(
      ({ status, answered }) => answered === null && ['Sent', 'Resubmitted'].includes(status),
    );
    put(`variance Answered of ${name.toLowerCase()}`, took('answered').length);
    put(`variance Waiting for an answer of ${name.toLowerCase()}`, waits.length);
    put(`variance Oldest waiting for an answer of ${name.toLowerCase()}`, oldest(waits));
    put(`variance Days to answer of ${name.toLowerCase()}`, middle(took('answered')));
    put(`variance Days to payment of ${name.toLowerCase()}`, middle(took('paid')));
  }
}

function middle(of: readonly number[]): number {
  const sorted = [...of].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.floor(half - 0.5)]! + sorted[Math.ceil(half - 0.5)]!) / 2;
}

function putProjects(): void {
  const projects = recordsOf(projectsBlock());
  const all = { budget: 0, received: 0, outstanding: 0 };
  for (const { Project, Budget, Received } of projects) {
    const own = {
      budget: penceOf(Budget),
      received: penceOf(Received),
      outstanding: penceOf(Budget) - penceOf(Received),
    };
    for (const key of ['budget', 'received', 'outstanding'] as const) {
      put(`${key}|${text(Project).toLowerCase()}`, own[key]);
      all[key] += own[key];
    }
  }
  put('projects count', projects.length);
  // What the register has drawn down for a project, where it has any row of it.
  const others = projects.flatMap(({ Project, Received }) => {
    const own = rows.filter(({ project }) => project === Project);
    const drawn = sum(own.map(({ drawnDown }) => drawnDown));
    return own.length === 0 || drawn === penceOf(Received) ? [] : [{ drawn, received: penceOf(Received) }];
  });
  put('projects that differ', others.length);
  put('projects by register', sum(others.map(({ drawn }) => drawn)));
  put('projects received otherwise', sum(others.map(({ received }) => received)));
  for (const key of ['budget', 'received', 'outstanding'] as const) put(`projects ${key}`, all[key]);
}

/** The printed table: what it printed, and what its own figures come to. */
function putLast(): void {
  const [head, ...lines] = printedBlock() as unknown[][];
  const at = (line: string, column: number): number =>
    Math.abs(penceOf(lines.find(([name]) => name === line)![column]));
  let wrong = 0;
  for (const [column, name] of head!.entries()) {
    if (column === 0) continue;
    const [printed, is] = [
      at('Total funds remaining', column),
      at('Total Value of Agreement', column) - at('Total Money spent', column),
    ];
    if (printed === is) continue;
    const id = `printed funds remaining|${text(name).toLowerCase()}|remaining`;
    put(`was ${id}`, printed);
    put(`is ${id}`, is);
    if (name !== 'Total') wrong++;
    else put('was remaining', is);
  }
  put('restated parts of printed funds remaining|total|remaining', wrong);
  const total = head!.length - 1;
  put('was agreements', at('No. open agreements', total) / 100);
  put('was value', at('Total Value of Agreement', total));
  put('was heldByAuthority', at('Money held by Local Authority', total));
  put('was drawnDown', at('Total money drawn down', total));
  put('was spent', at('Total Money spent', total));
}

function putItemsAndChanges(): void {
  const items = recordsOf(itemsBlock()).map((cells) => ({
    name: text(cells.Item),
    cost: penceOf(cells['Unit cost']),
    isBarred: cells.Capital === 'No' || cells.New === 'Replacement',
    isKnown: [cells.Capital, cells.New, cells.Benefit, cells.Approved].every((cell) => text(cell) !== ''),
    isApproved: cells.Approved === 'Yes',
  }));
  const barred = items.filter(({ isBarred }) => isBarred);
  const eligible = items.filter(({ isBarred, isKnown, isApproved }) => !isBarred && isKnown && isApproved);
  put('items', items.length);
  put('items eligible', eligible.length);
  put('items not eligible', barred.length);
  put('items ask', items.length - eligible.length - barred.length);
  for (const [n, { cost }] of items.entries()) put(`unit cost of item ${n + 1}`, cost);

  const withMoney = rows.filter((row) => unspent(row) > 0);
  const lost = withMoney.filter(({ mayFund }) => barred.some(({ name }) => name === mayFund));
  const unsaid = withMoney.filter(({ mayFund }) => mayFund === '');
  put('not viable', sum(lost.map(unspent)));
  put('not viable contributions', lost.length);
  for (const row of lost) put(`not viable of row ${row.n}`, unspent(row));
  put('not viable other items', eligible.length - 3); // three are named
  put('may fund not said', sum(unsaid.map(unspent)));
  put('may fund not said contributions', unsaid.length);

  const changes = recordsOf(repurposingBlock(registerRows()));
  const ofStatus = (status: string): number => changes.filter(({ Status }) => Status === status).length;
  put('repurposed', ofStatus('Completed'));
  put('repurposing open', ofStatus('Asked'));
  put('repurposing refused', ofStatus('Refused'));
  put('repurposing costs', sum(changes.map(({ Costs }) => penceOf(Costs))));
}

function putComing(): void {
  put('forecast awaited', MEASURES.notStarted!(rows) + MEASURES.heldByDeveloper!(rows));
  const developments = recordsOf(developmentsBlock(registerRows()));
  const asked = developments.filter(({ Asked }) => Asked !== '');
  put('bids developments', developments.length);
  put('bids asked count', asked.length);
  put('bids asked', sum(asked.map(({ Asked }) => penceOf(Asked))));
  put(
    'bids without',
    developments.filter(({ Asked, Bid, Stage }) => Asked === '' && Bid === '' && Stage !== 'Lapsed').length,
  );
}

/** What is not worked out here, and is held to a law below. */
const BY_LAW = /^(?:plan (?:placed|unplaced)|forecast (?:undated|(?:early|late) .*))$/;

test('every figure of the sample’s paper is what the cells of its sheets come to', () => {
  for (const putAll of [
    putRegister,
    putExpiring,
    putRequests,
    putProjects,
    putLast,
    putItemsAndChanges,
    putComing,
  ])
    putAll();
  const days = { 'horizon date': HORIZON, 'last date': LAST_DAY, 'period from': LAST_DAY + 1 };
  for (const [id, day] of Object.entries({ ...days, 'period to': AS_AT })) put(id, day);
  // The paper's own rules: so few waits have no median, and so many days are long.
  put('least waits', 3);
  put('long wait', 60);

  const figures = figuresOfSections(printedSections(paperOf(sampleInputs()), new Set()));
  const amounts = new Map(figures.map(({ id, value }) => [id, value!.amount]));
  for (const [id, amount] of amounts)
    if (!BY_LAW.test(id)) expect([id, amount]).toEqual([id, expected.get(id) ?? 'not worked out']);
  expect(amounts.size).toBeGreaterThan(250);

  // The plan looks at what is neither asked for nor in hand for a project, and each penny has a place or none.
  const free = inTime.map((row) => {
    const notAsked = row.heldByAuthority - askedOf(open.filter((one) => one.row === row));
    return Math.max(0, notAsked) + (row.project === '' ? Math.max(0, inHand(row)) : 0);
  });
  expect(amounts.get('plan placed')! + amounts.get('plan unplaced')!).toBe(sum(free));
  for (const way of ['early', 'late']) {
    const dated = [...amounts].filter(([id]) => id.startsWith(`forecast ${way} `));
    expect(sum(dated.map(([, amount]) => amount)) + amounts.get('forecast undated')!).toBe(
      amounts.get('forecast awaited'),
    );
  }
});
