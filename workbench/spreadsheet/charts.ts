import type { Block } from '../addresses';
import { Signal } from '../signal';
import type { BookEvents, StructureChange } from './book';
import { movedPlace } from './chart-place';
import type { ChartPlace } from './chart-place';
import { movedBlock } from './structure';

/** The kinds of chart that the workbench has, by their names in the Excel API. */
export const CHART_TYPES = [
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'Line',
  'LineMarkers',
] as const;

export type ChartType = (typeof CHART_TYPES)[number];

export const LEGEND_POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const;
export type LegendPosition = (typeof LEGEND_POSITIONS)[number];

/** What a value axis divides by, so that millions of pounds read as such. */
export const DISPLAY_UNITS: Record<string, number> = {
  None: 1,
  Hundreds: 1e2,
  Thousands: 1e3,
  TenThousands: 1e4,
  HundredThousands: 1e5,
  Millions: 1e6,
  TenMillions: 1e7,
  HundredMillions: 1e8,
  Billions: 1e9,
  Trillions: 1e12,
};

export const NO_COLOR = 'none';

/** How a part of a chart looks; null is as Excel chooses. */
export interface ChartLook {
  /** A colour, or NO_COLOR. */
  fillColor: string | null;
  lineColor: string | null;
  lineWeight: number | null;
  fontColor: string | null;
  fontName: string | null;
  fontSize: number | null;
  bold: boolean | null;
  italic: boolean | null;
}

/** The cells that a part of a chart shows. */
export interface ShownCells {
  readonly sheetId: string;
  readonly block: Block;
}

export interface ChartLabels {
  position: string | null;
  numberFormat: string | null;
  look: ChartLook;
}

/** A row of bars or a line. Cells that are gone are null. */
export interface ChartSeries {
  /** A name that it was given; null where it is that of a cell, or none. */
  name: string | null;
  nameCell: ShownCells | null;
  values: ShownCells | null;
  categories: ShownCells | null;
  /** The values beside the bars; null where they are not shown. */
  labels: ChartLabels | null;
  look: ChartLook;
}

/** A text that may be shown; null is the text that Excel puts there by itself. */
export interface ChartTitle {
  text: string | null;
  visible: boolean;
  look: ChartLook;
}

export interface ChartAxis {
  title: ChartTitle;
  visible: boolean;
  /** Null: that of the first value. */
  numberFormat: string | null;
  displayUnit: string;
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  /** The first category at the far end: what a bar chart needs to read from the top. */
  isReversed: boolean;
  tickLabels: string;
  hasGridlines: boolean;
  gridlines: ChartLook;
  look: ChartLook;
}

export interface ChartLegend {
  visible: boolean;
  position: LegendPosition;
  look: ChartLook;
}

/** What can be changed in a chart. */
export interface ChartParts {
  name: string;
  type: ChartType;
  place: ChartPlace;
  series: ChartSeries[];
  plotBy: 'Rows' | 'Columns';
  title: ChartTitle;
  legend: ChartLegend;
  categoryAxis: ChartAxis;
  valueAxis: ChartAxis;
  /** In percent of a bar's width. */
  gapWidth: number;
  overlap: number;
  look: ChartLook;
  plotArea: ChartLook;
}

export interface Chart extends ChartParts {
  readonly id: string;
  readonly sheetId: string;
}

/** The charts of a book, with the cells that they show, which they follow when rows and columns come and go. */
export class Charts {
  /** Those of this sheet are no longer what they were. */
  readonly changed = new Signal<string>();
  private list: Chart[] = [];
  private lastNumber = 0;

  constructor(events: BookEvents) {
    events.structureChanged.subscribe((change) => this.follow(change));
    events.sheetDeleted.subscribe(({ sheetId }) => this.forgetSheet(sheetId));
  }

  ofSheet(sheetId: string): Chart[] {
    return this.list.filter((chart) => chart.sheetId === sheetId);
  }

  has(chart: Chart): boolean {
    return this.list.includes(chart);
  }

  add(sheetId: string, parts: Omit<ChartParts, 'name'> & { name?: string }): Chart {
    this.lastNumber += 1;
    const hex = this.lastNumber.toString(16).toUpperCase().padStart(8, '0');
    const id = `{00000000-0008-0000-0000-${hex}0000}`;
    const chart = { ...parts, name: parts.name ?? this.freeName(sheetId), id, sheetId };
    this.list.push(chart);
    this.changed.emit(sheetId);
    return chart;
  }

  /** Changes something about a chart, or about a part of it. */
  change(chart: Chart, change: (chart: Chart) => void): void {
    change(chart);
    this.changed.emit(chart.sheetId);
  }

  delete(chart: Chart): void {
    this.list = this.list.filter((one) => one !== chart);
    this.changed.emit(chart.sheetId);
  }

  private freeName(sheetId: string): string {
    const names = new Set(this.ofSheet(sheetId).map(({ name }) => name));
    let number = names.size + 1;
    while (names.has(`Chart ${number}`)) number += 1;
    return `Chart ${number}`;
  }

  private follow(change: StructureChange): void {
    const sheetIds = new Set<string>();
    for (const chart of this.list) {
      if (chart.sheetId === change.sheetId) chart.place = movedPlace(chart.place, change);
      mapCells(chart, (cells) => (cells.sheetId === change.sheetId ? moved(cells, change) : cells));
      sheetIds.add(chart.sheetId);
    }
    for (const sheetId of sheetIds) this.changed.emit(sheetId);
  }

  private forgetSheet(sheetId: string): void {
    this.list = this.list.filter((chart) => chart.sheetId !== sheetId);
    for (const chart of this.list) {
      mapCells(chart, (cells) => (cells.sheetId === sheetId ? null : cells));
      this.changed.emit(chart.sheetId);
    }
  }
}

function moved({ sheetId, block }: ShownCells, change: StructureChange): ShownCells | null {
  const now = movedBlock(block, change)?.block ?? block;
  return now.rowCount > 0 && now.columnCount > 0 ? { sheetId, block: now } : null;
}

function mapCells({ series }: Chart, map: (cells: ShownCells) => ShownCells | null): void {
  for (const one of series) {
    one.nameCell = one.nameCell && map(one.nameCell);
    one.values = one.values && map(one.values);
    one.categories = one.categories && map(one.categories);
  }
}
