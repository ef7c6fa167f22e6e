/** The manifest is one that Excel takes; and each check can fail, seen on a manifest damaged in one place. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NAMESPACE } from '../../src/namespace';
import { DEVELOPMENT_ORIGIN, manifestFor } from '../../scripts/manifest';
import { manifestProblems, servedPaths } from '../../scripts/manifest-check';

const root = path.resolve(__dirname, '../..');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const assets: [string, Uint8Array][] = readdirSync(path.join(root, 'assets')).map((name) => [
  `assets/${name}`,
  readFileSync(path.join(root, 'assets', name)),
]);
const files = new Map(assets);

describe('manifest.xml', () => {
  it('has no problem', () => {
    expect(manifestProblems(manifest, files)).toEqual([]);
  });

  it('names these files, which the build must serve', () => {
    expect(servedPaths(manifest)).toEqual([
      ...['check', 'expiring', 'icon', 'reconcile', 'record', 'tabs'].flatMap((name) =>
        [16, 20, 24, 32, 40, 48, 64, 80].map((size) => `assets/${name}-${size}.png`),
      ),
      'functions.js',
      'functions.json',
      'help.html',
      'taskpane.html',
    ]);
  });

  it("is read by Microsoft's own tool", () => {
    const cli = path.join(root, 'node_modules/office-addin-manifest/cli.js');
    const said = execFileSync(process.execPath, [cli, 'info', path.join(root, 'manifest.xml')], {
      encoding: 'utf8',
    });
    expect(said).toContain('Id: 453c112d-4732-4f51-b109-63d7eb67d4ec');
    expect(said).toContain('Hosts: Workbook');
    expect(said).toContain(`Source Location: ${DEVELOPMENT_ORIGIN}/taskpane.html`);
  });

  it('says what the namespace is where the decision about it says so', () => {
    const decision = readFileSync(path.join(root, 'docs/decisions/0001-namespace.md'), 'utf8');
    expect(decision).toContain(`\`${NAMESPACE}\``);
    expect(decision).toContain('`S106REG`');
  });
});

/** The manifest with one thing replaced; the thing must be there, or the damage would be none. */
function damaged(what: string | RegExp, by: string): string {
  const xml = manifest.replace(what, () => by);
  if (xml === manifest) throw new Error(`The manifest does not hold ${what}`);
  return xml;
}

const line = (text: string): RegExp => new RegExp(`^ *${text.replace(/[.()]/g, '\\$&')}\\n`, 'm');

/** Two lines that follow each other, changed about. */
function swapped(first: string, second: string): string {
  const found = new RegExp(`(${first}[^]*?)\\n( *${second}[^]*?\\n)`).exec(manifest);
  if (!found) throw new Error(`The manifest does not hold ${first}, then ${second}`);
  return manifest.replace(found[0], () => `${found[2]}${found[1]}\n`);
}

const SHOWS_PANE = '<Action xsi:type="ShowTaskpane"><SourceLocation resid="Taskpane.Url" /></Action>';

