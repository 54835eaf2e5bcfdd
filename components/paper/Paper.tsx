import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PaperBlock, PaperDocument, PaperTable } from '#core/paper/document.ts';
import { type Page, paginate, type Slice } from './paginate.ts';

interface Props {
  /** The same array between renders, else the pages are made anew. */
  documents: readonly PaperDocument[];
  /** Told once the pages are made. */
  onPages: (count: number) => void;
}

/**
 * Papers page by page, as they will be printed: the pages are made here rather than by the browser, so that each paper counts its
 * own and numbers stand where offices have them, in whatever version of the browser.
 */
export function Paper({ documents, onPages }: Props) {
  const flows = useRef<HTMLDivElement>(null);
  const [made, setMade] = useState<{ documents: Props['documents']; pages: readonly Page[][] }>();
  const pages = made?.documents === documents ? made.pages : undefined;
  useLayoutEffect(() => {
    if (pages !== undefined || !flows.current) return;
    const cut = [...flows.current.children].map((flow) => paginate(flow));
    setMade({ documents, pages: cut });
    onPages(cut.reduce((sum, { length }) => sum + length, 0));
  }, [documents, pages, onPages]);
  return (
    <div class="paper">
      {pages === undefined && (
        <div ref={flows} class="paper__measure" aria-hidden="true">
          {numbered(documents).map(({ id, each }) => (
            <div key={id} class="paper__flow">
              <Title document={each} />
              {numbered(each.blocks).map(({ id: own, each: block, at }) => (
                <Block key={own} block={block} index={at} />
              ))}
            </div>
          ))}
        </div>
      )}
      {pages &&
        numbered(documents).map(({ id, each, at }) =>
          numbered(pages[at] ?? []).map(({ id: own, each: slices, at: number }) => (
            <section key={`${id} ${own}`} class="paper__page">
              {number === 0 && <Title document={each} />}
              {slices.map((slice) => {
                const block = each.blocks[slice.block];
                return block && <Block key={keyOf(slice)} block={block} index={slice.block} slice={slice} />;
              })}
              <footer class={number % 2 === 0 ? 'paper__number' : 'paper__number paper__number--even'}>
                — {number + 1} —
              </footer>
            </section>
          )),
        )}
    </div>
  );
}

/** What stands in an order and has no name of its own. */
function numbered<Each>(list: readonly Each[]): { id: string; each: Each; at: number }[] {
  return list.map((each, at) => ({ id: String(at), each, at }));
}

function keyOf({ block, from, rows }: Slice): string {
  return `${block} ${from ?? 0} ${rows?.[0]?.row ?? 0}`;
}

function Title({ document: { title, subtitle } }: { document: PaperDocument }) {
  return (
    <header class="paper__head" data-head>
      <h1>{title}</h1>
      {subtitle !== undefined && <p>{subtitle}</p>}
    </header>
  );
}

function Block({ block, index, slice }: { block: PaperBlock; index: number; slice?: Slice }) {
  switch (block.kind) {
    case 'text': {
      const { from = 0, to = block.text.length } = slice ?? {};
      const isFirst = from === 0;
      return (
        <p
          data-block={index}
          data-kind="text"
          class={`paper__text${block.indent && isFirst ? ' paper__text--indent' : ''}${block.bold ? ' paper__text--bold' : ''}`}
        >
          {block.text.slice(from, to)}
        </p>
      );
    }
    case 'table':
      return <PaperTableView table={block} index={index} slice={slice} />;
    case 'signature':
      return (
        <div data-block={index} data-kind="signature" class="paper__signature">
          {block.lines.map(({ label, text, line }) => (
            <p key={label + text}>
              {label}
              {text}
              {line && <span class="paper__line" />}
            </p>
          ))}
        </div>
      );
  }
}

function PaperTableView({
  table,
  index,
  slice,
}: {
  table: PaperTable;
  index: number;
  slice: Slice | undefined;
}) {
  const { header, rows, widths, labelled = false } = table;
  const sum = widths.reduce((total, width) => total + width, 0);
  const shown = slice?.rows ?? rows.map((_, row) => ({ row, from: undefined, to: undefined }));
  return (
    <table data-block={index} data-kind="table" class="paper__table">
      <colgroup>
        {numbered(widths).map(({ id, each }) => (
          <col key={id} style={{ width: `${(100 * each) / sum}%` }} />
        ))}
      </colgroup>
      {header && (
        <thead>
          <tr>
            {header.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {shown.map(({ row, from, to }) => (
          <tr key={`${row} ${from?.join(' ') ?? ''}`} data-row={row}>
            {numbered(rows[row] ?? []).map(({ id, each, at }) => {
              const part = each.slice(from?.[at] ?? 0, to?.[at] ?? each.length);
              return labelled && at % 2 === 0 ? (
                <th key={id} scope="row">
                  {part}
                </th>
              ) : (
                <td key={id}>{part}</td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
