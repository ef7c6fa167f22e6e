import type { WriteProgress } from '../../workbook/writing/write-plan';
import { counted, writeCount } from '../ui/wording';

/** What each step of a write is called, in their order. */
export const PROGRESS_STEPS: Readonly<Record<WriteProgress['step'], string>> = {
  reading: 'Read the register',
  copying: 'Copy it, and compare the copy',
  writing: 'Write',
  checking: 'Read back and compare',
  'putting back': 'Put back what was written',
};

const ORDER: readonly WriteProgress['step'][] = ['reading', 'copying', 'writing', 'checking'];

/** One line of the list of steps. */
export interface StepShown {
  readonly text: string;
  readonly state: 'done' | 'now' | 'to do';
  readonly end: string;
}

export interface ProgressShown {
  readonly caption: string;
  /** Of 100. */
  readonly percent: number;
  readonly steps: readonly StepShown[];
}

/** How far a write is: every step, and how far the one that is under way. */
export function progressShown(progress: WriteProgress | null): ProgressShown {
  const isPuttingBack = progress?.step === 'putting back';
  const order = isPuttingBack ? [...ORDER.slice(0, 3), 'putting back' as const] : ORDER;
  const at = progress ? order.indexOf(progress.step) : 0;
  const part = progress && progress.of > 0 ? Math.min(1, progress.done / progress.of) : 0;
  return {
    caption: `Step ${at + 1} of ${order.length}. All of it is written, or none.`,
    percent: Math.round((100 * (at + part)) / order.length),
    steps: order.map((step, n) => ({
      text: PROGRESS_STEPS[step],
      state: n < at ? 'done' : n === at ? 'now' : 'to do',
      end: n === at && progress ? endOf(progress) : '',
    })),
  };
}

const endOf = ({ step, done, of }: WriteProgress): string =>
  step === 'writing' || of === 0 ? '' : `${writeCount(done)} of ${counted(of, 'row')}`;
