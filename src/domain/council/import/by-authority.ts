import type { Register } from '../../register/register';
import { readAuthority } from '../../sheet/authorities';
import { shownText } from '../../sheet/text';
import type { CheckedSheet } from '../check-sheet';
import type { StandardRow } from '../standard-row';
import { authorityName } from '../standardise';
import type { Elsewhere } from './comparison';
import type { UnreadRow } from './unread-rows';

/** What a sheet has of one authority. */
export interface AuthorityRows {
  readonly key: string;
  /** As the register has it, else as the panel or the sheet. */
  readonly name: string;
  readonly rows: readonly StandardRow[];
  readonly unread: readonly UnreadRow[];
}

/** The rows of the sheets by authority. */
export interface RowsByAuthority {
  readonly authorities: readonly AuthorityRows[];
  /** Rows of another authority than the one that was chosen. */
  readonly elsewhere: Elsewhere;
  /** Rows of which nothing says whose they are. */
  readonly nobodys: Elsewhere;
  /** Unread rows that may be of any authority. */
  readonly unreadOfAny: readonly UnreadRow[];
}

/** Whose a row is, by what it says. */
type Owner = { readonly key: string } | 'not said' | 'not known';

/**
 * Parts rows by the authority that they name: written under the wrong one, money would be in the register twice.
 *
 * Where an authority was chosen, a name that is neither known nor in the register is taken for another way to write it,
 * and rows of other authorities are left out. Where none was, every authority that is known or in the register has its own
 * part; what names none is nobody's.
 */
export function rowsByAuthority(
  rows: readonly StandardRow[],
  unread: readonly UnreadRow[],
  chosen: string,
  register: Register,
): RowsByAuthority {
  const inRegister = new Map(register.authorities.map(({ key, name }) => [key, name]));
  const wanted = chosen === '' ? null : readAuthority(chosen).key;
  const ownerOf = (text: string): Owner => {
    const read = readAuthority(text);
    if (text.trim() === '' || read.key === '') return wanted === null ? 'not said' : { key: wanted };
    const isKnown = read.kind === 'one' && (read.name !== null || inRegister.has(read.key));
    if (isKnown) return { key: read.key };
    return wanted === null ? 'not known' : { key: wanted };
  };
  const parts = new Map<string, { name: string; rows: StandardRow[]; unread: UnreadRow[] }>();
  const partOf = (key: string, text: string) => {
    const found = parts.get(key) ?? {
      name: inRegister.get(key) ?? authorityName(text || chosen),
      rows: [],
      unread: [],
    };
    parts.set(key, found);
    return found;
  };
  const [elsewhere, nobodys] = [new RowNames(), new RowNames()];
  const unreadOfAny: UnreadRow[] = [];
  if (wanted !== null) partOf(wanted, chosen);
  for (const row of rows) {
    const text = row.texts.authority ?? '';
    const owner = ownerOf(text);
    if (typeof owner === 'string') nobodys.add(owner === 'not known' ? text : '');
    else if (wanted !== null && owner.key !== wanted) elsewhere.add(text);
    else partOf(owner.key, text).rows.push(row);
  }
  for (const row of unread) {
    const text = row.texts.authority;
    const owner = ownerOf(text);
    if (typeof owner === 'string') unreadOfAny.push(row);
    else if (wanted === null || owner.key === wanted) partOf(owner.key, text).unread.push(row);
  }
  return {
    authorities: [...parts].map(([key, part]) => ({ key, ...part })),
    elsewhere: elsewhere.reported(),
    nobodys: nobodys.reported(),
    unreadOfAny,
  };
}

/** Whether the rows of a sheet say whose they are: then nobody need be asked. */
export function saysWhose(sheet: CheckedSheet): boolean {
  if (sheet.kind === 'none') return false;
  if (sheet.kind === 'register')
    return sheet.register.authorities.some(({ spellings }) => spellings.size > 0);
  const { block, header, rows } = sheet.sheet;
  const columnIndex = header.at.authority;
  return (
    columnIndex !== undefined && rows.some(({ rowIndex }) => shownText(block[rowIndex]![columnIndex]) !== '')
  );
}

/** Rows, counted, and the names that they give. */
class RowNames {
  private count = 0;
  private readonly names = new Set<string>();

  add(text: string): void {
    this.count++;
    if (text !== '') this.names.add(authorityName(text));
  }

  reported(): Elsewhere {
    return { count: this.count, names: [...this.names] };
  }
}
