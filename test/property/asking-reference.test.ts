/**
 * VARIANCES and ELIGIBLE against an independent count, penny by penny and cell by cell. It is written from what the functions are
 * to say and not from how they do it.
 */
import * as fc from 'fast-check';
import { call, callNow, records } from '../functions/calling';
import { NO_TRANCHES } from '../functions/no-tranches';
import { runs } from '../chance';

const FIRST = 45_000;
const LAST = 45_060;
const days = fc.integer({ min: FIRST - 40, max: LAST + 20 });
const orBlank = <T>(of: fc.Arbitrary<T>) => fc.oneof({ weight: 3, arbitrary: of }, fc.constant(''));
const AGREEMENTS = { 'P/1': 'Blaby', 'P/2': 'Blaby DC', 'P/3': 'Melton', 'P/4': 'Rutland' } as const;
type Agreement = keyof typeof AGREEMENTS;
const agreements = fc.constantFrom(...(Object.keys(AGREEMENTS) as Agreement[]));

const requests = fc.array(
  fc.record({
    agreement: agreements,
    amount: fc.integer({ min: 1, max: 50 }),
    sent: orBlank(days),
    answered: orBlank(days),
    paid: orBlank(days),
    status: fc.constantFrom(
      ...['Draft', 'Sent', 'More evidence asked', 'Resubmitted', 'Agreed', 'Part agreed', 'Refused'],
      ...['Paid', 'Withdrawn'],
    ),
    round: orBlank(fc.integer({ min: 1, max: 4 })),
  }),
  { maxLength: 14 },
);
const moves = fc.array(
  fc.record({
    agreement: agreements,
    date: days,
    movement: fc.constantFrom('Opening', 'Received', 'Received', 'Drawn down', 'Drawn down', 'Returned'),
    pence: fc.integer({ min: 1, max: 12 }),
  }),
  { maxLength: 14 },
);
interface Move {
  readonly agreement: Agreement;
  readonly date: number;
  readonly movement: string;
  readonly pence: number;
}

/** One penny at an authority, by the day it came; null before any that is known. */
interface Penny {
  readonly came: number | null;
}
const ORDER = ['Opening', 'Received', 'Drawn down', 'Returned'];

/** By when money that was received on a day is to be spent. */
type SpendBy = (received: number) => number;

/** Every penny by the day, what is to be spent first before all; moves that find no money are left out of the case. */
function walk(all: readonly Move[], spendBy: SpendBy) {
  const isLater = (a: Penny, b: Penny): number =>
    a.came === null || b.came === null
      ? (a.came ?? -1) - (b.came ?? -1)
      : spendBy(a.came) - spendBy(b.came) || a.came - b.came;
  const there = new Map<Agreement, Penny[]>();
  const kept: Move[] = [];
  const drawn: { agreement: Agreement; on: number; came: number | null }[] = [];
  const sorted = [...all].sort(
    (a, b) => a.date - b.date || ORDER.indexOf(a.movement) - ORDER.indexOf(b.movement),
  );
  for (const move of sorted) {
    const own = there.get(move.agreement) ?? [];
    there.set(move.agreement, own);
    const isIn = move.movement === 'Opening' || move.movement === 'Received';
    if (!isIn && own.length < move.pence) continue;
    kept.push(move);
    for (let n = 0; n < move.pence; n++) {
      if (isIn) own.push({ came: move.movement === 'Opening' ? null : move.date });
      else {
        own.sort(isLater);
        const { came } = own.shift()!;
        if (move.movement === 'Drawn down') drawn.push({ agreement: move.agreement, on: move.date, came });
      }
    }
  }
  return { kept, drawn };
}

const middle = (of: readonly number[]): number | '' => {
  if (of.length < 3) return '';
  const sorted = [...of].sort((a, b) => a - b);
  return sorted.length % 2
    ? sorted[(sorted.length - 1) / 2]!
    : (sorted[sorted.length / 2]! + sorted[sorted.length / 2 - 1]!) / 2;
};
const text = (waiting: readonly (number | '')[]): string => {
  if (waiting.length === 0) return 'None';
  const dated = waiting.filter((one): one is number => one !== '').map((sent) => LAST - sent);
  const oldest = dated.length === 0 ? '' : Math.max(...dated);
  const parts = [`${waiting.length} waiting`];
  if (oldest !== '')
    parts.push(`${waiting.length === 1 ? '' : 'oldest '}${oldest} ${oldest === 1 ? 'day' : 'days'}`);
  if (dated.length < waiting.length) parts.push(`${waiting.length - dated.length} without a date`);
  return parts.join(', ');
};
const places = (of: number | '', digits: number): number | '' =>
  of === '' ? '' : Math.round(of * 10 ** digits) / 10 ** digits;

