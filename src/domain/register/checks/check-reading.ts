import { finding, findingForRows, quoted, type Finding } from '../../findings/finding';
import { listed } from '../../findings/listed';
import { excelErrorOf } from '../../money/excel-error';
import { isBlank, readAmount } from '../../money/read-amount';
import { pence } from '../../money/pence';
import { writePounds } from '../../money/write-pounds';
import { besideFinding } from '../../reading/beside';
import { contentOf, isRunning } from '../../reading/cells/content';
import { isOtherMoney, moneyShare } from '../../reading/columns/evidence';
import { isAuthorityAbove } from '../../reading/lines/authorities-above';
import { isAgreementAbove } from '../../reading/lines/references-above';
import { rowsAbove } from '../../reading/lines/rows-above';
import { speaksOfPounds } from '../../reading/words/lexicon';
import {
  COLUMN_KEYS,
  COLUMNS,
  columnOfHeading,
  MONEY_COLUMNS,
  STAGE_COLUMNS,
  type ColumnKey,
  type MoneyColumn,
} from '../../sheet/columns';
import { columnLetters } from '../../sheet/block';
import { extraColumns } from '../adjustments';
import { questionFinding } from '../../reading/columns/question-finding';
import { moneyElsewhere } from './money-elsewhere';
import type { Register } from '../register';
import { rowsWhere } from '../rows-where';

/** What there is to say of how the sheet was understood: its columns, its scale, amounts that are not used. */
export function readingFindings(register: Register): Finding[] {
  const { header, rowCount } = register;
  const findings: Finding[] = [];
  if (header.columns.expiryDate === undefined)
    findings.push(finding('expiry-not-given', header.rowIndex, null));
  findings.push(...rowsAbove(register.block, header.topIndex));
  if (header.beside) findings.push(besideFinding(header.beside, header.rowIndex));
  findings.push(...referenceFindings(register));
  if (header.areKeysAbove) findings.push(...referencesAbove(register));
  if (rowCount === 0) findings.push(finding('no-rows', header.rowIndex, null));
  findings.push(...header.questions.map((question) => questionFinding(question, header.rowIndex)));
  findings.push(...sumFindings(register), ...toldFindings(register), ...moneyElsewhere(register));
  findings.push(...scaleFindings(register), ...directionFindings(register), ...understoodFindings(register));
  findings.push(...notUsed(register), ...textErrors(register));
  return findings;
}

/** A reference that was made of several columns. */
function referenceFindings({ header, block, rowIndex }: Register): Finding[] {
  const { referenceParts: parts, columns } = header;
  if (parts === null) return [];
  const name = (index: number): string => header.headings[index] || `Column ${columnLetters(index)}`;
  const [first] = rowIndex;
  const values = {
    column: name(columns.agreement!),
    others: listed(parts.filter((part) => part !== columns.agreement).map(name)),
    text: first === undefined ? '' : quoted(block[first]![columns.agreement!]),
  };
  return [finding('reference-in-parts', header.rowIndex, columns.agreement!, values)];
}

/** References, or names of authorities, that are in a line above the rows of theirs. */
function referencesAbove({ header, block, rowIndex }: Register): Finding[] {
  const [first] = rowIndex;
  const said = (code: 'reference-above' | 'authority-above', index: number): Finding =>
    finding(code, header.rowIndex, null, { text: first === undefined ? '' : quoted(block[first]![index]) });
  const { agreement, authority } = header.columns;
  return [
    ...(isAgreementAbove(header) ? [said('reference-above', agreement!)] : []),
    ...(isAuthorityAbove(header) ? [said('authority-above', authority!)] : []),
  ];
}

/** Amounts that were multiplied, as the sheet says that they are thousands. */
function scaleFindings({ header, block, rowIndex, amounts }: Register): Finding[] {
  return MONEY_COLUMNS.flatMap((key) => {
    const index = header.columns[key];
    const scale = index === undefined ? undefined : header.scale.get(index);
    if (index === undefined || !scale || scale.isDoubtful) return [];
    const row = amounts[key].findIndex((amount) => amount !== 0);
    const example = row < 0 || row >= rowIndex.length ? '1' : quoted(block[rowIndex[row]!]![index]);
    const amount = row < 0 || row >= rowIndex.length ? scale.factor * 100 : amounts[key][row]!;
    return [
      finding('scale-read', header.rowIndex, index, {
        column: header.headings[index] || COLUMNS[key].name,
        unit: scale.factor === 1000 ? 'thousands' : 'millions',
        text: quoted(scale.text),
        example,
        amount: writePounds(pence(amount)),
      }),
    ];
  });
}

/** Money that was added up from several columns. */
function sumFindings({ header }: Register): Finding[] {
  return MONEY_COLUMNS.flatMap((key) => {
    const sum = header.sums[key];
    if (sum === undefined || sum.toldBy !== undefined) return [];
    const names = sum.parts.map((index) => header.headings[index] || `Column ${columnLetters(index)}`);
    const values = { column: COLUMNS[key].name, others: listed(names) };
    const code = sum.isProven ? 'columns-added-up' : 'columns-added-up-unproven';
    return [finding(code, header.rowIndex, sum.parts.at(-1)!, values)];
  });
}

