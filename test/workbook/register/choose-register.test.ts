import { ITEMS } from '../../../src/domain/items/item-table';
import { FUNDABLE_PROJECTS } from '../../../src/domain/plan/fundable-projects';
import {
  chooseProjects,
  chooseRegister,
  chooseTable,
  tableFits,
} from '../../../src/workbook/register/choose-register';
import { NO_SETTINGS } from '../../../src/workbook/settings/settings';
import type { TableSeen } from '../../../src/workbook/register/tables';
import { HEADINGS } from '../fake-excel';

const table = (name: string, headings: string[], id = name): TableSeen => ({
  id,
  name,
  sheet: 'Sheet',
  sheetId: 's',
  topIndex: 0,
  leftIndex: 0,
  rowCount: 5,
  columnCount: headings.length,
  headings,
});
const visits = table('tblVisits', ['Date', 'Officer']);
const own = table('tblS106', ['Scheme no.', 'District', 'Sum'], '{7}');
const one = table('Contributions', HEADINGS);
const two = table('Old', HEADINGS);
const named = table('REGISTER', ['Date']);

test('the table chosen in the pane goes before all others, with its headings', () => {
  const headings = { 'Scheme no.': 'agreement' } as const;
  const settings = { ...NO_SETTINGS, register: { table: 'TBLS106', headings } };
  expect(chooseRegister([named, one, own], settings)).toMatchObject({
    kind: 'one',
    table: own,
    mapping: headings,
  });
});

test('a chosen table that was renamed is found by its id', () => {
  const settings = { ...NO_SETTINGS, register: { table: 'Before', tableId: '{7}', headings: {} } };
  expect(chooseRegister([one, own], settings)).toMatchObject({
    kind: 'one',
    table: own,
    chosenMissing: null,
  });
});

test('a chosen table that is gone is told, and the next rule applies', () => {
  const settings = { ...NO_SETTINGS, register: { table: 'Before', headings: {} } };
  expect(chooseRegister([visits, one], settings)).toMatchObject({
    kind: 'one',
    table: one,
    chosenMissing: 'Before',
  });
});

test('the table named Register, in any case, goes before tables that fit', () => {
  expect(chooseRegister([one, two, named], NO_SETTINGS)).toMatchObject({ kind: 'one', table: named });
});

test('else the only table whose headings fit', () => {
  expect(chooseRegister([visits, one], NO_SETTINGS)).toMatchObject({ kind: 'one', table: one, mapping: {} });
});

test('several that fit are named, none is guessed', () => {
  expect(chooseRegister([one, visits, two], NO_SETTINGS)).toMatchObject({
    kind: 'several',
    names: ['Contributions', 'Old'],
  });
});

test('none fits', () => {
  expect(chooseRegister([visits], NO_SETTINGS)).toEqual({ kind: 'none', chosenMissing: null });
});

test('each table tells which needed headings it lacks, the chosen one with its headings as they are read', () => {
  const settings = {
    ...NO_SETTINGS,
    register: { table: 'tblS106', headings: { 'Scheme no.': 'agreement', Sum: 'value' } as const },
  };
  expect(tableFits([own, visits], settings).map(({ missing }) => missing)).toEqual([
    [],
    ['agreement', 'authority', 'value'],
  ]);
});

describe('the table of projects', () => {
  const projects = table('tblCapital', ['Project', 'Budget', 'Received']);

  test('is the one named Projects', () => {
    const called = table('projects', ['Name']);
    expect(chooseProjects([projects, called])).toBe(called);
  });

  test('else the only one whose headings fit', () => {
    expect(chooseProjects([visits, projects])).toBe(projects);
    expect(chooseProjects([projects, { ...projects, name: 'Other' }])).toEqual({
      names: ['tblCapital', 'Other'],
    });
    expect(chooseProjects([visits])).toBeNull();
  });
});

test('a table that is named for one purpose is not taken for another, whatever its headings', () => {
  const projects = table('projects', ['Project', 'Budget', 'Received', 'Capital', 'Item']);
  expect(chooseTable([projects], FUNDABLE_PROJECTS)).toBe(projects);
  expect(chooseTable([projects], ITEMS)).toBeNull();
  const items = table('What we buy', ['Item', 'Capital', 'New', 'Benefit']);
  expect(chooseTable([projects, items], ITEMS)).toBe(items);
});
