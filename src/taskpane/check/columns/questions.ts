import type { Finding } from '../../../domain/findings/finding';
import { isBlank, readAmount } from '../../../domain/money/read-amount';
import { pence } from '../../../domain/money/pence';
import { writePounds } from '../../../domain/money/write-pounds';
import type { ColumnContent } from '../../../domain/reading/cells/content';
import {
  registerColumnName,
  sheetColumnType,
  type SheetColumnKey,
} from '../../../domain/reading/words/council-columns';
import { isMoneyKey, mayBeMoney, moneyShare, weightOf, READ } from '../../../domain/reading/columns/evidence';
import { hasMoney, type Header } from '../../../domain/reading/header';
import { EXACT, meaningsOf } from '../../../domain/reading/words/meanings';
import { understand, type Understood } from '../../../domain/reading/register-header';
import type { SheetHeader, UnderstoodColumn } from '../../../domain/reading/understanding';
import { isRegister, registerUnder } from '../../../domain/register/read/read-register';
import { columnLetters, type Block } from '../../../domain/sheet/block';
import { NEEDED_COLUMNS, STAGE_COLUMNS } from '../../../domain/sheet/columns';
import { shownText } from '../../../domain/sheet/text';
import { listed } from '../../../workbook/register/register-messages';
import { counted } from '../../ui/wording';
import { isOfPlace } from '../../../domain/reading/words/where-words';
import type { CheckedPart } from '../state';
import { exampleText } from './example';
import { columnNames, mappingOn, type ColumnMeaning, type OfColumns, type Placed } from './said';
import { shownHeader } from './shown-header';

/** What a column may be, why, and how sure that is. */
export interface ColumnAnswer {
  readonly key: ColumnMeaning;
  readonly name: string;
  /** "Likely. Its heading says so, and its cells are amounts." */
  readonly reason: string;
}

/** A column of which an answer is needed. */
export interface AskedColumn {
  readonly columnIndex: number;
  readonly letters: string;
  readonly heading: string;
  /** Some of what it holds, and what its amounts add up to. */
  readonly holds: string;
  /** Why it is asked, and what: "What is this column?" */
  readonly question: string;
  readonly answers: readonly ColumnAnswer[];
}

/** What of a sheet is asked: columns, and whose sheet it is. */
export interface Asked {
  readonly columns: readonly AskedColumn[];
  /** Columns that are needed and that nobody has named yet. */
  readonly needed: readonly SheetColumnKey[];
  /** No column says whose the money is, and nobody else has. */
  readonly asksAuthority: boolean;
  /** The sheet cannot be read until that is known. */
  readonly isUnread: boolean;
  /** Every row holds figures, so that there is nothing by which a column could be named. */
  readonly hasNoHeadings: boolean;
}

const NOTHING_ASKED: Asked = {
  columns: [],
  needed: [],
  asksAuthority: false,
  isUnread: false,
  hasNoHeadings: false,
};

type Part = Pick<CheckedPart, 'block' | 'place'>;

/** Findings for which an answer of a column may be the remedy. */
const ASKED_OF: readonly Finding['code'][] = [
  'header-not-found',
  'column-missing',
  'column-unsure',
  'column-twice',
  'running-balance',
];

/** What is asked of a sheet, with what was said so far. */
export function askedOf(part: Part, said: OfColumns, placed: Placed, authority: string | null): Asked {
  const { block } = part;
  const mapping = mappingOn(block, said, placed);
  const read = understand(block, {
    mapping: mapping.columns ?? {},
    ...(mapping.columnsAt ? { columnsAt: mapping.columnsAt } : {}),
    authority,
  });
  const { header, understood } = read;
  if (understood !== null && understood.kind !== 'register') return NOTHING_ASKED;
  if ('columns' in header) {
    const columns = questionsOn(block, header).flatMap((question): Ask[] => {
      const { columnIndex, candidates, evidence, where } = question;
      if (where && candidates.length === 0) return [];
      const why = where
        ? `Which stage the amount of each row is in is not clear: ${where.why}.`
        : whyOpen(question);
      return [{ columnIndex, candidates, evidence, why, isOfRows: where !== undefined }];
    });
    return { ...NOTHING_ASKED, columns: columnsOf(part, shownHeader(block, mapping), columns) };
  }
  if (!ASKED_OF.includes(header.code)) return NOTHING_ASKED;
  const shown = shownHeader(block, mapping);
  const needed = neededOf(shown, authority);
  return {
    columns: columnsOf(part, shown, asksOf(header, read, shown, needed)),
    needed,
    asksAuthority: needed.includes('authority'),
    isUnread: true,
    hasNoHeadings: shown.rowIndex < 0,
  };
}

