import { MAIN, MICROSOFT, OFFICE, type Part } from './part.ts';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const X14 = `${MICROSOFT}/spreadsheetml/2009/9/main`;
const XM = `${MICROSOFT}/excel/2006/main`;
const relation = (id: string, type: string, target: string) => ({ id, type: `${OFFICE}/${type}`, target });

const cells = [
  '<row r="1" ht="36" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/></row>',
  '<row r="2" hidden="1"><c r="A2" t="s"><v>1</v></c></row>',
  '<row r="3" s="2" customFormat="1"><c r="A3" s="2" t="s"><v>2</v></c><c r="B3" s="2" t="s"><v>3</v></c><c r="C3" s="2" t="s"><v>4</v></c><c r="D3" s="2" t="s"><v>5</v></c><c r="E3" s="2" t="s"><v>6</v></c></row>',
  ...[4, 5, 6, 7, 8].map(
    (row) =>
      `<row r="${row}"><c r="A${row}" s="3"/><c r="B${row}" s="3"/><c r="C${row}" s="4"/><c r="D${row}" s="0"/><c r="E${row}" s="3"/></row>`,
  ),
  '<row r="9" outlineLevel="1" collapsed="1"><c r="A9" t="inlineStr"><is><t>合计</t></is></c><c r="F9" s="6"><f>SUM(D4:D8)</f><v>0</v></c><c r="G9"><f t="shared" ref="G9:G10" si="0">ROW()*2</f><v>18</v></c><c r="H9"><f t="array" ref="H9">SUM(LEN(A3:B3))</f><v>7</v></c></row>',
  '<row r="10" outlineLevel="1" hidden="1"><c r="A10" s="5" t="s"><v>7</v></c><c r="B10" t="b"><v>1</v></c><c r="C10" t="e"><v>#N/A</v></c><c r="D10" s="7"><v>0.125</v></c><c r="E10"><v>1.0000000000000002E-3</v></c><c r="G10"><f t="shared" si="0"/><v>20</v></c></row>',
].join('');

