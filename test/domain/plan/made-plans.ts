/** Small plans as an officer would have them: a register, a table of projects and requests, all of them made at random. */
import * as fc from 'fast-check';
import { FUNDABLE_PROJECTS } from '../../../src/domain/plan/fundable-projects';
import { planOf, type Plan } from '../../../src/domain/plan/plan';
import { isRegister, readRegister } from '../../../src/domain/register/read/read-register';
import { REQUESTS } from '../../../src/domain/requests/request-table';
import { isTable, readTable } from '../../../src/domain/tables/read-table';

export const AS_AT = 45_740;
export const MONTHS = 12;

export const REGISTER_HEADINGS = [
  ...['Agreement', 'Contribution', 'Authority', 'Expiry date', 'Value', 'Held by authority'],
  ...['Drawn down', 'Spent', 'Project', 'Status', 'May fund'],
];
export const PROJECT_HEADINGS = [
  ...['Project', 'Budget', 'Received', 'Need by', 'Priority', 'Capital', 'Area'],
];
export const REQUEST_HEADINGS = ['Request', 'Agreement', 'Contribution', 'Amount', 'Project', 'Status'];

const NAMES = ['Van', 'Armoury', 'Cameras', 'Bikes'] as const;
const amount = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 90_000 }));
const day = fc.integer({ min: AS_AT - 40, max: AS_AT + 400 });
const mayFund = fc.oneof(
  { weight: 6, arbitrary: fc.shuffledSubarray([...NAMES, 'Blaby', 'Pooled']).map((all) => all.join('; ')) },
  {
    weight: 2,
    arbitrary: fc.shuffledSubarray([...NAMES]).map((all) => [...all, 'Sheds'].join('; ')),
  },
  { weight: 1, arbitrary: fc.constantFrom('', 'Any', 'Vann', 'any ; nothing we have') },
);

export interface MadeRow {
  readonly held: number;
  readonly inHand: number;
  readonly expiry: number | string;
  readonly mayFund: string;
  readonly project: string;
}
export interface MadeProject {
  readonly name: string;
  readonly budget: number;
  readonly received: number;
  readonly needBy: number | '';
  readonly priority: number | '';
  readonly capital: string;
  readonly area: string;
}
export interface Made {
  readonly rows: readonly MadeRow[];
  readonly projects: readonly MadeProject[];
  readonly requests: readonly { readonly row: number; readonly amount: number; readonly project: string }[];
}

const often = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

export const made: fc.Arbitrary<Made> = fc.record({
  rows: fc.array(
    fc.record({
      held: amount,
      inHand: amount,
      expiry: fc.oneof({ weight: 9, arbitrary: day as fc.Arbitrary<number | string> }, fc.constant('TBC')),
      mayFund,
      project: often<string>('', fc.constantFrom(...NAMES)),
    }),
    { maxLength: 7 },
  ),
  projects: fc.uniqueArray(
    fc.record({
      name: fc.constantFrom(...NAMES),
      budget: amount,
      received: fc.integer({ min: 0, max: 10 }),
      needBy: often<number | ''>('', day),
      priority: fc.constantFrom<number | ''>('', 1, 2, 3),
      capital: often<string>('', fc.constantFrom('Yes', 'No')),
      area: often<string>('', fc.constantFrom('Blaby', 'Pooled')),
    }),
    { selector: ({ name }) => name, minLength: 1 },
  ),
  requests: fc.array(
    fc.record({
      row: fc.nat(6),
      amount: fc.integer({ min: 1, max: 30 }),
      project: fc.constantFrom('', ...NAMES),
    }),
    { maxLength: 3 },
  ),
});

export const registerOf = ({ rows }: Made): unknown[][] => [
  REGISTER_HEADINGS,
  ...rows.map(({ held, inHand, expiry, mayFund: may, project }, index) => [
    ...[`P/${index}`, 'C1', 'Blaby', expiry, held + inHand + 1, held, inHand, 0, project, 'Open', may],
  ]),
];
export const projectsOf = ({ projects }: Made): unknown[][] => [
  PROJECT_HEADINGS,
  ...projects.map(({ name, budget, received, needBy, priority, capital, area }) => [
    ...[name, budget, received, needBy, priority, capital, area],
  ]),
];
const requestsOf = ({ rows, requests }: Made): unknown[][] => [
  REQUEST_HEADINGS,
  ...requests
    .filter(({ row }) => row < rows.length)
    .map(({ row, amount: asked, project }, index) => [
      ...[`R${index}`, `P/${row}`, 'C1', asked, project, 'Sent'],
    ]),
];

export function planFor(all: Made): Plan {
  const register = readRegister(registerOf(all));
  const projects = readTable(projectsOf(all), FUNDABLE_PROJECTS);
  const requests = readTable(requestsOf(all), REQUESTS);
  if (!isRegister(register) || !isTable(projects) || !isTable(requests))
    throw new Error('A table is not read.');
  const plan = planOf({ register, projects, requests }, { months: MONTHS, asAt: AS_AT });
  if ('because' in plan) throw new Error(plan.because.code);
  return plan;
}
