import type { Register } from '../../register/register';
import { readAuthority } from '../../sheet/authorities';
import type { StandardRow } from '../standard-row';
import { authorityName } from '../standardise';
import type { Elsewhere } from './comparison';

/**
 * Parts rows of the authority from those that name another: written under the wrong one, money would be in the
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
    const read = readAuthority(texts.authority ?? '');
    if (read.kind !== 'one' || read.key === '' || read.key === wanted.key) return false;
    return read.name !== null || inRegister.has(read.key);
  };
  const others = rows.filter(isOther);
  const names = [...new Set(others.map(({ texts }) => authorityName(texts.authority ?? '')))];
  return {
    own: rows.filter((row) => !isOther(row)),
    elsewhere: { count: others.length, names },
  };
}
