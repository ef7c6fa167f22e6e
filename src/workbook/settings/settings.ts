import * as z from 'zod/mini';
import { SHEET_COLUMN_KEYS } from '../../domain/reading/council-columns';
import { FUNDING_STATUSES } from '../../domain/reading/statuses';
import { COLUMN_KEYS } from '../../domain/sheet/columns';
import { inExcel } from '../excel/run-excel';
import { markChanged } from '../excel/workbook-changes';

// Without this zod compiles schemas with `new Function`, which the page's content security policy forbids.
z.config({ jitless: true });

/** A write that began, and of which is not known that it ended. Where it stands, there is a copy from before it. */
const pendingWrite = z.object({
  /** "Charnwood Q4" */
  what: z.string(),
  /** When it began; ISO. */
  at: z.string(),
  sheetId: z.string(),
  sheet: z.string(),
  tableId: z.optional(z.string()),
  table: z.optional(z.string()),
  /** The block before the write, with its headings. */
  topIndex: z.number(),
  leftIndex: z.number(),
  rowCount: z.number(),
  columnCount: z.number(),
  copy: z.object({ id: z.string(), name: z.string() }),
  /** Sums of the register before, in pence; left out where it could not be read as one. */
  valuePence: z.optional(z.number()),
  drawnDownPence: z.optional(z.number()),
  /** How many rows were to be added, or removed (below 0). */
  rowsAdded: z.number(),
  /** What the block was to hold afterwards, as a fingerprint. */
  after: z.string(),
  /** What stood right below the table where rows were to come: see Below. */
  below: z.optional(z.object({ rowCount: z.number(), holds: z.string(), isTaken: z.boolean() })),
  log: z.optional(z.object({ did: z.string(), rowCount: z.number(), address: z.string() })),
});

export type PendingWrite = z.infer<typeof pendingWrite>;

/** What the officer said of one council's sheets: see CouncilMapping. */
const councilMapping = z.object({
  columns: z.optional(z.record(z.string(), z.enum([...SHEET_COLUMN_KEYS, 'none']))),
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
  form: z.enum(['values', 'formulas']),
  units: z.enum(['whole pounds', 'exact']),
  horizonMonths: z.number(),
  printed: z.optional(chosenCells),
  /** The very hidden sheet. */
  records: z.optional(z.object({ sheetId: z.string(), sheet: z.string() })),
  /** By the key of the tab. `at` is the last refresh, ISO. */
  tabs: z.record(
    z.string(),
    z.object({ sheetId: z.string(), sheet: z.string(), at: z.string(), record: recordPlace }),
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
      /** What it was to hold, as a fingerprint. */
      after: z.string(),
    }),
  ),
  /** What is to be kept once all of it is written. */
  next: summaries,
});

export type PendingTabs = z.infer<typeof pendingTabs>;

/** Anyone who has the workbook can read these: nothing personal belongs in them. */
const schema = z.object({
  version: z.literal(1),
  /** The table chosen in the pane. */
  register: z.optional(
    z.object({
      table: z.string().check(z.minLength(1)),
      /** Finds the table again when it has been renamed. */
      tableId: z.optional(z.string()),
      /** Headings that the add-in does not know, and what they are read as. */
      headings: z.record(z.string(), z.enum([...COLUMN_KEYS, 'none'])),
    }),
  ),
  /** No figure while a row is left out. */
  strict: z.boolean(),
  /** By the key of the authority: see readAuthority. */
  councils: z.optional(z.record(z.string(), councilMapping)),
  /**
   * Whose sheet each is, by its name, as an id may be another sheet's once the workbook is opened again: the authority that
   * was chosen when it was checked last.
   */
  sheetAuthorities: z.optional(z.record(z.string(), z.string())),
  /** No figure of the register either while this stands. */
  pending: z.optional(pendingWrite),
  summaries: z.optional(summaries),
  pendingTabs: z.optional(pendingTabs),
});

export type Settings = z.infer<typeof schema>;

export const NO_SETTINGS: Settings = { version: 1, strict: false };

/** The one setting of the workbook in which all of them are kept, as JSON. */
export const SETTING_KEY = 'S106';

export interface SettingsReading {
  readonly settings: Settings;
  /** There was something, and it is not what this add-in writes: it is treated as absent, and told. */
  readonly malformed: boolean;
}

/** Reads what the workbook keeps; undefined or null where it keeps nothing. */
export function readSettings(kept: unknown): SettingsReading {
  if (kept === undefined || kept === null) return { settings: NO_SETTINGS, malformed: false };
  try {
    const result = schema.safeParse(typeof kept === 'string' ? JSON.parse(kept) : kept);
    if (result.success) return { settings: result.data, malformed: false };
  } catch {
    // Text that is no JSON is malformed like any other.
  }
  return { settings: NO_SETTINGS, malformed: true };
}

let lastKnown: Settings = NO_SETTINGS;

/** Reads the settings in a batch that is under way; `finish` is for after its next sync. */
export function settingsIn(context: Excel.RequestContext): { finish: () => SettingsReading } {
  const setting = context.workbook.settings.getItemOrNullObject(SETTING_KEY);
  setting.load('value');
  return {
    finish: () => {
      const reading = readSettings(setting.isNullObject ? null : setting.value);
      lastKnown = reading.settings;
      return reading;
    },
  };
}

type Change = Partial<Omit<Settings, 'version'>>;

/**
 * Changes some of the settings in the workbook; every reading is then out of date.
 *
 * @param change what is to be, or how it follows from what is
 * @param also looks at something in the same request, and answers what is to be done with the settings
 */
export async function saveSettings(
  change: Change | ((settings: Settings) => Change),
  also: (context: Excel.RequestContext) => () => void = () => () => undefined,
): Promise<void> {
  await inExcel(async (context) => {
    const reading = settingsIn(context);
    const queue = also(context);
    await context.sync();
    const kept = reading.finish().settings;
    const settings: Settings = { ...kept, ...(typeof change === 'function' ? change(kept) : change) };
    context.workbook.settings.add(SETTING_KEY, JSON.stringify(settings));
    queue();
    await context.sync();
    lastKnown = settings;
  });
  markChanged();
}

/** True where no figure may be given while a row is left out; as last read. */
export const strictIsOn = (): boolean => lastKnown.strict;

/** Settings as last read. */
export const lastSettings = (): Settings => lastKnown;

/** The write on this table that did not finish; undefined where there is none. */
export const pendingOn = (
  { pending }: Settings,
  table: { readonly id: string; readonly name: string },
): PendingWrite | undefined =>
  pending?.table !== undefined &&
  (pending.tableId === table.id || pending.table.toLowerCase() === table.name.toLowerCase())
    ? pending
    : undefined;
