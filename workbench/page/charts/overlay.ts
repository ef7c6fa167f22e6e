import { chartData } from '../../spreadsheet/chart-data';
import { boxOf } from '../../spreadsheet/chart-place';
import type { UniverBook } from '../../spreadsheet/univer-book';
import { chartSvg } from './chart-svg';

/** The grid's own headings, of rows at its left and of columns at its top. */
const ROW_HEADING_WIDTH = 46;
const COLUMN_HEADING_HEIGHT = 20;
const PIXELS_PER_POINT = 4 / 3;
const CANVAS = 'canvas[id^="univer-sheet-main-canvas"]';

/**
 * Draws the charts of the sheet that is shown over the grid, from what its cells hold at the moment. They scroll with
 * the grid; clicks go through them to the cells. Answers a function that takes them away.
 */
export function drawCharts(book: UniverBook, grid: HTMLElement): () => void {
  const layer = document.createElement('div');
  layer.className = 'charts';
  grid.append(layer);
  const redraw = once(() => {
    fill(book, layer);
    place(book, grid, layer);
  });
  const move = once(() => place(book, grid, layer));
  const { events } = book;
  const ends = [
    book.charts.changed.subscribe(redraw),
    events.cellsChanged.subscribe(redraw),
    events.sheetsCalculated.subscribe(redraw),
    events.sheetActivated.subscribe(redraw),
    events.structureChanged.subscribe(redraw),
    // Scrolling, widths, frozen rows: whatever Univer does may have moved the cells.
    book.univer.commands.subscribe(move),
  ];
  const resized = new ResizeObserver(move);
  resized.observe(grid);
  redraw();
  return () => {
    for (const end of ends) end();
    resized.disconnect();
    layer.remove();
  };
}

/** However often it is asked for, once in a frame. */
function once(run: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      run();
    });
  };
}

function fill(book: UniverBook, layer: HTMLElement): void {
  const sheetId = book.activeSheetId();
  const frames = book.charts.ofSheet(sheetId).map((chart) => {
    const { width, height } = boxOf(book, sheetId, chart.place);
    const frame = document.createElement('div');
    frame.className = 'chart';
    frame.dataset.name = chart.name;
    const size = { width: width * PIXELS_PER_POINT, height: height * PIXELS_PER_POINT };
    if (size.width > 20 && size.height > 20) frame.innerHTML = chartSvg(chartData(book, chart), chart, size);
    return frame;
  });
  layer.replaceChildren(...frames);
}

/** The layer covers the cells that scroll: not the headings, nor the frozen rows once something went under them. */
function place(book: UniverBook, grid: HTMLElement, layer: HTMLElement): void {
  const canvas = grid.querySelector(CANVAS);
  const sheetId = book.activeSheetId();
  const charts = book.charts.ofSheet(sheetId);
  layer.hidden = charts.length === 0 || !canvas;
  if (layer.hidden || !canvas) return;
  const [outer, inner] = [grid.getBoundingClientRect(), canvas.getBoundingClientRect()];
  const scroll = scrolled(book, sheetId);
  const frozen = book.frozenPanes(sheetId);
  const zoom = book.univer.sheet(sheetId).getZoom();
  const left = ROW_HEADING_WIDTH + (scroll.x > 0 ? widthBefore(book, sheetId, frozen.columnCount) : 0);
  const top = COLUMN_HEADING_HEIGHT + (scroll.y > 0 ? heightBefore(book, sheetId, frozen.rowCount) : 0);
  Object.assign(layer.style, {
    left: `${inner.left - outer.left + left * zoom}px`,
    top: `${inner.top - outer.top + top * zoom}px`,
    width: `${Math.max(0, inner.width - left * zoom)}px`,
    height: `${Math.max(0, inner.height - top * zoom)}px`,
  });
  charts.forEach((chart, index) => {
    const box = boxOf(book, sheetId, chart.place);
    const frame = layer.children[index];
    if (!(frame instanceof HTMLElement)) return;
    const x = box.left * PIXELS_PER_POINT + ROW_HEADING_WIDTH - left - scroll.x;
    const y = box.top * PIXELS_PER_POINT + COLUMN_HEADING_HEIGHT - top - scroll.y;
    frame.style.transform = `translate(${x * zoom}px, ${y * zoom}px) scale(${zoom})`;
  });
}

function scrolled(book: UniverBook, sheetId: string): { x: number; y: number } {
  const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = book.univer
    .sheet(sheetId)
    .getScrollState();
  return {
    x: widthBefore(book, sheetId, sheetViewStartColumn) + offsetX,
    y: heightBefore(book, sheetId, sheetViewStartRow) + offsetY,
  };
}

function widthBefore(book: UniverBook, sheetId: string, column: number): number {
  let pixels = 0;
  for (let one = 0; one < column; one += 1) pixels += book.columnWidthPixels(sheetId, one);
  return pixels;
}

function heightBefore(book: UniverBook, sheetId: string, row: number): number {
  let pixels = 0;
  for (let one = 0; one < row; one += 1) pixels += book.rowHeightPixels(sheetId, one);
  return pixels;
}
