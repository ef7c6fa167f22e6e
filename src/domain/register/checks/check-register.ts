import { spellingFindings } from './agreement-spellings';
import { possibleParts } from './possible-parts';
import { readDate } from '../../calendar/read-date';
import { writeDate } from '../../calendar/serial';
import { finding, findingForRows, quoted, type Finding } from '../../findings/finding';
import { inReportOrder } from '../../findings/report';
import { pence } from '../../money/pence';
import { hasInvisible } from '../../money/invisible';
import { isBlank, readAmount } from '../../money/read-amount';
import { hasMoney, placeOfMoney } from '../../reading/header';
import { readScaled } from '../../reading/lines/scaled-amount';
import { isTotalLabel } from '../../sheet/line-labels';
import { writePounds } from '../../money/write-pounds';
import { COLUMN_KEYS, COLUMNS, MONEY_COLUMNS, STAGE_COLUMNS, type MoneyColumn } from '../../sheet/columns';
import { shownText } from '../../sheet/text';
import { currentValueOf } from '../adjustments';
import { readingFindings } from './check-reading';
import { DateDoubts } from './date-doubts';
import { nearFindings } from './authority-findings';
import { initialsElsewhere } from './initials-elsewhere';
import { permissionFindings } from './permissions';
import type { Register } from '../register';
import { repeatFindings } from './repeated-rows';
import { repeatedValues } from './repeated-values';
import { servicesCounted } from './services-counted';
import { rowsWhere } from '../rows-where';
import { saidOfRows } from './said-of-rows';
import { sectionsInDoubt } from './sections-in-doubt';
import { unlikeReferences } from './unlike-references';
import { statusesNotKnown } from './statuses-not-known';
import { titlesInDoubt } from './titles-in-doubt';
import { variedAgreements } from './varied-agreements';
import { spendWithinFindings } from '../figures/spend-within';
import { isClosing, isPlainlyOpen } from '../../sheet/status';

