/** Ditto marks in place of a reference. */
import { first, then, tried } from './trying';

const A = 'Agreement|Authority|Site|Value|Held by authority|Drawn down';
const marked = (mark: string, site = mark): string =>
  `${A} / 21/0001|Blaby|Oak Farm|900|400|100 / ${mark}|Blaby|${site}|500|200|300 / 21/0003|Melton|Far End|700|0|0 / ${mark}|Melton|${site}|50|20|30 / 21/0005|Melton|Mill|600|0|0`;

tried({
  'a mark for the reference and the site': [
    ...['"', '”', '\u3003', "'''", 'do.', 'Do', 'ditto', 'As above', '- do -', '-"-'].map((mark) =>
      then(
        marked(mark),
        'agreements=3 value=2750 heldByAuthority=620 +same-as-above -reference-unlike-others',
      ),
    ),
    then(marked('"', ''), 'agreements=3 value=2750 +same-as-above'),
    first(marked('"', 'Another Lane'), 'agreements=5 value=2750 +reference-unlike-others -same-as-above'),
    first(marked('TBC', ''), 'value=2750 +reference-unlike-others -same-as-above'),
  ],
  'a mark for the authority as well': [
    then(
      `${A} / 21/0001|Blaby|Oak Farm|900|400|100 / "|"|"|500|200|300 / 21/0003|Melton|Far End|700|0|0`,
      'agreements=2 value=2100 +same-as-above -authority-not-known',
    ),
    // Beside a reference of its own it is told, whatever other rows have.
    then(
      `${A} / 21/0001|Blaby|Oak Farm|900|400|100 / "|"|"|500|200|300 / 21/0003|"|Far End|700|0|0`,
      'agreements=1 +same-as-above +authority-missing',
    ),
    first(
      `${A} / 21/0001|Blaby|Oak Farm|900|400|100 / 21/0002|"|Mill|500|200|300 / 21/0003|Blaby|Far End|700|0|0`,
      '+authority-missing',
    ),
  ],
  'a mark with no row above it': [
    first(`${A} / "|Blaby|"|900|400|100 / 21/0002|Blaby|Mill|500|200|300`, 'value=1400 -same-as-above'),
    first(
      `${A} / 21/0001|Blaby|Oak Farm|900|400|100 / Total||| 900|400|100 / "|Blaby|"|500|200|300`,
      '-same-as-above',
    ),
  ],
});
