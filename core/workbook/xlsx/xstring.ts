import { LONE_SURROGATE } from '../encoding.ts';
import { escapeXml } from '../xml.ts';

/**
 * Cell text in XML (ST_Xstring, ISO 29500-1, 22.9.2.19): what XML cannot hold stands as `_xHHHH_`, and a literal
 * `_x` of that shape is itself escaped.
 */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

// Control characters are the subject here: XML 1.0 forbids them, and a carriage return would be read as a line feed.
// oxlint-disable-next-line no-control-regex
const UNSTORABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
const LONE_SURROGATES = new RegExp(LONE_SURROGATE, 'g');

/** Escaped cell text, ready to stand between `<t>` and `</t>`. */
export function encodeXstring(text: string): string {
  const literal = text.includes('_x') ? text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_') : text;
  return escapeXml(literal.replace(UNSTORABLE, escapeUnit).replace(LONE_SURROGATES, escapeUnit));
}

function escapeUnit(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** `<t>` with the text; blanks and line breaks at its ends would be lost without `xml:space`. */
export function textElement(text: string, prefix = ''): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${space}>${encodeXstring(text)}</${prefix}t>`;
}
