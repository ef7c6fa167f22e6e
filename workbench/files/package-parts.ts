import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { attribute, childrenOf, element, find, readXml, xmlFile } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';

export interface Relationship {
  id: string;
  /** The last part of its type: `drawing`, `chart`. */
  type: string;
  /** The whole of its type. */
  fullType: string;
  /** The path of the part that it points to. */
  target: string;
}

/** The parts of an .xlsx file, by path, with how they point to each other. Each is unzipped when it is asked for. */
export class PackageParts {
  private readonly paths = new Set<string>();
  /** Those that have been asked for, or written anew. */
  private readonly known = new Map<string, Uint8Array>();

  constructor(private readonly zip: Uint8Array) {
    unzipSync(zip, {
      filter: ({ name }) => {
        this.paths.add(name);
        return false;
      },
    });
  }

  zipped(): Uint8Array {
    return zipSync({ ...unzipSync(this.zip), ...Object.fromEntries(this.known) });
  }

  has(path: string): boolean {
    return this.paths.has(path);
  }

  bytes(path: string): Uint8Array | null {
    if (!this.has(path)) return null;
    const known = this.known.get(path) ?? unzipSync(this.zip, { filter: ({ name }) => name === path })[path];
    if (known) this.known.set(path, known);
    return known ?? null;
  }

  text(path: string): string {
    const bytes = this.bytes(path);
    return bytes ? strFromU8(bytes) : '';
  }

  write(path: string, content: string | Uint8Array): void {
    this.paths.add(path);
    this.known.set(path, typeof content === 'string' ? strToU8(content) : content);
  }

  related(path: string, type?: string): Relationship[] {
    const all = childrenOf(readXml(this.text(relationshipsPath(path))), 'Relationship').map((node) => ({
      id: attribute(node, 'Id') ?? '',
      type: (attribute(node, 'Type') ?? '').split('/').pop() ?? '',
      fullType: attribute(node, 'Type') ?? '',
      target: resolved(path, attribute(node, 'Target') ?? ''),
    }));
    return type === undefined ? all : all.filter((one) => one.type === type);
  }

  /** Has a part point to another, by one of Office's own types or by the whole of a type; answers the id of it. */
  relate(path: string, type: string, target: string): string {
    const known = this.related(path);
    const ids = known.map((one) => Number(/^rId(\d+)$/.exec(one.id)?.[1] ?? 0));
    const id = `rId${Math.max(0, ...ids) + 1}`;
    const added = { id, fullType: type.includes('/') ? type : `${OFFICE}/${type}`, target };
    const nodes = [...known, added].map((one) =>
      element('Relationship', { Id: one.id, Type: one.fullType, Target: `/${one.target}` }),
    );
    this.write(
      relationshipsPath(path),
      xmlFile(element('Relationships', { xmlns: RELATIONSHIPS }, ...nodes)),
    );
    return id;
  }

  setContentType(path: string, type: string): void {
    const override = element('Override', { PartName: `/${path}`, ContentType: type });
    this.write(CONTENT_TYPES, this.text(CONTENT_TYPES).replace('</Types>', `${override}</Types>`));
  }

  /** The sheets in their order, each with the path of its part. */
  sheets(): { name: string; path: string }[] {
    const [workbook] = this.related('', 'officeDocument');
    if (!workbook) return [];
    const targets = new Map(this.related(workbook.target).map(({ id, target }) => [id, target]));
    return childrenOf(find(readXml(this.text(workbook.target)), 'sheets'), 'sheet').map((node) => ({
      name: attribute(node, 'name') ?? '',
      path: targets.get(attribute(node, 'id') ?? '') ?? '',
    }));
  }
}

/** Where a part's relationships are: those of the whole file have no part's name before their ending. */
function relationshipsPath(path: string): string {
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

function resolved(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}
