import { pendingOn, type SettingsReading } from '../settings/settings';
import type { UnfinishedWrite } from './register-reading';

/** The write on this table that did not finish. A record that cannot be read may be of any table. */
export const unfinishedOn = (
  { settings, unread }: SettingsReading,
  table: { readonly id: string; readonly name: string },
): UnfinishedWrite | undefined =>
  pendingOn(settings, table) ?? (unread.includes('pending') ? { isUnread: true } : undefined);
