import { choice, date, money, number, tableKind, text, type TableRow } from '../tables/table-kind';
import type { Table } from '../tables/read-table';

/** Developments from allocation to the last home: how far each has come, and what was bid for. */
export const DEVELOPMENTS = tableKind('Developments', 'developments', {
  development: text('Development', 'development name, scheme', { needed: 'cell' }),
  authority: text('Authority', 'local authority, council, local planning authority, lpa'),
  application: text(
    'Application',
    'planning application, planning ref, planning reference, application number, application no, application ref, application reference, planning application number, planning application ref',
  ),
  site: text('Site', 'site name, address'),
  area: text('Area', 'npa, ward'),
  dwellings: number('Dwellings', 'homes, number of dwellings, units, houses', {
    needed: 'column',
    zero: 'blank',
  }),
  stage: choice(
    'Stage',
    'status, planning stage',
    {
      Allocated: 'allocation, local plan',
      'Pre-application': 'pre application, pre-app, preapp',
      Application: 'applied, submitted, pending',
      Resolved: 'resolution to grant, resolved to grant, minded to approve',
      Permitted: 'approved, granted, permission, permission granted',
      Started: 'commenced, under construction, on site, in progress',
      Complete: 'completed, built, finished',
      Lapsed: 'expired, withdrawn, refused',
    },
    { needed: 'column' },
  ),
  decisionDue: date('Decision due', 'decision date, date of decision, decision'),
  start: date('Start', 'start date, commencement, commenced on, start on site'),
  occupied: number('Occupied', 'homes occupied, occupations, occupied dwellings, occupied to date', {
    zero: 'blank',
  }),
  countDate: date('Count date', 'counted on, date of count, occupied at'),
  rateLow: number('Rate low', 'slow, homes a year low, low', { zero: 'blank' }),
  rateHigh: number('Rate high', 'fast, homes a year high, high', { zero: 'blank' }),
  bid: text('Bid', 'bid reference, bid made, bid sent'),
  asked: money('Asked', 'amount asked, sum asked', { zero: 'blank' }),
  outcome: text('Outcome', 'result'),
  secured: money('Secured', 'amount secured, sum secured', { zero: 'blank' }),
});
export type DevelopmentRow = TableRow<typeof DEVELOPMENTS>;
export type DevelopmentsTable = Table<typeof DEVELOPMENTS>;
