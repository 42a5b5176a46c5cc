import type { ChartPlan } from '../plan/types';
import type { Dialect } from './dialect';
import { XML_DECLARATION, escapeAttribute } from './xml-text';

/** A drawing part with one frame per chart; the chart at index i has relationship `rId<i+1>`. */
export function drawingPart(charts: readonly ChartPlan[], dialect: Dialect): string {
  const anchors = charts.map((chart, i) => anchorElement(chart, i + 1, dialect));
  return (
    `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${dialect.sheetDrawing}" xmlns:a="${dialect.drawing}">` +
    `${anchors.join('')}</xdr:wsDr>`
  );
}

function anchorElement({ place, title }: ChartPlan, number: number, dialect: Dialect): string {
  const corner = (column: number, row: number): string =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  // Number 1 belongs to the drawing itself.
  const identity = `id="${number + 1}" name="Chart ${number}" descr="${escapeAttribute(title)}"`;
  return (
    `<xdr:twoCellAnchor><xdr:from>${corner(place.left, place.top)}</xdr:from>` +
    `<xdr:to>${corner(place.right + 1, place.bottom + 1)}</xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr ${identity}/><xdr:cNvGraphicFramePr/>` +
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${dialect.chart}"><c:chart xmlns:c="${dialect.chart}"` +
    ` xmlns:r="${dialect.relationships}" r:id="rId${number}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}
