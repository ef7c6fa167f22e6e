/** Rows that look like a line of another, which few registers have: what each is, and the register without them. */
import { byRow, finding, quoted, type Finding } from '../../findings/finding';
import { MONEY_COLUMNS, type ColumnKey } from '../../sheet/columns';
import { isBareTotal, isLineLabel, isPlainTotalLabel } from '../../sheet/line-labels';
import { shownText } from '../../sheet/text';
import { agreementSums, areWhole } from './agreement-sums';
import { amountLines } from './amount-lines';
import { daysAmongMoney } from './days-among-money';
import { leadingTotals, trailingNames } from './leading-totals';
import { longerRows } from './longer-rows';
import { hasFigure, hasText } from '../read/name-rows';
import { headingsBelow } from './other-table';
import { textOf } from '../read/text-of';
import { otherServices } from './other-services';
import type { Register } from '../register';
import { repeatedTables } from './repeated-tables';
import { MIN_PARTS, tellingColumn, UNUSUAL_ROWS } from '../read/settled-rows';
import { toldByRows } from '../telling/told-by-rows';
import { rowsFromTo } from '../figures/words';
import { withMarks } from './marks-of-above';

UNUSUAL_ROWS.bring({
  ...{ agreementSums, leadingTotals, trailingNames, amountLines, otherServices, longerRows, daysAmongMoney },
  ...{
    family,
    isSumOf,
    setTotal,
    withMarks,
    referenceTest,
    withoutRows,
    headingsBelow,
    repeatedTables,
    toldByRows,
  },
});

/** A row and its parts, or the rows of an agreement and their total; of one that only its name calls so, it is asked. */
function family(
  register: Register,
  first: number,
  end: number,
  out: Map<number, Finding>,
  asked: Map<number, Finding>,
  isOne: boolean,
): void {
  const { value } = register.amounts;
  let parts = 0;
  for (let row = first + 1; row < end; row++) parts += value[row]!;
  const before = out.size + asked.size;
  if (parts === value[first]) {
    if (end - first > MIN_PARTS) addFamily(register, first, end, out, asked, !isOne);
  } else if (isOne) closingTotal(register, first, end, out, asked);
  if (isOne && out.size + asked.size === before) calledTotals(register, first, end, asked);
}

/** Rows of an agreement whose contribution or purpose is called a total, and that no sum proves to be one. */
function calledTotals(register: Register, first: number, end: number, asked: Map<number, Finding>): void {
  const { header, rowIndex, usable } = register;
  const key = tellingColumn(register);
  for (let row = first; row < end; row++) {
    const own = textOf(register, row, key);
    if (!usable[row] || !isBareTotal(own)) continue;
    const values = { text: quoted(own) };
    asked.set(row, finding('line-may-be-total', rowIndex[row]!, header.columns[key]!, values));
  }
}

function addFamily(
  register: Register,
  first: number,
  end: number,
  out: Map<number, Finding>,
  asked: Map<number, Finding>,
  isLettered: boolean,
): void {
  const { amounts, agreement, header, rowIndex } = register;
  const parts = Array.from({ length: end - first - 1 }, (_, n) => first + 1 + n);
  if (parts.some((row) => amounts.value[row] === 0)) return;
  let [haveStages, differ] = [false, false];
  for (const key of MONEY_COLUMNS) {
    const sum = parts.reduce((all, row) => all + amounts[key][row]!, 0);
    if (key !== 'value' && amounts[key][first] !== 0 && amounts[key][first] !== sum) differ = true;
    if (amounts[key][first] !== sum) haveStages = true;
  }
  const at = (row: number): number => rowIndex[row]!;
  const values = {
    agreement: quoted(textOf(register, first, 'agreement')),
    others: rowsFromTo(at(parts[0]!), at(parts.at(-1)!)),
  };
  const place = [at(first), header.columns.value!] as const;
  const withoutKey = parts.every((row) => agreement[row]! < 0);
  const areParts = isLettered ? areLettered : mayBeParent;
  if (!withoutKey && !areParts(register, first, parts)) return;
  const isAsked =
    !withoutKey &&
    (differ
      ? isLettered || areNamed(register, first, parts)
      : !isLettered && hasPurposeAsThey(register, first, parts));
  if (isAsked) asked.set(first, mayBeWhole(register, first, parts.length));
  if (isAsked || differ) return;
  // The parts tell where their money is, or have references of their own: the row above them is their total.
  if (isLettered || haveStages) {
    if (!withoutKey) out.set(first, finding('total-row', at(first), null, { text: values.agreement }));
    return;
  }
  const found = { ...finding('part-rows', ...place, values), rows: parts.map(at) };
  for (const row of parts) out.set(row, found);
}