/** Everything that checking finds in a register: what leaves rows out, what to look into, what was set aside. */
export function checkRegister(register: Register): Finding[] {
  const steps = checkingRegister(register);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, one for each matter, so that the pane stays alive; yields the number of rows. */
export function* checkingRegister(given: Register): Generator<number, Finding[]> {
  // What is checked is what the rows say, whichever authority is in force.
  const register = given.asNamed ?? given;
  const checks = [
    lawFindings,
    signFindings,
    nameFindings,
    servicesCounted,
    permissionFindings,
    saidOfRows,
    variedAgreements,
    dateFindings,
    spendWithinFindings,
    repeatFindings,
    totalFindings,
    textFindings,
    readingFindings,
    invisibleFindings,
  ];
  const found: (readonly Finding[])[] = [register.errors];
  for (const check of checks) {
    found.push(check(register));
    yield register.rowCount;
  }
  return inReportOrder([...found, register.setAside].flat());
}

const money = (amountPence: number): string => writePounds(pence(amountPence));
const hasColumn = ({ header }: Register, key: MoneyColumn): boolean => hasMoney(header, key);

/** No indexation makes so much of a value. */
const FAR_OVER = 2;

/** value = its four stages, and spent within drawn down; or one note where a column is absent. */
export function lawFindings(register: Register): Finding[] {
  const { amounts, header } = register;
  const findings: Finding[] = [];
  const absent = STAGE_COLUMNS.filter((key) => !hasColumn(register, key));
  if (absent.length > 0) {
    const missing = absent.map((key) => COLUMNS[key].name).join(', ');
    findings.push(finding('stages-not-checked', header.rowIndex, null, { missing }));
  }
  const spentIsChecked = hasColumn(register, 'drawnDown');
  if (!spentIsChecked && hasColumn(register, 'spent')) {
    findings.push(finding('spent-not-checked', header.rowIndex, placeOfMoney(header, 'spent')));
  }
  for (let row = 0; row < register.rowCount; row++) {
    if (!register.usable[row]) continue;
    const rowIndex = register.rowIndex[row]!;
    const value = amounts.value[row]!;
    const stages = STAGE_COLUMNS.reduce((sum, key) => sum + amounts[key][row]!, 0);
    const current = currentValueOf(register, row);
    if (absent.length === 0 && current !== stages) {
      const adjusted: Record<string, string> = current === value ? {} : { adjusted: money(current) };
      const values = {
        ...adjusted,
        value: money(value),
        stages: money(stages),
        difference: money(current - stages),
      };
      findings.push(finding('stages-do-not-add', rowIndex, header.columns.value!, values));
    }
    if (absent.length > 0 && current > 0 && stages > FAR_OVER * current) {
      const values = { value: money(current), stages: money(stages) };
      findings.push(finding('stages-far-over-value', rowIndex, header.columns.value!, values));
    }
    const over = amounts.spent[row]! - amounts.drawnDown[row]!;
    if (spentIsChecked && over > 0) {
      const values = {
        spent: money(amounts.spent[row]!),
        drawnDown: money(amounts.drawnDown[row]!),
        difference: money(over),
      };
      findings.push(finding('spent-over-drawn-down', rowIndex, placeOfMoney(header, 'spent'), values));
    }
  }
  return findings;
}

/**
 * Amounts below nil: mostly a sign that shows the direction of money, and would then turn a figure round. Where the stages are
 * compared with the value that would break the law, which says so: the minus itself is then no more than noted.
 */
export function signFindings(register: Register): Finding[] {
  const findings: Finding[] = [];
  const areStagesChecked = STAGE_COLUMNS.every((key) => hasColumn(register, key));
  for (const key of MONEY_COLUMNS) {
    const amounts = register.amounts[key];
    const code = areStagesChecked && key !== 'spent' ? 'balance-below-nil' : 'amount-below-nil';
    for (let row = 0; row < register.rowCount; row++) {
      if (amounts[row]! >= 0 || !register.usable[row]) continue;
      const values = { column: COLUMNS[key].name, amount: money(amounts[row]!) };
      findings.push(finding(code, register.rowIndex[row]!, placeOfMoney(register.header, key), values));
    }
  }
  return findings;
}

/** Abbreviations that fit two authorities, several spellings of one, references under two, statuses not known. */
function nameFindings(register: Register): Finding[] {
  const { header, authorities, agreements } = register;
  const findings: Finding[] = [];
  for (const [index, authority] of authorities.entries()) {
    const rowIndex = register.rowIndex[register.authority.indexOf(index)] ?? header.rowIndex;
    if (authority.candidates) {
      const values = { text: authority.name, candidates: authority.candidates.join(' or ') };
      findings.push(finding('authority-ambiguous', rowIndex, header.columns.authority!, values));
    }
    for (const [text, count] of authority.spellings) {
      if (text === authority.name) continue;
      findings.push(
        finding('authority-spelling', null, header.columns.authority!, { text, count, name: authority.name }),
      );
    }
  }
  findings.push(...nearFindings(register), ...initialsElsewhere(register));
  const firstOfKey = new Map<string, number>();
  for (const [index, { key, authority, reference }] of agreements.entries()) {
    if (authority < 0) continue;
    const first = firstOfKey.get(key);
    if (first === undefined) firstOfKey.set(key, index);
    else {
      const rowIndex = register.rowIndex[register.agreement.indexOf(index)]!;
      const names = {
        first: authorities[agreements[first]!.authority]!.name,
        second: authorities[authority]!.name,
      };
      const values = { agreement: reference, ...names };
      findings.push(finding('agreement-in-two-authorities', rowIndex, header.columns.agreement!, values));
    }
  }
  return [
    ...findings,
    ...(register.header.notes ?? []),
    ...spellingFindings(register),
    ...unlikeReferences(register),
    ...sectionsInDoubt(register),
    ...titlesInDoubt(register),
    ...possibleParts(register),
    ...repeatedValues(register),
    ...statusFindings(register),
  ];
}

function statusFindings(register: Register): Finding[] {
  const columnIndex = register.header.columns.status;
  if (columnIndex === undefined) return [];
  const cells = Array.from(
    register.rowIndex,
    (index) => [register.block[index]![columnIndex], index] as const,
  );
  return statusesNotKnown(cells, columnIndex, (cell) => isClosing(cell) || isPlainlyOpen(cell));
}

/** Dates that cannot be read, one finding a cell; text dates, one note a column. */
function dateFindings(register: Register): Finding[] {
  const findings: Finding[] = [];
  for (const key of COLUMN_KEYS.filter((k) => COLUMNS[k].type === 'date')) {
    const columnIndex = register.header.columns[key];
    if (columnIndex === undefined) continue;
    const { name } = COLUMNS[key];
    const asText = new Examples();
    const doubts = new DateDoubts();
    for (const rowIndex of register.rowIndex) {
      const cell = register.block[rowIndex]![columnIndex];
      const date = readDate(cell);
      if (typeof date === 'string')
        findings.push(finding(date, rowIndex, columnIndex, { column: name, text: quoted(cell) }));
      else if (date !== null && !doubts.add(cell, date, rowIndex) && typeof cell === 'string')
        asText.add(rowIndex, quoted(cell), writeDate(date));
    }
    findings.push(...asText.finding('date-as-text', columnIndex, name));
    findings.push(...doubts.findings(columnIndex, name, register.header.rowIndex));
  }
  return [...findings, ...dateOrderFindings(register)];
}

/** Counts cells of one kind in a column, and keeps the first as the example. */
class Examples {
  private count = 0;
  private first: { rowIndex: number; text: string; date: string } | null = null;

  add(rowIndex: number, text: string, date = ''): void {
    this.count++;
    this.first ??= { rowIndex, text, date };
  }

  finding(code: 'date-as-text' | 'amount-as-text', columnIndex: number, column: string): Finding[] {
    if (!this.first) return [];
    const { rowIndex, text, date } = this.first;
    return [finding(code, rowIndex, columnIndex, { column, text, date, count: this.count })];
  }
}

function dateOrderFindings(register: Register): Finding[] {
  const { agreementDate, expiryDate } = register.header.columns;
  if (agreementDate === undefined || expiryDate === undefined) return [];
  const findings: Finding[] = [];
  for (const rowIndex of register.rowIndex) {
    const row = register.block[rowIndex]!;
    const [agreed, expiry] = [readDate(row[agreementDate]), readDate(row[expiryDate])];
    if (typeof agreed !== 'number' || typeof expiry !== 'number' || expiry >= agreed) continue;
    const values = { expiry: writeDate(expiry), agreed: writeDate(agreed) };
    findings.push(finding('expiry-before-agreement', rowIndex, expiryDate, values));
  }
  return findings;
}

/** A total row should be the sum of the rows above it, or of those since the total before it: of all amounts that can be read. */
function totalFindings(register: Register): Finding[] {
  const { header } = register;
  const findings: Finding[] = [];
  const totals = register.setAside
    .filter(({ code }) => code === 'total-row')
    .map(({ rowIndex }) => rowIndex!);
  // Rows of a table that are counted in another: its total is of none that are here.
  const again = new Set(
    register.setAside.flatMap(({ code, rows = [] }) => (code === 'table-repeated' ? rows : [])),
  );
  for (const key of MONEY_COLUMNS) {
    const columnIndex = register.header.columns[key];
    if (columnIndex === undefined) continue;
    let [row, all, since, unread] = [0, 0, 0, 0];
    let sections: readonly number[] | null = null;
    // Of lines that are set aside as totals and say that they are something else, such as a balance brought forward.
    let [asideOfAll, asideSince] = [0, 0];
    for (const [n, rowIndex] of totals.entries()) {
      for (; row < register.rowCount && register.rowIndex[row]! < rowIndex; row++) {
        all += register.amounts[key][row]!;
        since += register.amounts[key][row]!;
        unread += Number(isUnread(register, row, columnIndex));
      }
      const cell = register.block[rowIndex]![columnIndex];
      const read = isBlank(cell) ? null : readScaled(cell, header.factors[MONEY_COLUMNS.indexOf(key)]!);
      if (saysOther(register, rowIndex)) {
        const amount = typeof read === 'number' ? read : 0;
        asideOfAll += amount;
        asideSince += amount;
        continue;
      }
      const [sinceBefore, asideBefore] = [since, asideSince];
      [since, asideSince] = [0, 0];
      if (typeof read !== 'number' || again.has(rowIndex - 1)) continue;
      const printed = read;
      const sums = [all, sinceBefore, all + asideOfAll, sinceBefore + asideBefore];
      if (sums.includes(printed)) continue;
      if (row === 0) {
        // A total over its rows; what is brought forward is of rows that the sheet does not have.
        const below = sumUnder(register, key, 0, undefined);
        if (printed === below || !isTotalLine(register, rowIndex)) continue;
      }
      if (printed === sumUnder(register, key, row, totals[n + 1])) continue;
      sections ??= sumsOfSections(register, key);
      if (sections.includes(printed)) continue;
      // A sub-total is compared with its own group, where that is nearer.
      const sum = Math.abs(printed - sinceBefore) < Math.abs(printed - all) ? sinceBefore : all;
      const values = {
        column: COLUMNS[key].name,
        printed: money(printed),
        sum: money(sum),
        difference: money(printed - sum),
        unread,
      };
      const code = unread > 0 ? 'total-not-checked' : 'total-does-not-agree';
      findings.push(finding(code, rowIndex, columnIndex, values));
    }
  }
  return findings;
}

/** What the rows under a line of totals come to, up to the next such line: it may stand over its rows. */
function sumUnder(register: Register, key: MoneyColumn, from: number, next: number | undefined): number {
  let sum = 0;
  for (let row = from; row < register.rowCount; row++) {
    if (next !== undefined && register.rowIndex[row]! > next) break;
    sum += register.amounts[key][row]!;
  }
  return sum;
}

/** What the rows between headings of groups and lines of totals come to: a total may be of any of them. */
function sumsOfSections({ setAside, rowIndex, rowCount, amounts }: Register, key: MoneyColumn): number[] {
  const ends = setAside
    .filter(({ code }) => code === 'total-row' || code === 'group-row')
    .map((line) => line.rowIndex!);
  const sums: number[] = [];
  let [row, sum] = [0, 0];
  for (const end of [...ends, Infinity].sort((a, b) => a - b)) {
    for (sum = 0; row < rowCount && rowIndex[row]! < end; row++) sum += amounts[key][row]!;
    if (sum !== 0) sums.push(sum);
  }
  return sums;
}

/** True where the line has words, and none of them says that it is a total. */
const saysOther = (register: Register, rowIndex: number): boolean =>
  !isTotalLine(register, rowIndex) &&
  register.block[rowIndex]!.some((cell) => typeof cell === 'string' && /\p{L}/u.test(cell));

const isTotalLine = ({ block }: Register, rowIndex: number): boolean =>
  block[rowIndex]!.some((cell) => isTotalLabel(cell));

/** True where the cell holds something that is no amount, so that it is in no sum. */
function isUnread({ block, rowIndex }: Register, row: number, columnIndex: number): boolean {
  const cell = block[rowIndex[row]!]![columnIndex];
  return !isBlank(cell) && typeof readAmount(cell) !== 'number';
}

/** Amounts that are text: read and counted, but Excel's own SUM leaves them out. */
function textFindings(register: Register): Finding[] {
  const keys = MONEY_COLUMNS.filter((key) => register.header.columns[key] !== undefined);
  const columns = keys.map((key) => register.header.columns[key]!);
  const isTextAmount = (cell: unknown): boolean =>
    typeof cell === 'string' && /\d/.test(cell) && typeof readAmount(cell) === 'number';
  return rowsWhere(register, columns, isTextAmount).flatMap((rows, c) => {
    const asText = new Examples();
    for (const index of rows) asText.add(index, quoted(register.block[index]![columns[c]!]));
    return asText.finding('amount-as-text', columns[c]!, COLUMNS[keys[c]!].name);
  });
}

/** Characters that nobody sees, once a column that is read. */
function invisibleFindings(register: Register): Finding[] {
  const keys = COLUMN_KEYS.filter((key) => register.header.columns[key] !== undefined);
  const columns = keys.map((key) => register.header.columns[key]!);
  const isFound = (cell: unknown): boolean => typeof cell === 'string' && hasInvisible(cell);
  return rowsWhere(register, columns, isFound).flatMap((rows, c) => {
    const text = quoted(shownText(register.block[rows[0] ?? 0]![columns[c]!]));
    const values = { column: COLUMNS[keys[c]!].name, text };
    return findingForRows('invisible-characters', rows, columns[c]!, values);
  });
}
