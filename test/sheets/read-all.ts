/** Reads and scores every sheet of both sets: the given one, where it is there, and the repository's own. */
import { answersOf } from './answers';
import { changesScores } from './changes';
import { scoreSheet } from './score';
import type { Marked } from './score-types';
import { GIVEN, MADE, sheetsIn, type SheetFile } from './truth';

export interface Read {
  readonly scores: readonly Marked[];
  /** Folders of sheets that are not there. */
  readonly absent: readonly string[];
}

export const givenSheets = (): SheetFile[] => sheetsIn(GIVEN, 'given');
export const madeSheets = (): SheetFile[] => sheetsIn(MADE, 'made');

/** The sheets of a file, each with its score. */
export async function scoresOf({ name, path, truth }: SheetFile): Promise<Marked[]> {
  const sheets = [truth, ...(truth.moreSheets ?? [])];
  const mark = truth.mark ?? 'given';
  const scores: Marked[] = [];
  for (const [i, sheet] of sheets.entries()) {
    const answers = await answersOf(path, sheet);
    scores.push({ ...scoreSheet(i === 0 ? name : `${name}#${i + 1}`, sheet, answers), mark });
  }
  return scores;
}

export async function readAll(only?: string): Promise<Read> {
  const given = givenSheets();
  const made = madeSheets();
  const absent = [...(given.length === 0 ? [GIVEN] : []), ...(made.length === 0 ? [MADE] : [])];
  const isWanted = ({ name }: { name: string }) => only === undefined || name.includes(only);
  const scores: Marked[] = [];
  for (const file of [...given, ...made].filter(isWanted)) scores.push(...(await scoresOf(file)));
  scores.push(...(await changesScores(given)).filter(({ sheet }) => isWanted({ name: sheet })));
  return { scores, absent };
}
