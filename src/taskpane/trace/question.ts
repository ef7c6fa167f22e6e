import { REGISTER_AGREES } from '../../domain/summaries/tabs/reconciliation-tab';
import { writeDate } from '../../domain/calendar/serial';
import type { Register } from '../../domain/register/register';
import type { Block, Place } from '../../domain/sheet/block';
import { shownText } from '../../domain/sheet/text';
import { movedFigureAt, type MovedFigureAt } from '../../domain/summaries/tracing/figure-of-movements-cell';
import { figureAt } from '../../domain/summaries/tracing/figure-of-cell';
import { serialOf } from '../../workbook/excel/clock';
import type { TabState } from '../../workbook/tabs/refresh-outcome';
import { questionOfLine } from '../reconcile/model';
import type { PrintedTable } from '../reconcile/state';
import type { TraceQuestion } from './state';

/** A summary tab as it is, and what its figures are of. */
export interface TabSeen {
  readonly tab: Pick<TabState, 'key' | 'refreshedAt'>;
  /** Its sheet from the first cell on. */
  readonly block: Block;
  readonly register: Register;
  readonly strict: boolean;
  /** The printed table that Reconcile has. */
  readonly table: PrintedTable | null;
}

/** The figure that a cell of a summary tab is, with what the tab shows there; null where it is none of the register's. */
export function tabQuestion(
  { tab, block, register, strict, table }: TabSeen,
  { topIndex, leftIndex }: Pick<Place, 'topIndex' | 'leftIndex'>,
): TraceQuestion | null {
  const moved =
    tab.key === 'movements' || tab.key === 'statement'
      ? movedFigureAt(tab.key, block, register, topIndex, leftIndex)
      : null;
  if (moved) return movedQuestion(moved, tab);
  const found = figureAt(tab.key, block, register, topIndex, leftIndex);
  if (!found) return null;
  if (tab.key === 'reconciliation' && table) {
    const [where, check] = [0, 1].map((column) => shownText(block[topIndex]![column]));
    const own = check!.replace(REGISTER_AGREES, '');
    const ofLine = questionOfLine(table, register, strict, where!, own);
    if (ofLine) return ofLine;
  }
  const { shown, isWholePounds, ...asked } = found;
  if (shown === null) return asked;
  return { ...asked, shown: { figure: shown, wholePounds: isWholePounds, refreshed: refreshedOn(tab) } };
}

function movedQuestion({ figure, shown, isWholePounds }: MovedFigureAt, tab: TabSeen['tab']): TraceQuestion {
  const measure = figure.measure === 'amount' ? 'value' : figure.measure;
  const own = { figure: shown, wholePounds: isWholePounds, refreshed: refreshedOn(tab) };
  return { measure, authority: null, moved: figure, shown: own };
}

const refreshedOn = ({ refreshedAt }: TabSeen['tab']): string | null =>
  refreshedAt && writeDate(Math.floor(serialOf(refreshedAt)));
