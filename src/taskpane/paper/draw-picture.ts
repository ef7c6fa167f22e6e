import { drawChart, type Drawing, type PaperChart } from '../../domain/paper/chart';
import type { Picture } from './word-blocks';

/** Twice as many points as the picture has on paper, so that its text is sharp. */
const SCALE = 2;

/** Draws charts on a canvas of the page; a page that cannot gives none, and the paper says what they show. */
export async function drawPictures(charts: readonly PaperChart[]): Promise<Map<PaperChart, Picture>> {
  const pictures = new Map<PaperChart, Picture>();
  for (const chart of charts) {
    const drawing = drawChart(chart);
    const png = await pngOf(drawing);
    if (png !== null) pictures.set(chart, { png, width: drawing.width, height: drawing.height });
  }
  return pictures;
}

async function pngOf(drawing: Drawing): Promise<Uint8Array | null> {
  const canvas = document.createElement('canvas');
  canvas.width = drawing.width * SCALE;
  canvas.height = drawing.height * SCALE;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(SCALE, SCALE);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, drawing.width, drawing.height);
  paint(context, drawing);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob && new Uint8Array(await blob.arrayBuffer());
}

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

function paint(context: CanvasRenderingContext2D, { shapes }: Drawing): void {
  for (const shape of shapes) {
    if (shape.kind === 'rect') {
      context.fillStyle = shape.fill;
      context.fillRect(shape.x, shape.y, shape.width, shape.height);
      context.strokeStyle = shape.stroke;
      context.lineWidth = 0.75;
      context.strokeRect(shape.x, shape.y, shape.width, shape.height);
    } else if (shape.kind === 'line') {
      context.strokeStyle = shape.stroke;
      context.lineWidth = 1;
      context.beginPath();
      context.moveTo(shape.x1, shape.y1);
      context.lineTo(shape.x2, shape.y2);
      context.stroke();
    } else {
      context.fillStyle = shape.fill;
      context.font = `${shape.size}px Arial, sans-serif`;
      context.textAlign = ALIGN[shape.anchor];
      context.fillText(shape.text, shape.x, shape.y);
    }
  }
}
