import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agentToken, createAgentClient } from '../../agent-bot/chatwoot/client.ts';
import { ConnectedWorld } from './connected-world.ts';

const PATIENCE_MS = 400_000;
/** A look at Chatwoot that went wrong is taken again two minutes later. */
const SOON = { timeout: 200_000, interval: 50 };

let world: ConnectedWorld;
beforeAll(async () => {
  world = await ConnectedWorld.open({ knowledge: true });
}, PATIENCE_MS);
afterAll(() => world.close());

describe('visitors write while Baton is away', { timeout: PATIENCE_MS }, () => {
  it('and are answered or in people’s sight once it is back, once, by however many processes', async () => {
    // Chatwoot gives up at once, opens the first, and loses what was said in the second without a word.
    const opened = await world.visitor();
    await opened.says('How long does shipping take?');
    await expect.poll(() => world.status(opened.conversation), SOON).toBe('open');
    await expect.poll(() => world.server.sandbox.inspect.waiting().length, SOON).toBe(0);
    world.server.sandbox.faults.set({ webhookDrop: {} });
    const pending = await world.visitor();
    await pending.says('How long does shipping take?');
    world.server.sandbox.faults.clear();

    await Promise.all([world.start(), world.start()]);
    await expect.poll(() => world.notes(opened.conversation).length, SOON).toBe(1);
    expect(world.notes(opened.conversation)[0]).toMatch(/mention:\/\/user\//);
    expect(await world.handoffs(opened.conversation)).toEqual([{ stretch: 1, reason: 'chatwoot_opened' }]);
    await expect
      .poll(() => world.said(pending.conversation), SOON)
      .toEqual([expect.stringMatching(/working days/)]);
    for (const { conversation } of [opened, pending])
      await expect.poll(() => world.undone(conversation), SOON).toEqual([]);
    // Opened, so people have the floor: the bot said nothing.
    expect(world.said(opened.conversation)).toEqual([]);
    expect(world.notes(opened.conversation)).toHaveLength(1);
    expect(world.status(pending.conversation)).toBe('pending');
  });

  it('in a chat that somebody closed: they are cleared, and people are pinged', async () => {
    const jane = createAgentClient({
      baseUrl: world.server.url,
      accountId: world.server.seed.accountId,
      token: agentToken(world.server.seed.jane.accessToken),
    });
    const visitor = await world.visitor();
    const { conversation } = visitor;
    const assignee = () => world.server.sandbox.inspect.conversation(conversation)?.assigneeId ?? null;
    await visitor.says('Can I talk to a real person?');
    await expect.poll(() => world.notes(conversation).length, SOON).toBe(1);
    await jane.assign(conversation, world.server.seed.jane.id);
    await jane.reply(conversation, 'Hello, it is on its way.');
    await jane.setStatus(conversation, 'resolved');
    await expect.poll(() => world.owner(conversation), SOON).toBe('closed');

    for (const one of world.processes) await one.stop('SIGKILL');
    world.relay.targets.length = 0;
    await visitor.says('It has not come.');
    await expect.poll(() => world.status(conversation), SOON).toBe('open');
    // Yesterday's person, who was told of nothing.
    expect(assignee()).toBe(world.server.seed.jane.id);

    await world.start();
    await expect.poll(() => world.notes(conversation).length, SOON).toBe(2);
    await expect.poll(() => world.undone(conversation), SOON).toEqual([]);
    expect(assignee()).toBeNull();
    expect(world.notes(conversation)[1]).toMatch(/mention:\/\/user\//);
    expect(await world.owner(conversation)).toBe('queued');
    expect((await world.handoffs(conversation)).at(-1)).toMatchObject({ reason: 'chatwoot_opened' });
  });
});
