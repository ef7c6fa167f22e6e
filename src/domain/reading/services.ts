/** Columns of other services beside the police's own: a group for each service, or a column for each under one word. */
import type { ColumnDraft } from './choice';
import { bareHolder, isOtherService } from './heading-words';
import { wordsOf } from './heading-text';

export interface Services {
  /** With the word for the police taken from what each of their columns says. */
  readonly drafts: readonly ColumnDraft[];
  /** Of others than the police, by their place among the drafts. */
  readonly others: readonly number[];
  /** The column under one word with those of other services: what is for the police. */
  readonly ofPolice: number | null;
}

/** So many columns of other services show that each column is of a service. */
const MIN_SERVICES = 2;

export function servicesOf(drafts: readonly ColumnDraft[]): Services {
  return byGroup(drafts) ?? byColumn(drafts) ?? { drafts, others: [], ofPolice: null };
}

/** What a column says under its group. */
const ownWords = ({ heading, group }: ColumnDraft): string =>
  group !== '' && heading.startsWith(group) ? heading.slice(group.length).trim() : heading;

const names = (text: string): string =>
  wordsOf(text)
    .replace(/\bcontributions?\b/g, ' ')
    .trim();

/** "Police" over some columns, and "Fire" over others: the word is of what the money is for, and not of who has it. */
function byGroup(drafts: readonly ColumnDraft[]): Services | null {
  const isPolice = ({ group }: ColumnDraft): boolean => group !== '' && bareHolder(names(group)) === 'police';
  const isOther = ({ group }: ColumnDraft): boolean => group !== '' && isOtherService(names(group));
  if (!drafts.some(isPolice) || !drafts.some(isOther)) return null;
  return {
    drafts: drafts.map((draft) =>
      isPolice(draft) ? { ...draft, heading: ownWords(draft), shown: draft.shown ?? draft.heading } : draft,
    ),
    others: [...drafts.keys()].filter((index) => isOther(drafts[index]!)),
    ofPolice: null,
  };
}

/** "Schools", "Roads", "Constabulary" under one word, or beside each other: what is for each. */
function byColumn(drafts: readonly ColumnDraft[]): Services | null {
  const others = [...drafts.keys()].filter((index) => isOtherService(names(ownWords(drafts[index]!))));
  const police = [...drafts.keys()].filter(
    (index) =>
      bareHolder(names(ownWords(drafts[index]!))) === 'police' &&
      others.some(
        (other) =>
          drafts[other]!.group === drafts[index]!.group &&
          (drafts[index]!.group !== '' || Math.abs(other - index) === 1),
      ),
  );
  if (others.length < MIN_SERVICES || police.length !== 1) return null;
  return { drafts, others, ofPolice: police[0]! };
}