describe('a damaged manifest', () => {
  const overrides = 'OfficeApp > VersionOverrides';
  const host = `${overrides} > Hosts > Host`;
  const functions = `${host} > AllFormFactors > ExtensionPoint`;
  const group = `${host} > DesktopFormFactor > ExtensionPoint > OfficeTab > Group`;
  const strings = `${overrides} > Resources`;

  const cases: [what: string, xml: string, problem: string][] = [
    ['not XML', damaged('</Hosts>', ''), 'not well-formed XML'],
    ['another kind of add-in', damaged('"TaskPaneApp"', '"ContentApp"'), 'OfficeApp:ContentApp'],
    ['a wrong namespace', damaged('appforoffice/1.1', 'appforoffice/1.0'), 'OfficeApp: xmlns must be'],
    ['another host', damaged('Host Name="Workbook"', 'Host Name="Document"'), 'Workbook is missing'],
    [
      'elements of the add-in out of order',
      swapped('<Version>', '<ProviderName>'),
      'OfficeApp: Version must stand before ProviderName.',
    ],
    [
      'Script after Page',
      damaged(
        /(<Script>[^]*?<\/Script>)\s*(<Page>[^]*?<\/Page>)/,
        '<Page><SourceLocation resid="Taskpane.Url" /></Page><Script><SourceLocation resid="Functions.Script.Url" /></Script>',
      ),
      `${functions}: Script must stand before Page.`,
    ],
    [
      'Namespace before Metadata',
      damaged('<Metadata>', '<Namespace resid="Functions.Namespace" /><Metadata>'),
      `${functions}: Metadata must stand before Namespace.`,
    ],
    [
      'Runtimes after the form factors',
      damaged(
        /(<Runtimes>[^]*?<\/Runtimes>)([^]*?<\/AllFormFactors>)/,
        '<AllFormFactors></AllFormFactors><Runtimes></Runtimes>',
      ),
      `${host}: Runtimes must stand before AllFormFactors.`,
    ],
    ['no metadata', damaged(/<Metadata>[^]*?<\/Metadata>/, ''), `${functions}: Metadata is missing.`],
    ['an unknown element', damaged('<Page>', '<Sheet /><Page>'), `${functions}: Sheet does not belong here.`],
    [
      'two runtimes',
      damaged('</Runtimes>', '<Runtime resid="Help.Url" lifetime="long" /></Runtimes>'),
      `${host} > Runtimes: Runtime stands more than once.`,
    ],
    ['an Id that is no GUID', damaged('453c112d-', '453c112-'), 'is not a GUID'],
    [
      'a version of three numbers',
      damaged(/<Version>[\d.]+<\/Version>/, '<Version>1.0.0</Version>'),
      '"1.0.0" is not four numbers',
    ],
    [
      'a version with a leading nought',
      damaged(/<Version>[\d.]+<\/Version>/, '<Version>1.0.01.0</Version>'),
      '"1.0.01.0" is not four numbers',
    ],
    ['a locale in lower case', damaged('en-GB', 'en-gb'), '"en-gb" is not a locale'],
    [
      'a resid that leads nowhere',
      damaged('LearnMoreUrl resid="Help.Url"', 'LearnMoreUrl resid="Guide.Url"'),
      'there is no "Guide.Url" in bt:Urls.',
    ],
    [
      'a resource that is gone',
      damaged(line('<bt:String id="Money.Label" DefaultValue="S106 money" />'), ''),
      `${group} > Label: there is no "Money.Label" in bt:ShortStrings.`,
    ],
    [
      'a resid of the wrong kind',
      damaged('Label resid="Group.Label"', 'Label resid="ShowPane.Tip.Description"'),
      'there is no "ShowPane.Tip.Description" in bt:ShortStrings.',
    ],
    [
      'a resource that nothing refers to',
      damaged('<bt:ShortStrings>', '<bt:ShortStrings><bt:String id="Spare" DefaultValue="Spare" />'),
      'Resources: nothing refers to "Spare".',
    ],
    [
      'a resource id used twice',
      damaged('String id="Group.Label"', 'String id="ShowPane.Label"'),
      '"ShowPane.Label" is used twice',
    ],
    [
      'an id of 33 characters',
      manifest.replaceAll('Help.Url', 'H'.repeat(33)),
      '33 characters, where 32 is the most',
    ],
    [
      'two controls with one id',
      damaged('id="S106.ShowPane"', 'id="S106.Group"'),
      '"S106.Group" is used for two',
    ],
    [
      'a ShortString of 126 characters',
      damaged('DefaultValue="S106 money"', `DefaultValue="${'a'.repeat(126)}"`),
      `${strings} > bt:ShortStrings > bt:String: 126 characters, where 125 is the most.`,
    ],
    [
      'a LongString of 251 characters',
      damaged(/DefaultValue="Open the pane[^"]*"/, `DefaultValue="${'a'.repeat(251)}"`),
      `${strings} > bt:LongStrings > bt:String: 251 characters, where 250 is the most.`,
    ],
    [
      'a description of 251 characters',
      damaged(/Description DefaultValue="[^"]*"/, `Description DefaultValue="${'a'.repeat(251)}"`),
      'OfficeApp > Description: 251 characters',
    ],
    ['an empty label', damaged('DefaultValue="S106 money"', 'DefaultValue=" "'), 'the text is missing'],
    [
      'an empty name',
      damaged('DisplayName DefaultValue="S106 for Excel"', 'DisplayName DefaultValue=""'),
      'the text is missing',
    ],
    [
      'an http address',
      damaged('https://localhost:3000/functions.js"', 'http://localhost:3000/functions.js"'),
      'http://localhost:3000/functions.js: every address must begin with https://.',
    ],
    [
      'an http address among the domains',
      damaged('<Hosts>', '<AppDomains><AppDomain>http://example.org</AppDomain></AppDomains><Hosts>'),
      'http://example.org: every address must begin with https://.',
    ],
    [
      'an address elsewhere',
      damaged('https://localhost:3000/functions.json', 'https://example.org/functions.json'),
      'https://example.org/functions.json: not served from https://localhost:3000/',
    ],
    [
      'an address of 2049 characters',
      damaged('/help.html', `/${'h'.repeat(2049 - DEVELOPMENT_ORIGIN.length - 1)}`),
      '2049 characters, where 2048 is the most',
    ],
    ['a short-lived runtime', damaged('lifetime="long"', 'lifetime="short"'), 'lifetime must be long'],
    [
      "a functions' page of its own",
      damaged(/<Page>[^]*?<\/Page>/, '<Page><SourceLocation resid="Help.Url" /></Page>'),
      `${functions} > Page > SourceLocation: resid must be the runtime's, "Taskpane.Url".`,
    ],
    [
      'a function file of its own',
      damaged('FunctionFile resid="Taskpane.Url"', 'FunctionFile resid="Help.Url"'),
      "FunctionFile: resid must be the runtime's",
    ],
    [
      'a button that opens another page',
      damaged(
        /(<TaskpaneId>.*\s*)<SourceLocation resid="Taskpane.Url" \/>/,
        '<SourceLocation resid="Help.Url" />',
      ),
      "Action > SourceLocation: resid must be the runtime's",
    ],
    [
      'a button that does nothing',
      damaged(/<Action xsi:type="ShowTaskpane">[^]*?<\/Action>/, ''),
      'S106.ShowPane: 0 actions, not one.',
    ],
    [
      'a button that does two things',
      damaged('<Action xsi:type="ExecuteFunction">', `${SHOWS_PANE}<Action xsi:type="ExecuteFunction">`),
      'S106.Check: 2 actions, not one.',
    ],
    [
      'a command without a name',
      damaged('<FunctionName>showCheck<', '<FunctionName><'),
      'S106.Check: the name of its function is missing.',
    ],
    [
      'two buttons with one function',
      damaged('<FunctionName>showExpiring<', '<FunctionName>showCheck<'),
      'S106.Expiring: the function "showCheck" is that of another button.',
    ],
    [
      'a function whose name is 126 characters long',
      damaged('<FunctionName>showCheck<', `<FunctionName>${'a'.repeat(126)}<`),
      '126 characters, where 125 is the most.',
    ],
    [
      'commands without a page that has their functions',
      damaged(line('<FunctionFile resid="Taskpane.Url" />'), ''),
      'FunctionFile is missing.',
    ],
    [
      'a pane apart from the runtime',
      damaged(
        'SourceLocation DefaultValue="https://localhost:3000/taskpane.html"',
        'SourceLocation DefaultValue="https://localhost:3000/pane.html"',
      ),
      "SourceLocation must be the runtime's page",
    ],
    [
      'no shared runtime asked for',
      damaged(line('<Set Name="SharedRuntime" MinVersion="1.1" />'), ''),
      'SharedRuntime 1.1 is missing',
    ],
    [
      'an icon without its size of 80',
      damaged(line('<bt:Image size="80" resid="Icon.80" />'), ''),
      'the size 80 is missing',
    ],
    ['an icon of size 17', damaged('size="20"', 'size="17"'), 'Office has no size 17'],
    [
      'an icon of another size than it says',
      damaged('assets/icon-16.png', 'assets/icon-20.png'),
      'assets/icon-20.png: 20 by 20 pixels, not 16 by 16.',
    ],
    [
      'an icon that is no PNG',
      damaged('assets/icon-16.png', 'assets/icon-16.svg'),
      'assets/icon-16.svg: not a PNG image.',
    ],
    [
      'a high-resolution icon that is not',
      damaged(
        'HighResolutionIconUrl DefaultValue="https://localhost:3000/assets/icon-64.png"',
        'HighResolutionIconUrl DefaultValue="https://localhost:3000/assets/icon-32.png"',
      ),
      'assets/icon-32.png: 32 by 32 pixels, not 64 by 64.',
    ],
    [
      'another namespace than the code has',
      damaged('DefaultValue="S106"', 'DefaultValue="S106REG"'),
      `Namespace: "S106REG" in the manifest, "${NAMESPACE}" in src/namespace.ts.`,
    ],
  ];

  it.each(cases)('%s', (_what, xml, problem) => {
    expect(manifestProblems(xml, files).join('\n')).toContain(problem);
  });

  it('an icon whose file is missing', () => {
    const without = new Map(assets.filter(([name]) => name !== 'assets/icon-24.png'));
    expect(manifestProblems(manifest, without)).toEqual(['assets/icon-24.png: there is no such file.']);
  });

  it('a domain and a support page may be elsewhere', () => {
    const xml = damaged(
      '<Hosts>',
      '<AppDomains><AppDomain>https://example.org</AppDomain></AppDomains><Hosts>',
    );
    const support = xml.replace(
      /SupportUrl DefaultValue="[^"]*"/,
      'SupportUrl DefaultValue="https://example.org/"',
    );
    expect(manifestProblems(support, files)).toEqual([]);
  });

  it('texts of exactly the most characters are taken', () => {
    const xml = damaged('DefaultValue="S106 money"', `DefaultValue="${'a'.repeat(125)}"`);
    expect(manifestProblems(xml, files)).toEqual([]);
  });
});

