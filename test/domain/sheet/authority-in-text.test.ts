import { authoritiesInText } from '../../../src/domain/sheet/authority-in-text';
import { currentAuthorities } from '../../../src/domain/sheet/authorities';

test.each([
  ['Leicester City Council Q1', ['Leicester']],
  ['Leicestershire County Council – developer contributions', ['Leicestershire']],
  ['NW Leics returns', ['NW Leics']],
  ['North West Leicestershire District Council', ['NW Leics']],
  ['Section 106 monitoring, Newcastle-under-Lyme Borough Council, 30 June 2026', ['Newcastle-under-Lyme']],
  ['Oadby & Wigston 2025-26', ['Oadby & Wigston']],
  ['Wealden_S106_Q3.xlsx', ['Wealden']],
  ['Reading Borough Council', ['Reading']],
  ['Blaby and Melton', ['Blaby', 'Melton']],
])('%s names %j', (text, names) => {
  expect(authoritiesInText(text).sort()).toEqual(names.sort());
});

test.each([
  ['Reading of meters'],
  ['Sheet1'],
  ['Q2 update by county and city'],
  ['Developer contributions register, agreed and received'],
  ['North area, total by council'],
  ['HIN 12'],
])('%s names none', (text) => {
  expect(authoritiesInText(text)).toEqual([]);
});

test('every council in England as it is now is found by its own name in a title', () => {
  const names = currentAuthorities().map(({ fullName }) => fullName);
  expect(names.length).toBe(317);
  const missed = names.filter((name) => authoritiesInText(`${name} section 106 Q1`).length !== 1);
  expect(missed).toEqual([]);
});
