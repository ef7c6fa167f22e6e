import { formatBlock, parseBlock, splitAddress } from './addresses';
import type { Block } from './addresses';
import type { WorkbenchSession } from './session';
import type { CellFormat, CellValue, FrozenPanes, SheetVisibility } from './spreadsheet/book';
import { chartData, titleText } from './spreadsheet/chart-data';
import type { Chart, ShownCells } from './spreadsheet/charts';
import type { ConditionalLook } from './spreadsheet/conditional-formats';
import type { DataValidation } from './spreadsheet/data-validations';
import type { PageLayout } from './spreadsheet/page-layouts';

/** A conditional format as a test reads it. */
export interface ToldFormat extends ConditionalLook {
  id: string;
  address: string;
  formula: string;
  stopIfTrue: boolean;
}

/** A chart as a test reads it: what it says, and of which cells. */
export interface ToldChart {
  name: string;
  type: string;
  /** Null where it has none. */
  title: string | null;
  legend: string | null;
  valueTitle: string | null;
  categories: string[];
  series: {
    name: string;
    /** `Summary!B2:B5`; empty where the cells are gone. */
    valuesAt: string;
    categoriesAt: string;
    values: (number | null)[];
    color: string;
  }[];
}

/**
 * What a test reads of a workbook in the workbench. Addresses are Excel's, `Summary!B4` or `'Q1 2025'!A1:K10`;
 * without a sheet's name they are of the active sheet.
 */
export class Inspection {
  constructor(readonly session: WorkbenchSession) {}

  /** One cell's value: a blank cell is an empty text, an error its text. */
  value(address: string): CellValue {
    return this.values(address)[0]![0]!;
  }

  values(address: string): CellValue[][] {
    const { sheetId, block } = this.place(address);
    return this.session.book.values(sheetId, block);
  }

  /** What one cell shows: its value under its number format. */
  text(address: string): string {
    return this.texts(address)[0]![0]!;
  }

  texts(address: string): string[][] {
    const { sheetId, block } = this.place(address);
    return this.session.book.texts(sheetId, block);
  }

  /** One cell's formula, with its =, or its value where it has none. */
  formula(address: string): CellValue {
    const { sheetId, block } = this.place(address);
    return this.session.book.formulas(sheetId, block)[0]![0]!;
  }

  /** The block that the formula at this cell spills to, `A1:K10`; empty where it does not spill. */
  spill(address: string): string {
    const { sheetId, block } = this.place(address);
    const { book } = this.session;
    const spill = book.spill(sheetId, block.row, block.column);
    return spill ? splitAddress(book.address(sheetId, spill)).cells : '';
  }

  /** The message of the error that a custom function answered with in this cell; empty where there is none. */
  errorMessage(address: string): string {
    const { sheetId, block } = this.place(address);
    return this.session.functions.errorMessage({ sheetId, row: block.row, column: block.column });
  }

  /** The address of what is selected. */
  selection(): string {
    const { sheetId, block } = this.session.book.selection();
    return this.session.book.address(sheetId, block);
  }

  sheetNames(): string[] {
    return this.session.book.sheetIds().map((sheetId) => this.session.book.sheetName(sheetId));
  }

  /** Whether a sheet is shown, hidden, or very hidden, which only an add-in or a macro can undo. */
  visibility(sheetName: string): SheetVisibility {
    return this.session.book.sheetVisibility(this.sheetId(sheetName));
  }

  isProtected(sheetName: string): boolean {
    return this.session.book.protection(this.sheetId(sheetName)) !== null;
  }

  /** The names of the tables, in the order in which they were made. */
  tableNames(): string[] {
    return this.session.book.tables().map(({ name }) => name);
  }

  /** One part of the cells' own look, such as fillColor or bold; null where the cells differ. */
  format<K extends keyof CellFormat>(address: string, part: K): CellFormat[K] | null {
    const { sheetId, block } = this.place(address);
    return this.session.book.format(sheetId, block, part);
  }

  /** A sheet's conditional formats, the first of them first, each with its address: `A2:C4,E2`. */
  conditionalFormats(sheetName: string): ToldFormat[] {
    const { conditionalFormats } = this.session.book;
    return conditionalFormats
      .ofSheet(this.sheetId(sheetName))
      .map(({ id, blocks, formula, look, stopIfTrue }) => ({
        id,
        address: blocks.map(formatBlock).join(','),
        formula,
        stopIfTrue,
        ...look,
      }));
  }

