import { checkNamespace } from '../../scripts/check-namespace';
import { manifestWithNamespace } from '../../scripts/manifest';

test.each(['S106', 'S106REG', 'XFE1', 'A0', 'A1048577', 'POLICE', 'X1Y', 'RCX', 'CIL'])(
  '%s will do',
  (namespace) => {
    expect(() => checkNamespace(namespace)).not.toThrow();
  },
);

test.each([
  ['A1', 'address of a cell'],
  ['XFD1048576', 'address of a cell'],
  ['S107', 'address of a cell'],
  ['R1C1', 'address of a cell'],
  ['RC', 'address of a cell'],
  ['C', 'address of a cell'],
  ['R106REG', 'begins with one'],
  ['C5X', 'begins with one'],
  ['s106reg', 'capital letters'],
  ['S106_REG', 'capital letters'],
  ['S106.REG', 'capital letters'],
  ['1S106', 'capital letters'],
  ['', 'capital letters'],
  ['true', 'capital letters'],
  ['A'.repeat(21), 'more than 20'],
])('%j will not do, and it says why', (namespace, why) => {
  expect(() => checkNamespace(namespace)).toThrow(why);
});

test('a namespace has one Id, always the same, and no two have the same', () => {
  const manifest = `<OfficeApp><Id>453c112d-4732-4f51-b109-63d7eb67d4ec</Id><DisplayName DefaultValue="S106 for Excel" /><Group id="S106.Group" />
    <TaskpaneId>S106.Pane</TaskpaneId><bt:String id="Functions.Namespace" DefaultValue="S106" />
    <bt:String id="GetStarted.Title" DefaultValue="S106 for Excel is ready" /><bt:String id="RecordRow.Label" DefaultValue="Record money for this row" />
    <bt:String id="Group.Label" DefaultValue="S106" /><d DefaultValue="Type =S106.OUTSTANDING(), or press Home in the S106 group" /></OfficeApp>`;
  const id = (namespace: string) => /<Id>(.*)<\/Id>/.exec(manifestWithNamespace(manifest, namespace))![1]!;
  const ids = ['S106', 'S106REG', 'S106TWO'].map(id);
  expect(new Set(ids).size).toBe(3);
  expect(ids.map((one) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(one))).toEqual([
    true,
    true,
    true,
  ]);
  expect(id('S106REG')).toBe('20a0bb9e-6bd5-5fc4-80ae-ff3eeceb8f91');
});

test('a manifest that does not hold what is to be replaced is refused', () => {
  expect(() => manifestWithNamespace('<OfficeApp><Id>1</Id></OfficeApp>', 'S106REG')).toThrow(
    'does not hold',
  );
});
