/** Columns of other services beside the police's own: a group for each service, or a column for each under one word. */
import type { ColumnDraft } from './column-draft';
import { bareHolder, isOtherService, mayBeValue } from '../words/heading-words';
import { wordsOf } from '../words/heading-text';
import { headingOf, holderOf } from '../words/lexicon';
import { OF_OTHER_SERVICE } from '../words/value-meanings';

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

export function servicesOf(given: readonly ColumnDraft[]): Services {
  const drafts = given.map(withTopic);
  return byGroup(drafts) ?? byColumn(drafts) ?? { drafts, others: [], ofPolice: null };
}

/** "Police – not yet paid", "Education: secured": a word before the rest is as one over it. */
const TOPIC = /^([^\u2013\u2014:]{3,40}?) ?(?:[\u2013\u2014:]| - )(?= ?[a-z])/i;

function withTopic(draft: ColumnDraft): ColumnDraft {
  const topic = draft.group === '' ? TOPIC.exec(draft.heading)?.[1] : undefined;
  const isTopic =
    topic !== undefined && (isOtherService(names(topic)) || bareHolder(names(topic)) === 'police');
  return isTopic ? { ...draft, group: topic } : draft;
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
  // "NHS Kent and Medway" over nothing but amounts; a group of sites may be called "Housing".
  const isOther = ({ group }: ColumnDraft): boolean =>
    group !== '' &&
    (isOtherService(names(group)) ||
      (OF_OTHER_SERVICE.test(names(group)) &&
        holderOf(names(group)) !== 'police' &&
        drafts.every((draft) => draft.group !== group || draft.content.moneyCount > 0)));
  // A council’s holding, or what was passed to the police, is nothing that the police do with their own.
  const isOfOthers = (draft: ColumnDraft): boolean => {
    const { senses, to } = headingOf(ownWords(draft));
    return isPolice(draft) && (to === 'police' || senses.has('council') || senses.has('developer'));
  };
  if (!drafts.some(isPolice) || !(drafts.some(isOther) || drafts.some(isOfOthers))) return null;
  return {
    drafts: drafts.map((draft) =>
      isPolice(draft) ? { ...draft, heading: ownWords(draft), shown: draft.shown ?? draft.heading } : draft,
    ),
    others: [...drafts.keys()].filter((index) => isOther(drafts[index]!)),
    ofPolice: null,
  };
}

/** "Schools", "Roads", "Constabulary" under "Contributions": what is for each. Under no word it may be what each has had. */
function byColumn(drafts: readonly ColumnDraft[]): Services | null {
  const others = [...drafts.keys()].filter((index) => isOtherService(names(ownWords(drafts[index]!))));
  const police = [...drafts.keys()].filter((index) => {
    const draft = drafts[index]!;
    const { group } = draft;
    if (group === '' || !mayBeValue(group) || bareHolder(names(ownWords(draft))) !== 'police') return false;
    return others.filter((other) => drafts[other]!.group === group).length >= MIN_SERVICES;
  });
  return police.length === 1 ? { drafts, others, ofPolice: police[0]! } : null;
}