  /** The fill that a cell shows: a conditional format's where one holds, or its own. Wait for it with until(). */
  shownFill(address: string): string | null {
    const { sheetId, block } = this.place(address);
    const conditional = this.session.book.conditionalLooks.shown(sheetId, block.row, block.column);
    return conditional?.fillColor ?? this.format(address, 'fillColor');
  }

  /** What may be entered in cells, in the shapes of the Excel API; null where the cells differ. */
  dataValidation(address: string): DataValidation | null {
    const { sheetId, block } = this.place(address);
    return this.session.book.dataValidations.at(sheetId, [block]);
  }

  /** How many rows and columns of a sheet stay in view. */
  frozenPanes(sheetName: string): FrozenPanes {
    return this.session.book.frozenPanes(this.sheetId(sheetName));
  }

  /** A sheet's charts, in the order in which they were made. */
  charts(sheetName: string): ToldChart[] {
    return this.session.book.charts.ofSheet(this.sheetId(sheetName)).map((chart) => this.told(chart));
  }

  pageLayout(sheetName: string): PageLayout {
    return this.session.book.pageLayouts.of(this.sheetId(sheetName));
  }

  /** What add-ins keep with a sheet, by key. */
  customProperties(sheetName: string): Record<string, string> {
    const properties = this.session.book.sheetProperties.ofSheet(this.sheetId(sheetName));
    return Object.fromEntries(properties.map(({ key, value }) => [key, value]));
  }

  showsGridlines(sheetName: string): boolean {
    return this.session.book.showsGridlines(this.sheetId(sheetName));
  }

  activeSheetName(): string {
    return this.session.book.sheetName(this.session.book.activeSheetId());
  }

  /** Tables by name, each with its address. */
  tables(): Record<string, string> {
    const { book } = this.session;
    return Object.fromEntries(
      book.tables().map(({ name, sheetId, block }) => [name, book.address(sheetId, block)]),
    );
  }

  /** The address of all that a sheet holds; empty for an empty sheet. */
  used(sheetName: string): string {
    const sheetId = this.sheetId(sheetName);
    const block = this.session.book.usedBlock(sheetId, true);
    return block ? this.session.book.address(sheetId, block) : '';
  }

  /** Settings kept with the document, by key. */
  settings(): Record<string, unknown> {
    const { settings } = this.session;
    return Object.fromEntries(settings.keys().map((key) => [key, settings.get(key)]));
  }

  /** Members of the Excel API that the add-in asked for and the workbench lacks. */
  unimplemented(): string[] {
    return this.session.host.unimplemented;
  }

  /** Events that the add-in listens to, as `type|target`. */
  subscriptions(): string[] {
    return this.session.host.subscribed;
  }

  /** How many different calls of streaming functions are alive. */
  streamCount(): number {
    return this.session.functions.streamCount();
  }

  private told(chart: Chart): ToldChart {
    const { book } = this.session;
    const { categories, series } = chartData(book, chart);
    const address = (cells: ShownCells | null) => (cells ? book.address(cells.sheetId, cells.block) : '');
    return {
      name: chart.name,
      type: chart.type,
      title: chart.title.visible ? titleText(book, chart) : null,
      legend: chart.legend.visible ? chart.legend.position : null,
      valueTitle: chart.valueAxis.title.visible ? chart.valueAxis.title.text : null,
      categories,
      series: series.map(({ name, values, color }, index) => ({
        name,
        valuesAt: address(chart.series[index]!.values),
        categoriesAt: address(chart.series[index]!.categories),
        values,
        color,
      })),
    };
  }

  protected sheetId(sheetName: string): string {
    const sheetId = this.session.book.findSheet(sheetName);
    if (!sheetId)
      throw new Error(`There is no sheet "${sheetName}". There are: ${this.sheetNames().join(', ')}.`);
    return sheetId;
  }

  protected place(address: string): { sheetId: string; block: Block } {
    const { sheetName, cells } = splitAddress(address);
    const block = parseBlock(cells);
    if (!block) throw new Error(`"${address}" is not an address.`);
    return {
      sheetId: sheetName === null ? this.session.book.activeSheetId() : this.sheetId(sheetName),
      block,
    };
  }
}
