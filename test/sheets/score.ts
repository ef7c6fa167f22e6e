/** Scores what the product makes of a sheet against its truth, as the README of the sheets with truth says. */
import type { Answers, Figure, Measure, SaidFinding } from './answers';
import { expectedOf, openAgreements, sumOf, type Expected, type ExpectedRow } from './expected';
import { alarmsOf, missingFindings } from './findings';
import {
  columnsNamed,
  isAlarm,
  namesColumn,
  namesRow,
  namesWholeColumn,
  speaksFor,
  type Column,
} from './naming';
import { DATES, MONEY, TEXTS, type Money, type SheetTruth } from './truth';
import type { Class, Deviation, Score } from './score-types';
import { differs, FIGURE_COLUMNS } from './values';

const isError = (figure: Figure): figure is Exclude<Figure, number> => typeof figure !== 'number';
const shown = (figure: Figure): string =>
  isError(figure) ? `${figure.error} ${figure.message}` : String(figure);

export function scoreSheet(
  name: string,
  truth: SheetTruth,
  answers: Answers | { error: string; message: string },
): Score {
  if ('error' in answers) return refusedFile(name, truth, answers);
  const expected = expectedOf(truth, answers);
  const alarms = answers.findings.filter(isAlarm);
  const figures = figureDeviations(truth, answers, expected, alarms);
  const rows = 'error' in answers.standard ? [] : rowDeviations(truth, expected, answers.findings);
  // What is withheld is not told wrong, though its cells be blank.
  const values = valueDeviations(truth, expected, answers.findings).map((one) =>
    isWithheld(figures, one.column) && one.got === '' ? { ...one, counts: false } : one,
  );
  const isRefused = 'error' in answers.standard;
  const missing = isRefused ? [] : missingFindings(truth, answers.findings);
  const { falseAlarms, points, questions } = alarmsOf(truth, answers.findings);
  const deviations = [...figures, ...rows, ...values, ...missing, ...falseAlarms];
  const wrongRows = new Set(rows.map(({ row }) => row));
  const wrongMoney = new Set(
    [...figures, ...values].filter(({ counts }) => counts).map(({ column }) => column),
  );
  const isCounted = expected.rows.length;
  return {
    sheet: name,
    class: classOf(deviations),
    askedRightly: asksRightly(truth, figures, alarms),
    rows: [isRefused ? 0 : Math.max(0, isCounted - wrongRows.size), isCounted],
    moneyColumns: [
      isRefused && figures.some(({ what }) => what === 'withheld')
        ? expected.money.filter((column) => !wrongMoney.has(column) && !isWithheld(figures, column)).length
        : expected.money.filter(
            (column) => !wrongMoney.has(column) && !rows.length && !isWithheld(figures, column),
          ).length,
      expected.money.length,
    ],
    penceWrong: penceWrong(figures),
    penceWithheld: figures
      .filter(({ what, column }) => what === 'withheld' && (expected.money as string[]).includes(column))
      .reduce((sum, { column }) => sum + sumOf(certain(expected), column), 0),
    falseAlarms: points,
    falseQuestions: questions,
    deviations,
  };
}

const isWithheld = (figures: readonly Deviation[], column: string): boolean =>
  figures.some((deviation) => deviation.what === 'withheld' && deviation.column === column);
const certain = ({ rows }: Expected): ExpectedRow[] => rows.filter(({ use }) => use === 'count');

function penceWrong(figures: readonly Deviation[]): number {
  const worst = new Map<string, number>();
  for (const { what, column, expected, got } of figures) {
    if (what !== 'figure' || column === 'Agreements') continue;
    const by = Math.abs(Math.round((Number(got) - Number(expected)) * 100));
    worst.set(column, Math.max(worst.get(column) ?? 0, by));
  }
  return [...worst.values()].reduce((sum, by) => sum + by, 0);
}

function refusedFile(
  name: string,
  truth: SheetTruth,
  { error, message }: { error: string; message: string },
): Score {
  const money = Object.keys(truth.sumsPence);
  return {
    sheet: name,
    class: 'refused',
    askedRightly: false,
    rows: [0, truth.rows.length],
    moneyColumns: [0, money.length],
    penceWrong: 0,
    penceWithheld: money.reduce((sum, column) => sum + truth.sumsPence[column]!, 0),
    falseAlarms: 0,
    falseQuestions: 0,
    deviations: [
      {
        what: 'file',
        row: null,
        column: '',
        expected: 'read',
        got: `${error}: ${message}`,
        named: true,
        counts: true,
      },
    ],
  };
}

