import { writeValue, type PaperFigure } from './figure';

/** A word that says which way a figure went; live, it follows the figure. */
export interface Direction {
  readonly of: PaperFigure;
  readonly up: string;
  readonly down: string;
  readonly same: string;
}

/** What the workbook does not know and the officer has to write. */
export interface Gap {
  readonly gap: string;
}

export type Part = string | { readonly figure: PaperFigure } | { readonly direction: Direction } | Gap;

export interface Sentence {
  readonly parts: readonly Part[];
  /** Its words hold whatever its figures become: a live tab may follow them. */
  readonly isSteady?: boolean;
}

/** A sentence that was not written. */
export interface Dropped {
  /** What it would say, its figures by their names. */
  readonly says: string;
  readonly because: string;
}

type Inside = PaperFigure | Part | readonly Part[];

const isFigure = (inside: PaperFigure | Part): inside is PaperFigure =>
  typeof inside === 'object' && 'id' in inside;

/** say`There are ${open} open agreements.` */
export function say(texts: TemplateStringsArray, ...insides: readonly Inside[]): Sentence {
  const parts = texts.flatMap((text, n): Part[] => {
    const inside = insides[n];
    const own: Part[] =
      inside === undefined
        ? []
        : Array.isArray(inside)
          ? [...(inside as readonly Part[])]
          : [isFigure(inside as Part) ? { figure: inside as PaperFigure } : (inside as Part)];
    return text === '' ? own : [text, ...own];
  });
  return { parts };
}

/** A sentence whose words hold whatever its figures become. */
export const steady = (sentence: Sentence): Sentence => ({ ...sentence, isSteady: true });

/** Parts in a row: "Blaby by £1, Melton by £2 and Rutland by £3". */
export function listOf(all: readonly Sentence[]): Part[] {
  return all.flatMap(({ parts }, n): Part[] => {
    const before = n === 0 ? [] : n === all.length - 1 ? [' and '] : [', '];
    return [...before, ...parts];
  });
}

export const figuresIn = ({ parts }: Sentence): PaperFigure[] =>
  parts.flatMap((part) =>
    typeof part === 'string' || 'gap' in part ? [] : 'figure' in part ? [part.figure] : [part.direction.of],
  );

export const gapsIn = ({ parts }: Sentence): string[] =>
  parts.flatMap((part) => (typeof part === 'object' && 'gap' in part ? [part.gap] : []));

/** "rose", "fell" or "did not change": from the sign alone. */
export function wordOf({ of, up, down, same }: Direction): string {
  const amount = of.value?.amount ?? 0;
  return amount > 0 ? up : amount < 0 ? down : same;
}

/** A part as it is read. */
export function writePart(part: Part): string {
  if (typeof part === 'string') return part;
  if ('gap' in part) return `[${part.gap}]`;
  if ('direction' in part) return wordOf(part.direction);
  return part.figure.value === null ? part.figure.name : writeValue(part.figure.value);
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const writeSentence = ({ parts }: Sentence): string => capitalised(parts.map(writePart).join(''));

/** A sentence as it is; or what it lacks. */
export function keptOrDropped(sentence: Sentence): Sentence | Dropped {
  const missing = figuresIn(sentence).find(({ value }) => value === null);
  if (!missing) return sentence;
  const says = sentence.parts
    .map((part) => (typeof part === 'object' && 'figure' in part ? `[${part.figure.name}]` : writePart(part)))
    .join('');
  return { says: capitalised(says), because: `${missing.name} is not known. ${missing.missing}` };
}

export const isDropped = (of: Sentence | Dropped): of is Dropped => 'because' in of;

/** The word for one, or the word for any other number. */
export const plural = (count: number, one: string, more = `${one}s`): string => (count === 1 ? one : more);
