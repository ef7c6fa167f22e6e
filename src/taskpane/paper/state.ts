import type { Paper } from '../../domain/paper/paper';
import type { PaperInputs } from '../../domain/paper/inputs';
import type { SectionId } from '../../domain/paper/section';

/** The quarter's paper as it would be made now. */
export interface PaperShown {
  readonly inputs: PaperInputs;
  readonly paper: Paper;
}

export interface PaperState {
  /** Null before the first reading. */
  readonly shown: PaperShown | null;
  readonly isReading: boolean;
  /** Why the paper cannot be made; null where it can. */
  readonly failed: string | null;
  readonly leaveOut: readonly SectionId[];
  readonly hasAppendix: boolean;
  /** The day of the last paper that was marked as published; null where there is none. */
  readonly publishedAsAt: number | null;
  readonly working: boolean;
  /** The file that was made last; gone once something of the paper changes. */
  readonly file: { readonly name: string; readonly url: string } | null;
  readonly fileFailed: string | null;
  /** The paper that is shown was marked as published. */
  readonly isPublished: boolean;
  /** The section whose sentences are read. */
  readonly section: SectionId | null;
  /** The figure that is open, and the sentence or table in which it was pressed. */
  readonly figure: { readonly id: string; readonly at: string } | null;
}

export const NO_PAPER_SHOWN: PaperState = {
  shown: null,
  isReading: false,
  failed: null,
  leaveOut: [],
  hasAppendix: true,
  publishedAsAt: null,
  working: false,
  file: null,
  fileFailed: null,
  isPublished: false,
  section: null,
  figure: null,
};

/** What a user can do with the paper. */
export interface PaperActions {
  open(): void;
  /** Reads the workbook again. */
  look(): void;
  typeReason(id: string, text: string): void;
  tickSection(id: SectionId, isIn: boolean): void;
  tickAppendix(isIn: boolean): void;
  makeFile(): void;
  markPublished(): void;
  /** Reads a section, the first where none is named. */
  read(id: SectionId | null): void;
  openFigure(id: string, at: string): void;
  closeFigure(): void;
}
