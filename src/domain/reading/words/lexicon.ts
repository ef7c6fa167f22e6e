import { readAuthority } from '../../sheet/authorities';
import { wordsOf } from './heading-text';
import { remembered } from '../../sheet/remembered';
import { FORCES } from './force-names';
import { inFull } from './short-words';

/**
 * The words of headings and what they speak of. A heading is read as its words: who holds the money, what was done with
 * it, what thing, when, in which unit. Whole headings that are certain are in columns.ts and council-columns.ts.
 */
const WORDS = {
  // Who.
  developer:
    'developers?|devs?|applicants?|landowners?|owners?|house ?builders?|builders?|promoters?|covenantors?|obligors?|liable part(?:y|ies)',
  council:
    'councils?|la|las|lpas?|local authorit(?:y|ies)|authorit(?:y|ies)|districts?|boroughs?|dc|bc|mbc|count(?:y|ies)|unitary|(?!tbc|opf?cc)[a-z]{1,4}(?:dc|bc|cc|mbc)',
  police:
    'police|policing|(?:avon and somerset|west mid|d and c|w mids)(?= pol)|btp|gmp|mopac|mps|nyp|syp|tvp|wmp|wyp|met pol|force|constabulary|(?<!(?:nhs|health|traffic|charity) )commissioners?|o?pcc|o?pfcc|us|we|our (?:accounts?|bank|hands|reserves?|books)',
  // What was done with it.
  held: 'held|holds?|holding|with|has|have|had|accounts?|keeps?|kept|retain(?:s|ed)|reserves?|banked|bank|deposit(?:ed)?|left with|still at|sits?|sat|sitting|in hand|balances? at|where|here|in (?:the )?(?:pot|kitty|coffers)|hands|ring ?fenced|earmarked|parked|on hand',
  paidOver:
    'paid|payments?(?= (?:made )?to (?!be))|passed|transferred|transfers?|released?|remitted|sent|handed|given|forwarded|disbursed|disbursements?|distributed|distributions?|remittances?|pay ?outs?|(?:bacs|credited)(?= to )|(?:gone|went)(?= (?:out |on )?(?:to|over|across) )|cleared(?= (?:to|over|across) )|draws?|drawn|drawdowns?|drawn ?down|drew',
  received:
    'received|receipts?|got|recd|collected|(?:developers?|applicants?|(?:land)?owners?) payments?|payments? (?:by|from) (?:the )?(?:developers?|applicants?|(?:land)?owners?)|lodged|taken (?:in|by)|(?:come|came)(?= (?:in|to)(?: |$))',
  spent:
    'spent|spend|spending|costs? (?:incurred|to date|so far)|utilisation|used|expended|expenditure|utilised|defrayed|outlay|gone (?:out )?on(?= )',
  owed: '(?:over|past )?due|(?:in )?arrears|owed|owes|owing|outstanding|unpaid|awaited|awaiting|uncollected|pending|debts?|debtors?|accrued|(?<!(?:amounts?|sums?|total) )receivables?|(?<=balances? )payable|yet to receive|to come|to be (?:paid|received|invoiced|billed)|to pay|to (?:be )?collect(?:ed)?',
  secured:
    'secured|promised|pledged|award|awarded|approved|negotiated|agreed|signed|sealed|obligated|covenanted|entitlements?|entitled',
  started: 'start(?:ed)?|commence(?:d|ment)?|begun|begin|triggered|implemented|built',
  remaining:
    'remaining|remains?|left|unspent|balances?|available|uncommitted|unallocated|unclaimed|undistributed|undisbursed|unreleased|unused|undrawn|unapplied|carried forward|c fwd|cfwd|c f|not (?:yet )?(?:been )?(?:spent|used|utilised|expended|claimed)|yet to be (?:spent|used|claimed)|(?:in|on) hand|to spend|still to',
  not: 'not|yet to|un|no(?= [a-z])|non|pre|awaiting|before',
  // What thing.
  agreement:
    'agreements?|deeds?|s ?106(?:es)?|section 106|legal(?: agreements?)?|planning obligations?|unilateral undertaking|uu',
  obligation:
    'obligations?|contributions?|cont|contrib|covenants?|clauses?|paras?|paragraphs?|schedules?|instal?ments?|stage payments?|heads? of terms?|head(?= (?:no|nr|ref|reference|number))|items?|lines?|tranche',
  application: 'applications?|apps?|planning|permissions?|plg|consents?|plan(?:ning)? apps?|pa',
  site: 'sites?|developments?|address|location|phase|estate(?! (?:needs?|requirements?))|land|parcels?|premises|property|scheme name|name of (?:the )?scheme|housing schemes?|place',
  purpose:
    'purpose|breakdown|for what|use of|uses?|infrastructure|what .* for|type of contribution|category|heads?|heads? of term|item|for|project type|description|details?|requirements?|needs?',
  area: 'parish|ward|wards|area|beat|neighbourhood|locality|town|village|npa|settlement',
  trigger:
    'triggers?|(?<!balances? )payable(?! to\\b)|payable when|due when|when due|falls? due|fell due|payment terms|timing',
  notes: 'notes?|comments?|remarks?|observations?|narrative|updates?|commentary|next (?:actions?|steps?)',
  project: 'projects?|schemes?',
  status:
    'status|position|state|progress|rag|stage|(?:live|open|active|current)(?: or)? (?:closed|complete|ended)',
  reference: 'ref|refs|reference|no|number|num|id|code|nr|seq|sequence',
  // When.
  date: '(?<!\\bto )date|dates|dated|(?<=^(?:the )?(?:deed|(?:legal |s ?106 )?agreement|s ?106) )(?:signed|sealed|executed|completed)$|when|(?<!pass(?:ed)? )on$|day',
  deadline:
    'deadline|date limit|limit date|limit (?:for|on) (?:the )?(?:spend(?:ing)?|use|drawdown)$|date (?:by|for) (?:the )?(?:spend(?:ing)?|use|expenditure)$|(?:spend(?:ing)?|use|expenditure) (?:is )?due(?: by| date)?$|utilise (?:it )?by|spend end(?= date|$)|end (?:date )?(?:for|of) (?:the )?spend(?:ing)?$|back ?stop|sunset(?= date|$)|due back|date (?:for|of) (?:return|repayment|refund)|(?<!planning )conditions? (?:ends?|expires?|lapses?)|before|(?:last|final) day$|cut ?off|expir(?:y|es?|ed|ing)|until|time limit|(?:commit|contract|claim|draw(?: ?down)?) (?:it )?by|(?:refund|return)(?:able|ed)? (?:by|date|due)|return(?:ed)? to (?:the )?(?:developers?|applicants?|owners?) by|unspent (?:sums? |money |funds? )?to be returned|long ?stop|claw ?back|repay(?:ment|able)?|(?:hand|give|pay|send) ?back|(?:goes )?back to (?:the )?(?:developers?|applicants?|owners?)|(?:final|last|latest) (?:date|day) (?:for|to|of) (?:use|spend|spending|expenditure)|(?:final|last|latest) (?:spend|use) (?:date|day)|end of (?:the )?spend(?:ing)? (?:period|window)$|(?:spend(?:ing)?|use|expenditure|utilisation) (?:period|window|restrictions?|conditions?|limit|term) (?:ends?|closes|expires|lapses)(?: date)?$|spend(?:ing)? (?:limit|window)(?= date| day|$)|not? later than|runs? out|to be (?:returned|repaid|refunded|committed) by|drop ?dead date|lapses?|(?:use|spend|commit|draw) (?:(?:it|the|all|these|s106|funds?|money|monies|sums?|contributions?) )*by|(?:un)?spent by|be spent within|(?:spend|use) within|by which|by date|must be',
  // How much.
  money:
    '£|gbp|amounts?|sums?|values?|money|monies|funds?|funding|totals?|contributions?|cash|worth|payments?|receipts?|income|balances?|costs?|price|pounds',
  value: 'values?|worth|sums?|amounts?|contributions?|totals?|£',
} as const;

