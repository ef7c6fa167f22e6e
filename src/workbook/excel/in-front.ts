import { now } from './clock';
import { runExcel } from './run-excel';

/**
 * While another workbook is in front, Excel refuses what needs this one's window: adding and deleting sheets, freezing rows,
 * the active cell, selecting (OfficeDev/office-js 771, 2196, 5319). It gives the codes of any internal error.
 */
const CODES: ReadonlySet<unknown> = new Set(['GeneralException', 'InvalidSelection', 'InvalidObjectPath']);

const PAUSES_MS = [250, 500, 1000, 1500];
/** Between tries while something is put back. */
const LONG_PAUSE_MS = 1000;
/** How long putting back waits for the user to come back. */
const PATIENCE_MINUTES = 10;

/** Another workbook is in front, and stayed there. */
export class OtherWorkbookInFront extends Error {
  constructor() {
    super(
      'Excel cannot do this while another workbook is in front. Come back to this workbook, then try again.',
    );
    this.name = 'OtherWorkbookInFront';
  }
}

let patientUntil = 0;
let isWaiting = false;
const handlers = new Set<(isWaiting: boolean) => void>();

/** Calls the handler when something begins, or no longer has, to wait for the user to come back to this workbook. */
export function onWaitingForFront(handler: (isWaiting: boolean) => void): void {
  handlers.add(handler);
}

/**
 * While this is done, what needs the workbook in front waits for it: a write that failed is put back when the user comes
 * back, and no copy is left.
 */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const before = patientUntil;
  patientUntil = now().getTime() + PATIENCE_MINUTES * 60_000;
  try {
    return await work();
  } finally {
    patientUntil = before;
  }
}

/**
 * As runExcel, and once more where another workbook was in front. So the batch may be run several times: what it does before
 * the part that is refused must do no harm when it is done twice.
 *
 * @throws OtherWorkbookInFront where that workbook stays in front; else as runExcel
 */
export async function inFront<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    for (let tries = 0; ; tries++) {
      try {
        return await runExcel(batch);
      } catch (error) {
        if (!CODES.has((error as { code?: unknown } | null)?.code) || !(await otherIsInFront())) throw error;
        const pause = now().getTime() < patientUntil ? LONG_PAUSE_MS : PAUSES_MS[tries];
        if (pause === undefined) throw new OtherWorkbookInFront();
        tell(true);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  } finally {
    tell(false);
  }
}

/** Excel answers, and knows no active cell of this workbook. Any other failure is not of this kind. */
async function otherIsInFront(): Promise<boolean> {
  const answers = await runExcel(async (context) => {
    context.workbook.application.load('calculationMode');
    await context.sync();
  }).then(
    () => true,
    () => false,
  );
  if (!answers) return false;
  return runExcel(async (context) => {
    context.workbook.getActiveCell().load('address');
    await context.sync();
  }).then(
    () => false,
    () => true,
  );
}

function tell(waits: boolean): void {
  if (waits === isWaiting) return;
  isWaiting = waits;
  for (const handler of handlers) handler(waits);
}
