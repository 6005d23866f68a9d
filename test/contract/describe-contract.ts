import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrivalBehaviours } from './behaviours/arrival.ts';
import { botMessageBehaviours } from './behaviours/bot-messages.ts';
import { endingBehaviours } from './behaviours/endings.ts';
import { handoffBehaviours } from './behaviours/handoff.ts';
import { provisioningBehaviours } from './behaviours/provisioning.ts';
import { refusalBehaviours } from './behaviours/refusals.ts';
import { webhookFailureBehaviours } from './behaviours/webhook-failures.ts';
import { widgetBehaviours } from './behaviours/widget.ts';
import type { ChatwootUnderTest } from './chatwoot-under-test.ts';
import { needsWebhooks, newMarker, openContractWorld } from './contract-world.ts';
import type { ContractWorld } from './contract-world.ts';

/**
 * The behaviours of Chatwoot that Baton relies on, against one Chatwoot. Everything they expect was seen on
 * unmodified Chatwoots 4.14.2 and 4.16.2; what they make is removed at the end, also after failures.
 */
export function describeContract(
  name: string,
  open: () => ChatwootUnderTest | Promise<ChatwootUnderTest>,
  marker = newMarker(),
): void {
  describe(name, { timeout: 60_000 }, () => {
    let opened: ContractWorld | null = null;
    const world = (): ContractWorld => opened!;
    beforeAll(async () => {
      opened = await openContractWorld(await open(), marker);
    }, 60_000);
    afterAll(async () => {
      await opened?.close();
    }, 180_000);

    // The slow ones first, so that the others run beside them.
    webhookFailureBehaviours(world);
    provisioningBehaviours(world);
    arrivalBehaviours(world);
    botMessageBehaviours(world);
    handoffBehaviours(world);
    endingBehaviours(world);
    refusalBehaviours(world);
    widgetBehaviours(world);

    describe('afterwards', () => {
      it('every webhook that came was signed, of our account and of our inbox', (context) => {
        needsWebhooks(world(), context);
        const { accountId, provisioned, webhooks } = world();
        const all = webhooks.all();
        expect(all.length).toBeGreaterThan(50);
        for (const { parsed, verdict } of all) {
          expect(verdict).toEqual({ ok: true });
          expect(parsed).toMatchObject({ accountId, inboxId: provisioned.inbox.id });
        }
      });
    });
  });
}
