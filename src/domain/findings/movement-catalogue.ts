import { kind, onRows, UNTIL_THEN, type FindingKind, type Values } from './kind';

const named = (v: Values): string =>
  v.contribution ? `agreement ${v.agreement}, contribution ${v.contribution}` : `agreement ${v.agreement}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What checking movements and the general ledger's export finds. */
export const MOVEMENT_KINDS = {
  'movement-unknown': kind(
    'error',
    'No such movement',
    'Movement holds a word that is not one of the movements, so it is not known where the money went.',
    (v) =>
      `${v.column} holds ${v.text}, which is not one of the movements.${v.near ? ` Is it ${v.near}?` : ''}`,
    (v) => `Type one of: ${v.choices}. ${UNTIL_THEN}`,
  ),
  'movement-place-missing': kind(
    'error',
    'From or To is needed',
    'The movement can move money from, or to, more than one stage, and the row does not say which. It is not guessed.',
    (v) => `${v.movement} needs ${v.side}, which is blank.`,
    (v) => `Type one of these in ${v.side}: ${v.may}. ${UNTIL_THEN}`,
  ),
  'movement-place': kind(
    'error',
    'A stage that the movement cannot have',
    'From or To says another stage than the movement moves money from or to.',
    (v) => `${v.movement} with ${v.side} ${v.text}: that is not where this movement moves money.`,
    (v) => `Clear ${v.side}, or type one of: ${v.may}; or use Adjusted, with a Note. ${UNTIL_THEN}`,
  ),
  'movement-without-contribution': kind(
    'warning',
    'A movement of no contribution of the register',
    'The register does not have the agreement or the contribution that the movement names, or has several and the movement does not say which. Its money counts under its agreement, and in totals.',
    (v) =>
      v.why === 'several'
        ? `The register has several contributions of agreement ${v.agreement}, and the movement does not say which${onRows(v.count)}.`
        : v.why === 'two-authorities'
          ? `The reference ${v.agreement} is of agreements under two authorities, and the movement does not say which${onRows(v.count)}.`
          : `The register has no ${named(v)}${onRows(v.count)}.${v.near ? ` It has ${v.near}.` : ''}`,
    (v) =>
      v.why === 'several'
        ? 'Type the reference of the contribution under Contribution.'
        : v.why === 'two-authorities'
          ? 'Write the reference with its authority in brackets, such as P/1 (Blaby).'
          : 'Correct the reference, or add the contribution to the register.',
  ),
  'stage-short': kind(
    'warning',
    'Received before it was started',
    'More was received from the developer than was ever started, and Not started still holds the money: the movement Started is missing.',
    (v) =>
      `${capital(named(v))}: on ${v.date} Held by developer is ${v.amount}, and Not started has ${v.has}. A Started is missing.`,
    (v) => `Add a Started of ${v.missing} on ${v.date}. The pane can add it.`,
  ),
  'stage-negative': kind(
    'warning',
    'A stage that is negative',
    'At the end of a day a stage of the contribution holds less than nothing: a movement is missing, twice there, or of another contribution. The figures count it as it is.',
    (v) => `${capital(named(v))}: at the end of ${v.date} ${v.stage} is ${v.amount}.`,
    'Look for a movement that is missing, is there twice, or belongs to another contribution.',
  ),
  'cumulative-fell': kind(
    'warning',
    'A figure that only grows went down',
    'What was received, drawn down or spent so far can only grow, unless money went back. It is lower than in an earlier submission.',
    (v) => `${v.what} of ${v.name} was ${v.before} and is ${v.after}: ${v.difference} less.`,
    'Ask which of the two figures is wrong. If money went back, record it as that.',
  ),
  'ledger-differs': kind(
    'warning',
    'Register and movements differ',
    'The movements of a contribution do not add up to what the register has for it.',
    (v) =>
      `${capital(named(v))}: ${v.stage} is ${v.register} in the register and ${v.movements} by the movements, a difference of ${v.difference}.`,
    'Record the movement that is missing, or correct the register.',
  ),
  'confirmation-old': kind(
    'note',
    'Not confirmed this quarter',
    'The authority last confirmed its balances more than 92 days ago, or never, by the Import log. Only an authority with an open row is asked for.',
    (v) =>
      v.date === undefined
        ? `The Import log has no day to which ${v.authority} confirmed its balances.`
        : `${v.authority} last confirmed its balances as at ${v.date}, ${v.days} days ago.`,
    'Ask the authority for its sheet, and import it.',
  ),
  'spent-without-project': kind(
    'note',
    'Spent on no project',
    'Money was spent, and neither the movement nor the register says on which project.',
    (v) => `${v.amount} spent under ${named(v)}, on no project.`,
    'Type the project under Project.',
  ),
  'back-dated': kind(
    'note',
    'Recorded long after its date',
    'The movement was recorded more than 92 days after its date: a paper of that quarter may have been published without it.',
    (v) => `Dated ${v.date} and recorded on ${v.recorded}, ${v.days} days later.`,
    'Where a paper was published between the two, say there that its figures changed. ASAT with `known` gives them as they were.',
  ),
  'reversal-unmatched': kind(
    'warning',
    'A minus that undoes nothing',
    'A movement with a minus undoes an earlier one. No earlier movement of the contribution has the amount, and no Note says why.',
    (v) => `${v.movement} of ${v.amount} undoes no earlier ${v.movement} of that amount under ${named(v)}.`,
    'Correct the amount or the contribution, or say in Note what it undoes.',
  ),
  'movement-repeated': kind(
    'warning',
    'A movement entered twice',
    'Two rows have the same day, contribution, movement, amount, project and Reference, and no minus undoes one. Both count.',
    (v) =>
      `${v.movement} of ${v.amount} under ${named(v)} with the reference ${v.text} is on row ${v.other} too.`,
    'Delete one and correct the register, or give each a reference of its own.',
  ),
  'gl-amount-missing': kind(
    'error',
    'A line without an amount',
    'A line of the general ledger has no amount, or both a debit and a credit.',
    (v) => (v.both ? 'The line has a debit and a credit.' : 'The line has no amount.'),
    `Correct the line, or take it out of the export. ${UNTIL_THEN}`,
  ),
} as const satisfies Record<string, FindingKind>;
