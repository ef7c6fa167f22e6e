/** Where an add-in comes from: each keeps settings of its own in a workbook (OfficeDev/office-js 840, 2758, 3076). */
export type AddinSource = 'sideloaded' | 'central';

/** The settings of a workbook, by the source of the add-in that kept them, as values. */
export type SettingsBySource = Partial<Record<AddinSource, Record<string, unknown>>>;

/**
 * What an add-in keeps with the document. Office.context.document.settings and workbook.settings are two doors to the
 * same store, in which values are JSON texts.
 */
export class DocumentSettings {
  private readonly texts: Map<string, string>;

  constructor(texts: Record<string, string> = {}) {
    this.texts = new Map(Object.entries(texts));
  }

  keys(): string[] {
    return [...this.texts.keys()];
  }

  has(key: string): boolean {
    return this.texts.has(key);
  }

  get(key: string): unknown {
    const text = this.texts.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  }

  set(key: string, value: unknown): void {
    this.texts.set(key, JSON.stringify(value ?? null));
  }

  delete(key: string): void {
    this.texts.delete(key);
  }

  /** All settings as the older door reads and writes them: together. */
  readAll(): Record<string, string> {
    return Object.fromEntries(this.texts);
  }

  replaceAll(texts: Record<string, string>): void {
    this.texts.clear();
    for (const [key, text] of Object.entries(texts)) this.texts.set(key, text);
  }
}
