/** Registers by chance: each row first as what it means, then written into cells as people and systems write them. */
import { isDayNumber } from '../../src/domain/reading/cells/day-numbers';
import { randomNumbers } from '../chance';
import { MONEY, type Row } from './reference';

/** An authority under the name by which it is compared, and ways of writing it. */
const AUTHORITIES: Readonly<Record<string, readonly string[]>> = {
  blaby: ['Blaby', 'Blaby DC', 'BLABY DISTRICT COUNCIL', ' Blaby '],
  charnwood: ['Charnwood', 'Charnwood Borough Council', 'charnwood'],
  nwl: ['NW Leics', 'North West Leicestershire', 'NWLDC'],
  oadby: ['Oadby & Wigston', 'Oadby and Wigston BC'],
  rutland: ['Rutland', 'Rutland County Council'],
  bolsover: ['Bolsover', 'Bolsover District Council'],
};
export const KEY_OF_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(AUTHORITIES).flatMap(([key, names]) => names.map((name) => [name.trim(), key] as const)),
);

const BAD = ['TBC', '£60k', '12.345', 12.345, '5,00', true, '1.2.3', '60 - 70'];
const ERRORS = ['#REF!', '#N/A', { code: '#DIV/0!' }];
const STATUSES = ['Open', 'open', '', 'Live', 'Closed', 'COMPLETED', 'Lapsed', ' closed '];
const isOpen = (status: string): boolean => !/^(?:closed|completed|lapsed)$/i.test(status.trim());

export interface MadeRegister {
  readonly block: unknown[][];
  readonly rows: readonly Row[];
  readonly columns: ReadonlySet<string>;
  readonly cellCount: number;
}

