import { writeDate } from '../../calendar/serial';
import type { DevelopmentRow, DevelopmentsTable } from '../../pipeline/development-table';
import {
  forecastOf,
  forecastParts,
  labelOf,
  LATER,
  OVERDUE,
  yearsFrom,
  type ForecastPart,
} from '../../pipeline/forecast';
import type { InstalmentBook } from '../../pipeline/instalments';
import { registerInForce } from '../../register/register-in-force';
import { groupBy } from '../../register/figures/rollup';
import type { Register } from '../../register/register';
import { PIPELINE, whyNoForecast } from '../tabs/pipeline-tab';
import { instalmentPart } from './due-figures';
import { notTraced, sumOf, type MadeFigure, type NotTraced, type Part, type Traced } from './figure';
import { registerPart } from './parts';
import type { TracedRow, TracedTable } from './traced-table';

const both = (make: () => Traced): TracedRow['cells'] => ({ [PIPELINE.early]: make, [PIPELINE.late]: make });

interface Asked {
  readonly years: number;
  /** A column of the register; "" for one group. */
  readonly by: string;
  readonly asAt: number;
}

const NO_DATE = 'No date';
const TOTAL = 'Total';

/** FORECAST, and the table of the tab. */
export function forecastFigures(
  book: InstalmentBook & { readonly register: Register },
  { years, by, asAt }: Asked,
  strict: boolean,
): { readonly table: TracedTable; readonly tab: TracedTable } | NotTraced {
  const { register } = book;
  const why = whyNoForecast({ register, strict });
  if (why !== null) return notTraced(why);
  const grouping = by === '' ? null : groupBy(registerInForce(register, asAt), by);
  if (grouping !== null && 'kind' in grouping) return notTraced(`The register has no text column ${by}.`);
  const labels = yearsFrom(asAt, years);
  const groupOf = (row: number): number => grouping?.groupOf[row] ?? 0;
  const parts = forecastParts(book, asAt);
  const of = new ForecastFigures(register, parts, (day) => labelOf(day, asAt, labels));
  const all = new Map(forecastOf(book, groupOf, asAt, years).map((group) => [group.group, group]));
  const names = [OVERDUE, ...labels, LATER];
  const rowsOf = (group: number | null): TracedRow[] => {
    const isOwn = (part: ForecastPart): boolean => group === null || groupOf(part.row) === group;
    const own = [...all.values()].filter((one) => group === null || one.group === group);
    const label = (year: string): string[] =>
      group === null ? [year] : [grouping!.names[group] ?? grouping!.noName, year];
    const amount = (year: string, which: 'early' | 'late'): number =>
      own.reduce((sum, { byYear }) => sum + (byYear.get(year)?.[which] ?? 0), 0);
    const undated = own.reduce((sum, one) => sum + one.undated, 0);
    return [
      ...names.map((year) => ({
        labels: label(year),
        cells: {
          [PIPELINE.early]: () => of.inYear(year, 'early', isOwn, amount(year, 'early')),
          [PIPELINE.late]: () => of.inYear(year, 'late', isOwn, amount(year, 'late')),
          Undated: () => sumOf('pence', 0, [], 'What has no date has a row of its own.'),
        },
      })),
      {
        labels: label(NO_DATE),
        cells: {
          ...both(() => sumOf('pence', 0, [], 'It has no date.')),
          Undated: () => of.undated(isOwn, undated),
        },
      },
    ];
  };
  const awaited = [...all.values()].reduce((sum, one) => sum + one.awaited, 0);
  const undated = [...all.values()].reduce((sum, one) => sum + one.undated, 0);
  const whole = rowsOf(null);
  const total: TracedRow = {
    labels: grouping ? [TOTAL, ''] : [TOTAL],
    cells: {
      [PIPELINE.early]: () => of.dated('early', awaited - undated),
      [PIPELINE.late]: () => of.dated('late', awaited - undated),
      Undated: () => of.undated(() => true, undated),
    },
  };
  return {
    table: {
      keys: grouping ? [grouping.heading, PIPELINE.year] : [PIPELINE.year],
      rows: [...(grouping ? [...all.keys()].flatMap(rowsOf) : whole), total],
    },
    tab: {
      keys: [PIPELINE.year],
      rows: [
        ...whole.filter(({ labels: [label] }) => label !== NO_DATE),
        { labels: [PIPELINE.undated], cells: both(() => of.undated(() => true, undated)) },
        { labels: [PIPELINE.total], cells: both(() => of.awaited(awaited)) },
      ],
    },
  };
}

