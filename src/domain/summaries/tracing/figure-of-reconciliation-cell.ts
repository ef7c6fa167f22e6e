import { drawnDownByProject } from '../../projects/project-balances';
import { readCheck, type Rule } from '../../published/checks';
import { PRINTED_COLUMNS } from '../../published/reconcile-projects';
import { isTotalName } from '../../published/printed-places';
import { measureOfName, type MeasureKey } from '../../register/figures/measures';
import { RECONCILIATION } from '../tabs/reconciliation-tab';
import { normalText } from '../../sheet/text';
import { REGISTER_AGREES } from '../tabs/reconciliation-tab';
import type { TabReading, TableHead, FoundFigure } from './tab-reading';

export const RECONCILIATION_HEAD: TableHead = {
  first: RECONCILIATION.where,
  others: [RECONCILIATION.check, RECONCILIATION.expected, RECONCILIATION.printed],
};

const FIGURES: readonly string[] = [
  ...[RECONCILIATION.expected, RECONCILIATION.printed, RECONCILIATION.difference],
];

/** Checks of a printed rollup: what they check is a figure of an authority or of the whole register. */
const OF_ROLLUP: ReadonlySet<Rule> = new Set<Rule>([
  ...(['remaining', 'spent', 'stages', 'outstanding', 'inHand', 'authorities', 'register'] as const),
]);

/**
 * The figure of the register that a line of Reconciliation is about: what it checks, where. Only Expected of a check against
 * the register is that figure itself.
 */
export function reconciledAt(
  tab: TabReading,
  rowIndex: number,
  columnIndex: number,
  head: { readonly rowIndex: number },
): FoundFigure | null {
  const heading = tab.text(head.rowIndex, columnIndex);
  if (!FIGURES.includes(heading)) return null;
  const [where, check] = [
    tab.text(rowIndex, 0),
    tab.textUnder(head.rowIndex, RECONCILIATION.check, rowIndex).replace(REGISTER_AGREES, ''),
  ];
  const isExpected = heading === RECONCILIATION.expected;
  const { rule, of } = readCheck(check) ?? {};
  if (rule === undefined || of === undefined) return null;
  if (rule === 'leftOut')
    return isExpected
      ? null
      : { measure: 'rowsLeftOut', authority: null, isOther: heading !== RECONCILIATION.printed };
  if (rule === 'notPrinted') return notPrinted(tab, where, !isExpected);
  const isOfRegister = rule === 'register';
  const isOther = !isExpected || !isOfRegister;
  if (of === PRINTED_COLUMNS.received) return isOfRegister && isExpected ? ofProject(tab, where) : null;
  const measure = OF_ROLLUP.has(rule) ? measureOfName(of) : null;
  return measure && ofPlace(tab, where, measure, isOther);
}

function ofPlace(tab: TabReading, where: string, measure: MeasureKey, isOther: boolean): FoundFigure | null {
  const isWholePounds = measure !== 'agreements' && measure !== 'rowsLeftOut';
  const authority = tab.authorityKey(where);
  if (authority === null && !isTotalName(where)) return null;
  return { measure, authority, isOther, isWholePounds };
}

/** An authority or, of a table of projects, a project; null where the name may be either. */
function notPrinted(tab: TabReading, where: string, isOther: boolean): FoundFigure | null {
  const project = ofProject(tab, where);
  const authority = tab.authorityKey(where);
  if (authority === null) return project && { ...project, isOther };
  return project ? null : { measure: 'value', authority, isOther };
}

function ofProject({ register }: TabReading, where: string): FoundFigure | null {
  const isKnown = drawnDownByProject(register).byName.has(normalText(where));
  const among = { kind: 'project', name: where } as const;
  return isKnown ? { measure: 'drawnDown', authority: null, among, isWholePounds: true } : null;
}
