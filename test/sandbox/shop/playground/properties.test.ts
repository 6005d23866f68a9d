import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  colourOf,
  contrast,
  MAIN,
  PROPERTIES,
  propertiesOf,
} from '../../../../sandbox/shop/playground/properties.ts';

describe('the properties to choose from', () => {
  it('are all that the widget’s styles declare', () => {
    const folder = 'widget-element/styles';
    const declared = readdirSync(folder).flatMap((name) =>
      [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/(--chat-[\w-]+):/g)].map(([, found]) => found),
    );
    expect(PROPERTIES.map(({ name }) => name).sort()).toEqual([...new Set(declared)].sort());
    for (const name of MAIN) expect(PROPERTIES.some((property) => property.name === name)).toBe(true);
  });

  it('are colours or not, through other properties as well', () => {
    const [accent, visitor, width, font] = propertiesOf(
      ':host { --chat-accent: light-dark(#1b1d1a, #eceeea); --chat-visitor: light-dark(var(--chat-accent),\n #3a3f3a); --chat-width: 400px; --chat-font: a,\n b; }',
    );
    expect([accent, visitor, width, font].map((one) => one?.isColour)).toEqual([true, true, false, false]);
    expect(font?.initial).toBe('a, b');
  });
});

describe('a colour', () => {
  it('is what it comes down to in the scheme', () => {
    const values = { '--chat-accent': 'light-dark(#111111, #eeeeee)' };
    expect(colourOf('light-dark(var(--chat-accent), #3a3f3a)', 'light', values)).toBe('#111111');
    expect(colourOf('light-dark(var(--chat-accent), #3a3f3a)', 'dark', values)).toBe('#3a3f3a');
    expect(colourOf('12px', 'light', values)).toBeNull();
  });

  it('has WCAG’s contrast with another', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});
