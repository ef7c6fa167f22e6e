import { normalText } from '../sheet/text';

/** The things that a cell of evidence names: separated by semicolons, or by lines. */
export function evidenceIn(cell: string): string[] {
  const seen = new Set<string>();
  return cell
    .split(/[;\n\r]/)
    .map((part) => part.trim())
    .filter((part) => {
      const key = normalText(part);
      const isNew = key !== '' && !seen.has(key);
      seen.add(key);
      return isNew;
    });
}

/** One thing that an authority asks for, or that is enclosed without being asked for. */
export interface EvidenceLine {
  readonly name: string;
  readonly isWanted: boolean;
  readonly isReady: boolean;
}

/** What is wanted, each with whether it is enclosed; then what is enclosed besides. */
export function evidenceLines(wanted: string, enclosed: string): EvidenceLine[] {
  const ready = evidenceIn(enclosed);
  const keys = new Set(ready.map(normalText));
  const asked = evidenceIn(wanted);
  const askedKeys = new Set(asked.map(normalText));
  return [
    ...asked.map((name) => ({ name, isWanted: true, isReady: keys.has(normalText(name)) })),
    ...ready
      .filter((name) => !askedKeys.has(normalText(name)))
      .map((name) => ({ name, isWanted: false, isReady: true })),
  ];
}

/** What the cell holds once a thing has been ticked, or unticked: the rest stays as it was written. */
export function withEvidence(cell: string, name: string, isReady: boolean): string {
  const key = normalText(name);
  const others = evidenceIn(cell).filter((part) => normalText(part) !== key);
  return [...others, ...(isReady ? [name] : [])].join('; ');
}
