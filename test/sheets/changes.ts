/** Scores CHANGES by two submissions of one sheet whose changes are known. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { call, FunctionError } from '../functions/calling';
import { blockOf } from './answers';
import { plain } from './naming';
import type { Marked } from './score-types';
import type { Deviation, Score } from './score-types';
import { GIVEN, type SheetFile, type SheetTruth, type Value } from './truth';
import { isRight } from './values';

interface ChangesTruth {
  readonly before: string;
  readonly after: string;
  readonly added: readonly { readonly rowAfter: number }[];
  readonly gone: readonly { readonly rowBefore: number }[];
  readonly changed: readonly {
    readonly rowBefore: number;
    readonly rowAfter: number;
    readonly column: string;
    readonly old: Value;
    readonly new: Value;
  }[];
  readonly either: readonly { readonly rowBefore: number; readonly rowAfter: number }[];
}

interface Said {
  readonly change: string;
  readonly before: number;
  readonly after: number;
  readonly column: string;
  readonly old: unknown;
  readonly new: unknown;
}

const FILE = path.join(GIVEN, '12-charnwood-changes.truth.json');

export async function changesScores(given: readonly SheetFile[]): Promise<Marked[]> {
  if (!fs.existsSync(FILE)) return [];
  const truth = JSON.parse(fs.readFileSync(FILE, 'utf8')) as ChangesTruth;
  const [before, after] = [truth.before, truth.after].map((name) =>
    given.find(({ truth: { file } }) => file === name)!,
  );
  const blocks = await Promise.all(
    [before!, after!].map(({ path: file, truth: of }) => blockOf(file, of.sheet)),
  );
  const spill = await call('CHANGES', ...blocks);
  return [{ ...scoreChanges(truth, before!.truth, after!.truth, spill), mark: 'given' }];
}

function saidChanges(spill: unknown): Said[] {
  const [headings, ...rows] = spill as unknown[][];
  if (headings!.length < 2) return [];
  return rows.map((cells) => {
    const at = (heading: string) => cells[headings!.indexOf(heading)];
    return {
      change: String(at('Change')),
      before: Number(at('Row before')),
      after: Number(at('Row after')),
      column: plain(at('Column')),
      old: at('Before'),
      new: at('After'),
    };
  });
}

function scoreChanges(truth: ChangesTruth, before: SheetTruth, after: SheetTruth, spill: unknown): Score {
  const due = truth.added.length + truth.gone.length + truth.changed.length;
  const score = (deviations: readonly Deviation[], refused = false): Score => ({
    sheet: 'given/12-charnwood-changes',
    class: refused ? 'refused' : deviations.length === 0 ? 'exact' : 'silently wrong',
    askedRightly: false,
    rows: [due - deviations.filter(({ what }) => what === 'row').length, due],
    moneyColumns: [0, 0],
    penceWrong: 0,
    penceWithheld: 0,
    falseAlarms: deviations.filter(({ what }) => what === 'false alarm').length,
    falseQuestions: 0,
    deviations,
  });
  const deviation = (
    what: Deviation['what'],
    row: number,
    column: string,
    expected: string,
    got: string,
  ): Deviation => ({
    ...{ what, row, column, expected, got },
    named: false,
    counts: true,
  });
  if (spill instanceof FunctionError)
    return score([deviation('withheld', 0, '', `${due} changes`, `${spill.code} ${spill.message}`)], true);
  const said = saidChanges(spill);
  const used = new Set<Said>();
  const find = (is: (one: Said) => boolean): boolean => {
    const found = said.find((one) => !used.has(one) && is(one));
    if (found) used.add(found);
    return found !== undefined;
  };
  const missing: Deviation[] = [];
  for (const { rowAfter } of truth.added)
    if (!find(({ change, after: row }) => change === 'Added' && row === rowAfter))
      missing.push(deviation('row', rowAfter, '', 'added', 'not told'));
  for (const { rowBefore } of truth.gone)
    if (!find(({ change, before: row }) => change === 'Gone' && row === rowBefore))
      missing.push(deviation('row', rowBefore, '', 'gone', 'not told'));
  for (const { rowBefore, rowAfter, column, old, new: now } of truth.changed) {
    const names = [column, before.columns[column]?.heading, after.columns[column]?.heading];
    const isIt = (one: Said) =>
      one.before === rowBefore &&
      one.after === rowAfter &&
      names.includes(one.column) &&
      (old === null || isRight(column, old, one.old)) &&
      (now === null || isRight(column, now, one.new));
    if (!find((one) => one.change === 'Changed' && isIt(one)))
      missing.push(deviation('row', rowAfter, column, `${old} to ${now}`, 'not told'));
  }
  const isFree = (one: Said) =>
    one.change.startsWith('Column') ||
    truth.either.some(({ rowBefore, rowAfter }) => one.before === rowBefore || one.after === rowAfter);
  const tooMany = said
    .filter((one) => !used.has(one) && !isFree(one))
    .map((one) =>
      deviation(
        'false alarm',
        one.after || one.before,
        one.column,
        'no change',
        `${one.change}: ${String(one.old)} to ${String(one.new)}`,
      ),
    );
  return score([...missing, ...tooMany]);
}
