/** The register of the tests of answers, and answers as a cell shows them. */
import { serialFromDate } from '../../src/domain/calendar/serial';
import { FunctionError } from './calling';

export const on = (day: number, month: number, year: number) => serialFromDate({ day, month, year })!;
export const AS_AT = on(24, 3, 2025);
export const HEADINGS = [
  'Agreement',
  'Contribution',
  'Authority',
  'Site',
  'Expiry date',
  'Value',
  'Not started',
  'Held by developer',
  'Held by authority',
  'Drawn down',
  'Spent',
  'Project',
  'Status',
];
export const REGISTER = [
  ['Section 106 register'],
  HEADINGS,
  ['P/1', 'C1', 'Blaby', 'Mill Lane', on(31, 3, 2025), 100.1, 0, 0, 60.05, '£40.05', 15.5, 'Van', 'Open'],
  ['P/1', 'C2', 'Blaby DC', 'Mill Lane', '01/09/2025', 50, 50, '', '', '', '', '', ''],
  ['P/2', '', 'NWLDC', 'High St', '', 200, '-', 200, 'nil', '(0)', 0, '', ''],
  ['P/3', '', 'Melton', '', on(1, 1, 2020), 30, 0, 0, 0, 30, 35, 'Car', 'Closed'],
  ['P/4', '', 'Melton', '', 'TBC', 'TBC', '', '', '', '', '', 'Car', ''],
  ['Total', '', '', '', '', 380.1, '', '', '', '', '', '', ''],
];
export const CALL = (position: number, address: string) => ({
  parameterAddresses: Array.from({ length: position + 1 }, (_, i) => (i === position ? address : null)),
});

export const shown = (value: unknown): unknown =>
  value instanceof FunctionError
    ? value.code
    : Array.isArray(value)
      ? (value as unknown[]).map(shown)
      : value;
export const message = (value: unknown) => (value as FunctionError).message;
