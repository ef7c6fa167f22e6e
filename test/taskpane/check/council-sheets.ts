type Rows = (string | number | null)[][];

/** The three linked tables of a council, made up, with the slips that such tables have. */
export const TRANSACTIONS: Rows = [
  [
    ...['developer-agreement-transaction', 'developer-agreement-contribution'],
    ...['contribution-funding-status', 'amount', 'start-date'],
  ],
  ['T/1', 'C/1', 'received', 12000, '2019-04-01'],
  ['T/2', 'C/2', 'recieved', '£21,910.00', '05/06/2019'],
  ['T/3', 'C/3', 'transferred', 5000, 43621],
  ['T/4 ', 'P/17/2338/2-dac', 'spent', 4000, '2019-07-11'],
  ['T/5', 'C/4', '', 300, '2019-07-12'],
  ['T/6', 'C/5', 'received', 'TBC', '2019-07-12'],
];
export const CONTRIBUTIONS: Rows = [
  ['developer-agreement-contribution', 'developer-agreement', 'contribution-purpose', 'amount', 'start-date'],
  ['C/1', 'A/1', 'other', 12000, '2018-04-01'],
  ['C/2', 'A/1', 'education', 21910, '2018-04-01'],
  ['C/3', 'A/2', 'other', 5000, '2018-04-02'],
  ['C/4', 'A/2', 'health', 300, '2018-04-02'],
  ['C/5', 'A/3', 'highways', 999, '2018-04-02'],
  ['P/17/2338/2-dat', 'A/3', 'other', 4000, '2018-04-02'],
];
export const AGREEMENTS: Rows = [
  ['developer-agreement', 'organisation', 'start-date', 'planning-application'],
  ['A/1', 'local-authority-eng:CHA', '2017-01-01', 'P/17/1/2'],
  ['A/2', 'local-authority-eng:CHA', '2017-01-02', 'P/17/2/2'],
  ['A/3', 'local-authority-eng:CHA', '2017-01-03', 'P/17/3/2'],
];

/** A register of which some cells can be written otherwise and say the same. */
export const REGISTER: Rows = [
  [
    ...['Agreement', 'Authority', 'Expiry date', 'Value', 'Not started', 'Held by developer'],
    ...['Held by authority', 'Drawn down', 'Spent'],
  ],
  ['P/1', 'Charnwood', 46000, 1000, 0, 0, 0, 1000, 500],
  ['P/2', 'Charnwood', 46100, 2000, 0, 0, 2000, 0, 0],
  ['P/3 ', 'Charnwood Borough Council', '05/06/2026', '£1,500.50', 0, 1500.5, 0, 0, 0],
  ['P/4', 'Blaby', '30/11/2025', 700, 700, 0, 0, 0, 0],
  ['P/5', 'Blaby', 46200, ' 800.00', 0, 0, 800, 0, 0],
];
