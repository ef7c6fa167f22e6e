/**
 * The instalments of a council's sheet as rows of the table Triggers: those that it does not have yet, and blank cells that
 * the sheet knows. What somebody typed there is never changed: where the sheet says something else, that is said.
 */
import { Contributions } from '../movements/contributions';
import { proposeInstalments } from './trigger-words';
import type { TriggerRow, TriggersTable } from './trigger-table';
import { toPounds, type Pence } from '../money/pence';
import type { Register } from '../register/register';
import { putUnder } from '../sheet/put-under';
import { normalText, referenceKey, shownText } from '../sheet/text';
import type { SheetInstalment, SheetInstalments } from '../council/instalment-sheet';
import type { Choices, ComparedLine, Comparison, ImportSource } from '../council/import/comparison';

type Column = Exclude<keyof TriggerRow, 'rowIndex'>;
/** What cells of Triggers are to hold, by its columns: pounds, serials and text. */
export type InstalmentCells = Readonly<Partial<Record<Column, number | string>>>;

interface Named {
  readonly agreement: string;
  readonly contribution: string;
  readonly instalment: string;
}

export interface AddedInstalment extends Named {
  readonly amount: Pence;
  readonly cells: InstalmentCells;
  /** What it waits for in words that say nothing certain; "" where they do, or there are none. */
  readonly unreadWords: string;
}

export interface FilledInstalment extends Named {
  /** In the block of the table. */
  readonly rowIndex: number;
  readonly cells: InstalmentCells;
}

export interface LeftInstalment extends Named {
  readonly why: WhyLeft;
}

/** Why what a sheet says of an instalment is not written. */
export type WhyLeft =
  /** Somebody typed something else. */
  | 'typed-otherwise'
  /** Triggers has instalments of the contribution under names that the sheet does not have. */
  | 'other-names'
  /** Triggers has a row of the agreement that cannot be read. */
  | 'unread-row'
  /** Several instalments have the same name. */
  | 'same-name'
  /** It is said to be received on a day that is still to come. */
  | 'received-later'
  /** Its line is not taken. */
  | 'not-ticked';

/** What an import does to the table Triggers. */
export interface ImportInstalments {
  readonly added: readonly AddedInstalment[];
  readonly filled: readonly FilledInstalment[];
  readonly left: readonly LeftInstalment[];
  /** Headings that the table lacks, so that what the sheet says there is not written. */
  readonly missingColumns: readonly string[];
}

export const NO_INSTALMENTS: ImportInstalments = {
  ...{ added: [], filled: [], left: [], missingColumns: [] },
};

/** @param table the workbook's own; null where it has none yet */
export function instalmentsOfImport(
  source: ImportSource,
  compared: Comparison,
  choices: Choices,
  table: TriggersTable | null,
): ImportInstalments {
  const found = { added: [], filled: [], left: [] } as Found;
  const typed = new TypedInstalments(compared.register, table);
  const { asAtSerial } = compared;
  const lines = linesBySheetRow(compared);
  for (const [index, sheet] of source.sheets.entries()) {
    if (sheet.kind !== 'register' || !sheet.instalments) continue;
    const { sheet: name, file } = source.names[index]!;
    const place = sheet.register.place?.topIndex ?? 0;
    for (const own of byContribution(sheet.instalments)) {
      const line = own
        .map(({ rowIndex }) => lines.get(keyOf(name || file || source.authority, place + rowIndex)))
        .find((one) => one !== undefined);
      if (line === undefined) continue;
      const names = namesOf(line, compared);
      if (line.kind !== 'same' && !choices.ticked.has(line.index))
        found.left.push(...own.map((one) => ({ ...names, ...nameOf(one), why: 'not-ticked' as const })));
      else ofContribution(withoutLater(own, names, asAtSerial, found), names, typed, found);
    }
  }
  return table === null ? { ...found, missingColumns: [] } : underItsHeadings(found, table);
}

