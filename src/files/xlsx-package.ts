import type { ReadingBudget } from './reading-budget';
import { readXmlPart, type XmlEvents } from './xml-part';
import type { ZipEntry } from './zip-parts';

interface Relationship {
  /** The last word of its type, which the two dialects of the format share. */
  readonly kind: string;
  readonly target: string;
}

/** The parts of a workbook's file by their names, each read when it is asked for. */
export class XlsxPackage {
  private readonly byName: ReadonlyMap<string, ZipEntry>;
  private packedRead = 0;
  private packedNeeded = 0;

  constructor(
    private readonly bytes: Uint8Array,
    entries: readonly ZipEntry[],
    readonly budget: ReadingBudget,
  ) {
    this.byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  has(name: string): boolean {
    return this.byName.has(name.toLowerCase());
  }

  /** What will be read, so that its size is known, and how far it has come. */
  expect(names: readonly string[]): void {
    const entries = names.map((name) => this.entry(name));
    this.budget.expectBytes(entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0));
    this.packedNeeded = entries.reduce((sum, { packedBytes }) => sum + packedBytes, 0);
  }

  read(name: string, events: XmlEvents): void {
    const entry = this.entry(name);
    this.budget.expectBytes(entry.unpackedBytes);
    readXmlPart(this.bytes, entry, this.budget, events, (share) => {
      if (this.packedNeeded > 0)
        this.budget.progress((this.packedRead + share * entry.packedBytes) / this.packedNeeded);
    });
    if (this.packedNeeded > 0) this.packedRead += entry.packedBytes;
  }

  /** The relationships of a part by their ids; none where it has no list of them. */
  relationships(name: string): ReadonlyMap<string, Relationship> {
    const slash = name.lastIndexOf('/') + 1;
    const list = `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
    const found = new Map<string, Relationship>();
    if (!this.has(list)) return found;
    this.read(list, {
      open: (element, attributes) => {
        if (element !== 'Relationship' || attributes.TargetMode === 'External') return;
        found.set(attributes.Id ?? '', {
          kind: (attributes.Type ?? '').replace(/^.*\//, ''),
          target: resolved(name.slice(0, slash), attributes.Target ?? ''),
        });
      },
    });
    return found;
  }

  private entry(name: string): ZipEntry {
    const entry = this.byName.get(name.toLowerCase());
    if (!entry) throw new Error(`${name} is missing`);
    return entry;
  }
}

/** A part's name from what a part in the folder calls it. */
function resolved(folder: string, target: string): string {
  const path = target.replace(/\\/g, '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
