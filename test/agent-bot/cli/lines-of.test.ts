import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../agent-bot/cli/lines-of.ts';

async function* stream(chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    await Promise.resolve();
    yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
  }
}

async function lines(...chunks: (string | Uint8Array)[]): Promise<string[]> {
  const found: string[] = [];
  for await (const line of linesOf(stream(chunks))) found.push(line);
  return found;
}

describe('linesOf', () => {
  it('ends a line at a line feed, however the stream is cut', async () => {
    expect(await lines('a\nb', 'c\n', '\nd')).toEqual(['a', 'bc', '', 'd']);
    expect(await lines('a\n')).toEqual(['a']);
    expect(await lines()).toEqual([]);
  });

  it('keeps the line and paragraph separators that JSON allows inside a text', async () => {
    const [line] = await lines('{"id":1,"text":"a\u2028b\u2029c"}\n');
    expect(JSON.parse(line as string)).toEqual({ id: 1, text: 'a\u2028b\u2029c' });
  });

  it('puts letters together that fall between two chunks, and leaves a byte order mark out', async () => {
    const bytes = new TextEncoder().encode('\ufeffé€😀\n');
    const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(await lines(...single)).toEqual(['é€😀']);
  });

  it('replaces what is no UTF-8, and no more than that', async () => {
    expect(await lines(Uint8Array.of(0x61, 0xff, 0x62, 0x0a, 0x63, 0xe2))).toEqual(['a\ufffdb', 'c\ufffd']);
  });
});
