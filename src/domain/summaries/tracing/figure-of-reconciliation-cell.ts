import { drawnDownByProject } from '../../projects/project-balances';
import { isTotalName } from '../../published/printed-places';
import { measureOfName, type MeasureKey } from '../../register/measures';
import { normalText } from '../../sheet/text';
import { REGISTER_AGREES } from '../tabs/reconciliation-tab';
import type { TabReading, TableHead, FoundFigure } from './tab-reading';

export const RECONCILIATION_HEAD: TableHead = { first: 'Where', others: ['Check', 'Expected', 'Printed'] };

const FIGURES = ['Expected', 'Printed', 'Difference'];

/** Checks of a printed rollup: what they check is a figure of an authority or of the whole register. */
const OF_ROLLUP = [
  ...['value less spent', 'within drawn down', 'its four stages', 'value less drawn down'],
  ...['drawn down less spent', 'sum of the authorities', 'the register'],
];

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
  const where = tab.text(rowIndex, 0);
  const check = tab.textUnder(head.rowIndex, 'Check', rowIndex).replace(REGISTER_AGREES, '');
  const isExpected = heading === 'Expected';
  if (check === 'Rows left out of its figures')
    return isExpected ? null : { measure: 'rowsLeftOut', authority: null, isOther: heading !== 'Printed' };
  if (check === 'In the register, not printed') return notPrinted(tab, where, !isExpected);
  const [, name, against] = /^(.+): (.+)$/.exec(check) ?? [];
  if (name === undefined || against === undefined) return null;
  const isOfRegister = against === 'the register';
  const isOther = !isExpected || !isOfRegister;
  if (name === 'Received') return isOfRegister && isExpected ? ofProject(tab, where) : null;
  const measure = OF_ROLLUP.includes(against) ? measureOfName(name) : null;
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
