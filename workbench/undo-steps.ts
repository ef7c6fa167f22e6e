/** The edits of a test's user that can be undone, latest last: each knows how. */
export class UndoSteps {
  private readonly steps: (() => unknown)[] = [];

  push(undo: () => unknown): void {
    this.steps.push(undo);
  }

  async undo(): Promise<void> {
    const undo = this.steps.pop();
    if (!undo) throw new Error('There is nothing to undo.');
    await undo();
  }
}
