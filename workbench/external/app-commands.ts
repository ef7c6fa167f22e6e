import { DocumentEventId } from '../protocol/messages';

/** The id, the name of the function, and the event as JSON: what office.js is told of a command. */
type Invocation = [commandId: string, functionName: string, event: string];

interface Pending {
  functionName: string;
  over(): void;
  refused(error: Error): void;
}

/**
 * The commands of the ribbon as desktop Excel sends them to a page: an event of the older kind, which office.js answers
 * with a call once the add-in has said event.completed(). What is pressed before office.js listens, waits.
 */
export class AppCommands {
  private readonly pending = new Map<string, Pending>();
  private lastCommand = 0;
  private raise: ((invocation: Invocation) => void) | null = null;
  private waiting: Invocation[] = [];

  /** office.js listens from now on. */
  listened(handler: (eventId: number, payload: unknown) => void): void {
    this.raise = (invocation) => handler(DocumentEventId.appCommandInvoked, invocation);
    for (const invocation of this.waiting.splice(0)) this.raise(invocation);
  }

  /** Resolves when the add-in has completed the command; fails where it has no such function. */
  run(functionName: string, controlId: string): Promise<void> {
    const commandId = `command${(this.lastCommand += 1)}`;
    const invocation: Invocation = [commandId, functionName, JSON.stringify({ source: { id: controlId } })];
    return new Promise((over, refused) => {
      this.pending.set(commandId, { functionName, over, refused });
      if (this.raise) this.raise(invocation);
      else this.waiting.push(invocation);
    });
  }

  /** office.js reports how a command ended: its id, and 0 where all is well. */
  completed([commandId, status]: readonly unknown[]): void {
    const command = this.pending.get(String(commandId));
    if (!command) return;
    this.pending.delete(String(commandId));
    if (status === 0) command.over();
    else command.refused(new Error(`its page has no function ${command.functionName} (${String(status)}).`));
  }
}