class ForecastFigures {
  constructor(
    private readonly register: Register,
    private readonly parts: readonly ForecastPart[],
    private readonly yearOf: (day: number) => string,
  ) {}

  inYear(
    year: string,
    which: 'early' | 'late',
    isOwn: (part: ForecastPart) => boolean,
    value: number,
  ): MadeFigure {
    const own = this.parts.filter(
      (part) => part.when !== null && this.yearOf(part.when[which]) === year && isOwn(part),
    );
    return sumOf(
      'pence',
      value,
      own.map((part) => this.part(part, which)),
      SAYS[which],
    );
  }

  dated(which: 'early' | 'late', value: number): MadeFigure {
    const own = this.parts.filter(({ when }) => when !== null);
    return sumOf(
      'pence',
      value,
      own.map((part) => this.part(part, which)),
      SAYS[which],
    );
  }

  undated(isOwn: (part: ForecastPart) => boolean, value: number): MadeFigure {
    const own = this.parts.filter((part) => part.when === null && isOwn(part));
    return sumOf(
      'pence',
      value,
      own.map((part) => this.part(part, 'early')),
      'Nothing says when it will come.',
    );
  }

  /** What the register waits for, row by row: of all that is dated or not. */
  awaited(value: number): MadeFigure {
    const { amounts } = this.register;
    const parts = Array.from({ length: this.register.rowCount }, (_, row) => row).flatMap((row) => {
      const stages = [
        ['not started', amounts.notStarted[row]!],
        ['held by developer', amounts.heldByDeveloper[row]!],
      ] as const;
      return this.register.usable[row]
        ? stages
            .filter(([, share]) => share !== 0)
            .map(([stage, share]) => registerPart(this.register, row, share, stage))
        : [];
    });
    return sumOf('pence', value, parts);
  }

  private part({ row, instalment, amount, when }: ForecastPart, which: 'early' | 'late'): Part {
    if (instalment === null) return registerPart(this.register, row, amount, 'no instalment accounts for it');
    const day = when?.[which] ?? null;
    const detail = when === null ? '' : when.basis.toLowerCase();
    return { ...instalmentPart(instalment, amount, detail), date: day };
  }
}

const SAYS = {
  early: 'By the earliest days on which they may fall due.',
  late: 'By the latest days on which they may fall due.',
} as const;

/** The developments of the tab: what each says of itself. */
export function developmentFigures(table: DevelopmentsTable): TracedTable {
  const part = (row: DevelopmentRow, share: number): Part => ({
    ...{ table: 'developments', rowIndex: row.rowIndex, date: null },
    ...{ name: row.development, detail: row.application, share },
  });
  const own = (unit: MadeFigure['unit'], row: DevelopmentRow, value: number | null, says = ''): Traced =>
    value === null
      ? notTraced('The table of developments says nothing of it.')
      : sumOf(unit, value, [part(row, value)], says);
  return {
    keys: [PIPELINE.development],
    rows: table.rows.map((row) => ({
      labels: [row.development],
      cells: {
        Homes: () =>
          own(
            'count',
            row,
            row.dwellings,
            row.countDate === null ? '' : `Homes were last counted on ${writeDate(row.countDate)}.`,
          ),
        [PIPELINE.asked]: () => own('pence', row, row.asked),
        Secured: () => own('pence', row, row.secured),
      },
    })),
  };
}
