/** Scores as lines to read. */
import type { Marked } from './score-types';
import { CLASSES, type Class, type Deviation } from './score-types';

const pounds = (pence: number): string =>
  `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
const of = ([n, m]: readonly [number, number]): string => `${n} of ${m}`;

const classText = ({ class: of, askedRightly }: Pick<Marked, 'class' | 'askedRightly'>): string =>
  of === 'asked' ? `asked ${askedRightly ? 'rightly' : 'wrongly'}` : of;

export function lineOf(score: Marked): string {
  const parts = [
    `rows ${of(score.rows)}`,
    `money columns ${of(score.moneyColumns)}`,
    `${pounds(score.penceWrong)} wrong`,
    `${pounds(score.penceWithheld)} withheld`,
    `${score.falseAlarms} false alarms, ${score.falseQuestions} of them questions`,
  ];
  return `${score.sheet.padEnd(54)} ${score.mark.padEnd(6)} ${classText(score).padEnd(15)} ${parts.join('; ')}`;
}

const cut = (text: string): string => (text.length > 160 ? `${text.slice(0, 157)}...` : text);

/** What deviates, alike ones in a line: the first of them, and how many more. */
export function whyOf({ deviations }: Marked): string[] {
  const alike = new Map<string, Deviation[]>();
  for (const one of deviations) {
    const isOfRow = one.what === 'value' || one.what === 'row';
    const key = isOfRow
      ? `${one.what}|${one.column}|${one.named}|${one.what === 'row' ? one.got : one.got === ''}`
      : '';
    alike.set(key || String(alike.size), [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()].map(([first, ...more]) => {
    const { what, row, column, expected, got, named } = first!;
    const place = [row === null ? '' : `row ${row}`, column].filter((part) => part !== '').join(', ');
    const others = more.length > 0 ? `; and ${more.length} more alike` : '';
    return `    ${what}${named ? ', named' : ''}: ${place}: expected ${cut(expected)}; got ${cut(got)}${others}`;
  });
}

/** One line for each kind of sheet, and one for all. */
export function totalsOf(scores: readonly Marked[]): string[] {
  const marks = [...new Set(scores.map(({ mark }) => mark))];
  const groups: [string, readonly Marked[]][] = marks.map((mark) => [
    mark,
    scores.filter((score) => score.mark === mark),
  ]);
  if (marks.length > 1) groups.push(['all', scores]);
  return groups.map(([mark, group]) => {
    const counts = [...CLASSES].reverse().map((name: Class): string => {
      const those = group.filter((score) => score.class === name);
      if (name !== 'asked') return `${those.length} ${name}`;
      const rightly = those.filter(({ askedRightly }) => askedRightly).length;
      return `${those.length} asked (${rightly} rightly, ${those.length - rightly} wrongly)`;
    });
    const sum = (amount: (score: Marked) => number) =>
      group.reduce((total, score) => total + amount(score), 0);
    return [
      `${mark}: ${group.length} sheets: ${counts.join(', ')}`,
      `rows ${sum(({ rows }) => rows[0])} of ${sum(({ rows }) => rows[1])}`,
      `money columns ${sum(({ moneyColumns }) => moneyColumns[0])} of ${sum(({ moneyColumns }) => moneyColumns[1])}`,
      `${pounds(sum(({ penceWrong }) => penceWrong))} wrong, ${pounds(sum(({ penceWithheld }) => penceWithheld))} withheld`,
      `${sum(({ falseAlarms }) => falseAlarms)} false alarms, ${sum(({ falseQuestions }) => falseQuestions)} of them questions`,
    ].join('; ');
  });
}
