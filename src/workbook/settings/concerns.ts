import * as z from 'zod/mini';
import { SHEET_COLUMN_KEYS } from '../../domain/reading/words/council-columns';
import { FUNDING_STATUSES } from '../../domain/reading/words/statuses';
import { COLUMN_KEYS } from '../../domain/sheet/columns';

// Without this zod compiles schemas with `new Function`, which the page's content security policy forbids.
z.config({ jitless: true });

/** What writes: each says so in its record. */
const WRITE_KINDS = ['import', 'fixes', 'notes', 'record', 'undo'] as const;
export type WriteKind = (typeof WRITE_KINDS)[number];

/** What a record says of one table or block that a write changes. */
const pendingBlockShape = {
  sheetId: z.string(),
  sheet: z.string(),
  tableId: z.optional(z.string()),
  table: z.optional(z.string()),
  /** The block before the write, with its headings. */
  topIndex: z.number(),
  leftIndex: z.number(),
  rowCount: z.number(),
  columnCount: z.number(),
  /** `id` is '' until the copy is there. */
  copy: z.object({ id: z.string(), name: z.string() }),
  /** How many rows were to be added, or removed (below 0). */
  rowsAdded: z.number(),
  /** What the block held, and what it was to hold afterwards, as fingerprints. */
  was: z.optional(z.string()),
  after: z.string(),
  /** What was to be written, by which it is told from what somebody else typed; left out where that is too long. */
  written: z.optional(
    z.object({
      /** Row, column and fingerprint of each cell: "4 5 1kz9;4 6 ----". */
      cells: z.string(),
      /** What each added row was given: see rowSignature. */
      added: z.array(z.string()),
      removed: z.array(z.number()),
    }),
  ),
  /** What stood right below the table where rows were to come: see Below. */
  below: z.optional(
    z.object({
      ...{ rowCount: z.number(), holds: z.string(), isTaken: z.boolean() },
      gap: z.optional(z.number()),
    }),
  ),
};
const pendingBlock = z.object(pendingBlockShape);

export type PendingBlock = z.infer<typeof pendingBlock>;

/** What was to be done to rows of a table beside the register: see SideChange. */
const sideChange = z.object({
  did: z.enum(['made', 'added', 'filled', 'removed', 'cleared']),
  table: z.string(),
  sheet: z.string(),
  mark: z.string(),
  rowCount: z.number(),
  indexes: z.array(z.number()),
  below: z.optional(z.number()),
  staysBelow: z.optional(z.boolean()),
  rows: z.array(z.string()),
  given: z.array(z.array(z.union([z.string(), z.number(), z.boolean()]))),
  formats: z.array(z.array(z.string())),
});

/** A write that began, and of which is not known that it ended. Where it stands, there is a copy from before it. */
const pendingWrite = z.object({
  /** "Import of Charnwood Q4": for users to read, and for nothing else. */
  what: z.string(),
  /** Left out by earlier versions; one of a later version is read as left out. */
  kind: z.catch(z.optional(z.enum(WRITE_KINDS)), undefined),
  /** When it began; ISO. */
  at: z.string(),
  ...pendingBlockShape,
  /** Other tables of the same write, each with a copy of its own. */
  also: z.optional(z.array(pendingBlock)),
  /** Sums of the register before, in pence; left out where it could not be read as one. */
  valuePence: z.optional(z.number()),
  drawnDownPence: z.optional(z.number()),
  log: z.optional(
    z.object({
      ...{ did: z.string(), rowCount: z.number(), address: z.string() },
      madeRoom: z.optional(z.boolean()),
      signature: z.optional(z.string()),
    }),
  ),
  /** What was to be done to rows of tables beside the register. */
  side: z.optional(sideChange),
  alsoSide: z.optional(z.array(sideChange)),
});

export type PendingWrite = z.infer<typeof pendingWrite>;

/** What the officer said of one council's sheets: see Said. */
const councilMapping = z.object({
  columns: z.optional(z.record(z.string(), z.enum([...SHEET_COLUMN_KEYS, 'none']))),
  /** Of headings that stand several times on a sheet: "ref 1 of 2". */
  repeated: z.optional(z.record(z.string(), z.enum([...SHEET_COLUMN_KEYS, 'none']))),
  /** The day of each answer, as an Excel serial, under the same name. */
  saidOn: z.optional(z.record(z.string(), z.number())),
  /** Names as they stand on sheets that mean this authority, and how it is written. */
  spellings: z.optional(z.record(z.string(), z.string())),
  statusForAll: z.optional(z.enum(FUNDING_STATUSES)),
  statuses: z.optional(z.record(z.string(), z.enum(FUNDING_STATUSES))),
  drawnDown: z.optional(z.array(z.enum(['transferred', 'spent']))),
  joins: z.optional(z.record(z.string(), z.string())),
});

/** Cells that the officer chose, on a sheet that is found again by its name where it has another id. */
const chosenCells = z.object({
  sheetId: z.string(),
  sheet: z.string(),
  topIndex: z.number(),
  leftIndex: z.number(),
  rowCount: z.number(),
  columnCount: z.number(),
  /** All that the sheet holds was chosen, however far that reaches by now. */
  isWhole: z.optional(z.boolean()),
});

/** Columns of the very hidden sheet, from its first row on. */
const recordPlace = z.object({ columnIndex: z.number(), columnCount: z.number(), rowCount: z.number() });

export type RecordPlace = z.infer<typeof recordPlace>;

