import type { Severity } from '../../domain/findings/finding';
import { cellAddress, placeOf } from '../../domain/sheet/block';
import { joined } from '../excel/cell-blocks';
import { isProtected } from '../writing/import-log';
import { runExcel, refusalOf } from '../excel/run-excel';
import { readFormulaFormats, type FormulaFormat } from './formula-formats';
import { Refused } from '../refusals/refused';

/** What is highlighted: cells with findings, or rows by their expiry. Each is put on and taken off by itself. */
export type HighlightKind = 'finding' | 'flag';

export interface HighlightCell {
  readonly sheet: string;
  /** "M44" or "A44:U44" */
  readonly address: string;
  readonly severity: Severity;
}

export type HighlightOutcome =
  | {
      readonly kind: 'highlighted';
      readonly cellCount: number;
      /** What was passed over, in a sentence; '' where nothing was. */
      readonly passedOver: string;
    }
  | { readonly kind: 'removed'; readonly passedOver: string }
  | { readonly kind: 'not-highlighted'; readonly message: string }
  | { readonly kind: 'not-removed'; readonly message: string };

const FILLS: Readonly<Record<Severity, string>> = { error: '#F8CDD2', warning: '#FFE8A3', note: '#D6E8F7' };

const OTHER_KIND: Readonly<Record<HighlightKind, HighlightKind>> = { finding: 'flag', flag: 'finding' };

/** Excel takes about 8,000 characters for the addresses of several ranges. */
const MAX_CHARACTERS = 7_500;

/**
 * Our conditional formats are known by their formula, which is always true. So they are found wherever a copied cell took
 * one, and after reopening, when Excel may call them by other ids.
 */
const formulaOf = (kind: HighlightKind): string => `=N("S106 ${kind}")=0`;
const isOurs = (formula: string, kind: HighlightKind): boolean =>
  formula.replace(/\s/g, '').includes(`N("S106${kind}")=0`);

/** A format that was added, and whose formula Excel did not come to any more: a person's has one. */
const isUnfinished = (formula: string): boolean => formula.replace(/^=/, '').trim() === '';

/**
 * Fills cells by severity through conditional formats of the add-in's own, in place of those of the same kind that are
 * there; nobody's own fills are touched. All of them, or none. Never rejects.
 */
export async function highlight(
  cells: readonly HighlightCell[],
  kind: HighlightKind = 'finding',
): Promise<HighlightOutcome> {
  const areas = areasOf(cells);
  let before: ReadonlySet<string> | null = null;
  try {
    const there = await lookForOurs(kind);
    refuseProtected(there, new Set(areas.map(({ sheet }) => sheet)));
    before = there.all;
    await change(there, areas, kind);
    const now = await lookForOurs(kind);
    if (now.ours.length !== areas.length) throw new Refused('highlights-not-added');
    return { kind: 'highlighted', cellCount: cells.length, passedOver: now.passedOver };
  } catch (error) {
    const isGone = await removeAll(kind, before);
    const left = isGone ? '' : ' Some cells may still be highlighted: remove the highlights.';
    return { kind: 'not-highlighted', message: `Nothing is highlighted. ${refusalOf(error)}${left}` };
  }
}

/** Takes off every highlight of this kind, and no other conditional format. Never rejects. */
export async function removeHighlights(kind: HighlightKind = 'finding'): Promise<HighlightOutcome> {
  let passedOver = '';
  try {
    const there = await lookForOurs(kind);
    refuseProtected(there, new Set());
    ({ passedOver } = there);
  } catch (error) {
    if (error instanceof Refused) return { kind: 'not-removed', message: refusalOf(error) };
  }
  if (await removeAll(kind)) return { kind: 'removed', passedOver };
  return { kind: 'not-removed', message: 'Excel did not take off every highlight. Try again.' };
}

/** Whether anything is highlighted; null where Excel refuses to tell. */
export const highlightsAreOn = (kind: HighlightKind = 'finding'): Promise<boolean | null> =>
  lookForOurs(kind).then(
    ({ ours }) => ours.length > 0,
    () => null,
  );

interface Look {
  readonly ours: readonly FormulaFormat[];
  /** The ids of every format by a formula, whoever's. */
  readonly all: ReadonlySet<string>;
  readonly protectedSheets: ReadonlySet<string>;
  readonly passedOver: string;
}

