import type { TraceModel } from './model';

/**
 * The table as text with tabs, for a sheet or a message. A text that a sheet would take for a formula has an apostrophe
 * before it.
 */
export function traceText(model: TraceModel): string {
  const { partsHeading, shareHeading, rows, nil, total } = model;
  const isMade = partsHeading !== null;
  const [plus, minus] = isMade ? partsHeading.split(' less ') : [];
  const heads = ['Row', 'Agreement', '', ...(isMade ? [plus!, `Less ${minus!}`] : []), shareHeading];
  const parts = (of: readonly string[]): string[] => (isMade ? [of[0] ?? '', of[1] ?? ''].map(plain) : []);
  const lines = [
    heads,
    ...rows.map(({ number, agreement, more, parts: of, share }) => [
      String(number),
      asText(agreement),
      asText(more),
      ...parts(of),
      plain(share),
    ]),
    ...(nil ? [['', nil.text, nilRows(nil), ...parts(nil.parts), plain(nil.share)]] : []),
    ['', total.text, '', ...parts(total.parts), plain(total.share)],
  ];
  return [model.title, '', ...lines.map((line) => line.join('\t'))].join('\n');
}

const nilRows = ({ rows, more }: NonNullable<TraceModel['nil']>): string =>
  `Rows ${rows.map(({ number }) => number).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;

/** A number as a sheet reads it: with a minus of the keyboard; what is taken off is named so in its heading. */
const plain = (written: string): string =>
  written
    .replace(/^\u2212 /, '')
    .replace(/^\+ /, '-')
    .replace('\u2212', '-');

const asText = (text: string): string => {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
};