/** Words of a figure that is no sum of money, whatever its cells look like. */
const NOT_MONEY =
  /\b(?:per|(?:number|no|nr) of|rates?|index|indices|(?<!\w )(?:bcis|rpi|cpi)(?= (?:at|in|for|on)\b|$)|percent(?:age)?|sq ?m|sqm|m2|floor|tel|telephone|phone|mobile|fax|codes?|cost cent(?:re|er)s?|dwellings?|units?|pupils?|plots?|houses|homes|bedrooms?|easting|northing|latitude|longitude|uprn|postcode|invoices?|count|counts|ratio|multiplier|factor|score|rank|ranking|age|days|weeks|months|years?|qty|quantity|acres?|hectares?|ha|row|line no|sort|priority|version|page|population|occupan(?:cy|ts)|officers?|vehicles?|ext|extension)\b|%|#/;
/** Words of money that is none of a register's: an estimate, an earlier figure, what is added to a sum or taken from it. */
const OTHER_MONEY =
  /(?<=\w )then$|\b(?:old|previous|former|prior|last|opening|(?:start|beginning) of (?:the )?(?:financial )?year|b f|bfwd|b fwd|brought forward|budget(?:ed)?|forecasts?|profiled|scheduled|authori[sz]ed|claims? (?:approved|agreed|submitted|made|lodged)|estimate(?:d|s)?|interest|fees?|indexation|indexed|uplift|target|projected|planned|difference|variance|check|control|vat|bond|returned|refund(?:ed)?|written off|committed|allocated|monitoring|cil|base|requested|asked (?:for|of)|sought|claimed|bid|other|misc|sundry|(?:demanded|invoiced|billed|(?<!\b(?:not|yet|be|been) )triggered)(?= £| to date| so far|$)|(?:demand(?:ed)?|invoiced|billed) (?:amounts?|sums?|values?|totals?)|(?:land|market|gross development|development|property|existing use|residual|build|building|construction|rateable|insurance|scheme|project|works) (?:values?|costs?|prices?)|gdv|(?:sale|house) prices?|rents?|turnover|match funding|loans?|grants?)\b/;

