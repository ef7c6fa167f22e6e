import { liveText, manualText } from '../../../src/taskpane/home/live-model';
import { registerBar } from '../../../src/taskpane/shell/register-bar-model';
import type { ReadyReading } from '../../../src/workbook/register/register-reading';
import { registerOf } from '../registers';

const at = (time: string): Date => new Date(`2025-03-24T${time}`);
const events = (changed: string | null, calculated: string | null) => ({
  isListening: true,
  registerChangedAt: changed === null ? null : at(changed),
  calculatedAt: calculated === null ? null : at(calculated),
});

test('figures are live, where Excel tells of changes and calculates by itself', () => {
  const state = { calculation: 'automatic' as const, calculationEvents: events(null, null), liveCount: 0 };
  expect(liveText(state)).toBe('Figures are live.');
  expect(liveText({ ...state, liveCount: 1 })).toBe('Figures are live: 1 formula follows the register.');
  expect(liveText({ ...state, liveCount: 1400 })).toBe(
    'Figures are live: 1,400 formulas follow the register.',
  );
  expect(liveText({ ...state, calculation: 'manual' })).toBe('');
  expect(liveText({ ...state, calculationEvents: { ...state.calculationEvents, isListening: false } })).toBe(
    'Excel does not report changes here: press Recalculate after one.',
  );
});

const NOW = 'The figures below are read from the register now.';
test.each([
  ['09:57:31', '09:42:10', `The register changed at 09:57; cells were last calculated at 09:42. ${NOW}`],
  ['09:57:31', '09:57:10', `The register changed at 09:57, after cells were last calculated. ${NOW}`],
  ['09:57:31', null, `The register changed at 09:57. ${NOW}`],
  ['09:42:00', '09:57:31', `Cells were last worked out at 09:57. ${NOW}`],
  [null, null, NOW],
])('calculated by hand: register changed %s, cells worked out %s', (changed, calculated, text) => {
  expect(manualText(events(changed, calculated))).toBe(text);
});

test('the register bar: manual before #NAME? before rows left out', () => {
  const leftOut = ['P/6', 'Melton', '', 'TBC', 0, 0, 0, 0, 0, ''];
  const reading = {
    state: 'ready',
    register: registerOf(leftOut),
    table: { name: 'Register', sheet: 'Register', address: 'A1:J2' },
    readAt: at('09:57:31'),
  } as unknown as ReadyReading;
  const cells = { unworked: '14 cells show #NAME?', calculatedAt: at('09:42:00') };
  expect(registerBar(reading, null, false, 'manual', cells)).toEqual({
    mark: 'warning',
    text: 'Manual calculation',
    end: 'Cells from 09:42 or before',
  });
  expect(registerBar(reading, null, false, 'automatic', cells).text).toBe('14 cells show #NAME?');
  expect(registerBar(reading, null, false, 'automatic').text).toBe('1 of 1 row left out');
});
