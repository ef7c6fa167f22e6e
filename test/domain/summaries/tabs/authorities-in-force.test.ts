/** The tabs and the paper of a register in which one authority has taken the place of two. */
import { ledgerOf } from '../../../../src/domain/movements/ledger';
import { tracedMovements } from '../../../../src/domain/movements/trace-movements';
import { paperOf } from '../../../../src/domain/paper/paper';
import { reconcile } from '../../../../src/domain/published/reconcile';
import { withSuccession } from '../../../../src/domain/register/authorities-in-force';
import { expiringTab } from '../../../../src/domain/summaries/tabs/expiring-tab';
import { movementsTab, quarterTo } from '../../../../src/domain/summaries/tabs/movements-tab';
import { rollupTab } from '../../../../src/domain/summaries/tabs/rollup-tab';
import type { TabContext } from '../../../../src/domain/summaries/tabs/tab';
import { stagesModel } from '../../../../src/taskpane/summaries/stages-model';
import { registerInForce } from '../../../../src/domain/register/register-in-force';
import { movementsTable } from '../../movements/made';
import { inputsOfRegister } from '../../paper/sample-paper';
import { AS_AT, inputsOf, sampleRegister, tableOf, valuesOf } from '../sample';

const succession = (from: number) => ({
  rows: ['Blaby', 'Charnwood'].map((authority) => ({
    ...{ authority, aliases: '', successor: 'South Leicestershire', from },
  })),
});
const register = withSuccession(sampleRegister(), succession(AS_AT));
const [AFTER, BEFORE] = [AS_AT, AS_AT - 1];
const across = (asAtSerial: number, more: Partial<TabContext> = {}) =>
  tableOf(rollupTab(inputsOf(register, { asAtSerial, units: 'exact', ...more })))[0]!;

test('the rollup has the authorities of its day; with live formulas, those of today', () => {
  expect(across(BEFORE)).toEqual(expect.arrayContaining(['Blaby', 'Charnwood']));
  expect(across(AFTER)).toContain('South Leicestershire');
  expect(across(AFTER)).not.toContain('Blaby');
  expect(across(BEFORE, { form: 'formulas', liveOn: AFTER })).toContain('South Leicestershire');
  expect(across(AFTER, { form: 'formulas', liveOn: BEFORE })).toContain('Blaby');
});

test.each([BEFORE, AFTER])(
  'its own table has no differences from the register, whichever day it is of',
  (day) => {
    const table = tableOf(rollupTab(inputsOf(register, { asAtSerial: day, units: 'exact' })));
    for (const today of [BEFORE, AFTER]) {
      const found = reconcile(table, registerInForce(register, today))!;
      // The sample has spent more than it drew down in two places, whichever names they have.
      expect(found.filter(({ where, rule }) => where !== 'Register' && rule !== 'spent')).toEqual([]);
    }
  },
);

test('what expires, the bars of the pane and the quarter’s movements go by the same', () => {
  const tab = valuesOf(expiringTab(inputsOf(register, { asAtSerial: AFTER }), 60)).flat();
  expect(tab).toContain('South Leicestershire');
  expect(tab).not.toContain('Blaby');
  const bars = stagesModel(registerInForce(register, AFTER), false)!.bars.map(({ name }) => name);
  expect(bars).toContain('South Leicestershire');
  expect(bars).not.toContain('Charnwood');
  const first = sampleRegister();
  const agreement = first.agreements[first.agreement[first.authority.indexOf(0)]!]!.reference;
  const name = first.authorities[0]!.name;
  const own = withSuccession(first, {
    rows: [{ authority: name, aliases: '', successor: 'South Leicestershire', from: AS_AT }],
  });
  const ledger = ledgerOf(
    movementsTable([
      { date: AS_AT - 200, agreement, movement: 'Opening', amount: 7, to: 'Held by authority' },
      { date: AS_AT - 5, agreement, movement: 'Drawn down', amount: 3 },
    ]),
    own,
  );
  const cells = valuesOf(movementsTab(inputsOf(own, { asAtSerial: AFTER }), { ledger })).flat();
  expect(cells).toContain('South Leicestershire');
  expect(cells).not.toContain(name);
  // The opening of the quarter is traced to the rows of the group that the tab has.
  const whose = { kind: 'authority', name: 'South Leicestershire', on: AS_AT } as const;
  const to = quarterTo(AS_AT).from - 1;
  const asked = { measure: 'heldByAuthority', whose, which: { kind: 'all' }, from: null, to } as const;
  expect(tracedMovements(ledger, own, asked).map(({ share }) => share)).toEqual([700]);
});

test('the paper prints the authorities of its day', () => {
  const names = (asAtSerial: number): string =>
    JSON.stringify(
      paperOf(inputsOfRegister(register, { asAtSerial })).sections.find(({ id }) => id === 'agreements'),
    );
  expect(names(AFTER)).toContain('South Leicestershire');
  expect(names(AFTER)).not.toContain('Charnwood');
  expect(names(BEFORE)).toContain('Charnwood');
});
