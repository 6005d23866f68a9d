import { describe, expect, it } from 'vitest';
import { right, warning } from '../../../agent-bot/chatwoot/finding.ts';
import { findingLines } from '../../../agent-bot/cli/terminal.ts';

describe('a finding on the terminal', () => {
  it('stands on a line with its mark, and what to do below', () => {
    expect(findingLines(right('token', "The token is Ada's."), false)).toBe("  ✓ The token is Ada's.");
    expect(findingLines(warning('x', 'Look.', 'Do.'), false)).toBe('  ! Look.\n      → Do.');
    expect(findingLines(right('x', 'Fine.'), true)).toBe('  \u001b[32m✓\u001b[0m Fine.');
  });

  it('obeys nothing that a name in Chatwoot holds: no colour, no cursor, no turned direction', () => {
    const name = 'Web\u001b[31mred\u001b[2J\u202e\u2066\u009b1mx\r\n  ✓ All right.';
    const line = findingLines(right('inbox', `The inbox "${name}" exists.`), false);
    expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(line).toContain('Web');
    expect(findingLines(right('inbox', 'Grüße 🚲 שלום “x”'), false)).toBe('  ✓ Grüße 🚲 שלום “x”');
  });
});
