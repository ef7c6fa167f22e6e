import { isOne, kind, rows, UNTIL_THEN, type FindingKind, type Values } from './kind';

/** A reference that the other sheet lacks, or how many there are and the first of them. */
const notFound = (v: Values): string =>
  Number(v.references ?? 1) > 1
    ? `${v.references} references on ${rows(v.count)} are not in ${v.sheet}, the first ${v.text}.`
    : `${v.text} is not in ${v.sheet}.${v.near ? ` It has ${v.near}.` : ''}`;

/** What joining the tables of a council finds. */
export const JOIN_KINDS = {
  'contribution-not-found': kind(
    'error',
    'No such contribution',
    'A transaction names a contribution that the contribution sheet does not have, so its money cannot be placed.',
    notFound,
    (v) =>
      v.near
        ? `Ask the authority whether ${v.near} is meant, or join the two in the pane. ${UNTIL_THEN}`
        : `Ask the authority for ${Number(v.references ?? 1) > 1 ? 'the contributions. Until then the rows stay out of every figure.' : `the contribution. ${UNTIL_THEN}`}`,
  ),
  'agreement-for-contribution': kind(
    'error',
    'Agreement in place of a contribution',
    'A transaction names an agreement where its contribution should be, and the agreement has several contributions, or none. Its money cannot be placed.',
    (v) =>
      `${rows(v.count)} ${isOne(v.count) ? 'names an agreement' : 'name agreements'} in place of a contribution, for example ${v.text}, which has ${Number(v.of) === 0 ? 'no contribution here' : `${v.of} contributions`}.`,
    `Ask the authority which contribution each belongs to. ${UNTIL_THEN}`,
  ),
  'joined-by-agreement': kind(
    'warning',
    'Joined by its agreement',
    'A transaction names an agreement where its contribution should be. It is joined to the contribution that its own reference begins with, or to the only one that the agreement has.',
    (v) =>
      `${rows(v.count)} ${isOne(v.count) ? 'names an agreement' : 'name agreements'} in place of a contribution, for example ${v.text}, joined to ${v.near}.`,
    'Check the example, and ask the authority to name contributions.',
  ),
  'sheet-not-joined': kind(
    'warning',
    'Sheet not joined',
    'The sheet was understood, but none of it goes into the rows that are compared with the register: another sheet has the same contributions, or the one that it belongs to is missing.',
    (v) =>
      `A sheet of the kind ${v.kind}; the rows come from the ${v.by} sheets, and it is not joined to them.`,
    'Check it by itself, or add the sheet of contributions that it belongs to.',
  ),
  'row-in-other-sheet': kind(
    'warning',
    'Row in two sheets',
    'A row has the same reference and the same cells in another sheet of the same kind. It is counted once.',
    (v) =>
      `${rows(v.count)}, the first ${v.text}, ${isOne(v.count) ? 'stands' : 'stand'} in ${v.sheet} as well, the same in every column. Each is taken once.`,
    'Nothing needs to be done where one sheet repeats an earlier one.',
  ),
  'reference-in-other-sheet': kind(
    'warning',
    'Reference in two sheets',
    'Another sheet of the same kind has the reference with other cells. Both rows count.',
    (v) =>
      `${rows(v.count)}, the first ${v.text}, ${isOne(v.count) ? 'has a reference' : 'have references'} of ${v.sheet} with other cells. All count.`,
    'Where a later sheet replaces an earlier one, check the later one by itself.',
  ),
  'movement-not-placed': kind(
    'warning',
    'Which contribution?',
    'Transactions have a reference that several contributions share, and add up to none of them. Their money is placed with none.',
    (v) =>
      `${rows(v.count)} (${v.amount}) fit several contributions and have the sum of none, for example of ${v.text}.`,
    'Ask the authority which contribution each belongs to.',
  ),
  'agreement-not-found': kind(
    'warning',
    'No such agreement',
    'A contribution names an agreement that the agreement sheet does not have. The contribution counts; what the agreement would add is not known.',
    notFound,
    'Ask the authority for the agreement, or for its right reference.',
  ),
  'joined-by-you': kind(
    'note',
    'Joined by you',
    'A reference that is not in the other sheet was joined to one that is.',
    (v) => `${v.text} is joined to ${v.near}, as you chose (${rows(v.count)}).`,
    'Nothing needs to be done.',
  ),
  'authority-as-said': kind(
    'note',
    'Authority that you confirmed',
    'A name that is nearly another authority’s is counted as that one, as you confirmed.',
    (v) => `${v.text} (${rows(v.count)}) is counted as ${v.near}, as you confirmed.`,
    'Nothing needs to be done.',
  ),
  'joined-loosely': kind(
    'note',
    'Joined by a looser match',
    'References that are the same only without capitals, spaces and punctuation.',
    (v) => `${rows(v.count)} joined this way, for example ${v.text} to ${v.near}.`,
    'Check the example. Where it is wrong, ask the authority for the right reference.',
  ),
  'equal-instalments': kind(
    'note',
    'Equal instalments, most likely',
    'Rows that are the same in every column, where the contribution sheet has the sum as many times. Both count.',
    (v) => `The same as row ${v.other}; the contribution sheet has ${v.amount} ${v.count} times.`,
    'Nothing needs to be done.',
  ),
} as const satisfies Record<string, FindingKind>;
