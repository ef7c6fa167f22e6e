/** One amount a row, and something else on the row or above it that says where that amount stands: Yes and No, days, words, titles. */
import { listed } from '../../findings/listed';
import { quoted } from '../../findings/finding';
import { holdsDays, mayBeMoney } from '../../reading/columns/evidence';
import { hasMoney } from '../../reading/header';
import { speaksOfPounds } from '../../reading/words/lexicon';
import type { ColumnQuestion } from '../../reading/understanding';
import { ANYWHERE, bitOf, GONE, HELD, type Places, type StageColumn } from '../../reading/words/where-words';
import { MONEY_COLUMNS, STAGE_COLUMNS, type ColumnKey } from '../../sheet/columns';
import { floats } from '../../sheet/numbers';
import { normalText } from '../../sheet/text';
import { extraColumns } from '../adjustments';
import { columnSources, tellersOf } from './columns-that-tell';
import { textOf } from '../read/text-of';
import type { Register } from '../register';
import type { Source, Trouble } from './telling';
import { sourceOf, titlesThatTell } from './titles-that-tell';

/**
 * The register with the stages that its rows tell. Each source says of each row where its amount may stand; what all of
 * them leave is where it stands. A stage is told where that is so of every row that has an amount: it stands there, or it
 * cannot. Where a source is not plain, or two contradict each other, nothing is told and it is asked.
 */
export function toldByRows(register: Register): Register {
  if (!isOneSum(register)) return register;
  const tellers = tellersOf(register);
  const overRows = titlesThatTell(register);
  if (tellers.length === 0 && overRows === null) return register;
  const rows = [...register.rowIndex.keys()].filter(
    (row) => register.usable[row] && register.amounts.value[row] !== 0,
  );
  if (rows.length < MIN_ROWS) return register;
  const sources = [
    ...columnSources(register, rows, tellers),
    ...(overRows ? [sourceOf(register, rows, overRows)] : []),
  ];
  if (sources.length === 0) return register;
  const places = placesOf(rows, sources);
  const troubled =
    sources.find(({ trouble }) => trouble !== null) ??
    contradicted(register, rows, sources, places) ??
    oftenTold(register, rows, sources, places) ??
    partsIn(register, rows, sources);
  if (troubled) return asked(register, troubled, troubled.trouble!);
  const told = STAGE_COLUMNS.filter((key) =>
    rows.every((row) => places[row] === bitOf(key) || !(places[row]! & bitOf(key))),
  );
  const found = told.length === 0 ? register : withStages(register, rows, told, places, sources);
  const open = openIn(sources, told, rows, places);
  return open ? asked(found, open, open.trouble!) : found;
}
const MIN_ROWS = 2;

/** The value is the only money there is, and nothing is asked of it. */
function isOneSum(register: Register): boolean {
  const { header } = register;
  if (header.questions.length > 0 || header.columns.value === undefined) return false;
  if (MONEY_COLUMNS.some((key) => key !== 'value' && hasMoney(header, key))) return false;
  const { indexation, interest, fees, returned, writtenOff } = extraColumns(register);
  if ([indexation, interest, fees, returned, writtenOff].some((index) => index !== undefined)) return false;
  return (header.understood?.columns ?? []).every(
    ({ columnIndex, heading, content }) =>
      columnIndex === header.columns.value ||
      holdsDays(content) ||
      !(
        mayBeMoney(heading, content, false) ||
        (speaksOfPounds(heading) && content.moneyCount > content.zeroCount)
      ),
  );
}

function placesOf(rows: readonly number[], sources: readonly Source[]): Uint8Array {
  const places = new Uint8Array((rows.at(-1) ?? 0) + 1);
  for (const row of rows)
    places[row] = sources.reduce<Places>((all, source) => all & source.places[row]!, ANYWHERE);
  return places;
}

/** The source that says of a row what another excludes. */
function contradicted(
  { rowIndex, block }: Register,
  rows: readonly number[],
  sources: readonly Source[],
  places: Uint8Array,
): Source | null {
  const row = rows.find((one) => places[one] === 0);
  if (row === undefined) return null;
  const says = sources
    .filter((source) => source.places[row] !== ANYWHERE)
    .map(({ columnIndex, name }) => {
      const cell = columnIndex < 0 ? null : quoted(block[rowIndex[row]!]![columnIndex]);
      return cell === null ? name : `${name} ${cell ? `has “${cell}”` : 'is blank'}`;
    });
  const why = `they contradict each other in row ${rowIndex[row]! + 1} of the range: ${listed(says)}`;
  const name = listed(sources.map((source) => source.name));
  return { ...sources[0]!, name, trouble: { why, rowIndex: rowIndex[row]!, mayBe: [] } };
}

