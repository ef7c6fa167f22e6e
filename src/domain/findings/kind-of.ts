import { Later } from '../later/later';
import type { FindingKind } from './kind';

/** The catalogue: a figure that is there needs none of its words. */
export const KINDS = new Later<Readonly<Record<string, FindingKind>>>();

/** Severity, wording and remedy of one kind of finding, by its code (FindingCode). */
export const kindOf = (code: string): FindingKind => KINDS.get()[code]!;
