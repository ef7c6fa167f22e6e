import { kindOf } from '../../../domain/findings/catalogue';
import { cellAddress } from '../../../domain/sheet/block';
import { now } from '../../../workbook/excel/clock';
import {
  highlight,
  highlightsAreOn,
  removeHighlights,
  type HighlightCell,
} from '../../../workbook/marks/highlights';
import { writeSheets, type NewSheet } from '../../../workbook/excel/new-sheets';
import { FINDINGS_TABLE } from '../../../workbook/excel/own-sheet-names';
import { addressOfRange, placeOfRange } from '../../../workbook/sources/sheet-source';
import type { CheckedPart, CheckResult, CheckState } from '../state';
import { checkedName, listedFindings, SEVERITIES, SEVERITY_WORDS } from './model';
import type { Pane } from '../../kernel/store';
import { counted } from '../../ui/wording';

/** What findings leave in the workbook, where that is asked for: highlighting that comes off, and a list on a sheet. */
export class MarksFlow {
  constructor(private readonly pane: Pane) {}

  /** Whether something is highlighted already, as from an earlier day. */
  async look(): Promise<void> {
    const isHighlighted = await highlightsAreOn();
    if (isHighlighted !== null) this.set({ isHighlighted });
  }

  async highlight(): Promise<void> {
    const { result, filter, isWriting } = this.pane.state().check;
    if (!result || isWriting) return;
    this.set({ isWriting: true, message: null });
    const cells = result.parts.flatMap((part) => highlightCells(part, filter));
    const outcome = await highlight(cells);
    if (outcome.kind === 'highlighted')
      this.report(
        `${counted(outcome.cellCount, 'place')} highlighted, by the add-in’s own conditional format. ${outcome.passedOver}`.trim(),
        {
          isHighlighted: true,
        },
      );
    else if ('message' in outcome) this.failed(outcome.message);
  }

  async takeOff(): Promise<void> {
    if (this.pane.state().check.isWriting) return;
    this.set({ isWriting: true, message: null });
    const outcome = await removeHighlights();
    if (outcome.kind === 'removed')
      this.report(`The highlighting is off. ${outcome.passedOver}`.trim(), { isHighlighted: false });
    else if ('message' in outcome) this.failed(outcome.message);
  }

  async list(): Promise<void> {
    const { result, isWriting } = this.pane.state().check;
    if (!result || isWriting) return;
    this.set({ isWriting: true, message: null });
    this.pane.announce('Writing the list.');
    const sheet = findingsSheet(result, now());
    const outcome = await writeSheets([sheet]);
    if (outcome.kind === 'nothing-made') {
      const left =
        outcome.left.length > 0
          ? ` The sheet ${outcome.left.join(', ')} may still be there: you can delete it.`
          : '';
      return this.failed(`${outcome.message}${left}`);
    }
    const [made] = outcome.sheets;
    const { name } = made!;
    this.report(`${counted(sheet.block.length - 1, 'line')} written on a new sheet, ${name}.`, {}, name);
  }

  private report(text: string, change: Partial<CheckState>, sheet?: string): void {
    const cell = sheet === undefined ? null : { sheet, address: 'A1' };
    this.set({ ...change, isWriting: false, message: { intent: 'note', text, more: null, cell } }, 'told');
  }

  private failed(text: string): void {
    this.set({ isWriting: false, message: { intent: 'error', text, more: null } }, 'told');
  }

  private set(change: Partial<CheckState>, focus?: string): void {
    this.pane.set({ check: { ...this.pane.state().check, ...change } }, focus);
  }
}

/** Every place of every finding once, under the gravest that is said of it; rows from end to end. */
export function highlightCells(part: CheckedPart, filter: CheckState['filter']): HighlightCell[] {
  const { place } = part;
  const cells = new Map<string, HighlightCell>();
  for (const { code, rowIndex, columnIndex, rows } of part.findings) {
    const { severity } = kindOf(code);
    if (filter !== 'all' && filter !== severity) continue;
    for (const row of rows ?? (rowIndex === null ? [] : [rowIndex])) {
      const address =
        columnIndex === null
          ? addressOfRange({ ...place, topIndex: place.topIndex + row, rowCount: 1 })
          : cellAddress(placeOfRange(place), row, columnIndex);
      // Findings come with the gravest first.
      if (!cells.has(address)) cells.set(address, { sheet: place.sheet, address, severity });
    }
  }
  return [...cells.values()];
}

const HEADINGS = ['Severity', 'Row', 'Column', 'Cell', 'Finding', 'Remedy'];
const WIDTHS = [60, 45, 150, 50, 330, 330];
const two = (n: number): string => String(n).padStart(2, '0');

/** The findings of a check as a table on a sheet of their own; of several sheets, with the name of each. */
export function findingsSheet(result: CheckResult, at: Date): NewSheet {
  const isSeveral = result.parts.length > 1;
  const found = result.parts.flatMap((part) => listedFindings(part).map((one) => ({ part, ...one })));
  const gravestFirst = SEVERITIES.flatMap((severity) => found.filter((one) => one.severity === severity));
  const lines = gravestFirst.map(({ part, severity, row, column, cell, finding, remedy }) => [
    ...(isSeveral ? [part.place.sheet] : []),
    SEVERITY_WORDS[severity],
    row,
    column,
    cell,
    finding,
    remedy,
  ]);
  const stamp = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}_${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
  return {
    name: `Findings ${checkedName(result)}`,
    block: [[...(isSeveral ? ['Sheet'] : []), ...HEADINGS], ...lines],
    asTable: `${FINDINGS_TABLE}_${stamp}`,
    columnWidths: [...(isSeveral ? [150] : []), ...WIDTHS],
    frozenRows: 1,
  };
}
