/** What is said of the rows of a register that are no contributions. */
import type { FindingCode } from '../../findings/catalogue';
import { finding, quoted, type Finding } from '../../findings/finding';
import { isBlank } from '../../money/read-amount';
import type { RowKind } from '../../reading/line-kinds';
import { isBlankOrZero } from '../../sheet/blank-zeros';
import type { Block } from '../../sheet/block';
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

/** The rows over the headings. */
export function titleRows(block: Block, topIndex: number): Finding[] {
  return block.slice(0, topIndex).flatMap((row, rowIndex) => {
    const cell = row.find((one) => !isBlank(one));
    return cell === undefined ? [] : [finding('title-row', rowIndex, null, { text: quoted(cell) })];
  });
}
