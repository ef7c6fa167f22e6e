import { OF_CONTRIBUTION } from '../tables/of-contribution';
import { choice, date, money, tableKind, text, type TableRow } from '../tables/table-kind';

/** Where money may be: outside the agreement, in one of its stages, or gone from them. */
export const PLACES = {
  Outside: 'out, external',
  'Not started': 'development not started, project not yet started',
  'Held by developer': 'developer, held by developers, due from developer',
  'Held by authority': 'authority, council, held by council, held by local authority',
  'In hand': 'hand, force, police, drawn down',
  Spent: 'expenditure',
  Returned: 'repaid, clawed back',
  'Written off': 'write off, lost',
} as const;
export type PlaceName = keyof typeof PLACES;

/** The movements of the ledger, with other words for them. */
const MOVEMENT_NAMES = {
  Opening: 'opening balance, balance brought forward, brought forward, b/f, bfwd',
  Secured: 'signed, sum secured, agreement signed',
  Varied: 'variation, deed of variation, varied by deed',
  Started: 'commenced, development started, start',
  Indexed: 'indexation, index, uplift',
  Received: 'receipt, received by authority, paid by developer',
  Interest: 'interest earned, interest added',
  Fee: 'fees, monitoring fee, administration fee, admin fee',
  'Drawn down': 'drawdown, draw down, drawn, drew down, transferred to force, transferred to police',
  Spent: 'spend, spending, expenditure',
  Returned: 'return, repaid, refunded, clawback, clawed back',
  'Written off': 'write off, written-off, lost',
  Adjusted: 'adjustment, adjust, correction, corrected',
  Committed: 'commitment, commit, ordered',
  Released: 'release, commitment released, released commitment',
  Invoiced: 'invoice, demand notice, demanded',
  Repurposed: 'repurpose, repurposing, change of purpose',
} as const;
export type MovementName = keyof typeof MOVEMENT_NAMES;
export const MOVEMENTS_LIST = Object.keys(MOVEMENT_NAMES) as readonly MovementName[];

/** The Movements table: one row a dated movement of money. A minus undoes. */
export const MOVEMENTS = tableKind('Movements', 'movements', {
  date: date('Date', 'movement date, date of movement, effective date', { needed: 'cell' }),
  ...OF_CONTRIBUTION,
  movement: choice('Movement', 'movement type, type of movement, what', MOVEMENT_NAMES, {
    needed: 'cell',
    unknown: 'movement-unknown',
  }),
  // A 0 may be a blank cell, and moves nothing either way.
  amount: money('Amount', 'sum, value, pounds', { needed: 'column', zero: 'blank' }),
  project: text('Project', 'project name'),
  from: choice('From', 'from stage, out of', PLACES),
  to: choice('To', 'to stage, into', PLACES),
  reference: text('Reference', 'ref, invoice, order, remittance, journal, document, document number'),
  note: text('Note', 'notes, comment, comments, remarks, reason'),
  source: text('Source', 'recorded from'),
  recorded: date('Recorded', 'recorded on, date recorded, entered, entered on'),
});

export type MovementRow = TableRow<typeof MOVEMENTS>;
