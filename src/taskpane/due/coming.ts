import { DEVELOPMENTS } from '../../domain/pipeline/development-table';
import { instalmentBook, type InstalmentBook } from '../../domain/pipeline/instalments';
import { TRIGGERS } from '../../domain/pipeline/trigger-table';
import { BID_COSTS } from '../../domain/pipeline/bid-cost-table';
import type { Register } from '../../domain/register/register';
import { rowsOf, type SideTables } from '../tables/state';

/** The tables of what is coming, as far as the workbook has them and they can be read. */
export interface Coming {
  readonly register: Register;
  /** Null where there is no table Triggers. */
  readonly book: InstalmentBook | null;
  readonly developments: ReturnType<typeof rowsOf<typeof DEVELOPMENTS>>;
  readonly costs: ReturnType<typeof rowsOf<typeof BID_COSTS>>;
}

const made = new WeakMap<SideTables, { register: Register; coming: Coming }>();

/** Made once for what was read: every screen, Home's line and Money's ask for it. */
export function comingOf(register: Register, tables: SideTables): Coming {
  const last = made.get(tables);
  if (last?.register === register) return last.coming;
  const triggers = rowsOf<typeof TRIGGERS>(tables.triggers);
  const developments = rowsOf<typeof DEVELOPMENTS>(tables.developments);
  const coming: Coming = {
    register,
    book: triggers && instalmentBook(triggers, developments, register),
    developments,
    costs: rowsOf<typeof BID_COSTS>(tables.bidCosts),
  };
  made.set(tables, { register, coming });
  return coming;
}
