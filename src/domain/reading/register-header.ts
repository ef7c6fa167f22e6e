import type { Finding } from '../findings/finding';
import { Later } from '../later/later';
import type { Block } from '../sheet/block';
import { COLUMN_KEYS, normalHeading, type ColumnKey } from '../sheet/columns';
import { isExtraHeading } from '../sheet/extra-columns';
import { tableBeside, withoutBeside, type Beside } from './beside';
import { withDirections } from './directions';
import { findHeader, type Header, type HeadingMapping } from './header';
import { isPlain } from './plain-header';
import type { ColumnQuestion, ColumnsSaid, SheetHeader } from './understanding';

export interface HeaderOptions {
  readonly mapping?: HeadingMapping | ColumnsSaid['columns'];
  readonly columnsAt?: ColumnsSaid['columnsAt'];
  /** Whose sheet it is, where its rows do not say. */
  readonly authority?: string | null;
}

/**
 * The headings of a register: at once where they are known and nothing is in doubt, else by all that the sheet tells.
 *
 * @returns the header; or the finding that says why there is none: no headings, a needed column that is missing or may be
 * either of two, or a sheet of another kind
 */
export const registerHeader = (block: Block, options: HeaderOptions = {}): Header | Finding =>
  understand(block, options).header;

/** A sheet as understood, and what it is as a register. */
export interface Understood {
  readonly header: Header | Finding;
  /** null for a register under known headings, where no evidence was needed, and where nothing is understood at all. */
  readonly understood: SheetHeader | null;
}

/** Reads headings that are not plain, by all that the sheet tells: brought by unusual-header. */
export const UNUSUAL = new Later<{
  readonly understand: (block: Block, strict: Header | Finding, options: HeaderOptions) => Understood;
  /** The same block with the references that are above its rows. */
  readonly withReferencesAbove: (block: Block, header: Header) => Block;
  readonly withoutUntold: (block: Block, header: Header) => Header | Finding;
  readonly questionFinding: (question: ColumnQuestion, rowIndex: number) => Finding;
}>();

/** The sheet as understood, in the one reading that everything shares. @throws NotLoaded where it is not plain, and the rest is not there */
export function understand(block: Block, given: HeaderOptions = {}): Understood {
  const first = findHeader(block, registersOwn(given.mapping ?? {}));
  const extras = extrasOf(first);
  const mapping = { ...extras, ...given.mapping };
  const options = { ...given, mapping };
  const strict = Object.keys(extras).length === 0 ? first : findHeader(block, registersOwn(mapping));
  const found = understandUnder(block, options, strict);
  const rowIndex = found.understood?.rowIndex ?? strict.rowIndex;
  const headings = found.understood?.columns.map(({ heading }) => heading) ?? block[rowIndex ?? -1] ?? [];
  const beside = rowIndex === null ? null : tableBeside(block, rowIndex, headings);
  if (!beside || saysOf(beside, options.columnsAt)) return found;
  const alone = withoutBeside(block, beside);
  const own = understandUnder(alone, options, findHeader(alone, registersOwn(mapping)));
  // What the first table lacks is not taken from the other.
  return 'columns' in own.header ? { ...own, header: { ...own.header, beside } } : own;
}

/** The officer said what a column of the other table holds: then it is one table. */
const saysOf = ({ columnIndex }: Beside, said: HeaderOptions['columnsAt'] = {}): boolean =>
  Object.keys(said).some((index) => Number(index) >= columnIndex);

function understandUnder(block: Block, options: HeaderOptions, strict: Header | Finding): Understood {
  const { mapping = {}, columnsAt, authority = null } = options;
  const said = new Map(Object.entries(mapping).map(([heading, key]) => [normalHeading(heading), key]));
  if ('columns' in strict && !columnsAt && isPlain(block, strict, said)) {
    return { header: known(block, { ...strict, authorityGiven: authority }), understood: null };
  }
  if ('code' in strict && strict.code === 'sheet-empty') return { header: strict, understood: null };
  const { header, understood } = UNUSUAL.get().understand(block, strict, {
    mapping,
    authority,
    ...(columnsAt ? { columnsAt } : {}),
  });
  return { header: 'columns' in header ? known(block, header) : header, understood };
}

/** True for headings that STANDARDISE wrote: the row of the sheet comes first. */
export const isOfStandardise = (block: Block, rowIndex: number): boolean =>
  normalHeading(block[rowIndex]?.[0]) === 'sourcerow';

/** A header as it is read: of rows that STANDARDISE made without the columns that the sheet did not tell. */
function known(block: Block, found: Header): Header | Finding {
  const header = withDirections(block, found);
  return isOfStandardise(block, header.rowIndex) ? UNUSUAL.get().withoutUntold(block, header) : header;
}

/** Headings of a register that mean none of its main columns: what stands under them is never taken for one of those. */
function extrasOf(header: Header | Finding): HeadingMapping {
  if (!('columns' in header)) return {};
  const taken = new Set(Object.values(header.columns));
  const extra = header.headings.filter((heading, index) => !taken.has(index) && isExtraHeading(heading));
  return Object.fromEntries(extra.map((heading) => [heading, 'none' as const]));
}

/** What a council's tables have beside a register is of no use to it. */
function registersOwn(mapping: NonNullable<HeaderOptions['mapping']>): HeadingMapping {
  return Object.fromEntries(
    Object.entries(mapping).filter(
      (entry): entry is [string, ColumnKey | 'none'] =>
        entry[1] === 'none' || COLUMN_KEYS.includes(entry[1] as ColumnKey),
    ),
  );
}
