import '../src/domain/whole';
import type { CellValue } from 'hucre';
import { serialFromDate } from '../src/domain/calendar/serial';
import { balance } from '../src/functions/balance';
import { bid } from '../src/functions/bid';
import { changes } from '../src/functions/changes';
import { due } from '../src/functions/due';
import { eligible } from '../src/functions/eligible';
import { expiring } from '../src/functions/expiring';
import { expiryflag } from '../src/functions/expiryflag';
import { forecast } from '../src/functions/forecast';
import { indexed } from '../src/functions/indexed';
import { interest } from '../src/functions/interest';
import { plan } from '../src/functions/plan';
import { requests } from '../src/functions/requests';
import { spendby } from '../src/functions/spendby';
import { standardise } from '../src/functions/standardise';
import { trace } from '../src/functions/trace';
import { unplaced } from '../src/functions/unplaced';
import { validate } from '../src/functions/validate';
import { variances } from '../src/functions/variances';
import { outstanding } from '../src/functions/outstanding';
import { projects } from '../src/functions/projects';
import { reconcile } from '../src/functions/reconcile';
import { remaining } from '../src/functions/remaining';
import { rollup } from '../src/functions/rollup';
import type { FormulaKey } from './sample-formulas';
import type { Spill } from './sheets/sheet-draft';

export type Block = readonly (readonly CellValue[])[];

/** The ranges that the formulas of the sample read, with their headings. */
export interface SampleBlocks {
  readonly register: Block;
  readonly printed: Block;
  readonly projects: Block;
  readonly requests: Block;
  readonly movements: Block;
  readonly authorities: Block;
  readonly items: Block;
  readonly triggers: Block;
  readonly developments: Block;
  readonly bidCosts: Block;
  /** What one council sent in two quarters, one after the other. */
  readonly sent: readonly Block[];
}

export type CachedValues = Readonly<Record<FormulaKey, Spill>>;

/**
 * The values that each formula of the sample has, worked out by the add-in's own functions. A formula leaves the register
 * out and takes the workbook's own; here there is no workbook, so it is handed over.
 *
 * @throws Error with the function's message, should one of them answer with an error
 */
export async function cachedValues(blocks: SampleBlocks): Promise<CachedValues> {
  withoutExcel();
  const register = cells(blocks.register);
  const asAtSerial = day(2025, 3, 24);
  return {
    rollup: await values(rollup(undefined, register)),
    reconcile: await values(reconcile(cells(blocks.printed))),
    projects: await values(projects(cells(blocks.projects), register)),
    outstanding: await values(outstanding(undefined, register)),
    outstandingCharnwood: await values(outstanding([['Charnwood']], register)),
    remaining: await values(remaining(undefined, register)),
    agreements: await values(balance('Agreements', undefined, register)),
    rowsLeftOut: await values(balance('Rows left out', undefined, register)),
    expiring: await values(
      expiring(12, asAtSerial, register, cells(blocks.triggers), cells(blocks.movements)),
    ),
    heldByBlaby: await values(balance('Held by authority', [['Blaby']], register)),
    flag: await values(expiryflag(...firstRow(blocks.register), asAtSerial)),
    indexed: await values(indexed(60_000, 310.2, 345.8)),
    interest: await values(interest(60_000, 0.05, day(2024, 4, 1), day(2024, 7, 1))),
    expiryYears: await values(rollup('Expiry year', register)),
    traced: await values(trace('Held by authority', 'Charnwood', register, registerCall(2))),
    changes: await values(changes(cells(blocks.sent[0]!), cells(blocks.sent[1]!))),
    standardised: await values(standardise(cells(blocks.sent[1]!), 'Melton')),
    findings: await values(validate(register, null, registerCall(0))),
    plan: await values(
      plan(
        ...([asAtSerial, 12, register, cells(blocks.projects), cells(blocks.requests)] as const),
        ...([cells(blocks.movements), cells(blocks.triggers)] as const),
      ),
    ),
    unplaced: await values(
      unplaced(
        asAtSerial,
        12,
        register,
        cells(blocks.projects),
        cells(blocks.requests),
        cells(blocks.movements),
        cells(blocks.triggers),
      ),
    ),
    due: await values(due(12, asAtSerial, cells(blocks.triggers), cells(blocks.developments), register)),
    forecast: await values(
      forecast(
        ...([5, '', cells(blocks.triggers), cells(blocks.developments)] as const),
        ...([register, asAtSerial] as const),
      ),
    ),
    bid: await values(bid(120, 120 * 2.37, cells(blocks.bidCosts))),
    spendby: await values(spendby(day(2024, 6, 30), 10)),
    openRequests: await values(
      requests(asAtSerial, 'Open', cells(blocks.requests), register, cells(blocks.authorities)),
    ),
    variances: await values(
      variances(
        day(2023, 4, 1),
        asAtSerial,
        cells(blocks.requests),
        cells(blocks.movements),
        register,
        cells(blocks.authorities),
      ),
    ),
    eligible: await values(eligible([['Drone']], undefined, cells(blocks.items))),
  };
}

const day = (year: number, month: number, dayOfMonth: number) =>
  serialFromDate({ year, month, day: dayOfMonth });

/** Where the workbook's own register stands, as Excel tells it of a parameter: findings and traces name its cells. */
const registerCall = (parameter: number): never =>
  ({ parameterAddresses: [...Array<null>(parameter).fill(null), 'Register!A1'] }) as never;

/** Expiry date and money remaining of the first contribution. */
function firstRow([headings, first]: Block): [expiry: unknown, remaining: unknown[][]] {
  const at = (heading: string) => first![headings!.indexOf(heading)];
  const remaining = Math.round((Number(at('Value')) - Number(at('Spent'))) * 100) / 100;
  return [at('Expiry date'), [[remaining]]];
}

const cells = (block: Block): unknown[][] => block.map((row) => [...row]);

/** What a function answers, now or later: text and numbers only, in rows of one length. */
async function values(answer: unknown): Promise<Spill> {
  const answered = await answer;
  const rows = (Array.isArray(answered) ? answered : [[answered]]) as unknown[][];
  for (const row of rows) {
    const isWhole =
      row.length === rows[0]!.length && row.every((cell) => ['string', 'number'].includes(typeof cell));
    if (!isWhole)
      throw new Error(`A function answered with something other than cells: ${JSON.stringify(row)}`);
  }
  return rows as Spill;
}

/** The functions speak of errors in the words of Excel's runtime, which is not here: an error is then an ordinary one. */
function withoutExcel(): void {
  class FunctionError extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message);
    }
  }
  const ErrorCode = { invalidValue: '#VALUE!', notAvailable: '#N/A' };
  const runtime = globalThis as unknown as { CustomFunctions?: unknown };
  runtime.CustomFunctions ??= { Error: FunctionError, ErrorCode };
}
