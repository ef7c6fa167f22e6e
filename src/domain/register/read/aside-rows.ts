/** What is said of the rows of a register that are no contributions. */
import type { FindingCode } from '../../findings/catalogue';
import { finding, quoted, type Finding } from '../../findings/finding';
import type { RowKind } from '../../reading/line-kinds';
import { isBlankOrZero } from '../../sheet/blank-zeros';
import { shownText } from '../../sheet/text';

type AsideKind = Exclude<RowKind, 'contribution' | 'blank'>;

const ASIDE_CODE = {
  total: 'total-row',
  note: 'note-row',
  header: 'header-repeated',
  group: 'group-row',
  units: 'units-row',
} as const satisfies Record<AsideKind, FindingCode>;

export function asideRow(kind: AsideKind, rowIndex: number, row: readonly unknown[]): Finding {
  const text = quoted(shownText(row.find((cell) => !isBlankOrZero(cell))));
  return finding(ASIDE_CODE[kind], rowIndex, null, { text });
}
