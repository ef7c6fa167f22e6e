/** Sheets whose difficulty is among the rows: sub-totals, carried forward, parents, groups, merged cells, signatures. */
import { deeds } from '../deeds';
import { std } from '../sheet-maker';
import type { Definition } from '../write';
import { mergedBelow, running } from './row-helpers';
import { asCsv, byYear, numbered, rough, sheet } from './writing';

const money = (pence: number) => ({ v: pence / 100, fmt: '#,##0.00' });
const TOWNS = ['Corby', 'Kettering', 'Wellingborough'];

export const roughRows: Definition[] = [
  rough(
    'north-northants-subtotals-by-town',
    'Sub-totals called All Corby, one without a label; the whole at the end',
    sheet(
      'Police by town',
      'North Northamptonshire',
      [
        ...[std('Area', 'Town'), std('Agreement', 'S106 ref'), std('Site', 'Site'), std('Value', 'Secured')],
        ...[std('Held by authority', 'Held by NNC'), std('Drawn down', 'Paid to Northants Police')],
      ],
      (s) => {
        s.title('North Northamptonshire Council');
        s.headings();
        const list = deeds(18, { seed: 401, agreement: byYear('/NNC') });
        for (const [i, town] of TOWNS.entries()) {
          s.all(list.slice(i * 6, i * 6 + 6).map((deed) => ({ ...deed, Area: town })));
          const row = s.total(i === 1 ? '' : `All ${town}`);
          if (i === 1) s.may(row, null, 'a row without a reference', 'error');
        }
        s.total('Whole district', { of: 'all' });
      },
    ),
  ),
  rough(
    'west-northants-brought-forward',
    'A balance brought forward before the rows and carried forward after them',
    sheet(
      '2025-26',
      'West Northamptonshire',
      [
        ...[
          std('Agreement', 'Agreement'),
          std('Site', 'Site'),
          std('Value', 'Amount'),
          std('Held by authority', 'Held by WNC'),
        ],
        std('Drawn down', 'Transferred to police'),
      ],
      (s) => {
        s.title('West Northamptonshire: section 106 for policing 2025/26');
        s.headings();
        s.line(
          'brought forward',
          'B/fwd from 2024/25',
          null,
          money(41_220_050),
          money(11_810_050),
          money(29_410_000),
        );
        s.all(deeds(14, { seed: 402, agreement: byYear('/WNC') }));
        const also = { Amount: 412_200.5, 'Held by WNC': 118_100.5, 'Transferred to police': 294_100 };
        s.total('Carried forward', { of: 'all', also, kind: 'carried forward' });
      },
    ),
  ),
  rough(
    'rossendale-running-total',
    'A running total stands beside each amount held',
    sheet(
      'Holding account',
      'Rossendale',
      [
        ...[
          std('Agreement', 'Agreement'),
          std('Site', 'Site'),
          std('Value', 'Contribution value'),
          std('Held by authority', 'Held by council'),
        ],
        running('Running total'),
        std('Drawn down', 'Paid to police'),
      ],
      (s) => {
        s.headings();
        s.all(deeds(15, { seed: 403, agreement: numbered('RO', 4, 330) }));
      },
    ),
  ),
  rough(
    'hinckley-parents-and-instalments',
    'Some agreements are followed by their instalments, which add up to them',
    sheet(
      'Police',
      'Hinckley & Bosworth',
      [
        ...[
          std('Agreement', 'Agreement'),
          std('Site', 'Site / instalment'),
          std('Value', 'Total value'),
          std('Held by authority', 'Held by HBBC'),
        ],
        std('Drawn down', 'Drawn down'),
      ],
      (s) => {
        s.headings();
        deeds(12, { seed: 404, agreement: byYear('/HB') }).forEach((deed, i) => {
          s.data(deed);
          if (i % 4 !== 1) return;
          const first = (name: string) => Math.floor((deed[name] as number) / 3);
          const parts = ['Value', 'Held by authority', 'Drawn down'];
          for (const [k, label] of ['first part', 'second part'].entries()) {
            const pence = parts.map((name) => (k === 0 ? first(name) : (deed[name] as number) - first(name)));
            const row = s.line('instalment', deed['Agreement'] as string, label, ...pence.map(money));
            s.may(row, null, 'a part of the row above');
          }
          s.may(s.next - 3, null, 'the sum of the rows beneath');
        });
      },
    ),
  ),
  rough(
    'east-lindsey-groups-by-ward',
    'The ward stands on a line of its own above its rows; the purpose says total once',
    sheet(
      'S106',
      'East Lindsey',
      [
        ...[
          std('Agreement', 'Ref'),
          std('Site', 'Site'),
          std('Purpose', 'Purpose'),
          std('Value', 'Amount £'),
        ],
        ...[std('Held by authority', 'Held by ELDC'), std('Drawn down', 'Paid to police')],
      ],
      (s) => {
        s.title('East Lindsey District Council');
        s.headings();
        const list = deeds(17, { seed: 405, agreement: numbered('S/', 3, 140) });
        for (const [i, ward] of ['SKEGNESS', 'Louth', 'Horncastle and the Wolds'].entries()) {
          s.line('group heading', ward);
          s.all(
            list
              .slice(i * 6, i * 6 + 6)
              .map((deed, k) =>
                i + k === 3 ? { ...deed, Purpose: 'Police - total refit of Louth base' } : deed,
              ),
          );
        }
        s.total('Total', { of: 'all' });
      },
    ),
  ),
  rough(
    'south-holland-merged-agreements',
    'Agreement and site are merged downwards over their contributions',
    sheet(
      'Contributions',
      'South Holland',
      [
        ...[
          std('Agreement', 'Agreement'),
          std('Site', 'Site'),
          std('Contribution', 'Item'),
          std('Purpose', 'Purpose'),
        ],
        ...[std('Value', 'Value'), std('Held by authority', 'Held by SHDC'), std('Drawn down', 'Drawn down')],
      ],
      (s) => {
        s.title('South Holland District Council');
        s.headings();
        let last = '';
        for (const deed of deeds(20, {
          seed: 406,
          agreement: byYear('/SH'),
          contribution: (_, k) => `P${k}`,
          most: 3,
        })) {
          const isBelow = deed['Agreement'] === last;
          last = deed['Agreement'] as string;
          if (!isBelow) s.data(deed);
          else mergedBelow(s, deed);
        }
      },
    ),
  ),
  rough(
    'boston-signatures',
    'Signatures, telephone numbers and a payroll number beneath the table',
    sheet(
      'Return',
      'Boston',
      [
        ...[
          std('Agreement', 'Agreement'),
          std('Site', 'Site'),
          std('Value', 'Sum due'),
          std('Held by authority', 'Sum held'),
          std('Drawn down', 'Sum paid to police'),
        ],
        std('Notes', 'Notes'),
      ],
      (s) => {
        s.title('Boston Borough Council: return to Lincolnshire Police');
        s.headings();
        s.all(deeds(9, { seed: 407, agreement: numbered('B/', 4, 1700) }));
        s.total('Total', { of: 'all' });
        s.blank();
        s.line('signature', 'Completed by', 'D Marsh', 55_012);
        s.line('signature', 'Telephone', '01205 555017');
        s.line('signature', 'Signed (S151 officer)', 'P. Achebe', null, null, null, '09/01/2026');
      },
    ),
  ),
  rough(
    'west-lindsey-template-rows',
    'The form’s own example rows stand above the council’s',
    sheet(
      'Template v3',
      null,
      [
        ...[
          std('Authority', 'Local authority'),
          std('Agreement', 'Agreement reference'),
          std('Site', 'Site address'),
          std('Value', 'Total value'),
        ],
        ...[
          std('Held by authority', 'Held by local authority'),
          std('Drawn down', 'Drawn down'),
          std('Expiry date', 'Expiry date'),
        ],
      ],
      (s) => {
        s.title('Lincolnshire Police S106 return');
        s.headings();
        s.line(
          'template',
          'e.g. Anytown Council',
          'e.g. 12/3456/S106',
          'Enter the address',
          '£0.00',
          '£0.00',
          '£0.00',
          'dd/mm/yyyy',
        );
        s.line(
          'template',
          'Name of council',
          'Reference',
          'Address of site',
          'Amount',
          'Amount',
          'Amount',
          'Date',
        );
        s.all(deeds(13, { seed: 408, agreement: byYear('/WL'), authorities: ['West Lindsey'] }));
      },
    ),
  ),
  rough(
    'lincoln-total-typed-wrong',
    'The grand total was typed and is £900 too high for the amount held',
    sheet(
      'Lincoln',
      null,
      [
        ...[
          std('Authority', 'Authority', { level: 'listed' }),
          std('Agreement', 'Agreement'),
          std('Site', 'Site'),
          std('Value', 'Value'),
        ],
        ...[std('Held by authority', 'Held by authority'), std('Drawn down', 'Drawn down')],
      ],
      (s) => {
        s.headings();
        s.all(deeds(16, { seed: 409, agreement: byYear('/LIN'), authorities: ['Lincoln'] }));
        s.due(
          s.total('Grand total', { of: 'all', by: { 'Held by authority': 900 }, at: 1 }),
          'Held by authority',
          'a total does not agree with its rows',
        );
      },
    ),
  ),
  rough(
    'ribble-valley-authority-once',
    'The authority is typed in the first row only',
    sheet(
      'Sheet1',
      'Ribble Valley',
      [
        ...[
          std('Authority', 'Authority', { level: 'listed' }),
          std('Agreement', 'Agreement'),
          std('Site', 'Site'),
          std('Value', 'Value'),
        ],
        ...[std('Held by authority', 'Held by authority'), std('Drawn down', 'Drawn down')],
      ],
      (s) => {
        s.authorityGiven = true;
        s.headings();
        deeds(12, { seed: 410, agreement: byYear('/RV'), authorities: ['Ribble Valley'] }).forEach(
          (deed, i) => {
            s.data(deed, i === 0 ? {} : { cells: { Authority: { raw: null, reads: 'Ribble Valley' } } });
          },
        );
      },
    ),
  ),
  rough(
    'force-councils-merged-down',
    'A force: each council is merged down over its rows, with a sub-total called by its name',
    sheet(
      'By council',
      null,
      [
        ...[
          std('Authority', 'Council'),
          std('Agreement', 'Agreement'),
          std('Site', 'Site'),
          std('Value', 'Value'),
          std('Drawn down', 'Drawn down'),
        ],
        std('Spent', 'Spent'),
      ],
      (s) => {
        s.title('Lancashire Constabulary');
        s.headings();
        const list = deeds(15, { seed: 411, agreement: byYear('/LC') });
        for (const [i, council] of ['Fylde', 'Preston', 'Wyre'].entries()) {
          const top = s.next;
          list.slice(i * 5, i * 5 + 5).forEach((deed, k) => {
            const reads = { ...deed, Authority: council };
            if (k === 0) s.data(reads);
            else
              s.may(
                s.data(reads, {
                  use: 'either',
                  why: 'merged downwards: the council above, or set aside with a finding',
                  cells: { Authority: { raw: null, reads: council } },
                }),
                'Authority',
                'needed value missing',
                'error',
              );
          });
          s.merges.push({ startRow: top - 1, startCol: 0, endRow: top + 3, endCol: 0 });
          s.total(`${council} total`);
        }
        s.total('All councils', { of: 'all' });
      },
    ),
  ),
  asCsv(
    rough(
      'pendle-ragged',
      'One row is longer than the headings, as a comma within an amount was not quoted',
      sheet(
        'pendle-ragged',
        'Pendle',
        [
          ...[
            std('Agreement', 'Agreement'),
            std('Site', 'Site'),
            std('Value', 'Amount'),
            std('Held by authority', 'Held by PBC'),
          ],
          std('Drawn down', 'Paid to police'),
        ],
        (s) => {
          s.headings();
          deeds(16, { seed: 412, agreement: byYear('/PEN') }).forEach((deed, i) => {
            if (i !== 7) return s.data({ ...deed, Site: String(deed['Site']).replace(',', '') });
            const cells = {
              Site: { raw: 'Weavers Triangle', reads: 'Weavers Triangle' },
              Value: { raw: '12', reads: null },
              'Held by authority': { raw: '500.00', reads: null },
              'Drawn down': { raw: '0', reads: null },
            };
            const row = s.data(deed, { use: 'aside', why: 'longer than the headings', cells });
            s.grid[row - 1]!.push({ v: '12500.00' });
            s.due(row, null, 'longer than the headings', 'error');
            return row;
          });
        },
      ),
    ),
  ),
];
