import type { Register } from '../../domain/register/register';
import { expiryBands } from '../../domain/expiry/expiry-bands';
import { today } from '../excel/clock';
import { currentRegister } from '../register/current-register';
import { flagFormula, isFlagFormula, SHOWN_FLAGS, type FlagColumns, type ShownFlag } from './expiry-formulas';
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
 * Flags the dates in the register's column Expiry date by conditional formats of the add-in's own, one for each flag, in
 * place of those that are there; nobody's own fills are touched. All of them, or none. Never rejects.
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
    if (ours.length !== SHOWN_FLAGS.length) throw new Refused('flags-not-added');
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

/** Whether dates are flagged; null where Excel refuses to tell. */
export const flagsAreOn = (): Promise<boolean | null> =>
  look().then(
    ({ ours }) => ours.length > 0,
    () => null,
  );

function countsOf(register: Register): { rowCount: number; textDateCount: number } {
  const column = register.header.columns.expiryDate!;
  const { rows } = expiryBands(register, today());
  const flagged = rows.filter(({ band }) => SHOWN_FLAGS.some((flag) => flag === band));
  const isText = (row: number) => typeof register.block[register.rowIndex[row]!]![column] !== 'number';
  const textDateCount = flagged.filter(({ row }) => isText(row)).length;
  return { rowCount: flagged.length - textDateCount, textDateCount };
}

/** The cells that are flagged: those of the dates, under their heading. */
interface Target {
  readonly sheet: string;
  readonly topIndex: number;
  readonly rowCount: number;
  readonly columns: FlagColumns;
}

function targetOf({ place, header, block }: Register): Target {
  const { columns } = header;
  if (columns.expiryDate === undefined) throw new Refused('no-expiry-column');
  if (place?.sheet == null || columns.value === undefined) throw new Refused('register-not-on-a-sheet');
  const rowCount = block.length - header.rowIndex - 1;
  if (rowCount < 1) throw new Refused('register-without-rows');
  const at = (columnIndex: number | undefined) =>
    columnIndex === undefined ? null : place.leftIndex + columnIndex;
  return {
    sheet: place.sheet,
    topIndex: place.topIndex + header.rowIndex + 1,
    rowCount,
    columns: {
      expiryDate: at(columns.expiryDate)!,
      value: at(columns.value)!,
      spent: at(columns.spent),
      status: at(columns.status),
    },
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
      const { sheetId, topIndex, rowCount, columns } = target;
      const dates = worksheets.getItem(sheetId).getRangeByIndexes(topIndex, columns.expiryDate, rowCount, 1);
      for (const flag of SHOWN_FLAGS) {
        const { custom } = dates.conditionalFormats.add('Custom');
        const { fill, font, bold } = LOOKS[flag];
        custom.rule.formula = flagFormula(flag, topIndex, columns);
        custom.format.fill.color = fill;
        custom.format.font.color = font;
        custom.format.font.bold = bold;
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
