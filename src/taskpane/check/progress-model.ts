import type { CheckRun, CheckStep } from './state';
import { counted, writeCount } from '../ui/wording';

export interface StepLine {
  readonly state: 'done' | 'now' | 'to do';
  readonly text: string;
  readonly count: string;
}

/** Each step with how much of the bar it is. */
const SHARES: readonly (readonly [CheckStep, number])[] = [
  ['reading', 40],
  ['checking', 45],
  ['joining', 5],
  ['fixing', 10],
];

const stepsOf = ({ sheetCount }: CheckRun): readonly (readonly [CheckStep, number])[] =>
  SHARES.filter(([step]) => step !== 'joining' || sheetCount > 1);

/** "Step 2 of 4. Nothing is written while checking." */
export const stepText = (run: CheckRun): string =>
  `Step ${stepsOf(run).findIndex(([step]) => step === run.step) + 1} of ${stepsOf(run).length}. Nothing is written while checking.`;

export function stepLines(run: CheckRun): StepLine[] {
  const steps = stepsOf(run).map(([step]) => step);
  const at = steps.indexOf(run.step);
  return steps.map((step, n) => ({
    state: n < at ? 'done' : n === at ? 'now' : 'to do',
    text: NAMES[step](run),
    count: n > at ? '' : countText(step, run, n < at),
  }));
}

const NAMES: Readonly<Record<CheckStep, (run: CheckRun) => string>> = {
  reading: ({ sheetCount }) => (sheetCount > 1 ? `Read ${sheetCount} sheets` : 'Read the sheet'),
  checking: () => 'Columns, dates, amounts and repeats',
  joining: ({ sheetCount }) => `Join the ${sheetCount} sheets`,
  fixing: () => 'Look for safe fixes',
};

function countText(step: CheckStep, { rowsRead, rowsChecked, rowCount }: CheckRun, isDone: boolean): string {
  if (step !== 'reading' && step !== 'checking') return '';
  if (isDone) return counted(rowCount, 'row');
  const done = step === 'reading' ? rowsRead : rowsChecked;
  return rowCount === 0 ? '' : `${writeCount(done)} of ${writeCount(rowCount)}`;
}

/** How much of all is done, from 0 to 100. */
export function percentOf(run: CheckRun): number {
  const { rowCount } = run;
  let percent = 0;
  for (const [step, share] of stepsOf(run)) {
    if (step !== run.step) {
      percent += share;
      continue;
    }
    const done = step === 'reading' ? run.rowsRead : step === 'checking' ? run.rowsChecked : 0;
    return Math.min(100, Math.round(percent + (rowCount > 0 ? (share * done) / rowCount : 0)));
  }
  return percent;
}

/** "Stopped at 61 of 93 rows. Nothing was written." */
export function stoppedText({ step, rowsRead, rowsChecked, rowCount }: CheckRun): string {
  if (rowCount === 0) return 'Stopped. Nothing was written.';
  const done = step === 'reading' ? rowsRead : rowsChecked;
  return `Stopped at ${writeCount(done)} of ${counted(rowCount, 'row')}. Nothing was written.`;
}
