import { amountLines } from './amount-lines';
import { leadingTotals, trailingNames } from './leading-totals';
import { UNUSUAL_ROWS } from './settled-rows';

UNUSUAL_ROWS.bring({ amountLines, leadingTotals, trailingNames });
