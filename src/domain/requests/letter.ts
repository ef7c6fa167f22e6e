/**
 * The letter that asks an authority for money: what it says, before it becomes a file.
 *
 * What the workbook does not know is a gap in square brackets, and each gap is listed with what to do about it. Nothing is
 * invented: every amount is a request's own, to the penny, and the total is their sum.
 */
import { nameOfContribution } from '../register/read/contribution-name';
import { writeDate } from '../calendar/serial';
import { listed } from '../findings/listed';
import { pence, type Pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import { textOf } from '../register/read/text-of';
import type { AuthorityRow } from './authority-table';
import { evidenceIn, evidenceLines } from './evidence';
import type { Request } from './request-book';
import type { Register } from '../register/register';
import { normalText } from '../sheet/text';
import { stillAsked } from './request-table';

/** Words, or a gap to be filled in. */
export type Run = string | { readonly gap: string };
export type Words = readonly Run[];

export interface Gap {
  /** As it is in the letter, without its brackets. */
  readonly text: string;
  /** Why it is one, and what to do. */
  readonly why: string;
}

export interface LetterLine {
  readonly request: string;
  readonly agreement: string;
  readonly site: Words;
  readonly purpose: Words;
  readonly project: Words;
  readonly spendBy: string;
  readonly amount: Pence;
  /** Under the line: what goes with it. */
  readonly evidence: readonly Words[];
}

export interface Letter {
  readonly from: readonly Words[];
  readonly date: string;
  readonly to: readonly Words[];
  readonly greeting: Words;
  readonly subject: string;
  readonly reference: string;
  readonly opening: readonly Words[];
  readonly lines: readonly LetterLine[];
  readonly total: Pence;
  readonly closing: readonly Words[];
  readonly farewell: string;
  readonly signature: readonly Words[];
  readonly gaps: readonly Gap[];
}

export interface LetterInputs {
  readonly register: Register;
  /** All of one authority. */
  readonly requests: readonly Request[];
  /** As the authority in force is called. */
  readonly authority: string;
  /** Its row in the table of authorities; null where it has none. */
  readonly terms: AuthorityRow | null;
  /** The day that the letter is dated. */
  readonly date: number;
}

/** Gaps in the order in which the letter has them, each once. */
class Gaps {
  readonly list: Gap[] = [];

  gap(text: string, why: string): Run {
    if (!this.list.some((known) => known.text === text)) this.list.push({ text, why });
    return { gap: text };
  }
}

const NOT_KNOWN = 'Not in this workbook. Type it in the letter.';

export function letterOf(inputs: LetterInputs): Letter {
  const { requests, authority, date } = inputs;
  const gaps = new Gaps();
  const from = [[gaps.gap('name and address of the force', NOT_KNOWN)]];
  const to = addressee(inputs, gaps);
  const references = referencesOf(requests);
  const lines = requests.map((request) => lineOf(request, inputs, gaps));
  const total = pence(lines.reduce((sum, { amount }) => sum + amount, 0));
  const several = lines.length > 1;
  const opening: Words[] = [
    [
      `We ask ${authority} to pay to us ${writePounds(total)}, which it holds under the section 106 `,
      `${several ? 'agreements' : 'agreement'} listed below. `,
      several
        ? 'Each sum is for the project that is named beside it.'
        : 'It is for the project that is named beside it.',
    ],
    ...resubmissions(requests),
  ];
  const name = nameToGreet(inputs.terms);
  const closing = [...promises(inputs), ...payment(inputs, gaps), ...replies(inputs)];
  return {
    ...{ from, to, opening, lines, total, closing, date: writeDate(date), reference: references },
    greeting: [`Dear ${name ?? 'Sir or Madam'}`],
    subject: `Request to draw down section 106 ${several ? 'contributions' : 'contribution'}: ${writePounds(total)}`,
    farewell: name === null ? 'Yours faithfully' : 'Yours sincerely',
    signature: [[gaps.gap('name and post of who signs', NOT_KNOWN)]],
    gaps: gaps.list,
  };
}

/** More requests than these are named in the table alone. */
const MAX_NAMED = 4;

function referencesOf(requests: readonly Request[]): string {
  const names = requests.map(({ row }) => row.request);
  if (names.length <= MAX_NAMED) return names.join(', ');
  return `${names[0]!} and ${names.length - 1} others, as listed`;
}

function addressee({ authority, terms }: LetterInputs, gaps: Gaps): Words[] {
  const [contact, address] = [linesOf(terms?.contact), linesOf(terms?.address)];
  const missing = `The table Authorities has none for ${authority}. Type it there, or in the letter.`;
  return [
    ...(contact.length === 0
      ? [[gaps.gap('who deals with section 106 money', missing)]]
      : contact.map((line) => [line])),
    [authority],
    ...(address.length === 0 ? [[gaps.gap('postal address', missing)]] : address.map((line) => [line])),
  ];
}

/** The lines of a cell, which reading parts by semicolons. */
const linesOf = (cell = ''): string[] =>
  cell
    .split(';')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const TITLE = '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor)';
const NAME = String.raw`(?:\p{Lu}[\p{L}’'.-]*|van|von|der|den|de|la|le|du|bin|ibn|&|and)`;
/** A title and a name, with nothing behind them but what is plainly no name. */
const TITLED = new RegExp(
  String.raw`^(${TITLE})\.?((?: ${NAME})+)(?=$|\s*[,;:(|/+]| 0\d| [-\u2010-\u2015] | (?:tel|phone|telephone|mobile|ext|e-?mail)\b)`,
  'u',
);
/** Initials, and letters behind a name: "A", "J.P.", "MRTPI", "BSc". */
const LETTERS = /^(?:\p{Lu}\.?)+$|^(?:BSc|MSc|PhD|DPhil|MEng|BEng|LLB|Hons)$/u;

/**
 * The name to greet: "Ms Penny" of "Ms A Penny, Section 106 officer". A contact may be an e-mail address or a post, and neither
 * is a name; null then.
 */
function nameToGreet(terms: AuthorityRow | null): string | null {
  const [contact = ''] = linesOf(terms?.contact);
  const [, title, name = ''] = TITLED.exec(contact) ?? [];
  const words = name.trim().split(' ');
  const [only, ...others] = words;
  // "Mr LEE" is written in capitals; a letter alone is an initial.
  const isName = (word: string): boolean => !LETTERS.test(word);
  const surname = others.length === 0 && only!.length > 1 ? only! : words.filter(isName).join(' ');
  return title === undefined || surname === '' ? null : `${title} ${surname}`;
}

function lineOf({ row, registerRows, expirySerial }: Request, inputs: LetterInputs, gaps: Gaps): LetterLine {
  const { register, terms } = inputs;
  const own = registerRows[0];
  const cell = (column: 'site' | 'purpose'): string =>
    own === undefined ? '' : textOf(register, own, column);
  const of = (text: string, gap: string, why: string): Words => [text === '' ? gaps.gap(gap, why) : text];
  const { request, agreement, project, item } = row;
  const inRegister = (column: string): string =>
    `The register has no ${column} for ${agreement}. Type it there, or in the letter.`;
  const projectText = [project, item].filter((part) => part !== '').join(', ');
  const evidence = evidenceLines(terms?.evidence ?? '', row.evidence);
  return {
    request,
    agreement: nameOfContribution(row.agreement, row.contribution),
    site: of(cell('site'), `site of ${agreement}`, inRegister('site')),
    purpose: of(cell('purpose'), `purpose of ${agreement}`, inRegister('purpose')),
    project: of(
      projectText,
      `project of ${request}`,
      `Request ${request} names no project. Type it in the table Requests, or in the letter.`,
    ),
    spendBy: expirySerial === null ? 'No date in our register' : writeDate(expirySerial),
    amount: pence(stillAsked(row)),
    evidence: evidence.map(({ name, isReady }) =>
      isReady
        ? [name]
        : [
            gaps.gap(
              lowerFirst(name),
              `${terms!.authority} asks for it, and it is not ticked for ${unticked(name, inputs)}.`,
            ),
          ],
    ),
  };
}

/** The requests that do not enclose what the authority wants. */
function unticked(name: string, { requests, terms }: LetterInputs): string {
  const key = normalText(name);
  const without = requests.filter(({ row }) =>
    evidenceLines(terms?.evidence ?? '', row.evidence).some(
      (line) => !line.isReady && normalText(line.name) === key,
    ),
  );
  const names = without.map(({ row }) => row.request);
  return names.length <= MAX_NAMED ? listed(names) : `${names[0]!} and ${names.length - 1} others`;
}

/** "Quotation or invoice" in the middle of a sentence; an abbreviation stays as it is. */
const lowerFirst = (text: string): string =>
  /^[A-Z](?:[a-z]|\s)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** What was asked for before is asked for again, and the reader is told since when. */
function resubmissions(requests: readonly Request[]): Words[] {
  const before = requests.filter(({ row }) => row.sent !== null && row.status !== 'Draft');
  const inPart = before.filter(({ row }) => row.agreedAmount !== null || (row.paidAmount ?? 0) > 0);
  return [
    ...inPart.map(({ row }): Words => [answeredInPart(row)]),
    ...madeAgain(before.filter((one) => !inPart.includes(one))),
  ];
}

/** What was agreed and paid of a request, and that the rest is asked for. */
function answeredInPart({ request, sent, answered, agreedAmount, paidAmount }: Request['row']): string {
  const paid = paidAmount === null || paidAmount === 0 ? '' : writePounds(paidAmount);
  const made = `Request ${request} was first made on ${writeDate(sent!)}.`;
  if (agreedAmount === null) return `${made} You have paid ${paid} of it, and we ask for the rest.`;
  const agreed = `You agreed ${writePounds(agreedAmount)}${answered === null ? '' : ` on ${writeDate(answered)}`}`;
  return paid === ''
    ? `${made} ${agreed}, and we ask for that.`
    : `${made} ${agreed} and have paid ${paid} of that, and we ask for the rest.`;
}

function madeAgain(again: readonly Request[]): Words[] {
  const hasEvidence = ({ row }: Request): boolean => evidenceIn(row.evidence).length > 0;
  if (again.length <= MAX_NAMED)
    return again.map((request) => [
      `Request ${request.row.request} was first made on ${writeDate(request.row.sent!)}. `,
      hasEvidence(request)
        ? 'We make it again, with the evidence that is listed with it.'
        : 'We make it again.',
    ]);
  const list = again.map(({ row }) => `${row.request} (${writeDate(row.sent!)})`).join(', ');
  return [
    [
      `These requests were made before, on the dates in brackets, and we make them again: ${list}. `,
      again.some(hasEvidence) ? 'The evidence for each is listed with it.' : '',
    ],
  ];
}

function promises({ requests, date, authority }: LetterInputs): Words[] {
  const past = requests.filter(({ expirySerial }) => expirySerial !== null && expirySerial < date);
  return [
    [
      'The money will be used only for the purpose for which it was secured. We will tell you how it was spent, and keep the records for your audit.',
    ],
    ...pastDates(past, authority),
  ];
}

/** One sentence of all money whose date has passed: whether it can still be had. */
function pastDates(past: readonly Request[], authority: string): Words[] {
  const named = past.map((one) => [contributionOf(one), writeDate(one.expirySerial!)] as const);
  const [first, second] = named;
  if (first === undefined) return [];
  const confirm = `Please confirm whether ${authority} still holds it, and that it can still be paid and spent.`;
  if (second === undefined)
    return [
      [
        `Our register gives ${first[1]} as the date by which the money of ${first[0]} was to be spent. `,
        confirm,
      ],
    ];
  const list = named.map(([name, date]) => `${name} (${date})`);
  return [
    [
      `In our register the date has passed by which money of these agreements was to be spent: ${list.join(', ')}. `,
      confirm,
    ],
  ];
}

const contributionOf = ({ row: { agreement, contribution } }: Request): string =>
  nameOfContribution(agreement, contribution);

const PAYS = {
  'In advance': (authority: string) => `${authority} pays in advance of the spending.`,
  'On invoice': (authority: string) =>
    `${authority} pays on invoice: we will send one when you have agreed the request.`,
  'In arrears': (authority: string) =>
    `${authority} pays what has been spent: we will send proof of payment when the money has been spent.`,
} as const;

function payment({ authority, terms, requests }: LetterInputs, gaps: Gaps): Words[] {
  const quoted = requests.length > MAX_NAMED ? 'the number of each request' : referencesOf(requests);
  const how = terms?.pays == null ? '' : `We understand that ${PAYS[terms.pays](authority)}`;
  return [
    ...(how === '' ? [] : [[how]]),
    [
      'Please pay into ',
      gaps.gap('bank account to pay into', NOT_KNOWN),
      `, quoting ${quoted}, and send the remittance advice to `,
      gaps.gap('e-mail address for the remittance advice', NOT_KNOWN),
      '.',
    ],
  ];
}

function replies({ requests, terms, date }: LetterInputs): Words[] {
  const coming = requests
    .flatMap(({ expirySerial }) => (expirySerial !== null && expirySerial >= date ? [expirySerial] : []))
    .sort((a, b) => a - b);
  const [first] = coming;
  const notice = terms?.noticeDays ?? null;
  const meets = terms?.meets ?? '';
  return [
    ...(notice === null ? [] : [[`We understand that you need ${notice} days’ notice of a request.`]]),
    ...(meets === '' ? [] : [[`We understand that you decide on requests at these meetings: ${meets}.`]]),
    [
      first === undefined
        ? 'Please tell us whether you agree, and when we can expect the money.'
        : `The earliest date above is ${writeDate(first)}. Please tell us in good time before then whether you agree, and when we can expect the money.`,
    ],
  ];
}

/** Requests with the same evidence, in the letter's order: each list of it is written once. */
export function evidenceGroups({ lines }: Pick<Letter, 'lines'>): {
  readonly requests: readonly string[];
  readonly evidence: readonly Words[];
}[] {
  const groups = new Map<string, { requests: string[]; evidence: readonly Words[] }>();
  for (const { request, evidence } of lines) {
    if (evidence.length === 0) continue;
    const key = JSON.stringify(evidence);
    const group = groups.get(key) ?? { requests: [], evidence };
    groups.set(key, group);
    group.requests.push(request);
  }
  return [...groups.values()];
}

/** Words as text, gaps in their square brackets. */
export const textOfWords = (words: Words): string =>
  words.map((run) => (typeof run === 'string' ? run : `[${run.gap}]`)).join('');
