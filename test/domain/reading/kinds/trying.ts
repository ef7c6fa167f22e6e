/** Kinds of faults by their numbers, five inputs each that were invented after the reader, in a line each. */
import { checkSheet } from '../../../../src/domain/council/check-sheet';
import { standardRows } from '../../../../src/domain/council/standardise';
import { toPounds } from '../../../../src/domain/money/pence';
import { balances, WHOLE } from '../../../../src/domain/register/figures/balance';
import type { MeasureKey } from '../../../../src/domain/register/figures/measures';
import { isRegister, readRegister } from '../../../../src/domain/register/read/read-register';
import type { Block } from '../../../../src/domain/sheet/block';

const cellOf = (text: string): unknown => {
  const plain = text.trim();
  if (plain === '') return '';
  if (plain.startsWith("'")) return plain.slice(1);
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : plain;
};

/** `|` parts cells, ` / ` parts rows, `'` before a number makes it text. */
export const block = (text: string): Block => {
  const rows = text.split(' / ').map((row) => row.split('|').map(cellOf));
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
};

/**
 * One input and what is right of it: "value=1500", "drawnDown=N/A" (withheld), "rows=2" (of STANDARDISE), "+code" (said),
 * "-code" (not said), "refused" (no figure at all), "asks=2" (what refuses it names that column, from 0). "@Blaby" before it gives the authority.
 */
export interface Tried {
  /** Right when first tried, or mended then. */
  readonly when: 'first' | 'then';
  readonly sheet: string;
  readonly right: string;
}

export const first = (sheet: string, right: string): Tried => ({ when: 'first', sheet, right });
export const then = (sheet: string, right: string): Tried => ({ when: 'then', sheet, right });

/** What is not as it should be, in words; none where all is right. */
function faultsOf({ sheet, right }: Tried): string[] {
  const [, given, text] = /^(?:@([^:]+): )?(.*)$/s.exec(sheet)!;
  const of = block(text!);
  const authority = given ?? null;
  const register = readRegister(of, { authority });
  const checked = checkSheet(of, { authority });
  const codes = checked.findings.map(({ code }) => code as string);
  const figure = (measure: string): string => {
    if (measure === 'rows') return String(standardRows(checked, authority).length);
    if (measure === 'asks') return isRegister(register) ? 'nothing' : String(register.columnIndex);
    if (!isRegister(register)) return `refused (${register.code})`;
    const balance = balances(register).balance(measure as MeasureKey, WHOLE);
    if (balance.kind === 'amount') return String(toPounds(balance.amount));
    return balance.kind === 'count' ? String(balance.count) : 'N/A';
  };
  return right.split(' ').flatMap((one) => {
    if (one === 'refused') return isRegister(register) ? [`not refused: value ${figure('value')}`] : [];
    if (one.startsWith('+')) return codes.includes(one.slice(1)) ? [] : [`${one}: only ${codes.join(', ')}`];
    if (one.startsWith('-')) return codes.includes(one.slice(1)) ? [`${one}: said`] : [];
    const [measure, wanted] = one.split('=') as [string, string];
    return figure(measure) === wanted || (wanted === 'refused' && figure(measure).startsWith('refused'))
      ? []
      : [`${measure}: ${figure(measure)}, not ${wanted}`];
  });
}

/** Each input of each kind is a test of its own. */
export function tried(kinds: Readonly<Record<string, readonly Tried[]>>): void {
  describe.each(Object.entries(kinds))('%s', (_, inputs) => {
    test.each(inputs.map((one) => [one.when, one.sheet, one] as const))(
      '(%s right) %s',
      (_when, _sheet, one) => {
        expect(faultsOf(one)).toEqual([]);
      },
    );
  });
}
