import { registerInForce } from '../../domain/register/register-in-force';
import { EVERYTHING_DUE, bandsOf, filtered, rowsDue, type DueFilter } from '../../domain/expiry/due-rows';
import { readDate } from '../../domain/calendar/read-date';
import { dateFromSerial, writeDate } from '../../domain/calendar/serial';
import { readProjects } from '../../domain/projects/projects-table';
import type { Register } from '../../domain/register/register';
import { contributions, countsOf, type ExpiryBand, type ExpiryBands } from '../../domain/expiry/expiry-bands';
import { projectsWithRoom } from '../../domain/expiry/fitting-projects';
import { currentProjects } from '../../workbook/register/current-projects';
import { flagsNow } from '../../workbook/marks/expiry-flags';
import { allToCome, calendarEvents, calendarText } from './calendar-events';
import { DUE_PAGE_SIZE, MAX_MONTHS, type ExpiringActions, type ExpiringState } from './state';
import { setFlags } from './flags';
import type { Pane } from '../kernel/store';
import { counted, writeTime } from '../ui/wording';

const DATE_WRONG = 'Write a date day first, as 24/03/2025 or 24 March 2025.';
const MONTHS_WRONG = `Write a whole number of months from 1 to ${MAX_MONTHS}.`;

/** What is done on Expiring: another date or horizon, the choices of the list, flags in the sheet, the calendar file. */
export class ExpiringFlow implements ExpiringActions {
  constructor(
    private readonly pane: Pane,
    private readonly open: () => void,
  ) {}

  /** The register was read again, or the screen was opened. */
  look(): void {
    if (this.pane.state().screen !== 'expiring') return;
    void this.lookForFlags();
    void this.lookForProjects();
  }

  /** What came of the flags was seen. */
  left(): void {
    if (this.current.message !== null && !this.current.isWriting) this.set({ message: null });
  }

  /** Whether the register is flagged already, as from an earlier day. */
  private async lookForFlags(): Promise<void> {
    const now = await flagsNow();
    if (now === null || this.current.isWriting) return;
    this.set({ isFlagged: now !== 'off', flagsAreOld: now === 'out of date' });
  }

  /** Where there are no projects that can be read, none is named. */
  private async lookForProjects(): Promise<void> {
    const projects = await currentProjects();
    const table = projects.state === 'ready' && !projects.pending ? readProjects(projects.block) : null;
    this.set({ rooms: table && projectsWithRoom(table) });
  }

  openBand(band: ExpiryBand): void {
    this.openList({ filter: { ...EVERYTHING_DUE, band } });
  }

  openAhead(months: number): void {
    this.openList({ months, filter: { ...EVERYTHING_DUE, band: 'at risk' } });
  }

  /** As Home counts them: today, whatever was looked at here before. */
  private openList(change: Partial<ExpiringState>): void {
    this.drop();
    this.set({ ...FRESH, asAtSerial: null, ...change });
    this.open();
    this.set({}, 'due-heading');
  }

  /** Escape closes the question. False where there is none. */
  escape(): boolean {
    if (this.pane.state().screen !== 'expiring' || !this.current.asking) return false;
    this.cancelDate();
    return true;
  }

  lookAhead(months: number): void {
    this.show({ months });
    this.pane.announce(`${counted(months, 'month')} ahead.`);
  }

  askDate(): void {
    const { asAtSerial, months } = this.current;
    const { day, month, year } = dateFromSerial(asAtSerial ?? this.pane.state().asAtSerial);
    const two = (n: number): string => String(n).padStart(2, '0');
    const date = `${two(day)}/${two(month)}/${year}`;
    this.set({ asking: { wrong: null, date, months: String(months) } }, 'as-at-date');
  }

  cancelDate(): void {
    this.set({ asking: null }, 'as-at');
  }

  answerDate(date: string, months: string): void {
    const serial = readDate(date);
    const ahead = /^\s*\d{1,3}\s*$/.test(months) ? Number(months) : 0;
    const asking = { date, months };
    if (typeof serial !== 'number')
      return this.set({ asking: { ...asking, wrong: DATE_WRONG } }, 'as-at-date');
    if (ahead < 1 || ahead > MAX_MONTHS)
      return this.set({ asking: { ...asking, wrong: MONTHS_WRONG } }, 'as-at-months');
    const asAtSerial = serial === this.pane.state().asAtSerial ? null : serial;
    this.show({ asAtSerial, months: ahead, asking: null }, 'as-at');
    this.pane.announce(`As at ${writeDate(serial)}, ${counted(ahead, 'month')} ahead.`);
  }

