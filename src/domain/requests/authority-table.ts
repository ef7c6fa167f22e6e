import { choice, date, number, tableKind, text, type TableRow } from '../tables/table-kind';
import type { Table } from '../tables/read-table';

/** What each authority wants of a request, and which authority takes its place from when. */
export const AUTHORITIES = tableKind('Authorities', 'authorities', {
  authority: text('Authority', 'local authority, council, local planning authority, lpa', { needed: 'cell' }),
  aliases: text('Aliases', 'alias, also known as, other names, abbreviations', {
    isList: true,
    dash: 'blank',
  }),
  // A register has authorities too: Successor is what tells this table from it.
  successor: text('Successor', 'succeeded by, replaced by, new authority, successor authority', {
    needed: 'column',
    dash: 'blank',
  }),
  from: date('From', 'successor from, from date, replaced on, date of change, effective from'),
  evidence: text('Evidence wanted', 'evidence, evidence needed, evidence required', {
    isList: true,
    dash: 'blank',
  }),
  noticeDays: number('Notice days', 'notice, days of notice', {
    zero: 'blank',
    otherUnit: /\(.*(month|week)/i,
  }),
  pays: choice('Pays', 'how it pays, payment', {
    'In advance': 'advance, up front, upfront',
    'On invoice': 'invoice, against invoice',
    'In arrears': 'arrears, after spending, reimburses',
  }),
  contact: text('Contact', 'contact name, officer, email, e-mail', { isList: true, dash: 'blank' }),
  address: text('Address', 'postal address', { isList: true, dash: 'blank' }),
  meets: text('Meets', 'meetings, panel meets, committee', { dash: 'blank' }),
});
export type AuthorityRow = TableRow<typeof AUTHORITIES>;
export type AuthoritiesTable = Table<typeof AUTHORITIES>;
