import ExcelJS from 'exceljs';
import type { ChartBlock, StyleSheet, TextStyle } from '../../../shared/document/index.ts';
import { CHART_HEIGHT_PT } from '../../../shared/layout/index.ts';
import { escapeXml } from '../xml-text.ts';
import { OfficePackage } from '../office-package.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const EMU_PER_PT = 12_700;
const WIDTH_PT = 400;
const SPACE_PT = 12;

const COLORS = ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '264478', '9E480E'];

/** The paragraph with a chart; the chart itself is a part of its own. */
export function chartDrawing(index: number): string {
  const number = index + 1;
  const size = `cx="${WIDTH_PT * EMU_PER_PT}" cy="${(CHART_HEIGHT_PT - SPACE_PT) * EMU_PER_PT}"`;
  return `<w:p><w:pPr><w:keepNext/><w:spacing w:before="60" w:after="60" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="${1000 + number}" name="图 ${number}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${RELATIONSHIPS}" r:id="rIdChart${number}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

function columnName(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

function textProperties(style: TextStyle, sizePt: number, isBold: boolean): string {
  return `<a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${sizePt * 100}" b="${isBold ? 1 : 0}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:latin typeface="${escapeXml(style.latinFont)}"/><a:ea typeface="${escapeXml(style.font)}"/></a:defRPr></a:pPr>`;
}

function titleXml(chart: ChartBlock, style: TextStyle): string {
  const run = `<a:r><a:rPr lang="zh-CN" sz="1100" b="1"><a:latin typeface="${escapeXml(style.latinFont)}"/><a:ea typeface="${escapeXml(style.font)}"/></a:rPr><a:t>${escapeXml(chart.title)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich>${textProperties(style, 11, true)}${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
}

function categoriesXml(chart: ChartBlock): string {
  const count = chart.categories.length;
  const points = chart.categories
    .map((name, index) => `<c:pt idx="${index}"><c:v>${escapeXml(name)}</c:v></c:pt>`)
    .join('');
  return `<c:cat><c:strRef><c:f>数据!$A$2:$A$${count + 1}</c:f><c:strCache><c:ptCount val="${count}"/>${points}</c:strCache></c:strRef></c:cat>`;
}

function valuesXml(chart: ChartBlock, index: number): string {
  const values = chart.series[index]?.values ?? [];
  const column = columnName(index + 1);
  const points = values
    .map((value, position) => `<c:pt idx="${position}"><c:v>${value}</c:v></c:pt>`)
    .join('');
  return `<c:val><c:numRef><c:f>数据!$${column}$2:$${column}$${values.length + 1}</c:f><c:numCache><c:formatCode>${escapeXml(chart.format)}</c:formatCode><c:ptCount val="${values.length}"/>${points}</c:numCache></c:numRef></c:val>`;
}

function labelsXml(chart: ChartBlock, style: TextStyle): string {
  const isPie = chart.type === 'pie';
  const percent = isPie && chart.hasPercentLabels;
  const format = percent ? '0.0%' : chart.format;
  const position = isPie ? 'bestFit' : 'outEnd';
  return `<c:dLbls><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr>${textProperties(style, 9, false)}<a:endParaRPr lang="zh-CN"/></a:p></c:txPr><c:dLblPos val="${position}"/><c:showLegendKey val="0"/><c:showVal val="${percent ? 0 : 1}"/><c:showCatName val="${isPie ? 1 : 0}"/><c:showSerName val="0"/><c:showPercent val="${percent ? 1 : 0}"/><c:showBubbleSize val="0"/></c:dLbls>`;
}

function fill(index: number): string {
  const color = COLORS[index % COLORS.length] ?? '4472C4';
  return `<c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></c:spPr>`;
}

function seriesXml(chart: ChartBlock, index: number, style: TextStyle): string {
  const series = chart.series[index];
  if (!series) return '';
  const column = columnName(index + 1);
  const name = `<c:tx><c:strRef><c:f>数据!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
  const slices = chart.categories
    .map(
      (_, position) =>
        `<c:dPt><c:idx val="${position}"/><c:bubble3D val="0"/>${fill(position)}</c:dPt>`,
    )
    .join('');
  const look = chart.type === 'pie' ? slices : `${fill(index)}<c:invertIfNegative val="0"/>`;
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}${look}${labelsXml(chart, style)}${categoriesXml(chart)}${valuesXml(chart, index)}</c:ser>`;
}

function axesXml(chart: ChartBlock, style: TextStyle): string {
  const isBar = chart.type === 'bar';
  const text = `<c:txPr>${textProperties(style, 9, false)}<a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
  const category = `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${text}<c:crossAx val="222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
  const value = `<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${isBar ? 'b' : 'l'}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="${escapeXml(chart.format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${text}<c:crossAx val="111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;
  return category + value;
}

function plotXml(chart: ChartBlock, style: TextStyle): string {
  const series = chart.series.map((_, index) => seriesXml(chart, index, style)).join('');
  if (chart.type === 'pie') {
    return `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`;
  }
  return `<c:barChart><c:barDir val="${chart.type === 'bar' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="80"/><c:axId val="111"/><c:axId val="222"/></c:barChart>${axesXml(chart, style)}`;
}

function chartXml(chart: ChartBlock, style: TextStyle): string {
  const hasLegend = chart.type !== 'pie' && chart.series.length > 1;
  const legend = hasLegend
    ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/><c:txPr>${textProperties(style, 9, false)}<a:endParaRPr lang="zh-CN"/></a:p></c:txPr></c:legend>`
    : '';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONSHIPS}"><c:roundedCorners val="0"/><c:chart>${titleXml(chart, style)}<c:plotArea><c:layout/>${plotXml(chart, style)}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

/** The workbook behind a chart: what “编辑数据” opens. */
async function chartWorkbook(chart: ChartBlock): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  const sheet = workbook.addWorksheet('数据');
  sheet.addRow(['', ...chart.series.map((series) => series.name)]);
  chart.categories.forEach((category, index) => {
    sheet.addRow([category, ...chart.series.map((series) => series.values[index] ?? 0)]);
  });
  return new OfficePackage(new Uint8Array(await workbook.xlsx.writeBuffer())).zip();
}

/** Adds the charts of the document as native charts with their data. */
export async function addCharts(
  file: OfficePackage,
  charts: readonly ChartBlock[],
  styles: StyleSheet,
): Promise<void> {
  if (charts.length > 0) file.addDefaultType('xlsx', SHEET_TYPE);
  for (const [index, chart] of charts.entries()) {
    const number = index + 1;
    const data = `chart${number}.xlsx`;
    file.add(`word/charts/chart${number}.xml`, chartXml(chart, styles.tableText), CHART_TYPE);
    file.add(`word/embeddings/${data}`, await chartWorkbook(chart));
    file.add(
      `word/charts/_rels/chart${number}.xml.rels`,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/package" Target="../embeddings/${data}"/></Relationships>`,
    );
    file.addRelationship(
      `rIdChart${number}`,
      `${RELATIONSHIPS}/chart`,
      `charts/chart${number}.xml`,
    );
  }
}