export type Sense = keyof typeof WORDS;

const PATTERNS = Object.entries(WORDS).map(
  ([sense, words]) => [sense as Sense, new RegExp(`(?:^| )(?:${words})(?= |$)`)] as const,
);

/** The same, to find all of them. */
const ANYWHERE = Object.fromEntries(
  PATTERNS.map(([sense, pattern]) => [sense, new RegExp(pattern, 'g')]),
) as Readonly<Record<Sense, RegExp>>;
const ALL_KNOWN = [...Object.values(ANYWHERE), new RegExp(NOT_MONEY, 'g'), new RegExp(OTHER_MONEY, 'g')];

/** What a heading speaks of. */
export interface Heading {
  /** Small letters, words parted by one space; "£" and "%" stay. */
  readonly words: string;
  readonly senses: ReadonlySet<Sense>;
  readonly isNotMoney: boolean;
  readonly isOtherMoney: boolean;
  /** A year or a part of one ("2024/25", "P9"), so that the figure is that year's alone. */
  readonly year: string | null;
  /** It says that it is of all years: "total", "to date", "all years". */
  readonly isAllYears: boolean;
  /** Who it is "to" or "by", where it says so. */
  readonly to: 'council' | 'police' | 'developer' | null;
  readonly by: 'council' | 'police' | 'developer' | null;
}

const YEAR =
  /\b(?:in|this|current|during) (?:the )?(?:current |financial )?(?:year|quarter|period|month)\b|\bin year\b|\b(?:19|20)\d\d(?: ?[/-] ?(?:\d\d){1,2})?\b|\bfy ?\d\d(?:[/-]\d\d)?\b|\b\d\d[/-]\d\d\b|\bq[1-4]\b/;
const DAY = /\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d\d){1,2}\b|\b\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9} (?:19|20)\d\d\b/g;
/** "From 1 April 2025", "1/4/25 to 31/3/26": what was before is not in it. */
const SINCE_A_DAY = new RegExp(
  String.raw`\b(?:from|since|after|between) (?:the )?(?:${DAY.source})(?: (?:to|and|until) (?:${DAY.source}))?|(?:${DAY.source}) (?:to|until) (?:${DAY.source})`,
);
/** "To the end of 2024/25". */
const TO_END_OF_YEAR =
  /\b(?:up to|(?:to|at|by|until) (?:the )?end(?: of)?) (?:fy ?)?(?:(?:19|20)\d\d(?: ?[/-] ?(?:\d\d){1,2})?|\d\d\/\d\d)\b/;
const ALL_YEARS =
  /\b(?:total|totals|all years|to date|since (?:the )?(?:start|beginning|outset)|cumulative|overall|all|altogether)\b/;
