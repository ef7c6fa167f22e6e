/** What was written last, or why nothing was. */
export interface WriteMessage {
  readonly intent: 'ok' | 'warning' | 'error';
  readonly text: string;
  readonly more: string | null;
  /** When it was written, by which its undo is known; null where nothing can be undone. */
  readonly at: string | null;
}

/** The part of a screen's state that says what is under way, and what came of the last write. */
export interface Writing {
  readonly outcome: WriteMessage | null;
  readonly working: string | null;
}
