/** What a page needs to show the chat. */
export interface WidgetTag {
  /** To paste before the end of the body; pinned to a build where there is one. */
  html: string;
  /** The script that is always the newest, for pages that trust the service with that. */
  newest: string;
  /** What a Content-Security-Policy must allow, directive by directive. */
  policy: string;
}

/** The tag for a page, and what its Content-Security-Policy must allow. Addresses without a slash at their end. */
export function widgetTag(parts: {
  chatwootUrl: string;
  publicUrl: string;
  inboxIdentifier: string;
  /** The build to pin, with its script's hash; null where nothing is built. */
  pin: { id: string; integrity: string } | null;
}): WidgetTag {
  const attribute = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const { chatwootUrl, publicUrl, inboxIdentifier, pin } = parts;
  const script = (path: string, more = '') =>
    `<script type="module" src="${attribute(publicUrl)}/widget/${path}chat-widget.js"${more}></script>`;
  const newest = script('');
  const chatwoot = new URL(chatwootUrl).origin;
  const cable = chatwoot.replace(/^http/, 'ws');
  const service = new URL(publicUrl).origin;
  return {
    html: [
      pin === null ? newest : script(`${pin.id}/`, ` integrity="${attribute(pin.integrity)}" crossorigin`),
      `<chat-widget base-url="${attribute(chatwootUrl)}" inbox-identifier="${attribute(inboxIdentifier)}" service-url="${attribute(publicUrl)}"></chat-widget>`,
    ].join('\n'),
    newest,
    policy: `script-src ${service}; connect-src ${chatwoot} ${cable} ${service}; img-src ${chatwoot}; media-src ${chatwoot}`,
  };
}