/** True where something is asked that can be answered under Columns. */
export const isAsked = ({ columns, isUnread }: Asked): boolean => columns.length > 0 || isUnread;

/** With what is asked of columns that say where the one amount of each row stands: only the rows tell. */
function questionsOn(block: Block, header: Header): Header['questions'] {
  if (STAGE_COLUMNS.some((key) => hasMoney(header, key))) return header.questions;
  const register = registerUnder(block, header, null);
  return isRegister(register) ? register.header.questions : header.questions;
}

interface Ask {
  readonly columnIndex: number;
  readonly candidates: readonly SheetColumnKey[];
  readonly evidence: string;
  readonly why: string;
  /** The column has no amounts: it says where the amount of each row stands. */
  readonly isOfRows?: boolean;
}

function whyOpen({ unknownWord, holds }: Header['questions'][number]): string {
  if (unknownWord !== undefined)
    return `Its heading has the word “${unknownWord}”, which may change what it means.`;
  return holds === 'amounts'
    ? 'Which column of the register its amounts belong to is not clear.'
    : 'It is not clear which column of the register this is.';
}

function neededOf({ columns }: SheetHeader, authority: string | null): SheetColumnKey[] {
  const there = new Set(
    columns.filter(({ by, confidence }) => by === 'officer' || confidence !== 'unsure').map(({ key }) => key),
  );
  return NEEDED_COLUMNS.filter((key) => !there.has(key) && (key !== 'authority' || authority === null));
}

function asksOf(
  { code, columnIndex }: Finding,
  { understood }: Understood,
  shown: SheetHeader,
  needed: readonly SheetColumnKey[],
): Ask[] {
  if (code === 'running-balance' && columnIndex !== null) {
    const why =
      'Each cell is the one above it, plus or minus another column: a running balance, as in a ledger.';
    return [{ columnIndex, candidates: [], evidence: '', why }];
  }
  const open = understood?.questions ?? [];
  if (code === 'column-unsure' || code === 'column-twice') {
    if (open.length > 0) return open.map((question) => ({ ...question, why: RIVALS }));
  }
  const asked = new Map(open.map((question) => [question.columnIndex, question]));
  const free = shown.columns.filter(
    ({ key, by, content }) => key === null && by !== 'officer' && content.filledCount > 0,
  );
  const ofReferences = free.some(holdsReferences);
  // "Scheme" over references: its words say what it is for, and no other column has the agreements.
  const mayBeAgreement = ({ key, by }: UnderstoodColumn): boolean =>
    by !== 'officer' && (key === 'project' || key === 'site');
  const misread =
    needed.includes('agreement') && !ofReferences
      ? shown.columns.filter((column) => mayBeAgreement(column) && holdsReferences(column))
      : [];
  const unread = [...misread, ...free].sort((a, b) => a.columnIndex - b.columnIndex);
  const hasReferences = ofReferences || misread.length > 0;
  const fitting = unread.flatMap((column): Ask[] => {
    const question = asked.get(column.columnIndex);
    const own = needed.filter((key) => fits(key, column, hasReferences));
    if (own.length === 0 && !question) return [];
    const candidates = [...own, ...(question?.candidates ?? []), ...likelyOf(column, shown)];
    return [
      {
        columnIndex: column.columnIndex,
        candidates,
        evidence: question?.evidence ?? '',
        why: '',
      },
    ];
  });
  if (fitting.length > 0) return fitting;
  return unread.flatMap((column): Ask[] => {
    const candidates = needed.filter((key) => key !== 'authority' || mayBeNames(column));
    return candidates.length === 0
      ? []
      : [{ columnIndex: column.columnIndex, candidates, evidence: '', why: '' }];
  });
}

