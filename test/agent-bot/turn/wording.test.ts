import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protectFromLiquid } from '../../../agent-bot/turn/liquid.ts';
import { wording } from '../../../agent-bot/turn/wording.ts';

describe('the words of the bot', () => {
  it('come in the language, its base, or English', () => {
    expect(wording('none_of_these', 'de-AT')).toBe('Keine davon');
    expect(wording('none_of_these', 'en')).toBe('None of these');
    expect(wording('none_of_these', 'constructor')).toBe('None of these');
    expect(wording('none_of_these', '')).toBe('None of these');
  });
});

describe('protection from Liquid', () => {
  it('parts the braces of variables and tags, without changing what is seen', () => {
    expect(protectFromLiquid('Hi {{contact.email}} {% if x %}')).toBe(
      'Hi {\u200b{contact.email}} {\u200b% if x %}',
    );
    expect(protectFromLiquid('{{{x}}}')).toBe('{\u200b{\u200b{x}}}');
    expect(protectFromLiquid('a { b } c')).toBe('a { b } c');
    // Back-ticks around a text that ends their protection are not trusted.
    expect(protectFromLiquid('`{% endraw %}{{contact.email}}{% raw %}`')).not.toMatch(/\{[{%]/);
  });

  it('leaves what back-ticks protect, and not what an unclosed one does not', () => {
    expect(protectFromLiquid('use `{{name}}` here {{x}}')).toBe('use `{{name}}` here {\u200b{x}}');
    expect(protectFromLiquid('open ` {{x}}')).toBe('open ` {\u200b{x}}');
  });

  it('leaves no tag outside back-ticks, and is done once for all', () => {
    const text = fc
      .array(fc.constantFrom('{', '{{', '%', '}', '`', 'a', ' ', '\u200b'), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (raw) => {
        const safe = protectFromLiquid(raw);
        expect(protectFromLiquid(safe)).toBe(safe);
        expect(safe.replaceAll('\u200b', '')).toBe(raw.replaceAll('\u200b', ''));
        const parts = safe.split('`');
        const open = parts.filter((_, i) => i % 2 === 0 || i === parts.length - 1);
        for (const part of open) expect(part).not.toMatch(/\{[{%]/);
      }),
    );
  });
});
