/** What stands between several choices that are shown as one text; ` / ` stands between the levels of one. */
const BETWEEN = /\s*[,，、;；|]\s*/;

/**
 * The choices of a control of which several may be chosen, where it shows them as one text: `甲, 乙`. A text that is an option
 * of its own stays whole.
 */
export function apart(texts: readonly string[], options: readonly string[] = []): string[] {
  return texts.flatMap((text) =>
    options.includes(text) ? [text] : text.split(BETWEEN).filter((part) => part !== ''),
  );
}
