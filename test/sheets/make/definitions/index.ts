import type { Definition } from '../write';
import { plainDistricts } from './plain-districts';
import { plainOthers } from './plain-others';

export const definitions: Definition[] = [...plainDistricts, ...plainOthers];
