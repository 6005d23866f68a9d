import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  choose,
  LANGUAGES,
  SETTINGS,
  styleText,
  tagText,
} from '../../../../sandbox/shop/playground/settings.ts';

const setting = (name: string) => SETTINGS.find((one) => one.name === name)!;
const WIRING = { 'base-url': 'https://chat.example.com', 'inbox-identifier': 'abc' };

describe('the tag to paste', () => {
  it('carries the wiring, and what is not as it is by itself, in one order', () => {
    const chosen = choose(choose({}, setting('position'), 'start'), setting('locale'), 'de');
    expect(tagText('https://baton.example.com', WIRING, chosen)).toBe(
      [
        '<script type="module" src="https://baton.example.com/widget/chat-widget.js"></script>',
        '<chat-widget',
        '  base-url="https://chat.example.com"',
        '  inbox-identifier="abc"',
        '  locale="de"',
        '  position="start"',
        '></chat-widget>',
      ].join('\n'),
    );
  });

  it('says nothing of what is as it is by itself', () => {
    const chosen = choose({ position: 'start' }, setting('position'), 'end');
    expect(chosen).toEqual({});
  });

  it('writes a switch without a value', () => {
    const tag = tagText('https://baton.example.com', WIRING, choose({}, setting('hide-launcher'), 'true'));
    expect(tag).toContain('\n  hide-launcher\n');
  });

  it('stays one tag whatever is typed', () => {
    const tag = tagText('https://b.example', WIRING, { company: '"><script>alert(1)</script> & Sons' });
    expect(tag).toContain('company="&quot;>&lt;script>alert(1)&lt;/script> &amp; Sons"');
  });
});

describe('the style to paste', () => {
  it('is one rule, or nothing', () => {
    expect(styleText({})).toBe('');
    expect(styleText({ '--chat-accent': '#0a6747' })).toBe('chat-widget {\n  --chat-accent: #0a6747;\n}');
  });
});

describe('the languages to choose from', () => {
  it('are those the widget has', () => {
    const files = readdirSync('widget-element/locales').flatMap(
      (name) => /^(\w{2})\.ts$/.exec(name)?.[1] ?? [],
    );
    expect([...LANGUAGES]).toEqual(files.sort());
  });
});