const sheet = [
  `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14ac="${MICROSOFT}/spreadsheetml/2009/9/ac" mc:Ignorable="x14ac">`,
  '<sheetPr codeName="ImportSheet"><tabColor rgb="FFC00000"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>',
  '<dimension ref="A1:H10"/>',
  '<sheetViews><sheetView showGridLines="0" tabSelected="1" zoomScale="85" zoomScaleNormal="85" workbookViewId="0"><pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B4" sqref="B4"/></sheetView></sheetViews>',
  '<sheetFormatPr defaultRowHeight="18.75" customHeight="1" outlineLevelRow="1" outlineLevelCol="1" x14ac:dyDescent="0.2"/>',
  '<cols><col min="1" max="1" width="12.5" style="3" customWidth="1"/><col min="2" max="2" width="24.25" customWidth="1"/><col min="3" max="5" width="15" style="4" customWidth="1"/><col min="6" max="7" width="9" hidden="1" outlineLevel="1" customWidth="1"/><col min="8" max="8" width="9" collapsed="1"/></cols>',
  `<sheetData>${cells}</sheetData>`,
  '<sheetProtection algorithmName="SHA-512" hashValue="q3Jx0w==" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1" scenarios="1" formatColumns="0" insertRows="0"/>',
  '<protectedRanges><protectedRange name="数据" sqref="A4:E8"/></protectedRanges>',
  '<autoFilter ref="A3:E8"><filterColumn colId="4" hiddenButton="1"/></autoFilter>',
  '<mergeCells count="1"><mergeCell ref="A1:H1"/></mergeCells>',
  '<phoneticPr fontId="0" type="noConversion"/>',
  '<conditionalFormatting sqref="D4:D8"><cfRule type="cellIs" dxfId="0" priority="2" stopIfTrue="1" operator="lessThan"><formula>60</formula></cfRule></conditionalFormatting>',
  '<conditionalFormatting sqref="B4:B8"><cfRule type="expression" dxfId="1" priority="1"><formula>LEN($B4)&lt;&gt;18</formula></cfRule></conditionalFormatting>',
  '<dataValidations count="2" disablePrompts="0"><dataValidation type="textLength" errorStyle="warning" operator="equal" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="长度" error="应为18位" promptTitle="身份证号" prompt="18位，末位 X 大写" sqref="B4:B8"><formula1>18</formula1></dataValidation><dataValidation type="date" operator="greaterThan" imeMode="off" allowBlank="1" sqref="C4:C8"><formula1>7672</formula1></dataValidation></dataValidations>',
  '<hyperlinks><hyperlink ref="E1" r:id="rId1" tooltip="平台首页" display="平台"/><hyperlink ref="F1" location="名单!A1" display="名单"/></hyperlinks>',
  '<printOptions horizontalCentered="1" gridLines="1"/><pageMargins left="0.25" right="0.25" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
  '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0" errors="blank" r:id="rId2"/>',
  '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;"黑体,常规"公开承诺</oddHeader><oddFooter>&amp;C第 &amp;P 页</oddFooter><firstHeader>&amp;R内部</firstHeader></headerFooter>',
  '<rowBreaks count="1" manualBreakCount="1"><brk id="20" max="16383" man="1"/></rowBreaks>',
  '<customProperties><customPr name="portalKey" r:id="rId3"/></customProperties>',
  '<ignoredErrors><ignoredError sqref="A4:B8" numberStoredAsText="1"/></ignoredErrors>',
  '<drawing r:id="rId4"/><legacyDrawing r:id="rId5"/><picture r:id="rId6"/>',
  '<mc:AlternateContent><mc:Choice Requires="x14"><controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1026" r:id="rId7" name="选项"><controlPr defaultSize="0"><anchor><from><xdr:col xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">9</xdr:col><xdr:colOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:colOff><xdr:row xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">1</xdr:row><xdr:rowOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:rowOff></from><to><xdr:col xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">10</xdr:col><xdr:colOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:colOff><xdr:row xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">2</xdr:row><xdr:rowOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:rowOff></to></anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>',
  '<extLst>',
  `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="{00000000-000E-0000-0000-000001000000}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>100</xm:f></x14:cfvo><x14:fillColor rgb="FF638EC6"/></x14:dataBar></x14:cfRule><xm:sqref>D4:D8</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>`,
  `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}"><x14:dataValidations count="1" xmlns:xm="${XM}"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>字典!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>E4:E8</xm:sqref></x14:dataValidation></x14:dataValidations></ext>`,
  `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup type="column" displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>名单!B2:B3</xm:f><xm:sqref>H10</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>`,
  '<ext uri="{0BADF00D-0000-4D55-9B1A-AABBCCDDEEFF}" xmlns:v="urn:vendor:template"><v:columns map="A=name;B=idNumber"/></ext>',
  '</extLst></worksheet>',
].join('');

const roster = [
  `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="A1:C3"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>`,
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>组别</t></is></c><c r="B1" t="inlineStr"><is><t>人数</t></is></c><c r="C1" t="inlineStr"><is><t>加倍</t></is></c></row>',
  '<row r="2"><c r="A2" t="inlineStr"><is><t>一组</t></is></c><c r="B2"><v>3</v></c><c r="C2"><f>名册[[#This Row],[人数]]*2</f><v>6</v></c></row>',
  '<row r="3"><c r="A3" t="inlineStr"><is><t>二组</t></is></c><c r="B3"><v>4</v></c><c r="C3"><v>8</v></c></row></sheetData>',
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId4"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
  `<extLst><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" xmlns:x14="${X14}"><x14:slicerList><x14:slicer r:id="rId3"/></x14:slicerList></ext></extLst></worksheet>`,
].join('');

const table = `<table xmlns="${MAIN}" id="1" name="名册" displayName="名册" ref="A1:C3" totalsRowShown="0"><autoFilter ref="A1:C3"/><tableColumns count="3"><tableColumn id="1" name="组别"/><tableColumn id="2" name="人数"/><tableColumn id="3" name="加倍"><calculatedColumnFormula>名册[[#This Row],[人数]]*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="本区样式" showFirstColumn="1" showLastColumn="0" showRowStripes="0" showColumnStripes="1"/></table>`;

const pivot = `<pivotTableDefinition xmlns="${MAIN}" name="统计" cacheId="7" dataCaption="值" updatedVersion="6" createdVersion="6"><location ref="E1:F4" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="3"><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/><pivotField showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="合计人数" fld="1" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>`;