/** "2025/26 to date", "Year to date": of one year, so far. */
const SO_FAR_IN_YEAR =
  /\b(?:year|quarter|period|(?:19|20)\d\d ?[/-] ?(?:\d\d){1,2}|fy ?\d\d(?:[/-]\d\d)?|\d\d[/-]\d\d)(?: £)? to date\b|\bytd\b/;

/** The year, or the part of one, that a heading is of; "at 31 March 2025" is of all until then. */
function yearOf(words: string): string | null {
  const since = SINCE_A_DAY.exec(words);
  if (since) return since[0];
  const withoutDays = words.replace(DAY, ' ').replace(TO_END_OF_YEAR, ' ');
  if (withoutDays !== words && /\b(?:to|at|as at|until)\b/.test(words)) return null;
  return (SO_FAR_IN_YEAR.exec(withoutDays) ?? YEAR.exec(withoutDays))?.[0] ?? null;
}

/** "Total paid 2025/26" is of that year alone; "Total paid to 2025/26" is not. */
function ofOneYear(words: string, year: string | null): string {
  const rest = words.replace(SO_FAR_IN_YEAR, ' ');
  if (year === null || !/[/a-z]/.test(year)) return rest;
  const isUpTo = /\b(?:to|at|until|by|since|from) (?:the )?(?:end (?:of )?)?$/.test(
    words.slice(0, words.indexOf(year)),
  );
  return isUpTo ? rest : rest.replace(/\btotals?\b/g, ' ');
}

/** The senses of a heading. */
export const headingOf = remembered((heading) => read(inFull(wordsOf(heading))));

/** "Police contribution held" is of a sum for the police, which the council holds. */
const FOR_POLICE =
  /\bfor (?:the )?(?:police|force|constabulary) (?=held\b|banked\b|kept\b|retained\b|in )|\b(?:polic(?:e|ing)|constabulary|force)(?: s)? (?=(?:(?:contributions?|obligations?|money|monies|sums?|shares?|funds?|funding|element|s106|s ?106)\b|£).* ?\b(?:held|with|due|owed|owing|outstanding|received|receipts?|(?:come|came|paid|taken) in|collected|paid|passed|transferred|released|remitted|forwarded|sent|spent|drawn|banked|kept|retained|remaining|unspent|here|not)\b)|\b(?:polic(?:e|ing)|constabulary|force) (?=(?:payments?|instal?l?ments?) (?:is |are )?(?:due|payable|owed|owing|outstanding)\b)/;

/** "Held (police share)": what is for them, and is not with them. */
const POLICE_SHARE =
  /^((?:(?:sum|amount|balance|money|£) )?(?:still )?(?:held|banked|kept|retained|in hand|received|collected|paid|remaining|unspent|due|owed|outstanding)) (?:of (?:the )?)?(?:police|policing) (?:contributions?|obligations?|money|sums?|shares?|funds?|funding|element|portion|s106)(?= £$|$)/;

/** "Held by council for police": for whom somebody holds money does not have it. */
const HELD_FOR_POLICE = new RegExp(
  String.raw`(\b(?:held|holds?|holding|banked|kept|retained|received|collected|ring ?fenced|earmarked|reserved|set aside|ready|available)\b.*) (?:for|on behalf of) (?:the )?(?:(?:${FORCES}|and(?= (?:${FORCES}))) )*(?:police|policing|force|constabulary|chief constable|commissioner|o?pf?cc)(?: service| force)?(?= £$|$)`,
);

/** "Held by council pending bid": why somebody still holds it. */
const WHY_HELD =
  /(\b(?:held|holds?|holding|retained|kept|sitting|with)\b.*?) (?:pending|awaiting|until|subject to|ready for|for) (?:(?:an?|the|your|our|further|police) )*(?:release|transfer|payment|collection|bids?|claim(?:s|ed)?|request(?:s|ed)?|invoices?|draw ?downs?|drawn(?: down)?|decisions?|approvals?|instructions?|evidence|paperwork|confirmation|spend|called(?: for| down)?|needed|required|asked for)(?= £$|$)/;

