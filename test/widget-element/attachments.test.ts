import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { isOfType } from '../../widget-element/controllers/is-of-type.ts';
import { context, launcher, page, say, shop, shown, useShop, visit, widget } from './visit.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const PICTURE = { name: 'dent.png', mimeType: 'image/png', buffer: PIXEL };

useShop();

/** A visitor who has opened the chat. */
async function come(): Promise<void> {
  await visit();
  await launcher().click();
}

async function pick(...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await widget.getByRole('button', { name: 'Attach a file' }).click();
  await (await chooser).setFiles(files);
}

/** A chat with its first answer: from then on what sends files is here. */
async function begin(): Promise<void> {
  await say('one');
  await shown(/^Sent/);
  await shop.bot(shop.lastConversation, { content: 'An answer' });
  await widget.getByText('An answer').waitFor();
  await page.waitForFunction(() =>
    document
      .querySelector('chat-widget')!
      .renderRoot.adoptedStyleSheets.some((sheet) =>
        [...sheet.cssRules].some((rule) => rule.cssText.startsWith('.uploads')),
      ),
  );
}

/** Uploads wait until they are let go. */
async function holdUploads(): Promise<() => void> {
  let letGo = (): void => undefined;
  const free = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route('**/messages', async (route) => {
    if (route.request().method() === 'POST') await free;
    await route.continue();
  });
  return letGo;
}

const sent = (): { name: string }[] =>
  shop.sandbox.inspect
    .messages(shop.lastConversation)
    .flatMap((message) => message.attachments.map(({ fileName }) => ({ name: fileName })));

