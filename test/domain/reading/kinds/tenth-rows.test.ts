/** Rows that are events or parts of a contribution, whatever the words of each are. */
import { first, then, tried } from './trying';

const HEADINGS = '@Blaby: Case ref|Obligation no.|Event type|Event date|Event value (£)';
/** Four events of three obligations, in words of somebody's own. */
const events = (words: readonly string[]): string =>
  [
    HEADINGS,
    ...['D1', 'D2', 'D3'].flatMap((ref, n) =>
      words.map((word, k) => `${ref}|C${n + 1}|${word}|1/${k + 1}/20${20 + k}|${100 * (n + 1)}.5`),
    ),
  ].join(' / ');
const positions = (words: readonly string[], sum: string): string =>
  `@Blaby: Legal no.|Position|Sum (£) / D1|${words[0]!}|40.5 / |${sum}|40.5 / D2|${words[1]!}|20.1 / |${words[2]!}|30.2 / |${sum}|50.3 / D3|${words[0]!}|10.1 / |${words[3]!}|30.2 / |${sum}|40.3 / D4|${words[3]!}|9.9 / |${sum}|9.9`;

tried({
  'the same contribution on several rows, in words that nobody knows': [
    then(
      events(['Obligation raised', 'Demand issued', 'Payment in', 'Payment out']),
      'refused +status-unknown',
    ),
    then(events(['Set up', 'Billed', 'Cash', 'Passed over']), 'refused +status-unknown'),
    then(events(['OBL', 'DEM', 'RCT', 'DIS']), 'refused +status-unknown'),
    then(events(['Stage A', 'Stage B', 'Stage C']), 'refused +status-unknown'),
    // Two officers have nothing to do with it: the same one stands twice on a contribution.
    first(
      '@Blaby: Agreement ref|Obligation no.|Officer|Sum agreed / D1|C1|JB|100 / D1|C2|JB|50 / D2|C1|RK|30 / D2|C2|JB|20 / D3|C1|RK|70',
      'value=270 rows=5',
    ),
    // Phases are parts of a sum, and add up.
    first(
      '@Blaby: Agreement ref|Obligation no.|Payable|Sum agreed / D1|C1|Phase 1|100 / D1|C1|Phase 2|50 / D2|C1|Phase 1|30 / D2|C1|Phase 2|20 / D3|C1|Phase 1|70 / D3|C1|Phase 2|7',
      'value=277 rows=6',
    ),
    // Contributions of one agreement, each in a place of its own.
    first(
      '@Blaby: Agreement ref|Obligation no.|Wave|Sum agreed / D1|C1|One|100 / D1|C2|Two|50 / D2|C1|One|30 / D2|C2|Two|20 / D3|C1|One|70 / D3|C2|Two|7',
      'value=277 rows=6',
    ),
  ],
  'parts of an agreement with their sum beneath': [
    then(
      positions(['Yet to trigger', 'Invoiced, unpaid', 'Sat with BDC', 'Gone to police'], 'All positions'),
      'refused +status-unknown',
    ),
    then(
      positions(['Not yet due', 'With developer', 'In pot', 'Sent to PCC'], 'Total'),
      'refused +status-unknown',
    ),
    then(
      positions(['Trigger not met', 'Owed', 'Held by council', 'Paid to police'], 'Sub-total'),
      'refused +status-unknown',
    ),
    // What each is for, and its sum.
    first(
      '@Blaby: Agreement|Purpose|Sum (£) / D1|Premises|40.5 / D1|Vehicles|20 / D1|Total|60.5 / D2|Radios|20.1 / D2|Vehicles|10 / D2|Total|30.1',
      'value=90.6 rows=4',
    ),
  ],
});
