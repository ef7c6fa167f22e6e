import type { Elsewhere, NotCompared } from '../../domain/council/import/comparison';
import { listed } from '../../workbook/register/register-messages';
import type { Compared } from './state';
import { counted } from '../ui/wording';

const rowsName = ({ count, names }: Elsewhere, sheetNames: readonly string[]): string =>
  `${counted(count, 'row')} of ${listed(sheetNames)} ${count === 1 ? 'names' : 'name'} ${listed(names)}`;

/** Rows that are compared with nothing, and why: "2 rows of Charnwood Q4 name Blaby, not Charnwood." */
export function leftOutTexts({
  elsewhere,
  nobodys,
  unreadOfAny,
  sheetNames,
  authorities,
}: Compared): string[] {
  const texts: string[] = [];
  if (elsewhere.count > 0)
    texts.push(
      `${rowsName(elsewhere, sheetNames)}, not ${authorities[0]!.name}, and ${areNotBelow(elsewhere.count)}.`,
    );
  if (nobodys.count > 0)
    texts.push(
      `${nobodysText(nobodys, sheetNames)} ${nobodys.count === 1 ? 'It is' : 'They are'} not compared.`,
    );
  if (unreadOfAny > 0)
    texts.push(
      `${counted(unreadOfAny, 'row')} of ${listed(sheetNames)} could not be read and ${unreadOfAny === 1 ? 'does' : 'do'} not say whose ${unreadOfAny === 1 ? 'it is' : 'they are'}.`,
    );
  return texts;
}

const areNotBelow = (count: number): string => `${count === 1 ? 'is' : 'are'} not in the lines below`;

function nobodysText({ count, names }: Elsewhere, sheetNames: readonly string[]): string {
  const rows = `${counted(count, 'row')} of ${listed(sheetNames)}`;
  return names.length === 0
    ? `${rows} ${count === 1 ? 'does' : 'do'} not say which authority ${count === 1 ? 'it is' : 'they are'} of.`
    : `${rows} ${count === 1 ? 'names' : 'name'} ${listed(names)}, which is neither in the register nor a council in England.`;
}

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
  if (why.kind === 'nobodys')
    return {
      text: nobodysText(why.nobodys, why.sheetNames),
      more: 'Choose the authority on Check, then compare again. Nothing was written.',
    };
  const { elsewhere, sheetNames, authority } = why;
  // What was chosen is likelier wrong than the whole sheet.
  return {
    text: `${rowsName(elsewhere, sheetNames)}, and the sheet was checked as ${authority}.`,
    more: `Choose ${listed(elsewhere.names)} on Check. Where that column does not say who holds the money, take it out under Columns. Nothing was written.`,
  };
}
