import { writeDate } from '../../calendar/serial';
import { readDate } from '../../calendar/read-date';
import { NIL, type Pence } from '../../money/pence';
import { readAmount } from '../../money/read-amount';
import { halfUpToPound } from '../../money/rounding';
import { textOf } from '../../register/read/text-of';
import { trancheKey } from '../../register/tranche';
import { shownText } from '../../sheet/text';
import { RISK_STAGES, STAGE_NAMES, stagesOf } from '../../expiry/at-risk';
import { contributionAmong, rowsOfName } from './contribution-rows';
import { EXPIRY_BANDS, expiryBands, type BandedRow } from '../../expiry/expiry-bands';
import { EXPIRED } from '../../expiry/timeline';
import { EXPIRING, HORIZON_TITLES } from '../tabs/expiring-tab';
import { contributionName } from '../tabs/row-keys';
import type { TabReading, TableHead, FoundFigure } from './tab-reading';
import type { TracedMeasure } from './trace-figure';
import { putUnder } from '../../sheet/put-under';

export const EXPIRING_HEADS = [
  { first: EXPIRING.flag, others: [EXPIRING.contributions, EXPIRING.remaining] },
  { first: EXPIRING.when, others: [EXPIRING.contributions, EXPIRING.remaining] },
  { first: EXPIRING.authority, others: [EXPIRING.contributions, EXPIRING.remaining] },
  {
    first: EXPIRING.agreement,
    others: [EXPIRING.contribution, EXPIRING.authority, EXPIRING.flag, EXPIRING.remaining],
  },
] as const satisfies readonly TableHead[];

/** Titles that say how far the tab looks. */
const HORIZON = [HORIZON_TITLES.expires, HORIZON_TITLES.list];

const MEASURES: ReadonlyMap<string, TracedMeasure> = new Map<string, TracedMeasure>([
  [EXPIRING.contributions, 'rows'],
  [EXPIRING.remaining, 'remaining'],
  ...RISK_STAGES.map((stage): [string, TracedMeasure] => [STAGE_NAMES[stage], stage]),
]);

/** What a cell under the headings of a table of Expiring is. */
export function expiringAt(
  tab: TabReading,
  rowIndex: number,
  columnIndex: number,
  head: { readonly table: TableHead; readonly rowIndex: number },
): FoundFigure | null {
  const measure = MEASURES.get(tab.text(head.rowIndex, columnIndex));
  const asAtSerial = tab.asAt();
  if (measure === undefined || asAtSerial === null) return null;
  const isWholePounds = measure !== 'rows' && tab.saysWholePounds();
  const found = foundUnder(tab, rowIndex, measure, head, asAtSerial);
  return found && { ...found, isWholePounds };
}

function foundUnder(
  tab: TabReading,
  rowIndex: number,
  measure: TracedMeasure,
  head: { readonly table: TableHead; readonly rowIndex: number },
  asAtSerial: number,
): FoundFigure | null {
  const label = tab.text(rowIndex, 0);
  switch (head.table.first) {
    case EXPIRING.flag:
      return ofBand(measure, label, asAtSerial);
    case EXPIRING.when:
      return ofPeriod(tab, measure, label, asAtSerial);
    case EXPIRING.authority:
      return ofRisk(tab, measure, label, asAtSerial);
    default:
      return ofListed(tab, rowIndex, measure, head.rowIndex, asAtSerial);
  }
}

function ofBand(measure: TracedMeasure, label: string, asAtSerial: number): FoundFigure | null {
  if (label === EXPIRING.allCounted)
    return { measure, authority: null, among: { kind: 'register', which: 'counted' } };
  const band = EXPIRY_BANDS.find((one) => one === label);
  return band === undefined ? null : { measure, authority: null, among: { kind: 'band', band, asAtSerial } };
}

function ofPeriod(
  tab: TabReading,
  measure: TracedMeasure,
  when: string,
  asAtSerial: number,
): FoundFigure | null {
  if (when === EXPIRED) return ofBand(measure, when, asAtSerial);
  const months = tab.months(HORIZON);
  return months === null || when === ''
    ? null
    : { measure, authority: null, among: { kind: 'when', when, asAtSerial, months } };
}

function ofRisk(
  tab: TabReading,
  measure: TracedMeasure,
  label: string,
  asAtSerial: number,
): FoundFigure | null {
  const months = tab.months(HORIZON);
  const authority = label === EXPIRING.allAuthorities ? null : tab.authorityKey(label);
  if (months === null || (authority === null && label !== EXPIRING.allAuthorities)) return null;
  return { measure, authority, among: { kind: 'at risk', asAtSerial, months } };
}

/** One contribution of the list, or of those without a date. */
function ofListed(
  tab: TabReading,
  rowIndex: number,
  measure: TracedMeasure,
  headingRow: number,
  asAtSerial: number,
): FoundFigure | null {
  if (measure === 'rows') return null;
  const of = new ListReading(tab, headingRow, asAtSerial).contribution(rowIndex);
  if (of === null) return null;
  const among = contributionAmong(tab.register, of.row);
  const tranche = of.tranche && {
    tranche: trancheKey(of.tranche),
    label: `${among.label}, ${dayOf(of)}`,
  };
  return { measure, authority: null, among: { ...among, ...tranche } };
}

