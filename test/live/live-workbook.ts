/** A workbook of plain arrays with live cells in it: the functions as built from their sources, on the hub, without a runtime. */
import { customFunctionsGlobal, FunctionError } from '../functions/calling';
import { NO_TRANCHES } from '../functions/no-tranches';
import { FakeWorkbook, type FakeTable } from '../workbook/fake-excel';

type AnyFunction = (...args: unknown[]) => unknown;

/** How many parameters a function has before the one of the call. */
const parameterCount = (id: string): number =>
  (({ BALANCE: 6, ROLLUP: 5, EXPIRING: 6, EXPIRYFLAG: 3, VALIDATE: 2 }) as Record<string, number>)[id] ?? 2;

/** One live cell: what the function pushed to it, as the runtime would keep it. */
export class LiveCell {
  value: unknown = '#BUSY!';
  pushes = 0;
  cancelled = false;
  onCanceled: (() => void) | undefined;
  /** Set where the host is to refuse what is pushed. */
  isRefusing = false;

  constructor(
    readonly id: string,
    readonly args: unknown[],
  ) {}

  setResult(value: unknown): void {
    if (this.isRefusing) throw new Error('refused');
    if (this.cancelled) throw new Error('A result came to a cell that was cancelled.');
    this.pushes++;
    this.value = value;
  }

  setError(error: unknown): void {
    this.setResult(error);
  }

  cancel(): void {
    this.cancelled = true;
    this.onCanceled?.();
  }
}

/** A page with the functions loaded anew, over a workbook. */
export class LiveWorkbook {
  readonly workbook = new FakeWorkbook();
  private readonly functions: Record<string, AnyFunction> = {};
  readonly hub: { readonly size: number };

  constructor() {
    jest.resetModules();
    (globalThis as { CustomFunctions?: unknown }).CustomFunctions = customFunctionsGlobal(this.functions);
    jest.requireActual('../../src/functions/functions');
    jest.requireActual('../../src/functions/functions-more');
    this.hub = jest.requireActual<{ liveFigures: { size: number } }>(
      '../../src/workbook/register/live-figures',
    ).liveFigures;
  }

  /** Types a formula whose register is left out, or TRUE. */
  cell(id: string, ...args: unknown[]): LiveCell {
    const cell = new LiveCell(id, args);
    const given = Array.from({ length: parameterCount(id) }, (_, i) => args[i] ?? null);
    this.functions[id]!(...given, cell);
    return cell;
  }

  /** The same formula with its register given: what the cell should show. */
  explicit(id: string, args: readonly unknown[], block: unknown[][]): unknown {
    const position = (
      { OUTSTANDING: 1, REMAINING: 1, BALANCE: 2, ROLLUP: 1, EXPIRING: 2, VALIDATE: 0 } as Record<
        string,
        number
      >
    )[id]!;
    const given = Array.from({ length: Math.max(position + 1, args.length) }, (_, i) => args[i] ?? null);
    given[position] = block;
    const call = { parameterAddresses: given.map((_, i) => (i === position ? 'Register!A1:Z9999' : null)) };
    while (given.length < parameterCount(id)) given.push(null);
    if (id === 'EXPIRING') given.splice(3, 2, ...NO_TRANCHES);
    try {
      return this.functions[id]!(...given, call);
    } catch (error) {
      if (error instanceof FunctionError) return error;
      throw error;
    }
  }

  /** Excel says that the table changed. */
  changed(times = 1): void {
    for (let i = 0; i < times; i++)
      this.workbook.fire('tables.onChanged', { source: i % 2 ? 'Remote' : 'Local' });
  }
}

/** Past the quiet time after a change, and until every promise has settled. */
export async function settled(ms = 400): Promise<void> {
  await jest.advanceTimersByTimeAsync(ms);
}

/** A cell's value for comparing: errors by code and message, also within a spill. */
export function shown(value: unknown): unknown {
  if (value instanceof FunctionError) return `${value.code} ${value.message}`;
  return Array.isArray(value) ? value.map(shown) : value;
}

export const HEADINGS = [
  ...['Agreement', 'Contribution', 'Authority', 'Site', 'Expiry date', 'Value', 'Not started'],
  ...['Held by developer', 'Held by authority', 'Drawn down', 'Spent', 'Project', 'Status'],
];
export const AUTHORITIES = ['Blaby', 'Charnwood', 'Harborough', 'Melton', 'NW Leics', 'Rutland'];

/** One contribution in pounds and pence; the same for the same number. */
export function contribution(n: number): unknown[] {
  const stages = [n % 3 ? 0 : 1000.1 + n, n % 4 ? 250.25 : 0, (n * 7.5) % 900, (n * 13.25) % 1100];
  const value = stages.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100;
  return [
    ...[
      `A/${Math.floor(n / 2)}`,
      `C${n % 2}`,
      AUTHORITIES[n % 6],
      `Site ${n % 17}`,
      n % 5 ? 45_000 + (n % 900) : '',
    ],
    ...[value, ...stages.map((amount) => Math.round(amount * 100) / 100), (n * 3) % 400],
    ...[n % 9 ? '' : 'Vehicles', n % 11 ? 'Open' : 'Closed'],
  ];
}

export const registerTable = (live: LiveWorkbook, rows: number): FakeTable =>
  live.workbook.table('Register', 'Register', [
    HEADINGS,
    ...Array.from({ length: rows }, (_, n) => contribution(n)),
  ]);
