import { kindOf } from '../domain/findings/catalogue';
import type { Finding, Severity } from '../domain/findings/finding';
import { inReportOrder, remedy, says } from '../domain/findings/report';
import {
  checkTable,
  checkTables,
  kindOfTable,
  planFindings,
  printedThatFell,
  CHECKED_KINDS,
  type Beside,
  type CheckedTable,
} from '../domain/checks/check-tables';
import { checkSheet } from '../domain/council/check-sheet';
import { FUNDABLE_PROJECTS } from '../domain/plan/fundable-projects';
import { readProjects, type ProjectsTable } from '../domain/projects/projects-table';
import type { PrintedSource } from '../domain/published/printed-table';
import type { Sources } from '../workbook/register/live-figures';
import { checkRegister } from '../domain/register/checks/check-register';
import { cellAddress, placeOf, type Place } from '../domain/sheet/block';
import { shownText } from '../domain/sheet/text';
import { today } from '../workbook/excel/clock';
import { asBlock, isLeftOut } from './arguments';
import { authorityArgument } from './authority-argument';
import { answer, type Call } from './answering';
import { listSpill } from './spill-size';
import { sheetRange, valueNilFindings } from './ranges';
import { checkLedgerExport } from './validate-ledger-export';
import { optionalRegisterSource, registerSource, tableRange, withSources, type Source } from './sources';

const HEADINGS = ['Severity', 'Row', 'Column', 'Cell', 'Code', 'Finding', 'Remedy'];
const SEVERITY: Record<Severity, string> = { error: 'Error', warning: 'Warning', note: 'Note' };

/**
 * Every finding in a register, in any sheet that a council sent, in the add-in's own tables or a general ledger's export: what is wrong, in which cell, and what to do.
 *
 * @customfunction VALIDATE
 * @param [range] The sheet with its headings, titles and all: a register, a council's agreements, contributions or transactions, one of the add-in's own tables such as Requests, or a general ledger's export; leave out for the workbook's own register and tables.
 * @param [authority] Whose sheet it is, where the sheet does not say.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns A heading row and one row a finding, errors first: Severity, Row (1 is the first row of the range), Column (its heading), Cell (its address, where known), Code, Finding, Remedy. "No findings" alone where the sheet is clean.
 * @throws #N/A where the range is left out and the workbook has no register, and where `authority` may be two.
 * @remarks After an Error a row is left out of every figure; after a Warning or a Note it counts as it stands. One finding may speak for several rows: it says how many, and names the first. Movements, requests, instalments, developments and the Import log are also compared with the workbook's own register, where it has one; a table of projects, as a paper printed it, with a later one of the same range, or with the workbook's own projects: what was received so far can only grow. For the workbook, the register comes first, then Movements, Requests, Authorities, Items, Repurposing, Triggers, Developments, BidCosts, Projects and ImportLog, and last the projects that earlier papers printed, where they are on sheets of their own; the register's findings say what money the plan cannot place within twelve months. Every code is explained in the list of findings.
 * @example =S106.VALIDATE() | the workbook's own register
 * @example =S106.VALIDATE(A1:U130) | any range with its headings
 * @example =S106.VALIDATE(A1:H95, "Charnwood") | a sheet that does not say whose it is
 * @example =S106.VALIDATE(Movements[#All]) | the Movements table
 */
export function validate(
  range?: unknown[][],
  authority?: unknown,
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  return answer(invocation as Call, () => {
    if (isLeftOut(range)) return ofWorkbook(invocation as Call);
    const place = placeOf((invocation as Call)?.parameterAddresses?.[0]);
    const block = sheetRange(range, 'range');
    const kind = kindOfTable(block);
    if (kind !== null) {
      const table = tableRange(kind, range, 'range');
      const register = optionalRegisterSource(null, invocation as Call, -1);
      const sources = { register, projects: kind === FUNDABLE_PROJECTS ? OWN_PROJECTS : NO_PROJECTS };
      const work = (read: Omit<Beside, 'asAt'>): unknown[][] =>
        report([checkTable(table, kind, place, { ...read, asAt: today() })]);
      return withSources(invocation as Call, sources, work, { daily: true });
    }
    const ledger = checkLedgerExport(range, place);
    if (ledger !== null) return report([ledger]);
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
    const findings = inReportOrder([...checked.findings, ...nil]);
    return report([{ findings, block, headingRowIndex: headingRow, place }]);
  }) as void;
}

/** The workbook's own register, and every optional table that it has. */
function ofWorkbook(call: Call): unknown {
  const sources = { register: registerSource(null, call, 0), tables: TABLES, printed: PRINTED };
  return withSources(call, sources, ({ register, tables, printed }) => {
    const asAt = today();
    const readings = CHECKED_KINDS.map((kind) => [kind, tables.get(kind)] as const);
    const found = new Map(
      readings.flatMap(([kind, of]) => (of?.state === 'ready' ? [[kind, of.rows] as const] : [])),
    );
    const own: CheckedTable = {
      findings: inReportOrder([...checkRegister(register), ...planFindings(found, register, asAt)]),
      block: register.block,
      headingRowIndex: register.header.rowIndex,
      place: register.place,
    };
    const unread = readings.flatMap(([, of]): CheckedTable[] =>
      of?.state === 'unreadable'
        ? [{ findings: [of.finding], block: [], headingRowIndex: -1, place: null }]
        : [],
    );
    const projects = found.get(FUNDABLE_PROJECTS);
    const fell = printedThatFell(printed, projects ? readProjects(projects.block) : null);
    return report([own, ...checkTables(found, register, asAt), ...fell, ...unread]);
  });
}

/** The optional tables as they were found, whatever came of it: that one cannot be read is a finding here. */
const TABLES: Source<Sources['tables']> = {
  needs: { register: false, projects: false, tables: CHECKED_KINDS },
  of: ({ tables }) => tables,
  called: null,
};

/** What somebody typed or pasted of earlier papers: what was received so far can only grow. */
const PRINTED: Source<readonly PrintedSource[]> = {
  needs: { register: false, projects: false, printed: true },
  of: ({ printed }) => (printed?.state === 'ready' ? printed.sheets : []),
  called: null,
};

/** The workbook's projects as they are now; a range of projects is compared with them, where there is one table of them. */
const OWN_PROJECTS: Source<ProjectsTable | null> = {
  needs: { register: false, projects: false, tables: [FUNDABLE_PROJECTS] },
  of: ({ tables }) => {
    const own = tables.get(FUNDABLE_PROJECTS);
    return own?.state === 'ready' ? readProjects(own.rows.block) : null;
  },
  called: null,
};
const NO_PROJECTS: Source<ProjectsTable | null> = { given: null };

function report(checked: readonly CheckedTable[]): unknown[][] {
  const rows = checked.flatMap(({ findings, block, headingRowIndex, place }) => {
    const headings = block[headingRowIndex] ?? [];
    return findings.map((finding) => cellsOf(finding, headings, place));
  });
  return rows.length === 0 ? [['No findings']] : listSpill([HEADINGS, ...rows], 'findings');
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