/** Only cells that the table has a column for. */
function underItsHeadings(
  { added, filled, left }: Found,
  { header, kind }: TriggersTable,
): ImportInstalments {
  const missing = new Set<Column>();
  const own = (cells: InstalmentCells): InstalmentCells =>
    Object.fromEntries(
      Object.entries(cells).filter(([key, content]) => {
        const isThere = header.columns[key as Column] !== undefined;
        if (!isThere && content !== '') missing.add(key as Column);
        return isThere;
      }),
    );
  return {
    added: added.map((one) => ({ ...one, cells: own(one.cells) })),
    filled: filled
      .map((one) => ({ ...one, cells: own(one.cells) }))
      .filter(({ cells }) => Object.keys(cells).length > 0),
    left,
    missingColumns: [...missing].map((key) => kind.columns[key].name),
  };
}

interface Found {
  added: AddedInstalment[];
  filled: FilledInstalment[];
  left: LeftInstalment[];
}

type Line = Extract<ComparedLine, { kind: 'added' | 'changed' | 'same' }>;

const keyOf = (name: string, row: number): string => JSON.stringify([name, row]);

/** The lines that are of a row of a sheet, by the sheet's name and the row on it. */
function linesBySheetRow({ lines, sourceOf }: Comparison): ReadonlyMap<string, Line> {
  const found = new Map<string, Line>();
  for (const line of lines) {
    if (line.kind === 'gone' || line.kind === 'unread') continue;
    const { name, place } = sourceOf(line.incoming);
    found.set(keyOf(name, (place?.topIndex ?? 0) + line.incoming.sourceRowIndex), line);
  }
  return found;
}

function byContribution({ instalments }: SheetInstalments): SheetInstalment[][] {
  const groups = new Map<string, SheetInstalment[]>();
  for (const one of instalments) {
    const key = JSON.stringify([referenceKey(one.agreement), normalText(one.contribution)]);
    putUnder(groups, key, one);
  }
  return [...groups.values()];
}

/** The references that the register has once the line is written. */
function namesOf(line: Line, { register, seen }: Comparison): Omit<Named, 'instalment'> {
  const name = (column: 'agreement' | 'contribution'): string => {
    const index = register.header.columns[column];
    const cells = line.kind === 'added' ? line.cells : line.kind === 'changed' ? line.fields : [];
    const written = cells.find((cell) => cell.column === column);
    if (written) return shownText(written.after);
    if (line.kind === 'added') return line.incoming.texts[column] ?? '';
    return index === undefined ? '' : shownText(seen.values[line.rowIndex]?.[index]);
  };
  return { agreement: name('agreement'), contribution: name('contribution') };
}

/** A receipt that is still to come is none: of such a day nobody knows what it means. */
function withoutLater(
  own: readonly SheetInstalment[],
  names: Omit<Named, 'instalment'>,
  asAt: number,
  { left }: Found,
): SheetInstalment[] {
  return own.map((one) => {
    if (one.received === null || one.received <= asAt) return one;
    left.push({ ...names, ...nameOf(one), why: 'received-later' });
    return { ...one, received: null, receivedAmount: null };
  });
}

const nameOf = ({ instalment }: Pick<SheetInstalment, 'instalment'>) => ({ instalment });

/** "Instalment 2", "2nd" and "2" are one name. */
function instalmentKey(name: string): string {
  const numbers = name.match(/\d+/g);
  return numbers?.length === 1 ? String(Number(numbers[0])) : normalText(name);
}

function ofContribution(
  own: readonly SheetInstalment[],
  names: Omit<Named, 'instalment'>,
  instalments: TypedInstalments,
  found: Found,
): void {
  const rows = instalments.of(names);
  const left = (why: WhyLeft): void =>
    void found.left.push(...own.map((one) => ({ ...names, ...nameOf(one), why })));
  if (instalments.hasUnread(names)) return left('unread-row');
  const keys = new Set(own.map(({ instalment }) => instalmentKey(instalment)));
  const typed = new Map(rows.map((row) => [instalmentKey(row.instalment), row]));
  if (keys.size < own.length || typed.size < rows.length) return left('same-name');
  if ([...typed.keys()].some((key) => !keys.has(key))) return left('other-names');
  for (const one of own) {
    const row = typed.get(instalmentKey(one.instalment));
    if (!row) found.added.push(addedOf(one, names));
    else ofRow(one, row, names, found);
  }
}

