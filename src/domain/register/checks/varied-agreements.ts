import { finding, quoted, type Finding } from '../../findings/finding';
import { normalText, shownText } from '../../sheet/text';
import type { Register } from '../register';

const DEED = 'dov|deed of variation|supplemental (?:deed|agreement)';
/** "21/0042/FUL (DoV)", "21/0042/FUL as varied 2023". */
const BEHIND = new RegExp(
  String.raw`^(.*?[^\s,;:(\u2013\u2014-])[\s,;:(\u2013\u2014-]+(?:${DEED}|(?:as )?(?:varied|variation|amended|revised))\b`,
);
/** "DoV to 21/0042/FUL". */
const IN_FRONT = new RegExp(String.raw`^(?:${DEED}|variation)(?: (?:to|of|for))?[\s:\u2013\u2014-]+(.+)$`);

/** Hardly any reference has such letters: the others are not looked at. */
const MAY_VARY = /dov|deed|vari|suppl|amend|revis/i;

/** The reference of the agreement that another varies, for comparison; null for a reference that says nothing of it. */
function variedIn(reference: string): string | null {
  if (!MAY_VARY.test(reference)) return null;
  const text = normalText(reference);
  return (IN_FRONT.exec(text) ?? BEHIND.exec(text))?.[1]?.trim() ?? null;
}

/** Rows of an agreement as it was varied, where those of the agreement before are counted too: one may stand for the other. */
export function variedAgreements({ block, header, rowIndex, usable, open, amounts }: Register): Finding[] {
  const columnIndex = header.columns.agreement!;
  const counted = Array.from(rowIndex).filter(
    (_, row) => usable[row] && open[row] && amounts.value[row] !== 0,
  );
  const referenceOf = (index: number): string => shownText(block[index]![columnIndex]);
  const varied = counted.flatMap((index) => {
    const of = variedIn(referenceOf(index));
    return of === null ? [] : [{ index, of }];
  });
  if (varied.length === 0) return [];
  const first = new Map(counted.map((index) => [normalText(referenceOf(index)), index] as const).reverse());
  return varied.flatMap(({ index, of }) => {
    const other = first.get(of);
    if (other === undefined) return [];
    const values = { text: quoted(referenceOf(index)), agreement: referenceOf(other), other: other + 1 };
    return [finding('agreement-varied', index, columnIndex, values)];
  });
}
