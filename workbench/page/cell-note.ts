import { cellBlock } from '../addresses';
import type { WorkbenchSession } from '../session';

/** Errors that the spreadsheet gives by itself. */
const OWN_ERRORS: Record<string, string> = {
  '#NAME?': 'No function, table or name is spelt like that.',
  '#SPILL!':
    'The answer is a block of cells, and some of them are not empty, or lie beyond the edge of the sheet. Clear them, or put the formula elsewhere.',
  '#REF!': 'The formula points at cells that are no longer there.',
  '#DIV/0!': 'The formula divides by nil.',
};
/** What follows at once, such as an answer from the add-in, is waited for. */
const AFTER_MS = 50;

/** Says below the grid what is wrong where the selected cell shows an error. Excel says it at the cell. */
export function explainSelectedCell(session: WorkbenchSession, place: HTMLElement): void {
  const { events } = session.book;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const explain = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => show(explanation(session), place), AFTER_MS);
  };
  events.selectionChanged.subscribe(explain);
  events.sheetActivated.subscribe(explain);
  events.calculating.subscribe(explain);
  show('', place);
}

/** "Summary!B6 shows #VALUE!: Register!R5: Drawn down holds ..."; empty where the cell shows no error. */
function explanation(session: WorkbenchSession): string {
  const { book } = session;
  const { sheetId, block } = book.selection();
  const cell = cellBlock(block.row, block.column);
  const [[value] = []] = book.values(sheetId, cell);
  if (typeof value !== 'string' || !/^#[A-Z/0]+[!?]?$/.test(value)) return '';
  const message = session.errorMessage({ sheetId, row: cell.row, column: cell.column });
  const why = message || OWN_ERRORS[value];
  return why ? `${book.address(sheetId, cell)} shows ${value}: ${why}` : '';
}

function show(text: string, place: HTMLElement): void {
  if (place.textContent !== text) place.textContent = text;
  place.hidden = text === '';
}
