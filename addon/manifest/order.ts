/**
 * Which elements may stand in which, in this order, of a task pane add-in for Excel: MS-OWEMXML section 5.2 and the list in
 * OfficeDev/office-js-docs-pr, docs/develop/manifest-element-ordering.md. `!` behind a name: it must be there. Names that stand for two things
 * are told apart by what they stand in (`parent/name`).
 */
export const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id!',
    'AlternateId',
    'Version!',
    'ProviderName!',
    'DefaultLocale!',
    'DisplayName!',
    'Description!',
    'IconUrl!',
    'HighResolutionIconUrl!',
    'SupportUrl',
    'AppDomains',
    'Hosts!',
    'Requirements',
    'DefaultSettings!',
    'Permissions!',
    'Dictionary',
    'VersionOverrides',
    'ExtendedOverrides',
  ],
  'OfficeApp/Hosts': ['Host!'],
  'OfficeApp/DisplayName': ['Override'],
  'OfficeApp/Description': ['Override'],
  Requirements: ['Sets', 'Methods'],
  Sets: ['Set!'],
  DefaultSettings: ['SourceLocation!'],
  VersionOverrides: [
    'Description',
    'Requirements',
    'Hosts!',
    'Resources!',
    'WebApplicationInfo',
    'EquivalentAddins',
  ],
  'VersionOverrides/Hosts': ['Host!'],
  'VersionOverrides/Hosts/Host': ['Runtimes', 'AllFormFactors', 'DesktopFormFactor!'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint!'],
  GetStarted: ['Title!', 'Description!', 'LearnMoreUrl'],
  ExtensionPoint: ['OfficeTab', 'CustomTab', 'OfficeMenu'],
  OfficeTab: ['Group!'],
  Group: ['OverriddenByRibbonApi', 'Label!', 'Icon!', 'Control'],
  Control: ['OverriddenByRibbonApi', 'Label!', 'Supertip!', 'Icon', 'Action', 'Enabled', 'Items'],
  Supertip: ['Title!', 'Description!'],
  Icon: ['Image!'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title', 'FunctionName'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
  Images: ['Image'],
  Urls: ['Url'],
  ShortStrings: ['String'],
  LongStrings: ['String'],
};

/** Requirement sets and the highest version of each that is published (“Office Add-in requirement sets”, read in 2026). */
export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: '1.21',
  AddinCommands: '1.3',
  DialogApi: '1.2',
  RibbonApi: '1.2',
  SharedRuntime: '1.2',
};
