import { finding, type Finding } from '../../findings/finding';
import {
  areaAuthorities,
  authorityOfInitials,
  listedAuthority,
  othersOfEngland,
} from '../../sheet/authorities';
import type { AuthorityGroup, Register } from '../register';
import { firstRows, namesOf, rowCountOf } from './authority-findings';

/**
 * Initials that are read as an authority of the force area, on a sheet whose other authorities are not in it: "BDC" beside
 * Rushcliffe is hardly Blaby. Those of no other council in England are not told.
 */
export function initialsElsewhere({ header, authorities, authority, rowIndex }: Register): Finding[] {
  const area = new Set(areaAuthorities().map(({ name }) => name));
  const counted = authorities.filter((group) => rowCountOf(group) > 0);
  const read = counted.map((group) => ({ group, name: nameByInitials(group) }));
  const byInitials = read.filter(({ name }) => name !== null);
  const others = read.filter(({ name }) => name === null).map(({ group }) => group);
  const isElsewhere =
    others.length >= byInitials.length &&
    !others.some(({ key }) => area.has(listedAuthority(key)?.name ?? ''));
  if (byInitials.length === 0 || !isElsewhere) return [];
  const england = othersOfEngland();
  const firstRow = firstRows(authority, authorities.length);
  return byInitials.flatMap(({ group, name }) => {
    const written = group.name.replace(/[^a-z]/gi, '').toLowerCase();
    const fitting = england.filter(({ letters }) => letters.includes(written));
    if (fitting.length === 0) return [];
    const row = rowIndex[firstRow[authorities.indexOf(group)]!] ?? header.rowIndex;
    const values = {
      text: group.name,
      near: name!,
      candidates: namesOf(fitting),
      count: rowCountOf(group),
    };
    return [finding('authority-by-initials', row, header.columns.authority!, values)];
  });
}

/** The authority of the force area that each spelling of a group has as its initials; null where one is written otherwise. */
function nameByInitials({ spellings }: AuthorityGroup): string | null {
  const names = new Set([...spellings.keys()].map(authorityOfInitials));
  const [only = null] = names;
  return names.size === 1 ? only : null;
}
