/** What a page needs to show the chat. */
export interface WidgetTag {
  /** To paste before the end of the body. */
  html: string;
  /** What a Content-Security-Policy must allow, directive by directive. */
  policy: string;
}

/** The tag for a page, and what its Content-Security-Policy must allow. Addresses without a slash at their end. */
export function widgetTag(parts: {
  chatwootUrl: string;
  publicUrl: string;
  inboxIdentifier: string;
}): WidgetTag {
  const attribute = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const { chatwootUrl, publicUrl, inboxIdentifier } = parts;
  const chatwoot = new URL(chatwootUrl).origin;
  const cable = chatwoot.replace(/^http/, 'ws');
  const service = new URL(publicUrl).origin;
  return {
    html: [
      `<script type="module" src="${attribute(publicUrl)}/widget/chat-widget.js"></script>`,
      `<chat-widget base-url="${attribute(chatwootUrl)}" inbox-identifier="${attribute(inboxIdentifier)}" service-url="${attribute(publicUrl)}"></chat-widget>`,
    ].join('\n'),
    policy: `script-src ${service}; connect-src ${chatwoot} ${cable} ${service}; img-src data: ${chatwoot}; media-src ${chatwoot}`,
  };
}
