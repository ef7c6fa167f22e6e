/** What the words of a heading weigh that speaks of a reference: of which thing it is. */
import type { Heading } from './lexicon';
import { holderNamed, type Add } from './value-meanings';

export function referenceMeanings(senses: Heading['senses'], words: string, add: Add): void {
  // A planning obligation is the agreement; "Obligation no." is one of its clauses.
  const isAgreement = /\bplanning obligations?\b/.test(words);
  // Beside the agreement's own reference a bare number is of what belongs to it.
  if (BARE_NUMBER.test(words)) add('contribution', 4);
  if (/^payment (?:no|number)$/.test(words)) add('contribution', 4);
  if (senses.has('obligation')) add('contribution', isAgreement ? 4 : 9);
  if (senses.has('application')) add('application', isAgreement ? 4 : 9);
  if (senses.has('agreement')) add('agreement', senses.has('obligation') && !isAgreement ? 5 : 9);
  // Beside the agreement's own the number of a case is its application's.
  if (/^case (?:ref|reference|no|number)$/.test(words)) add('application', 4);
  if (/^(?:analysis|sub ?project) (?:no|number|code|ref)$/.test(words)) add('agreement', 3);
  if (
    /^(?:(?:our|lpa|la|council|authority|file|case|register|record|entry|monitoring|s106|unique) )*(?:ref|reference|id|number|no)(?: (?:no|number|id|code))?(?: [a-z]{1,4}[bcd]c)?$/.test(
      words,
    )
  )
    add('agreement', 5);
  // "HBBC ref": the council's own.
  else if (/^\w+ (?:ref|reference|number|no)$/.test(words) && holderNamed(senses) === 'council')
    add('agreement', 5);
  else if (/^(?:\w+ ){1,2}(?:ref|reference|number|no)$/.test(words) && !OTHER_REFERENCE.test(words))
    add('agreement', 3);
}

export const BARE_NUMBER = /^(?:no|nr|number|id|code)$/;
/** References of what is no agreement. */
const OTHER_REFERENCE =
  /\b(?:accounts?|cheque|cost|drawing|finance|gl|grid|invoices?|job|journal|ledger|map|order|payments?|plot|po|receipts?|supplier|tel|telephone|phone|trans|transaction|vat|voucher)\b/;
