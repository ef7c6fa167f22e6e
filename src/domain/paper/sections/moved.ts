import { listed } from '../../findings/listed';
import { pence } from '../../money/pence';
import { ledgerOf } from '../../movements/ledger';
import { periodTable } from '../../movements/period';
import type { LedgerMeasure } from '../../movements/measures';
import { MEASURE_NAMES, type MeasureKey } from '../../register/figures/measures';
import { readAuthority } from '../../sheet/authorities';
import { asPrinted, writeValue, type PaperFigure } from '../figure';
import type { FigureMaker } from '../figure-maker';
import { tableOf } from '../inputs';
import type { LastPaper } from '../last-paper';
import { movementsDisagree } from '../restated';
import { listOf, say, type Part, type Sentence, plural } from '../sentence';
import { amountOf, cell, isKnown, label, SectionDraft, type PaperSection, type PaperTable } from '../section';
import { authoritiesOf, type Place } from './agreements';

const COMPARED = [
  ...(['agreements', 'value', 'heldByAuthority', 'drawnDown', 'spent', 'inHand', 'remaining'] as const),
] satisfies readonly MeasureKey[];
/** What a sentence says of each, with its verb. */
const TOLD: readonly (readonly [MeasureKey, string, string, string])[] = [
  ['value', 'the value of agreements', 'rose', 'fell'],
  ['drawnDown', 'the money drawn down', 'rose', 'fell'],
  ['spent', 'the money spent', 'rose', 'fell'],
  ['heldByAuthority', 'the money held by local authorities', 'rose', 'fell'],
];

/** A figure beside what the last paper had. */
export interface Compared {
  readonly measure: MeasureKey;
  readonly was: PaperFigure;
  readonly now: PaperFigure;
  /** Printed now less printed then, so that a reader can subtract them. */
  readonly change: PaperFigure;
}

/** What moved since the last paper. */
export function movedSection(make: FigureMaker): PaperSection {
  const draft = new SectionDraft('moved', 'What moved since the last report', 'E');
  const { last } = make.inputs;
  if (last === null || last.figures.size === 0)
    return draft.leftOut(
      'No earlier report is known. Mark a report as published, or type the table of the last one on a sheet of its own, with its date in the sheet’s name and labels such as Total value, Drawn down and Spent.',
    );
  const compared = COMPARED.flatMap((measure) => comparedWith(make, last, measure) ?? []);
  if (compared.length === 0)
    return draft.leftOut(
      'The last report has no total of all authorities. Add a column or a row Total to its table.',
    );
  const told = TOLD.flatMap(([measure, ...words]) => {
    const of = compared.find((one) => one.measure === measure);
    return of ? [sentenceOf(of, words)] : [];
  });
  const agreements = agreementsMoved(compared);
  const day = lastDay(make, last);
  // Where nothing moved one paragraph says so.
  if (compared.every(({ change }) => isKnown(change) && change.value.amount === 0))
    draft.paragraph(day, ...told, ...agreements);
  else {
    draft.paragraph(day, ...told.slice(0, 1));
    draft.paragraph(...told.slice(1, 3), rises(make, last));
    draft.paragraph(...told.slice(3));
    draft.paragraph(...agreements);
  }
  draft.paragraph(inPeriod(make, last), ...cameOrLeft(make, last));
  draft.table(comparison(make, compared));
  return draft.finish();
}

/** A figure then and now; null where the last paper did not have it. */
function comparedWith(
  make: FigureMaker,
  last: LastPaper,
  measure: MeasureKey,
  authority: number | null = null,
): Compared | null {
  const now = make.balance(measure, authority);
  const before = last.figures.get(now.id);
  if (before === undefined) return null;
  const was = make.known(before.kind, before.amount, {
    id: `was ${now.id}`,
    name: `${now.name}, as last reported`,
    part: 'as printed',
  });
  return { measure, was, now, change: changeOf(make, now, before.amount) };
}

function changeOf(make: FigureMaker, now: PaperFigure, was: number): PaperFigure {
  const of = {
    id: `change of ${now.id}`,
    name: `${now.name}, change since the last report`,
    part: 'printed now less printed then',
    rows: now.rows,
  };
  if (!isKnown(now)) return make.missing(now.missing, of);
  const { kind, amount } = now.value;
  return make.known(kind, (kind === 'money' ? asPrinted(amount) : amount) - was, of);
}

