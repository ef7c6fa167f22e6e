import type { BookEvents } from './book';

/** A text that an add-in keeps with a sheet, under a key of which the case does not matter. */
export interface SheetProperty {
  key: string;
  value: string;
}

/** What add-ins keep with the sheets of a book (worksheet.customProperties). */
export class SheetProperties {
  private readonly bySheet = new Map<string, SheetProperty[]>();

  constructor(events: BookEvents) {
    events.sheetDeleted.subscribe(({ sheetId }) => this.bySheet.delete(sheetId));
  }

  ofSheet(sheetId: string): SheetProperty[] {
    return [...(this.bySheet.get(sheetId) ?? [])];
  }

  find(sheetId: string, key: string): SheetProperty | null {
    return this.ofSheet(sheetId).find((one) => one.key.toLowerCase() === key.toLowerCase()) ?? null;
  }

  /** Takes the place of what was under the key. */
  set(sheetId: string, key: string, value: string): SheetProperty {
    const known = this.find(sheetId, key);
    if (known) return Object.assign(known, { value });
    const property = { key, value };
    this.bySheet.set(sheetId, [...this.ofSheet(sheetId), property]);
    return property;
  }

  delete(sheetId: string, property: SheetProperty): void {
    this.bySheet.set(
      sheetId,
      this.ofSheet(sheetId).filter((one) => one !== property),
    );
  }
}