const words = ['本科', '专科', '中专'].map(
  (word, n) => `<row r="${n + 1}"><c r="A${n + 1}" t="inlineStr"><is><t>${word}</t></is></c></row>`,
);

export function sheetParts(): Part[] {
  return [
    {
      path: 'xl/worksheets/sheet1.xml',
      data: sheet,
      contentType: `${SPREADSHEET}.worksheet+xml`,
      relations: [
        { id: 'rId1', type: `${OFFICE}/hyperlink`, target: 'https://portal.example/', external: true },
        relation('rId2', 'printerSettings', '../printerSettings/printerSettings1.bin'),
        relation('rId3', 'customProperty', '../customProperty1.bin'),
        relation('rId4', 'drawing', '../drawings/drawing1.xml'),
        relation('rId5', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
        relation('rId6', 'image', '../media/image2.png'),
        relation('rId7', 'ctrlProp', '../ctrlProps/ctrlProp1.xml'),
        relation('rId8', 'comments', '../comments1.xml'),
        {
          id: 'rId9',
          type: `${MICROSOFT}/2017/10/relationships/threadedComment`,
          target: '../threadedComments/threadedComment1.xml',
        },
      ],
    },
    {
      path: 'xl/worksheets/sheet2.xml',
      data: roster,
      contentType: `${SPREADSHEET}.worksheet+xml`,
      relations: [
        relation('rId1', 'table', '../tables/table1.xml'),
        relation('rId2', 'pivotTable', '../pivotTables/pivotTable1.xml'),
        { id: 'rId3', type: `${MICROSOFT}/2007/relationships/slicer`, target: '../slicers/slicer1.xml' },
        relation('rId4', 'drawing', '../drawings/drawing2.xml'),
      ],
    },
    {
      path: 'xl/worksheets/sheet3.xml',
      data: `<worksheet xmlns="${MAIN}"><sheetData>${words.join('')}</sheetData></worksheet>`,
      contentType: `${SPREADSHEET}.worksheet+xml`,
    },
    { path: 'xl/tables/table1.xml', data: table, contentType: `${SPREADSHEET}.table+xml` },
    {
      path: 'xl/pivotTables/pivotTable1.xml',
      data: pivot,
      contentType: `${SPREADSHEET}.pivotTable+xml`,
      relations: [relation('rId1', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml')],
    },
    {
      path: 'xl/slicers/slicer1.xml',
      data: `<slicers xmlns="${X14}"><slicer name="组别" cache="Slicer_组别" caption="组别" rowHeight="241300"/></slicers>`,
      contentType: 'application/vnd.ms-excel.slicer+xml',
    },
    {
      path: 'xl/printerSettings/printerSettings1.bin',
      data: Uint8Array.from({ length: 220 }, (_, n) => (n * 13) % 256),
    },
    {
      path: 'xl/customProperty1.bin',
      data: Uint8Array.from([65, 0, 55, 0]),
      contentType: `${SPREADSHEET}.customProperty`,
    },
    {
      path: 'xl/ctrlProps/ctrlProp1.xml',
      data: `<formControlPr xmlns="${X14}" objectType="CheckBox" fmlaLink="$H$1" lockText="1" noThreeD="1"/>`,
      contentType: 'application/vnd.ms-excel.controlproperties+xml',
    },
    {
      path: 'xl/comments1.xml',
      data: `<comments xmlns="${MAIN}"><authors><author>某平台</author></authors><commentList><comment ref="B3" authorId="0"><text><r><rPr><b/><sz val="9"/></rPr><t>平台：</t></r><r><rPr><sz val="9"/></rPr><t xml:space="preserve"> 与身份证一致</t></r></text></comment></commentList></comments>`,
      contentType: `${SPREADSHEET}.comments+xml`,
    },
    {
      path: 'xl/threadedComments/threadedComment1.xml',
      data: `<ThreadedComments xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><threadedComment ref="C3" dT="2024-05-06T07:08:09.00" personId="{AAAA1111-0000-0000-0000-000000000001}" id="{BBBB2222-0000-0000-0000-000000000001}"><text>以介绍信为准</text></threadedComment></ThreadedComments>`,
      contentType: 'application/vnd.ms-excel.threadedcomments+xml',
    },
  ];
}
