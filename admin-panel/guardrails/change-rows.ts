import { html, type TemplateResult } from 'lit';
import type { Change } from './changes.ts';

/** What changes, a row of a table each: the setting, what it was and what it becomes. */
export function changeRows(changes: readonly Change[]): TemplateResult[] {
  return changes.map(
    ({ label, from, to }) =>
      html`<tr>
        <td>${label}</td>
        <td><del class="diff-del">${from}</del></td>
        <td><ins class="diff-add">${to}</ins></td>
      </tr>`,
  );
}
