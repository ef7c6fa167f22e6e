/**
 * What may stand where in an XML manifest with a shared runtime, in the order that Excel insists on.
 *
 * An element is known by its name and, where it has one, its xsi:type. Source: "How to find the proper order of
 * manifest elements" and [MS-OWEMXML] in Microsoft's documentation, as far as this manifest needs them.
 */
export interface ElementRule {
  /** The elements allowed inside, in their order. */
  readonly children: readonly string[];
  /** Those that must be there. */
  readonly required?: readonly string[];
  /** Those that may stand more than once. */
  readonly repeated?: readonly string[];
}

const all = (...children: string[]): ElementRule => ({ children, required: children });
const anyNumberOf = (child: string): ElementRule => ({
  children: [child],
  required: [child],
  repeated: [child],
});

export const ELEMENT_RULES: Readonly<Record<string, ElementRule>> = {
  'OfficeApp:TaskPaneApp': {
    children: [
      'Id',
      'AlternateId',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides:VersionOverridesV1_0',
    ],
    required: [
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides:VersionOverridesV1_0',
    ],
  },
  AppDomains: anyNumberOf('AppDomain'),
  // The base manifest names its host; VersionOverrides types it.
  Hosts: { children: ['Host', 'Host:Workbook'] },
  Requirements: all('Sets'),
  Sets: anyNumberOf('Set'),
  DefaultSettings: all('SourceLocation'),
  'VersionOverrides:VersionOverridesV1_0': {
    children: ['Description', 'Requirements', 'Hosts', 'Resources'],
    required: ['Hosts', 'Resources'],
  },
  'Host:Workbook': all('Runtimes', 'AllFormFactors', 'DesktopFormFactor'),
  Runtimes: all('Runtime'),
  AllFormFactors: all('ExtensionPoint:CustomFunctions'),
  'ExtensionPoint:CustomFunctions': all('Script', 'Page', 'Metadata', 'Namespace'),
  Script: all('SourceLocation'),
  Page: all('SourceLocation'),
  Metadata: all('SourceLocation'),
  DesktopFormFactor: all(
    'GetStarted',
    'FunctionFile',
    'ExtensionPoint:PrimaryCommandSurface',
    'ExtensionPoint:ContextMenu',
  ),
  GetStarted: all('Title', 'Description', 'LearnMoreUrl'),
  'ExtensionPoint:PrimaryCommandSurface': all('OfficeTab'),
  'ExtensionPoint:ContextMenu': all('OfficeMenu'),
  OfficeMenu: anyNumberOf('Control:Button'),
  OfficeTab: anyNumberOf('Group'),
  Group: {
    children: ['Label', 'Icon', 'Control:Button'],
    required: ['Label', 'Icon', 'Control:Button'],
    repeated: ['Control:Button'],
  },
  Icon: anyNumberOf('bt:Image'),
  // One action of the two: see commandProblems.
  'Control:Button': {
    children: ['Label', 'Supertip', 'Icon', 'Action:ShowTaskpane', 'Action:ExecuteFunction'],
    required: ['Label', 'Supertip', 'Icon'],
  },
  Supertip: all('Title', 'Description'),
  'Action:ShowTaskpane': {
    children: ['TaskpaneId', 'SourceLocation', 'Title'],
    required: ['SourceLocation'],
  },
  'Action:ExecuteFunction': all('FunctionName'),
  Resources: all('bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'),
  'bt:Images': anyNumberOf('bt:Image'),
  'bt:Urls': anyNumberOf('bt:Url'),
  'bt:ShortStrings': anyNumberOf('bt:String'),
  'bt:LongStrings': anyNumberOf('bt:String'),
};

/** Which resources an element's resid is looked up in. */
export const RESOURCE_OF: Readonly<Record<string, string>> = {
  Runtime: 'bt:Urls',
  SourceLocation: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  Namespace: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Label: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
  'bt:Image': 'bt:Images',
};

/** The most characters that Office takes, by where the text stands. */
export const MAX_CHARACTERS = { id: 32, shortText: 125, longText: 250, url: 2048 } as const;

/** The longest text of each list of resources. */
export const MAX_CHARACTERS_OF: Readonly<Record<string, number>> = {
  'bt:Images': MAX_CHARACTERS.url,
  'bt:Urls': MAX_CHARACTERS.url,
  'bt:ShortStrings': MAX_CHARACTERS.shortText,
  'bt:LongStrings': MAX_CHARACTERS.longText,
};

/** Icon sizes, in pixels, that a button or a group must have, and may have. */
export const REQUIRED_ICON_SIZES: readonly number[] = [16, 32, 80];
export const ALLOWED_ICON_SIZES: readonly number[] = [16, 20, 24, 32, 40, 48, 64, 80];
