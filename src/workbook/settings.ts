import * as z from 'zod/mini';
import { COLUMN_KEYS } from '../domain/sheet/columns';
import { inExcel } from './in-excel';
import { markChanged } from './workbook-changes';

// Without this zod compiles schemas with `new Function`, which the page's content security policy forbids.
z.config({ jitless: true });

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

/** Changes some of the settings in the workbook; every reading is then out of date. */
export async function saveSettings(change: Partial<Omit<Settings, 'version'>>): Promise<void> {
  await inExcel(async (context) => {
    const reading = settingsIn(context);
    await context.sync();
    const settings: Settings = { ...reading.finish().settings, ...change };
    context.workbook.settings.add(SETTING_KEY, JSON.stringify(settings));
    await context.sync();
    lastKnown = settings;
  });
  markChanged();
}

/** True where no figure may be given while a row is left out; as last read. */
export const strictIsOn = (): boolean => lastKnown.strict;

/** Settings as last read. */
export const lastSettings = (): Settings => lastKnown;
