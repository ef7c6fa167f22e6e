import type { SheetChart } from 'hucre';
import type { Book } from '../spreadsheet/book';
import type { ChartCorner } from '../spreadsheet/chart-place';
import type { Chart, ChartParts } from '../spreadsheet/charts';
import type { SheetProperty } from '../spreadsheet/sheet-properties';
import { chartOf } from './chart-reading';
import { chartXml } from './chart-writing';
import { PackageParts } from './package-parts';
import { attribute, childrenOf, element, find, readXml, textOf, xmlFile } from './xml';
import type { XmlNode } from './xml';

/*
 * What stands beside a sheet in a file: its charts, and what add-ins keep with it. hucre makes room for charts; what is
 * in them is written here. It knows nothing of custom properties.
 */

const EMU_PER_PIXEL = 9525;
const PROPERTY_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';
/** What may stand after the custom properties in a sheet's part, where order matters. */
const AFTER_PROPERTIES =
  /<(?:cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s>/]|<\/worksheet>/;

export interface SheetParts {
  charts: ChartParts[];
  properties: SheetProperty[];
}

/* ---- out of the book ---- */

/** For each chart one that hucre writes in its place. */
export function chartsToReplace(book: Book, sheetId: string): SheetChart[] {
  return book.charts.ofSheet(sheetId).map(() => ({
    type: 'column',
    series: [{ values: 'A1' }],
    anchor: { from: { row: 0, col: 0 } },
  }));
}

/** Puts the charts of the book and the properties of its sheets into the file that hucre wrote. */
export function withSheetParts(book: Book, written: Uint8Array): Uint8Array {
  const sheetIds = book.sheetIds();
  const hasParts = sheetIds.some(
    (id) => book.charts.ofSheet(id).length > 0 || book.sheetProperties.ofSheet(id).length > 0,
  );
  if (!hasParts) return written;
  const parts = new PackageParts(written);
  const sheets = parts.sheets();
  sheetIds.forEach((sheetId, index) => {
    const path = sheets[index]?.path ?? '';
    const charts = book.charts.ofSheet(sheetId);
    if (charts.length > 0) writeCharts(book, parts, path, charts);
    const properties = book.sheetProperties.ofSheet(sheetId);
    if (properties.length > 0) writeProperties(parts, path, properties);
  });
  return parts.zipped();
}

function writeCharts(book: Book, parts: PackageParts, sheetPath: string, charts: Chart[]): void {
  const [drawing] = parts.related(sheetPath, 'drawing');
  if (!drawing) throw new Error(`${sheetPath} has no drawing for its charts.`);
  const places = parts.related(drawing.target, 'chart');
  const anchors = charts.map((chart, index) => {
    const place = places[index]!;
    parts.write(place.target, chartXml(book, chart));
    return anchorXml(chart, place.id, index);
  });
  const namespaces = {
    'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
    'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  };
  parts.write(drawing.target, xmlFile(element('xdr:wsDr', namespaces, ...anchors)));
}

function anchorXml({ name, place }: Chart, relationshipId: string, index: number): string {
  const none = { x: 0, y: 0 };
  const corner = ({ row, column, x, y }: ChartCorner) =>
    element('xdr:col', {}, String(column)) +
    element('xdr:colOff', {}, String(Math.round(x * EMU_PER_PIXEL))) +
    element('xdr:row', {}, String(row)) +
    element('xdr:rowOff', {}, String(Math.round(y * EMU_PER_PIXEL)));
  return element(
    'xdr:twoCellAnchor',
    {},
    element('xdr:from', {}, corner(place.from)),
    element('xdr:to', {}, corner(place.to)),
    element(
      'xdr:graphicFrame',
      { macro: '' },
      element(
        'xdr:nvGraphicFramePr',
        {},
        element('xdr:cNvPr', { id: index + 2, name }),
        element('xdr:cNvGraphicFramePr'),
      ),
      element('xdr:xfrm', {}, element('a:off', none), element('a:ext', { cx: 0, cy: 0 })),
      element(
        'a:graphic',
        {},
        element(
          'a:graphicData',
          { uri: 'http://schemas.openxmlformats.org/drawingml/2006/chart' },
          element('c:chart', { 'r:id': relationshipId }),
        ),
      ),
    ),
    element('xdr:clientData'),
  );
}

function writeProperties(parts: PackageParts, sheetPath: string, properties: SheetProperty[]): void {
  const nodes = properties.map(({ key, value }) => {
    const path = freePropertyPath(parts);
    parts.write(path, toUtf16(value));
    parts.setContentType(path, PROPERTY_TYPE);
    return element('customPr', { name: key, 'r:id': parts.relate(sheetPath, 'customProperty', path) });
  });
  const sheet = parts.text(sheetPath);
  const at = sheet.search(AFTER_PROPERTIES);
  const written = sheet.slice(0, at) + element('customProperties', {}, ...nodes) + sheet.slice(at);
  parts.write(sheetPath, withRelationshipNames(written));
}

/** A sheet that points to nothing else does not say what `r:` stands for. */
function withRelationshipNames(sheet: string): string {
  if (sheet.includes('xmlns:r=')) return sheet;
  const name = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return sheet.replace('<worksheet ', `<worksheet xmlns:r="${name}" `);
}

function freePropertyPath(parts: PackageParts): string {
  let number = 1;
  while (parts.has(`xl/customProperty${number}.bin`)) number += 1;
  return `xl/customProperty${number}.bin`;
}

function toUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}

