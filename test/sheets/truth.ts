/** A sheet's truth, as the file beside it says it: NAME.truth.json. */
import * as fs from 'node:fs';
import * as path from 'node:path';

export const MONEY = [
  'Value',
  'Not started',
  'Held by developer',
  'Held by authority',
  'Drawn down',
  'Spent',
] as const;
export type Money = (typeof MONEY)[number];
export const DATES = ['Agreement date', 'Trigger date', 'Expiry date'] as const;
export const TEXTS = [
  ...['Agreement', 'Contribution', 'Authority', 'Planning application', 'Site', 'Developer', 'Purpose'],
  ...['Area', 'Trigger', 'Project', 'Status', 'Notes'],
];

export type Use = 'count' | 'aside' | 'either';
/** Money in pence, dates as year-month-day, text trimmed; null where the cell cannot be read. */
export type Value = string | number | null;

export interface TruthRow {
  readonly row: number;
  readonly use: Use;
  readonly why?: string;
  readonly values: Readonly<Record<string, Value>>;
  /** What else is right for a cell. */
  readonly accept?: Readonly<Record<string, readonly Value[]>>;
  /** A money column that stands in the sheet in parts only, such as years, added up. */
  readonly rebuilt?: Readonly<Record<string, number>>;
}

export interface TruthFinding {
  readonly row: number | null;
  readonly column: string | null;
  readonly kind?: string;
  readonly severity?: string;
}

export interface Pivot {
  readonly agreement: string;
  readonly contribution: string;
  readonly why?: string;
  readonly rows: readonly number[];
  readonly use: Use;
  readonly register: Readonly<Record<string, number>>;
}

export interface SheetTruth {
  readonly sheet: string;
  readonly headerRow: number;
  readonly headerRows: readonly number[];
  readonly layout: string;
  readonly authority: string | null;
  /** The officer says whose the sheet is, though it has a column of authorities. */
  readonly authorityGiven?: boolean;
  readonly columns: Readonly<
    Record<string, { readonly col: string; readonly heading: string; readonly level: string }>
  >;
  readonly otherColumns: readonly { readonly col: string; readonly heading: string; readonly why: string }[];
  readonly rows: readonly TruthRow[];
  readonly nonData: readonly { readonly row: number; readonly kind: string; readonly text?: string }[];
  readonly sumsPence: Readonly<Record<string, number>>;
  readonly sumsPenceWithEveryEitherRow: Readonly<Record<string, number>>;
  readonly findings: readonly TruthFinding[];
  readonly mayFindings: readonly TruthFinding[];
  readonly traps: readonly TruthFinding[];
  readonly policies: readonly {
    readonly rows: readonly number[];
    readonly sumsIfSo: Readonly<Record<string, number>>;
  }[];
  readonly pivot?: readonly Pivot[];
  readonly distinctAgreements?: {
    readonly count: number;
    readonly ifDashesAreSlashes?: number;
    readonly asWrittenTrimmed?: number;
  };
}

export interface Truth extends SheetTruth {
  readonly file: string;
  readonly what: string;
  readonly mark?: 'plain' | 'rough';
  readonly moreSheets?: readonly SheetTruth[];
}

export interface SheetFile {
  /** The set and the file's name without its extension. */
  readonly name: string;
  readonly path: string;
  readonly truth: Truth;
}

const HERE = __dirname;
/** The set that is not in the repository: it may be absent. */
export const GIVEN = path.resolve(HERE, '../../../shared/sheets-with-truth');
export const MADE = path.join(HERE, 'made');

/** Every sheet with a truth in a folder, by name. */
export function sheetsIn(folder: string, set: string): SheetFile[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.truth.json'))
    .map((file) => ({ file, truth: JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as Truth }))
    .filter(({ truth }) => truth.file !== undefined && truth.rows !== undefined)
    .map(({ truth }) => ({
      name: `${set}/${truth.file.replace(/\.[a-z]+$/, '')}`,
      path: path.join(folder, truth.file),
      truth,
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
