import { encodeXstring } from '../xlsx/xstring.ts';
import type { PrintSetup } from './spec.ts';

const A4 = 9;
const CM_PER_INCH = 2.54;
const MARGIN_CM = { left: 1.3, right: 1.3, top: 1.9, bottom: 1.9 } as const;
/** Header and footer stand half-way in the margin. */
const EDGE_CM = 0.8;

/** `<printOptions>` to `<headerFooter>`, in the order of the schema; `''` without a set-up. */
export function printXml(print: PrintSetup | undefined): string {
  if (!print) return '';
  const { orientation = 'portrait', fitToWidth = true, header, footer } = print;
  const margin = { ...MARGIN_CM, ...print.margins };
  const sides = (['left', 'right', 'top', 'bottom'] as const).map(
    (side) => `${side}="${inches(margin[side])}"`,
  );
  const fit = fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : '';
  const top = header === undefined ? '' : `<oddHeader>&amp;C${pageText(header)}</oddHeader>`;
  const foot = footer === undefined ? '第 &amp;P 页，共 &amp;N 页' : pageText(footer);
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins ${sides.join(' ')} header="${inches(EDGE_CM)}" footer="${inches(EDGE_CM)}"/>`,
    `<pageSetup paperSize="${A4}"${fit} orientation="${orientation}"/>`,
    `<headerFooter>${top}<oddFooter>&amp;C${foot}</oddFooter></headerFooter>`,
  ].join('');
}

function inches(centimetres: number): string {
  return String(Math.round((centimetres / CM_PER_INCH) * 10_000) / 10_000);
}

/** In headers `&` begins a code; doubled it is itself. */
function pageText(text: string): string {
  return encodeXstring(text.replaceAll('&', '&&'));
}
