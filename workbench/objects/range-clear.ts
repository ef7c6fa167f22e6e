import { intersect } from '../addresses';
import type { Block } from '../addresses';
import { invalidArgument } from '../protocol/api-error';
import type { Book } from '../spreadsheet/book';
import { refuseIfProtected } from './protection';
import { filled } from './shape';

const WHAT = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'];

/** range.clear: conditional formats go with the formats, data validation only with everything. */
export function clearCells(book: Book, sheetId: string, block: Block, applyTo?: string | null): void {
  const what = applyTo ?? 'All';
  if (!WHAT.includes(what)) throw invalidArgument();
  if (what.endsWith('Hyperlinks')) return;
  refuseIfProtected(book, sheetId, what === 'Formats' ? 'allowFormatCells' : undefined);
  const used = book.usedBlock(sheetId);
  const within = used && intersect(block, used);
  if (within && what !== 'Formats') book.setValues(sheetId, within, filled(within, ''));
  if (what === 'Contents') return;
  if (within) book.clearFormats(sheetId, within);
  book.conditionalFormats.clear(sheetId, [block]);
  if (what === 'All') book.dataValidations.clear(sheetId, [block]);
}
