import { changedByHand } from '../../domain/summaries/notes/changed-by-hand';
import type { SheetNow } from '../../domain/summaries/notes/reading-back';
import type { TabRecord } from '../../domain/summaries/notes/tab-record';
import { TAB_KEYS, type TabKey } from '../../domain/summaries/tabs/tab';
import { RECORDS_MARK, type SheetSeen, type TabLook } from '../excel/own-sheets';
import { extentOf, readParts } from './sheet-now';
import type { StoredRecords } from './tab-inputs';

/** A sheet with the mark of a tab that is not found by its id or its name. */
interface Candidate {
  readonly key: TabKey;
  readonly sheet: SheetSeen;
  readonly record: TabRecord;
}

/**
 * The tabs that were renamed before the workbook was closed, added to those that are owned. Excel may give every sheet
 * another id when a workbook is opened again: then neither the id nor the name that is remembered leads to such a tab. It is
 * the sheet that has its mark and holds, for the most part, what was last written; where several do, the one that holds just
 * that. While the ids are still those that are remembered, a tab that is not found by its id was deleted, and nothing is
 * taken for it.
 */
export async function withAdopted(look: TabLook, stored: StoredRecords): Promise<TabLook> {
  const candidates = candidatesIn(look, stored);
  if (candidates.length === 0) return look;
  const parts = candidates.map(({ sheet }) => ({ sheet: sheet.id, ...extentOf(sheet.used) }));
  const read = await readParts(parts, undefined, false);
  const adopted = TAB_KEYS.flatMap((key): [TabKey, SheetSeen][] => {
    const held = candidates.flatMap((one, n) => (one.key === key ? [{ ...one, now: read[n]! }] : []));
    const sheet = oursAmong(held);
    return sheet ? [[key, sheet]] : [];
  });
  return { ...look, owned: new Map([...look.owned, ...adopted]) };
}

function candidatesIn({ sheets, summaries, owned }: TabLook, { tabs }: StoredRecords): Candidate[] {
  const recordsId = summaries.records?.sheetId ?? '';
  const areIdsKnown =
    recordsId === '' || sheets.some(({ id, mark }) => id === recordsId && mark === RECORDS_MARK);
  if (areIdsKnown) return [];
  return TAB_KEYS.flatMap((key) => {
    const record = tabs.get(key)?.record;
    if (!record || !summaries.tabs[key] || owned.has(key)) return [];
    return sheets.filter(({ mark }) => mark === key).map((sheet) => ({ key, sheet, record }));
  });
}

function oursAmong(held: readonly (Candidate & { readonly now: SheetNow })[]): SheetSeen | null {
  const counted = held.map(({ sheet, record, now }) => {
    const { typed, cleared } = changedByHand(now, record);
    const writtenCount = record.rows.reduce(
      (sum, { codes }) => sum + codes.filter((code) => code !== '').length,
      0,
    );
    return { sheet, changedCount: typed + cleared, writtenCount };
  });
  const [only] = counted;
  if (only && counted.length === 1) return 2 * only.changedCount <= only.writtenCount ? only.sheet : null;
  const asWritten = counted.filter(({ changedCount }) => changedCount === 0);
  return asWritten.length === 1 ? asWritten[0]!.sheet : null;
}
