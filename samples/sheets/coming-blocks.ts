import type { CellValue } from 'hucre';
import { BID_COSTS } from '../../src/domain/pipeline/bid-cost-table';
import { DEVELOPMENTS } from '../../src/domain/pipeline/development-table';
import { TRIGGERS } from '../../src/domain/pipeline/trigger-table';
import type { RegisterRow } from '../register/register-rows';
import { serialOf } from '../register/expiry-plan';
import { blockOf } from './oversight-blocks';

type TriggerCells = Parameters<typeof blockOf<typeof TRIGGERS>>[1][number];

/** The contribution in three instalments, of which the browser's walk receives one after the other. */
export const IN_THREE = { agreement: 'S106/HIN/04', contribution: 'P1' } as const;

/**
 * Instalments of six contributions of the register: one in three, two in two, one that is invoiced and one whose trigger is
 * near. None changes what expires when: those with years to spend are not received, and have no date in the register.
 */
export function triggersBlock(): CellValue[][] {
  const of = (agreement: string, contribution: string, cells: TriggerCells): TriggerCells => ({
    agreement: `S106/${agreement}`,
    contribution,
    ...cells,
  });
  const prior = (nth: number): TriggerCells => ({
    timing: 'Prior to',
    trigger: 'Occupation of nth',
    count: nth,
  });
  const three = (instalment: string, cells: TriggerCells): TriggerCells => ({
    ...IN_THREE,
    instalment,
    ...cells,
    spendYears: 10,
    clause: 'Schedule 2, paragraph 4',
  });
  return blockOf(TRIGGERS, [
    three('1', {
      share: 0.25,
      timing: 'On',
      trigger: 'Commencement',
      actual: serialOf('2025-01-13'),
      daysToPay: 28,
    }),
    three('2', { share: 0.25, ...prior(25) }),
    three('3', prior(50)),
    of('HAO/16', 'P1', {
      ...{ instalment: '1', share: 0.5, timing: 'On', trigger: 'Commencement', daysToPay: 28 },
      ...{ actual: serialOf('2024-09-02'), indexName: 'RPI', baseIndex: 312, indexUsed: 361.2 },
      ...{ baseDate: serialOf('2021-09-01'), indexDate: serialOf('2024-08-01'), indexedAmount: 41_499.92 },
    }),
    of('HAO/16', 'P1', { instalment: '2', timing: 'On', trigger: 'Occupation of nth', count: 50 }),
    of('HAO/13', 'P2', {
      ...prior(25),
      actual: serialOf('2024-12-02'),
      invoiced: serialOf('2025-01-06'),
      daysToPay: 28,
    }),
    of('HAO/06', 'P2', prior(100)),
    of('BLA/10', 'P3', prior(50)),
    of('CHA/17', 'P1', {
      timing: 'On',
      trigger: 'Commencement',
      expected: serialOf('2025-09-01'),
      daysToPay: 14,
    }),
  ]);
}

/** The applications of the agreements whose homes are counted, with the homes. */
const COUNTED: readonly (readonly [
  agreement: string,
  dwellings: number,
  occupied: number,
  low: number,
  high: number,
])[] = [
  ['S106/HAO/16', 120, 38, 20, 45],
  ['S106/HAO/06', 160, 71, 24, 60],
  ['S106/BLA/10', 90, 12, 15, 40],
  ['S106/HIN/04', 84, 6, 18, 36],
];
const COUNTED_ON = serialOf('2024-12-31');

/** Eight developments: four under way, one without a bid, two asked for, and one whose permission has lapsed. */
export function developmentsBlock(rows: readonly RegisterRow[]): CellValue[][] {
  const underWay = COUNTED.map(([agreement, dwellings, occupied, rateLow, rateHigh]) => {
    const row = rows.find((one) => one.agreement === agreement)!;
    return {
      ...{ development: row.site, authority: row.authority, application: row.application, area: row.area },
      ...{ dwellings, stage: 'Started', occupied, countDate: COUNTED_ON, rateLow, rateHigh },
    };
  });
  return blockOf(DEVELOPMENTS, [
    ...underWay,
    {
      ...{ development: 'Land off Ribbon Lane, Plovergate', authority: 'Charnwood', dwellings: 120 },
      ...{ application: 'P/24/9910/2', stage: 'Application', decisionDue: serialOf('2025-06-12') },
    },
    {
      ...{
        development: 'Land north of Quill Lane',
        authority: 'Melton',
        dwellings: 162,
        stage: 'Application',
      },
      ...{ application: '24/09904/OUT', decisionDue: serialOf('2025-07-03'), bid: 'B3', asked: 199_107.72 },
    },
    {
      ...{ development: 'Former works, Acorn Way', authority: 'NW Leics', dwellings: 87, stage: 'Resolved' },
      ...{ application: '23/09901/OUTM', decisionDue: serialOf('2025-05-20'), bid: 'B2', asked: 106_928.22 },
    },
    {
      ...{ development: 'Land east of Marble Road', authority: 'Blaby', dwellings: 66, stage: 'Lapsed' },
      ...{ application: '17/9903/OUT', bid: 'B1', asked: 80_369.24 },
    },
  ]);
}

const COSTS_SOURCE = 'Published evidence of a force, 2016';

/** Published costs for each person who will live in new homes: 518.59 in all. */
export const bidCostsBlock = (): CellValue[][] =>
  blockOf(BID_COSTS, [
    ...(
      [
        ['Premises', 381.06],
        ['Vehicles', 107.65],
        ['Personal equipment', 29.28],
        ['Radio and IT', 0.6],
      ] as const
    ).map(([item, unitCost]) => ({ item, unitCost, driver: 'Person', source: COSTS_SOURCE })),
    { item: 'Grant and precept already coming', unitCost: 'nil', driver: 'Money coming' },
  ]);