/** Stages that something beside the value of each row tells. */
function toldFindings({ header, amounts, rowCount }: Register): Finding[] {
  const told = STAGE_COLUMNS.filter((key) => header.sums[key]?.toldBy !== undefined);
  if (told.length === 0) return [];
  const rowsOf = (key: MoneyColumn): string => {
    const count = amounts[key].slice(0, rowCount).filter((amount) => amount !== 0).length;
    return `${COLUMNS[key].name} in ${count} ${count === 1 ? 'row' : 'rows'}`;
  };
  const { toldBy, parts } = header.sums[told[0]!]!;
  const values = {
    columns: toldBy!,
    text: listed(told.map(rowsOf)),
    value: header.headings[header.columns.value!]!,
  };
  const words = told.flatMap((key) => {
    const { word } = header.sums[key]!;
    const of = { columns: toldBy!, text: word ?? '', column: COLUMNS[key].name };
    return word === undefined ? [] : [finding('stage-word-said', header.rowIndex, parts.at(-1)!, of)];
  });
  return [finding('stages-told-by-rows', header.rowIndex, parts.at(-1)!, values), ...words];
}

/** Amounts read without the minus that they all have. */
function directionFindings({ header, block, rowIndex, amounts }: Register): Finding[] {
  return MONEY_COLUMNS.flatMap((key, m) => {
    const index = header.columns[key];
    if (index === undefined || header.factors[m]! > 0) return [];
    const rows = Array.from(rowIndex.keys()).filter((row) => amounts[key][row] !== 0);
    if (rows.length === 0) return [];
    const values = {
      column: header.headings[index] || COLUMNS[key].name,
      text: quoted(block[rowIndex[rows[0]!]!]![index]),
      amount: writePounds(pence(amounts[key][rows[0]!]!)),
      count: rows.length,
    };
    return [finding('minus-shows-direction', header.rowIndex, index, values)];
  });
}

/** Columns whose headings are none of the known ones: what they are read as. */
function understoodFindings({ header }: Register): Finding[] {
  const asked = new Set(header.questions.map(({ columnIndex }) => columnIndex));
  return (header.understood?.columns ?? []).flatMap(
    ({ columnIndex, heading, key, by, evidence, confidence }) => {
      if (key === null || asked.has(columnIndex) || !(key in COLUMNS)) return [];
      if (by === 'officer' || by === 'name' || (confidence === 'certain' && by === 'words')) return [];
      const values = {
        heading: heading || `Column ${columnLetters(columnIndex)}`,
        column: COLUMNS[key as ColumnKey].name,
        evidence,
      };
      return [finding('column-understood', header.rowIndex, columnIndex, values)];
    },
  );
}

/** Amounts of which no figure is made, also under no heading. */
function notUsed(register: Register): Finding[] {
  const { block, header, rowIndex } = register;
  const inSums = Object.values(header.sums).flatMap(({ parts }) => parts);
  const used = new Set([
    ...Object.values(header.columns),
    ...inSums,
    ...Object.values(extraColumns(register)),
  ]);
  const asked = new Set(header.questions.map(({ columnIndex }) => columnIndex));
  const width = Math.max(
    header.headings.length,
    ...Array.from(rowIndex.subarray(0, 200), (r) => block[r]!.length),
  );
  const findings: Finding[] = [];
  for (let columnIndex = 0; columnIndex < width; columnIndex++) {
    if (used.has(columnIndex) || asked.has(columnIndex) || columnIndex === header.unitsIndex) continue;
    const heading = header.headings[columnIndex] ?? '';
    if (
      heading !== '' &&
      ((!speaksOfPounds(heading) && !isOtherMoney(heading)) || columnOfHeading(heading) !== null) &&
      !isAmount(heading) &&
      !isPeriod(heading)
    )
      continue;
    const content = contentOf(block, header.rowIndex, columnIndex);
    if (content.moneyCount === 0 || moneyShare(content) < 0.5) continue;
    // Small numbers under a year may count houses.
    if (isPeriod(heading) && content.largeCount * 2 < content.filledCount - content.zeroCount) continue;
    if (heading === '' && isRunning(block, header.rowIndex, columnIndex)) continue;
    if (heading === '' && content.dateCount + content.serialCount > content.filledCount / 2) continue;
    let count = 0;
    for (const index of rowIndex) {
      const cell = block[index]![columnIndex];
      if (!isBlank(cell) && cell !== 0 && typeof readAmount(cell) === 'number') count++;
    }
    if (count === 0) continue;
    const name = heading || `Column ${columnLetters(columnIndex)}, without a heading,`;
    findings.push(finding('amounts-not-used', header.rowIndex, columnIndex, { heading: name, count }));
  }
  return findings;
}

/** A year, a quarter or a month and no more: of what, nothing says. */
const isPeriod = (heading: string): boolean =>
  /^(?:(?:fy ?)?(?:19|20)?\d\d(?: ?[/-] ?(?:\d\d){1,2})?|q[1-4](?: .*)?|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*[ -]*(?:\d\d){0,2})$/i.test(
    heading.trim(),
  );

/** A second column of a meaning that is read already is not used either. */
const isAmount = (heading: string): boolean => {
  const key = columnOfHeading(heading);
  return key !== null && COLUMNS[key].type === 'money';
};

/** Excel errors in texts: the row counts, and the text is not known. */
function textErrors(register: Register): Finding[] {
  const { block, header } = register;
  const keys = COLUMN_KEYS.filter(
    (key) =>
      header.columns[key] !== undefined &&
      COLUMNS[key].type === 'text' &&
      !COLUMNS[key].needed &&
      key !== 'status',
  );
  const columns = keys.map((key) => header.columns[key]!);
  return rowsWhere(register, columns, (cell) => excelErrorOf(cell) !== null).flatMap((rows, c) => {
    const text = rows.length === 0 ? '' : quoted(block[rows[0]!]![columns[c]!]);
    const values = { column: COLUMNS[keys[c]!].name, text };
    return findingForRows('text-cell-error', rows, columns[c]!, values);
  });
}