const IS_BAD = new Set<Agreement>(['P/2']);
const REGISTER = [
  ['Agreement', 'Authority', 'Value', 'Held by authority'],
  ...Object.entries(AGREEMENTS).map(([of, authority]) => [
    of,
    authority,
    IS_BAD.has(of as Agreement) ? 'TBC' : 5,
    1,
  ]),
  ['Total', '', 20, 4],
];

/** Which of a few days it is to be spent by, by the day of receipt; null without a table of instalments. */
const terms = fc.option(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 7, maxLength: 7 }));

test('VARIANCES is what a slow count of every request and every penny gives', () => {
  fc.assert(
    fc.property(requests, moves, fc.boolean(), terms, (asked, moved, isMerged, years) => {
      const spendBy: SpendBy = (received) => (years === null ? received : 50_000 + years[received % 7]!);
      const { kept, drawn } = walk(moved as readonly Move[], spendBy);
      const receipts = kept.filter(({ movement }) => movement === 'Received');
      const triggers = [
        ['Agreement', 'Amount', 'Timing', 'Trigger', 'Received', 'Spend by'],
        ...receipts.map(({ agreement, date }) => [agreement, 1, 'On', 'Commencement', date, spendBy(date)]),
      ];
      const authorities = [
        ['Authority', 'Successor', 'From'],
        ['Melton', 'Rutland', isMerged ? LAST : LAST + 1],
      ];
      const spill = callNow(
        ...(['VARIANCES', FIRST, LAST] as const),
        [
          ['Request', 'Agreement', 'Amount', 'Sent', 'Answered', 'Paid', 'Status', 'Round'],
          ...asked.map((of, n) => [
            `R${n}`,
            of.agreement,
            of.amount,
            of.sent,
            of.answered,
            of.paid,
            of.status,
            of.round,
          ]),
        ],
        [
          ['Date', 'Agreement', 'Movement', 'Amount', 'From', 'To'],
          ...kept.map((of) => [
            ...[of.date, of.agreement, of.movement, of.pence / 100],
            of.movement === 'Returned' ? 'Held by authority' : '',
            of.movement === 'Opening' ? 'Held by authority' : '',
          ]),
        ],
        ...[REGISTER, authorities, [['Date and time', 'Authority', 'Sheets', 'Undone']]],
        years === null ? NO_TRANCHES[0] : triggers,
      );
      const groups = { Blaby: ['P/1', 'P/2'], ...(isMerged ? {} : { Melton: ['P/3'] }) } as Record<
        string,
        string[]
      >;
      groups.Rutland = isMerged ? ['P/3', 'P/4'] : ['P/4'];
      groups['All authorities'] = Object.keys(AGREEMENTS);
      const expected = Object.entries(groups).map(([name, members]) => {
        const own = asked.filter(({ agreement }) => members.includes(agreement));
        const inIt = (day: number | ''): day is number => day !== '' && day >= FIRST && day <= LAST;
        const waits = (end: 'answered' | 'paid'): number[] =>
          own
            .filter((of) => of.sent !== '' && inIt(of[end]) && of[end] >= of.sent)
            .map((of) => (of[end] as number) - (of.sent as number));
        const sentLater = (of: (typeof own)[number]): boolean => of.sent !== '' && of.sent > LAST;
        const isWithThem = ({ status }: (typeof own)[number]): boolean =>
          ['Sent', 'Resubmitted'].includes(status);
        const forAnswer = own.filter(
          (of) =>
            !sentLater(of) &&
            !['Draft', 'Withdrawn'].includes(of.status) &&
            (of.answered === '' ? isWithThem(of) : of.answered > LAST),
        );
        const forPayment = own.filter(
          (of) =>
            !sentLater(of) &&
            !forAnswer.includes(of) &&
            (of.status === 'Paid'
              ? of.paid !== '' && of.paid > LAST
              : ['Agreed', 'Part agreed'].includes(of.status)),
        );
        const sentNow = own.filter((of) => inIt(of.sent));
        const refused = own.filter((of) => of.status === 'Refused' && inIt(of.answered));
        const ofMoves = kept.filter(({ agreement, date }) => members.includes(agreement) && date <= LAST);
        const sum = (which: (of: Move) => number): number => ofMoves.reduce((all, of) => all + which(of), 0);
        const signed = (of: Move): number =>
          of.movement === 'Opening' || of.movement === 'Received' ? of.pence : -of.pence;
        const start = sum((of) => (of.date < FIRST || of.movement === 'Opening' ? signed(of) : 0));
        const during = (movement: string) =>
          sum((of) => (of.date >= FIRST && of.movement === movement ? of.pence : 0));
        const there = start + during('Received');
        const ages = drawn
          .filter(
            ({ agreement, on, came }) =>
              members.includes(agreement) && on >= FIRST && on <= LAST && came !== null,
          )
          .map(({ on, came }) => on - came!)
          .sort((a, b) => a - b);
        const rows = members.length;
        const bad = members.filter((of) => IS_BAD.has(of as Agreement)).length;
        return {
          Authority: name,
          'Drawn down': during('Drawn down') / 100,
          'Share drawn down': there > 0 ? places(during('Drawn down') / there, 4) : '',
          'Days to answer': middle(waits('answered')),
          Answered: waits('answered').length,
          'Waiting for an answer': text(forAnswer.map(({ sent }) => sent)),
          'Days to payment': middle(waits('paid')),
          Paid: waits('paid').length,
          'Waiting for payment': text(forPayment.map(({ sent }) => sent)),
          'Mean rounds':
            sentNow.length === 0
              ? ''
              : places(
                  sentNow.reduce((all, { round }) => all + (round === '' ? 1 : round), 0) / sentNow.length,
                  2,
                ),
          Refused: refused.length,
          'Refused amount': refused.reduce((all, { amount }) => all + amount, 0),
          'Days since last sheet': '',
          'Errors per 100 rows': places((bad * 100) / rows, 1),
          // The day by which half of the pennies had gone.
          'Days from receipt to drawdown': ages.length === 0 ? '' : ages[Math.ceil(ages.length / 2) - 1],
          'Share returned': there > 0 ? places(during('Returned') / there, 4) : '',
        };
      });
      expect(records(spill)).toEqual(expected);
    }),
    runs(400),
  );
});

