import { describe, expect, it } from 'vitest';
import { widgetTag } from '../../../agent-bot/connect/widget-tag.ts';

describe('the tag to paste', () => {
  it('keeps paths in addresses, and allows origins only', () => {
    const { html, policy } = widgetTag({
      chatwootUrl: 'https://example.com/chat',
      publicUrl: 'https://tools.example.com/baton',
      inboxIdentifier: 'a"<b',
    });
    expect(html).toContain('src="https://tools.example.com/baton/widget/chat-widget.js"');
    expect(html).toContain('base-url="https://example.com/chat" inbox-identifier="a&quot;&lt;b"');
    expect(policy).toBe(
      'script-src https://tools.example.com; ' +
        'connect-src https://example.com wss://example.com https://tools.example.com; ' +
        'img-src data: https://example.com; media-src https://example.com',
    );
  });
});
