import type { Guard } from '../excel/requests';
import { runExcel } from '../excel/run-excel';
import type { CopySheet } from './write-plan';

/**
 * The turn of a write: a setting that is there from the moment that the write has its record, and that goes with the record.
 * A record itself leaves a trace behind, by which the other copy of the settings learns that it is gone.
 */
const keyOfTurn = (key: string): string => `S106.turn/${key}`;

/** Begins the turn of a write whose record is there. */
export const beginTurn = (key: string): Promise<void> =>
  runExcel(async (context) => {
    context.workbook.settings.add(keyOfTurn(key), '1');
    await context.sync();
  });

/** Queues the end of a turn, whether it began or not. */
export const queueEndOfTurn = (context: Excel.RequestContext, key: string): void =>
  context.workbook.settings.getItemOrNullObject(keyOfTurn(key)).delete();

/**
 * Ends the turn of a write that is to be settled: what Excel still does for it is refused from now on.
 */
export const endTurn = (key: string): Promise<void> =>
  runExcel(async (context) => {
    queueEndOfTurn(context, key);
    await context.sync();
  });

/** Nothing is written once the turn of the write is over: somebody settled it. */
export const turnIsOf =
  (key: string): Guard =>
  (context) =>
    void context.workbook.settings.getItem(keyOfTurn(key)).load('key');

/** Nothing is written once the copy from before the write is gone. */
export const copyIsThere =
  ({ id }: CopySheet): Guard =>
  (context) =>
    void context.workbook.worksheets.getItem(id).load('id');