describe('ELIGIBLE, of every item that there can be', () => {
  const CELLS = {
    capital: ['Yes', 'No', ''],
    isNew: ['New', 'Replacement', 'Altered', 'Extended', ''],
    benefit: ['Development', 'Area', 'Force', ''],
    approved: ['Yes', 'No', ''],
    category: ['Police building', 'Vehicle', ''],
  };
  const all = CELLS.capital.flatMap((capital) =>
    CELLS.isNew.flatMap((isNew) =>
      CELLS.benefit.flatMap((benefit) =>
        CELLS.approved.flatMap((approved) =>
          CELLS.category.map((category) => ({ capital, isNew, benefit, approved, category })),
        ),
      ),
    ),
  );
  const verdict = ({ capital, isNew, benefit, approved, category }: (typeof all)[number]): string => {
    // Capital, not revenue; no replacement of worn-out equipment.
    if (capital === 'No' || isNew === 'Replacement') return 'Not eligible';
    // A blank is always Ask; and what nobody has approved is.
    if (capital === '' || isNew === '' || benefit === '' || approved !== 'Yes') return 'Ask';
    // New, altered or extended buildings fit; of another thing that is altered a person has to say.
    return isNew === 'New' || category === 'Police building' ? 'Eligible' : 'Ask';
  };
  const ITEMS = [
    ['Item', 'Category', 'Capital', 'New', 'Benefit', 'Approved'],
    ...all.map((of, n) => [`I${n}`, of.category, of.capital, of.isNew, of.benefit, of.approved]),
  ];
  const names = all.map((_, n) => [`I${n}`]);

  test('by the rules alone', async () => {
    const spill = (await call('ELIGIBLE', names, null, ITEMS)) as [string, string][];
    expect(spill.map(([found]) => found)).toEqual(all.map(verdict));
    expect(spill.every(([, why]) => why.length > 10)).toBe(true);
  });

  test.each<[string, string, string, (name: string) => string]>([
    ['may fund any', 'Any', '', () => 'Eligible'],
    ['is blank', '', '', () => 'Ask'],
    ['names one item', 'I30', '', (name) => (name === 'I30' ? 'Eligible' : 'Not eligible')],
    ['names an area', 'Blaby NPA', '', () => 'Ask'],
    ['may fund any, and is closed', 'Any', 'Closed', () => 'Not eligible'],
  ])('for money of which the agreement %s', async (_, mayFund, status, ofAgreement) => {
    const register = [
      ['Agreement', 'Authority', 'Value', 'May fund', 'Status'],
      ['P/1', 'Blaby', 5, mayFund, status],
    ];
    const spill = (await call('ELIGIBLE', names, 'P/1', ITEMS, register)) as [string, string][];
    const worse = ['Eligible', 'Ask', 'Not eligible'];
    expect(spill.map(([found]) => found)).toEqual(
      all.map((of, n) => worse[Math.max(worse.indexOf(verdict(of)), worse.indexOf(ofAgreement(`I${n}`)))]),
    );
  });
});