/** "to be spent by 2 March 2031" */
const dayOf = ({ expirySerial }: BandedRow): string =>
  expirySerial === null ? 'of which no day runs' : `to be spent by ${writeDate(expirySerial)}`;

/** The lists of contributions on the tab, and the rows of the register that are meant. */
class ListReading {
  private readonly banded: ReadonlyMap<number, readonly BandedRow[]>;
  private readonly isWholePounds: boolean;

  constructor(
    private readonly tab: TabReading,
    private readonly headingRow: number,
    asAtSerial: number,
  ) {
    const { rows } = expiryBands(tab.register, asAtSerial);
    const banded = new Map<number, BandedRow[]>();
    for (const row of rows) {
      putUnder(banded, row.row, row);
    }
    this.banded = banded;
    this.isWholePounds = tab.saysWholePounds();
  }

  /**
   * The contribution of a row of the list: of those that have its name, the one that shows the same; or the only one that
   * shows the same but for its amounts; or the only one of that name. Null where any of several may be meant.
   */
  contribution(rowIndex: number): BandedRow | null {
    const name = this.nameOf(rowIndex);
    if (name === null) return null;
    const { register, block } = this.tab;
    const named = rowsOfName(register, name).flatMap((row) => this.banded.get(row) ?? [leftOut(row)]);
    const listed = block.flatMap((_, row) =>
      row > this.headingRow && this.nameOf(row) === name ? [row] : [],
    );
    const whole = this.shownOnTab(rowIndex);
    const alike = named.filter((row) => this.shownNow(row) === whole);
    const before = listed.filter((row) => row < rowIndex && this.shownOnTab(row) === whole).length;
    if (alike.length > 0) return alike[before] ?? null;
    const place = placeOf(whole);
    const near = named.filter((row) => placeOf(this.shownNow(row)) === place);
    const isOnlyNear = listed.filter((row) => placeOf(this.shownOnTab(row)) === place).length === 1;
    if (near.length === 1 && isOnlyNear) return near[0]!;
    return named.length === 1 && listed.length === 1 ? named[0]! : null;
  }

  private nameOf(rowIndex: number): string | null {
    const agreement = this.text(rowIndex, EXPIRING.agreement);
    const key = this.tab.authorityKey(this.text(rowIndex, EXPIRING.authority));
    if (agreement === '' || key === null) return null;
    return contributionName(key, agreement, this.text(rowIndex, EXPIRING.contribution));
  }

  private text(rowIndex: number, heading: string): string {
    return this.tab.textUnder(this.headingRow, heading, rowIndex);
  }

  /** What the tab shows of a contribution: its site, date and flag, then its amounts. */
  private shownOnTab(rowIndex: number): string {
    const cell = (heading: string): unknown =>
      this.tab.cell(rowIndex, this.tab.columnOf(this.headingRow, heading));
    const amounts = [EXPIRING.heldByAuthority, EXPIRING.inHand, EXPIRING.remaining].map((heading) =>
      readAmount(cell(heading)),
    );
    return shown(
      [
        this.text(rowIndex, EXPIRING.site),
        dateShown(cell(EXPIRING.expiryDate)),
        this.text(rowIndex, EXPIRING.flag),
      ],
      amounts,
    );
  }

  /** Pence as the tab shows them: to the pound where it is in whole pounds. */
  private asPrinted(amount: Pence): number {
    return this.isWholePounds ? 100 * halfUpToPound(amount) : amount;
  }

  /** What it would show of a row of the register now. */
  private shownNow(of: BandedRow): string {
    const { heldByAuthority, inHand } = stagesOf(this.tab.register, of);
    const date = of.expirySerial === null ? shownText(of.expiryText ?? '') : String(of.expirySerial);
    return shown(
      [textOf(this.tab.register, of.row, 'site'), date, of.band],
      [heldByAuthority, inHand, of.remaining].map((amount) => this.asPrinted(amount)),
    );
  }
}

/** A row that figures do not count is in no band: it shows nothing that a tab may have. */
const leftOut = (row: number): BandedRow => ({
  ...{ row, band: 'Date not read', expirySerial: null, expiryText: null, tranche: null, remaining: NIL },
});

const dateShown = (cell: unknown): string => {
  const date = readDate(cell);
  return typeof date === 'number' ? String(date) : shownText(cell);
};

const BEFORE_AMOUNTS = ' || ';
const shown = (place: readonly string[], amounts: readonly unknown[]): string =>
  `${place.join(' | ')}${BEFORE_AMOUNTS}${amounts.join(' | ')}`;
const placeOf = (text: string): string => text.slice(0, text.lastIndexOf(BEFORE_AMOUNTS));
