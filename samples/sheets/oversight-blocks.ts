import type { CellValue } from 'hucre';
import { ITEMS } from '../../src/domain/items/item-table';
import { REPURPOSING } from '../../src/domain/items/repurposing-table';
import { AUTHORITIES } from '../../src/domain/requests/authority-table';
import type { TableKind } from '../../src/domain/tables/table-kind';
import { serialOf } from '../register/expiry-plan';
import { NO_LONGER_VIABLE } from '../register/may-fund';
import type { RegisterRow } from '../register/register-rows';

/** Rows by the keys of a kind's columns, as a block with its headings. */
export function blockOf<K extends TableKind>(
  kind: K,
  rows: readonly Partial<Record<keyof K['columns'] & string, CellValue>>[],
): CellValue[][] {
  const keys = Object.keys(kind.columns) as (keyof K['columns'] & string)[];
  return [
    keys.map((key) => kind.columns[key]!.name),
    ...rows.map((row) => keys.map((key): CellValue => row[key] ?? null)),
  ];
}

/** What each authority wants: invented, as their terms are their own. */
export const authoritiesBlock = (): CellValue[][] =>
  blockOf(AUTHORITIES, [
    { authority: 'Blaby', aliases: 'BDC', evidence: 'Purchase order', noticeDays: 28, pays: 'On invoice' },
    {
      authority: 'Charnwood',
      aliases: 'CBC',
      evidence: 'Business case, and how it serves the development’s residents',
      noticeDays: 56,
      pays: 'In arrears',
      meets: 'Section 106 panel, quarterly',
    },
    { authority: 'Harborough', evidence: 'Invoice', noticeDays: 28, pays: 'In arrears' },
    { authority: 'Hinckley & Bosworth', evidence: 'Quotation', noticeDays: 30, pays: 'In advance' },
    { authority: 'Melton', evidence: 'Invoice', pays: 'In arrears' },
    {
      authority: 'NW Leics',
      evidence: 'Quotation and business case',
      noticeDays: 42,
      pays: 'On invoice',
      meets: 'Infrastructure group, every two months',
    },
    { authority: 'Oadby & Wigston', aliases: 'OWBC', evidence: 'Purchase order', pays: 'On invoice' },
    { authority: 'Rutland', evidence: 'Purchase order', noticeDays: 14, pays: 'In advance' },
  ]);

/** A defined list of items: invented, with two that the rules do not allow and one that is still to be asked. */
export const itemsBlock = (): CellValue[][] =>
  blockOf(ITEMS, [
    item('Police station extension', 'Building', 'Extended', 'Area', 185_000),
    item('Neighbourhood office fit-out', 'Building', 'Altered', 'Area', 42_500),
    item('Drone', 'Equipment', 'New', 'Force', 2_004),
    item('Handheld speed camera', 'Equipment', 'New', 'Area', 2_199.8),
    item('Electric bike', 'Vehicle', 'New', 'Area', 2_637),
    item('Additional response vehicle', 'Vehicle', 'New', 'Area', 28_400),
    item('Rural patrol vehicle', 'Vehicle', 'New', 'Area', 40_958.5),
    item('Number plate camera', 'Equipment', 'New', 'Development', 7_850),
    item('Crime reduction pack', 'Equipment', 'New', 'Development', 36.5),
    item('Replacement van', 'Vehicle', 'Replacement', 'Force', 26_900, 'No'),
    { ...item('Police community support officer', 'Staff', null, 'Area', 36_200, 'No'), capital: 'No' },
    { ...item('Mobile police point', 'Vehicle', 'New', null, 54_000), approved: null },
  ]);

/** The history of repurposing: one covenant that was changed, one refusal, and what is asked now. */
export function repurposingBlock(rows: readonly RegisterRow[]): CellValue[][] {
  const purposeOf = ({
    agreement,
    contribution,
  }: typeof NO_LONGER_VIABLE | typeof CHANGED | typeof REFUSED) =>
    rows.find((row) => row.agreement === agreement && row.contribution === contribution)!.purpose;
  return blockOf(REPURPOSING, [
    {
      ...CHANGED,
      ...{ from: 'Police: a neighbourhood office on the site', to: purposeOf(CHANGED) },
      ...{ route: 'Deed by agreement', asked: serialOf('2023-11-06'), status: 'Completed', costs: 1850 },
      ...{ authorityAnswer: 'Agreed', developerAnswer: 'Agreed', deedDate: serialOf('2024-05-17') },
    },
    {
      ...REFUSED,
      ...{ from: purposeOf(REFUSED), to: 'Police: vehicles', route: 'Within the wording' },
      ...{
        asked: serialOf('2024-09-12'),
        authorityAnswer: 'Refused: outside the wording',
        status: 'Refused',
      },
    },
    {
      ...NO_LONGER_VIABLE,
      ...{ from: purposeOf(NO_LONGER_VIABLE), to: 'Police: equipment', route: 'Letter' },
      ...{ asked: serialOf('2025-02-10'), status: 'Asked' },
    },
  ]);
}

const CHANGED = { agreement: 'S106/CHA/06', contribution: 'P1' } as const;
const REFUSED = { agreement: 'S106/MEL/02', contribution: 'P1' } as const;

const PRICED_ON = 45_383; // 1 April 2024

function item(
  name: string,
  category: string,
  isNew: string | null,
  benefit: string | null,
  unitCost: number,
  approved = 'Yes',
) {
  return {
    ...{ item: name, category, capital: 'Yes', isNew, benefit, unitCost, priceDate: PRICED_ON, approved },
    strategyLine: category === 'Building' ? 'Estates' : category === 'Vehicle' ? 'Fleet' : 'Equipment',
  };
}
