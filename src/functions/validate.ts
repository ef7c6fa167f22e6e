import { kindOf } from '../domain/findings/catalogue';
import type { Finding, Severity } from '../domain/findings/finding';
import { inReportOrder, remedy, says } from '../domain/findings/report';
import { checkSheet } from '../domain/council/check-sheet';
import { checkRegister } from '../domain/register/check-register';
import { cellAddress, placeOf, type Block, type Place } from '../domain/sheet/block';
import { shownText } from '../domain/sheet/text';
import { today } from '../workbook/excel/clock';
import { asBlock, isLeftOut } from './arguments';
import { authorityArgument } from './authority-argument';
import { answer, type Call } from './answering';
import { listSpill } from './spill-size';
import { sheetRange, valueNilFindings } from './ranges';

import { withRegister } from './register-argument';

const HEADINGS = ['Severity', 'Row', 'Column', 'Cell', 'Code', 'Finding', 'Remedy'];
const SEVERITY: Record<Severity, string> = { error: 'Error', warning: 'Warning', note: 'Note' };

/**
 * Every finding in a register or in any sheet that a council sent: what is wrong, in which cell, and what to do.
 *
 * @customfunction VALIDATE
 * @param [range] The sheet with its headings, titles and all: a register, or a council's agreements, contributions or transactions; leave out for the workbook's own register.
 * @param [authority] Whose sheet it is, where the sheet does not say.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns A heading row and one row a finding, errors first: Severity, Row (1 is the first row of the range), Column (its heading), Cell (its address, where known), Code, Finding, Remedy. "No findings" alone where the sheet is clean.
 * @throws #N/A where the range is left out and the workbook has no register, and where `authority` may be two.
 * @remarks After an Error a row is left out of every figure; after a Warning or a Note it counts as it stands. One finding may speak for several rows: it says how many, and names the first. Every code is explained in the list of findings.
 * @example =S106.VALIDATE() | the workbook's own register
 * @example =S106.VALIDATE(A1:U130) | any range with its headings
 * @example =S106.VALIDATE(A1:H95, "Charnwood") | a sheet that does not say whose it is
 */
export function validate(
  range?: unknown[][],
  authority?: unknown,
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  return answer(invocation as Call, () => {
    if (isLeftOut(range)) {
      return withRegister(null, invocation as Call, 0, (read) =>
        cells(checkRegister(read), read.block, read.header.rowIndex, read.place),
      );
    }
    const place = placeOf((invocation as Call)?.parameterAddresses?.[0]);
    const block = sheetRange(range, 'range');
    const whose = authorityArgument(authority);
    const checked = checkSheet(block, {
      place,
      name: place?.sheet ?? null,
      authority: whose,
      asAt: today(),
    });
    const headingRow =
      checked.kind === 'none'
        ? -1
        : checked.kind === 'register'
          ? checked.register.header.rowIndex
          : checked.header.rowIndex;
    const value =
      checked.kind === 'none'
        ? undefined
        : checked.kind === 'register'
          ? checked.register.header.columns.value
          : checked.header.at.value;
    const nil = valueNilFindings(asBlock(range), block, headingRow, value);
    return cells(inReportOrder([...checked.findings, ...nil]), block, headingRow, place);
  }) as void;
}

function cells(
  findings: readonly Finding[],
  block: Block,
  headingRowIndex: number,
  place: Place | null,
): unknown[][] {
  if (findings.length === 0) return [['No findings']];
  const headings = block[headingRowIndex] ?? [];
  return listSpill([HEADINGS, ...findings.map((finding) => cellsOf(finding, headings, place))], 'findings');
}

function cellsOf(finding: Finding, headings: readonly unknown[], place: Place | null): unknown[] {
  const { code, rowIndex, columnIndex } = finding;
  return [
    SEVERITY[kindOf(code).severity],
    rowIndex === null ? '' : rowIndex + 1,
    columnIndex === null ? '' : shownText(headings[columnIndex]),
    rowIndex !== null && columnIndex !== null && place ? cellAddress(place, rowIndex, columnIndex, true) : '',
    code,
    says(finding),
    remedy(finding),
  ];
}