/** The summary tabs: what was chosen, whose sheets they are, and where it is kept what was last written to each. */
const summaries = z.object({
  form: z._default(z.enum(['values', 'formulas']), 'values'),
  units: z._default(z.enum(['whole pounds', 'exact']), 'whole pounds'),
  horizonMonths: z._default(z.number(), 12),
  /** The meeting that the tabs are for, as their footers print it: "Police and Crime Panel, 12 March 2026". */
  meeting: z.optional(z.string()),
  printed: z.optional(chosenCells),
  /** The very hidden sheet. */
  records: z.optional(z.object({ sheetId: z.string(), sheet: z.string() })),
  /** By the key of the tab. `at` is the last refresh, ISO. */
  tabs: z._default(
    z.record(
      z.string(),
      z.object({ sheetId: z.string(), sheet: z.string(), at: z.string(), record: recordPlace }),
    ),
    {},
  ),
  /** The register as What changed saw it last, and before that. `seenAt` is a serial with the time of day. */
  snapshots: z.optional(
    z.object({
      last: z.object({ place: recordPlace, seenAt: z.number() }),
      before: z.optional(z.object({ place: recordPlace, seenAt: z.number() })),
    }),
  ),
});

export type SummarySettings = z.infer<typeof summaries>;

export const NO_SUMMARIES: SummarySettings = {
  form: 'values',
  units: 'whole pounds',
  horizonMonths: 12,
  tabs: {},
};

/** A refresh that began, and of which is not known that it ended. Beside each sheet that it was to change there is a copy. */
const pendingTabs = z.object({
  /** When it began; ISO. */
  at: z.string(),
  tabs: z.array(
    z.object({
      key: z.string(),
      /** As asked for of Excel: the id of a sheet that was there, the name of one that was to be made. */
      sheetId: z.string(),
      sheet: z.string(),
      /** Null for a sheet that was to be made. */
      copy: z.nullable(z.object({ id: z.string(), name: z.string() })),
      /** From the first cell on: all that it held, or was to hold. */
      rowCount: z.number(),
      columnCount: z.number(),
      /** What it held, and what it was to hold, as fingerprints. */
      was: z.optional(z.string()),
      after: z.string(),
    }),
  ),
  /** What is to be kept once all of it is written. */
  next: summaries,
});

export type PendingTabs = z.infer<typeof pendingTabs>;

/** The table chosen in the pane. */
const register = z.object({
  table: z.string().check(z.minLength(1)),
  /** Finds the table again when it has been renamed. */
  tableId: z.optional(z.string()),
  /** Headings that the add-in does not know, and what they are read as. */
  headings: z._default(z.record(z.string(), z.enum([...COLUMN_KEYS, 'none'])), {}),
  /** The day on which each heading was answered, as an Excel serial. */
  saidOn: z.optional(z.record(z.string(), z.number())),
});

/** The panel's paper: what the officer chose, and what was published. */
const paper = z.object({
  /** Sections that are left out, by their names in the code. */
  leaveOut: z._default(z.array(z.string()), []),
  hasAppendix: z._default(z.boolean(), true),
  /** Why figures are restated, by their ids. */
  reasons: z._default(z.record(z.string(), z.string()), {}),
  /** What the last papers said: each figure's id, its kind, and its amount as printed. */
  published: z._default(
    z.array(
      z.object({
        asAtSerial: z.number(),
        at: z.string(),
        figures: z.array(
          z.tuple([z.string(), z.enum(['money', 'count', 'days', 'date', 'percent', 'decimal']), z.number()]),
        ),
      }),
    ),
    [],
  ),
});

export type PaperSettings = z.infer<typeof paper>;

export const NO_PAPER: PaperSettings = { leaveOut: [], hasAppendix: true, reasons: {}, published: [] };

/** Each concern of the settings has a key of its own. Anyone who has the workbook can read them: nothing personal belongs in them. */
export const CONCERNS = {
  register,
  /** No figure while a row is left out. */
  strict: z.boolean(),
  /** By the key of the authority: see readAuthority. */
  councils: z.record(z.string(), councilMapping),
  /**
   * Whose sheet each is, by its name, as an id may be another sheet's once the workbook is opened again: the authority that
   * was chosen when it was checked last.
   */
  sheetAuthorities: z.record(z.string(), z.string()),
  /** No figure of the register either while this stands. */
  pending: pendingWrite,
  summaries,
  pendingTabs,
  paper,
} as const;

export type Concern = keyof typeof CONCERNS;

export const CONCERN_KEYS = Object.keys(CONCERNS) as readonly Concern[];

type Values = { readonly [K in Concern]: z.infer<(typeof CONCERNS)[K]> };

/** A record of a write with a key of its own: "pending/" and what no other write has. */
export type RecordKey = `pending/${string}`;
/** The same of a refresh of the tabs. */
export type TabsRecordKey = `pendingTabs/${string}`;

export const isRecordKey = (key: string): key is RecordKey => key.startsWith('pending/');
export const isTabsRecordKey = (key: string): key is TabsRecordKey => key.startsWith('pendingTabs/');

/** The concern whose form a setting has. */
export const concernOf = (key: UnreadKey): Concern =>
  isRecordKey(key) ? 'pending' : isTabsRecordKey(key) ? 'pendingTabs' : key;

export type UnreadKey = Concern | RecordKey | TabsRecordKey;

export type Settings = Partial<Omit<Values, 'strict'>> & {
  readonly strict: boolean;
  readonly [key: RecordKey]: PendingWrite | undefined;
  readonly [key: TabsRecordKey]: PendingTabs | undefined;
};

export const NO_SETTINGS: Settings = { strict: false };
