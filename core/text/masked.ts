import { normalise } from './normalise.ts';

/** Signs that stand for what is not shown: `138****1234`, `1101XXXXXXXX1234`, `示例*`, `李×`. */
const MASK = new RegExp(
  [
    String.raw`\*|[×●■◆★▲△○◯□]{2}`,
    // The same signs are bullets, questions and dashes elsewhere.
    String.raw`\d[#?_·×●■◆○◯〇□]{2}|[#?_·×●■◆○◯〇□]{2}\d|\d(?:-{3,}|\.{3,})\d`,
    // 13× is no number and ABXX no gap in one; the X behind an ID number is its check character.
    String.raw`(?<![A-Za-z])[xX]{2,}(?![A-Za-z])`,
    String.raw`^\p{Script=Han}{1,3}[×●○◯]\p{Script=Han}?$`,
  ].join('|'),
  'u',
);

/** Whether part of a text is covered, so that it can neither equal another nor differ from it for certain. */
export function isMasked(text: string): boolean {
  return MASK.test(normalise(text).text);
}
