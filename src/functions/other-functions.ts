import { Later } from '../domain/later/later';
import type { FunctionId } from '../namespace';
import type { Body } from './waiting';

/** The functions that no figure of a register needs. */
export const OTHER_FUNCTIONS = new Later<Readonly<Partial<Record<FunctionId, Body>>>>();
