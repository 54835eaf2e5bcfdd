import { type HeatCell, type HeatChart, heatStep } from './chart-view.ts';

/** A heat map as a table: every cell says its numbers, the shade only helps to find them. */
export function HeatTable({ label, corner, chart }: { label: string; corner: string; chart: HeatChart }) {
  return (
    <>
      <ul class="st-legend">
        {chart.legend.map(({ share, text }) => (
          <li key={text}>
            <span class={`st-legend__box ${shadeOf(share)}`} aria-hidden="true" />
            {text}
          </li>
        ))}
      </ul>
      {/* A box that scrolls must be reachable by keyboard, and so needs a name. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role */}
      <div class="jn-table-box st-heat-box" role="group" aria-label={label} tabIndex={0}>
        <table class="jn-table st-heat" aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {chart.columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chart.rows.map((row, at) => [
              row.group !== chart.rows[at - 1]?.group && (
                <tr key={`group ${row.key}`} class="st-heat__group">
                  <th scope="rowgroup" colSpan={chart.columns.length + 1}>
                    {row.group}
                  </th>
                </tr>
              ),
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                {row.cells.map((cell, column) => (
                  <Cell key={chart.columns[column]} cell={cell} />
                ))}
              </tr>,
            ])}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Cell({ cell: { share, text, aside } }: { cell: HeatCell }) {
  return (
    <td class={shadeOf(share)}>
      <span>{text}</span>
      {aside !== '' && <span class="st-heat__aside">{aside}</span>}
    </td>
  );
}

function shadeOf(share: number | undefined): string {
  return share === undefined ? 'st-shade--unknown' : `st-shade--${heatStep(share)}`;
}
