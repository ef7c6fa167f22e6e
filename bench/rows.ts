/** A row of docs/performance.md. */
import type { Sample } from './measure';

export interface Row {
  readonly what: string;
  /** The most that it may be; null where there is nothing to hold it to. */
  readonly goal: number | null;
  /** What was measured before the functions were made faster. */
  readonly before: string;
  readonly now: number;
  readonly spread: string;
  readonly unit: '' | 'ms' | 's' | 'KB';
  /** Where the goal is missed: what the time goes into, and what was tried. */
  readonly ifMissed?: string;
}

const shown = (value: number): string =>
  value >= 100
    ? value.toFixed(0)
    : value >= 10
      ? value.toFixed(1)
      : value >= 0.1
        ? value.toFixed(2)
        : value.toPrecision(2);

export const rowOf = (
  what: string,
  goal: number | null,
  before: string,
  { median, quarters }: Sample,
  unit: Row['unit'] = '',
  ifMissed?: string,
): Row => ({
  ...{ what, goal, before, now: median, unit },
  spread: `${shown(quarters[0])} to ${shown(quarters[1])}`,
  ...(ifMissed === undefined ? {} : { ifMissed }),
});

const isMissed = ({ goal, now }: Row): boolean => goal !== null && now > goal;

export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const { what, goal, before, now, spread, unit } = row;
    const end = unit === '' ? '' : ` ${unit}`;
    const held = goal === null ? '' : isMissed(row) ? 'missed' : 'met';
    return `| ${[what, goal === null ? '' : `${goal}${end}`, before, `${shown(now)}${end}`, spread, held].join(' | ')} |`;
  });
  return ['| | goal | before | now | spread | |', '|---|---|---|---|---|---|', ...lines].join('\n');
}

/** What was found about the goals that are missed. */
export const missed = (rows: readonly Row[]): string[] =>
  rows.filter(isMissed).map(({ what, ifMissed }) => `- **${what}.** ${ifMissed ?? 'Not looked into yet.'}`);