/** "At council – to be claimed": where it is, and what the police have not done yet. */
const AT_COUNCIL =
  /^((?:(?:held|kept|still|is|now|money|£) )*(?:at|by|with|in) (?:the )?(?:\w+ )?(?:councils?|lpas?|las?|authority|district|borough|county|[a-z]{1,4}[bcd]c))(?: (?:and|but|waiting|ready|available))* (?:still |yet )?(?:to be|not (?:yet )?(?:been )?|un|to|for us to) ?(?:claim(?:ed)?|request(?:ed)?|call(?:ed)? (?:down|for)|draw(?:n)?(?: down)?|transfer(?:red)?|releas(?:ed)?|pa(?:id|ss|ssed) (?:over|on))(?: by (?:us|police|force))?(?= £$|$)/;

/** The sum as it is due, whatever was added to it. */
const WITH_INDEXATION =
  / indexed to date$|(?<=\b(?:contributions?|sums?|amounts?|totals?|values?)) (?:indexed|index linked|uplifted)(?= £|$)| ?\b(?:(?:inc|incl|including|inclusive of|with|after) (?:any )?(?:indexation|index linking|uplift)|as (?:indexed|uplifted))\b/;

/** "Contribution including indexation" is a sum, and no reference of one. */
const CONTRIBUTION_WITH =
  /^(contributions?)(?= (?:inc|incl|including|inclusive of|with|after) (?:any )?(?:indexation|index linking|uplift))/;

/** "Received less paid to police": what is left of one sum after another, and neither of the two. */
const DIFFERENCE = /^(?!less |minus |net )[^£]*\b(?:less|minus|net of) (?:any |the )?(?!than)[a-z]/;

/** "Index linked contribution" is what it has become; "index linked" beside another word says how it will. */
const INDEX_LINKED =
  /\bindex(?:ation)? linked (?=(?:contributions?|sums?|amounts?|values?|totals?|£)(?: |$))/;

/** "Agreed with developer" says who agreed, and not who has the money. */
const AGREED_WITH =
  /\b(agreed|signed|negotiated|secured) with (?:the )?(?:developers?|applicants?|(?:land)?owners?|councils?|lpas?)\b/;
/** "Claimed by and paid to the police" was paid; of two things that befell a sum the later says where it is. */
const EARLIER =
  /\bclaimed (?:by )?(?:and )?(?=(?:paid|received|transferred|drawn)\b)|\b(?:paid|received|collected)(?: in)? (?:(?:and|but) )?(?:still )?(?=(?:with(?! interest)|held|kept|retained|transferred|passed|released|forwarded|remitted|handed|sent)\b)|\bpaid (?:(?:and|but) )?(?:now )?(?=(?:in|at) (?:the |our |your )?(?:[a-z]+ ){0,3}(?:accounts?|bank|hands|reserves?|councils?|authority|police|force)\b)|\b(?:due|payable|triggered|demanded|billed|invoiced) (?:and |but )?(?=(?:not (?:yet )?|un)(?:been )?paid\b)/;
/** "Sought and secured" was secured. */
const ASKED_AND =
  /\b(?:sought|asked for|requested|claimed|approved|authori[sz]ed) and (?:then )?(?=(?:secured|agreed|approved|signed|paid|transferred|released|passed|sent|drawn)\b)/;
/** "Sum when all sold", "Amount due once fully occupied": all of it. */
const WHEN_ALL =
  /\b((?:sum|amount|contribution|total|due|payable|£)s?) (?:when|once) (?:(?:all|fully|is|are|plots|homes|houses|dwellings|units|site|development|scheme) )*(?:sold|built(?: out)?|occupied|completed?)(?= £$|$)/;

/** "Planning application to which the agreement relates", "Developer who signed the agreement": the thing, and no agreement. */
const OF_WHICH =
  /(?<=\w) (?:to which (?:the |this )?(?:agreement|deed|obligation|contribution|s ?106|section 106) (?:relates|refers|applies)|(?:who|which|that) (?:has )?(?:signed|entered into|made|gave) (?:the |this )?(?:agreement|deed|obligation|undertaking|s ?106))(?= £|$)/;

