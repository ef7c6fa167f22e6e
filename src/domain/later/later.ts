/** A part was needed that has not been loaded yet: whoever called waits for it, and calls again. */
export class NotLoaded extends Error {}

/**
 * A part of the add-in that is loaded after the first figures: what findings say, the councils of England, the reading of
 * headings that are not plain. Nothing in the domain waits for it: where it is not there, the call ends with NotLoaded
 * (decision 21). src/domain/whole.ts brings all parts of the domain.
 */
export class Later<Part> {
  private part: Part | null = null;

  bring(part: Part): void {
    this.part = part;
  }

  /** @throws NotLoaded */
  get(): Part {
    if (this.part === null) throw new NotLoaded();
    return this.part;
  }
}
