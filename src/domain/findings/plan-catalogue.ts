import { kind, type FindingKind } from './kind';

/** What checking finds where money, projects and items are brought together. */
export const PLAN_KINDS = {
  'plan-nowhere': kind(
    'warning',
    'Money that has nowhere to go',
    'Money that expires within twelve months cannot be placed: nobody has said what it may fund, it may fund nothing that the table of projects has, it was drawn down for a project that the table does not have, or all that it may fund is full.',
    (v) => `${v.amount} of ${v.text} cannot be placed. ${v.why}`,
    'Say what it may fund, find it a project, or ask the authority whether you can use it for another purpose.',
  ),
  'plan-too-late': kind(
    'warning',
    'Projects come too late for the money',
    'Money that expires within twelve months may fund projects, and every one of them is needed after its deadline.',
    (v) => `${v.amount} of ${v.text} cannot be placed. ${v.why}`,
    'Bring a project forward, or ask the authority for a later deadline.',
  ),
  'project-unfundable': kind(
    'warning',
    'A project that no money may fund',
    'A project has room, and no open contribution may fund it: none names it, or it is not capital.',
    (v) => `${v.project} has room for ${v.room}, and ${v.why}.`,
    'Name it under May fund where an agreement allows it, or find it other money.',
  ),
  'item-revenue': kind(
    'warning',
    'An item that is revenue',
    'The list of items has one that is not capital. Only capital may be paid for.',
    (v) => `${v.item} is not capital.`,
    'Take it off the list, or correct Capital.',
  ),
  'item-replacement': kind(
    'warning',
    'An item that replaces another',
    'The list of items has one that replaces what is worn out, which may not be paid for.',
    (v) => `${v.item} is a replacement.`,
    'Take it off the list, or correct New.',
  ),
  'purpose-changed-without-deed': kind(
    'warning',
    'Another purpose without a deed',
    'A purpose was changed by a route that needs a deed, and there is no date of one; or the register’s purpose is not that of the last completed row.',
    (v) => `${v.text}: ${v.why}.`,
    'Enter the date of the deed; or write the register’s Purpose as the last completed row has it.',
  ),
  'repurpose-cost-over-sum': kind(
    'warning',
    'A change that costs more than it frees',
    'The costs of a repurposing are more than the money that remains of the contribution.',
    (v) => `${v.text}: the costs are ${v.costs}, and ${v.remaining} remains.`,
    'Weigh whether the change is worth its costs.',
  ),
  'repurposing-without-contribution': kind(
    'warning',
    'Repurposing of no contribution',
    'The row names no contribution of the register, or one that may be several.',
    (v) => `The row is about ${v.text}, ${v.problem}.`,
    'Write the agreement and the contribution as the register has them.',
  ),
  'successor-without-date': kind(
    'warning',
    'A successor without a date',
    'An authority has a successor, and no date from which it takes over: it is not used.',
    (v) => `${v.authority} is succeeded by ${v.successor}, and From is blank.`,
    'Enter the day on which the successor takes over.',
  ),
  'successor-contested': kind(
    'warning',
    'Two successors of one authority',
    'Two rows name different successors of one authority, or different days: neither is used.',
    (v) => `${v.authority} is succeeded by ${v.successor} here; row ${v.other} says otherwise.`,
    'Keep the successor in one row of the authority. If a successor was itself succeeded, enter that in the successor’s own row.',
  ),
  'successor-circle': kind(
    'warning',
    'An authority that succeeds itself',
    'Authorities succeed each other in a circle, so that none of them is the last: these successors are not used.',
    (v) => `${v.authority} is succeeded by ${v.successor}, which leads back to ${v.authority}.`,
    'Leave Successor blank in the row of the authority that is in force.',
  ),
} as const satisfies Record<string, FindingKind>;
