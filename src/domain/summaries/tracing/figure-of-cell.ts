import { isCountMeasure, type MeasureKey, measureOfName } from '../../register/figures/measures';
import type { Register } from '../../register/register';
import type { Block } from '../../sheet/block';
import { changeAt, CHANGES_HEADS } from './figure-of-changes-cell';
import { MOVEMENTS_HEADS } from './figure-of-movements-cell';
import { headsOf } from './figure-of-table-cell';
import { EXPIRING_HEADS, expiringAt } from './figure-of-expiring-cell';
import { reconciledAt, RECONCILIATION_HEAD } from './figure-of-reconciliation-cell';
import { isLabel, PROJECTS } from '../tabs/projects-tab';
import { PAPER } from '../tabs/paper-tab';
import { QUALITY } from '../tabs/quality-tab';
import { ROLLUP } from '../tabs/rollup-tab';
import type { TabKey } from '../tabs/tab';
import { CONTROL_NAMES, HEAD } from '../tabs/tab-head';
import { shownFigure, TabReading, type TableHead, type FoundFigure } from './tab-reading';
import { traceFigure, type AskedFigure } from './trace-figure';

/** What a cell of a tab is, and what it shows. */
export interface FigureAt extends AskedFigure {
  /** Pence, or a count; null where the cell shows no figure, or one that is not to be the same now. */
  readonly shown: number | null;
  /** The tab rounds the figure to whole pounds. */
  readonly isWholePounds: boolean;
}

type Finder = (
  tab: TabReading,
  rowIndex: number,
  columnIndex: number,
  head: { readonly table: TableHead; readonly rowIndex: number },
) => FoundFigure | null;

/** The second stood over the measures of tabs written before. */
const ROLLUP_HEADS: readonly TableHead[] = [ROLLUP.measure, 'Measure'].map((first) => ({
  first,
  others: [ROLLUP.total],
}));
const PROJECTS_HEAD: TableHead = { first: PROJECTS.project, others: PROJECTS.amounts.slice(0, 2) };

/** What they are made of is rows of other tables: tableFigureAt says which. */
const ofTables = (key: Parameters<typeof headsOf>[0]): { heads: readonly TableHead[]; find: Finder } => ({
  heads: headsOf(key),
  find: () => null,
});

/** The tables of each tab and what their cells are. Data quality has none of the register's figures but its head. */
const TABLES: Readonly<Record<TabKey, { readonly heads: readonly TableHead[]; readonly find: Finder }>> = {
  rollup: { heads: ROLLUP_HEADS, find: rollupAt },
  expiring: { heads: EXPIRING_HEADS, find: expiringAt },
  plan: ofTables('plan'),
  requests: ofTables('requests'),
  variances: ofTables('variances'),
  due: ofTables('due'),
  pipeline: ofTables('pipeline'),
  projects: { heads: [PROJECTS_HEAD], find: projectAt },
  // What they are made of is movements: movedFigureAt says which.
  movements: { heads: MOVEMENTS_HEADS, find: () => null },
  statement: ofTables('statement'),
  ledger: ofTables('ledger'),
  reconciliation: { heads: [RECONCILIATION_HEAD], find: reconciledAt },
  changes: { heads: CHANGES_HEADS, find: changeAt },
  quality: {
    heads: [{ first: QUALITY.finding, others: [QUALITY.severity, QUALITY.findings] }],
    find: () => null,
  },
  // Its figures are traced in the pane, where each has its rows.
  paper: { heads: [{ first: PAPER.figure, others: [PAPER.exactly] }], find: () => null },
};

/** What stands over every tab, with its figure beside it. */
const HEAD_FIGURES: ReadonlyMap<string, AskedFigure> = new Map<string, AskedFigure>([
  [HEAD.rows, ofRows('every')],
  [HEAD.rowsCounted, ofRows('counted')],
  [HEAD.rowsLeftOut, { measure: 'rowsLeftOut', authority: null }],
  [CONTROL_NAMES.value, { measure: 'value', authority: null }],
  [CONTROL_NAMES.drawnDown, { measure: 'drawnDown', authority: null }],
  [CONTROL_NAMES.spent, { measure: 'spent', authority: null }],
]);

