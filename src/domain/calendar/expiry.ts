import { addMonths } from './serial';

/** How near its expiry date a contribution is; spelt as EXPIRYFLAG returns it, everywhere. */
export type ExpiryFlag =
  'Expired' | 'Within 3 months' | 'Within 6 months' | 'Within 12 months' | 'Later' | 'No date' | 'Spent';

/**
 * The flag of one contribution. Calendar months; the expiry date itself is still in time.
 *
 * @param expirySerial null where the agreement has no expiry date
 * @param moneyRemains false where nothing is left to lose: Spent, whatever the date
 */
export function expiryFlag(
  expirySerial: number | null,
  moneyRemains: boolean,
  asAtSerial: number,
): ExpiryFlag {
  if (!moneyRemains) return 'Spent';
  if (expirySerial === null) return 'No date';
  if (expirySerial < asAtSerial) return 'Expired';
  if (expirySerial <= addMonths(asAtSerial, 3)) return 'Within 3 months';
  if (expirySerial <= addMonths(asAtSerial, 6)) return 'Within 6 months';
  if (expirySerial <= addMonths(asAtSerial, 12)) return 'Within 12 months';
  return 'Later';
}
