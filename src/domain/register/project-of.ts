import { NO_WORD } from '../sheet/no-word';
import { textOf } from './read/text-of';
import type { Register } from './register';

const NO_PROJECT = new RegExp(String.raw`^(?:${NO_WORD}|no project|unallocated)?\.?$`, 'i');

/** True for a word in place of a project. */
export const isNoProject = (text: string): boolean => NO_PROJECT.test(text);

/** The project that a contribution is allocated to; "" for none, and for a word that says so. */
export function projectOf(register: Register, row: number): string {
  const project = textOf(register, row, 'project').trim();
  return isNoProject(project) ? '' : project;
}
