import { LINE_KINDS, type Choices } from '../../domain/council/import/comparison';
import type { LineMoney } from '../../domain/council/import/line-money';
import { pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { listed } from '../../workbook/register/register-messages';
import { counted, writeCount } from '../ui/wording';
import { importLines } from './lines';
import { countByGroup } from './model';
import type { Compared, GroupName, View } from './state';

/** A sheet that may be a part of a list, as it is asked about. */
export interface PartOfList {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly isWhole: boolean;
}

/** The authorities of which the sheet may have but a part; of one authority alone where it is shown. */
export function partsOfLists(
  { authorities, name }: Compared,
  { wholeLists }: Choices,
  view: View,
): PartOfList[] {
  return authorities
    .filter(({ key, coverage }) => coverage.isPart && (view.authority === null || key === view.authority))
    .map(({ key, name: authority, coverage }) => {
      const { openCount, onSheetCount, unnamedCount } = coverage;
      const others = openCount - onSheetCount;
      const isWhole = wholeLists.has(key);
      const unnamed =
        unnamedCount === 0
          ? ''
          : ` ${counted(unnamedCount, 'row')} of the sheet ${unnamedCount === 1 ? 'has' : 'have'} no reference that can be read, and may be among them.`;
      const rest = isWhole
        ? 'You said that it is the whole list: what is not on it can be closed.'
        : `${others === 1 ? 'The other stays as it is' : `The ${writeCount(others)} others stay as they are`} and cannot be closed from here.`;
      return {
        key,
        isWhole,
        title: `${authority}: part of a list?`,
        text: `${name} has ${writeCount(onSheetCount)} of the ${counted(openCount, 'open row')} that the register has.${unnamed} ${rest}`,
      };
    });
}

/** One authority of several. */
export interface AuthorityRow {
  readonly key: string;
  readonly name: string;
  readonly caption: string;
  /** The money of its ticked lines: what has moved to another stage, and what is added; "" where there is none. */
  readonly amount: string;
  readonly isWarning: boolean;
}

/** The authorities of a sheet that has several, each with what became of its rows. */
export function authorityRows(compared: Compared, { ticked }: Choices): AuthorityRow[] {
  const lines = importLines(compared);
  return compared.authorities.map(({ key, name, rowCount, coverage }) => {
    const own = lines.filter(({ authorityKey }) => authorityKey === key);
    const counts = countByGroup(own);
    const parts = LINE_KINDS.filter((kind) => counts[kind] > 0).map(
      (kind) => `${writeCount(counts[kind])} ${IN_WORDS[kind]}`,
    );
    const moved = compared.lines.filter((line) => line.authorityKey === key && ticked.has(line.index));
    const amount = moved.reduce((sum, { kind, money }) => sum + amountOf(kind, money), 0);
    return {
      ...{ key, name },
      caption: `${counted(rowCount, 'row')}: ${listed(parts)}`,
      amount: amount === 0 ? '' : writePounds(pence(amount), { sign: true }),
      isWarning: coverage.isPart || counts.unread > 0 || own.some(({ warning }) => warning !== null),
    };
  });
}

/** The money that has moved to another stage, or is added. */
const amountOf = (kind: GroupName, { main, whole }: LineMoney): number =>
  kind === 'changed' ? (main?.change ?? 0) : kind === 'added' ? (whole ?? 0) : 0;

const IN_WORDS: Readonly<Record<GroupName, string>> = {
  changed: 'changed',
  added: 'added',
  unread: 'not readable',
  gone: 'not on the sheet',
  same: 'the same',
};
