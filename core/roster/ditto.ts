/** Signs that point at the cell above or beside, or repeat it. */
const SIGNS = /^(?:[〃々″‟"＂”“↑⇑⬆⇧←⇐⬅↓⇓⬇→⇒➡]{1,3}|''|’’|‘’|′′)$/u;
/** 同上, 与上同, 同上一行, 同第3行: words that do the same. */
const WORDS =
  /^(?:(?:同|如|与)(?:上|前|左|右|下)面?(?:同|相同|一致|一样|所述|列|行|格|人|者|条|项)?|同(?:上|前|左|右|下)一[行列格个位人条项]|同第?[\d一二三四五六七八九十]{1,3}[行号条])$/;
/** Closing stops and brackets say nothing. */
const LAYOUT = /[\s\u3000.。,，;；、!！:：~～()（）【】[\]-]/g;

/** Whether a cell only says that another one holds its content. Which one that is, and whether it was meant, is not for us to say. */
export function isDitto(text: string): boolean {
  const plain = text.replaceAll(LAYOUT, '');
  return SIGNS.test(plain) || WORDS.test(plain.normalize('NFKC'));
}
