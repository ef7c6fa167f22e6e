import { kind, type FindingKind } from './kind';

/** What checking finds in the table of requests for drawdown, beside what reading it finds. */
export const REQUEST_KINDS = {
  'request-repeated': kind(
    'warning',
    'One reference, two requests',
    'Two rows of the requests have the same reference. Both count, and the pane opens the first. Each request has a reference of its own, so that a payment can be traced to it.',
    (v) => `Request ${v.request} is on row ${v.other} too.`,
    'Give each request a reference of its own.',
  ),
  'request-without-contribution': kind(
    'warning',
    'Request for no contribution',
    'The request names no contribution of the register, or one that may be several. It is listed, and no contribution’s money counts as asked for.',
    (v) => `Request ${v.request} is for ${v.text}, ${v.problem}.`,
    'Write the agreement and the contribution as the register has them.',
  ),
  'request-over-held': kind(
    'warning',
    'More asked for than is held',
    'The open requests on a contribution add up to more than the authority holds for it.',
    (v) =>
      `Open requests on ${v.text} add up to ${v.asked}; the authority holds ${v.held}: ${v.difference} more than is held.`,
    'Check what is held with the authority; withdraw or reduce a request.',
  ),
  'request-over-agreed': kind(
    'warning',
    'Amounts of a request out of order',
    'What was paid should be within what was agreed, and that within what was asked for.',
    (v) => `Request ${v.request}: ${v.first} is more than ${v.second}.`,
    'Check the amounts against the authority’s letter and the remittance.',
  ),
  'request-dates': kind(
    'warning',
    'Dates of a request out of order',
    'A request is sent, then answered, then paid.',
    (v) => `Request ${v.request}: ${v.first} is before ${v.second}.`,
    'Check the dates.',
  ),
  'request-contradicts': kind(
    'warning',
    'A request that does not fit together',
    'Something is paid of a request that is not agreed, a day is still to come, the amount is below nil, or the table of projects does not have its project, so that the plan keeps no room for it. Its status counts.',
    (v) => `Request ${v.request} is ${v.status}, and ${v.column} is ${v.text}.`,
    'Correct the status, or the other cell.',
  ),
  'request-not-dated': kind(
    'warning',
    'Request without its day',
    'The status of a request says that it was sent, answered or paid, and its row does not say when. It counts in no median, and how long it has waited is not known; a refusal without its day counts in no period.',
    (v) => `Request ${v.request} is ${v.status}, and ${v.column} is blank.`,
    'Enter the day, as the letter or the remittance has it.',
  ),
  'request-paid-not-drawn': kind(
    'warning',
    'Paid and not drawn down',
    'The paid requests on a contribution add up to more than the register has as drawn down.',
    (v) => `${v.text}: ${v.paid} is paid on requests, and ${v.drawnDown} is drawn down in the register.`,
    'Enter the drawdown in the register; or correct the request.',
  ),
  'request-stale': kind(
    'warning',
    'No answer for 60 days',
    'A request has been with the authority for more than 60 days without an answer.',
    (v) => `Request ${v.request} has been with the authority for ${v.days} days.`,
    'Ask the authority for its answer, or for what it still needs.',
  ),
  'request-after-expiry': kind(
    'warning',
    'Asked for after the money expired',
    'A request was sent, or would be sent now, after the expiry date of its contribution.',
    (v) => `Request ${v.request}: its contribution expired on ${v.expiry}.`,
    'Ask the authority whether it can still be drawn down.',
  ),
  'request-without-evidence': kind(
    'warning',
    'Sent without evidence',
    'A request was sent and no evidence is named with it, where the authority wants some, or has asked for more.',
    (v) => `Request ${v.request} names no evidence.${v.wanted ? ` The authority wants: ${v.wanted}.` : ''}`,
    'Send the evidence, and name it under Evidence.',
  ),
  'authority-silent': kind(
    'warning',
    'An authority that does not answer',
    'An authority has three requests or more waiting, and has answered none of those sent to it in the last year.',
    (v) =>
      `${v.authority} has ${v.count} requests waiting, the oldest for ${v.days} days, and has answered none in a year.`,
    'Take it up with the authority’s section 106 officer.',
  ),
} as const satisfies Record<string, FindingKind>;
