import { pence, type Pence } from '../../money/pence';
import { isBlank, readAmount } from '../../money/read-amount';
import { COLUMNS, STAGE_COLUMNS, type MoneyColumn } from '../../sheet/columns';
import type { Register } from '../../register/register';
import type { DifferenceLine, FieldChange, UnreadLine } from './difference';

/** By how much one column of money changes. */
export interface MoneyChange {
  readonly column: MoneyColumn;
  readonly change: Pence;
}

/** What a line does in pounds. */
export interface LineMoney {
  /** What is said of the line: a fall where there is one, else the furthest stage that money has come to. */
  readonly main: MoneyChange | null;
  /** Every column of money that changes. */
  readonly changes: readonly MoneyChange[];
  /** The main change is money that leaves and arrives nowhere else. */
  readonly isFall: boolean;
  /** What falls can only grow: the sheet, or the register, is wrong. */
  readonly isAgainstNature: boolean;
  /** The whole amount of a row that is new or not on the sheet; null where it has none that can be read. */
  readonly whole: Pence | null;
  /** For sorting: the larger, the sooner it is read. */
  readonly size: number;
}

/** Money once drawn down or spent does not come back. */
const ONLY_GROWS: readonly MoneyColumn[] = ['drawnDown', 'spent'];
/** From the last stage to the first. */
const FURTHEST_FIRST: readonly MoneyColumn[] = ['spent', ...[...STAGE_COLUMNS].reverse(), 'value'];

const NONE: LineMoney = {
  main: null,
  changes: [],
  isFall: false,
  isAgainstNature: false,
  whole: null,
  size: 0,
};

/** What a line does in pounds, for saying and sorting. */
export function moneyOfLine(line: DifferenceLine | UnreadLine, register: Register): LineMoney {
  if (line.kind === 'changed') return moneyOfFields(line.fields);
  const whole = line.kind === 'added' ? (line.incoming.amounts.value ?? null) : valueOf(line, register);
  return { ...NONE, whole, size: Math.abs(whole ?? 0) };
}

function moneyOfFields(fields: readonly FieldChange[]): LineMoney {
  const changes = fields.flatMap(changeOf);
  const of = (column: MoneyColumn): number => changes.find((one) => one.column === column)?.change ?? 0;
  const fallen = (columns: readonly MoneyColumn[]): MoneyChange | undefined =>
    changes
      .filter(({ column, change }) => columns.includes(column) && change < 0)
      .sort((a, b) => a.change - b.change)[0];
  const back = fallen(ONLY_GROWS);
  const left =
    STAGE_COLUMNS.reduce((sum, column) => sum + of(column), 0) < 0 ? fallen(STAGE_COLUMNS) : undefined;
  const fall = back ?? fallen(['value']) ?? left;
  const furthest = FURTHEST_FIRST.map((column) => changes.find((one) => one.column === column));
  const main =
    fall ??
    furthest.find((one) => one !== undefined && one.change > 0) ??
    furthest.find((one) => one !== undefined) ??
    null;
  return {
    ...NONE,
    main,
    changes,
    isFall: fall !== undefined,
    isAgainstNature: back !== undefined,
    size: Math.abs(main?.change ?? 0),
  };
}

/** A cell that cannot be read changes by no amount that is known. */
function changeOf({ column, before, after }: FieldChange): MoneyChange[] {
  if (COLUMNS[column].type !== 'money') return [];
  const [was, is] = [isBlank(before) ? 0 : readAmount(before), readAmount(after)];
  if (typeof was !== 'number' || typeof is !== 'number' || was === is) return [];
  return [{ column: column as MoneyColumn, change: pence(is - was) }];
}

function valueOf(line: DifferenceLine | UnreadLine, { block, header }: Register): Pence | null {
  if (!('rowIndex' in line) || line.rowIndex === null) return null;
  const amount = readAmount(block[line.rowIndex]![header.columns.value!]);
  return typeof amount === 'number' ? amount : null;
}