class Hand {
  readonly random: () => number;
  constructor(seed: number) {
    this.random = randomNumbers(seed);
  }
  below(most: number): number {
    return Math.floor(this.random() * most);
  }
  is(chance: number): boolean {
    return this.random() < chance;
  }
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((item) => ({ item, at: this.random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }
}

/** Whole pence of any size that a register may hold, but for what may be the number of a day: that has a law of its own. */
const pence = (hand: Hand): number => {
  const amount = anyPence(hand);
  return isDayNumber(amount / 100) ? amount + 1 : amount;
};

function anyPence(hand: Hand): number {
  const size = hand.random();
  if (size < 0.25) return 0;
  if (size < 0.85) return 100 + hand.below(90_000_000);
  if (size < 0.95) return hand.below(900_000) * 100;
  return 100 + hand.below(900_000_000_000);
}

const commas = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',');

/** An amount as a cell may hold it. */
function written(amount: number, hand: Hand): unknown {
  const [size, isBelow] = [Math.abs(amount), amount < 0];
  const pounds = amount / 100;
  const whole = String(Math.floor(size / 100));
  const decimals = `.${String(size % 100).padStart(2, '0')}`;
  const sign = isBelow ? '-' : '';
  switch (hand.below(11)) {
    case 0:
      return `${sign}£${commas(whole)}${decimals}`;
    case 1:
      return `£${sign}${whole}${decimals}`;
    case 2:
      return isBelow ? `(£${commas(whole)}${decimals})` : ` ${commas(whole)}${decimals}\u00a0`;
    case 3:
      // The noise that differences leave in a sheet.
      return size < 1e9 ? pounds + 0.1 + 0.2 - 0.3 : pounds;
    case 4:
      return size % 100 === 0 ? `${sign}${commas(whole)}` : `${sign}${whole}${decimals}0`;
    case 5:
      return `${sign}GBP ${commas(whole)}${decimals}`;
    case 6:
      // As a ledger prints it.
      return isBelow ? `${commas(whole)}${decimals}-` : `${commas(whole)}${decimals} pounds`;
    default:
      return pounds;
  }
}

/** A reference that no other is like, and ways of writing it. */
function agreementCell(number: number, hand: Hand): string {
  const plain = `P/${String(number).padStart(4, '0')}/FUL`;
  if (hand.is(0.85)) return plain;
  return hand.of([plain.toLowerCase(), ` ${plain}`, plain.replace('/', ' / '), `${plain} `]);
}

/** A register of so many rows at the most. Where blank cells come as 0, no value is blank: that could not be told from nil. */
export function madeRegister(seed: number, mostRows: number): MadeRegister {
  const hand = new Hand(seed);
  const blank = hand.of(['', '', null, 0] as const);
  const money = MONEY.filter((column) => column === 'Value' || hand.is(0.93));
  const headings = hand.shuffled(['Agreement', 'Authority', 'Site', 'Developer', ...money, 'Status']);
  const hasErrors = hand.is(0.15);
  const rows = Array.from({ length: 1 + hand.below(mostRows) }, () =>
    rowOf(hand, money, hasErrors, blank === 0),
  );
  for (const column of ['Drawn down', 'Spent']) withoutHabit(rows, column);
  const cells = (row: Row): unknown[] =>
    headings.map((heading) => {
      const cell = row.cells[heading];
      return cell === '' || cell === null || cell === undefined ? blank : cell;
    });
  const block: unknown[][] = [headings];
  if (hand.is(0.3)) block.unshift(headings.map((_, n) => (n === 0 ? 'Register of contributions' : blank)));
  for (const row of rows) {
    if (hand.is(0.01)) block.push(headings.map(() => blank));
    block.push(cells(row));
  }
  if (hand.is(0.2)) block.push(headings.map((heading) => (heading === 'Agreement' ? 'Total' : blank)));
  const columns = new Set<string>(money);
  return { block, rows, columns, cellCount: block.length * headings.length };
}

/** A column of money that goes out with nothing above nil is read without its minus: a law of its own, not of sums. */
function withoutHabit(rows: Row[], column: string): void {
  const isBelow = (cell: unknown): boolean => /^\s*[-(£]*[-(]|\d-$/.test(String(cell)) && cell !== '-';
  const some = rows.some(({ cells }) => isBelow(cells[column]));
  const isUp = ({ cells }: Row): boolean => !isBelow(cells[column]) && /[1-9]/.test(String(cells[column]));
  if (!some || rows.some(isUp)) return;
  for (const [n, row] of rows.entries()) rows[n] = { ...row, cells: { ...row.cells, [column]: '' } };
}

function rowOf(hand: Hand, money: readonly string[], hasErrors: boolean, areBlanksNil: boolean): Row {
  const cells: Record<string, unknown> = {
    Site: hand.is(0.8) ? `Land off ${hand.of(['Mill', 'Church', 'Station'])} Lane` : '',
    Developer: hand.is(0.8) ? hand.of(['Acme Homes', 'Brook Developments', 'Cedar']) : '',
  };
  const number = hand.below(400);
  const authority = hand.of(Object.keys(AUTHORITIES));
  const status = hand.of(STATUSES);
  cells.Agreement = agreementCell(number, hand);
  cells.Authority = hand.of(AUTHORITIES[authority]!);
  cells.Status = status;
  for (const column of money) {
    const amount = pence(hand);
    const isBelow = hand.is(0.03) && amount < 1_000_000_000;
    const isBlank = amount === 0 && hand.is(0.5) && !(column === 'Value' && areBlanksNil);
    cells[column] =
      isBlank && column !== 'Value'
        ? hand.of(['', '-', 'nil', null])
        : written(isBelow ? -amount : amount, hand);
  }
  const fault = hand.below(100);
  if (fault === 0) cells.Authority = '';
  if (fault === 1) cells.Agreement = '';
  if (fault === 2 && !areBlanksNil) cells.Value = '';
  if (fault >= 3 && fault <= 5) cells[hand.of(money)] = hand.of(BAD);
  if (hasErrors && fault >= 6 && fault <= 8) cells[hand.of(money)] = hand.of(ERRORS);
  return {
    cells,
    authority: cells.Authority === '' ? null : authority,
    agreement: cells.Agreement === '' ? null : String(number),
    isOpen: isOpen(status),
  };
}
