import { writeDate } from '../../domain/calendar/serial';
import { NIL, pence, type Pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { developmentGroups, sumAsked } from '../../domain/pipeline/developments';
import type { DevelopmentRow } from '../../domain/pipeline/development-table';
import { forecastTotals, type ForecastTotals } from '../../domain/pipeline/forecast-totals';
import { absentColumns } from '../../domain/register/absent-columns';
import { says } from '../../domain/findings/report';
import { readAuthority } from '../../domain/sheet/authorities';
import type { Coming } from '../due/coming';
import { whyLeftOut } from '../tables/left-out';
import { counted } from '../ui/wording';

/** How many financial years the forecast has, this one the first. */
export const PIPELINE_YEARS = 4;

export interface ForecastLine {
  readonly name: string;
  readonly early: string;
  readonly late: string;
}

export interface DevelopmentLine {
  readonly key: string;
  readonly development: string;
  readonly amount: string;
  readonly under: string;
  /** Whether a press opens its bid. */
  readonly opensBid: boolean;
}

export interface DevelopmentGroupShown {
  readonly key: 'without-bid' | 'asked' | 'under-way' | 'lapsed';
  readonly title: string;
  readonly mark: 'warning' | 'note' | null;
  readonly end: string;
  readonly lines: readonly DevelopmentLine[];
}

export interface PipelineModel {
  /** Early and late by year; null where there is no table of triggers, or a stage is not known. */
  readonly forecast: { readonly lines: readonly ForecastLine[]; readonly total: ForecastLine } | null;
  /** Why there is no forecast; "" where there is one, or nothing to say. */
  readonly noForecast: string;
  readonly groups: readonly DevelopmentGroupShown[];
  readonly leftOut: string;
}

const STAGES = ['notStarted', 'heldByDeveloper'] as const;
const plain = { symbol: false } as const;
const amountOf = (amount: Pence): string => (amount === 0 ? '–' : writePounds(amount, plain));

export function pipelineModel(coming: Coming, asAt: number): PipelineModel {
  const { register, book, developments } = coming;
  const absent = absentColumns(register);
  const missing = STAGES.map((stage) => absent.get(stage)).find((one) => one !== undefined);
  const totals = book && !missing ? forecastTotals({ ...book, register }, asAt, PIPELINE_YEARS) : null;
  const leftOut = [
    ...(developments && developments.leftOut.length > 0
      ? [counted(developments.leftOut.length, 'development')]
      : []),
    ...(register.leftOutCount > 0
      ? [counted(register.leftOutCount, 'row of the register', 'rows of the register')]
      : []),
  ];
  return {
    forecast: totals && forecastLines(totals),
    noForecast: missing ? says(missing) : '',
    groups: developments ? groupsOf(developments) : [],
    leftOut:
      leftOut.length === 0
        ? ''
        : `${leftOut.join(' and ')} cannot be read, so they are not in these figures. ${whyLeftOut(...(developments ? [developments] : []), register)}`,
  };
}

function forecastLines({ years, later, overdue, undated, awaited }: ForecastTotals) {
  const line = (name: string, early: Pence, late: Pence): ForecastLine => ({
    ...{ name, early: amountOf(early), late: amountOf(late) },
  });
  return {
    lines: [
      ...(overdue.early + overdue.late === 0 ? [] : [line('Overdue', overdue.early, overdue.late)]),
      ...years.map(({ label, early, late }) => line(label, early, late)),
      ...(later.early + later.late === 0 ? [] : [line('Later', later.early, later.late)]),
      line('No date can be given', undated, undated),
    ],
    total: line('Not started + held by developer', awaited, awaited),
  };
}

function groupsOf(table: NonNullable<Coming['developments']>): DevelopmentGroupShown[] {
  const { withoutBid, asked, underWay, lapsed } = developmentGroups(table);
  const group = (
    key: DevelopmentGroupShown['key'],
    title: string,
    rows: readonly DevelopmentRow[],
    mark: DevelopmentGroupShown['mark'] = null,
  ): DevelopmentGroupShown[] => {
    if (rows.length === 0) return [];
    const sum = key === 'asked' ? sumAsked(rows) : NIL;
    const end = sum > 0 ? writePounds(pence(sum)) : String(rows.length);
    return [{ key, title, mark, end, lines: rows.map((row) => lineOf(row, key)) }];
  };
  return [
    ...group('without-bid', 'No bid made yet', withoutBid, 'warning'),
    ...group('asked', 'Asked for, not decided', asked),
    ...group('under-way', 'Permitted or being built', underWay),
    ...group('lapsed', 'Permission lapsed', lapsed, 'note'),
  ];
}

function lineOf(row: DevelopmentRow, group: DevelopmentGroupShown['key']): DevelopmentLine {
  const { rowIndex, development, asked, secured } = row;
  const shown = group === 'under-way' ? secured : asked;
  return {
    key: `development-${rowIndex}`,
    development,
    amount: group === 'without-bid' ? 'no bid' : shown === null ? '' : writePounds(shown),
    under: underText(row, group),
    opensBid: group === 'without-bid' || group === 'asked',
  };
}

function underText(row: DevelopmentRow, group: DevelopmentGroupShown['key']): string {
  const { authority, dwellings, occupied, countDate, decisionDue, stage } = row;
  const homes = dwellings === null ? 'homes not known' : counted(dwellings, 'home');
  const parts = [authorityOf(authority), homes];
  if (group === 'under-way') {
    const counts =
      occupied === null
        ? ''
        : `${occupied} occupied${countDate === null ? '' : ` on ${writeDate(countDate)}`}`;
    parts.push(stage === 'Permitted' ? 'permitted' : counts);
  } else if (group !== 'lapsed')
    parts.push(decisionDue === null ? 'no date given' : `decision on ${writeDate(decisionDue)}`);
  return parts.filter((part) => part !== '').join(', ');
}

/** The panel's own short name where it has one. */
function authorityOf(text: string): string {
  const reading = readAuthority(text);
  return (reading.kind === 'one' ? reading.name : null) ?? text;
}

/** What stands on Money's line. */
export function pipelineSummary(coming: Coming): { readonly text: string; readonly isTrouble: boolean } {
  if (!coming.developments) return { text: 'No table of developments yet', isTrouble: false };
  const { withoutBid, asked, underWay } = developmentGroups(coming.developments);
  if (withoutBid.length > 0)
    return {
      text: counted(withoutBid.length, 'application without a bid', 'applications without a bid'),
      isTrouble: true,
    };
  const count = asked.length + underWay.length;
  return {
    text: count === 0 ? 'No development under way' : `${counted(count, 'development')} under way`,
    isTrouble: false,
  };
}