function classOf(deviations: readonly Deviation[]): Class {
  if (deviations.length === 0) return 'exact';
  const wrong = deviations.filter(({ what, counts }) => counts && what !== 'withheld');
  if (wrong.some(({ named }) => !named)) return 'silently wrong';
  if (wrong.length > 0) return 'told wrong';
  const withheld = deviations.filter(({ what }) => what === 'withheld');
  if (withheld.length === 0) return 'figures right';
  return withheld.every(({ named }) => named) ? 'asked' : 'refused';
}

/** The columns that a measure needs, for a finding to name. */
function columnsFor(truth: SheetTruth, measure: string): Column[] {
  if (measure === 'Agreements')
    return [...columnsNamed(truth, 'Agreement'), ...columnsNamed(truth, 'Status')];
  if (truth.pivot) return Object.keys(truth.columns).flatMap((name) => columnsNamed(truth, name));
  return columnsNamed(truth, measure);
}

/** The sums that are right: over the rows that were counted, or under another policy that the truth allows. */
function rightSums(truth: SheetTruth, expected: Expected, measure: Money): number[] {
  const counted = expected.rows.filter(({ got, use }) => got && use !== 'aside');
  const all = expected.rows.filter(({ use }) => use !== 'aside');
  return [
    ...(counted.length > 0 ? [sumOf(counted, measure)] : []),
    sumOf(certain(expected), measure),
    sumOf(all, measure),
    ...truth.policies.map(({ sumsIfSo }) => sumsIfSo[measure] ?? Number.NaN),
  ];
}

function rightAgreements(truth: SheetTruth, expected: Expected): number[] {
  const of = truth.distinctAgreements;
  if (of)
    return [of.count, of.ifDashesAreSlashes, of.asWrittenTrimmed].filter((count) => count !== undefined);
  const counted = expected.rows.filter(({ got, use }) => got && use !== 'aside');
  const all = expected.rows.filter(({ use }) => use !== 'aside');
  return [...(counted.length > 0 ? [counted] : []), certain(expected), all].map(openAgreements);
}

function figureDeviations(
  truth: SheetTruth,
  answers: Answers,
  expected: Expected,
  alarms: readonly SaidFinding[],
): Deviation[] {
  const isDirect = 'Authority' in truth.columns && !truth.authorityGiven;
  const deviations: Deviation[] = [];
  const measures: Measure[] = [
    ...expected.money,
    ...('Agreement' in truth.columns ? (['Agreements'] as const) : []),
  ];
  for (const measure of measures) {
    const right =
      measure === 'Agreements'
        ? rightAgreements(truth, expected)
        : rightSums(truth, expected, measure as Money).map((pence) => pence / 100);
    const columns = columnsFor(truth, measure);
    const named = alarms.some((finding) =>
      columns.some((column) => namesWholeColumn(truth, finding, column)),
    );
    const own = isDirect ? answers.direct : answers.standardised;
    const figure = own
      ? own[measure]
      : { error: '#VALUE!', message: 'error' in answers.standard ? answers.standard.message : '' };
    const given = [
      figure,
      ...(truth.authorityGiven ? [] : [answers.direct[measure]]),
      ...(measure === 'Value' ? [answers.rollupTotal] : []),
    ];
    const wrong = given.find((one) => !isError(one) && !right.includes(one));
    const place = { row: null, column: measure, expected: String(right[0]), named, counts: true };
    if (wrong !== undefined) deviations.push({ ...place, what: 'figure', got: shown(wrong) });
    else if (isError(figure)) {
      const isNamed = named || asksOfColumn(truth, figure.message);
      deviations.push({ ...place, what: 'withheld', got: shown(figure), named: isNamed });
    }
  }
  const { standard } = answers;
  if ('error' in standard && deviations.every(({ what }) => what !== 'withheld')) {
    const named = asksOfColumn(truth, standard.message);
    const got = `${standard.error} ${standard.message}`;
    deviations.push({
      what: 'withheld',
      row: null,
      column: 'rows',
      expected: 'rows',
      got,
      named,
      counts: true,
    });
  }
  return deviations;
}

/** A row is told where a finding stands on it, or speaks for as many rows as are not there. */
function isTold(findings: readonly SaidFinding[], lines: readonly number[], isAside: boolean): boolean {
  const telling = findings.filter(
    (finding) => isAlarm(finding) && (!isAside || finding.severity === 'Error'),
  );
  return telling.some(
    (finding) =>
      lines.some((line) => namesRow(finding, line)) ||
      (speaksFor(finding) > 1 && finding.row !== null && lines.some((line) => line > finding.row!)),
  );
}

