import { finding, type Finding } from '../findings/finding';
import { isBlank } from '../money/read-amount';
import type { Pence } from '../money/pence';
import { pence } from '../money/pence';
import { checkRegister } from '../register/check-register';
import { isRegister, readRegister } from '../register/read-register';
import type { Register } from '../register/register';
import type { Block, Place } from '../sheet/block';
import type { ColumnKey } from '../sheet/columns';
import { COLUMN_KEYS } from '../sheet/columns';
import { findHeader, type HeadingMapping } from '../sheet/header';
import { checkingCouncilSheet, sumTaken } from './check-council-sheet';
import type { CouncilKind, CouncilMapping, CouncilSheet, SheetHeader } from './council-sheet';
import { understandSheet } from './understand-sheet';

export interface CheckOptions {
  /** The sheet's or file's name, where it is known: it may say another table than the sheet holds. */
  readonly name?: string | null;
  readonly place?: Place | null;
  readonly mapping?: CouncilMapping;
  /** Whose sheet it is, for one without a column that says so. */
  readonly authority?: string | null;
}

/** A sheet, checked. */
export type CheckedSheet =
  | {
      readonly kind: 'register';
      readonly register: Register;
      /** null where every column was understood as a register's by its name. */
      readonly header: SheetHeader | null;
      readonly findings: readonly Finding[];
      /** Rows that are no title, total, note or blank, and those of them that count. */
      readonly rowCount: number;
      readonly usableCount: number;
      readonly sumPence: Pence;
    }
  | {
      readonly kind: CouncilKind;
      readonly sheet: CouncilSheet;
      readonly header: SheetHeader;
      readonly findings: readonly Finding[];
      readonly rowCount: number;
      readonly usableCount: number;
      readonly sumPence: Pence;
    }
  | { readonly kind: 'none'; readonly findings: readonly Finding[] };

/**
 * Checks any sheet: a register, or one of the three tables that councils publish, told apart by what they contain.
 *
 * @returns a generator that yields the number of rows read so far, and ends with the sheet
 */
export function* checkingSheet(block: Block, options: CheckOptions = {}): Generator<number, CheckedSheet> {
  const { mapping = {}, name = null, place = null } = options;
  const understood = understandSheet(block, mapping);
  yield 0;
  if (understood && understood.kind !== 'register') {
    const header = understood as SheetHeader & { kind: CouncilKind };
    const sheet = yield* checkingCouncilSheet(block, header, { name, place, mapping });
    return councilResult(sheet, header);
  }
  return registerResult(block, understood, options);
}

/** The same at once. */
export function checkSheet(block: Block, options: CheckOptions = {}): CheckedSheet {
  const steps = checkingSheet(block, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const ASIDE = new Set(['header-repeated', 'template-row', 'definition-row', 'note-row', 'total-row']);

function councilResult(sheet: CouncilSheet, header: SheetHeader & { kind: CouncilKind }): CheckedSheet {
  const own = sheet.rows.filter(({ setAside }) => setAside === null || !ASIDE.has(setAside));
  return {
    kind: header.kind,
    sheet,
    header,
    findings: sheet.findings,
    rowCount: own.length,
    usableCount: own.filter(({ setAside }) => setAside === null).length,
    sumPence: sumTaken(sheet.rows),
  };
}

/** The register's own headings that the officer named; the council's are of no use to it. */
function headingMapping(mapping: CouncilMapping): HeadingMapping {
  const own = Object.entries(mapping.columns ?? {}).filter(
    (entry): entry is [string, ColumnKey | 'none'] =>
      entry[1] === 'none' || COLUMN_KEYS.includes(entry[1] as ColumnKey),
  );
  return Object.fromEntries(own);
}

function registerResult(block: Block, header: SheetHeader | null, options: CheckOptions): CheckedSheet {
  const mapping = headingMapping(options.mapping ?? {});
  const found = findHeader(block, mapping);
  const lacksAuthority =
    'code' in found && found.code === 'column-missing' && found.values.missing === 'Authority';
  const { authority } = options;
  const whole = lacksAuthority && authority ? withAuthority(block, found.rowIndex!, authority) : block;
  const register = readRegister(whole, { mapping, place: options.place ?? null });
  if (!isRegister(register)) {
    const isNone = register.code === 'header-not-found' && header === null;
    return { kind: 'none', findings: [isNone ? finding('sheet-not-understood', null, null) : register] };
  }
  let sum = 0;
  for (let row = 0; row < register.rowCount; row++)
    if (register.usable[row]) sum += register.amounts.value[row]!;
  return {
    kind: 'register',
    register,
    header,
    findings: checkRegister(register),
    rowCount: register.rowCount,
    usableCount: register.rowCount - register.leftOutCount,
    sumPence: pence(sum),
  };
}

/** A sheet from one authority rarely says whose it is: the column is added, beyond all others. */
function withAuthority(block: Block, headerRowIndex: number, authority: string): Block {
  const width = block.reduce((most, row) => Math.max(most, row.length), 0);
  return block.map((row, rowIndex) => {
    if (rowIndex < headerRowIndex || row.every(isBlank)) return row;
    const filled = row.filter((cell) => !isBlank(cell));
    if (rowIndex > headerRowIndex && filled.length < 2) return row;
    const padded = [...row, ...Array.from({ length: width - row.length }, () => '')];
    return [...padded, rowIndex === headerRowIndex ? 'Authority' : authority];
  });
}