/** The size of a change, for a sentence that says which way it went. */
export const sizeOf = (change: PaperFigure): PaperFigure =>
  change.value === null
    ? change
    : {
        ...change,
        id: `size of ${change.id}`,
        name: `${change.name}, without its sign`,
        value: { ...change.value, amount: Math.abs(change.value.amount) },
      };

/** "The money drawn down rose by £1, from £2 to £3." */
function sentenceOf(
  { was, now, change }: Pick<Compared, 'was' | 'now' | 'change'>,
  [what, up, down]: readonly string[],
): Sentence {
  if (isKnown(change) && change.value.amount === 0)
    return isNil(now) ? say`${what!} is still nil.` : say`${what!} is unchanged at ${now}.`;
  const direction = { direction: { of: change, up: up!, down: down!, same: 'did not change' } };
  return say`${what!} ${direction} by ${sizeOf(change)}, from ${orNil(was)} to ${orNil(now)}.`;
}

const isNil = (figure: PaperFigure): boolean => isKnown(figure) && amountOf(figure) === 0;
/** Nil is said in words. */
const orNil = (figure: PaperFigure): PaperFigure | string =>
  isNil(figure) ? (figure.value!.kind === 'money' ? 'nothing' : 'none') : figure;

/** What the figures are compared with: said once. */
const lastDay = (make: FigureMaker, { asAtSerial }: LastPaper): Sentence | null =>
  asAtSerial === null
    ? null
    : say`The last report was as at ${make.date(asAtSerial, 'last date', 'Date of the last report')}.`;

/** " on 12 March 2024", as parts of a sentence. */
export function onDay(make: FigureMaker, { asAtSerial }: LastPaper): Part[] {
  if (asAtSerial === null) return [' in the last report'];
  return [' on ', { figure: make.date(asAtSerial, 'last date', 'Date of the last report') }];
}

/** Authorities that only one of the two reports has: a reader who compares their tables misses one. */
function cameOrLeft(make: FigureMaker, last: LastPaper): Sentence[] {
  const before = keysOf(last);
  if (before.size === 0) return [];
  const now = new Map(authoritiesOf(make).map((of) => [keyOfPlace(make, of), of.name]));
  // A name that fits two authorities may be one that the other report has.
  if ([...before, ...now.keys()].some((key) => key.startsWith('?'))) return [];
  const came = [...now].flatMap(([key, name]) => (before.has(key) ? [] : [name]));
  const left = [...before].filter((key) => !now.has(key));
  const sentences: Sentence[] = [];
  if (came.length > 0)
    sentences.push(say`${listed(came)} ${plural(came.length, 'was', 'were')} not in the last report.`);
  if (left.length > 0)
    sentences.push(
      say`${namesOf(make, left)} ${plural(left.length, 'was', 'were')} in the last report and ${plural(left.length, 'is', 'are')} not in this one.`,
    );
  return sentences;
}

/** Of authorities that this report does not have: how many, where the name of one is not known. */
function namesOf(make: FigureMaker, keys: readonly string[]): Part[] {
  const names = keys.flatMap((key) => {
    const reading = readAuthority(key);
    return reading.kind === 'one' && reading.name !== null ? [reading.name] : [];
  });
  if (names.length === keys.length) return [listed(names)];
  const count = make.known('count', keys.length, {
    id: 'authorities left',
    name: 'Local authorities of the last report that this one does not have',
    part: 'as printed',
  });
  return [{ figure: count }, plural(keys.length, ' local authority', ' local authorities')];
}

const keyOfPlace = ({ inputs: { register } }: FigureMaker, { authority }: Place): string =>
  authority === null ? '' : register.authorities[authority]!.key;

/** The authorities of the last report, where it has them. */
const keysOf = ({ figures }: LastPaper): ReadonlySet<string> =>
  new Set(
    [...figures.keys()].flatMap((id) => {
      const [measure, key] = id.split('|');
      return key !== undefined && COMPARED.some((one) => one === measure) ? [key] : [];
    }),
  );

/** The authorities where most was drawn down since; not known where one has no figure to compare. */
function rises(make: FigureMaker, last: LastPaper): Sentence | null {
  const before = keysOf(last);
  const places = authoritiesOf(make);
  if (places.some((of) => !before.has(keyOfPlace(make, of)))) return null;
  const risen = places
    .flatMap(({ name, authority }) => {
      const of = comparedWith(make, last, 'drawnDown', authority);
      return of && amountOf(of.change) > 0 ? [{ name, change: of.change }] : [];
    })
    .sort((a, b) => amountOf(b.change) - amountOf(a.change));
  if (risen.length === 0) return null;
  const shown = risen.slice(0, MAX_NAMED).map(({ name, change }) => say`${name} (${sizeOf(change)})`);
  return say`The most was drawn down from ${listOf(shown)}.`;
}