/** True where each part names its contribution and the row above them none. */
const areNamed = (register: Register, first: number, parts: readonly number[]): boolean =>
  textOf(register, first, 'contribution') === '' &&
  parts.every((row) => textOf(register, row, 'contribution') !== '');

const mayBeWhole = (register: Register, first: number, below: number): Finding =>
  finding('line-may-be-total', register.rowIndex[first]!, register.header.columns.value!, {
    text: quoted(textOf(register, first, 'agreement')),
    below,
  });

/** A letter, or a number after a sign, behind the reference of the whole. */
const PART_OF = /^(?:[a-z]|[ ./(-]+(?:[a-z]|\d{1,2})\)?)$/;

/** Rows whose references are that of the first with a letter or a number behind it. */
function areLettered(register: Register, first: number, parts: readonly number[]): boolean {
  const text = (row: number): string => textOf(register, row, 'agreement').toLowerCase();
  const own = text(first);
  return (
    own !== '' && parts.every((row) => text(row).startsWith(own) && PART_OF.test(text(row).slice(own.length)))
  );
}

/** True where the first row has a purpose as well, and nothing but the purposes tells the others from it. */
function hasPurposeAsThey(register: Register, first: number, parts: readonly number[]): boolean {
  const own = textOf(register, first, 'purpose');
  return (
    own !== '' && !isLineLabel(own) && parts.some((row) => !differsIn(register, row, first, BUT_PURPOSE))
  );
}

const BUT_PURPOSE = ['contribution', 'site', 'trigger', 'notes', 'developer'] as const;

const differsIn = (register: Register, row: number, other: number, keys: readonly ColumnKey[]): boolean =>
  keys.some((key) => textOf(register, row, key).toLowerCase() !== textOf(register, other, key).toLowerCase());

/** Rows that are contributions by their own references, or that say the same in every text, are no parts of another. */
function mayBeParent(register: Register, first: number, parts: readonly number[]): boolean {
  const own = textOf(register, first, 'contribution');
  if (own !== '' && !isLineLabel(own)) return false;
  return parts.every((row) => differsIn(register, row, first, [...BUT_PURPOSE, 'purpose']));
}

/**
 * The last row of an agreement that is the sum of its others: a total where it is called so; asked where only it says not what
 * it is for, or "Balance", which may be the last payment. With a contribution reference of its own it is a contribution.
 */
function closingTotal(
  register: Register,
  first: number,
  end: number,
  out: Map<number, Finding>,
  asked: Map<number, Finding>,
): void {
  const { header, rowIndex } = register;
  const row = end - 1;
  if (out.has(row) || !isSumOf(register, row, first, out)) return;
  const others = Array.from({ length: row - first }, (_, n) => textOf(register, first + n, 'contribution'));
  const contribution = textOf(register, row, 'contribution');
  const hasReference = contribution !== '' && !others.includes(contribution);
  for (const key of ['contribution', 'purpose', 'site'] as const) {
    const own = textOf(register, row, key);
    const isTotal = isPlainTotalLabel(own);
    const isUnlike =
      own === '' && textOf(register, first, key) !== '' && textOf(register, row - 1, key) !== '';
    const mayBe = (isUnlike || isLineLabel(own)) && (key === 'contribution' || !hasReference);
    if (!isTotal && !mayBe) continue;
    const values = { text: quoted(own || textOf(register, row, 'agreement')), count: row - first };
    if (isTotal) out.set(row, finding('total-row', rowIndex[row]!, null, values));
    else asked.set(row, finding('line-may-be-total', rowIndex[row]!, header.columns.value!, values));
    return;
  }
}