function rowDeviations(truth: SheetTruth, expected: Expected, findings: readonly SaidFinding[]): Deviation[] {
  const deviations: Deviation[] = [];
  const mayBeAside = new Set(truth.policies.flatMap(({ rows }) => rows));
  const at = (row: number | null, should: string, got: string, named: boolean, counts = true): void => {
    deviations.push({ what: 'row', row, column: '', expected: should, got, named, counts });
  };
  for (const { lines, use, got } of expected.rows) {
    const reported = isTold(findings, lines, true);
    const isFree = use === 'either' || lines.some((line) => mayBeAside.has(line));
    if (!got && isFree && !reported && !isTold(findings, lines, false))
      at(lines[0]!, use, 'dropped unsaid', false);
    if (!got && !isFree && use === 'count')
      at(lines[0]!, use, reported ? 'set aside' : 'dropped unsaid', reported);
    if (!got && use === 'aside' && !reported) at(lines[0]!, use, 'dropped unsaid', false);
    if (got && use === 'aside')
      at(
        lines[0]!,
        use,
        'counted',
        findings.some((finding) => isAlarm(finding) && namesRow(finding, lines[0]!)),
      );
  }
  const kinds = new Map(truth.nonData.map(({ row, kind }) => [row, kind]));
  for (const { row } of expected.extra) {
    const named = findings.some((finding) => isAlarm(finding) && namesRow(finding, row));
    at(row, kinds.get(row) ?? 'no row of its own', 'counted', named);
  }
  return deviations;
}

function valueDeviations(
  truth: SheetTruth,
  expected: Expected,
  findings: readonly SaidFinding[],
): Deviation[] {
  const deviations: Deviation[] = [];
  for (const { lines, use, values, accept, got } of expected.rows) {
    if (!got || use === 'aside') continue;
    for (const { column, should, is } of differs(truth, values, accept, got.cells, expected.money)) {
      const columns = columnsNamed(truth, column);
      const isBlank = is === '';
      // A sheet without a date that the reader knows says so in a note, and nothing is reckoned from it.
      const reported = column === 'Expiry date' && isBlank ? findings : findings.filter(isAlarm);
      const named = reported.some(
        (finding) =>
          columns.some((one) => namesWholeColumn(truth, finding, one)) ||
          (finding.row !== null && namesRow(finding, lines[0]!)) ||
          (isBlank && finding.row !== null && finding.text.includes(column)),
      );
      // An agreement's date, a reference or a status that is not read changes no sum: the figures themselves tell.
      const counts =
        FIGURE_COLUMNS.has(column) &&
        !(isBlank && ['Status', 'Agreement date', 'Trigger date', 'Contribution'].includes(column));
      deviations.push({
        what: 'value',
        row: lines[0]!,
        column,
        expected: should,
        got: is,
        named,
        counts: counts && !(isBlank && named && column === 'Expiry date'),
      });
    }
  }
  return deviations;
}

/** A question is right where the truth calls each column that it names hard, or foresees a finding about it as a whole. */
function asksRightly(
  truth: SheetTruth,
  figures: readonly Deviation[],
  alarms: readonly SaidFinding[],
): boolean {
  const foreseen = [...truth.findings, ...truth.mayFindings].filter(({ row }) => row === null);
  const withheld = figures.filter(({ what }) => what === 'withheld').map(({ got }) => said(got));
  const asked = Object.keys(truth.columns).filter((name) =>
    [...alarms, ...withheld].some((one) =>
      columnsNamed(truth, name).some((column) => namesWholeColumn(truth, one, column)),
    ),
  );
  const isFair = (name: string) =>
    truth.columns[name]!.level === 'hard' ||
    foreseen.some(({ column }) => column === null || column === name);
  return asked.length > 0 && asked.every(isFair);
}

/** An error's message, as a finding about the sheet. */
const said = (text: string): SaidFinding => ({
  ...{ severity: 'Error', row: null, column: '', letter: '', code: '', text },
});

const STANDARD = new Set<string>([...MONEY, ...DATES, ...TEXTS].map((name) => name.toLowerCase()));

/** A message that says which column of the sheet it asks about; a heading that is a standard name tells nothing. */
const asksOfColumn = (truth: SheetTruth, message: string): boolean =>
  [
    ...Object.values(truth.columns).map(({ col, heading }) => ({ letter: col, heading })),
    ...truth.otherColumns.map(({ col, heading }) => ({ letter: col, heading })),
  ].some(({ letter, heading }) =>
    namesColumn(said(message), { letter, heading: STANDARD.has(heading.toLowerCase()) ? '\u0000' : heading }),
  );
