/** A side table names an agreement as it likes: it is the register's, however either of them is spaced. */
import * as fc from 'fast-check';
import { Contributions } from '../../../src/domain/movements/contributions';
import { blockOf, registerOf, rowOf } from '../reading';

const part = fc.stringMatching(/^[A-Z]{1,3}\d{1,4}$/);
const sign = fc.constantFrom('/', '-', '(', '.', ' (', ' / ', ') ');
/** The same reference, written twice. */
const spelt = fc.array(fc.tuple(part, sign), { minLength: 1, maxLength: 4 }).chain((parts) => {
  const spaced = fc.array(fc.tuple(fc.boolean(), fc.boolean()), {
    minLength: parts.length,
    maxLength: parts.length,
  });
  const write = (spaces: readonly (readonly [boolean, boolean])[], isLow: boolean): string => {
    const text = parts
      .map(([name, mark], n) => {
        const [before, after] = spaces[n]!;
        return `${name}${before ? ' ' : ''}${mark.trim()}${after ? ' ' : ''}`;
      })
      .join('');
    const whole = `${text}END`;
    return isLow ? whole.toLowerCase() : whole;
  };
  return fc
    .tuple(spaced, spaced, fc.boolean(), fc.boolean())
    .map(([one, other, isLow, isLowToo]) => [write(one, isLow), write(other, isLowToo)] as const);
});

test('an agreement is found however its reference is spaced beside signs', () => {
  fc.assert(
    fc.property(spelt, ([inRegister, inTable]) => {
      const register = registerOf(
        blockOf(
          rowOf({ Agreement: inRegister, Contribution: 'C1', Authority: 'Blaby', Value: 1, 'Drawn down': 1 }),
          rowOf({ Agreement: 'Another', Authority: 'Blaby', Value: 1, 'Drawn down': 1 }),
        ),
      );
      const known = new Contributions(register);
      expect(known.list[known.number(inTable, 'c1')]).toMatchObject({ rows: [0], problem: null });
      expect(known.list[known.number(inTable, '')]).toMatchObject({ rows: [0], problem: null });
    }),
  );
});
