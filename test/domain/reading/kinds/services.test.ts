/** Sections of a sheet for services, of which the police are one. */
import { first, then, tried } from './trying';

const HEADINGS = '@Blaby: Agreement|Site|Value|Held by council';

tried({
  'sections named for services': [
    then(
      `${HEADINGS} / Police||| / A/1|x|100|40 / A/2|y|50|50 / Education||| / A/3|z|30|0 / A/4|z|20|0`,
      'value=150 heldByAuthority=90 rows=2 +row-of-other-service',
    ),
    then(
      `${HEADINGS} / Primary schools||| / A/3|z|30|0 / A/4|z|20|0 / Leicestershire Police||| / A/1|x|100|40`,
      'value=100 heldByAuthority=40 rows=1 +row-of-other-service',
    ),
    // A parish within a section begins none.
    then(
      `${HEADINGS} / Policing contributions||| / Oakham||| / A/1|x|100|40 / Highways and transport||| / Ketton||| / A/3|z|30|0 / Wing||| / A/4|z|20|0`,
      'value=100 rows=1 +row-of-other-service',
    ),
    // Without a heading for the police, this is a site.
    first(
      `${HEADINGS} / Old School||| / A/1|x|100|40 / A/2|y|50|50 / Mill Lane||| / A/3|z|30|0`,
      'value=180 rows=3 -row-of-other-service',
    ),
    first(
      `${HEADINGS} / Police||| / A/1|x|100|40 / Police, phase two||| / A/3|z|30|0`,
      'value=130 rows=2 -row-of-other-service',
    ),
    // Sites, of which one was a police station.
    ...[
      'Land at Primary School',
      'Old Fire Station',
      'Hillside Primary School',
      'Mill Lane Health Centre',
    ].map((site) =>
      then(
        `${HEADINGS} / Former Police Station||| / A/1|x|100|40 / ${site}||| / A/3|z|30|0 / A/4|z|20|0`,
        'value=150 rows=3 -row-of-other-service',
      ),
    ),
    ...[
      'Education contributions',
      'LCC Education',
      'Leicestershire County Council: Highways',
      'Health care (NHS)',
      'Public art',
      'Off-site open space',
      '2. Schools and early years places',
    ].map((service) =>
      first(
        `${HEADINGS} / Police||| / A/1|x|100|40 / ${service}||| / A/3|z|30|0 / A/4|z|20|0`,
        'value=100 rows=1 +row-of-other-service',
      ),
    ),
  ],
  'services in a column': [
    then(
      '@Blaby: Agreement|Site|Purpose|Value|Held by council / A/1|x|Police|100|40 / A/2|y|Education|50|50 / A/3|z|Highways|30|0',
      'value=180 rows=3 +services-counted',
    ),
    then(
      'Agreement|Authority|Purpose|Value / A/1|Blaby|Policing contribution|100 / A/1|Blaby|NHS|50 / A/1|Blaby|Libraries|30',
      'value=180 +services-counted',
    ),
    // Whatever the column is called, and whether or not the register has a use for it.
    ...['Service', 'Beneficiary', 'Head of term', 'Contribution', 'Recipient', 'Payable to'].map((heading) =>
      then(
        `Agreement|Authority|Site|${heading}|Value / A/1|Blaby|Mill|Police|100 / A/2|Blaby|Mill|Education|200 / A/3|Blaby|Old|Highways|300 / A/4|Blaby|Hill|Police contribution|50`,
        'value=650 +services-counted',
      ),
    ),
    // Nothing is for the police: a sheet of the council's own services.
    then(
      'Agreement|Authority|Purpose|Value / A/1|Blaby|Education|100 / A/2|Blaby|Public open space|50 / A/3|Blaby|Affordable housing|30',
      'value=180 +services-counted',
    ),
    // What a force buys, one of which sounds like another service.
    first(
      'Agreement|Authority|Purpose|Value / A/1|Blaby|Vehicles|100 / A/2|Blaby|Premises|50 / A/3|Blaby|Education|30',
      'value=180 -services-counted',
    ),
    first(
      'Agreement|Authority|Purpose|Value / A/1|Blaby|Police|100 / A/2|Blaby|ANPR on the highway|50 / A/3|Blaby|Policing and community safety|30',
      'value=180 -services-counted',
    ),
  ],
  'permissions in a column': [
    ...['Refused', 'Appeal dismissed', 'Application withdrawn', 'LAPSED (not begun)'].map((outcome) =>
      then(
        `Agreement|Authority|Decision|Value / A/1|Blaby|Granted|100 / A/2|Blaby|${outcome}|50`,
        'value=150 +permission-not-granted',
      ),
    ),
    then(
      'Agreement|Authority|Planning permission|Value / A/1|Blaby|Granted|100 / A/2|Blaby|Refused|50',
      'value=150 +permission-not-granted',
    ),
    then(
      'Agreement|Authority|Panel decision|Value / A/1|Blaby|Approved|100 / A/2|Blaby|Refused|50',
      'value=150 -permission-not-granted',
    ),
    first(
      'Agreement|Authority|Decision|Value / A/1|Blaby|Granted|100 / A/2|Blaby|Granted on appeal, first refused|50',
      'value=150 -permission-not-granted',
    ),
  ],
  'remarks that say a row is not to count': [
    ...[
      ...[
        'Superseded by DoV',
        'Duplicate of row 3',
        'VOID',
        'Now void',
        'Replaced by 22/00345',
        'Refunded 2023',
      ],
      ...['Returned to developer', 'included above', 'NOT POLICE', 'Please ignore', 'N.B. to be deleted'],
      ...['Error - do not count', 'Transferred in error', 'Lapsed', 'Row split below', 'Not signed'],
      ...['Duplicate entry, see A/1', 'Withdrawn by the developer', 'Do not include in totals', 'See row 2'],
      ...['Included in 21/0042/FUL', 'Included in county totals', 'Replaced by the new agreement'],
      ...['Refunded to developer 12/3/24', 'Lapsed permission', 'Same as row 2', 'Written off in 2023'],
    ].map((remark) =>
      then(
        `Agreement|Authority|Value|Notes / A/1|Blaby|100| / A/2|Blaby|50|${remark}`,
        'value=150 +said-not-to-count',
      ),
    ),
    then(
      'Agreement|Authority|Value|Officer comments / A/1|Blaby|100| / A/2|Blaby|50|Duplicate',
      'value=150 +said-not-to-count',
    ),
    // What is said of something else, not at once, of no money, or of a row that is closed.
    ...[
      ...[
        'Cancelled invoice 12',
        'Developer asks whether it is void',
        'Replaced two vans',
        'Split between sites',
      ],
      ...['Errors corrected', 'Avoid Monday', 'Deleted order 7', 'See deed', 'Police confirmed receipt'],
      ...[
        'Refunded application fee',
        'Not signed off by finance yet',
        'Not police land',
        'Do not include VAT',
      ],
      ...['Discharged condition 12', 'Withdrawn objection', 'Cancelled cheque', 'Duplicate letter sent'],
      ...['Included in Q3 return', 'Counted in 2023/24 IFS', 'Included in capital programme 2025/26'],
      ...['Replaced by BACS payment', 'Split into two instalments', 'Returned to developer for signature'],
      ...['Lapsed permission renewed', 'Not yet implemented', 'Written off interest only', 'Same as above'],
      ...['Ignore previous email', 'Unsigned copy on file', 'Void period on the lease ended'],
      ...['Repaid overpayment of 200', 'Do not use for ANPR', 'Merged with LPU budget', 'See note in row 2'],
    ].map((remark) =>
      first(
        `Agreement|Authority|Value|Notes / A/1|Blaby|100| / A/2|Blaby|50|${remark}`,
        'value=150 -said-not-to-count',
      ),
    ),
    first(
      'Agreement|Authority|Value|Status|Notes / A/1|Blaby|100|Open| / A/2|Blaby|50|Superseded|Superseded by DoV',
      'value=150 -said-not-to-count',
    ),
    first(
      'Agreement|Authority|Value|Notes / A/1|Blaby|100| / A/2|Blaby|0|Superseded by DoV',
      'value=100 -said-not-to-count',
    ),
  ],
  'an agreement and its deed of variation': [
    ...[
      ...[
        'A/1 (DoV)',
        'A/1 DoV',
        'A/1 - deed of variation 2023',
        'A/1 as varied',
        'DoV to A/1',
        'a/1, as amended',
      ],
      ...['Deed of variation: A/1', 'Supplemental agreement to A/1', 'A/1 (DoV 2)'],
    ].map((varied) =>
      then(
        `Agreement|Authority|Value / A/1|Blaby|100 / A/2|Blaby|50 / ${varied}|Blaby|120`,
        'value=270 +agreement-varied',
      ),
    ),
    // One whose agreement is not there, or is closed; and a reference of another.
    ...['A/9 (DoV)', 'A/11', 'A/1/DOVE', 'A/1-2', 'DoV'].map((varied) =>
      first(
        `Agreement|Authority|Value / A/1|Blaby|100 / A/2|Blaby|50 / ${varied}|Blaby|120`,
        'value=270 -agreement-varied',
      ),
    ),
    first(
      'Agreement|Authority|Value|Status / A/1|Blaby|100|Superseded / A/2|Blaby|50|Open / A/1 (DoV)|Blaby|120|Open',
      'value=270 -agreement-varied',
    ),
  ],
  'headings again': [
    // Over each site they are the same table.
    ...['Land at Primary School', 'Hillside Primary School', 'Old Library, High Street'].map((site) =>
      then(
        `@Blaby: Agreement|Site|Value|Held by council / A/1|x|100|40 / ||| / ${site}||| / Agreement|Site|Value|Held by council / A/3|z|30|0 / A/4|z|20|0`,
        'value=150 rows=3 -other-table',
      ),
    ),
    ...['Education contributions', 'Section 106: open space and play'].map((service) =>
      first(
        `@Blaby: Agreement|Site|Value|Held by council / A/1|x|100|40 / ||| / ${service}||| / Agreement|Site|Value|Held by council / A/3|z|30|0 / A/4|z|20|0`,
        'value=100 rows=1 +other-table',
      ),
    ),
  ],
  'rows under a heading that says that nothing is signed': [
    then(
      'Ref|Council|Value|Spent / 1/1|Blaby|100|50 / 1/2|Melton|200|50 / 1/3|Melton|300|50 / Unsigned / under negotiation||| / 2/1|Blaby|40|0 / 2/2|Melton|50|0',
      'value=600 spent=150 +row-not-signed',
    ),
    then(
      'Ref|Council|Value|Spent / 1/1|Blaby|100|50 / 1/2|Melton|200|50 / 1/3|Melton|300|50 / Not yet signed||| / 2/1|Blaby|40|0 / 2/2|Melton|50|0',
      'value=600 spent=150 +row-not-signed',
    ),
    then(
      'Ref|Council|Value|Spent / 1/1|Blaby|100|50 / 1/2|Melton|200|50 / 1/3|Melton|300|50 / Draft agreements||| / 2/1|Blaby|40|0 / 2/2|Melton|50|0',
      'value=600 spent=150 +row-not-signed',
    ),
    then(
      'Ref|Council|Value|Spent / 1/1|Blaby|100|50 / 1/2|Melton|200|50 / 1/3|Melton|300|50 / CIL receipts||| / 2/1|Blaby|40|0 / 2/2|Melton|50|0',
      'value=600 spent=150 +row-not-signed',
    ),
    then(
      'Ref|Council|Value|Spent / 1/1|Blaby|100|50 / 1/2|Melton|200|50 / 1/3|Melton|300|50 / Withdrawn applications||| / 2/1|Blaby|40|0 / 2/2|Melton|50|0',
      'value=600 spent=150 +row-not-signed',
    ),
    then(
      'Ref|Council|Value|Spent / 1/1|Blaby|100|50 / 1/2|Melton|200|50 / 1/3|Melton|300|50 / Unsigned||| / 2/1|Blaby|40|0 / Signed||| / 2/2|Melton|50|0',
      'value=650 +row-not-signed',
    ),
    ...[
      ...['Pipeline (no deed yet)', 'In the pipeline', 'No deed yet', 'Awaiting decision', 'Subject to S106'],
      ...[
        'Pending applications',
        'Resolution to grant',
        'Awaiting signature',
        'Not yet agreed',
        'Undetermined',
      ],
    ].map((heading) =>
      then(
        `Ref|Council|Value|Spent / 1/1|Blaby|100|50 / 1/2|Melton|200|50 / 1/3|Melton|300|50 / ${heading}||| / 2/1|Blaby|40|0 / 2/2|Melton|50|0`,
        'value=600 spent=150 +row-not-signed',
      ),
    ),
    ...['Pipeline Road', 'Awaiting payment', 'Subject to indexation', 'Pending receipt'].map((heading) =>
      first(
        `Ref|Council|Value|Spent / 1/1|Blaby|100|50 / 1/2|Melton|200|50 / 1/3|Melton|300|50 / ${heading}||| / 2/1|Blaby|40|0 / 2/2|Melton|50|0`,
        'value=690 rows=5 -row-not-signed',
      ),
    ),
    // What the next heading says is agreed is, in whatever word.
    ...['Approved', 'Active agreements', 'Granted', 'In force', 'Expired'].map((heading) =>
      then(
        `Agreement|Authority|Value / Refused applications / 1/1|Blaby|900 / ${heading} / 1/2|Melton|650 / 1/3|Blaby|40`,
        'value=690 rows=2 +row-not-signed',
      ),
    ),
    first(
      'Ref|Council|Value|Spent / 1/1|Blaby|100|50 / 1/2|Melton|200|50 / 1/3|Melton|300|50 / Closed||| / 2/1|Blaby|40|0 / 2/2|Melton|50|0',
      'value=690 rows=5 -row-not-signed',
    ),
    first(
      'Ref|Council|Value|Spent / 1/1|Blaby|100|50 / 1/2|Melton|200|50 / 1/3|Melton|300|50 / Pending||| / 2/1|Blaby|40|0 / 2/2|Melton|50|0',
      'value=690 rows=5 -row-not-signed',
    ),
    first(
      'Ref|Council|Value|Spent / 1/1|Blaby|100|50 / 1/2|Melton|200|50 / 1/3|Melton|300|50 / Proposed Street||| / 2/1|Blaby|40|0 / 2/2|Melton|50|0',
      'value=690 rows=5 -row-not-signed',
    ),
  ],
});
