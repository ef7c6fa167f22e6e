import type { Concern } from '../../workbook/settings/settings';
import { listed } from '../../workbook/register/register-messages';

/** What each of the settings is to the user. */
const NAMES: Readonly<Record<Concern, string>> = {
  register: 'which table is the register',
  strict: 'Strict',
  councils: 'your answers about councils’ sheets',
  sheetAuthorities: 'whose sheet each is',
  pending: 'the record of a write',
  summaries: 'the choices of the summary tabs',
  pendingTabs: 'the record of a refresh',
  paper: 'the choices of the panel’s paper, and what was published',
};

/** What each comes to while it cannot be read. */
const INSTEAD: Readonly<Partial<Record<Concern, string>>> = {
  register: 'Choose the register’s table again.',
  strict: 'Strict is treated as on: choose it again under Register.',
  pendingTabs: 'Tabs are not refreshed until the record is set aside: look through them first.',
};

/** Which settings could not be read, or not all of them, and what counts instead; null where all could. */
export function unreadSettings(unread: readonly Concern[]): { text: string; more: string } | null {
  if (unread.length === 0) return null;
  const text = `Some of the add-in’s settings in this workbook could not be read: ${listed(
    unread.map((concern) => NAMES[concern]),
    unread.length,
  )}.`;
  const instead = unread.flatMap((concern) => INSTEAD[concern] ?? []);
  return { text, more: ['The other settings are used.', ...instead].join(' ') };
}
