import { readProjects, type ProjectsTable } from '../projects/projects-table';
import { printedPence } from '../published/printed-places';
import { readPrintedRollup, transposed } from '../published/printed-table';
import { isCountMeasure, measureOfName } from '../register/figures/measures';
import { readAuthority } from '../sheet/authorities';
import type { Block } from '../sheet/block';
import { asPrinted, type FigureKind } from './figure';
import { wrongFigures, type WrongFigure } from './wrong-figures';

/** A figure as the last paper had it. */
export interface LastFigure {
  readonly kind: FigureKind;
  /** As in FigureValue. */
  readonly amount: number;
}

/** The paper before this one: remembered in the workbook, or typed from a printed one. */
export interface LastPaper {
  /** The day that its figures are as at; null where a printed table does not say. */
  readonly asAtSerial: number | null;
  /** By the ids of figures. */
  readonly figures: ReadonlyMap<string, LastFigure>;
  /** Figures that the printed table's own arithmetic proves wrong. */
  readonly wrong: readonly WrongFigure[];
  /** A printed table of projects. */
  readonly projects: ProjectsTable | null;
}

/** The last paper of printed tables: the rollup, the projects, or both, however they are turned. */
export function lastFromPrinted(blocks: readonly Block[], asAtSerial: number | null): LastPaper | null {
  const figures = new Map<string, LastFigure>();
  const wrong: WrongFigure[] = [];
  let projects: ProjectsTable | null = null;
  for (const block of blocks) {
    const table = readProjects(block) ?? readProjects(transposed(block));
    if (table) projects = table;
    else if (!putRollup(block, figures)) continue;
    wrong.push(...wrongFigures(block));
  }
  for (const of of wrong) correct(figures, of);
  return figures.size === 0 && projects === null ? null : { asAtSerial, figures, wrong, projects };
}

/** What moved is told from what the figure was: not from what was printed in its place. */
function correct(
  figures: Map<string, LastFigure>,
  { where, of, rule, expected, isTotal }: WrongFigure,
): void {
  const measure = measureOfName(of);
  if (measure === null || rule === 'due' || rule === 'projects') return;
  const id = isTotal ? measure : `${measure}|${readAuthority(where).key}`;
  if (figures.has(id)) figures.set(id, { kind: 'money', amount: asPrinted(expected) });
}

function putRollup(block: Block, figures: Map<string, LastFigure>): boolean {
  const rollup = readPrintedRollup(block);
  if (rollup === null) return false;
  for (const place of rollup.places) {
    if (!place.isNamed) continue;
    const reading = readAuthority(place.name);
    for (const measure of rollup.measures) {
      const printed = printedPence(place, measure);
      if (printed === null || measure === 'overspent') continue;
      // A count is read as if it were pounds.
      const isCount = isCountMeasure(measure);
      figures.set(place.isTotal ? measure : `${measure}|${reading.key}`, {
        kind: isCount ? 'count' : 'money',
        // A table printed to the penny is compared in whole pounds, as the next paper prints them.
        amount: isCount ? printed / 100 : asPrinted(printed),
      });
    }
  }
  return true;
}