/* ---- into the book ---- */

/** The charts and properties of each sheet of a file; the sheets are those that hucre read, in their order. */
export function sheetPartsOf(bytes: Uint8Array, sheetIds: string[]): SheetParts[] {
  const parts = new PackageParts(bytes);
  const sheets = parts.sheets();
  const idByName = new Map(sheets.map(({ name }, index) => [name.toLowerCase(), sheetIds[index] ?? null]));
  const sheetIdOf = (name: string) => idByName.get(name.toLowerCase()) ?? null;
  return sheetIds.map((_id, index) => {
    const path = sheets[index]?.path ?? '';
    return { charts: chartsOf(parts, path, sheetIdOf), properties: propertiesOf(parts, path) };
  });
}

function chartsOf(
  parts: PackageParts,
  sheetPath: string,
  sheetIdOf: (name: string) => string | null,
): SheetParts['charts'] {
  const [drawing] = parts.related(sheetPath, 'drawing');
  if (!drawing) return [];
  const targets = new Map(parts.related(drawing.target, 'chart').map(({ id, target }) => [id, target]));
  return childrenOf(readXml(parts.text(drawing.target)), 'twoCellAnchor').flatMap((anchor) => {
    const frame = find(anchor, 'graphicFrame');
    const target = targets.get(attribute(find(frame, 'graphic', 'graphicData', 'chart'), 'id') ?? '');
    const chart = target && chartOf(parts.text(target), sheetIdOf);
    if (!chart) return [];
    const name = attribute(find(frame, 'nvGraphicFramePr', 'cNvPr'), 'name') ?? '';
    const place = { from: cornerOf(find(anchor, 'from')), to: cornerOf(find(anchor, 'to')) };
    return [{ ...chart, name, place }];
  });
}

function cornerOf(node: XmlNode | null): ChartCorner {
  const number = (name: string) => Number(textOf(find(node, name)));
  return {
    row: number('row'),
    column: number('col'),
    x: number('colOff') / EMU_PER_PIXEL,
    y: number('rowOff') / EMU_PER_PIXEL,
  };
}

function propertiesOf(parts: PackageParts, sheetPath: string): SheetProperty[] {
  const related = parts.related(sheetPath, 'customProperty');
  if (related.length === 0) return [];
  const targets = new Map(related.map(({ id, target }) => [id, target]));
  // A sheet's part may be large: only what is wanted of it is read.
  const [stored = ''] = /<customProperties>.*?<\/customProperties>/s.exec(parts.text(sheetPath)) ?? [];
  const nodes = childrenOf(readXml(stored), 'customPr');
  return nodes.map((node) => {
    const bytes = parts.bytes(targets.get(attribute(node, 'id') ?? '') ?? '');
    return {
      key: attribute(node, 'name') ?? '',
      value: new TextDecoder('utf-16le').decode(bytes ?? new Uint8Array()),
    };
  });
}
