import { finding, findingForRows, quoted, type Finding } from '../findings/finding';
import { inReportOrder } from '../findings/report';
import { isBlank } from '../money/read-amount';
import { NIL, pence, type Pence } from '../money/pence';
import { checkingRegister } from '../register/check-register';
import { isRegister, readRegister } from '../register/read-register';
import type { Register } from '../register/register';
import type { Block, Place } from '../sheet/block';
import type { ColumnKey } from '../sheet/columns';
import { COLUMN_KEYS } from '../sheet/columns';
import { findHeader, type HeadingMapping } from '../sheet/header';
import { checkingCouncilSheet, sumTaken } from './check-council-sheet';
import type { CouncilKind, CouncilMapping, CouncilSheet, SheetHeader } from './council-sheet';
import { ledgerFindings } from './ledger';
import { inThousands, saysThousands } from './money-columns';
import { understandSheet } from './understand-sheet';

export interface CheckOptions {
  /** The sheet's or file's name, where it is known: it may say another table than the sheet holds. */
  readonly name?: string | null;
  readonly place?: Place | null;
  readonly mapping?: CouncilMapping;
  /** Whose sheet it is, for one without a column that says so. */
  readonly authority?: string | null;
  /** Today, as an Excel serial: what came in after it is told. Left out, nothing is said of it. */
  readonly asAt?: number | null;
}

/** A sheet, checked. */
export type CheckedSheet =
  | {
      readonly kind: 'register';
      readonly register: Register;
      /** null where every column was understood as a register's by its name. */
      readonly header: SheetHeader | null;
      /** What the officer said of it. */
      readonly mapping?: CouncilMapping;
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
    const sheet = yield* checkingCouncilSheet(block, header, {
      name,
      place,
      mapping,
      asAt: options.asAt ?? null,
    });
    return councilResult(sheet, header);
  }
  return yield* registerResult(block, understood, options);
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

function* registerResult(
  block: Block,
  header: SheetHeader | null,
  options: CheckOptions,
): Generator<number, CheckedSheet> {
  const { authority, mapping: said = {} } = options;
  const mapping = headingMapping(said);
  const oneLine = header?.isTwoLines ? withJoinedHeadings(block, header) : block;
  const found = findHeader(oneLine, mapping);
  const lacksAuthority =
    'code' in found && found.code === 'column-missing' && found.values.missing === 'Authority';
  const whole = lacksAuthority && authority ? withAuthority(oneLine, found.rowIndex!, authority) : oneLine;
  const register = readRegister(whole, { mapping, place: options.place ?? null });
  if (!isRegister(register)) {
    const isNone = register.code === 'header-not-found' && header === null;
    const scale = headingInThousands(oneLine, register.rowIndex);
    return {
      kind: 'none',
      findings: [...scale, isNone ? finding('sheet-not-understood', null, null) : register],
    };
  }
  if (!Number.isSafeInteger(register.absolutePence)) return { kind: 'none', findings: [tooLarge(register)] };
  yield block.length;
  const scale = scaleFindings(register);
  const own = yield* checkingRegister(register);
  const findings = inReportOrder([...scale, ...own, ...ledgerFindings(register, said)]);
  const { rowCount } = register;
  const shared = { kind: 'register', register, header, mapping: said, findings, rowCount } as const;
  if (scale.length > 0) return { ...shared, usableCount: 0, sumPence: NIL };
  let sum = 0;
  for (let row = 0; row < rowCount; row++) if (register.usable[row]) sum += register.amounts.value[row]!;
  return { ...shared, usableCount: rowCount - register.leftOutCount, sumPence: pence(sum) };
}

const tooLarge = ({ header }: Register): Finding => {
  const text = 'amounts that come to more than £90,000,000,000,000';
  return finding('amount-too-large', header.rowIndex, header.columns.value!, { column: 'Value', text });
};

/** A heading in thousands is read as no column of a register; said, so that nobody takes the thousands off it alone. */
function headingInThousands(block: Block, headingRowIndex: number | null): Finding[] {
  const row = headingRowIndex === null ? [] : block[headingRowIndex]!;
  const columnIndex = row.findIndex(saysThousands);
  const values = { column: quoted(row[columnIndex]) };
  return columnIndex < 0 ? [] : [finding('amounts-in-thousands', headingRowIndex, columnIndex, values)];
}

/** A title or footnote that says that the figures of a sheet are thousands: none of its rows can be used. */
function scaleFindings({ block, header, rowIndex, rowCount }: Register): Finding[] {
  const said = inThousands(block, '');
  if (said === null || rowCount === 0) return [];
  const values = { column: header.headings[header.columns.value!]! };
  return findingForRows('amounts-in-thousands', Array.from(rowIndex), header.columns.value!, values);
}

/** The headings of two lines on the second, and nothing on the first. */
const withJoinedHeadings = (block: Block, { rowIndex, columns }: SheetHeader): Block =>
  block.map((row, index) =>
    index === rowIndex - 1 ? [] : index === rowIndex ? columns.map(({ heading }) => heading) : row,
  );

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
