import { REGISTER_AGREES } from '../../domain/summaries/tabs/reconciliation-tab';
import { writeDate } from '../../domain/calendar/serial';
import { isBlank } from '../../domain/money/read-amount';
import type { Register } from '../../domain/register/register';
import type { Block, Place } from '../../domain/sheet/block';
import { shownText } from '../../domain/sheet/text';
import { movedFigureAt, type MovedFigureAt } from '../../domain/summaries/tracing/figure-of-movements-cell';
import {
  isOfTables,
  tableFigureAt,
  type TableFigureAt,
} from '../../domain/summaries/tracing/figure-of-table-cell';
import { tablesOfCall, traceOfCall } from '../../domain/summaries/figures/calls';
import type { TraceSource } from '../../domain/summaries/figures/source';
import type { TabKey } from '../../domain/summaries/tabs/tab';
import { figureAt } from '../../domain/summaries/tracing/figure-of-cell';
import { serialOf } from '../../workbook/excel/clock';
import type { TabState } from '../../workbook/tabs/refresh-outcome';
import { questionOfLine } from '../reconcile/model';
import type { PrintedTable } from '../reconcile/state';
import { madeTitle } from './parts-model';
import type { TraceQuestion, Untraced } from './state';

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

/** The same with what the figures of other tables are made of. */
export interface TabWithTables extends TabSeen {
  readonly source: TraceSource;
  /** How far ahead the tabs look. */
  readonly months: number;
}

/** What a cell of a summary tab is of; why a figure of it has no trace; null where it is no figure. */
export function tabFigure(
  seen: TabWithTables,
  place: Pick<Place, 'topIndex' | 'leftIndex'>,
): TraceQuestion | Untraced | null {
  const { tab, block, register, source, months } = seen;
  const { key } = tab;
  const shown = block[place.topIndex]?.[place.leftIndex];
  if (isOfTables(key)) {
    const at = tableFigureAt(key, block, register, place.topIndex, place.leftIndex, months);
    if (at) return isBlank(shown) ? null : tableQuestion(at, tab, source);
  }
  const question = tabQuestion(seen, place);
  if (question || typeof shown !== 'number') return question;
  const why = whyUntraced(key, block, place);
  return why === null ? null : { why };
}

function tableQuestion(
  { figure, shown, isWholePounds }: TableFigureAt,
  tab: TabSeen['tab'],
  source: TraceSource,
): TraceQuestion | Untraced | null {
  const tables = tablesOfCall(source, figure.call);
  if ('kind' in tables) return typeof shown === 'number' ? { why: tables.why } : null;
  const traced = traceOfCall(source, figure);
  if (traced === null || traced.kind === 'moved') return null;
  if (traced.kind === 'not traced') return { why: traced.why };
  const title = madeTitle(figure.call.name, figure.cell, tables[figure.table]?.keys ?? []);
  const made = { figure, title, shown, isWholePounds, refreshed: refreshedOn(tab) };
  const { generalLedger } = source;
  return { measure: 'value', authority: null, made, ...(generalLedger ? { given: { generalLedger } } : {}) };
}

/** Why a number under the headings of a tab is traced to no rows; null where it is none of its figures. */
function whyUntraced(
  key: TabKey,
  block: Block,
  { topIndex, leftIndex }: Pick<Place, 'topIndex' | 'leftIndex'>,
): string | null {
  // A table ends its headings with Notes.
  const head = block
    .slice(0, topIndex)
    .filter((row) => row.some((cell) => shownText(cell) === 'Notes'))
    .at(-1);
  const heading = shownText(head?.[leftIndex]);
  if (heading === '' || NO_FIGURES.has(heading)) return null;
  return (
    WHY[key] ??
    `${heading} is not traced here: a label or a heading of the tab was changed, or the register does not have it any more. Refresh the tab.`
  );
}

/** Columns whose numbers are no figures: days, and what the officer types. */
const NO_FIGURES: ReadonlySet<string> = new Set(['Date', 'Expiry date', 'Deadline', 'Sent', 'Notes']);

const WHY: Readonly<Partial<Record<TabKey, string>>> = {
  expiring: 'Days left are counted from the as-at date to the expiry date on this row.',
  projects:
    'Budget, Received and Outstanding are the table of projects’ own amounts. By register is traced to its rows.',
  quality: 'These are counts of findings. VALIDATE lists each of them with its cell.',
  paper: 'Figures of the paper are traced in the pane: open Panel paper, then its sentences.',
  movements: 'This is one movement, or how many of a kind there are: each is a row of the list below.',
};

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
