/** One amount a row, and words on the row or a title above it that say where it stands. */
import { then, tried } from './trying';

/** Rows of one amount, each with the cells that say where it stands. */
const rows = (...cells: readonly string[]): string =>
  cells.map((cell, n) => ` / 1/${n + 1}|site ${'abcdefgh'[n]!}|${100 * (n + 1)}|${cell}`).join('');
const sheet = (headings: string, ...cells: readonly string[]): string =>
  `@Blaby: Ref|Site|Amount (£)|${headings}${rows(...cells)}`;
const NOTHING = 'value=1000 heldByAuthority=N/A drawnDown=N/A';

tried({
  'words beside one sum': [
    then(
      'Ref|Council|Amount (£)|Status / 1/1|Blaby|100|Received / 1/2|Melton|200|Paid to PCC 3/24 / 1/3|Melton|300|Not due / 1/4|Blaby|400|Paid to PCC May 2025',
      'notStarted=300 heldByAuthority=100 drawnDown=600',
    ),
    then(
      `@Blaby: Leicestershire Police: section 106 tracker||| / Ref|Site|Amount (£)|Status${rows('Not due', 'Received', 'Paid to police', 'Received')}`,
      'notStarted=100 heldByAuthority=600 drawnDown=300',
    ),
    // Words that name who has it tell under any heading.
    then(
      sheet(
        'How far it has come',
        'Trigger awaited',
        'Yet to trigger',
        'In council account',
        'Released to the police',
      ),
      'notStarted=300 heldByDeveloper=0 heldByAuthority=300 drawnDown=400',
    ),
    then(
      sheet(
        'Current picture',
        'Due from developer',
        'Sat with Blaby DC',
        'Fully paid over to police',
        'Gone to Leicestershire Police',
      ),
      'notStarted=0 heldByDeveloper=100 heldByAuthority=200 drawnDown=700',
    ),
    then(
      sheet('Payment status|Transferred to police?', 'Unpaid|N', 'Paid|N', 'Paid|Y', 'Unpaid|N'),
      'heldByAuthority=200 drawnDown=300 heldByDeveloper=N/A',
    ),
    then(
      sheet('Status', 'Awaiting trigger', 'Held by council', 'Paid to PCC 3/24', 'Held by council'),
      'value=1000 notStarted=100 heldByDeveloper=0 heldByAuthority=600 drawnDown=300 +stages-told-by-rows',
    ),
    then(
      sheet(
        'Where the money is',
        'Not yet due',
        'Due from developer',
        'In council account',
        'Passed to Leicestershire Police',
      ),
      'value=1000 notStarted=100 heldByDeveloper=200 heldByAuthority=300 drawnDown=400',
    ),
    then(
      sheet(
        'Position',
        'Not triggered',
        'Triggered, not paid',
        'Received, not yet transferred',
        'Transferred to the police in May 2024',
      ),
      'value=1000 notStarted=100 heldByDeveloper=200 heldByAuthority=300 drawnDown=400',
    ),
    then(
      sheet('Payment status', 'Not due', 'Unpaid', 'Paid', 'Transferred'),
      'value=1000 notStarted=100 heldByDeveloper=200 heldByAuthority=300 drawnDown=400',
    ),
    then(
      sheet('Who holds the money', 'Council', 'Police', 'Council', 'Police'),
      'value=1000 heldByAuthority=400 drawnDown=600',
    ),
    // "Held" without anything that went on may have gone on since.
    then(
      sheet('Position', 'Not due', 'Held', 'Held', 'Not due'),
      'notStarted=500 heldByAuthority=N/A drawnDown=N/A',
    ),
  ],
  'words that mean otherwise, or are not known': [
    // A force's own list: what it received, and what it passed to a project.
    then(
      `@Blaby: Leicestershire Police: section 106 tracker||| / Ref|Site|Amount (£)|Status${rows('Not due', 'Received', 'Transferred', 'Received')}`,
      NOTHING,
    ),
    then(
      `@Blaby: Leicestershire Police: section 106 tracker|||| / Ref|Site|Amount (£)|Received?|Transferred?${rows('Y|N', 'Y|Y', 'N|N', 'Y|Y')}`,
      `${NOTHING} +stage-question`,
    ),
    then(
      sheet('How far it has come', 'Not started', 'Due', 'Received', 'Transferred'),
      `${NOTHING} -stages-told-by-rows`,
    ),
    then(
      sheet(
        'How far it has come',
        'Trigger awaited',
        'Invoice issued',
        'In council account',
        'Released to police',
      ),
      `${NOTHING} +stage-question`,
    ),
    then(sheet('Held by', 'Leicestershire CC', 'Blaby DC', 'Police', 'Leicestershire CC'), NOTHING),
    then(sheet('Payment status', 'Paid', 'Paid', 'Unpaid', 'Unpaid'), NOTHING),
    then(
      sheet('Status', 'Received', 'Received', 'Not received', 'Held'),
      'heldByAuthority=N/A drawnDown=N/A',
    ),
    then(
      sheet('Status', 'Transferred to education', 'Held by council', 'Transferred', 'Not due'),
      `${NOTHING} +stage-question`,
    ),
    then(
      sheet('Status', 'Due to be transferred to police', 'Held by council', 'Paid to police', 'Not due'),
      `${NOTHING} +stage-question`,
    ),
    then(
      sheet('Status', 'Refunded', 'Held by council', 'Paid to police', 'Not due'),
      `${NOTHING} +stage-question`,
    ),
    then(
      sheet('Status', 'Awaiting trigger', 'Held by council', 'Paid to PCC', 'Gone to committee'),
      `${NOTHING} +stage-question`,
    ),
    then(
      sheet('Status', 'Awaiting trigger', 'Held by council', 'Part paid to PCC', 'Held by council'),
      `${NOTHING} +stage-question`,
    ),
    then(sheet('Status', 'Paid', 'Held by council', 'Not due', 'Paid'), `${NOTHING} +stage-question`),
    then(sheet('Status', 'Paid', 'Paid to PCC', 'Unpaid', 'Held by council'), `${NOTHING} +stage-question`),
    then(
      sheet('Status', 'Awaiting trigger', 'Held by council', 'Due to be paid to PCC', 'Held until 2027'),
      NOTHING,
    ),
    then(
      sheet('Works status', 'Not started', 'Transferred to police', 'Held by council', 'Not started'),
      `${NOTHING} -stages-told-by-rows`,
    ),
    then(sheet('Report', 'Due', 'Received', 'Transferred', 'Not due'), `${NOTHING} -stages-told-by-rows`),
    then(sheet('Status', '', 'Held by council', 'Paid to PCC', 'Not due'), NOTHING),
    then(
      'Ref|Council|Amount (£)|Status / 1/1|Blaby|100|Received / 1/2|Melton|200|Transferred / 1/3|Melton|300|Not due / 1/4|Blaby|400|Transferred',
      NOTHING,
    ),
    // One sum that came in and went on, or its parts.
    then(
      '@Blaby: Ref|Site|Amount (£)|Position / 1/1|a|100|Held by council / 1/1|a|100|Paid to police / 1/3|c|300|Not due / 1/4|d|400|Held by council',
      'heldByAuthority=N/A drawnDown=N/A +stage-question',
    ),
    // Days and words that contradict each other.
    then(
      sheet(
        'Status|Date paid to police',
        'Held by council|05/06/2024',
        'Paid to police|05/06/2024',
        'Not due|',
        'Held by council|',
      ),
      `${NOTHING} +stage-question`,
    ),
  ],
  'titles over groups of rows': [
    then(
      '@Blaby: Ref|Site|Amount (£) / Received and held|| / 1/1|a|100 / 1/2|b|200 / Transferred|| / 1/3|c|300 / Not yet due|| / 1/4|d|400',
      'value=1000 notStarted=400 heldByDeveloper=0 heldByAuthority=300 drawnDown=300 +stages-told-by-rows',
    ),
    then(
      '@Blaby: Section 106|| / || / A. Not yet triggered|| / Ref|Site|Amount (£) / 1/1|a|100 / Total||100 / || / B. Held by the Council|| / Ref|Site|Amount (£) / 1/2|b|200 / Total||200 / || / C. Paid to the Police|| / Ref|Site|Amount (£) / 1/3|c|300 / 1/4|d|400 / Total||700',
      'value=1000 notStarted=100 heldByDeveloper=0 heldByAuthority=200 drawnDown=700',
    ),
    then(
      '@Blaby: Ref|Site|Amount (£) / Contributions held by the Council at 30 September 2025|| / 1/1|a|100 / 1/2|b|200 / Contributions transferred to the police|| / 1/3|c|300 / 1/4|d|400',
      'value=1000 heldByAuthority=300 drawnDown=700',
    ),
  ],
  'titles that mean otherwise, or are not known': [
    then(
      '@Blaby: Ref|Site|Amount (£) / Received and held|| / 1/1|a|100 / Of these held by the county council:|| / 1/2|b|200 / Transferred|| / 1/3|c|300 / 1/4|d|400',
      NOTHING,
    ),
    then(
      '@Blaby: Ref|Site|Amount (£) / Received and held|| / 1/1|a|100 / Transferred 2|3 sums| / 1/2|b|200 / Not yet due|| / 1/3|c|300 / 1/4|d|400',
      'heldByAuthority=N/A drawnDown=N/A',
    ),
    then(
      '@Blaby: Ref|Site|Amount (£) / Received and held|| / 1/1|a|100 / 1/2|b|200 / Transferred|| / 1/3|c|300 / Under discussion|| / 1/4|d|400',
      NOTHING,
    ),
    then(
      '@Blaby: Ref|Site|Amount (£) / 1/1|a|100 / 1/2|b|200 / Transferred|| / 1/3|c|300 / Not yet due|| / 1/4|d|400',
      NOTHING,
    ),
    then(
      '@Blaby: Ref|Site|Amount (£) / Received and held|| / 1/1|a|100 / Total||100 / 1/2|b|200 / 1/3|c|300 / Transferred|| / 1/4|d|400',
      NOTHING,
    ),
    then(
      '@Blaby: Ref|Site|Amount (£) / Expected to be received|| / 1/1|a|100 / 1/2|b|200 / To be transferred|| / 1/3|c|300 / 1/4|d|400',
      `${NOTHING} -stages-told-by-rows`,
    ),
    then(
      '@Blaby: Ref|Site|Amount (£)|Note / Received and held||| / 1/1|a|100| / 1/2|b|200|half of it spent / Transferred||| / 1/3|c|300| / 1/4|d|400|',
      `${NOTHING} +stage-question`,
    ),
  ],
  'a sheet that has the money in a column of its own is read by that': [
    then(
      '@Blaby: Ref|Site|Value|Received|Paid to police|Received? / 1/1|a|100|100|0|Y / 1/2|b|200|200|200|Y / 1/3|c|300|0|0|N / 1/4|d|400|100|0|Y',
      'value=1000 drawnDown=200 -stages-told-by-rows -stage-question',
    ),
    then(
      sheet('Interest (£)|Received?|Passed to police?', '5.5|Y|N', '6.5|Y|Y', '0|N|N', '7.5|Y|Y'),
      `${NOTHING} -stages-told-by-rows`,
    ),
  ],
  'amounts with their side of a ledger are told': [
    then(
      '@Blaby: Ref|Site|Value|Paid to police|Balance / 1/1|a|100|100|0.00 / 1/2|b|200|0|200.00CR / 1/3|c|300|0|0.00 / 1/4|d|400|0|1,400.00CR',
      'value=1000 drawnDown=100 heldByAuthority=N/A +amounts-with-sides',
    ),
    then(
      '@Blaby: Ref|Site|Value|Paid to police|Left / 1/1|a|100|100|0.00 / 1/2|b|200|0|CR 200.00 / 1/3|c|300|0|DR £50.00 / 1/4|d|400|0|CR 1,400.00',
      'value=1000 heldByAuthority=N/A +amounts-with-sides',
    ),
    then(
      '@Blaby: Ref|Site|Value|Paid to police|Cost code / 1/1|a|100|100|CR 200 / 1/2|b|200|0|CR 201 / 1/3|c|300|0|DR 12 / 1/4|d|400|0|CR 7',
      'value=1000 -amounts-with-sides',
    ),
  ],
});
