import { readAuthority } from '../domain/sheet/authorities';
import { describe, textArgument } from './arguments';
import { notAvailable } from './errors';

/** Whose sheet it is; null where nobody said. @throws #N/A for an abbreviation that fits two */
export function authorityArgument(argument: unknown): string | null {
  const text = textArgument(argument, 'authority');
  const reading = readAuthority(text);
  if (reading.kind === 'several') {
    throw notAvailable(
      `${describe(text)} may be ${reading.candidates.join(' or ')}. Write the name in full.`,
    );
  }
  return text === '' ? null : text;
}
