import { finding, type Finding } from '../findings/finding';
import { pence, type Pence } from '../money/pence';
import { normalText, shownText, spacelessKey } from '../sheet/text';
import { councilColumnOfHeading } from '../reading/words/council-columns';
import type { SheetHeader } from '../reading/understanding';
import { FUNDING_STATUSES, OUTGOING, type FundingStatus } from '../reading/words/statuses';
import { isOwnRow } from './check-rows';
import type { CouncilMapping, CouncilRow, CouncilSheet } from './council-sheet';

/** A movement, and the sheet that it is in. */
export interface Movement {
  readonly sheet: CouncilSheet;
  readonly row: CouncilRow;
}

/** The movements of one contribution. */
export interface Gathering {
  /** Those that are taken, in the order of the sheets: each once, though it is there twice under its own reference. */
  readonly movements: readonly Movement[];
  /** No movement of it had to be left out, so that its sums are known. */
  readonly isWhole: boolean;
  /** How many rows of the sheets it comes from. */
  readonly rowCount: number;
}

/** Sums by status, in pence. */
export type Moved = Readonly<Record<FundingStatus, number>>;

/**
 * Movements by contribution, in the order of the first of each. A contribution is recognised by its reference; by that of its
 * agreement too, where one reference is under several.
 */
export function gatherings(movements: readonly Movement[]): Gathering[] {
  const all = movements.filter(
    ({ sheet, row }) => isOwnRow(row) && keyTexts(sheet, row).some((text) => text !== ''),
  );
  const agreementsOf = new Map<string, Set<string>>();
  for (const { sheet, row } of all) {
    const [parent, agreement] = keyTexts(sheet, row).map(spacelessKey) as [string, string];
    const of = agreementsOf.get(parent) ?? new Set();
    if (agreement !== '') of.add(agreement);
    agreementsOf.set(parent, of);
  }
  const groups = new Map<string, Movement[]>();
  for (const movement of all) {
    const [parent, agreement] = keyTexts(movement.sheet, movement.row).map(spacelessKey) as [string, string];
    const isOfSeveral = parent === '' || agreementsOf.get(parent)!.size > 1;
    const key = JSON.stringify(isOfSeveral ? [parent, agreement] : [parent]);
    const group = groups.get(key);
    if (group) group.push(movement);
    else groups.set(key, [movement]);
  }
  return [...groups.values()].map((group) => ({
    movements: once(group.filter(({ row }) => row.setAside === null)),
    isWhole: group.every(({ row }) => row.setAside === null || row.setAside === 'units-only'),
    rowCount: group.length,
  }));
}

/** The references of what a movement belongs to: its contribution, and the agreement of that. */
function keyTexts({ header, block }: CouncilSheet, { parent, rowIndex }: CouncilRow): [string, string] {
  const { agreement } = header.at;
  return [parent, agreement === undefined ? '' : shownText(block[rowIndex]![agreement])];
}

/** A movement that is there twice under its own reference, the same in every cell, is one. */
function once(movements: readonly Movement[]): Movement[] {
  const seen = new Set<string>();
  return movements.filter(({ sheet, row }) => {
    if (row.own === '') return true;
    const whole = JSON.stringify(sheet.block[row.rowIndex]!.map(normalText));
    return !seen.has(whole) && seen.add(whole);
  });
}

/** What the movements of a contribution come to. */
export function movedBy({ movements }: Gathering): Moved {
  const moved = Object.fromEntries(FUNDING_STATUSES.map((status) => [status, 0])) as Record<
    FundingStatus,
    number
  >;
  for (const { row } of movements) if (row.status !== null) moved[row.status] += row.sumPence ?? 0;
  // No more can be taken back than went out: a minus there only shows which way the money went.
  for (const status of OUTGOING) moved[status] = Math.abs(moved[status]);
  return moved;
}

/** Receipts; where there are none, what was allocated, as money must be there to be allocated. */
export const cameIn = ({ received, allocated }: Moved): number => (received !== 0 ? received : allocated);

