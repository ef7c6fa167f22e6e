import { nameOfContribution } from '../../domain/register/read/contribution-name';
import { writeDate } from '../../domain/calendar/serial';
import type { Answer, Question } from '../../domain/movements/explain';
import type { ImportMovements, LineMovements, NoMovement } from '../../domain/council/import/movements';
import { recordColumnName } from '../../domain/movements/record-effect';
import { pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { listed } from '../../workbook/register/register-messages';
import { counted, writeCount } from '../ui/wording';
import { isBeginning } from '../../workbook/movements/movement-entry';
import { dayOf, isRecording, movementsOf, recordingProblem } from './recording';
import type { RecordingChoices } from './recording-choices';
import type { Compared } from './state';

/** What money from outside was, as it is asked on its line. */
export interface QuestionShown {
  readonly text: string;
  readonly answers: readonly (readonly [answer: Answer | '', text: string])[];
  readonly answer: Answer | '';
  /** Why an answer is missing. */
  readonly more: string | null;
}

/** The movements of an import, before it is written. */
export interface MovementsShown {
  /** No movements are recorded: why, and whether this import can make the table. */
  readonly none: { readonly text: string; readonly canMake: boolean } | null;
  readonly text: string;
  readonly date: string;
  readonly dateText: string;
  /** What is to be put right with the date; null where nothing is. */
  readonly dateProblem: string | null;
  /** What the table begins with; null where it has begun. */
  readonly makes: string | null;
  /** The table is made by this import, which can be called off. */
  readonly canLeaveOut: boolean;
  /** Lines that change money and have no movement, with the reason. */
  readonly without: readonly string[];
}

const money = (amount: number, options?: Parameters<typeof writePounds>[1]): string =>
  writePounds(pence(amount), options);

export function movementsShown(
  compared: Compared,
  recording: RecordingChoices,
  recorded: ImportMovements | null,
): MovementsShown | null {
  const { movements, makesTable, date, isDateFound } = recording;
  if (movements === null) return null;
  const problem = recordingProblem(recording);
  const bare = {
    text: '',
    date,
    dateText: '',
    dateProblem: null,
    makes: null,
    without: [],
    canLeaveOut: false,
  };
  if (problem !== '')
    return { ...bare, none: { text: `No movements are recorded. ${problem}`, canMake: false } };
  if (!isRecording(recording) || recorded === null)
    return { ...bare, none: { text: NO_TABLE, canMake: true } };
  if (recorded.missingColumn !== null) {
    const text = `No movements are recorded: the register has no column ${recorded.missingColumn}.`;
    return { ...bare, none: { text, canMake: false } };
  }
  const day = dayOf(compared, recording);
  return {
    ...bare,
    none: null,
    text: countText(recorded),
    dateText: typeof day === 'number' ? `${writeDate(day)}${isDateFound ? ', as the sheet says' : ''}` : '',
    dateProblem: typeof day === 'number' ? null : day,
    canLeaveOut: makesTable && movements.state === 'none',
    makes: isBeginning(movements)
      ? `${movements.state === 'none' ? 'The table Movements is made on a sheet of its own. It' : 'The table of movements is empty. It'} begins with what the register holds now${typeof day === 'number' ? `, dated ${writeDate(day - 1)}` : ''}.`
      : null,
    without: withoutTexts(recorded),
  };
}

const NO_TABLE = 'This workbook has no table of movements, so none are recorded.';

function countText(recorded: ImportMovements): string {
  const count = movementsOf(recorded).length;
  const open = openQuestions(recorded);
  const asked =
    open.length === 0
      ? ''
      : ` ${counted(open.length, 'sum is', 'sums are')} not explained: say on the line what it was, or do that afterwards.`;
  return `${counted(count, 'movement is', 'movements are')} recorded.${asked}`;
}

/** Lines of which nobody has said yet what the money from outside was. */
export const openQuestions = (
  recorded: ImportMovements,
): readonly (LineMovements & { question: Question })[] =>
  recorded.lines.filter(
    (line): line is LineMovements & { question: Question } =>
      line.question !== null && line.question.answer === null,
  );

const REASONS: Readonly<Record<NoMovement, string>> = {
  'not-readable': 'its row cannot be read afterwards',
  'not-readable-before': 'its row could not be read before',
  formulas: 'formulas calculate its figures',
  'no-stage': 'nothing says in which stage its money is',
};

function withoutTexts({ lines }: ImportMovements): string[] {
  const byReason = new Map<NoMovement, string[]>();
  for (const line of lines) {
    if (line.none === null) continue;
    byReason.set(line.none, [...(byReason.get(line.none) ?? []), referenceText(line)]);
  }
  return [...byReason].map(([reason, names]) => `No movement for ${listed(names, 3)}: ${REASONS[reason]}.`);
}

export const referenceText = ({
  agreement,
  contribution,
}: Pick<LineMovements, 'agreement' | 'contribution'>): string => nameOfContribution(agreement, contribution);

/** What is asked of a line; null where nothing is. */
export function questionShown(line: LineMovements | undefined): QuestionShown | null {
  const question = line?.question;
  if (!question) return null;
  return {
    text: questionText(question),
    answers: [
      ['', 'Not known yet'],
      ...question.may.map((answer) => [answer, ANSWER_TEXTS[answer]] as const),
    ],
    answer: question.answer ?? '',
    more: missingColumnsText(question),
  };
}

/** "£5,813.11 came in from outside: what was it?" */
const questionText = ({ amount }: Question): string =>
  amount > 0
    ? `${money(amount)} more than the stages explain. What was it?`
    : `${money(-amount)} less than the stages explain. What was it?`;

export function missingColumnsText({ withoutColumn, may }: Question): string | null {
  const answers = withoutColumn.filter(({ column }) => column !== 'value');
  if (answers.length === 0)
    return may.length === 0
      ? 'The sheet’s own figures do not add up, so you cannot explain it here. Ask the authority which of them is wrong.'
      : null;
  const names = answers.map(({ column }) => recordColumnName(column));
  const kinds = answers.map(({ answer }) => answer);
  return `${listed(kinds, 5)} can be chosen once the register has ${answers.length === 1 ? 'a column' : 'the columns'} ${listed(names, 5)}.`;
}

/** An answer with what it means. */
const ANSWER_TEXTS: Readonly<Record<Answer, string>> = {
  Indexed: 'Indexed',
  Interest: 'Interest',
  Fee: 'Fee',
  Returned: 'Returned',
  'Written off': 'Written off',
  Varied: 'Varied by deed',
  Correction: 'Correction',
};

export const ANSWER_MEANINGS: Readonly<Record<Answer, string>> = {
  Indexed: 'The sum rose, or fell, with the index. Value stays as it was signed',
  Interest: 'Interest was added to the money',
  Fee: 'Kept by the authority for its costs',
  Returned: 'Paid back to the developer',
  'Written off': 'Given up',
  Varied: 'A deed changed the sum',
  Correction: 'The register had a wrong figure',
};

/** What the confirmation says of them. */
export function confirmMovements(recorded: ImportMovements | null): readonly string[] {
  if (recorded === null || recorded.missingColumn !== null) return [];
  const open = openQuestions(recorded);
  const names = open.map(
    (line) => `${money(line.question.amount, { sign: true })} on ${referenceText(line)}`,
  );
  return [
    `${counted(movementsOf(recorded).length, 'movement is', 'movements are')} recorded.`,
    ...(open.length === 0
      ? []
      : [
          `${listed(names, 3)} ${open.length === 1 ? 'is' : 'are'} not explained yet. You can do that afterwards.`,
        ]),
  ];
}

/** The movements that were recorded, as they are listed; what is not shown is counted. */
export interface MovementLine {
  readonly contribution: string;
  readonly movement: string;
  readonly amount: string;
}

const LISTED = 12;

export function movementLines(recorded: ImportMovements): {
  lines: readonly MovementLine[];
  more: string | null;
} {
  const all = movementsOf(recorded);
  return {
    lines: all.slice(0, LISTED).map((one) => ({
      contribution: referenceText(one),
      movement: one.movement,
      amount: one.amount === null ? '' : money(one.amount, { symbol: false }),
    })),
    more: all.length > LISTED ? `And ${writeCount(all.length - LISTED)} more.` : null,
  };
}
