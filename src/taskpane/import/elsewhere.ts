import { authorityName } from '../../domain/council/standardise';
import type { StandardRow } from '../../domain/council/standard-row';
import type { Register } from '../../domain/register/register';
import { readAuthority } from '../../domain/sheet/authorities';
import { listed } from '../../workbook/register/register-messages';
import type { Compared, Elsewhere } from './state';
import { counted } from '../ui/wording';

/**
 * Parts rows of the authority from those that name another: written under the wrong one, money would stand in the
 * register twice. A name that is neither known nor in the register is taken for another way to write it.
 */
export function partedByAuthority(
  rows: readonly StandardRow[],
  authority: string,
  register: Register,
): { readonly own: readonly StandardRow[]; readonly elsewhere: Elsewhere } {
  const wanted = readAuthority(authority);
  const inRegister = new Set(register.authorities.map(({ key }) => key));
  const isOther = ({ texts }: StandardRow): boolean => {
    const told = readAuthority(texts.authority ?? '');
    if (told.kind !== 'one' || told.key === '' || told.key === wanted.key) return false;
    return told.name !== null || inRegister.has(told.key);
  };
  const others = rows.filter(isOther);
  const names = [...new Set(others.map(({ texts }) => authorityName(texts.authority ?? '')))];
  return {
    own: rows.filter((row) => !isOther(row)),
    elsewhere: { count: others.length, names },
  };
}

const rowsName = ({ count, names }: Elsewhere, sheet: string): string =>
  `${counted(count, 'row')} of ${sheet} ${count === 1 ? 'names' : 'name'} ${listed(names)}`;

/** "2 rows of Charnwood Q4 name Blaby, not Charnwood, and are in no line."; null where none does. */
export const elsewhereText = ({ elsewhere, sheet, authority }: Compared): string | null =>
  elsewhere.count === 0
    ? null
    : `${rowsName(elsewhere, sheet)}, not ${authority}, and ${elsewhere.count === 1 ? 'is' : 'are'} in no line.`;

/** Where every row names another: what was chosen is likelier wrong than the whole sheet. */
export const allElsewhere = (
  elsewhere: Elsewhere,
  sheet: string,
  authority: string,
): { readonly text: string; readonly more: string } => ({
  text: `${rowsName(elsewhere, sheet)}, and the sheet was checked as ${authority}.`,
  more: `Choose ${listed(elsewhere.names)} on Check. Where that column does not say who holds the money, take it out under Columns. Nothing was written.`,
});
