/** Sums under "Contribution" that are no references, and money beside them that is of something else. */
import { then, tried } from './trying';

tried({
  '12. round sums under "Contribution"': [
    then(
      'Ref|Council|Contribution / 1/1|Blaby|71000 / 1/2|Melton|5400 / 1/3|Blaby|12300 / 1/4|Melton|8800',
      'value=97500 rows=4',
    ),
    then(
      'Ref|Council|Contribution|Spent / 1/1|Blaby|71000|0 / 1/2|Melton|5400|100 / 1/3|Blaby|12300|0 / 1/4|Melton|8800|8800',
      'value=97500 spent=8900',
    ),
    then(
      'Agreement|District|Likelihood|Contribution / 1/1|Blaby|Probable|71000 / 1/2|Melton|Signed|5400 / 1/3|Blaby|Possible|12300 / 1/4|Melton|Signed|8800',
      'value=97500',
    ),
    // Numbers of contributions are not round, and Value is beside them.
    then(
      'Ref|Council|Contribution|Value / 1/1|Blaby|71000|10 / 1/2|Melton|71001|5400 / 1/3|Blaby|71002|300 / 1/4|Melton|71003|88',
      'value=5798',
    ),
    then(
      'Ref|Council|Contribution / 1/1|Blaby|71001 / 1/2|Melton|71002 / 1/3|Blaby|71003 / 1/4|Melton|71004',
      'refused asks=2',
    ),
  ],
  '31. money of something else': [
    ...['Land value', 'Market value', 'GDV', 'House price', 'Match funding'].map((heading) =>
      then(
        `Ref|Council|${heading}|Sum due / 1/1|Blaby|7100000|5400.5 / 1/2|Melton|540000|10000 / 1/3|Blaby|1230000|2500 / 1/4|Melton|880000|3300`,
        'value=21200.5 +amounts-not-used',
      ),
    ),
    then(
      'Ref|Council|Development value|Received / 1/1|Blaby|71000|5400.5 / 1/2|Melton|54000|10000 / 1/3|Blaby|123000|2500 / 1/4|Melton|8800|3300',
      'refused asks=3',
    ),
  ],
});
