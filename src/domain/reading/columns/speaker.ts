/** Who speaks of "we" and "us" on a sheet, and to whom: a council of its own account, or the force. */
import type { ColumnDraft } from './column-draft';
import { headingOf, holderOf } from '../words/lexicon';
import { mayBeValue } from '../words/heading-words';
import { meaningsOf } from '../words/meanings';
import { wordsOf } from '../words/heading-text';
import { speaksOfPolice } from '../words/purposes';
import { shownText } from '../../sheet/text';
import { SOMEBODY } from '../words/weigh-meanings';

const OWN = /\b(we|us|our(?= (?:accounts?|bank|hands|reserves?|books)\b))\b/;
/** "Held by us for the police": for whom we have it, so that we are not the police. */
const FOR_SOMEBODY = /\b(?:for|on behalf of) (?:the )?(.+)$/;
const isForPolice = (words: string): boolean => {
  const whom = OWN.test(words) ? FOR_SOMEBODY.exec(words)?.[1] : undefined;
  return whom !== undefined && !OWN.test(whom) && holderOf(whom) === 'police';
};
const THEM = /\b(?:them|they|their)\b/;

/**
 * The drafts with the name of who speaks in place of "we": money that went to the police, as a heading says, is told by a
 * council; money that a council has is told by the force. Where no heading says who else there is, it is somebody's.
 *
 * @param isLess whether the amounts of a column are a part of another's
 */
export function asSpoken(
  given: readonly ColumnDraft[],
  titles: readonly unknown[],
  isLess: (one: ColumnDraft, other: ColumnDraft) => boolean,
): readonly ColumnDraft[] {
  const drafts = withTitledInitials(withoutInitials(withoutQuestions(given), titles), titles);
  const words = drafts.map(({ heading }) => wordsOf(heading));
  if (words.some((text) => YOU.test(text))) return asAddressed(drafts, words, isLess);
  if (!words.some((text) => OWN.test(text))) return drafts;
  const speaker = words.some(isForPolice)
    ? 'council'
    : speakerOf(words.map((text) => text.replace(OWN, ' ')));
  if (speaker === 'force') return drafts;
  const name = speaker === 'council' ? 'the council' : SOMEBODY;
  return drafts.map((draft, index) =>
    OWN.test(words[index]!)
      ? { ...draft, heading: words[index]!.replace(OWN, name), shown: draft.heading }
      : draft,
  );
}

const QUESTION = /^q(?:uestion)?\W?\d+\W+/i;

/** "Q1 Reference, Q2 Site, Q3 Sum": the questions of a request. No table begins with the quarter of a year. */
function withoutQuestions(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const first = drafts.find(({ heading }) => heading);
  if (!first || !QUESTION.test(first.heading)) return drafts;
  return drafts.map((draft) => ({
    ...draft,
    heading: draft.heading.replace(QUESTION, ''),
    shown: draft.heading,
  }));
}

/** Plymouth City Council calls itself what others call the commissioner. */
const PCC_COUNCIL = /\bp[a-z]+ c(?:ity|ounty) council\b/i;
const HELD_BY_PCC =
  /\b(?:held|holds?|holding|with|in hand|left|balance)\b.*\bpcc\b|^pcc (?:has|holds?|held)\b/;

/** "Held by PCC" on the sheet of such a council, where nothing was paid to a PCC: it holds the money. */
function withoutInitials(drafts: readonly ColumnDraft[], titles: readonly unknown[]): readonly ColumnDraft[] {
  if (!titles.some((cell) => typeof cell === 'string' && PCC_COUNCIL.test(cell))) return drafts;
  const words = drafts.map(({ heading }) => wordsOf(heading));
  if (words.some((text) => /\bto (?:the )?pcc\b|\bpcc (?:received|spent|drew)\b/.test(text))) return drafts;
  return drafts.map((draft, index) =>
    HELD_BY_PCC.test(words[index]!)
      ? { ...draft, heading: words[index]!.replace(/\bpcc\b/, 'the council'), shown: draft.heading }
      : draft,
  );
}

/** "London Borough of Hounslow", "Isle of Wight Council", "West Yorkshire Police": a name of which a title has the initials. */
const NAMED =
  /\b(?:(?:the )?(?:London|Royal) Borough of (?:[A-Z][\w’'-]*(?: (?:and|&|upon|on) )?[ ]?)+|(?:[A-Z][\w’'-]*(?: (?:of|and|&|upon|on|the))* )+(?:Council|Constabulary|Police))\b/g;
const SMALL_WORD = /^(?:of|and|upon|on|the|&)$/i;
/** Initials that say something else in a heading. */
const NOT_INITIALS = /^(?:pcc|opcc|lpa|dov|spd|cil|vat|cpi|rpi|bcis|tbc|tba|inc|ref|cap|gap)$/;

/** The initials of councils and forces that titles name, with and without their small words. */
function initialsIn(titles: readonly unknown[]): ReadonlyMap<string, 'the council' | 'the police'> {
  const found = new Map<string, 'the council' | 'the police'>();
  for (const title of titles) {
    if (typeof title !== 'string') continue;
    for (const [name] of title.matchAll(NAMED)) {
      const whose = /(?:Constabulary|Police)$/.test(name) ? 'the police' : 'the council';
      const all = name.split(/[\s-]+/).filter((word) => word !== '' && !/^the$/i.test(word));
      for (const words of [all, all.filter((word) => !SMALL_WORD.test(word))]) {
        const initials = words.map((word) => word[0]!.toLowerCase().replace('&', 'a')).join('');
        if (initials.length >= 3 && !NOT_INITIALS.test(initials)) found.set(initials, whose);
      }
    }
  }
  return found;
}

