import { now } from '../../workbook/excel/clock';
import { refusalOf } from '../../workbook/excel/run-excel';
import type { ListFound } from '../../workbook/register/adopt-list';
import { fetchLatePart } from '../../workbook/writing/fetch-late-part';
import type { RegisterReading } from '../../workbook/register/register-reading';
import type { ColumnKey } from '../../domain/sheet/columns';
import { withHeading } from '../register/choose-model';
import type { Pane } from '../kernel/store';
import { listAddress } from './address';
import type { AdoptActions, AdoptState } from './state';

/** How often the sheets are looked at most, while the workbook has no register. */
const LOOK_AGAIN_MS = 3000;

/** A list that is no table yet: found, looked at, and made the register by one press. */
export class AdoptFlow implements AdoptActions {
  private looks = 0;
  private lookedAt = 0;

  constructor(
    private readonly pane: Pane,
    private readonly open: (screen: 'adopt' | 'home') => void,
  ) {}

  /** The workbook was read: where it has no register, its lists are looked for. */
  async registerRead(reading: RegisterReading): Promise<void> {
    if (reading.state === 'none') return this.look();
    this.looks++;
    if (this.current.lists !== null) this.set({ lists: null, draft: null });
  }

  /** Excel tells of no change on a sheet that nothing reads: the lists are looked for again now and then. */
  async moved(): Promise<void> {
    const isOld = now().getTime() - this.lookedAt > LOOK_AGAIN_MS;
    if (isOld && this.pane.state().reading?.state === 'none') await this.look();
  }

  private async look(): Promise<void> {
    const look = ++this.looks;
    this.lookedAt = now().getTime();
    const lists = await fetchLatePart()
      .then(({ findLists }) => findLists())
      .catch(() => []);
    if (look === this.looks) this.set({ lists });
  }

  openList(found: ListFound): void {
    this.set({ draft: { found, headings: {}, showsAll: false } });
    this.open('adopt');
  }

  readHeading(heading: string, readAs: ColumnKey | 'none'): void {
    const { draft } = this.current;
    if (!draft) return;
    const { block, list } = draft.found;
    const all = (block[list.topIndex] ?? []).map(String);
    this.set({ draft: { ...draft, headings: withHeading(draft.headings, all, heading, readAs) } });
  }

  showAll(): void {
    const { draft } = this.current;
    if (draft) this.set({ draft: { ...draft, showsAll: true } });
  }

  use(): void {
    void this.adopt();
  }

  /** The officer goes on: what was done is said no longer. */
  left(): void {
    if (this.current.isNew) this.set({ isNew: false });
  }

  undo(): void {
    void this.takeBack();
  }

  private async adopt(): Promise<void> {
    const { draft, isWriting } = this.current;
    if (!draft || isWriting) return;
    this.set({ isWriting: true });
    this.pane.set({ refusal: null, notice: null });
    this.pane.announce('Making the table.');
    const outcome = await fetchLatePart()
      .then(({ adoptList }) => adoptList(draft.found, draft.headings))
      .catch(notAdopted);
    this.set({ isWriting: false });
    if (outcome.kind === 'not-adopted') return this.pane.set({ refusal: outcome.message });
    this.open('home');
    this.set({ lists: null, draft: null, adopted: outcome.adopted, isNew: true });
    this.pane.announce(`${listAddress(outcome.adopted.place)} is the register now.`);
  }

  private async takeBack(): Promise<void> {
    const { adopted, isWriting } = this.current;
    if (!adopted || isWriting) return;
    this.set({ isWriting: true });
    const outcome = await fetchLatePart()
      .then(({ undoAdoption }) => undoAdoption(adopted))
      .catch(notAdopted);
    this.set({ isWriting: false });
    if (outcome.kind !== 'undone') {
      if (outcome.kind === 'not-adopted') this.pane.set({ refusal: outcome.message });
      return;
    }
    this.set({ adopted: null, isNew: false });
    const notice = `${listAddress(adopted.place)} is a plain list again.`;
    this.pane.set({ notice });
    this.pane.announce(notice);
  }

  private get current(): AdoptState {
    return this.pane.state().adopt;
  }

  private set(change: Partial<AdoptState>): void {
    this.pane.set({ adopt: { ...this.current, ...change } });
  }
}

const notAdopted = (error: unknown) => ({ kind: 'not-adopted' as const, message: refusalOf(error) });
