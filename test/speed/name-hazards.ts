/** Names of many authorities, each of which may be near another: see hazards. */
import { balances } from '../../src/domain/register/figures/balance';
import { checkRegister } from '../../src/domain/register/checks/check-register';
import type { Register } from '../../src/domain/register/register';
import { blockOf, drawn, registerOf } from '../domain/reading';
import type { Hazard } from './hazards';

/** A name of letters alone, as a figure tells neighbours apart. */
const letters = (n: number): string =>
  n.toString(26).replace(/./g, (d) => 'qwertyuiopasdfghjklzxcvbnm'[parseInt(d, 26)]!);

const register = (count: number, name: (n: number) => string): Register =>
  registerOf(blockOf(...Array.from({ length: count }, (_, n) => drawn(`A/${n}`, name(n), 1))));

const near = (name: (n: number) => string): Hazard => ({
  size: 2500,
  make: (size) => {
    const read = register(size, name);
    return () => checkRegister(read);
  },
});

export const NAME_HAZARDS: Readonly<Record<string, Hazard>> = {
  'near names of one word': near((n) => `shire${letters(n)}ton`),
  'near names of several words': near((n) => `Upper ${letters(n)} and Nether ${letters(n * 7)}`),
  'near names that differ at the end': near((n) => `authority${letters(n)}`),
  'suggestions for names that are not in the register': {
    size: 500,
    make: (size) => () => {
      const all = balances(register(5000, (n) => `shire${letters(n)}ton`));
      for (let n = 0; n < size; n++) all.scopeOf(`wrong ${letters(n)}`);
    },
  },
};