describe('a file', () => {
  it('is picked and sent as the first message, with its picture meanwhile, under a policy that forbids blobs', async () => {
    shop.csp = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src ORIGINS";
    await come();
    const letGo = await holdUploads();
    await pick(PICTURE);
    await widget.locator('.upload canvas').waitFor();
    await widget.getByRole('progressbar', { name: 'Sending dent.png' }).waitFor();
    letGo();
    await widget.locator('.message--visitor').waitFor();
    await expect.poll(() => widget.locator('.upload').count()).toBe(0);
    expect(sent()).toEqual([{ name: 'dent.png' }]);
    await expect.poll(() => widget.locator('.message--visitor').count()).toBe(1);
  });

  it('is refused with the reason when it is too large or of a type that is not taken, and asked of nobody', async () => {
    shop.attributes = { 'max-file-size': '0.5', 'file-types': 'image/*,.csv' };
    await come();
    await pick(
      { name: 'film.png', mimeType: 'image/png', buffer: Buffer.alloc(600_000) },
      { name: 'tool.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') },
    );
    await widget.getByText('This file is larger than 0.5 MB.').waitFor();
    await widget.getByText('Files of this type are not taken here.').waitFor();
    expect(shop.requests).toEqual([]);
    await widget.getByRole('button', { name: 'Delete film.png' }).click();
    await widget.getByRole('button', { name: 'Delete tool.exe' }).click();
    await expect.poll(() => widget.locator('.upload').count()).toBe(0);
  });

  it('is held to what the bot’s settings allow, whatever the page would allow', async () => {
    shop.files = { enabled: true, max_megabytes: 2, types: ['image/*', '.csv'] };
    shop.attributes = { 'max-file-size': '30', 'file-types': 'image/*,.exe' };
    await come();
    await pick(
      { name: 'film.png', mimeType: 'image/png', buffer: Buffer.alloc(2_100_000) },
      { name: 'tool.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') },
      { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') },
      PICTURE,
    );
    await widget.getByText('This file is larger than 2 MB.').waitFor();
    await expect.poll(() => widget.getByText('Files of this type are not taken here.').count()).toBe(2);
    await expect.poll(sent).toEqual([{ name: 'dent.png' }]);
  });

  it('is not taken where the settings allow none, and the paperclip goes with the first answer', async () => {
    shop.files = { enabled: false, max_megabytes: 10, types: ['image/*'] };
    await come();
    await pick(PICTURE);
    await widget.getByText('Files of this type are not taken here.').waitFor();
    expect(shop.requests).toEqual([]);
    await say('Hello');
    await expect.poll(() => shop.lastConversation).toBeGreaterThan(0);
    await shop.bot(shop.lastConversation, { content: 'Three days.' });
    await expect.poll(() => widget.getByRole('button', { name: 'Attach a file' }).count()).toBe(0);
  });

  it('is sent by our own limits where Baton is away, and the limits are asked for again later', async () => {
    shop.refused.add('/visitor/bot');
    await come();
    await pick({ ...PICTURE, buffer: Buffer.alloc(11_000_000) }, PICTURE);
    await widget.getByText('This file is larger than 10 MB.').waitFor();
    await expect.poll(sent).toEqual([{ name: 'dent.png' }]);
    shop.refused.clear();
    shop.files.max_megabytes = 1;
    await pick({ ...PICTURE, name: 'later.png', buffer: Buffer.alloc(1_100_000) });
    const later = widget.getByRole('listitem').filter({ hasText: 'later.png' });
    await later.getByText('This file is larger than 1 MB.').waitFor();
  });

  it('is given up with one click, and tried again when it was not sent', async () => {
    await come();
    shop.sandbox.faults.set({
      api: { answer: 500, work: 'undone', when: (call) => call.path.endsWith('/messages') },
    });
    await pick(PICTURE);
    await widget.getByText('Not sent').first().waitFor();
    shop.sandbox.faults.clear();
    await widget.locator('.upload').getByRole('button', { name: 'Try again' }).click();
    await widget.locator('.message--visitor').waitFor();
    expect(sent()).toHaveLength(1);
    const letGo = await holdUploads();
    await pick({ ...PICTURE, name: 'other.png' });
    await widget.getByRole('progressbar').waitFor();
    await widget.getByRole('button', { name: /^Cancel other\.png$/ }).click();
    await expect.poll(() => widget.locator('.upload').count()).toBe(0);
    letGo();
    expect(sent()).toHaveLength(1);
  });

  it('waits while there is no connection, says where, may be given up, and is sent in order once it is back', async () => {
    await come();
    await begin();
    await context.setOffline(true);
    await pick(PICTURE, { ...PICTURE, name: 'scratch.png' }, { ...PICTURE, name: 'wheel.png' });
    await expect.poll(() => widget.getByText('Waiting to send. Keep this page open.').count()).toBe(3);
    await widget.getByRole('button', { name: /^(Cancel|Delete) scratch\.png$/ }).click();
    const letGo = await holdUploads();
    await context.setOffline(false);
    await widget.getByRole('progressbar', { name: 'Sending dent.png' }).waitFor();
    await expect.poll(() => widget.getByText('Waiting to send. Keep this page open.').count()).toBe(1);
    letGo();
    await expect.poll(() => sent().map(({ name }) => name)).toEqual(['dent.png', 'wheel.png']);
    await expect.poll(() => widget.locator('.upload').count()).toBe(0);
    await expect.poll(() => widget.locator('.message--visitor').count()).toBe(3);
  });

  it('is not sent twice when it arrived although its answer was lost', async () => {
    await come();
    await begin();
    shop.cableOpen = false;
    shop.dropCables();
    shop.halfAnswers = 1;
    await pick(PICTURE);
    await expect.poll(() => widget.locator('.message--visitor').count()).toBe(2);
    await expect.poll(() => widget.locator('.upload').count()).toBe(0);
    expect(sent()).toHaveLength(1);
    expect(shop.requests.filter((one) => /^POST .*messages$/.test(one))).toHaveLength(2);
  });

  it('is nobody’s after the page forgot its visitor', async () => {
    await come();
    await begin();
    await context.setOffline(true);
    await pick(PICTURE);
    await widget.getByText('Waiting to send. Keep this page open.').waitFor();
    await page.evaluate(() => {
      document.querySelector('chat-widget')!.reset();
    });
    await expect.poll(() => widget.locator('.upload').count()).toBe(0);
    await context.setOffline(false);
    await say('somebody else');
    await shown(/^Sent/);
    expect(sent()).toEqual([]);
  });

  it('may be pasted and dropped; text that is pasted stays text', async () => {
    await come();
    for (const type of ['paste', 'drop']) {
      await widget.locator('textarea').evaluate(
        (input, { kind, bytes }) => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(bytes)], `${kind}.png`, { type: 'image/png' }));
          const options = { bubbles: true, composed: true, cancelable: true };
          input.dispatchEvent(
            kind === 'paste'
              ? new ClipboardEvent('paste', { ...options, clipboardData: data })
              : new DragEvent('drop', { ...options, dataTransfer: data }),
          );
        },
        { kind: type, bytes: [...PIXEL] },
      );
      await expect.poll(() => sent().map(({ name }) => name)).toContain(`${type}.png`);
    }
    const kept = await widget.locator('textarea').evaluate((input) => {
      const data = new DataTransfer();
      data.setData('text/plain', 'words');
      return input.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, cancelable: true, bubbles: true }),
      );
    });
    expect(kept).toBe(true);
  });

  it('is of a type by its kind, its type or its ending', () => {
    const types = 'image/*, application/pdf,.CSV';
    expect(isOfType({ name: 'a.png', type: 'image/png' }, types)).toBe(true);
    expect(isOfType({ name: 'a.csv', type: '' }, types)).toBe(true);
    expect(isOfType({ name: 'a.pdf', type: 'application/pdf' }, types)).toBe(true);
    expect(isOfType({ name: 'a.svg.exe', type: 'application/x-msdownload' }, types)).toBe(false);
    expect(isOfType({ name: 'imagex', type: 'imagex/png' }, types)).toBe(false);
  });
});
