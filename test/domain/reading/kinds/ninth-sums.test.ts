/** What came in, what went out and what is left, in further words: the law between them tells what no word does. */
import { first, then, tried } from './trying';

/** Value, what came in, what was paid to the police and what is left, under their headings; then further columns. */
const account = (headings: string): string =>
  `@Blaby: Agreement ref|Site|Sum agreed|${headings} / 1/1|Land A|100.5|100.5|0|100.5 / 1/2|Land B|60|60|40|20 / 1/3|Land C|30|0|0|0 / 1/4|Land D|50|45.25|30|15.25`;
const ACCOUNT = 'value=240.5 drawnDown=70 heldByAuthority=135.75';

tried({
  'what is left in the account': [
    then(account('Received|Paid to police|C/fwd'), ACCOUNT),
    then(account('Funds in|Disbursed to beneficiary|Funds available'), ACCOUNT),
    then(account('Lodged by developer|Disbursed to police|Lodged less disbursed'), ACCOUNT),
    then(account('Receipts|Drawn by PCC|Undrawn'), ACCOUNT),
    first(account('Received|Paid to police|Admin charge'), 'value=240.5 drawnDown=70 heldByAuthority=N/A'),
    // Of the force it is what it has in hand.
    then(
      'Authority|Agreement|Value|B/fwd|Spent|C/fwd / Blaby|A/1|100|60|10|50 / Melton|A/2|50|50|0|50 / Blaby|A/3|30|30|30|0',
      'value=180 heldByAuthority=N/A +column-question',
    ),
  ],
  'credits and debits': [
    then(account('Cr|Dr (to police)|c/fwd'), ACCOUNT),
    then(account('Credits £|Debit to OPCC £|Balance £'), ACCOUNT),
    // Whom it went to is not said.
    first(
      '@Blaby: Agreement ref|Site|Sum agreed|Cr|Dr / 1/1|Land A|100.5|100.5|0 / 1/2|Land B|60|60|40 / 1/3|Land C|30|20|10',
      'value=190.5 drawnDown=N/A',
    ),
  ],
  'banked is what came in': [
    then(account('Banked|Paid to police|Unclaimed'), ACCOUNT),
    then(account('Banked by council|Claimed by and paid to NYP|Still in council account'), ACCOUNT),
    then(account('On deposit|Transferred to police|Remaining'), ACCOUNT),
    // Beside what was spent it may be the force that banked it.
    then(
      'Authority|Agreement|Value|Banked|Spent|Remaining / Blaby|A/1|100|60|10|50 / Melton|A/2|50|50|0|50 / Blaby|A/3|30|30|30|0',
      'value=180 heldByAuthority=N/A +column-question',
    ),
    // Without what is left it is what the council has.
    first(
      '@Blaby: Agreement ref|Site|Sum agreed|Banked by council|Paid to police / 1/1|Land A|100|100|0 / 1/2|Land B|60|20|40',
      'value=160 heldByAuthority=120 drawnDown=40',
    ),
  ],
  'received by somebody whose name is cut short': [
    then(
      '@Tendring: Agreement ref|Site|Sum agreed|TDC hold|EP rec’d|EP spent / 1/1|Land A|100.5|100.5|0|0 / 1/2|Land B|60|20|40|10 / 1/3|Land C|50|50|0|0 / 1/4|Land D|30|0|30|30',
      'value=240.5 heldByAuthority=170.5 drawnDown=70 spent=40',
    ),
    then(
      '@Blaby: Agreement ref|Site|Sum agreed|Held by BDC|LP received / 1/1|Land A|100.5|100.5|0 / 1/2|Land B|60|20|40 / 1/3|Land C|50|50|0',
      'value=210.5 heldByAuthority=170.5 drawnDown=40',
    ),
    // It may be the council itself.
    first(
      '@Blaby: Agreement ref|Site|Sum agreed|Held by BDC|LP received / 1/1|Land A|100.5|100.5|100.5 / 1/2|Land B|60|20|60 / 1/3|Land C|50|50|50',
      'value=210.5 heldByAuthority=170.5 drawnDown=N/A',
    ),
    first(
      '@Blaby: Agreement ref|Site|Sum agreed|Held by BDC|Received / 1/1|Land A|100.5|100.5|0 / 1/2|Land B|60|20|40 / 1/3|Land C|50|50|0',
      'value=210.5 drawnDown=N/A',
    ),
    first(
      '@Blaby: Agreement ref|Site|Sum agreed|Held by BDC|Received 2024/25 / 1/1|Land A|100.5|100.5|0 / 1/2|Land B|60|20|40 / 1/3|Land C|50|50|0',
      'value=210.5 heldByAuthority=170.5 drawnDown=N/A',
    ),
  ],
  'one year beside all of them': [
    then(
      '@Blaby: Agreement ref|Site|Sum agreed|B/fwd|Paid over this yr|Paid over – all yrs|C/fwd / 1/1|Land A|100.5|100.5|0|0|100.5 / 1/2|Land B|60|40|20|40|20 / 1/3|Land C|70|50|50|50|0',
      'value=230.5 drawnDown=90 heldByAuthority=120.5 -column-question',
    ),
    then(
      '@Blaby: Agreement ref|Site|Sum agreed|Retained at start of year|Transferred during year|Transferred since start|Retained at end of year / 1/1|Land A|100.5|100.5|0|0|100.5 / 1/2|Land B|60|40|20|40|20 / 1/3|Land C|70|50|50|50|0',
      'value=230.5 drawnDown=90 heldByAuthority=120.5 -column-question',
    ),
    then(
      '@Blaby: Agreement ref|Site|Sum agreed|Held at beginning of the year|Drawn in year|Drawn to date|Held at close of year / 1/1|Land A|100.5|100.5|0|0|100.5 / 1/2|Land B|60|40|20|40|20 / 1/3|Land C|70|50|50|50|0',
      'value=230.5 drawnDown=90 heldByAuthority=120.5',
    ),
    first(
      '@Blaby: Agreement ref|Site|Sum agreed|Transferred during year / 1/1|Land A|100.5|0 / 1/2|Land B|60|20 / 1/3|Land C|50|50',
      'value=210.5 drawnDown=N/A',
    ),
  ],
  'one word under two': [
    then(
      '|||At council|At OPCC|| / Authority|Agreement|Value|Banked £|Banked £|Applied £|Unapplied £ / Blaby|A/1|100|40|60|10|50 / Melton|A/2|50|0|50|50|0',
      'value=150 heldByAuthority=40 drawnDown=110 spent=60',
    ),
    first(
      '|||Council|Police / Authority|Agreement|Value|Balance (£)|Received (£) / Blaby|A/1|100|40|60 / Melton|A/2|50|0|50',
      'value=150 drawnDown=110',
    ),
    first(
      '|||Developer|Council|Force / Authority|Agreement|Value|Has|Has|Has / Blaby|A/1|100|30|10|60 / Melton|A/2|50|0|0|50',
      'value=150 heldByDeveloper=30 heldByAuthority=10 drawnDown=110',
    ),
  ],
  'fields of a system, their words together': [
    then(
      '@Blaby: REFVAL|ADDRESS|AGRDATE|AMTDUE|AMTRECD|AMTPAIDOUT|AMTBAL|SPENDBY / 1/1|Land A|1/2/2020|100.5|100.5|0|100.5|1/2/2030 / 1/2|Land B|3/4/2021|60|60|40|20|3/4/2031 / 1/3|Land C|5/6/2021|70|50|50|0|5/6/2031',
      'value=230.5 drawnDown=90 heldByAuthority=120.5',
    ),
    then(
      '@Blaby: AgreementRef|SiteAddress|AmountSecured|HeldByCouncil|AmtPaidToPolice|SpendBy / 1/1|Land A|100.5|100.5|0|1/2/2030 / 1/2|Land B|60|20|40|3/4/2031',
      'value=160.5 drawnDown=40 heldByAuthority=120.5',
    ),
    then(
      '@Blaby: DEEDREF|SITEADDR|TOTALDUE|HELDBYCOUNCIL|PAIDTOPOLICE / 1/1|Land A|100.5|100.5|0 / 1/2|Land B|60|20|40',
      'value=160.5 drawnDown=40 heldByAuthority=120.5',
    ),
    // A field of which a part is no word that is known says nothing.
    first(
      '@Blaby: AgreementRef|SiteAddress|AMTXQ|HeldByCouncil / 1/1|Land A|100|100 / 1/2|Land B|60|20',
      'refused',
    ),
    first(
      '@Blaby: AgreementRef|SiteAddress|AmountSecured|AMTOUT / 1/1|Land A|100|100 / 1/2|Land B|60|20',
      'value=160 heldByDeveloper=N/A',
    ),
  ],
});
