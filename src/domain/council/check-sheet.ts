import { finding, type Finding } from '../findings/finding';
import { inReportOrder } from '../findings/report';
import { pence, type Pence } from '../money/pence';
import { checkingRegister } from '../register/checks/check-register';
import { isRegister, registerUnder } from '../register/read/read-register';
import type { Register } from '../register/register';
import type { Block, Place } from '../sheet/block';
import { MONEY_COLUMNS } from '../sheet/columns';
import { withAuthoritiesSaid } from './authorities-said';
import { checkingCouncilSheet, sumTaken } from './check-council-sheet';
import type { CouncilMapping, CouncilSheet } from './council-sheet';
import type { CouncilKind, SheetHeader } from '../reading/understanding';
import { sheetInstalments, type SheetInstalments } from './instalment-sheet';
import { instalmentFindings, isAnswered, withoutRepeated } from './instalments-said';
import { leftOutFindings } from './left-out-said';
import { ledgerFindings } from './ledger';
import type { Header } from '../reading/header';
import { withWholeReferences } from '../reading/words/reference-parts';
import { understand } from '../reading/register-header';

export interface CheckOptions {
  /** The sheet's or file's name, where it is known: it may say another table than the sheet holds. */
  readonly name?: string | null;
  readonly place?: Place | null;
  readonly mapping?: CouncilMapping;
  /** Whose sheet it is, for one without a column that says so. */
  readonly authority?: string | null;
  /** Today, as an Excel serial: what came in after it is told. Left out, nothing is said of it. */
  readonly asAt?: number | null;
  /** For those who show no findings: of a register that can be read none is worked out. */
  readonly withoutFindings?: boolean;
}

/** A sheet, checked. */
export type CheckedSheet =
  | {
      readonly kind: 'register';
      readonly register: Register;
      /** Instalments that the sheet has, a column or a row for each; null where it speaks of none. */
      readonly instalments: SheetInstalments | null;
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
  const { mapping = {}, name = null, place = null, authority = null } = options;
  const { header, understood } = understand(block, {
    mapping: mapping.columns ?? {},
    ...(mapping.columnsAt ? { columnsAt: mapping.columnsAt } : {}),
    authority,
  });
  yield 0;
  if (understood && understood.kind !== 'register') {
    const council = understood as SheetHeader & { kind: CouncilKind };
    const sheet = yield* checkingCouncilSheet(block, council, {
      name,
      place,
      mapping,
      asAt: options.asAt ?? null,
    });
    return councilResult(sheet, council);
  }
  return yield* registerResult(block, header, understood, options);
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

function* registerResult(
  block: Block,
  header: Header | Finding,
  understood: SheetHeader | null,
  options: CheckOptions,
): Generator<number, CheckedSheet> {
  const { mapping: said = {}, place = null } = options;
  const meant = 'columns' in header ? withAuthoritiesSaid(block, header, said.authorities) : null;
  const instalments =
    'columns' in header ? instalmentsUnder(withWholeReferences(block, header), header) : null;
  const read = meant?.block ?? block;
  const whole =
    instalments && 'columns' in header ? withoutRepeated(read, instalments, header.columns.trigger) : read;
  const register = 'columns' in header ? registerUnder(whole, header, place) : header;
  if (!isRegister(register)) {
    const isNone = register.code === 'header-not-found' && understood === null;
    return { kind: 'none', findings: [isNone ? finding('sheet-not-understood', null, null) : register] };
  }
  if (!Number.isSafeInteger(register.absolutePence)) return { kind: 'none', findings: [tooLarge(register)] };
  yield block.length;
  const findings = options.withoutFindings
    ? []
    : yield* registerFindings(register, said, instalments, meant?.findings ?? []);
  const { rowCount } = register;
  let sum = 0;
  for (let row = 0; row < rowCount; row++) if (register.usable[row]) sum += register.amounts.value[row]!;
  return {
    kind: 'register',
    register,
    instalments,
    header: understood,
    mapping: said,
    findings,
    rowCount,
    usableCount: rowCount - register.leftOutCount,
    sumPence: pence(sum),
  };
}

/** All that there is to say of a register. */
function* registerFindings(
  register: Register,
  said: CouncilMapping,
  instalments: SheetInstalments | null,
  ofAuthorities: readonly Finding[],
): Generator<number, Finding[]> {
  const own = yield* checkingRegister(register);
  const ofInstalments = instalments
    ? instalmentFindings(instalments, register.header.columns.agreement ?? null)
    : [];
  const ofSaid = [...ofInstalments, ...leftOutFindings(register, said, own), ...ofAuthorities];
  const all = [...own, ...ledgerFindings(register, said), ...ofSaid];
  return inReportOrder(all.filter((one) => !isAnswered(one, instalments)));
}

const instalmentsUnder = (block: Block, { rowIndex, headings, columns }: Header): SheetInstalments | null => {
  const { agreement, contribution, value, trigger, expiryDate } = columns;
  const money = MONEY_COLUMNS.flatMap((key) => (key === 'value' ? [] : (columns[key] ?? [])));
  const at = { agreement, contribution, value, trigger, expiryDate, money };
  return sheetInstalments(block, rowIndex, headings, at);
};

const tooLarge = ({ header }: Register): Finding => {
  const text = 'amounts that add up to more than £90,000,000,000,000';
  return finding('amount-too-large', header.rowIndex, header.columns.value!, { column: 'Value', text });
};