/**
 * True where what is spent is out of what was transferred, and leaves the council no second time: wherever both stand, no more
 * is spent than was transferred, and somewhere the two together are more than ever came in.
 */
export function isSpentOfTransferred(all: readonly Moved[]): boolean {
  const both = all.filter(({ transferred, spent }) => transferred > 0 && spent > 0);
  return (
    both.every(({ transferred, spent }) => spent <= transferred) &&
    both.some((moved) => moved.transferred + moved.spent > cameIn(moved))
  );
}

/** So large a share of the contributions with money due and money in must show that what is secured stands when it comes in. */
const SHARE_PRESERVED = 0.2;

/**
 * True where a secured sum stays as it is when the money comes in, so that it is the value. Some councils take off what came in:
 * then nothing is ever secured and received to the same sum, and the value is not told.
 */
function isSecuredKept(all: readonly Moved[]): boolean {
  const both = all.filter((moved) => moved.secured > 0 && cameIn(moved) > 0);
  return both.filter((moved) => moved.secured === cameIn(moved)).length >= both.length * SHARE_PRESERVED;
}

/** How the movements of a sheet are to be understood. */
export interface Manner {
  readonly isOfTransferred: boolean;
  readonly isPreserved: boolean;
}

export const mannerOf = (all: readonly Moved[]): Manner => ({
  isOfTransferred: isSpentOfTransferred(all),
  isPreserved: isSecuredKept(all),
});

/** What of a contribution's money is reported. */
export type StageAmounts = Partial<
  Record<'value' | 'heldByDeveloper' | 'heldByAuthority' | 'drawnDown' | 'spent', Pence>
>;

/**
 * A contribution as a register has it. Its value is what is secured, where that is; the developer has what has not come in of it, the
 * authority what came in and has not gone. What is transferred or spent is drawn down only where the officer says so.
 */
export function stagesGathered(
  moved: Moved,
  { isOfTransferred, isPreserved: isPreserved }: Manner,
  mapping: CouncilMapping,
): StageAmounts {
  const { secured, transferred, spent, returned } = moved;
  const came = cameIn(moved);
  const stages: StageAmounts = {};
  if (secured !== 0 && (isPreserved || came === 0)) {
    stages.value = pence(secured);
    stages.heldByDeveloper = pence(secured - came);
  }
  const paidOut = transferred + returned + (isOfTransferred ? 0 : spent);
  stages.heldByAuthority = pence(came - paidOut);
  const drawn = (mapping.drawnDown ?? []).reduce(
    (sum, status) => sum + (status === 'spent' && isOfTransferred ? 0 : moved[status]),
    0,
  );
  if (mapping.drawnDown?.length) stages.drawnDown = pence(drawn);
  if (isOfTransferred && mapping.drawnDown?.includes('transferred')) stages.spent = pence(spent);
  return stages;
}

/** Every row of a sheet of movements. */
export const movementsIn = (sheet: CouncilSheet): Movement[] => sheet.rows.map((row) => ({ sheet, row }));

/** How many rows are in no contribution: they cannot be read, or another of the same contribution cannot. */
export function movementsLeftOut(sheet: CouncilSheet): number {
  const whole = gatherings(movementsIn(sheet)).filter(({ isWhole }) => isWhole);
  const own = sheet.rows.filter(isOwnRow);
  return own.length - whole.reduce((sum, { rowCount }) => sum + rowCount, 0);
}

/** That rows are movements, where no heading of the councils' own tables says so. */
export function movementsFinding({ columns, at, rowIndex }: SheetHeader): Finding[] {
  const status = columns[at.fundingStatus ?? -1];
  if (!status || columns.some(({ heading }) => councilColumnOfHeading(heading)?.isDistinctive)) return [];
  const values = { column: status.heading };
  return [finding('movements-gathered', Math.max(rowIndex, 0), status.columnIndex, values)];
}
