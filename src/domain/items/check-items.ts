import { finding, type Finding } from '../findings/finding';
import { inReportOrder } from '../findings/report';
import { pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import { Contributions } from '../movements/contributions';
import { absentColumns } from '../register/absent-columns';
import { textOf } from '../register/read/text-of';
import type { Register } from '../register/register';
import { contributionName, PROBLEMS } from '../requests/check-requests';
import { normalText } from '../sheet/text';
import type { ItemsTable } from './item-table';
import { needsDeed, type RepurposingRow, type RepurposingTable } from './repurposing-table';

/** What checking finds in the list of items. */
export function checkItems(table: ItemsTable): Finding[] {
  const { columns } = table.header;
  return inReportOrder([
    ...table.errors,
    ...table.setAside,
    ...table.rows.flatMap(({ item, capital, isNew, rowIndex }) => [
      ...(capital === false ? [finding('item-revenue', rowIndex, columns.capital!, { item })] : []),
      ...(isNew === 'Replacement' ? [finding('item-replacement', rowIndex, columns.isNew!, { item })] : []),
    ]),
  ]);
}

/** What checking finds in the history of repurposing, beside the register. */
export function checkRepurposing(table: RepurposingTable, register: Register | null): Finding[] {
  return inReportOrder([
    ...table.errors,
    ...table.setAside,
    ...withoutDeed(table),
    ...(register === null ? [] : besideRegister(table, register)),
  ]);
}

const named = ({ agreement, contribution }: RepurposingRow): string =>
  contributionName(agreement, contribution);

function withoutDeed({ rows, header }: RepurposingTable): Finding[] {
  return rows
    .filter((row) => row.status === 'Completed' && needsDeed(row) && row.deedDate === null)
    .map((row) =>
      finding(
        'purpose-changed-without-deed',
        row.rowIndex,
        header.columns.deedDate ?? header.columns.route!,
        {
          text: named(row),
          why: `its purpose was changed by the route ${row.route}, and Deed date is blank`,
        },
      ),
    );
}

function besideRegister(table: RepurposingTable, register: Register): Finding[] {
  const contributions = new Contributions(register);
  const lastOf = new Map<number, RepurposingRow>();
  const found: Finding[] = [];
  const hasRemaining = !absentColumns(register).has('spent');
  for (const row of table.rows) {
    const number = contributions.number(row.agreement, row.contribution);
    const { rows, problem } = contributions.list[number]!;
    if (problem !== null) {
      const values = { text: named(row), problem: PROBLEMS[problem] };
      const column = table.header.columns.agreement!;
      found.push(finding('repurposing-without-contribution', row.rowIndex, column, values));
      continue;
    }
    if (row.status === 'Completed') lastOf.set(number, row);
    const remaining = rows.reduce(
      (sum, of) => sum + register.amounts.value[of]! - register.amounts.spent[of]!,
      0,
    );
    const isOver = row.costs !== null && row.costs > remaining;
    if (isOver && hasRemaining && rows.every((of) => register.usable[of]))
      found.push(
        finding('repurpose-cost-over-sum', row.rowIndex, table.header.columns.costs!, {
          text: named(row),
          costs: writePounds(row.costs!),
          remaining: writePounds(pence(remaining)),
        }),
      );
  }
  return [...found, ...otherPurposes(table, register, contributions, lastOf)];
}

/** The register's Purpose is the last completed row's. */
function otherPurposes(
  table: RepurposingTable,
  register: Register,
  contributions: Contributions,
  lastOf: ReadonlyMap<number, RepurposingRow>,
): Finding[] {
  if (register.header.columns.purpose === undefined) return [];
  return [...lastOf].flatMap(([number, row]) => {
    const purposes = contributions.list[number]!.rows.map((of) => textOf(register, of, 'purpose'));
    const other = purposes.find((purpose) => normalText(purpose) !== normalText(row.to));
    if (other === undefined) return [];
    const why = `the last completed row turns it to ${row.to}, and the register’s purpose is ${other === '' ? 'blank' : other}`;
    return [
      finding('purpose-changed-without-deed', row.rowIndex, table.header.columns.to!, {
        text: named(row),
        why,
      }),
    ];
  });
}
