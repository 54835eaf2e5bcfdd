import { escaped } from '../xml/xml.ts';

/** The add-in to Excel: the same in every version, never given to another. */
export const ADDIN_ID = 'df176267-207d-4250-a81c-ad7c3fb81a4f';

export interface ManifestWords {
  /** `https://host[:port][/folder]`, no slash at its end: where the static site is served. */
  base: string;
  /** `major.minor.patch` of the program. */
  version: string;
}

const name = { zh: '践诺', en: 'Jiannuo' };
const description = {
  zh: '在表格里检查公开承诺与民主评议的汇总表，上传前核对导入模板，生成收集表。数据不出本机。',
  en: 'Checks sheets of pledges and evaluations, looks at them before they are uploaded, and makes collection sheets. Data stays on this machine.',
};
const button = { zh: '践诺检查', en: 'Jiannuo' };
const tip = {
  zh: '打开践诺窗格：检查本表、上传前检查、生成表格。',
  en: 'Opens the Jiannuo pane: check this sheet, look before uploading, make sheets.',
};

const sizes = [16, 32, 80] as const;

/**
 * Add-in only manifest of a task pane with one button on the tab 开始. Order and limits: Microsoft's MS-OWEMXML section 5.2 and “How to find
 * the proper order of manifest elements” (OfficeDev/office-js-docs-pr, docs/develop/manifest-element-ordering.md); `validate.ts` keeps to them.
 */
export function manifestXml({ base, version }: ManifestWords): string {
  const icons = sizes.map((size) => `<bt:Image size="${size}" resid="Icon.${size}"/>`).join('');
  const images = sizes
    .map((size) => `<bt:Image id="Icon.${size}" DefaultValue="${escaped(base)}/icons/${size}.png"/>`)
    .join('\n        ');
  return `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xmlns:ov="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="TaskPaneApp">
  <Id>${ADDIN_ID}</Id>
  <Version>${version}.0</Version>
  <ProviderName>${name.zh} ${name.en}</ProviderName>
  <DefaultLocale>zh-CN</DefaultLocale>
  ${localised('DisplayName', name)}
  ${localised('Description', description)}
  <IconUrl DefaultValue="${escaped(base)}/icons/32.png"/>
  <HighResolutionIconUrl DefaultValue="${escaped(base)}/icons/64.png"/>
  <SupportUrl DefaultValue="${escaped(base)}/help.html"/>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="ExcelApi" MinVersion="1.8"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${escaped(base)}/taskpane.html"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <DesktopFormFactor>
          <GetStarted>
            <Title resid="Button.Label"/>
            <Description resid="Button.Tip"/>
            <LearnMoreUrl resid="Help.Url"/>
          </GetStarted>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="TabHome">
              <Group id="Jiannuo.Group">
                <Label resid="Group.Label"/>
                <Icon>${icons}</Icon>
                <Control xsi:type="Button" id="Jiannuo.Open">
                  <Label resid="Button.Label"/>
                  <Supertip><Title resid="Button.Label"/><Description resid="Button.Tip"/></Supertip>
                  <Icon>${icons}</Icon>
                  <Action xsi:type="ShowTaskpane">
                    <TaskpaneId>Jiannuo.Pane</TaskpaneId>
                    <SourceLocation resid="Pane.Url"/>
                    <Title resid="Group.Label"/>
                  </Action>
                </Control>
              </Group>
            </OfficeTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
        ${images}
      </bt:Images>
      <bt:Urls>
        <bt:Url id="Pane.Url" DefaultValue="${escaped(base)}/taskpane.html"/>
        <bt:Url id="Help.Url" DefaultValue="${escaped(base)}/help.html"/>
      </bt:Urls>
      <bt:ShortStrings>
        ${resource('Group.Label', name)}
        ${resource('Button.Label', button)}
      </bt:ShortStrings>
      <bt:LongStrings>
        ${resource('Button.Tip', tip)}
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
`;
}

type Words = Readonly<Record<'zh' | 'en', string>>;

function localised(tag: string, { zh, en }: Words): string {
  return `<${tag} DefaultValue="${escaped(zh)}"><Override Locale="en-US" Value="${escaped(en)}"/></${tag}>`;
}

function resource(id: string, { zh, en }: Words): string {
  return `<bt:String id="${id}" DefaultValue="${escaped(zh)}"><bt:Override Locale="en-US" Value="${escaped(en)}"/></bt:String>`;
}
