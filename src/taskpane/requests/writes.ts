import { movementCells } from '../../domain/movements/new-movement';
import { recordOf, type Recording } from '../../domain/movements/record';
import { toPounds, type Pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { textOf } from '../../domain/register/read/text-of';
import type { Register } from '../../domain/register/register';
import type { Dealing } from '../../domain/requests/dealings-table';
import { drawnBefore } from '../../domain/requests/drawn-before';
import { draftRequest } from '../../domain/requests/new-request';
import type { Request } from '../../domain/requests/request-book';
import { nextRequests } from '../../domain/requests/request-number';
import { stepOf, type StepDone, type StepEntry } from '../../domain/requests/request-step';
import { normalText } from '../../domain/sheet/text';
import type { ReadyReading, ReadyTable } from '../../workbook/register/register-reading';
import { findTarget } from '../../workbook/writing/pending-write';
import { MissingColumn, tablePlan, type RowCells, type TableChange } from '../../workbook/writing/table-plan';
import type { BlockPlan } from '../../workbook/writing/write-plan';
import { rowOfKey } from '../money/selected-row';
import { typedDate } from '../money/model';
import type { SideTableName, SideTables } from '../tables/state';
import type { Planned } from '../tables/writer';
import { authorityFor, bookOf, yearOf } from './new-model';
import { AuthoritiesInForce } from '../../domain/register/authorities-in-force';
import { rowsOf } from '../tables/state';
import type { NewRequestsForm } from './state';

/** What one write does to each of the tables beside the register. */
export type TableChanges = Readonly<Partial<Record<SideTableName, TableChange>>>;

const NAMES = { dealings: 'Log of dealings' } as const;

/** The write of tables and, where its cells change, of the register: all of it, or none. */
export async function plannedWrite(
  what: string,
  tables: SideTables,
  changes: TableChanges,
  register: BlockPlan | null = null,
): Promise<Planned> {
  const blocks: BlockPlan[] = register ? [register] : [];
  for (const name of Object.keys(changes) as SideTableName[]) {
    const reading = tables[name];
    if (reading.state !== 'ready')
      return `The table ${(NAMES as Partial<Record<string, string>>)[name] ?? name} cannot be read.`;
    if (reading.pending) return 'A write did not finish. Settle it first: see Home.';
    const block = await tablePlan(reading as unknown as ReadyTable<never>, changes[name]!);
    if (block instanceof MissingColumn) return block.text;
    if (block === null) return `The table ${reading.table.name} is no longer there.`;
    const isNothing = block.changes.length === 0 && (block.addedRows ?? []).length === 0;
    if (!isNothing) blocks.push(block);
  }
  const [first, ...also] = blocks;
  if (!first) return 'There is nothing to write.';
  return { kind: 'record', what, ...first, ...(also.length > 0 ? { also } : {}) };
}

/** A row for the log. */
export const dealingCells = ({ date, about, what, note }: Dealing): RowCells => ({ date, about, what, note });

/** Draft requests of a form, under the numbers that come next. */
export function newRequestRows(
  register: Register,
  tables: SideTables,
  form: NewRequestsForm,
  asAt: number,
): { readonly names: readonly string[]; readonly rows: readonly RowCells[] } | string {
  const book = bookOf(register, tables);
  const inForce = new AuthoritiesInForce(rowsOf(tables.authorities), asAt);
  const existing = book?.table.rows.map(({ request }) => request) ?? [];
  const names = nextRequests(existing, yearOf(asAt), form.lines.length);
  const rows: RowCells[] = [];
  for (const [n, line] of form.lines.entries()) {
    const row = rowOfKey(register, line.row);
    if (row < 0) return `${line.row.agreement} is no longer in the register, or several rows say the same.`;
    const evidence = form.evidence[authorityFor(register, row, inForce).key] ?? '';
    const made = draftRequest(register, row, { ...line, evidence }, book);
    if (made.kind === 'refusal') return made.text;
    rows.push({ request: names[n]!, ...made.cells });
  }
  return { names, rows };
}

export interface StepOfRequest {
  readonly request: Request;
  readonly entry: StepEntry;
  /** What is ticked as enclosed, where that differs from what the table holds. */
  readonly evidence: string | null;
}

/** What the steps do: the requests' rows and the log; of one that is paid, also register and movements, unless they have it already. */
export async function stepWrite(
  reading: ReadyReading,
  tables: SideTables,
  steps: readonly StepOfRequest[],
  today: number,
): Promise<Planned> {
  const changed: { rowIndex: number; cells: RowCells }[] = [];
  const added: RowCells[] = [];
  let payment: Payment | null = null;
  for (const { request, entry, evidence } of steps) {
    const done = stepOf(request.row, entry, today);
    if (done.kind === 'refusal') return done.text;
    const enclosed = evidence === null ? {} : { evidence };
    changed.push({ rowIndex: request.row.rowIndex, cells: { ...done.cells, ...enclosed } });
    added.push(dealingCells(done.dealing));
    if (done.paid === null) continue;
    if (entry.isDrawn) {
      const why = drawnRefusal(reading.register, tables, request, done.paid);
      if (why !== null) return why;
      continue;
    }
    const made = paymentOf(reading.register, request, done, entry, today);
    if (typeof made === 'string') return made;
    payment = made;
  }
  const names = steps.map(({ request }) => request.row.request).join(', ');
  const what = `${steps[0]!.entry.step}, request ${names}`;
  const changes = { requests: { changed }, dealings: { added } };
  if (!payment) return plannedWrite(what, tables, changes);
  const register = await registerBlock(reading, payment.recording.cells);
  if (typeof register === 'string') return register;
  return plannedWrite(what, tables, { ...changes, movements: { added: payment.movements } }, register);
}

/** Why the register cannot have drawn it down already; null where it can. */
function drawnRefusal(register: Register, tables: SideTables, request: Request, paid: Pence): string | null {
  const book = bookOf(register, tables);
  const before = book && drawnBefore(book, request, rowsOf(tables.movements));
  return before && before.unclaimed >= paid
    ? null
    : `The register does not have ${writePounds(paid)} of this contribution as drawn down and paid on no other request.`;
}

interface Payment {
  readonly recording: Recording;
  readonly movements: readonly RowCells[];
}

/**
 * Money that an authority pays on a request: drawn down, and committed to the request's project, so that the plan neither
 * offers it again nor takes the project's room for free.
 */
function paymentOf(
  register: Register,
  { row, registerRows, problem }: Request,
  { paid }: StepDone,
  entry: StepEntry,
  today: number,
): Payment | string {
  const amount = paid!;
  if (problem !== null || registerRows.length === 0)
    return 'The register does not have this contribution, so nothing can be drawn down.';
  const holder = registerRows.find(
    (of) => register.usable[of] && register.amounts.heldByAuthority[of]! >= amount,
  );
  const own = holder ?? registerRows[0]!;
  const reference = [row.request, entry.note.trim()].filter((part) => part !== '').join(', ');
  const typed = {
    verb: 'Drawn down',
    amount: writePounds(amount, { symbol: false }),
    date: entry.date,
    project: '',
    reference,
  } as const;
  const recording = recordOf(register, own, typed, { today });
  if (recording.kind === 'refusal') return recording.text;
  const drawn = movementCells(recording.movement);
  const isReceived = normalText(textOf(register, own, 'project')) === normalText(row.project);
  const commits = row.project !== '' && !isReceived;
  return {
    recording,
    movements: commits ? [drawn, { ...drawn, movement: 'Committed', project: row.project }] : [drawn],
  };
}

/** The cells of the register that a movement changes. */
export async function registerBlock(
  { register, table }: ReadyReading,
  cells: readonly Pick<Recording['cells'][number], 'rowIndex' | 'columnIndex' | 'after'>[],
): Promise<BlockPlan | string> {
  const target = await findTarget({ sheetId: '', sheet: table.sheet, table: table.name }).catch(() => null);
  const { block, place } = register;
  if (!target || !place) return 'The register cannot be read: see Home.';
  return {
    ...target,
    expected: { place, values: block },
    changes: cells.map(({ rowIndex, columnIndex, after }) => ({
      ...{ rowIndex, columnIndex },
      before: block[rowIndex]![columnIndex],
      after: toPounds(after),
    })),
  };
}

/** A step as it begins: today, all of the amount. */
export const firstEntry = (step: StepEntry['step'], today: number, amount: string): StepEntry => ({
  step,
  date: typedDate(today),
  amount,
  note: '',
});
