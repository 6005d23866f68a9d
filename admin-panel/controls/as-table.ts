import { html, type TemplateResult } from 'lit';

/** The numbers of a chart as a table, behind a toggle: what a picture says must be readable too. */
export function asTable(
  caption: string,
  columns: readonly string[],
  rows: readonly string[][],
): TemplateResult {
  return html`<details class="as-table">
    <summary class="link small">Show as table</summary>
    <div class="as-table__scroll" tabindex="0" role="group" aria-label=${caption}>
      <table class="table table--tight">
        <caption class="visually-hidden">
          ${caption}
        </caption>
        <thead>
          <tr>
            ${columns.map((column, n) => html`<th scope="col" class=${n === 0 ? '' : 'num'}>${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell, n) => html`<td class=${n === 0 ? '' : 'num'}>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
