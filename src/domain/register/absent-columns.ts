import { finding, type Finding } from '../findings/finding';
import { listed } from '../findings/listed';
import { says } from '../findings/report';
import { UNUSUAL } from '../reading/register-header';
import { COLUMNS, MONEY_COLUMNS, type MoneyColumn } from '../sheet/columns';
import type { Register } from './register';

/** What the sheet says of it in words or days, which no figure can be made of. */
function tellOtherwise({ understood }: Register['header']): string {
  const told = understood?.told ?? [];
  if (told.length === 0) return '';
  return `${listed(told)} ${told.length === 1 ? 'tells' : 'tell'} where money is, but in no amounts of its own.`;
}

/**
 * The columns of money that no figure can be made of, with the reason: the register has none such, or a column may be it
 * and nobody has said. They are not nil but not known.
 */
export function absentColumns({ header }: Pick<Register, 'header'>): ReadonlyMap<MoneyColumn, Finding> {
  const absent = new Map<MoneyColumn, Finding>();
  for (const column of MONEY_COLUMNS) {
    const index = header.columns[column];
    const asked = header.questions.find(
      ({ candidates, columnIndex }) =>
        candidates.includes(column) && (index === undefined || columnIndex === index),
    );
    if ((index !== undefined || header.sums[column] !== undefined) && !asked) continue;
    const question = asked
      ? says(UNUSUAL.get().questionFinding(asked, header.rowIndex))
      : tellOtherwise(header);
    absent.set(
      column,
      finding('figure-column-missing', header.rowIndex, asked?.columnIndex ?? null, {
        column: COLUMNS[column].name,
        question,
      }),
    );
  }
  return absent;
}