/** The same contribution in two places: two parts of it, or one sum that came in and went on. So is one below nil. */
function oftenTold(
  register: Register,
  rows: readonly number[],
  sources: readonly Source[],
  places: Uint8Array,
): Source | null {
  const seen = new Map<string, Places>();
  for (const row of rows) {
    const key = KEYS.map((column) => normalText(textOf(register, row, column))).join('|');
    const before = seen.get(key);
    const isBelowNil = register.amounts.value[row]! < 0;
    if (!isBelowNil && (before === undefined || before === places[row])) seen.set(key, places[row]!);
    else {
      const rowIndex = register.rowIndex[row]!;
      const own = quoted(textOf(register, row, 'agreement'));
      const what = isBelowNil
        ? 'has an amount below nil'
        : 'is in several stages, and may be moved or in parts';
      return {
        ...sources[0]!,
        trouble: { why: `${own} in row ${rowIndex + 1} of the range ${what}`, rowIndex, mayBe: [] },
      };
    }
  }
  return null;
}
const KEYS = ['agreement', 'authority', 'contribution', 'purpose'] as const;

/** What leaves a stage open that an answer would settle. */
function openIn(
  sources: readonly Source[],
  told: readonly StageColumn[],
  rows: readonly number[],
  places: Uint8Array,
): Source | null {
  const isOpen = rows.some((row) => places[row]! & (HELD | GONE) && places[row]! & (places[row]! - 1));
  if (!isOpen) return null;
  for (const source of sources) {
    const mayBe = source.mayBe.filter((key) => !told.includes(key));
    if (mayBe.length === 0) continue;
    const why =
      source.blankCount > 0
        ? `it is blank in ${source.blankCount} of ${rows.length} rows`
        : 'it does not say whether the money is with the authority or with the police';
    return { ...source, trouble: { why, rowIndex: null, mayBe } };
  }
  return null;
}

function withStages(
  register: Register,
  rows: readonly number[],
  told: readonly StageColumn[],
  places: Uint8Array,
  sources: readonly Source[],
): Register {
  const { header, rowCount, amounts } = register;
  const own = sources.map(({ columnIndex }) => columnIndex).filter((index) => index >= 0);
  const parts = own.length > 0 ? own : [header.columns.value!];
  const stages = { ...amounts };
  const sums = { ...header.sums };
  const toldBy = listed(sources.map(({ name }) => name));
  let { absolutePence } = register;
  for (const key of told) {
    const of = (stages[key] = floats(rowCount));
    for (const row of rows) {
      if (places[row] !== bitOf(key)) continue;
      of[row] = amounts.value[row]!;
      absolutePence += Math.abs(of[row]);
    }
    const word = sources.find((source) => source.word?.key === key)?.word;
    sums[key] = { parts, isProven: true, toldBy, ...(word && { word: quoted(word.text) }) };
  }
  return { ...register, absolutePence, amounts: stages, header: { ...header, sums } };
}

function asked(
  register: Register,
  { columnIndex, name }: Source,
  { why, rowIndex, mayBe }: Trouble,
): Register {
  const { header } = register;
  const question: ColumnQuestion = {
    columnIndex: columnIndex < 0 ? header.columns.value! : columnIndex,
    heading: name,
    candidates: mayBe,
    evidence: '',
    holds: 'cells',
    count: 0,
    example: '',
    where: { why, rowIndex: rowIndex ?? header.rowIndex },
  };
  return { ...register, header: { ...header, questions: [...header.questions, question] } };
}

/** Texts that name the row, or what it is for: what they say is not said of the money. */
const NAMES: readonly ColumnKey[] = [
  'agreement',
  'contribution',
  'authority',
  'application',
  'site',
  'developer',
  'purpose',
  'area',
  'trigger',
  'project',
  'mayFund',
];
const PART =
  /\bpart(?:ly|ial(?:ly)?)?\b|\b(?:balance|remainder|remaining|half|instal?ments?|tranches?|deposit|first payment|\d+k|less|except|excluding|refund(?:ed)?|returned|repaid|disputed?|clawed|written off|in error|reversed)\b|\u00a3 ?\d|\b\d+ of \d+\b|\d ?%/i;

/** A text beside that says that part of the amount is somewhere else. */
function partsIn(
  { block, header, rowIndex }: Register,
  rows: readonly number[],
  sources: readonly Source[],
): Source | null {
  const apart = new Set([
    ...NAMES.map((key) => header.columns[key]),
    header.columns.value,
    ...sources.map(({ columnIndex }) => columnIndex),
  ]);
  for (const row of rows) {
    const cells = block[rowIndex[row]!]!;
    const at = cells.findIndex(
      (cell, index) => typeof cell === 'string' && !apart.has(index) && PART.test(cell),
    );
    if (at < 0) continue;
    const why = `row ${rowIndex[row]! + 1} of the range has “${quoted(cells[at])}” beside it, so that its amount may be in several stages`;
    return { ...sources[0]!, trouble: { why, rowIndex: rowIndex[row]!, mayBe: [] } };
  }
  return null;
}
