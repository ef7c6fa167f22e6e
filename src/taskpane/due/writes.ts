import { nameOfContribution } from '../../domain/register/read/contribution-name';
import { toPounds } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { readDate } from '../../domain/calendar/read-date';
import { writeDate } from '../../domain/calendar/serial';
import type { DevelopmentsTable } from '../../domain/pipeline/development-table';
import { triggersInWords } from '../../domain/pipeline/due-groups';
import { instalmentStep } from '../../domain/pipeline/instalment-step';
import type { Instalment } from '../../domain/pipeline/instalments';
import { textOf } from '../../domain/register/read/text-of';
import type { RowCells } from '../../workbook/writing/table-plan';
import type { ReadyReading } from '../../workbook/register/register-reading';
import type { SideTables } from '../tables/state';
import type { Planned } from '../tables/writer';
import { plannedWrite, registerBlock, type TableChanges } from '../requests/writes';
import type { Coming } from './coming';
import { STEP_BUTTONS } from './instalments-model';
import type { HomesForm, StepForm, WordsForm } from './state';

/** "S106/HAO/16 P1, instalment 1" */
export const nameOfInstalment = ({ row }: Instalment): string => {
  const of = nameOfContribution(row.agreement, row.contribution);
  return row.instalment === '' ? of : `${of}, instalment ${row.instalment}`;
};

/** A step of an instalment: its row, the log; of money, register and movements too. All of it, or none. */
export async function stepWrite(
  reading: ReadyReading,
  tables: SideTables,
  of: Instalment,
  form: StepForm,
  asAt: number,
): Promise<{ readonly what: string; readonly plan: Planned } | string> {
  const made = instalmentStep(reading.register, of, form, asAt);
  if (made.kind === 'refusal') return made.text;
  const name = nameOfInstalment(of);
  const what = `${STEP_BUTTONS[form.step]}, ${name}`;
  const amount = form.step === 'Received' ? [form.amount.trim()] : [];
  const log: RowCells = {
    date: made.date,
    about: name,
    what: STEP_BUTTONS[form.step],
    note: [...amount, form.reference.trim()].filter((part) => part !== '').join(', '),
  };
  const changes: TableChanges = {
    triggers: { changed: [{ rowIndex: of.row.rowIndex, cells: made.cells }] },
    dealings: { added: [log] },
    ...(made.movements.length === 0 ? {} : { movements: { added: made.movements } }),
  };
  const register = made.register.length === 0 ? null : await registerBlock(reading, made.register);
  if (typeof register === 'string') return register;
  return { what, plan: await plannedWrite(what, tables, changes, register) };
}

/** Homes that were typed: whole numbers, by row; or what to put right. */
export function homesTyped(
  { rows }: DevelopmentsTable,
  form: HomesForm,
  asAt: number,
): { readonly date: number; readonly homes: ReadonlyMap<number, number> } | { readonly refusal: string } {
  const date = readDate(form.date);
  if (typeof date !== 'number') return { refusal: 'Write the day of the count day first, as 30/09/2026.' };
  if (date > asAt) return { refusal: `${writeDate(date)} is still to come. Write the day of the count.` };
  const homes = new Map<number, number>();
  for (const { rowIndex, development, dwellings, countDate } of rows) {
    const typed = form.homes[rowIndex]?.trim() ?? '';
    if (typed === '') continue;
    const count = /^\d{1,6}$/.test(typed) ? Number(typed) : null;
    if (count === null) return { refusal: `${development}: write a whole number of homes, as 38.` };
    if (dwellings !== null && count > dwellings)
      return { refusal: `${development} has ${dwellings} homes, so no more than that can be occupied.` };
    if (countDate !== null && date < countDate)
      return { refusal: `${development} was counted on ${writeDate(countDate)}, which is later.` };
    homes.set(rowIndex, count);
  }
  return homes.size === 0 ? { refusal: 'Write the homes of a development.' } : { date, homes };
}

/** The counts in the table of developments, and a row of the log each. */
export async function homesWrite(
  table: DevelopmentsTable,
  tables: SideTables,
  form: HomesForm,
  asAt: number,
): Promise<{ readonly what: string; readonly plan: Planned } | string> {
  const typed = homesTyped(table, form, asAt);
  if ('refusal' in typed) return typed.refusal;
  const rows = table.rows.filter(({ rowIndex }) => typed.homes.has(rowIndex));
  const changed = rows.map(({ rowIndex }) => ({
    rowIndex,
    cells: { occupied: typed.homes.get(rowIndex)!, countDate: typed.date },
  }));
  const added = rows.map(({ rowIndex, development, dwellings }): RowCells => ({
    date: typed.date,
    about: development,
    what: 'Homes occupied',
    note: `${typed.homes.get(rowIndex)!}${dwellings === null ? '' : ` of ${dwellings}`}`,
  }));
  const what =
    rows.length === 1
      ? `Homes occupied, ${rows[0]!.development}`
      : `Homes occupied, ${rows.length} developments`;
  return { what, plan: await plannedWrite(what, tables, { developments: { changed }, dealings: { added } }) };
}

/** The instalments that are proposed from words and accepted, as rows of Triggers. */
export function wordRows({ register, book }: Coming, { accepted }: WordsForm): RowCells[] {
  const taken = triggersInWords(register, book).filter(
    ({ row, proposed }) => proposed !== null && accepted.includes(row),
  );
  return taken.flatMap(({ row, proposed }) => {
    const several = proposed!.length > 1;
    return proposed!.map((one, n): RowCells => ({
      agreement: textOf(register, row, 'agreement'),
      contribution: textOf(register, row, 'contribution'),
      ...(several ? { instalment: String(n + 1) } : {}),
      ...(one.amount === null ? {} : { amount: toPounds(one.amount) }),
      ...(one.share === null ? {} : { share: one.share }),
      timing: one.timing,
      trigger: one.trigger,
      ...(one.count === null ? {} : { count: one.count }),
      ...(one.daysToPay === null ? {} : { daysToPay: one.daysToPay }),
      ...(one.expected === null ? {} : { expected: one.expected }),
    }));
  });
}

export const amountTyped = (amount: Parameters<typeof writePounds>[0] | null): string =>
  amount === null ? '' : writePounds(amount, { symbol: false });
