import type { Definition } from '../write';
import { plainDistricts } from './plain-districts';
import { plainOthers } from './plain-others';
import { roughHeadings } from './rough-headings';
import { roughKinds } from './rough-kinds';
import { roughRows } from './rough-rows';

/** Every made sheet, by what is difficult in it. */
export const definitions: Definition[] = [
  ...plainDistricts,
  ...plainOthers,
  ...roughHeadings,
  ...roughRows,
  ...roughKinds,
];
