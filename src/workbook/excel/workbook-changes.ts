import { now } from './clock';
import { runExcel } from './run-excel';

/**
 * Tells who asks that the register may have changed.
 *
 *   Excel's events ──▶ markChanged ──▶ generation + 1, at once (a reading of an earlier generation is out of date)
 *                                  └─▶ subscribers, once things have been quiet for QUIET_MS
 *   a calculation of any sheet ──▶ its own subscribers, once things have been quiet for QUIET_MS
 *
 * Events only say that something happened. They miss deletions and fast edits and can give wrong addresses, so nobody
 * reads them: whoever needs the register reads all of it again.
 */
const QUIET_MS = 250;

let generationNow = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let watching: Promise<void> | null = null;
const subscribers = new Set<() => void>();
let calculatedTimer: ReturnType<typeof setTimeout> | undefined;
const calculationSubscribers = new Set<() => void>();
const watchedSheets = new Set<string>();

/** What Excel has told of, since the pane's page was loaded; null for what it has not. */
export interface CalculationEvents {
  /** False where Excel refuses to tell: a change is then seen only when the register is read for another reason. */
  readonly isListening: boolean;
  readonly registerChangedAt: Date | null;
  readonly calculatedAt: Date | null;
}

let isListening = false;
let registerChangedAt: Date | null = null;
let calculatedAt: Date | null = null;

export const calculationEvents = (): CalculationEvents => ({ isListening, registerChangedAt, calculatedAt });

/** Counts changes: what was read at an earlier count is out of date. */
export const generation = (): number => generationNow;

/** Says that the workbook may hold another register than the one last read. */
export function markChanged(): void {
  generationNow++;
  clearTimeout(timer);
  timer = setTimeout(tellSubscribers, QUIET_MS);
}

/** Has those who were told of a change look again, without putting what was read out of date. */
export function tellSubscribers(): void {
  for (const subscriber of [...subscribers]) subscriber();
}

/** Calls the handler after every change, once things are quiet; returns what ends it. */
export function onRegisterChanged(handler: () => void): () => void {
  const subscriber = () => handler();
  subscribers.add(subscriber);
  void watchWorkbook();
  return () => subscribers.delete(subscriber);
}

/** Calls the handler after Excel has calculated any sheet, once things are quiet; returns what ends it. */
export function onCalculated(handler: () => void): () => void {
  const subscriber = () => handler();
  calculationSubscribers.add(subscriber);
  void watchWorkbook();
  return () => calculationSubscribers.delete(subscriber);
}

function markCalculated(): void {
  clearTimeout(calculatedTimer);
  calculatedTimer = setTimeout(() => {
    for (const subscriber of [...calculationSubscribers]) subscriber();
  }, QUIET_MS);
}

/** Typing and recalculation are looked at on these sheets only: those of the register and of the projects. */
export function watchSheet(sheetId: string): void {
  watchedSheets.add(sheetId);
}

/**
 * Subscribes to the workbook's events; once, however often it is called. A workbook that is opened again has no handlers
 * left, so this runs at each start.
 */
export function watchWorkbook(): Promise<void> {
  watching ??= subscribe().then(
    () => void (isListening = true),
    () => {
      watching = null; // Tried again at the next reading; until then the pane's Recalculate reads.
    },
  );
  return watching;
}

function subscribe(): Promise<void> {
  const always = (): Promise<void> => Promise.resolve(markChanged());
  const onSheet = ({ worksheetId }: { worksheetId: string }): Promise<void> =>
    watchedSheets.has(worksheetId) ? always() : Promise.resolve();
  const onEdit = (event: { worksheetId: string }): Promise<void> => {
    if (watchedSheets.has(event.worksheetId)) registerChangedAt = now();
    return onSheet(event);
  };
  const onCalculation = (event: { worksheetId: string }): Promise<void> => {
    calculatedAt = now();
    markCalculated();
    return onSheet(event);
  };
  return runExcel(async (context) => {
    const { tables, worksheets } = context.workbook;
    tables.onChanged.add(always);
    tables.onAdded.add(always);
    tables.onDeleted.add(always);
    worksheets.onChanged.add(onEdit);
    worksheets.onCalculated.add(onCalculation);
    worksheets.onRowSorted.add(onEdit);
    worksheets.onDeleted.add(always);
    await context.sync();
  });
}
