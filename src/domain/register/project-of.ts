import { textOf } from './read/read-register';
import type { Register } from './register';

/** In place of a project: there is none, or somebody has still to say which. */
const NO_PROJECT =
  /^(?:[-\u2010-\u2015\u2212]+|n\/?a\.?|none|nil|no project|\?+|tb[acd]|to be [a-z]+|unknown|not (?:yet )?(?:known|allocated|decided)|unallocated)\.?$/i;

/** True for a word in place of a project. */
export const isNoProject = (text: string): boolean => text === '' || NO_PROJECT.test(text);

/** The project that a contribution is allocated to; "" for none, and for a word that says so. */
export function projectOf(register: Register, row: number): string {
  const project = textOf(register, row, 'project').trim();
  return isNoProject(project) ? '' : project;
}
