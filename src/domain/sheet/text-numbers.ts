import { integers } from './numbers';

/** Looked up once: see read-register. */
const { imul } = Math;

const FIRST_CAPACITY = 1024;

/**
 * Numbers distinct texts 0, 1, 2, ... in the order in which they come.
 *
 * The references of a large register are most of the work of reading it. A Map does the same in half as much time again:
 * here a text costs one pass over its letters and a look into an array of integers.
 */
export class TextNumbers {
  private readonly texts: string[] = [];
  /** Number + 1 in each slot; 0 is free. */
  private slots = integers(FIRST_CAPACITY);
  private hashes = integers(FIRST_CAPACITY);
  get size(): number {
    return this.texts.length;
  }

  text(number: number): string {
    return this.texts[number]!;
  }

  /** The number of a text; a new text gets the next. */
  number(text: string): number {
    const hash = this.hash(text);
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let entry = this.slots[slot]!; entry !== 0; entry = this.slots[slot]!) {
      if (this.hashes[slot] === hash && this.texts[entry - 1] === text) return entry - 1;
      slot = (slot + 1) & mask;
    }
    this.texts.push(text);
    this.slots[slot] = this.texts.length;
    this.hashes[slot] = hash;
    if (this.texts.length * 2 > this.slots.length) this.grow();
    return this.texts.length - 1;
  }

  /** FNV-1a over the letters, with its bits mixed once more: 30 of them, which V8 keeps without an object of their own. */
  private hash(text: string): number {
    let hash = 0x811c9dc5 | 0;
    for (let i = 0; i < text.length; i++) hash = imul(hash ^ text.charCodeAt(i), 0x01000193);
    return (hash ^ (hash >>> 15)) & 0x3fffffff;
  }

  private grow(): void {
    const { slots, hashes } = this;
    const capacity = slots.length * 4;
    this.slots = integers(capacity);
    this.hashes = integers(capacity);
    for (let old = 0; old < slots.length; old++) {
      if (slots[old] === 0) continue;
      let slot = hashes[old]! & (capacity - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (capacity - 1);
      this.slots[slot] = slots[old]!;
      this.hashes[slot] = hashes[old]!;
    }
  }
}
