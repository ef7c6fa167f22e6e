import { pence } from '../money/pence';
import { textOf } from '../register/read/text-of';
import type { Register } from '../register/register';
import { MONEY_COLUMNS } from '../sheet/columns';
import { looseKey, normalText } from '../sheet/text';
import type { CheckedSheet } from './check-sheet';
import type { JoinedSheets } from './join';
import { DATE_COLUMNS, TEXT_COLUMNS, type StandardRow } from './standard-row';

/**
 * A contribution that a sheet has in rows, one for each instalment with a value of its own, as the one row that it is.
 * Where the register has a row for each of them too, they stay as they are.
 */
export function rowsTogether(joined: JoinedSheets, register: Register): JoinedSheets {
  const inRegister = new Map<string, number>();
  for (let row = 0; row < register.rowCount; row++) {
    const key = keyOf(textOf(register, row, 'agreement'), textOf(register, row, 'contribution'));
    inRegister.set(key, (inRegister.get(key) ?? 0) + 1);
  }
  const rows = new Map(joined.rows.map((row) => [row, row]));
  const sourceOf = new Map(joined.sourceOf);
  for (const sheet of joined.sources) {
    for (const own of rowsOfParts(joined, sheet)) {
      const [first] = own;
      const key = keyOf(first!.texts.agreement ?? '', first!.texts.contribution ?? '');
      if ((inRegister.get(key) ?? 0) > 1) continue;
      const whole = oneRow(own);
      for (const row of own) rows.delete(row);
      rows.set(first!, whole);
      sourceOf.set(whole, sheet);
    }
  }
  // In the sheet's order.
  const order = joined.rows.flatMap((row) => rows.get(row) ?? []);
  return { ...joined, rows: order, sourceOf };
}

const keyOf = (agreement: string, contribution: string): string =>
  JSON.stringify([looseKey(agreement), normalText(contribution)]);

/** The rows of each contribution of a sheet whose instalments are certain; only where none of them was left out. */
function rowsOfParts(joined: JoinedSheets, sheet: CheckedSheet): StandardRow[][] {
  if (sheet.kind !== 'register' || !sheet.instalments) return [];
  const at = new Map(
    joined.rows.flatMap((row) => (joined.sourceOf.get(row) === sheet ? [[row.sourceRowIndex, row]] : [])),
  );
  return sheet.instalments.together.flatMap((indexes) => {
    const own = indexes.flatMap((index) => at.get(index) ?? []);
    return own.length === indexes.length ? [own] : [];
  });
}

/** The amounts together; of texts and days those that all of the rows have. */
function oneRow(rows: readonly StandardRow[]): StandardRow {
  const [first] = rows;
  const amounts: { -readonly [K in keyof StandardRow['amounts']]: StandardRow['amounts'][K] } = {};
  for (const key of MONEY_COLUMNS) {
    const own = rows.map((row) => row.amounts[key]);
    if (own.every((amount) => amount !== undefined))
      amounts[key] = pence(own.reduce<number>((sum, amount) => sum + amount!, 0));
  }
  const isSame = (of: (row: StandardRow) => unknown): boolean => rows.every((row) => of(row) === of(first!));
  const notes = [...new Set(rows.flatMap(({ texts }) => texts.notes || []))].join('. ');
  const texts = Object.fromEntries(
    TEXT_COLUMNS.flatMap((key) => (isSame((row) => row.texts[key]) ? [[key, first!.texts[key]]] : [])),
  );
  const dates = Object.fromEntries(
    DATE_COLUMNS.flatMap((key) => (isSame((row) => row.dates[key]) ? [[key, first!.dates[key]]] : [])),
  );
  return {
    ...first!,
    amounts,
    texts: {
      ...texts,
      agreement: first!.texts.agreement,
      contribution: first!.texts.contribution,
      ...(notes ? { notes } : {}),
    },
    dates,
    isPolice: rows.some(({ isPolice }) => isPolice),
  };
}
