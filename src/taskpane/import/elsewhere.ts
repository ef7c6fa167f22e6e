import type { Elsewhere, NotCompared } from '../../domain/council/import/comparison';
import { listed } from '../../workbook/register/register-messages';
import type { Compared } from './state';
import { counted } from '../ui/wording';

const rowsName = ({ count, names }: Elsewhere, sheetNames: readonly string[]): string =>
  `${counted(count, 'row')} of ${listed(sheetNames)} ${count === 1 ? 'names' : 'name'} ${listed(names)}`;

/** "2 rows of Charnwood Q4 name Blaby, not Charnwood, and are in no line."; null where none does. */
export const elsewhereText = ({ elsewhere, sheetNames, authority }: Compared): string | null =>
  elsewhere.count === 0
    ? null
    : `${rowsName(elsewhere, sheetNames)}, not ${authority}, and ${elsewhere.count === 1 ? 'is' : 'are'} in no line.`;

/** Why nothing is compared, and what to do about it. */
export function notComparedText(why: Exclude<NotCompared, { kind: 'no-register' }>): {
  readonly text: string;
  readonly more: string;
} {
  if (why.kind === 'no-row')
    return {
      text: `No row of ${why.name} can be compared with the register.`,
      more: why.isUnderstood
        ? 'None of its rows can be used: the findings say why. Nothing was written.'
        : 'What the sheet holds was not understood. Say under Columns what its headings mean, then check again.',
    };
  const { elsewhere, sheetNames, authority } = why;
  // What was chosen is likelier wrong than the whole sheet.
  return {
    text: `${rowsName(elsewhere, sheetNames)}, and the sheet was checked as ${authority}.`,
    more: `Choose ${listed(elsewhere.names)} on Check. Where that column does not say who holds the money, take it out under Columns. Nothing was written.`,
  };
}
