import { MAIN, MICROSOFT, OFFICE, PACKAGE, type Part } from './part.ts';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const relation = (id: string, type: string, target: string) => ({ id, type: `${OFFICE}/${type}`, target });

/** A macro project's container; nobody here runs it, it must only stay as it is. */
const macros = Uint8Array.from({ length: 2048 }, (_, n) =>
  n < 8 ? [208, 207, 17, 224, 161, 177, 26, 225][n]! : (n * 37) % 251,
);

const workbook = [
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x15="${MICROSOFT}/spreadsheetml/2010/11/main" mc:Ignorable="x15">`,
  '<fileVersion appName="xl" lastEdited="7" lowestEdited="4" rupBuild="22228"/>',
  '<workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/>',
  '<workbookProtection workbookPassword="CC3D" lockStructure="1"/>',
  '<bookViews><workbookView xWindow="240" yWindow="120" windowWidth="18000" windowHeight="9000" tabRatio="750" activeTab="0"/></bookViews>',
  '<sheets><sheet name="导入" sheetId="3" r:id="rId1"/><sheet name="名单" sheetId="5" r:id="rId2"/><sheet name="字典" sheetId="9" state="veryHidden" r:id="rId3"/></sheets>',
  '<externalReferences><externalReference r:id="rId8"/></externalReferences>',
  '<definedNames>',
  '<definedName name="_xlnm.Print_Area" localSheetId="0">导入!$A$1:$H$30</definedName>',
  '<definedName name="_xlnm.Print_Titles" localSheetId="0">导入!$1:$3</definedName>',
  '<definedName name="Slicer_组别">#N/A</definedName>',
  '<definedName name="学历" comment="平台字典" hidden="1">字典!$A$1:$A$3</definedName>',
  '<definedName name="本校" localSheetId="1">"某校"</definedName>',
  '</definedNames>',
  '<calcPr calcId="191029" iterate="1" iterateCount="50"/>',
  '<pivotCaches><pivotCache cacheId="7" r:id="rId9"/></pivotCaches>',
  '<extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerCaches><x14:slicerCache r:id="rId10"/></x14:slicerCaches></ext>',
  '<ext uri="{7C5E0F6A-0000-4D55-9B1A-AABBCCDDEEFF}" xmlns:v="urn:vendor:template"><v:template version="3"/></ext></extLst>',
  '</workbook>',
].join('');

const styles = [
  `<styleSheet xmlns="${MAIN}">`,
  '<numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>',
  '<fonts count="3"><font><sz val="11"/><color theme="1"/><name val="等线"/><family val="2"/><charset val="134"/><scheme val="minor"/></font><font><b/><sz val="16"/><name val="方正小标宋简体"/></font><font><b/><sz val="11"/><color rgb="FFFF0000"/><name val="宋体"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill></fills>',
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp="1"><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="thin"><color auto="1"/></top><bottom style="double"><color indexed="10"/></bottom><diagonal style="hair"/></border></borders>',
  '<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="8">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="1" applyFont="1" applyAlignment="1"><alignment horizontal="centerContinuous" vertical="center" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"><alignment textRotation="255" readingOrder="1"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf>',
  '<xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyNumberFormat="1"/>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyProtection="1"><protection hidden="1"/></xf>',
  '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '</cellXfs>',
  '<cellStyles count="2"><cellStyle name="常规" xfId="0" builtinId="0"/><cellStyle name="公文标题" xfId="1"/></cellStyles>',
  '<dxfs count="2"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><border><bottom style="thin"><color rgb="FF00B050"/></bottom></border></dxf></dxfs>',
  '<tableStyles count="1" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"><tableStyle name="本区样式" pivot="0" count="1"><tableStyleElement type="wholeTable" dxfId="1"/></tableStyle></tableStyles>',
  '<colors><mruColors><color rgb="FF123456"/></mruColors></colors>',
  '</styleSheet>',
].join('');

/** Plain, spaced, rich (a red star before the name) and with a phonetic guide. */
const strings = [
  `<sst xmlns="${MAIN}" count="8" uniqueCount="8">`,
  '<si><t>某区公开承诺导入模板</t></si>',
  '<si><t xml:space="preserve">  填报单位：  </t></si>',
  '<si><r><rPr><b/><sz val="11"/><color rgb="FFFF0000"/><rFont val="宋体"/></rPr><t>*</t></r><r><rPr><sz val="11"/><rFont val="宋体"/></rPr><t>姓名</t></r></si>',
  '<si><t>身份证号</t></si><si><t>入党时间</t></si>',
  '<si><t>得分</t><rPh sb="0" eb="1"><t>dé</t></rPh><phoneticPr fontId="0" type="noConversion"/></si>',
  '<si><t>学历</t></si><si><t>007</t></si>',
  '</sst>',
].join('');

/** Colours and fonts of an office of its own: a theme that no library brings along. */
const theme = [
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="本区主题"><a:themeElements><a:clrScheme name="本区">',
  ...[
    'dk1',
    'lt1',
    'dk2',
    'lt2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
    'hlink',
    'folHlink',
  ].map(
    (name, n) =>
      `<a:${name}><a:srgbClr val="${(0x102030 + n * 0x0a0b0c).toString(16).padStart(6, '0').toUpperCase()}"/></a:${name}>`,
  ),
  '</a:clrScheme><a:fontScheme name="本区"><a:majorFont><a:latin typeface="Cambria"/><a:ea typeface="黑体"/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface="仿宋"/><a:cs typeface=""/></a:minorFont></a:fontScheme>',
  '<a:fmtScheme name="Office"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln w="6350"/><a:ln w="12700"/><a:ln w="19050"/></a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme>',
  '</a:themeElements></a:theme>',
].join('');

const core = `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>导入模板</dc:title><dc:subject>公开承诺</dc:subject><dc:creator>某平台</dc:creator><cp:keywords>模板版本3</cp:keywords><dcterms:created xsi:type="dcterms:W3CDTF">2024-05-06T07:08:09Z</dcterms:created></cp:coreProperties>`;
const app =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><Manager>某处</Manager><Company>某区教育局</Company></Properties>';
const custom =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="templateVersion"><vt:lpwstr>3.1</vt:lpwstr></property></Properties>';

const pivotSource =
  '<cacheSource type="worksheet"><worksheetSource ref="A1:C3" sheet="名单"/></cacheSource><cacheFields count="3"><cacheField name="组别" numFmtId="0"><sharedItems count="2"><s v="一组"/><s v="二组"/></sharedItems></cacheField><cacheField name="人数" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="3" maxValue="4"/></cacheField><cacheField name="加倍" numFmtId="0"><sharedItems/></cacheField></cacheFields>';

/** The package, the workbook and everything that hangs on these. The part with no path is the package itself. */
export function bookParts(): Part[] {
  return [
    {
      path: '',
      data: '',
      relations: [
        relation('rId1', 'officeDocument', 'xl/workbook.xml'),
        {
          id: 'rId2',
          type: `${PACKAGE}/relationships/metadata/core-properties`,
          target: 'docProps/core.xml',
        },
        relation('rId3', 'extended-properties', 'docProps/app.xml'),
        relation('rId4', 'custom-properties', 'docProps/custom.xml'),
        { id: 'rId5', type: `${PACKAGE}/relationships/metadata/thumbnail`, target: 'docProps/thumbnail.png' },
        {
          id: 'rId6',
          type: `${MICROSOFT}/2006/relationships/ui/extensibility`,
          target: 'customUI/customUI.xml',
        },
        {
          id: 'rId7',
          type: `${PACKAGE}/relationships/digital-signature/origin`,
          target: '_xmlsignatures/origin.sigs',
        },
        { id: 'rId8', type: 'urn:vendor:relations/settings', target: 'vendor/settings.xml' },
      ],
    },
    {
      path: 'docProps/core.xml',
      data: core,
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    },
    {
      path: 'docProps/app.xml',
      data: app,
      contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    },
    {
      path: 'docProps/custom.xml',
      data: custom,
      contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    },
    { path: 'docProps/thumbnail.png', data: picture(3) },
    {
      path: 'customUI/customUI.xml',
      data: `<customUI xmlns="${MICROSOFT}/2006/01/customui"><ribbon><tabs><tab id="t" label="校验"/></tabs></ribbon></customUI>`,
    },
    { path: '_xmlsignatures/origin.sigs', data: new Uint8Array(0) },
    {
      path: 'vendor/settings.xml',
      data: '<v:settings xmlns:v="urn:vendor:template" v:key="A-7"/>',
      contentType: 'application/vnd.vendor.settings+xml',
    },
    {
      path: 'xl/workbook.xml',
      data: workbook,
      contentType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      relations: [
        relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
        relation('rId2', 'worksheet', 'worksheets/sheet2.xml'),
        relation('rId3', 'worksheet', 'worksheets/sheet3.xml'),
        relation('rId4', 'theme', 'theme/theme1.xml'),
        relation('rId5', 'styles', 'styles.xml'),
        relation('rId6', 'sharedStrings', 'sharedStrings.xml'),
        { id: 'rId7', type: `${MICROSOFT}/2006/relationships/vbaProject`, target: 'vbaProject.bin' },
        relation('rId8', 'externalLink', 'externalLinks/externalLink1.xml'),
        relation('rId9', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'),
        {
          id: 'rId10',
          type: `${MICROSOFT}/2007/relationships/slicerCache`,
          target: 'slicerCaches/slicerCache1.xml',
        },
        relation('rId11', 'customXml', '../customXml/item1.xml'),
        { id: 'rId12', type: `${MICROSOFT}/2017/10/relationships/person`, target: 'persons/person.xml' },
        relation('rId13', 'calcChain', 'calcChain.xml'),
      ],
    },
    {
      path: 'xl/theme/theme1.xml',
      data: theme,
      contentType: 'application/vnd.openxmlformats-officedocument.theme+xml',
    },
    { path: 'xl/styles.xml', data: styles, contentType: `${SPREADSHEET}.styles+xml` },
    { path: 'xl/sharedStrings.xml', data: strings, contentType: `${SPREADSHEET}.sharedStrings+xml` },
    { path: 'xl/vbaProject.bin', data: macros, contentType: 'application/vnd.ms-office.vbaProject' },
    {
      path: 'xl/externalLinks/externalLink1.xml',
      data: `<externalLink xmlns="${MAIN}" xmlns:r="${OFFICE}"><externalBook r:id="rId1"><sheetNames><sheetName val="上年"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>42</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
      contentType: `${SPREADSHEET}.externalLink+xml`,
      relations: [{ id: 'rId1', type: `${OFFICE}/externalLinkPath`, target: '上年.xlsx', external: true }],
    },
    {
      path: 'xl/pivotCache/pivotCacheDefinition1.xml',
      data: `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" refreshOnLoad="1" refreshedBy="某平台" createdVersion="6" refreshedVersion="6" recordCount="2">${pivotSource}</pivotCacheDefinition>`,
      contentType: `${SPREADSHEET}.pivotCacheDefinition+xml`,
      relations: [relation('rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml')],
    },
    {
      path: 'xl/pivotCache/pivotCacheRecords1.xml',
      data: `<pivotCacheRecords xmlns="${MAIN}" count="2"><r><x v="0"/><n v="3"/><n v="6"/></r><r><x v="1"/><n v="4"/><n v="8"/></r></pivotCacheRecords>`,
      contentType: `${SPREADSHEET}.pivotCacheRecords+xml`,
    },
    {
      path: 'xl/slicerCaches/slicerCache1.xml',
      data: `<slicerCacheDefinition xmlns="${MICROSOFT}/spreadsheetml/2009/9/main" name="Slicer_组别" sourceName="组别"><pivotTables><pivotTable tabId="5" name="统计"/></pivotTables><data><tabular pivotCacheId="7"><items count="2"><i x="0" s="1"/><i x="1"/></items></tabular></data></slicerCacheDefinition>`,
      contentType: 'application/vnd.ms-excel.slicerCache+xml',
    },
    {
      path: 'customXml/item1.xml',
      data: '<t:template xmlns:t="urn:portal:template"><t:version>3</t:version></t:template>',
      relations: [relation('rId1', 'customXmlProps', 'itemProps1.xml')],
    },
    {
      path: 'customXml/itemProps1.xml',
      data: '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{11112222-3333-4444-5555-666677778888}"/>',
      contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    },
    {
      path: 'xl/persons/person.xml',
      data: `<personList xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><person displayName="某平台" id="{AAAA1111-0000-0000-0000-000000000001}" userId="p" providerId="None"/></personList>`,
      contentType: 'application/vnd.ms-excel.person+xml',
    },
    {
      path: 'xl/calcChain.xml',
      data: `<calcChain xmlns="${MAIN}"><c r="F9" i="3"/><c r="G9"/><c r="G10"/><c r="H9" a="1"/><c r="C2" i="5"/></calcChain>`,
      contentType: `${SPREADSHEET}.calcChain+xml`,
    },
  ];
}

/** The smallest picture, told apart by its colour. */
export function picture(shade: number): Uint8Array {
  const head = [
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 58,
    126, 155, 85,
  ];
  const end = [0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130];
  const data = [
    0,
    0,
    0,
    10,
    73,
    68,
    65,
    84,
    120,
    156,
    99,
    96 + (shade % 2),
    0,
    0,
    0,
    2,
    0,
    1,
    72,
    175,
    164,
    113,
  ];
  return new Uint8Array([...head, ...data, ...end]);
}