/** What the table has of a contribution, under all the names that are the same to whatever reads it. */
class TypedInstalments {
  private readonly contributions: Contributions;
  private readonly rows = new Map<number, TriggerRow[]>();
  private readonly unread: ReadonlySet<string>;

  constructor(register: Register, table: TriggersTable | null) {
    this.contributions = new Contributions(register);
    for (const row of table?.rows ?? []) {
      const number = this.contributions.number(row.agreement, row.contribution);
      putUnder(this.rows, number, row);
    }
    this.unread = new Set(
      table?.leftOut.map((row) => referenceKey(table.block[row]![table.header.columns.agreement!])),
    );
  }

  of({ agreement, contribution }: Omit<Named, 'instalment'>): readonly TriggerRow[] {
    return this.rows.get(this.contributions.number(agreement, contribution)) ?? [];
  }

  /** A row that cannot be read, and may be of the contribution. */
  hasUnread({ agreement }: Omit<Named, 'instalment'>): boolean {
    return this.unread.has('') || this.unread.has(referenceKey(agreement));
  }
}

/** What a sheet says of an instalment beside what it waits for. */
function saidOf(one: SheetInstalment): Readonly<Partial<Record<Column, number>>> {
  const found: Partial<Record<Column, number>> = { amount: toPounds(one.amount) };
  for (const key of SAID) {
    const said = one[key];
    if (said !== null) found[key] = isMoney(key) ? toPounds(said as Pence) : said;
  }
  return found;
}
const SAID = [
  ...(['expected', 'due', 'invoiced', 'received', 'receivedAmount', 'spendBy'] as const),
  ...(['indexedAmount', 'baseIndex', 'indexUsed'] as const),
] as const;

/** What it waits for, where its words say that of one instalment and nothing else; null where they say nothing certain. */
function waitsFor(words: string): InstalmentCells | null {
  if (words === '') return {};
  const [one, ...others] = proposeInstalments(words) ?? [];
  if (!one || others.length > 0) return null;
  const { timing, trigger, count, daysToPay, expected } = one;
  return {
    ...{ timing, trigger },
    ...(count === null ? {} : { count }),
    ...(daysToPay === null ? {} : { daysToPay }),
    ...(expected === null ? {} : { expected }),
  };
}

function addedOf(one: SheetInstalment, names: Omit<Named, 'instalment'>): AddedInstalment {
  const { instalment, amount, words } = one;
  const waits = waitsFor(words);
  return {
    ...names,
    ...{ instalment, amount, unreadWords: waits === null ? words : '' },
    cells: { ...names, instalment, ...saidOf(one), ...waits },
  };
}

function ofRow(
  one: SheetInstalment,
  row: TriggerRow,
  names: Omit<Named, 'instalment'>,
  { filled, left }: Found,
): void {
  const cells: Record<string, number | string> = {};
  let isOtherwise = false;
  for (const [key, said] of Object.entries(saidOf(one)) as [Column, number][]) {
    const typed = row[key];
    // A share is an amount, said in another way.
    if (typed === null) {
      if (key !== 'amount' || row.share === null) cells[key] = said;
    } else if (said !== (isMoney(key) ? toPounds(typed as Pence) : typed)) isOtherwise = true;
  }
  const hasTrigger = row.timing !== null || row.trigger !== null || row.count !== null;
  if (!hasTrigger) Object.assign(cells, waitsFor(one.words));
  const own = { ...names, instalment: row.instalment };
  if (Object.keys(cells).length > 0) filled.push({ ...own, rowIndex: row.rowIndex, cells });
  if (isOtherwise) left.push({ ...own, why: 'typed-otherwise' });
}

const isMoney = (key: Column): boolean =>
  key === 'amount' || key === 'receivedAmount' || key === 'indexedAmount';