/** Texts that may be names: no Yes and No, no days, no amounts, no errors, and no words for where money stands. */
function mayBeNames({ heading, content }: UnderstoodColumn): boolean {
  const { filledCount, flagCount, dateCount, numberCount, moneyCount, statusCount, stateCount } = content;
  const others = Math.max(flagCount, dateCount + numberCount, moneyCount, statusCount, stateCount);
  return others * 2 < filledCount && !content.example.startsWith('#') && !isOfPlace(heading);
}

const RIVALS = 'Two columns could be the one that is needed, and nothing in the sheet shows which.';

const share = (count: number, { filledCount }: ColumnContent): number =>
  filledCount === 0 ? 0 : count / filledCount;

const holdsReferences = ({ content }: UnderstoodColumn): boolean =>
  share(content.referenceCount, content) >= 0.5;

/** True where something speaks for a meaning: the words of the heading, or its cells where the words say nothing. */
function fits(key: SheetColumnKey, column: UnderstoodColumn, hasReferences: boolean): boolean {
  const { heading, content } = column;
  if (weightOf(key, heading, content, false) > 0) return true;
  const reasonsGiven = meaningsOf(heading).filter(
    ({ key: of }) => weightOf(of, heading, content, false) >= READ,
  );
  if (reasonsGiven.some(({ key: of }) => isReference(of) || sheetColumnType(of) !== 'text')) return false;
  if (key === 'agreement' && holdsReferences(column)) return true;
  if (reasonsGiven.length > 0) return false;
  if (key === 'value') return moneyShare(content) >= 0.6 && content.moneyCount > content.zeroCount;
  if (key === 'authority') return share(content.authorityCount, content) >= 0.5;
  return key === 'agreement' && !hasReferences && mayBeReferences(content);
}

const isReference = (key: SheetColumnKey): boolean =>
  key === 'agreement' || key === 'contribution' || key === 'application' || key === 'transaction';

/** Numbers of which none is there twice, as amounts may. */
function mayBeReferences(content: ColumnContent): boolean {
  const { numberCount, filledCount, distinctCount, poundsCount, zeroCount } = content;
  return numberCount === filledCount && distinctCount === filledCount && poundsCount + zeroCount === 0;
}

/** What else the words of its heading say plainly, where no other column is that. */
function likelyOf({ heading, content }: UnderstoodColumn, { columns }: SheetHeader): SheetColumnKey[] {
  const taken = new Set(columns.map(({ key }) => key));
  return meaningsOf(heading)
    .map(({ key }) => key)
    .filter((key) => !taken.has(key) && weightOf(key, heading, content, false) >= READ);
}

function columnsOf(part: Part, header: SheetHeader, asks: readonly Ask[]): AskedColumn[] {
  const names = columnNames(header.columns.map(({ heading }) => heading));
  const isFound =
    header.rowIndex >= 0 && header.columns.some(({ key, by }) => key !== null && by !== 'officer');
  return asks.flatMap((ask): AskedColumn[] => {
    const column = header.columns[ask.columnIndex];
    // In a sheet that is not understood, a column is found by a heading of its own alone.
    if (!column || (!isFound && names[ask.columnIndex]!.by !== 'heading')) return [];
    const candidates = [...new Set(ask.candidates)];
    const isMoney = !ask.isOfRows && (candidates.length === 0 || candidates.some(isMoneyKey));
    const held = heldIn(part.block, header.rowIndex, column);
    const answers = candidates.map((key) =>
      ask.isOfRows ? placeOfRows(key) : answerOf(key, column, ask.evidence),
    );
    return [
      {
        columnIndex: ask.columnIndex,
        letters: columnLetters(part.place.leftIndex + ask.columnIndex),
        heading: column.heading || 'No heading',
        holds: holdsText(held, isMoney),
        question: [ask.why, ask.isOfRows ? 'Which stage is meant?' : 'What is this column?']
          .filter((text) => text !== '')
          .join(' '),
        answers: [...answers, leftOut(held, isMoney, answers.length > 0)],
      },
    ];
  });
}