/**
 * Every conditional format of ours in the workbook.
 *
 * @param before the ids of all that there were before a request that failed: one that came since is ours as well
 */
async function lookForOurs(kind: HighlightKind, before: ReadonlySet<string> | null = null): Promise<Look> {
  const { sheets, formats, passedOver } = await readFormulaFormats();
  const ours = formats.filter(
    ({ formula, id }) =>
      isOurs(formula, kind) ||
      isUnfinished(formula) ||
      (before !== null && !before.has(id) && !isOurs(formula, OTHER_KIND[kind])),
  );
  const protectedSheets = new Set(
    sheets.flatMap(({ name, isProtected: isLocked }) => (isLocked ? [name] : [])),
  );
  return { ours, all: new Set(formats.map(({ id }) => id)), protectedSheets, passedOver };
}

function refuseProtected({ ours, protectedSheets }: Look, sheets: ReadonlySet<string>): void {
  const concerned = [...sheets, ...ours.map(({ sheet }) => sheet)];
  const sheet = concerned.find((name) => protectedSheets.has(name));
  if (sheet !== undefined) throw isProtected(sheet);
}

/** Takes off what is there and puts on what is to be, in one request. */
function change({ ours }: Look, areas: readonly Area[], kind: HighlightKind): Promise<void> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    for (const { sheetId, id } of ours)
      worksheets.getItem(sheetId).getRange().conditionalFormats.getItem(id).delete();
    for (const { sheet, addresses, severity } of areas) {
      const ranges = worksheets.getItem(sheet).getRanges(addresses);
      const { custom } = ranges.conditionalFormats.add('Custom');
      custom.rule.formula = formulaOf(kind);
      custom.format.fill.color = FILLS[severity];
    }
    await context.sync();
  });
}

/** True where none of ours is left; tried twice. */
async function removeAll(kind: HighlightKind, before: ReadonlySet<string> | null = null): Promise<boolean> {
  const remove = async (): Promise<void> => {
    const there = await lookForOurs(kind, before);
    if (there.ours.length === 0) return;
    await change(there, [], kind);
    if ((await lookForOurs(kind, before)).ours.length > 0) throw new Refused('highlights-not-removed');
  };
  return remove()
    .catch(remove)
    .then(
      () => true,
      () => false,
    );
}

/** Cells of one sheet and one severity, as many as one conditional format is given. */
interface Area {
  readonly sheet: string;
  readonly severity: Severity;
  /** "A1:A3,C7" */
  readonly addresses: string;
}

function areasOf(cells: readonly HighlightCell[]): Area[] {
  const groups = new Map<string, HighlightCell[]>();
  for (const cell of cells) {
    const key = `${cell.severity} ${cell.sheet}`;
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups.values()].flatMap((group) => {
    const { sheet, severity } = group[0]!;
    return inChunks(addressesOf(group)).map((addresses) => ({ sheet, severity, addresses }));
  });
}

/** Single cells side by side or below each other are one range. */
function addressesOf(cells: readonly HighlightCell[]): string[] {
  const single = new Map<string, { rowIndex: number; columnIndex: number; content: null }>();
  const ranges: string[] = [];
  for (const { address } of cells) {
    const place = address.includes(':') ? null : placeOf(address);
    if (!place) ranges.push(address);
    else single.set(address, { rowIndex: place.topIndex, columnIndex: place.leftIndex, content: null });
  }
  const sheet = { sheet: null, topIndex: 0, leftIndex: 0 };
  const blocks = joined([...single.values()]).map(({ rowIndex, columnIndex, cells: block }) => {
    const first = cellAddress(sheet, rowIndex, columnIndex);
    const last = cellAddress(sheet, rowIndex + block.length - 1, columnIndex + block[0]!.length - 1);
    return first === last ? first : `${first}:${last}`;
  });
  return [...blocks, ...new Set(ranges)];
}

function inChunks(addresses: readonly string[]): string[] {
  const chunks: string[] = [];
  for (const address of addresses) {
    const last = chunks[chunks.length - 1];
    if (last !== undefined && last.length + address.length < MAX_CHARACTERS)
      chunks[chunks.length - 1] = `${last},${address}`;
    else chunks.push(address);
  }
  return chunks;
}