function read(heading: string): Heading {
  const words = heading
    .replace(FOR_POLICE, '')
    .replace(POLICE_SHARE, '$1')
    .replace(HELD_FOR_POLICE, '$1')
    .replace(WHY_HELD, '$1')
    .replace(AT_COUNCIL, '$1')
    .replace(CONTRIBUTION_WITH, '$1 amount')
    .replace(WITH_INDEXATION, (found) => (found === heading.replace(/ £$/, '') ? 'sum' : ''))
    .replace(INDEX_LINKED, 'indexed ')
    .replace(AGREED_WITH, '$1')
    .replace(EARLIER, '')
    .replace(ASKED_AND, '')
    .replace(WHEN_ALL, '$1')
    .replace(OF_WHICH, '')
    .trim();
  const isDifference = DIFFERENCE.test(words);
  const senses = new Set<Sense>(
    isDifference
      ? ['remaining', 'money']
      : PATTERNS.flatMap(([sense, pattern]) => (pattern.test(words) ? [sense] : [])),
  );
  if (!isDifference && namesAuthority(words)) senses.add('council');
  const year = yearOf(words);
  const phrase = (pattern: RegExp): 'council' | 'police' | 'developer' | null => {
    const rest = isDifference ? undefined : pattern.exec(words.replace(/\bto date\b/, ' '))?.[1];
    return rest === undefined ? null : holderOf(rest);
  };
  return {
    words,
    senses,
    isNotMoney: isNotMoney(year === null ? words.replace(/\ball years\b/, '') : words.replace(YEAR, ' ')),
    isOtherMoney: OTHER_MONEY.test(words) || isSpendToCome(words, senses),
    year,
    isAllYears: ALL_YEARS.test(ofOneYear(words, year)),
    to: phrase(/\b(?:to|into) +(?:the )?(.+)$/) ?? phrase(PAID_POLICE),
    by: phrase(/\b(?:by|with|at|in|from) +(?:the )?(.+)$/),
  };
}

/** "Paid PCC": to whom it was paid. */
const PAID_POLICE =
  /\b(?:paid|transferred|released)(?: over| out)? ((?!by |from )(?:[a-z]+ ){0,2}(?:police|force|constabulary|o?pf?cc)|us)(?= £$|$)/;

/** "In 106 code", "RBC code 7714": where a council keeps money. */
const IN_CODE =
  /\b(?:in|at|on) (?:the )?(?:\w+ )?codes?\b|\b[a-z]{1,4}(?:dc|bc|cc|mbc) (?:ledger )?code (?:no )?\d+$/;

/** "Contribution per agreement" is a sum; "per dwelling" is a rate. */
const isNotMoney = (words: string): boolean =>
  NOT_MONEY.test(
    words
      .replace(
        /\b(?:at|by) (?:financial )?year end\b|\bat (?:the )?(?:end|close) of (?:the )?(?:financial )?year\b/,
        '',
      )
      .replace(IN_CODE, ' ')
      .replace(
        /\bper (?=(?:the )?(?:legal )?(?:agreement|deed|s ?106|section 106|obligation|ledger|accounts?)\b)/,
        '',
      ),
  );

