import { OF_CONTRIBUTION } from '../tables/of-contribution';
import { choice, date, money, tableKind, text, type TableRow } from '../tables/table-kind';
import type { Table } from '../tables/read-table';

/**
 * What a contribution was turned from and to: a history that is only appended. The force is not bound by the deed and
 * cannot apply for its change itself, so that no route of the list is its own application.
 */
export const REPURPOSING = tableKind('Repurposing', 'repurposing', {
  ...OF_CONTRIBUTION,
  from: text('From', 'from purpose, old purpose, purpose before, purpose'),
  to: text('To', 'to purpose, new purpose, purpose after, turned to', { needed: 'cell' }),
  route: choice(
    'Route',
    'by which route, how',
    {
      'Within the wording': 'within wording, wording, within the deed, no change of the deed',
      Letter: 'by letter, letter of agreement, exchange of letters',
      'Deed by agreement': 'deed, deed of variation, variation, variation by agreement, s106a agreement',
      'Owner’s application':
        "owner's application, owners application, application of the owner, s106a application",
    },
    { needed: 'column' },
  ),
  asked: date('Asked', 'date asked, asked on'),
  authorityAnswer: text(
    'Authority’s answer',
    "authority's answer, council's answer, answer of the authority",
    { dash: 'blank' },
  ),
  developerAnswer: text('Developer’s answer', "developer's answer, owner's answer, answer of the developer", {
    dash: 'blank',
  }),
  costs: money('Costs', 'cost, legal costs, fees', { zero: 'blank' }),
  deedDate: date('Deed date', 'date of deed, deed of variation date, varied on'),
  status: choice('Status', 'repurposing status, stage', {
    Draft: 'drafted, idea, proposed',
    Asked: 'sent, requested, open',
    Agreed: 'approved, accepted',
    Completed: 'complete, done, in force, made',
    Refused: 'rejected, declined',
    Withdrawn: 'cancelled, canceled',
  }),
});
export type RepurposingRow = TableRow<typeof REPURPOSING>;
export type RepurposingTable = Table<typeof REPURPOSING>;

/** The routes by which the deed itself is varied. */
const BY_DEED: ReadonlySet<RepurposingRow['route']> = new Set(['Deed by agreement', 'Owner’s application']);
export const needsDeed = ({ route }: Pick<RepurposingRow, 'route'>): boolean => BY_DEED.has(route);