describe('manifestFor', () => {
  const bases: [given: string, pane: string][] = [
    ['https://example.org', 'https://example.org/taskpane.html'],
    ['https://example.org/', 'https://example.org/taskpane.html'],
    ['https://example.org/tools/s106', 'https://example.org/tools/s106/taskpane.html'],
    ['https://example.org/tools/s106/', 'https://example.org/tools/s106/taskpane.html'],
    ['https://example.org:8443/s106//', 'https://example.org:8443/s106/taskpane.html'],
    ['https://Example.org/S106', 'https://example.org/S106/taskpane.html'],
    ['https://example.org/r&d/$&', 'https://example.org/r&amp;d/$&amp;/taskpane.html'],
  ];

  it.each(bases)('%s', (given, pane) => {
    const xml = manifestFor(manifest, given);
    expect(xml).toContain(`<SourceLocation DefaultValue="${pane}" />`);
    expect(xml).toContain(`<SupportUrl DefaultValue="${pane.replace('taskpane', 'help')}" />`);
    expect(xml).not.toMatch(/localhost/i);
    expect(manifestProblems(xml, files)).toEqual([]);
  });

  it('changes addresses and nothing else', () => {
    expect(
      manifestFor(manifest, 'https://example.org').replaceAll('https://example.org', DEVELOPMENT_ORIGIN),
    ).toBe(manifest);
    expect(manifestFor(manifest, DEVELOPMENT_ORIGIN)).toBe(manifest);
  });

  it('gives the same with and without the closing slash', () => {
    expect(manifestFor(manifest, 'https://example.org/s106/')).toBe(
      manifestFor(manifest, 'https://example.org/s106'),
    );
  });

  it('leaves addresses elsewhere, another port among them', () => {
    const elsewhere = damaged(
      '<Hosts>',
      '<AppDomains><AppDomain>https://localhost:30001</AppDomain></AppDomains><Hosts>',
    );
    expect(manifestFor(elsewhere, 'https://example.org')).toContain(
      '<AppDomain>https://localhost:30001</AppDomain>',
    );
  });

  it.each([
    ['http://example.org', 'begins with http:'],
    ['ftp://example.org', 'begins with ftp:'],
    ['example.org', 'is not an address'],
    ['', 'is not an address'],
    ['https://', 'is not an address'],
    ['https://name:word@example.org', 'holds a user name or a password'],
    ['https://example.org/?a=1', 'holds a query or a fragment'],
    ['https://example.org/#top', 'holds a query or a fragment'],
  ])('refuses %j, naming it', (given, why) => {
    expect(() => manifestFor(manifest, given)).toThrow(`"${given}" ${why}`);
  });

  it('refuses a manifest with no development address', () => {
    const production = manifestFor(manifest, 'https://example.org');
    expect(() => manifestFor(production, 'https://example.com')).toThrow('there is no address to replace');
  });
});
