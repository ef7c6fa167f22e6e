/** One amount a row, and flags or days on the row that say where it stands. */
import { then, tried } from './trying';

/** Rows of one amount, each with the cells that say where it stands. */
const rows = (...cells: readonly string[]): string =>
  cells.map((cell, n) => ` / 1/${n + 1}|site ${'abcdefgh'[n]!}|${100 * (n + 1)}|${cell}`).join('');
const sheet = (headings: string, ...cells: readonly string[]): string =>
  `@Blaby: Ref|Site|Amount (£)|${headings}${rows(...cells)}`;
const NOTHING = 'value=1000 heldByAuthority=N/A drawnDown=N/A';

const FLAGS = ['Y|N', 'Y|Y', 'N|N', 'Y|Y'] as const;
const FLAGGED =
  'value=1000 heldByAuthority=100 drawnDown=600 heldByDeveloper=N/A notStarted=N/A +stages-told-by-rows';

tried({
  'Yes and No beside one sum': [
    // N/A is no answer: what was not received was not passed on.
    then(sheet('Received?|Passed to police?', 'Y|N', 'Y|Y', 'N|N/A', 'Y|Y'), FLAGGED),
    then(sheet('Received? Y/N|Transferred to police? Y/N', ...FLAGS), FLAGGED),
    then(sheet('Paid by developer|Paid to PCC', 'Yes|No', 'Yes|Yes', 'No|No', 'Yes|Yes'), FLAGGED),
    then(
      sheet(
        'Money received by the council|Drawn down',
        'TRUE|FALSE',
        'TRUE|TRUE',
        'FALSE|FALSE',
        'TRUE|TRUE',
      ),
      FLAGGED,
    ),
    then(sheet('Has it been received?|Has it been passed to the police?', ...FLAGS), FLAGGED),
    then(
      sheet('Triggered?|Received?|Paid over?', 'Y|Y|N', 'Y|Y|Y', 'N|N|N', 'Y|N|N'),
      'value=1000 notStarted=300 heldByDeveloper=400 heldByAuthority=100 drawnDown=200',
    ),
    then(sheet('Transferred to police?', 'N', 'Y', 'N', 'Y'), 'drawnDown=600 heldByAuthority=N/A'),
    // What was not received was not passed on, and may be left blank.
    then(sheet('Received?|Passed to police?', 'Y|N', 'Y|Y', 'N|', 'Y|Y'), FLAGGED),
  ],
  'Yes and No that are of something else, or not plain': [
    then(sheet('Received?|Passed to police?', 'Y|N/A', 'Y|Y', 'N|N', 'Y|Y'), `${NOTHING} +stage-question`),
    then(
      sheet('Received?|Passed to police?|Progress', 'Y|N|2 of 4 payments', 'Y|Y|', 'N|N|', 'Y|Y|'),
      `${NOTHING} +stage-question`,
    ),
    then(sheet('Land transferred?|Deed received?', ...FLAGS), `${NOTHING} -stages-told-by-rows`),
    then(
      sheet('Received?|Amount passed to police', 'Y|nil', 'Y|none', 'N|none', 'Y|400'),
      'value=1000 drawnDown=400 heldByAuthority=N/A -stages-told-by-rows',
    ),
    then(sheet('Received?|Passed to police?', 'Y|', 'Y|Y', 'N|N', 'Y|Y'), `${NOTHING} +stage-question`),
    then(sheet('Received?|Passed to police?', 'N|Y', 'Y|Y', 'N|N', 'Y|Y'), `${NOTHING} +stage-question`),
    then(sheet('Received?|Passed to police?', 'Part|N', 'Y|Y', 'N|N', 'Y|Y'), `${NOTHING} +stage-question`),
    then(sheet('Invoice sent?|Invoice paid?', ...FLAGS), `${NOTHING} -stages-told-by-rows`),
    then(sheet('Paid?', 'Y', 'N', 'Y', 'N'), `${NOTHING} +stage-question`),
    then(sheet('Received?', 'Y', 'N', 'Y', 'N'), `${NOTHING} +stage-question`),
    then(
      sheet('Received?|Passed to police?|Comment', 'Y|N|£40 of it so far', 'Y|Y|', 'N|N|', 'Y|Y|'),
      `${NOTHING} +stage-question`,
    ),
    then(
      sheet('Received?|Passed to police?|Comment', 'Y|N|', 'Y|Y|part only', 'N|N|', 'Y|Y|'),
      `${NOTHING} +stage-question`,
    ),
    then(
      `Ref|Council|Amount (£)|Received?|Transferred? / 1/1|Blaby|100|Y|N / 1/2|Melton|200|Y|Y / 1/3|Melton|300|N|N / 1/4|Blaby|400|Y|Y`,
      `${NOTHING} +stage-question`,
    ),
  ],
  'days beside one sum': [
    then(
      `@Blaby: At 30 June 2024|||| / Ref|Site|Amount (£)|Received on|Paid to police on${rows('01/02/2023|', '01/02/2023|05/06/2024', '|', '01/03/2022|05/06/2024')}`,
      FLAGGED,
    ),
    then(
      sheet(
        'Date received|Date passed to police',
        '01/02/2023|',
        '01/02/2023|05/06/2024',
        '|',
        '01/03/2022|05/06/2024',
      ),
      FLAGGED,
    ),
    then(
      sheet(
        'Developer paid on|Sent to Leicestershire Police on',
        '44958|',
        '44958|45448',
        '|',
        '44621|45448',
      ),
      FLAGGED,
    ),
    then(
      sheet(
        'Fell due on|Received on|Released to OPCC on',
        '1 Jan 2023|1 Feb 2023|',
        '1 Jan 2023|1 Feb 2023|5 Jun 2024',
        '||',
        '1 Mar 2022||',
      ),
      'value=1000 notStarted=300 heldByDeveloper=400 heldByAuthority=100 drawnDown=200',
    ),
    then(
      sheet(
        'Money received (date)|Paid to PCC (date)',
        '2023-02-01|Not yet',
        '2023-02-01|2024-06-05',
        'Awaited|',
        '2022-03-01|2024-06-05',
      ),
      FLAGGED,
    ),
    // A day for the trigger that is wanting where money came in tells of no trigger anywhere.
    then(
      sheet(
        'Triggered on|Received on|Paid to police on',
        '|01/02/2023|',
        '01/01/2023|01/02/2023|05/06/2024',
        '||',
        '||',
      ),
      'value=1000 notStarted=N/A heldByDeveloper=N/A heldByAuthority=100 drawnDown=200',
    ),
  ],
  'days that are of something else, or not plain': [
    then(
      `@Blaby: At 30 September 2023|||| / Ref|Site|Amount (£)|Received on|Paid to police on${rows('01/02/2023|', '01/02/2023|05/06/2024', '|', '01/03/2022|05/06/2024')}`,
      `${NOTHING} +stage-question`,
    ),
    then(
      `@Blaby: |||Forecast| / Ref|Site|Amount (£)|Received on|Paid to police on${rows('01/02/2023|', '01/02/2023|05/06/2024', '|', '01/03/2022|05/06/2024')}`,
      NOTHING,
    ),
    then(
      sheet(
        'Expected receipt|Expected transfer to police',
        '01/02/2027|',
        '01/02/2027|05/06/2028',
        '|',
        '01/03/2027|05/06/2028',
      ),
      `${NOTHING} -stages-told-by-rows`,
    ),
    then(
      sheet(
        'Payment due|Deadline for payment to police',
        '01/02/2023|',
        '01/02/2023|05/06/2024',
        '|',
        '01/03/2022|05/06/2024',
      ),
      `${NOTHING} -stages-told-by-rows`,
    ),
    then(
      sheet(
        'Date of receipt|Date of transfer to police',
        '01/02/2023|',
        '01/02/2023|05/06/2024',
        '|',
        '01/03/2022|05/06/2024',
      ),
      `${NOTHING} +stage-question`,
    ),
    then(
      sheet(
        'Date received|Date passed to police',
        '01/02/2023|',
        '01/02/2023|05/06/2022',
        '|',
        '01/03/2022|05/06/2024',
      ),
      `${NOTHING} +stage-question`,
    ),
    then(
      sheet(
        'Date received|Date passed to police',
        '01/02/2023|',
        '01/02/2023|05/06/2024',
        '|05/06/2024',
        '01/03/2022|05/06/2024',
      ),
      `${NOTHING} +stage-question`,
    ),
    then(
      sheet(
        'Date received|Date passed to police',
        '01/02/2023|expected March',
        '01/02/2023|05/06/2024',
        '|',
        '01/03/2022|05/06/2024',
      ),
      `${NOTHING} +stage-question`,
    ),
    then(
      `@Blaby: Forecast of police money||||  / Ref|Site|Amount (£)|Received on|Paid to police on${rows('01/02/2027|', '01/02/2027|05/06/2028', '|', '01/03/2027|05/06/2028')}`,
      NOTHING,
    ),
    then(
      sheet(
        'Date invoice received|Date invoice paid',
        '01/02/2023|',
        '01/02/2023|05/06/2024',
        '|',
        '01/03/2022|05/06/2024',
      ),
      `${NOTHING} -stages-told-by-rows`,
    ),
  ],
});
