/** Remarks under the names of authorities, what came in and was sent on, and what somebody still has. */
import { first, then, tried } from './trying';

const rows = (one: (n: number) => string): string => [1, 2, 3, 4].map(one).join(' / ');

const council = (more: string, cells: (n: number) => string): string =>
  `@Watford: S106 case|Property|Agreed for Herts Police|${more} / ${rows((n) => `W/${n}|Plot ${n}|${n * 1000}|${cells(n)}`)}`;

const force = (developer: string, la: string): string =>
  `LA|S106 number|Where|Policing contribution|${developer}|${la}|Paid to force / ${rows(
    (n) => `Ashfield|A/${n}|Plot ${n}|${n * 1000}|${n * 100}|${n * 300}|${n * 600}`,
  )}`;

const above = (remark: string): string =>
  `Deed ref|Development|Contribution|Passed to constabulary|Retained by district / ${[
    'Havant Borough Council',
    'H/1|Oak Farm|1000|0|1000',
    remark,
    'H/2|Mill Lane|2000|500|1500',
    'Hart District Council',
    'T/1|The Green|3000|0|3000',
    'T/2|Far End|4000|4000|0',
  ].join(' / ')}`;

const flags = (heading: string): string => council(heading, (n) => (n % 2 ? 'Yes' : 'No'));

/** One amount a row, and a word for where it is. */
const said = (...words: string[]): string =>
  `@Thanet: S106 ref|Development|Amount for police|Payment status / ${words
    .map((word, n) => `T/${n}|Plot ${n}|${(n + 1) * 100}|${word}`)
    .join(' / ')}`;
const PLACES = ['Not commenced', 'Received – held', 'Transferred to Kent Police'];

tried({
  'where an amount is, by what the development owes': [
    ...['Commenced – trigger not met', 'Demand sent', 'Trigger met, not paid', 'On site, not yet due'].map(
      (word) =>
        then(said(...PLACES, word), 'notStarted=100 heldByAuthority=200 drawnDown=300 heldByDeveloper=400'),
    ),
    then(said(...PLACES, 'Demand notice issued', 'Development commenced, unpaid'), 'heldByDeveloper=900'),
    then(said(...PLACES, 'Trigger met, awaiting payment'), 'heldByDeveloper=400'),
    // Whose invoice it is, and whether it is paid, is not said.
    first(said(...PLACES, 'Invoice sent'), '+stage-question heldByDeveloper=N/A'),
    first(said(...PLACES, 'Site started'), '+stage-question heldByDeveloper=N/A'),
  ],
  'a remark under the name of an authority': [
    then(above('HBC has queried the indexation, reply awaited.'), 'value=10000 rows=4'),
    then(above('Figures are from the October return (not yet agreed).'), 'value=10000 rows=4'),
    first(above(''), 'value=10000 rows=4'),
    // Whose the rows after it are is not said.
    first(above('Other districts'), 'refused'),
  ],
  'what came in and was sent on, or was not': [
    then(
      council('Received, not yet sent on|Received and sent on', (n) => `${n * 100}|${n * 400}`),
      'heldByAuthority=1000 drawnDown=4000',
    ),
    then(
      council('Received, not yet sent on', (n) => String(n * 100)),
      'heldByAuthority=1000',
    ),
    then(
      council('Banked and sent on', (n) => String(n * 100)),
      'drawnDown=1000',
    ),
    first(
      council('Received and passed on', (n) => String(n * 100)),
      'drawnDown=1000',
    ),
  ],
  'what a council still has, or owes': [
    then(
      council('Still at Watford', (n) => String(n * 100)),
      'heldByAuthority=1000',
    ),
    then(
      force('Awaited from developer', 'Awaited from LA'),
      'heldByDeveloper=1000 heldByAuthority=3000 drawnDown=6000',
    ),
    then(force('Due from developer', 'Due from council'), 'heldByDeveloper=1000 heldByAuthority=3000'),
  ],
  'a question that Yes and No answer': [
    first(flags('Has the developer paid?'), '-money-as-yes-or-no value=10000'),
    first(flags('Money held'), '+money-as-yes-or-no value=10000'),
  ],
  'a limit of dates': [
    then(
      council('Retained|Date limit', (n) => `${n * 10}|${47000 + n}`),
      'heldByAuthority=100 -column-question -expiry-not-given',
    ),
  ],
});
