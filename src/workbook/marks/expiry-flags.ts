import type { Register } from '../../domain/register/register';
import { expiryBands, type ExpiryBand } from '../../domain/expiry/expiry-bands';
import { ownDeadlines } from '../../domain/expiry/own-deadlines';
import { ADJUSTMENT_COLUMNS, ADJUSTMENT_SIGNS, extraColumns } from '../../domain/register/adjustments';
import { today } from '../excel/clock';
import { currentRegister } from '../register/current-register';
import {
  flagRules,
  isFlagFormula,
  SHOWN_FLAGS,
  stampOf,
  stampOfRows,
  type FlagColumns,
  type FlagRule,
  type ShownFlag,
} from './expiry-formulas';
import { flaggedRows } from './flagged-rows';
import { isProtected } from '../writing/import-log';
import { runExcel, refusalOf } from '../excel/run-excel';
import type { FlagOutcome } from '../tabs/refresh-outcome';
import { noRegister } from '../tabs/tab-inputs';
import { readFormulaFormats, type FormattedSheet, type FormulaFormat } from './formula-formats';
import { Refused } from '../refusals/refused';

/** Fill and letters: the nearest stand out without their colour too. */
const LOOKS: Readonly<Record<ShownFlag, { fill: string; font: string; bold: boolean }>> = {
  Expired: { fill: '#A4262C', font: '#FFFFFF', bold: true },
  'Within 3 months': { fill: '#F8CDD2', font: '#6E0811', bold: true },
  'Within 6 months': { fill: '#FFE0B2', font: '#5C3A00', bold: false },
  'Within 12 months': { fill: '#FFF6CC', font: '#4A4000', bold: false },
};

/**
 * Flags the dates in the register's column Expiry date by conditional formats of the add-in's own, one for each flag, and
 * more for each row whose instalments have deadlines of their own, in place of those that are there; nobody's own fills are
 * touched. All of them, or none. Never rejects.
 */
export async function flagExpiry(): Promise<FlagOutcome> {
  let before: Look | null = null;
  try {
    const reading = await currentRegister();
    const why = noRegister(reading);
    if (reading.state !== 'ready' || why !== null) throw new Refused('register-not-ready', { why: why! });
    const target = targetOf(reading.register);
    before = await look();
    const sheet = before.sheets.find(({ name }) => name === target.sheet);
    if (!sheet) throw new Refused('sheet-missing', { sheet: target.sheet });
    refuseProtected(before, sheet.id);
    await change(before.ours, { ...target, sheetId: sheet.id });
    const { ours, passedOver } = await look();
    if (ours.length !== target.rules.length) throw new Refused('flags-not-added');
    return { kind: 'flagged', ...countsOf(reading.register), passedOver };
  } catch (error) {
    const isGone = error instanceof Refused && before === null ? true : await removeAll(before);
    const left = isGone ? '' : ' Some dates may still be flagged: take the flags off.';
    return { kind: 'not-flagged', message: `Nothing is flagged. ${refusalOf(error)}${left}` };
  }
}

/** Takes off every flag, wherever a copied cell took one, and no other conditional format. Never rejects. */
export async function removeFlags(): Promise<FlagOutcome> {
  let passedOver = '';
  try {
    const there = await look();
    refuseProtected(there, null);
    ({ passedOver } = there);
  } catch (error) {
    if (error instanceof Refused) return { kind: 'not-removed', message: refusalOf(error) };
  }
  if (await removeAll(null)) return { kind: 'removed', passedOver };
  return { kind: 'not-removed', message: new Refused('flags-not-removed').message };
}

/** How the flags in the sheet stand. */
export type FlagsNow = 'off' | 'on' | 'out of date';

/** Whether dates are flagged, and by the deadlines that money has now; null where Excel refuses to tell. */
export async function flagsNow(): Promise<FlagsNow | null> {
  const there = await look().catch(() => null);
  if (there === null || there.ours.length === 0) return there && 'off';
  const reading = await currentRegister().catch(() => null);
  if (reading?.state !== 'ready' || reading.pending) return 'on';
  const stamp = stampOfRows(flaggedRows(reading.register));
  return there.ours.every(({ formula }) => (stampOf(formula) ?? stamp) === stamp) ? 'on' : 'out of date';
}

const isShownFlag = (band: ExpiryBand): band is ShownFlag => SHOWN_FLAGS.some((flag) => flag === band);

