/** The fifteenth sheets written without sight of the reader: plain ones as forces and commissioners keep them. */
import { deeds, type Deed } from '../deeds';
import { dmy, other, otherMoney, std } from '../sheet-maker';
import type { Definition } from '../write';
import { owedInOne, penceOf, whollyIn, yearsOn } from './row-helpers';
import { byYear, numbered, plain, sheet } from './writing';

const left = (deed: Deed): number => penceOf(deed, 'Drawn down') - penceOf(deed, 'Spent');
/** What the force has not had, wherever it is. */
const toCome = (deed: Deed): number => penceOf(deed, 'Value') - penceOf(deed, 'Drawn down');
const hadOn = (deed: Deed): string | null => (penceOf(deed, 'Drawn down') > 0 ? dmy(yearsOn(deed, 3)) : null);
const isHad = (deed: Deed): boolean => penceOf(deed, 'Drawn down') > 0;

const estates: Definition[] = [
  plain(
    'unseen15-south-yorkshire-tracker',
    'An estates officer’s tracker: trigger not met, payment due, at the council, with the force, spent',
    sheet(
      'S106 tracker',
      null,
      [
        std('Authority', 'Council'),
        std('Agreement', 'S106 Agreement No.'),
        std('Site', 'Development Name / Location'),
        std('Developer', 'Developer Name'),
        std('Value', 'Total Police Contribution'),
        std('Not started', 'Trigger Not Hit'),
        std('Held by developer', 'Trigger Hit - Payment Due'),
        std('Held by authority', 'At Council - To Be Claimed'),
        std('Drawn down', 'Paid to Force'),
        std('Spent', 'Spent to Date by Force'),
        std('Expiry date', 'Spend By Date'),
        std('Notes', 'Update / Comments'),
      ],
      (s) => {
        s.title('South Yorkshire Police Estates', 'S106 Tracker – last updated 01/12/2025');
        s.blank();
        s.headings();
        const authorities = ['Barnsley', 'Doncaster', 'Rotherham', 'Sheffield'];
        s.all(deeds(22, { seed: 2113, agreement: numbered('SYP', 4, 17), authorities }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen15-claims-to-make',
    'What the force may still ask councils for: one sum a row, and by when it has to be spent',
    sheet(
      'To claim',
      null,
      [
        std('Authority', 'Council holding funds'),
        std('Agreement', 'S106 agreement'),
        std('Site', 'Site'),
        std('Purpose', 'What it is for'),
        std('Held by authority', 'Amount held by council (£)'),
        std('Expiry date', 'Must be spent by (date)'),
        std('Project', 'Proposed project'),
      ],
      (s) => {
        s.title('Norfolk Constabulary – S106 funds held by councils and available to claim, Nov 2025');
        s.headings();
        const authorities = ['Breckland', 'Broadland', 'North Norfolk', 'South Norfolk'];
        const list = deeds(15, { seed: 2114, agreement: byYear('/NFK'), authorities });
        s.all(list.map((deed) => whollyIn(deed, 'Held by authority').deed));
        s.total('Total available to claim', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen15-project-funding',
    'An estates project a row: the funding agreed, what has come to the force, what was spent on the project',
    sheet(
      'Project funding',
      null,
      [
        std('Project', 'Estates project'),
        std('Authority', 'Local planning authority'),
        std('Agreement', 'S106 reference no'),
        std('Value', 'S106 funding agreed'),
        std('Drawn down', 'S106 funding received by force'),
        std('Spent', 'Spent on project'),
        otherMoney('S106 funding unspent', 'drawn down less spent', left),
        std('Expiry date', 'S106 spend by date'),
      ],
      (s) => {
        s.title('Wiltshire Police Estates: projects with section 106 funding');
        s.headings();
        const authorities = ['Swindon', 'Wiltshire'];
        const projects = ['Royal Wootton Bassett base', 'ANPR cameras', 'Tidworth refurbishment', 'Vehicles'];
        deeds(14, { seed: 2115, agreement: byYear('/WP'), authorities }).forEach((deed, i) =>
          s.data({ ...deed, Project: projects[i % projects.length]! }),
        );
        s.total('Total', { of: 'all' });
      },
    ),
  ),
];

const finance: Definition[] = [
  plain(
    'unseen15-gloucestershire-receipts',
    'A commissioner’s accountant: what was received and when, what was spent, the balance carried forward',
    sheet(
      'S106 receipts',
      null,
      [
        std('Authority', 'Local authority name'),
        std('Agreement', 'Agreement reference number'),
        std('Site', 'Development name'),
        other('Receipt date', 'a day', hadOn),
        std('Drawn down', 'Amount received by OPCC'),
        std('Spent', 'Amount spent to date'),
        otherMoney('Balance carried forward', 'drawn down less spent', left),
        std('Expiry date', 'Conditions expire'),
      ],
      (s) => {
        s.title(
          'OPCC for Gloucestershire',
          'Developer contributions received and applied: position at 31 March 2025',
        );
        s.blank();
        s.headings();
        const authorities = ['Cotswold', 'Stroud', 'Tewkesbury', 'Gloucester'];
        s.all(deeds(30, { seed: 2116, agreement: numbered('OPCC/', 3, 88), authorities }).filter(isHad));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen15-durham-still-to-come',
    'A force’s finance: agreed, received, still to come, spent, left to spend',
    sheet(
      'S106 summary',
      null,
      [
        std('Authority', 'Local authority'),
        std('Agreement', 'S106 Agreement Reference'),
        std('Site', 'Site / Developer'),
        std('Value', 'Total agreed'),
        std('Drawn down', 'Received to date by force'),
        otherMoney('Still to come', 'value less drawn down', toCome),
        std('Spent', 'Spent up to 30/11/25'),
        otherMoney('Left to be spent', 'drawn down less spent', left),
        std('Expiry date', 'To be spent by date'),
        std('Project', 'Capital scheme name'),
      ],
      (s) => {
        s.title('Durham Constabulary Finance – Section 106 summary P8 2025/26');
        s.headings();
        const authorities = ['Durham', 'Darlington'];
        s.all(deeds(17, { seed: 2117, agreement: byYear('/DC', 5), authorities }));
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  plain(
    'unseen15-panel-annual-report',
    'The table of an annual report to the panel: agreed, outstanding, with the authority, drawn down, expended',
    sheet(
      'Appendix 1',
      null,
      [
        std('Authority', 'Local Authority'),
        std('Agreement', 'S106 Agreement Number'),
        std('Purpose', 'Purpose of contribution'),
        std('Value', 'Contribution amount agreed (£)'),
        std('Held by developer', 'Outstanding with developer (£)'),
        std('Held by authority', 'With authority (£)'),
        std('Drawn down', 'Drawn down to date (£)'),
        std('Spent', 'Expended (£)'),
        std('Expiry date', 'Expiry of contribution'),
      ],
      (s) => {
        s.title('Police and Crime Panel – 8 December 2025', 'Appendix 1: Section 106 contributions');
        s.headings();
        const authorities = ['Derby', 'Amber Valley', 'Erewash', 'High Peak'];
        s.all(owedInOne(deeds(18, { seed: 2118, agreement: numbered('D', 3, 204), authorities })));
        s.total('TOTAL', { of: 'all' });
        s.note('Figures are from the authorities’ returns for quarter 2.');
      },
    ),
  ),
];

export const unseenFifteenthForces: Definition[] = [...estates, ...finance];
