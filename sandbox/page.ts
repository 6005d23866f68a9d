/** A page of ours, before the server writes it. */
export interface Page {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** Text for HTML, safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

/** Plain words with a status. */
export function plain(status: number, text: string): Page {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: text };
}
