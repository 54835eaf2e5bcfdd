import { t } from '#locales/index.ts';

/** A value of the form as it may be shown. */
export interface ReviewFact {
  path: string;
  label: string;
  text: string;
}

/** The form's values; texts that the findings at hand quote are marked. */
export function ReviewFacts({
  facts,
  quotes,
  at,
}: {
  facts: readonly ReviewFact[];
  quotes: readonly { path: string; quote: string }[];
  /** The value that was gone to. */
  at: string | undefined;
}) {
  return (
    <dl class="rv-facts">
      {facts.map(({ path, label, text }) => (
        <div key={path} data-path={path} tabIndex={-1} class={path === at ? 'rv-facts__at' : undefined}>
          <dt>{label}</dt>
          <dd>
            {text === ''
              ? t('value.empty')
              : piecesOf(
                  text,
                  quotes.flatMap((each) => (each.path === path ? [each.quote] : [])),
                ).map(({ start, piece, marked }) =>
                  marked ? <mark key={start}>{piece}</mark> : <span key={start}>{piece}</span>,
                )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A text cut where a quote begins or ends; quotes that are masked or gone mark nothing. */
export function piecesOf(
  text: string,
  quotes: readonly string[],
): { start: number; piece: string; marked: boolean }[] {
  const isMarked = Array.from({ length: text.length }, () => false);
  for (const quote of quotes) {
    if (quote === '') continue;
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length)) {
      isMarked.fill(true, at, at + quote.length);
    }
  }
  const pieces: { start: number; piece: string; marked: boolean }[] = [];
  for (let start = 0; start < text.length;) {
    let end = start + 1;
    while (end < text.length && isMarked[end] === isMarked[start]) end += 1;
    pieces.push({ start, piece: text.slice(start, end), marked: isMarked[start] ?? false });
    start = end;
  }
  return pieces;
}