/** Of a row with several deadlines the most urgent flag is shown. */
function countsOf(register: Register): { rowCount: number; textDateCount: number; ownDeadlineCount: number } {
  const column = register.header.columns.expiryDate!;
  const flagged = new Set(
    expiryBands(register, today()).rows.flatMap(({ row, band }) => (isShownFlag(band) ? [row] : [])),
  );
  const own = new Set(ownDeadlines(register).map(({ row }) => row));
  const isText = (row: number) =>
    !own.has(row) && typeof register.block[register.rowIndex[row]!]![column] !== 'number';
  const textDateCount = [...flagged].filter(isText).length;
  const ownDeadlineCount = [...flagged].filter((row) => own.has(row)).length;
  return { rowCount: flagged.size - textDateCount, textDateCount, ownDeadlineCount };
}

/** The cells that are flagged: those of the dates, under their heading. */
interface Target {
  readonly sheet: string;
  readonly topIndex: number;
  readonly rowCount: number;
  readonly columnIndex: number;
  readonly rules: readonly FlagRule[];
}

function targetOf(register: Register): Target {
  const { place, header, block } = register;
  const { columns } = header;
  if (columns.expiryDate === undefined) throw new Refused('no-expiry-column');
  if (place?.sheet == null || columns.value === undefined) throw new Refused('register-not-on-a-sheet');
  const rowCount = block.length - header.rowIndex - 1;
  if (rowCount < 1) throw new Refused('register-without-rows');
  const at = (columnIndex: number | undefined) =>
    columnIndex === undefined ? null : place.leftIndex + columnIndex;
  const extras = extraColumns(register);
  const flagColumns: FlagColumns = {
    agreement: at(columns.agreement),
    contribution: at(columns.contribution),
    expiryDate: at(columns.expiryDate)!,
    value: at(columns.value)!,
    spent: at(columns.spent),
    status: at(columns.status),
    adjustments: ADJUSTMENT_COLUMNS.flatMap((key) => {
      const column = at(extras[key]);
      return column === null ? [] : [{ column, sign: ADJUSTMENT_SIGNS[key] }];
    }),
  };
  const topIndex = place.topIndex + header.rowIndex + 1;
  return {
    ...{ sheet: place.sheet, topIndex, rowCount, columnIndex: flagColumns.expiryDate },
    rules: flagRules(topIndex, flagColumns, flaggedRows(register)),
  };
}

interface Look {
  readonly sheets: readonly FormattedSheet[];
  readonly ours: readonly FormulaFormat[];
  /** The ids of every format by a formula, whoever's. */
  readonly all: ReadonlySet<string>;
  readonly passedOver: string;
}

/**
 * Every flag of ours in the workbook. A format without a formula is one that Excel did not come to any more.
 *
 * @param before what there was before a request that failed: a format that came since is ours as well
 */
async function look(before: Look | null = null): Promise<Look> {
  const { sheets, formats, passedOver } = await readFormulaFormats();
  const isNew = (id: string): boolean => before !== null && !before.all.has(id);
  const ours = formats.filter(
    ({ id, formula }) => isFlagFormula(formula) || (isNew(id) && /^=?\s*$/.test(formula)),
  );
  return { sheets, ours, all: new Set(formats.map(({ id }) => id)), passedOver };
}

function refuseProtected({ sheets, ours }: Look, sheetId: string | null): void {
  const concerned = new Set([sheetId, ...ours.map((one) => one.sheetId)]);
  const locked = sheets.find(({ id, isProtected: isLocked }) => isLocked && concerned.has(id));
  if (locked) throw isProtected(locked.name);
}

/** Takes off what is there and puts on what is to be, in one request. */
function change(
  ours: readonly FormulaFormat[],
  target: (Target & { readonly sheetId: string }) | null,
): Promise<void> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    for (const { sheetId, id } of ours)
      worksheets.getItem(sheetId).getRange().conditionalFormats.getItem(id).delete();
    if (target) {
      const { sheetId, topIndex, rowCount, columnIndex, rules } = target;
      const dates = worksheets.getItem(sheetId).getRangeByIndexes(topIndex, columnIndex, rowCount, 1);
      // Excel puts each before those that are there.
      for (const { flag, formula } of [...rules].reverse()) {
        const format = dates.conditionalFormats.add('Custom');
        format.custom.rule.formula = formula;
        if (rules.length > SHOWN_FLAGS.length) format.stopIfTrue = true;
        if (flag === null) continue;
        const { fill, font, bold } = LOOKS[flag];
        format.custom.format.fill.color = fill;
        format.custom.format.font.color = font;
        format.custom.format.font.bold = bold;
      }
    }
    await context.sync();
  });
}

/** True where none of ours is left; tried twice. */
async function removeAll(before: Look | null): Promise<boolean> {
  const remove = async (): Promise<void> => {
    const there = await look(before);
    if (there.ours.length === 0) return;
    await change(there.ours, null);
    if ((await look(before)).ours.length > 0) throw new Refused('flags-not-removed');
  };
  return remove()
    .catch(remove)
    .then(
      () => true,
      () => false,
    );
}
