import { dateFromSerial } from '../calendar/serial';
import { readAuthority } from '../sheet/authorities';
import { balances, WHOLE, type Balance } from '../register/figures/balance';
import { MEASURE_NAMES, type MeasureKey } from '../register/figures/measures';
import type { Register } from '../register/register';
import { traceOf } from '../register/figures/trace';
import { becauseOf } from '../register/figures/words';
import type { Table } from '../tables/read-table';
import type { TableKind } from '../tables/table-kind';
import type { FigureKind, FigureRows, PaperFigure } from './figure';
import type { PaperInputs } from './inputs';

/** An argument of a formula: a text, a number, or a date. */
type Argument = string | number | { readonly date: number } | null;

/** What a figure is, beside its value. */
interface Described {
  readonly id: string;
  readonly name: string;
  readonly formula?: string | null;
  readonly part?: string;
  readonly rows?: FigureRows | null;
}

/** Makes figures of what the domain answers, with their formulas and rows. */
export class FigureMaker {
  constructor(readonly inputs: PaperInputs) {}

  /** `=S106.BALANCE("Drawn down","Blaby")` */
  formula(name: string, ...args: readonly Argument[]): string {
    const written = args.map((argument) => {
      if (argument === null) return '';
      if (typeof argument === 'number') return String(argument);
      if (typeof argument === 'string') return `"${argument.replace(/"/g, '""')}"`;
      const { year, month, day } = dateFromSerial(argument.date);
      return `DATE(${year},${month},${day})`;
    });
    return `=${this.inputs.namespace}.${name}(${written.join(',')})`;
  }

  get asAt(): { readonly date: number } {
    return { date: this.inputs.asAtSerial };
  }

  known(kind: FigureKind, amount: number, of: Described): PaperFigure {
    return { formula: null, part: '', rows: null, trace: null, missing: '', ...of, value: { kind, amount } };
  }

  missing(why: string, of: Described): PaperFigure {
    return { formula: null, part: '', rows: null, trace: null, ...of, value: null, missing: why };
  }

  /** What the domain answers for money or a count. */
  of(balance: Balance, of: Described): PaperFigure {
    if (balance.kind === 'amount') return this.known('money', balance.amount, of);
    if (balance.kind === 'count') return this.known('count', balance.count, of);
    return this.missing(becauseOf(balance, this.inputs.register.place)!, of);
  }

  /** A day, or a limit that was chosen: written in the paper, and no figure of money. */
  date(serial: number, id: string, name: string): PaperFigure {
    return this.known('date', serial, { id, name });
  }

  /** A measure of the register, or of one of its authorities. */
  balance(measure: MeasureKey, authority: number | null = null): PaperFigure {
    const { register, strict } = this.inputs;
    const scope = authority === null ? WHOLE : ({ kind: 'authority', authority } as const);
    const group = authority === null ? null : register.authorities[authority]!;
    const balance = balances(register).balance(measure, scope, strict);
    const { rows, leftOut } = traceOf(register, measure, scope, strict);
    const measureName = MEASURE_NAMES[measure];
    const name = measure === 'agreements' ? 'Open agreements' : measureName;
    const figure = this.of(balance, {
      id: group === null ? measure : `${measure}|${group.key}`,
      name: group === null ? name : `${name}, ${group.name}`,
      formula: this.formula('BALANCE', measureName, ...(group === null ? [] : [formulaName(group.name)])),
      rows: this.registerRows(rows, leftOut.length),
    });
    return { ...figure, trace: { measure, authority: group?.key ?? null } };
  }

  /** Rows of the register, given as indexes of its arrays. */
  registerRows(rows: readonly number[], leftOut: number = this.inputs.register.leftOutCount): FigureRows {
    const { place, rowIndex }: Register = this.inputs.register;
    const top = place?.topIndex ?? 0;
    return {
      table: place?.sheet ?? 'the register',
      sheet: place?.sheet ?? null,
      rows: rows.map((row) => top + rowIndex[row]! + 1),
      leftOut,
    };
  }
}

/** Rows of an optional table, by their indexes in its block. */
export function tableRows<K extends TableKind>(
  table: Pick<Table<K>, 'kind' | 'place' | 'leftOut'>,
  rows: readonly { readonly rowIndex: number }[],
): FigureRows {
  const top = table.place?.topIndex ?? 0;
  return {
    table: table.place?.sheet ?? table.kind.name,
    sheet: table.place?.sheet ?? null,
    rows: rows.map(({ rowIndex }) => top + rowIndex + 1),
    leftOut: table.leftOut.length,
  };
}

/** "LCC" may be either of two, which BALANCE cannot answer: the name stays as the register has it. */
const formulaName = (name: string): string => {
  const reading = readAuthority(name);
  return reading.kind === 'one' && reading.name !== null ? reading.name : name;
};
