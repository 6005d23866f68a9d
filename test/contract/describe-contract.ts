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
import { needsWebhooks, openContractWorld } from './contract-world.ts';
import type { ContractWorld } from './contract-world.ts';
import { newMarker } from './marker.ts';
import { TEST_MS } from './until.ts';

/**
 * The behaviours of Chatwoot that Baton relies on, against one Chatwoot. Everything they expect was seen on
 * unmodified Chatwoots 4.14.2 and 4.16.2; what they make is removed at the end, also after failures.
 */
export function describeContract(
  name: string,
  open: () => ChatwootUnderTest | Promise<ChatwootUnderTest>,
  marker = newMarker(),
): void {
  describe(name, { timeout: TEST_MS }, () => {
    let opened: ContractWorld | null = null;
    const world = (): ContractWorld => opened!;
    beforeAll(async () => {
      opened = await openContractWorld(await open(), marker);
    }, TEST_MS);
    afterAll(async () => {
      await opened?.close();
    }, TEST_MS);

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
      it('every webhook that came was signed, of our account and of our inboxes', (context) => {
        needsWebhooks(world(), context);
        const { accountId, ownInboxes, webhooks } = world();
        const all = webhooks.all();
        expect(all.length).toBeGreaterThan(50);
        for (const { parsed, verdict } of all) {
          expect(verdict).toEqual({ ok: true });
          expect(parsed.accountId).toBe(accountId);
          expect(ownInboxes).toContain(parsed.inboxId);
        }
      });
    });
  });
}