function ofRows(which: 'every' | 'counted'): AskedFigure {
  return { measure: 'rows', authority: null, among: { kind: 'register', which } };
}

/**
 * The figure of the register that a cell of a summary tab is, told by the labels, headings and dates of the tab as it stands.
 *
 * @param block the sheet from its first cell on
 * @returns null where the cell is none, or where it cannot be told which: a label that was changed, an authority that the
 *   register does not have, a note
 */
export function figureAt(
  key: TabKey,
  block: Block,
  register: Register,
  rowIndex: number,
  columnIndex: number,
): FigureAt | null {
  const tab = new TabReading(block, register);
  const { heads, find } = TABLES[key];
  const head = tab.headAbove(rowIndex, heads);
  const found: FoundFigure | null = head
    ? find(tab, rowIndex, columnIndex, head)
    : columnIndex === 1
      ? (HEAD_FIGURES.get(tab.text(rowIndex, 0)) ?? null)
      : null;
  const cell = found && shownFigure(tab.cell(rowIndex, columnIndex), isCount(found.measure));
  if (!found || !cell || !mayBe(tab, rowIndex, columnIndex, found)) return null;
  const { isWholePounds = false, isOther = false, ...asked } = found;
  const shown = cell.kind === 'number' && !isOther ? cell.shown : null;
  return { ...asked, shown, isWholePounds };
}

export const isCount = (measure: AskedFigure['measure']): boolean =>
  measure === 'rows' || isCountMeasure(measure);

/** False for a figure that the register has not, and for money on a project of which it knows nothing. */
function mayBe(tab: TabReading, rowIndex: number, columnIndex: number, found: FoundFigure): boolean {
  const trace = traceFigure(tab.register, found, false);
  if (!trace) return false;
  const isKnown = found.among?.kind !== 'project' || trace.rows.length + trace.leftOut.length > 0;
  return isKnown || tab.cell(rowIndex, columnIndex) === 0;
}

function rollupAt(
  tab: TabReading,
  rowIndex: number,
  columnIndex: number,
  head: { readonly rowIndex: number },
): FoundFigure | null {
  const measure = measureOfName(tab.cell(rowIndex, 0));
  const name = tab.text(head.rowIndex, columnIndex);
  if (measure === null || columnIndex === 0 || name === '') return null;
  const isWholePounds = !isCount(measure) && isInWholePounds(tab);
  if (name === ROLLUP.total) return { measure, authority: null, isWholePounds };
  if (name === ROLLUP.noAuthority)
    return { measure, authority: null, among: { kind: 'no authority' }, isWholePounds };
  const authority = tab.authorityKey(name);
  return authority === null ? null : { measure, authority, isWholePounds };
}

/** As its small print says. */
const isInWholePounds = ({ block }: TabReading): boolean =>
  !block.some(([cell]) => typeof cell === 'string' && cell.startsWith(ROLLUP.exact));

function projectAt(
  tab: TabReading,
  rowIndex: number,
  columnIndex: number,
  head: { readonly rowIndex: number },
): FoundFigure | null {
  const name = tab.text(rowIndex, 0);
  if (name === '' || !isLabel(tab.text(head.rowIndex, columnIndex), PROJECTS.byRegister)) return null;
  const measure: MeasureKey = 'drawnDown';
  const isWholePounds = tab.saysWholePounds();
  if (isLabel(name, PROJECTS.total))
    return { measure, authority: null, among: { kind: 'any project' }, isWholePounds };
  if (name !== PROJECTS.notListed)
    return { measure, authority: null, among: { kind: 'project', name }, isWholePounds };
  const listed = tab.block
    .slice(head.rowIndex + 1, rowIndex)
    .map((_, n) => tab.text(head.rowIndex + 1 + n, 0));
  const names = listed.filter((text) => text !== '');
  return names.includes(PROJECTS.notListed)
    ? null
    : { measure, authority: null, among: { kind: 'other projects', listed: names }, isWholePounds };
}