/** What a column holds, over all its rows. */
interface Held {
  readonly examples: readonly string[];
  readonly amountCount: number;
  /** In pence; null where it is too large to be exact. */
  readonly sum: number | null;
  readonly filledCount: number;
}

const EXAMPLES = 3;
const LONGEST_EXAMPLE = 30;

function heldIn(block: Block, headingIndex: number, { columnIndex, key, heading }: UnderstoodColumn): Held {
  const examples = new Set<string>();
  let [amountCount, sum, filledCount] = [0, 0, 0];
  for (let r = headingIndex + 1; r < block.length; r++) {
    const cell = block[r]![columnIndex];
    if (isBlank(cell)) continue;
    filledCount++;
    if (examples.size < EXAMPLES) examples.add(shortened(exampleText(shownText(cell), key, heading)));
    const amount = readAmount(cell);
    if (typeof amount !== 'number') continue;
    amountCount++;
    sum += amount;
  }
  return { examples: [...examples], amountCount, sum: Number.isSafeInteger(sum) ? sum : null, filledCount };
}

const shortened = (text: string): string =>
  text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE - 3)}...` : text;

/** "“1200”, “600” and “700”. 3 amounts, £2,500.00 in all." */
function holdsText({ examples, amountCount, sum, filledCount }: Held, isMoney: boolean): string {
  const held = listed(examples.map((text) => `“${text}”`));
  if (!isMoney) return `${held}. ${counted(filledCount, 'cell')} filled.`;
  return `${held}. ${counted(amountCount, 'amount')}${sum === null ? '' : `, ${writePounds(pence(sum))} in all`}.`;
}

const leftOut = ({ amountCount }: Held, isMoney: boolean, hasOthers: boolean): ColumnAnswer => ({
  key: 'none',
  name: hasOthers ? 'None of these: leave it out' : 'Leave it out',
  reason:
    isMoney && amountCount > 0
      ? `Its ${counted(amountCount, 'amount')} ${amountCount === 1 ? 'goes' : 'go'} into no figure.`
      : 'The column is then not read.',
});

const placeOfRows = (key: SheetColumnKey): ColumnAnswer => ({
  key,
  name: answerName(key),
  reason: 'Possible. What is not clear in it then means this.',
});

function answerOf(key: SheetColumnKey, column: UnderstoodColumn, evidence: string): ColumnAnswer {
  const isStage = (STAGE_COLUMNS as readonly string[]).includes(key);
  const reasons = [headingReason(key, column.heading), isStage ? evidence : '', cellsReason(key, column)];
  const reasonsGiven = reasons.filter((text) => text !== '');
  const isLikely = weightOf(key, column.heading, column.content, false) >= READ;
  const reason =
    reasonsGiven.length === 0 ? 'No other column is that.' : `${capital(reasonsGiven.join('; '))}.`;
  return {
    key,
    name: answerName(key),
    reason: `${isLikely ? 'Likely' : 'Possible'}. ${reason}`,
  };
}

/** What a column of a register is called; a council's table has the status of money, a register that of an agreement. */
export const answerName = (key: SheetColumnKey): string =>
  key === 'status' ? 'Agreement status' : registerColumnName(key);

function headingReason(key: SheetColumnKey, heading: string): string {
  const weight = meaningsOf(heading).find((meaning) => meaning.key === key)?.weight ?? 0;
  if (weight >= EXACT) return 'its heading is a name for it';
  return weight >= READ ? 'its heading says so' : weight > 0 ? 'its heading may mean that' : '';
}

function cellsReason(key: SheetColumnKey, { heading, content }: UnderstoodColumn): string {
  const type = sheetColumnType(key);
  if (type === 'money')
    return mayBeMoney(heading, content, false) || moneyShare(content) >= 0.6 ? 'its cells are amounts' : '';
  if (key === 'authority')
    return share(content.authorityCount, content) >= 0.5 ? 'its cells name authorities' : '';
  if (type === 'date')
    return share(content.dateCount + content.serialCount, content) >= 0.5 ? 'its cells are dates' : '';
  return isReference(key) && share(content.referenceCount + content.numberCount, content) >= 0.5
    ? 'its cells look like references'
    : '';
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
