/** What the add-in's page sends over Microsoft's bridge, counted. */
import type { Action, Batch } from '../../workbench/protocol/messages';
import type { HeadlessWorkbench } from '../../workbench/headless';

const READING = new Set([1, 2, 5, 6, 7, 8]);
/** Methods that change nothing in the workbook: listening, and the runtime's own. */
const HARMLESS =
  /^(_Register|_Unregister|_KeepReference|_RemoveReference|_RemoveAllReferences|SetInvocation|_SetOsf|_GetEnabled|NotifyAction|(Get|Set)AppRuntime)/;

export class Traffic {
  /** Batches that read cells, by the id of their sheet. */
  reads: { readonly sheetId: string; readonly rowCount: number }[] = [];
  /** Results pushed to cells. */
  pushes = 0;
  /** When a result was last pushed, in milliseconds since the epoch. */
  pushedAtMs = 0;
  /** Whatever would change the workbook. */
  writes: string[] = [];

  constructor(private readonly bench: HeadlessWorkbench) {
    bench.session.host.onTraffic = (from, message) => {
      if (from !== 'page') return;
      const { body } = (message as { message: { body: string | Batch } }).message;
      this.see(typeof body === 'string' ? (JSON.parse(body) as Batch) : body);
    };
  }

  start(): void {
    this.reads = [];
    this.pushes = 0;
    this.writes = [];
  }

  /** Starts once the page has sent nothing for half a second: what it looks at after it has been opened has come then. */
  async startWhenQuiet(): Promise<void> {
    do {
      this.start();
      await new Promise((resolve) => setTimeout(resolve, 500));
    } while (this.reads.length + this.pushes + this.writes.length > 0);
  }

  /** How often so many rows of a sheet or more were read at once: the look for cells that are not calculated takes few. */
  readsOf(sheetName: string, rows = 0): number {
    const sheetId = this.bench.session.book.findSheet(sheetName);
    return this.reads.filter((read) => read.sheetId === sheetId && read.rowCount >= rows).length;
  }

  private see({ Actions, ObjectPaths }: Batch): void {
    for (const path of Object.values(ObjectPaths)) {
      if (path.Name !== 'GetRangeByIndexes') continue;
      const sheet = ObjectPaths[String(path.ParentObjectPathId)];
      this.reads.push({
        sheetId: String(sheet?.ArgumentInfo?.Arguments?.[0]),
        rowCount: Number(path.ArgumentInfo?.Arguments?.[2]),
      });
    }
    for (const action of Actions) this.seeAction(action);
  }

  private seeAction({ ActionType, Name = '', ArgumentInfo }: Action): void {
    if (Name === 'SetInvocationArrayResults') {
      this.pushedAtMs = Date.now();
      this.pushes += (ArgumentInfo!.Arguments![0] as unknown[]).length;
    } else if (!READING.has(ActionType) && !HARMLESS.test(Name)) this.writes.push(Name);
  }
}