const MAX_NAMED = 3;

function agreementsMoved(compared: readonly Compared[]): Sentence[] {
  const of = compared.find(({ measure }) => measure === 'agreements');
  if (!of || !isKnown(of.now)) return [];
  if (amountOf(of.change) === 0 && isNil(of.now)) return [say`There is still no open agreement.`];
  if (amountOf(of.change) === 0) return [say`The number of open agreements is unchanged at ${of.now}.`];
  return [sentenceOf(of, ['the number of open agreements', 'rose', 'fell'])];
}

/** What the movements since then add up to. */
function inPeriod(make: FigureMaker, last: LastPaper): Sentence | null {
  const movements = tableOf(make.inputs.movements);
  const { register, asAtSerial } = make.inputs;
  if (movements === null || last.asAtSerial === null || last.asAtSerial >= asAtSerial) return null;
  const ledger = ledgerOf(movements, register);
  const disagree = movementsDisagree(make);
  const moved = (measure: LedgerMeasure, name: string, movement: string): PaperFigure => {
    const [from, to] = [last.asAtSerial! + 1, asAtSerial];
    const of = {
      id: `moved ${movement}`,
      name: `${movement} since the last report`,
      formula: make.formula('MOVEMENTS', name, { date: from }, { date: to }),
      part: `Total, ${movement}`,
    };
    if (disagree !== null) return make.missing(disagree, of);
    const table = periodTable(ledger, register, { measure, from, to });
    if ('kind' in table) return make.missing('The movements do not go back to the last report.', of);
    const index = table.movements.findIndex((one) => one === movement);
    const rows = [...Array(ledger.count).keys()]
      .filter(
        (n) => ledger.rows[n]!.movement === movement && ledger.date[n]! >= from && ledger.date[n]! <= to,
      )
      .map((n) => (movements.place?.topIndex ?? 0) + ledger.rows[n]!.rowIndex + 1);
    const sheet = movements.place?.sheet ?? null;
    return make.known('money', pence(index < 0 ? 0 : table.total.moved[index]!), {
      ...of,
      rows: { table: sheet ?? 'Movements', sheet, rows, leftOut: table.rowsLeftOut },
    });
  };
  const received = moved('heldByAuthority', MEASURE_NAMES.heldByAuthority, 'Received');
  const drawnDown = moved('drawnDown', MEASURE_NAMES.drawnDown, 'Drawn down');
  const spent = moved('spent', MEASURE_NAMES.spent, 'Spent');
  const list = listOf([
    movedSays(
      received,
      say`local authorities received ${received} from developers`,
      'local authorities received nothing from developers',
      'what local authorities had received from developers',
    ),
    movedSays(
      drawnDown,
      say`${drawnDown} was drawn down`,
      'nothing was drawn down',
      'what had been drawn down',
    ),
    movedSays(spent, say`${spent} was spent`, 'nothing was spent', 'what had been spent'),
  ]);
  return say`In that time ${list}.`;
}

/** What moved, where anything did; below nil more was undone than moved. */
function movedSays(figure: PaperFigure, moved: Sentence, nothing: string, before: string): Sentence {
  if (!isKnown(figure) || amountOf(figure) > 0) return moved;
  return amountOf(figure) === 0 ? say`${nothing}` : say`${before} fell by ${sizeOf(figure)}`;
}

function comparison(make: FigureMaker, compared: readonly Compared[]): Omit<PaperTable, 'kind'> {
  const { last, asAtSerial } = make.inputs;
  const day = (serial: number | null): string =>
    serial === null ? 'Last report' : writeValue({ kind: 'date', amount: serial });
  return {
    caption:
      last!.wrong.length > 0
        ? 'the whole register, then as restated, and now, £'
        : 'the whole register, then and now, £',
    headings: ['What', day(last!.asAtSerial), day(asAtSerial), 'Change'],
    rows: compared.map(({ measure, was, now, change }) => ({
      cells: [
        label(measure === 'agreements' ? 'Open agreements' : MEASURE_NAMES[measure]),
        cell(was),
        cell(now),
        // In a column of changes nil is a dash, whatever it counts.
        isKnown(change) && change.value.amount === 0 ? label('-') : cell(change),
      ],
    })),
    labelColumns: 1,
    widths: [40, 20, 20, 20],
  };
}