  useToday(): void {
    this.show({ asAtSerial: null, asking: null }, 'as-at');
  }

  filter(change: Partial<DueFilter>): void {
    this.show({ filter: { ...this.current.filter, ...change } });
    this.announceList();
  }

  list(change: Partial<DueFilter>): void {
    this.show({ filter: { ...this.current.filter, ...change } }, 'due-heading');
    this.announceList();
  }

  showAll(): void {
    this.show({ filter: EVERYTHING_DUE }, 'due-heading');
  }

  showMore(): void {
    this.set({ shown: this.current.shown + DUE_PAGE_SIZE });
  }

  setFlags(isOn: boolean): void {
    if (this.current.isWriting) return;
    this.set({ isWriting: true, message: null });
    void setFlags(isOn).then((outcome) => {
      const isFlagged = outcome.done ? isOn : this.current.isFlagged;
      const message = { intent: outcome.done ? ('ok' as const) : ('error' as const), text: outcome.text };
      const flagsAreOld = outcome.done ? false : this.current.flagsAreOld;
      this.set({ isWriting: false, isFlagged, flagsAreOld, message }, 'told');
    });
  }

  flagAgain(): void {
    this.setFlags(true);
  }

  makeCalendar(of: 'listed' | 'all' = 'listed'): void {
    void this.calendar(of).catch((error: unknown) => {
      console.error(error);
      const text = 'The calendar file was not made. Close the pane, open it again, and try once more.';
      this.set({ message: { intent: 'error', text } }, 'told');
    });
  }

  showCalendarText(): void {
    const { calendar } = this.current;
    if (calendar) this.set({ calendar: { ...calendar, showsText: true } }, 'calendar-text');
  }

  private async calendar(of: 'listed' | 'all'): Promise<void> {
    const { reading } = this.pane.state();
    const register = this.register();
    if (!register || reading?.state !== 'ready') return;
    const readAt = writeTime(reading.readAt);
    const { rooms } = this.current;
    const { months, filter } = of === 'all' ? EVERYTHING_TO_COME : this.current;
    const bands = this.bands(register);
    const events = calendarEvents(register, bands, filter, months, rooms);
    const all = allToCome(bands);
    const { calendarFile } = await import(/* webpackChunkName: "calendar" */ './calendar-file');
    const text = calendarFile(events, 'S106 expiry dates');
    this.drop();
    const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
    const { year, month, day } = dateFromSerial(bands.asAtSerial);
    const name = `s106-expiry-${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}.ics`;
    const says = calendarText(events, bands.asAtSerial, all);
    const allCount = all > events.length ? all : null;
    const calendar = { url, name, text, says, readAt, allCount, showsText: false };
    this.set({ calendar, message: null }, 'save-calendar');
  }

  /** What is shown of another choice; what was made of the last one says so no longer. */
  private show(change: Partial<ExpiringState>, focus?: string): void {
    this.drop();
    this.set({ ...FRESH, ...change }, focus);
  }

  private announceList(): void {
    const register = this.register();
    if (!register) return;
    const { months, filter } = this.current;
    const rows = filtered(register, rowsDue(this.bands(register), filter.band, months), filter);
    this.pane.announce(`${contributions(countsOf(rows))} listed.`);
  }

  private bands(register: Register): ExpiryBands {
    const { asAtSerial, strict } = this.pane.state();
    return bandsOf(register, this.current.asAtSerial ?? asAtSerial, strict);
  }

  /** A file that is not offered any more is not kept in memory. */
  private drop(): void {
    if (this.current.calendar) URL.revokeObjectURL(this.current.calendar.url);
  }

  private register(): Register | null {
    const { reading, asAtSerial } = this.pane.state();
    if (reading?.state !== 'ready' || reading.pending) return null;
    return registerInForce(reading.register, this.current.asAtSerial ?? asAtSerial);
  }

  private get current(): ExpiringState {
    return this.pane.state().expiring;
  }

  private set(change: Partial<ExpiringState>, focus?: string): void {
    this.pane.set({ expiring: { ...this.current, ...change } }, focus);
  }
}

const EVERYTHING_TO_COME = { months: MAX_MONTHS, filter: EVERYTHING_DUE } as const;

const FRESH = { shown: DUE_PAGE_SIZE, message: null, calendar: null } as const;
