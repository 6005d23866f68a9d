import { describe, expect, it } from 'vitest';
import { widgetTag } from '../../../agent-bot/connect/widget-tag.ts';

describe('the tag to paste', () => {
  it('keeps paths in addresses, and allows origins only', () => {
    const { html, policy } = widgetTag({
      chatwootUrl: 'https://example.com/chat',
      publicUrl: 'https://tools.example.com/baton',
      inboxIdentifier: 'a"<b',
      pin: null,
    });
    expect(html).toContain('src="https://tools.example.com/baton/widget/chat-widget.js"');
    expect(html).toContain('base-url="https://example.com/chat" inbox-identifier="a&quot;&lt;b"');
    expect(policy).toBe(
      'script-src https://tools.example.com; ' +
        'connect-src https://example.com wss://example.com https://tools.example.com; ' +
        'img-src https://example.com; media-src https://example.com',
    );
  });

  it('is pinned to a build by its hash, and says how not to be', () => {
    const { html, newest } = widgetTag({
      chatwootUrl: 'https://chat.example.com',
      publicUrl: 'https://baton.example.com',
      inboxIdentifier: 'abc',
      pin: { id: '0123456789abcdef', integrity: 'sha384-A+b/c=' },
    });
    expect(html.split('\n')[0]).toBe(
      '<script type="module" src="https://baton.example.com/widget/0123456789abcdef/chat-widget.js" integrity="sha384-A+b/c=" crossorigin></script>',
    );
    expect(newest).toBe(
      '<script type="module" src="https://baton.example.com/widget/chat-widget.js"></script>',
    );
  });
});
