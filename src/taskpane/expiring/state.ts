import { EVERYTHING_DUE, type DueFilter } from '../../domain/expiry/due-rows';
import type { ProjectRoom } from '../../domain/expiry/fitting-projects';
import type { ExpiryBand } from '../../domain/expiry/expiry-bands';

/** How far ahead the chips look, in calendar months; another number is typed. */
export const HORIZONS = [3, 6, 12, 24] as const;
/** As far as EXPIRING looks. */
export const MAX_MONTHS = 600;
/** How many contributions are listed at first, and at each press of Show more. */
export const DUE_PAGE_SIZE = 20;

/** A calendar file that is ready to be saved. */
export interface CalendarReady {
  readonly url: string;
  readonly name: string;
  /** What is in it: dates and reminders. */
  readonly says: string;
  /** "09:42": a register that changes later is not in it. */
  readonly readAt: string;
  /** How many dates a file of all of them would have; null where this one has them. */
  readonly allCount: number | null;
  /** All that the file holds, to be copied where the pane's host saves no files. */
  readonly text: string;
  readonly showsText: boolean;
}

/** What was done last on this screen, and what became of it. */
export interface ExpiringMessage {
  readonly intent: 'ok' | 'error';
  readonly text: string;
}

export interface ExpiringState {
  /** Null is today: it moves on at midnight. */
  readonly asAtSerial: number | null;
  readonly months: number;
  /** Whether another date and horizon are asked for, and what was wrong with the answer. */
  readonly asking: { readonly wrong: string | null; readonly date: string; readonly months: string } | null;
  readonly filter: DueFilter;
  readonly shown: number;
  /** Whether the register's dates are flagged in the sheet; null while that is not known. */
  readonly isFlagged: boolean | null;
  /** They are of deadlines that instalments or receipts gave before. */
  readonly flagsAreOld: boolean;
  readonly isWriting: boolean;
  /** Projects that money in hand can be allocated to; null where there is no table of them, or it is not read yet. */
  readonly rooms: readonly ProjectRoom[] | null;
  readonly message: ExpiringMessage | null;
  readonly calendar: CalendarReady | null;
}

export const NOTHING_ASKED: ExpiringState = {
  asAtSerial: null,
  months: 12,
  asking: null,
  filter: EVERYTHING_DUE,
  shown: DUE_PAGE_SIZE,
  isFlagged: null,
  flagsAreOld: false,
  isWriting: false,
  rooms: null,
  message: null,
  calendar: null,
};

/** What a user can do on Expiring. */
export interface ExpiringActions {
  /** Opens the screen with the contributions of one band, as from Home. */
  openBand(band: ExpiryBand): void;
  /** The same with what still expires within so many months. */
  openAhead(months: number): void;
  lookAhead(months: number): void;
  askDate(): void;
  cancelDate(): void;
  /** Takes another date and horizon as they were typed. */
  answerDate(date: string, months: string): void;
  useToday(): void;
  /** Narrows the list. */
  filter(change: Partial<DueFilter>): void;
  /** Narrows the list, and goes to it. */
  list(change: Partial<DueFilter>): void;
  showAll(): void;
  showMore(): void;
  setFlags(isOn: boolean): void;
  /** Flags anew, by the deadlines that there are now. */
  flagAgain(): void;
  /** A calendar file of the dates that are listed; or of all that are still to come. */
  makeCalendar(of?: 'listed' | 'all'): void;
  showCalendarText(): void;
}