/** "Balance at LBH" under "London Borough of Hounslow": initials that no list here has, of whom a title names. */
function withTitledInitials(
  drafts: readonly ColumnDraft[],
  titles: readonly unknown[],
): readonly ColumnDraft[] {
  const known = initialsIn(titles);
  if (known.size === 0) return drafts;
  return drafts.map((draft) => {
    const words = wordsOf(draft.heading);
    const heading = words
      .split(' ')
      .map((word) => (holderOf(word) === null && known.get(word)) || word)
      .join(' ');
    return heading === words ? draft : { ...draft, heading, shown: draft.heading };
  });
}

/** A title of a council's list of what is for the police. */
const SAYS_COUNCIL =
  /\b(?:contributions?|payments?|councils?|borough|district|monies|obligations?|for|to)\b/i;

/** "Kent Police: s106 tracker": a title that names the force, and nothing of a council or of contributions to it. */
export const namesForce = (title: unknown): boolean =>
  speaksOfPolice(title) && !SAYS_COUNCIL.test(shownText(title));

const YOU = /\b(you|your(?= (?:accounts?|bank|hands|reserves?|books)\b))\b/;
const PAID_TO = '\\b(?:paid|transferr?ed|released|passed|sent|given|remitted|handed)\\b(?:.*\\bto)? ';
/** The police are whom money is passed on to, and who draws it down and spends it. */
const isSpentBy = (whom: string): RegExp =>
  new RegExp(`\\b(?:spent|used|drawn|claimed)\\b.*\\bby ${whom}\\b`);
const [BY_YOU, BY_US] = [isSpentBy('you'), isSpentBy('us')];
/** "Left with you": whoever was paid and has some of it left may be a council as well. */
const isKeptBy = (whom: string): RegExp =>
  new RegExp(`\\b(?:left|still|held|remaining|balance|kept|here)\\b.*\\b(?:with|by|at) ${whom}\\b`);
const [KEPT_BY_YOU, KEPT_BY_US] = [isKeptBy('you'), isKeptBy('us')];
/** "You must use it by": who has to spend the money is the police, whoever else is paid. */
const isToSpend = (whom: string): RegExp =>
  new RegExp(`\\b(?:${whom}) (?:must|can|may|should|need to|have to|are to) (?:use|spend|claim|draw|bid)\\b`);
const [YOU_SPEND, WE_SPEND] = [isToSpend('you'), isToSpend('we')];
const [PAID_YOU, PAID_US] = [new RegExp(`${PAID_TO}you\\b`), new RegExp(`${PAID_TO}us\\b`)];

/** A sheet that one of the two wrote to the other: who passes money on has had as much before. */
function asAddressed(
  drafts: readonly ColumnDraft[],
  words: readonly string[],
  isLess: (one: ColumnDraft, other: ColumnDraft) => boolean,
): readonly ColumnDraft[] {
  const draftOf = (pattern: RegExp): ColumnDraft | undefined =>
    drafts[words.findIndex((text) => pattern.test(text))];
  const [toYou, toUs] = [draftOf(PAID_YOU), draftOf(PAID_US)];
  const areBothPaid = toYou !== undefined && toUs !== undefined;
  const spend = [YOU_SPEND, WE_SPEND].map((pattern) => draftOf(pattern) !== undefined);
  const [you, us] = areBothPaid
    ? [isLess(toYou, toUs), isLess(toUs, toYou)]
    : spend[0] !== spend[1]
      ? spend
      : [
          draftOf(BY_YOU) ?? (draftOf(KEPT_BY_YOU) ? undefined : toYou),
          draftOf(BY_US) ?? (draftOf(KEPT_BY_US) ? undefined : toUs),
        ].map((draft) => draft !== undefined);
  const isTold = you !== us;
  const name = (isPolice: boolean): string => (isTold ? (isPolice ? 'the police' : 'the council') : SOMEBODY);
  return drafts.map((draft, index) => {
    const text = words[index]!;
    if (!YOU.test(text) && !OWN.test(text)) return draft;
    const heading = text.replace(YOU, name(you === true)).replace(OWN, name(us === true));
    return { ...draft, heading, shown: draft.heading };
  });
}

/** A force's sheet names councils and the police, and so does that of a county with districts beneath it: then it may be either. */
function speakerOf(others: readonly string[]): 'council' | 'force' | null {
  const isOfPolice = (heading: string): boolean => {
    const { senses, to, by, isOtherMoney } = headingOf(heading);
    // What the police asked for never went to them.
    if (isOtherMoney) return false;
    const isOut = senses.has('police') && meaningsOf(heading)[0]?.key === 'drawnDown';
    // "Contribution to police" is what is for them, and not what went to them.
    return (to === 'police' && !mayBeValue(heading)) || by === 'police' || isOut;
  };
  const isOfCouncil = (heading: string): boolean => {
    const key = meaningsOf(heading)[0]?.key;
    return key === 'authority' || (headingOf(heading).senses.has('council') && key !== 'agreement');
  };
  const police = others.some(isOfPolice);
  const council = others.some((heading) => !isOfPolice(heading) && isOfCouncil(heading));
  if (council !== police) return council ? 'force' : 'council';
  return !police && others.some((heading) => THEM.test(heading)) ? 'force' : null;
}
