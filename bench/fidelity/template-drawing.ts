import { picture } from './template-book.ts';
import { MICROSOFT, OFFICE, type Part } from './part.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const relation = (id: string, type: string, target: string) => ({ id, type: `${OFFICE}/${type}`, target });
const place = (name: string, column: number, row: number): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>1000</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>2000</xdr:rowOff></xdr:${name}>`;
const open = `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">`;

const seal = `<xdr:twoCellAnchor editAs="oneCell">${place('from', 9, 0)}${place('to', 11, 4)}<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="印章" descr="单位印章"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/><a:srcRect l="5000"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm rot="600000"><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>`;
const graph = `<xdr:twoCellAnchor>${place('from', 9, 6)}${place('to', 15, 18)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="得分图"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId2"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
const box = `<mc:AlternateContent><mc:Choice xmlns:a14="${MICROSOFT}/drawing/2010/main" Requires="a14"><xdr:twoCellAnchor editAs="absolute">${place('from', 9, 20)}${place('to', 14, 26)}<xdr:sp macro="[0]!校验" textlink=""><xdr:nvSpPr><xdr:cNvPr id="4" name="填写说明"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="zh-CN" b="1"/><a:t>一人一行，不得合并单元格</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></mc:Choice><mc:Fallback/></mc:AlternateContent>`;

const chart = `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>得分</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:solidFill><a:srgbClr val="C00000"/></a:solidFill></c:spPr><c:val><c:numRef><c:f>导入!$D$4:$D$8</c:f></c:numRef></c:val></c:ser><c:gapWidth val="80"/><c:axId val="111"/><c:axId val="222"/></c:barChart><c:catAx><c:axId val="111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="222"/></c:catAx><c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="111"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

const vml = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;margin-left:120pt;margin-top:30pt;width:180pt;height:64pt;z-index:1;visibility:visible" fillcolor="#fff2cc"><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>2, 15, 2, 2, 4, 31, 6, 1</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>2</x:Row><x:Column>1</x:Column><x:Visible/></x:ClientData></v:shape></xml>`;

const slicer = `${open}<mc:AlternateContent><mc:Choice xmlns:sle15="${MICROSOFT}/drawing/2012/slicer" Requires="sle15"><xdr:twoCellAnchor>${place('from', 8, 0)}${place('to', 10, 8)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="组别"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${MICROSOFT}/drawing/2010/slicer"><sle:slicer xmlns:sle="${MICROSOFT}/drawing/2010/slicer" name="组别"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></mc:Choice></mc:AlternateContent></xdr:wsDr>`;

const TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

export function drawingParts(): Part[] {
  return [
    {
      path: 'xl/drawings/drawing1.xml',
      data: `${open}${seal}${graph}${box}</xdr:wsDr>`,
      contentType: TYPE,
      relations: [
        relation('rId1', 'image', '../media/image1.png'),
        relation('rId2', 'chart', '../charts/chart1.xml'),
      ],
    },
    { path: 'xl/drawings/drawing2.xml', data: slicer, contentType: TYPE },
    { path: 'xl/drawings/vmlDrawing1.vml', data: vml },
    { path: 'xl/media/image1.png', data: picture(0) },
    { path: 'xl/media/image2.png', data: picture(1) },
    {
      path: 'xl/charts/chart1.xml',
      data: chart,
      contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      relations: [{ id: 'rId1', type: `${MICROSOFT}/2011/relationships/chartStyle`, target: 'style1.xml' }],
    },
    {
      path: 'xl/charts/style1.xml',
      data: `<cs:chartStyle xmlns:cs="${MICROSOFT}/drawing/2012/chartStyle" id="201"/>`,
      contentType: 'application/vnd.ms-office.chartstyle+xml',
    },
  ];
}
