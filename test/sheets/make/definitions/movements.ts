import type { Deed } from '../deeds';
import type { SheetMaker } from '../sheet-maker';

/** Each contribution as its movements, one a row, in the order of their making; and the contributions they come to. */
export function movements(
  s: SheetMaker,
  list: readonly Deed[],
  outgoing = 1,
  words: readonly [string, string, string, string] = ['secured', 'received', 'transferred', 'spent'],
): void {
  s.layout = 'long';
  s.pivot = [];
  let number = 0;
  for (const deed of list) {
    const [value, held, passed, spent] = ['Value', 'Held by authority', 'Drawn down', 'Spent'].map(
      (name) => deed[name] as number,
    );
    const paid = held! + passed!;
    const steps: [string, number, number][] = [
      [words[0], value!, 0],
      [words[1], paid, 1],
      [words[2], passed! * outgoing, 2],
      [words[3], spent! * outgoing, 3],
    ];
    const rows = steps
      .filter(([, amount]) => amount !== 0)
      .map(([status, amount, years]) => {
        const date = deed['Agreement date'] as string;
        const on = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
        number += 1;
        return s.data({
          ...deed,
          Transaction: `T${number}`,
          'Funding status': status,
          'Movement date': on,
          Amount: amount,
        });
      });
    const register = {
      Value: value!,
      'Held by developer': value! - paid,
      'Held by authority': held!,
      'Drawn down': passed!,
      Spent: spent!,
    };
    s.pivot.push({
      agreement: deed['Agreement'] as string,
      contribution: deed['Contribution'] as string,
      rows,
      use: 'count',
      register,
    });
  }
  for (const column of ['Funding status', 'Amount']) s.may(null, column, 'one row a movement', 'question');
}