/** Who some words name: the first of police, council and developer. */
export function holderOf(words: string): 'council' | 'police' | 'developer' | null {
  const of = (['police', 'developer', 'council'] as const)
    .map((sense) => ({ sense, at: ` ${words} `.search(PATTERNS.find(([s]) => s === sense)![1]) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  if (of) return of.sense;
  return namesAuthority(words) ? 'council' : null;
}

/** True where the words hold the name of an authority that is known. */
const namesAuthority = (words: string): boolean => authorityNamed(words) !== null;

/** The first authority that is known by its name among some words, as they name it; null where there is none. */
function authorityNamed(words: string): string | null {
  const parts = words.split(' ').filter((word) => word !== 'the' && word !== 'of');
  if (parts.length > 8) return null;
  for (let from = 0; from < parts.length; from++) {
    for (let to = Math.min(parts.length, from + 4); to > from; to--) {
      const text = parts.slice(from, to).join(' ');
      if (text.length < 4 || /^\d/.test(text)) continue;
      const reading = readAuthority(text);
      if (reading.kind === 'one' && reading.name !== null) return text;
    }
  }
  return null;
}

/**
 * The words among some that the lexicon does not know, but for the name of an authority.
 *
 * @param words small letters, parted by one space
 * @param senses those that count as known; null for all, and for words of figures that are no money of a register
 */
export function unknownTo(words: string, senses: readonly Sense[] | null): readonly string[] {
  const named = authorityNamed(words);
  const rest = named === null ? words : words.replace(named, ' ');
  // A word may belong to several: each is looked for in the words as they were.
  const known = senses === null ? ALL_KNOWN : senses.map((sense) => ANYWHERE[sense]);
  const isKnown = new Set<number>();
  for (const pattern of known)
    for (const { 0: found, index } of rest.matchAll(pattern))
      for (let at = index; at < index + found.length; at++) isKnown.add(at);
  const unknown = [...rest].map((letter, at) => (isKnown.has(at) ? ' ' : letter)).join('');
  return unknown.split(' ').filter((word) => word !== '');
}

/** "Council not paid": it has not paid, or was not. */
export const COUNCIL_HAS_NOT =
  /^(?:the )?(?:councils?|las?|lpas?|(?:local )?authority|district|borough|[a-z]{1,4}[bcd]c) (?:(?:has|have) )?not\b/;

/** What will, may or should be done with money, or never was: nothing has happened to it. */
export const UNDONE =
  /\b(?:(?:not|never|(?:yet |still )?to|will|would|should|could|must|ought to|(?:can|may|might)(?= be\b)) )(?:(?:yet|now|be|been|have been|get) )*(?:received|banked|collected|deposited|held|retained|kept|paid|transferred|passed|released|drawn|forwarded|handed|sent|remitted|claimed|spent|used|expended|utilised|disbursed|distributed|in (?:the |our )?(?:bank|accounts?|hand))\b(?: (?:over|on|down|out|across|in)\b)*.*$/;
/** What is expected or on its way, and what was so once: of neither is it so now. */
const EXPECTED =
  /\b(?:anticipated|expected|proposed|potential(?:ly)?|future|intended|intend|hoped|likely|prospective|possible|next|upcoming|forthcoming|on hold|(?:sent|passed|submitted|forwarded|released|put forward)\b.* for (?:payment|approval|authori[sz]ation|sign(?:ature|ing|off)|checking|review|processing)|in (?:progress|process|train|hand over)|under way|to go|going to|(?:transfers?|releases?|payments?|draw ?downs?) (?:to (?:the )?(?:[a-z]+ ){1,3})?(?:approved|authori[sz]ed|requested|scheduled|agreed)|(?:approved|authori[sz]ed|earmarked|scheduled|cleared|agreed) (?:for|to) (?:transfer|release|payment|draw ?down|pay|be)|(?:received|collected|paid|transferred|released|passed|drawn|spent|used)\b.* (?:(?:applied|bid|asked) for|approved|authori[sz]ed|earmarked|reserved|ring ?fenced|unallocated|at risk|pending)(?= £$|$)|(?:previously|formerly|was|were|once|originally) (?:held|banked|kept|with)|(?:average|mean|max(?:imum)?|min(?:imum)?|highest|lowest|peak)\b.*\b(?:held|banked|paid|spent|received|drawn|transferred|balance))\b/;
/** "To be spent", "Expected spend": an estimate of what is left, whoever has that. */
const isSpendToCome = (words: string, senses: ReadonlySet<Sense>): boolean =>
  senses.has('spent') &&
  (['held', 'received', 'paidOver', 'remaining'] as const).every((sense) => !senses.has(sense)) &&
  isUndone(words);
export const isUndone = (words: string): boolean => UNDONE.test(words) || EXPECTED.test(words);

/** "Sum payable" is a sum; "Payable" alone may be when. */
export const IS_PAYABLE = /\b(?:amounts?|sums?|total|contributions?) payable\b/;

/** "Spent by police", "Drawdown by police": no deadline. */
export const isDoneBySomebody = (senses: Heading['senses'], by: Heading['by']): boolean =>
  (senses.has('spent') || senses.has('paidOver')) && by !== null;

/** True for a heading that speaks of money: a word of it, or a pound sign; and of no figure that is none. */
export function speaksOfPounds(heading: unknown): boolean {
  const { senses, isNotMoney, words, by } = headingOf(heading);
  if (isNotMoney) return false;
  if (words.includes('£')) return true;
  const isDeadline = senses.has('deadline') && !isDoneBySomebody(senses, by);
  const isDate = senses.has('date') || isDeadline || (senses.has('trigger') && !IS_PAYABLE.test(words));
  const isReference = senses.has('reference');
  if (isDate || isReference) return false;
  return (['money', 'paidOver', 'spent', 'owed', 'received', 'secured', 'remaining', 'held'] as const).some(
    (sense) => senses.has(sense),
  );
}