function isSumOf(register: Register, row: number, from: number, out: ReadonlyMap<number, Finding>): boolean {
  const above = Array.from({ length: row - from }, (_, n) => from + n);
  if (above.filter((other) => register.amounts.value[other] !== 0).length < MIN_PARTS) return false;
  return areWhole(
    register,
    row,
    above.filter((other) => !out.has(other)),
  );
}

/** Its label says so, or its cells say nothing else than a name and amounts: a total; else it is asked. */
function setTotal(
  register: Register,
  row: number,
  count: number,
  out: Map<number, Finding>,
  asked: Map<number, Finding>,
): void {
  const { block, header, rowIndex } = register;
  const cells = block[rowIndex[row]!]!;
  const text = quoted(shownText(cells.find(hasText)));
  const tells = (
    ['contribution', 'application', 'site', 'developer', 'expiryDate', 'agreementDate'] as const
  ).some((key) => {
    const index = header.columns[key];
    return index !== undefined && hasText(cells[index]) && !isLineLabel(cells[index]);
  });
  if (tells)
    asked.set(row, finding('line-may-be-total', rowIndex[row]!, header.columns.value!, { text, count }));
  else out.set(row, finding('total-row', rowIndex[row]!, null, { text }));
}

/** Whether a row's reference is of the form of the others: with a figure in it, where nearly all of them have one. */
function referenceTest(register: Register): (row: number) => boolean {
  const { rowCount } = register;
  let count = 0;
  for (let row = 0; row < rowCount; row++) if (hasFigure(register, row)) count++;
  const haveFigures = count >= 2 && count >= (rowCount - count) * 2;
  return (row) => !haveFigures || hasFigure(register, row);
}

/** The register without those rows, and with those that are asked left out. */
function withoutRows(
  register: Register,
  out: ReadonlyMap<number, Finding>,
  asked: ReadonlyMap<number, Finding>,
): Register {
  const remaining = Array.from({ length: register.rowCount }, (_, row) => row).filter((row) => !out.has(row));
  const outRows = new Set([...out.keys()].map((row) => register.rowIndex[row]!));
  const usable = Uint8Array.from(remaining, (row) => (asked.has(row) ? 0 : register.usable[row]!));
  const index = new Map(remaining.map((row, n) => [row, n]));
  const pick32 = (of: Int32Array): Int32Array => Int32Array.from(remaining, (row) => of[row]!);
  const errors = [
    ...register.errors.filter(({ rowIndex }) => rowIndex === null || !outRows.has(rowIndex)),
    ...asked.values(),
  ].sort(byRow);
  const setAside = [...register.setAside, ...new Set(out.values())].sort(byRow);
  return {
    ...register,
    rowCount: remaining.length,
    rowIndex: pick32(register.rowIndex),
    usable,
    open: Uint8Array.from(remaining, (row) => register.open[row]!),
    authority: pick32(register.authority),
    agreement: pick32(register.agreement),
    amounts: Object.fromEntries(
      MONEY_COLUMNS.map((key) => [key, Float64Array.from(remaining, (row) => register.amounts[key][row]!)]),
    ) as unknown as Register['amounts'],
    excelErrors: register.excelErrors.flatMap((cell) => {
      const row = index.get(cell.row);
      return row === undefined ? [] : [{ ...cell, row }];
    }),
    errors,
    setAside,
    leftOutCount: usable.reduce((count, is) => count + (is ? 0 : 1), 0),
  };
}
