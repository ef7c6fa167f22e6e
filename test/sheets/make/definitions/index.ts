import type { Definition } from '../write';
import { plainBoroughs } from './plain-boroughs';
import { plainDistricts } from './plain-districts';
import { plainOthers } from './plain-others';
import { plainUnitaries } from './plain-unitaries';
import { roughHeadings } from './rough-headings';
import { roughKinds } from './rough-kinds';
import { roughMore } from './rough-more';
import { roughRows } from './rough-rows';
import { roughVoices } from './rough-voices';
import { unseenPlain } from './unseen-plain';
import { unseenPlainMore } from './unseen-plain-more';
import { unseenSecond } from './unseen-second';
import { unseenSecondRough } from './unseen-second-rough';
import { unseenThird } from './unseen-third';
import { unseenFifth } from './unseen-fifth';
import { unseenFifthCells } from './unseen-fifth-cells';
import { unseenFifthColumns } from './unseen-fifth-columns';
import { unseenFifthDates } from './unseen-fifth-dates';
import { unseenFifthRows } from './unseen-fifth-rows';
import { unseenSeventh } from './unseen-seventh';
import { unseenEighth } from './unseen-eighth';
import { unseenNinth } from './unseen-ninth';
import { unseenNinthRows } from './unseen-ninth-rows';
import { unseenTenth } from './unseen-tenth';
import { unseenTenthGroups } from './unseen-tenth-groups';
import { unseenTenthRows } from './unseen-tenth-rows';
import { unseenEleventh } from './unseen-eleventh';
import { unseenEleventhColumns } from './unseen-eleventh-columns';
import { unseenEleventhRows } from './unseen-eleventh-rows';
import { unseenEleventhSpaced } from './unseen-eleventh-spaced';
import { unseenTwelfth } from './unseen-twelfth';
import { unseenTwelfthColumns } from './unseen-twelfth-columns';
import { unseenTwelfthRows } from './unseen-twelfth-rows';
import { unseenThirteenth } from './unseen-thirteenth';
import { unseenThirteenthColumns } from './unseen-thirteenth-columns';
import { unseenThirteenthFinance } from './unseen-thirteenth-finance';
import { unseenThirteenthRows } from './unseen-thirteenth-rows';
import { unseenFourteenth } from './unseen-fourteenth';
import { unseenFourteenthColumns } from './unseen-fourteenth-columns';
import { unseenFourteenthRows } from './unseen-fourteenth-rows';
import { unseenFifteenth } from './unseen-fifteenth';
import { unseenFifteenthForces } from './unseen-fifteenth-forces';
import { unseenFifteenthRough } from './unseen-fifteenth-rough';
import { unseenSixteenth } from './unseen-sixteenth';
import { unseenSixteenthMore } from './unseen-sixteenth-more';
import { unseenSixteenthRough } from './unseen-sixteenth-rough';
import { unseenSixteenthRoughMore } from './unseen-sixteenth-rough-more';
import { unseenSeventeenth } from './unseen-seventeenth';
import { unseenSeventeenthB } from './unseen-seventeenth-b';
import { unseenSeventeenthC } from './unseen-seventeenth-c';
import { unseenSeventeenthD } from './unseen-seventeenth-d';
import { unseenEighteenth } from './unseen-eighteenth';
import { unseenEighteenthB } from './unseen-eighteenth-b';
import { unseenEighteenthC } from './unseen-eighteenth-c';
import { unseenSixth } from './unseen-sixth';
import { unseenSixthHeadings } from './unseen-sixth-headings';
import { unseenSixthRows } from './unseen-sixth-rows';
import { unseenFourth } from './unseen-fourth';
import { unseenFourthMore } from './unseen-fourth-more';
import { unseenFourthRough } from './unseen-fourth-rough';
import { unseenRough } from './unseen-rough';
import { unseenRoughMore } from './unseen-rough-more';

/** Every made sheet, by what is difficult in it. */
export const definitions: Definition[] = [
  ...plainDistricts,
  ...plainBoroughs,
  ...plainOthers,
  ...plainUnitaries,
  ...roughHeadings,
  ...roughRows,
  ...roughKinds,
  ...roughVoices,
  ...roughMore,
  ...unseenPlain,
  ...unseenPlainMore,
  ...unseenRough,
  ...unseenRoughMore,
  ...unseenSecond,
  ...unseenSecondRough,
  ...unseenThird,
  ...unseenFourth,
  ...unseenFourthRough,
  ...unseenFourthMore,
  ...unseenFifth,
  ...unseenFifthColumns,
  ...unseenFifthRows,
  ...unseenFifthDates,
  ...unseenFifthCells,
  ...unseenSixth,
  ...unseenSixthHeadings,
  ...unseenSixthRows,
  ...unseenSeventh,
  ...unseenEighth,
  ...unseenNinth,
  ...unseenNinthRows,
  ...unseenTenth,
  ...unseenTenthRows,
  ...unseenTenthGroups,
  ...unseenEleventh,
  ...unseenEleventhRows,
  ...unseenEleventhSpaced,
  ...unseenEleventhColumns,
  ...unseenTwelfth,
  ...unseenTwelfthColumns,
  ...unseenTwelfthRows,
  ...unseenThirteenth,
  ...unseenThirteenthColumns,
  ...unseenThirteenthRows,
  ...unseenThirteenthFinance,
  ...unseenFourteenth,
  ...unseenFourteenthColumns,
  ...unseenFourteenthRows,
  ...unseenFifteenth,
  ...unseenFifteenthForces,
  ...unseenFifteenthRough,
  ...unseenSixteenth,
  ...unseenSixteenthMore,
  ...unseenSixteenthRough,
  ...unseenSixteenthRoughMore,
  ...unseenSeventeenth,
  ...unseenSeventeenthB,
  ...unseenSeventeenthC,
  ...unseenSeventeenthD,
  ...unseenEighteenth,
  ...unseenEighteenthB,
  ...unseenEighteenthC,
];
