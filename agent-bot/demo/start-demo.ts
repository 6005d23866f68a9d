import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startSandboxServer, type SandboxServer } from '../../sandbox/server.ts';
import { sampleGuardrails } from '../../sandbox/sample/guardrails.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { connectBot } from '../connect/connect-bot.ts';
import { importKnowledge } from '../connect/import-knowledge.ts';
import type { AppDeps } from '../http/deps.ts';
import { listChatwoots, moveSandbox } from '../store/chatwoots.ts';
import type { Database } from '../store/database.ts';
import { modelEntries } from '../store/model-content.ts';
import type { Vault } from '../store/vault.ts';

/** What the demo is made from. */
export interface DemoParts {
  config: Config;
  db: Database;
  vault: Vault;
  clock: Clock;
}

/** The stand-in for Chatwoot with a bot connected to it. */
export interface Demo {
  shopUrl: string;
  deskUrl: string;
  /** Who the panel's one-click sign-in signs in. */
  signIn: NonNullable<AppDeps['demo']>;
  /** Connects the bot; needs Baton to listen already, so that no webhook is lost. */
  connect(): Promise<void>;
  close(): Promise<void>;
}

const INBOX = 'Larkfield website';
/** How the sample knowledge names the shop. */
const SHOP_IN_SAMPLE = 'https://larkfield.example/shop';

/**
 * Starts the sandbox on its port, with its state in the data folder. Errors: the system's, when the port is taken.
 */
export async function startDemo(parts: DemoParts): Promise<Demo> {
  const { config, db, vault, clock } = parts;
  const server: SandboxServer = await startSandboxServer({
    port: config.sandboxPort,
    host: '127.0.0.1',
    publicUrl: `http://localhost:${String(config.sandboxPort)}`,
    stateFile: join(config.dataDir, 'sandbox.json'),
  });
  const { seed, url } = server;
  // Started on another port than last time: before the service reads whom it talks to.
  const movedFrom = await moveSandbox(db, url);
  // The sandbox runs on this machine, whatever address the world knows Baton under.
  const here = `http://127.0.0.1:${String(config.port)}`;
  return {
    shopUrl: `${url}/shop`,
    deskUrl: `${url}/desk`,
    async signIn() {
      const chatwoot = (await listChatwoots(db)).find((one) => one.sandbox);
      return {
        chatwootId: chatwoot?.id ?? 0,
        userId: seed.ada.id,
        name: seed.ada.name,
        role: 'administrator',
      };
    },
    async connect() {
      const { bot } = await connectBot({
        db,
        vault,
        clock,
        baseUrl: url,
        accountId: seed.accountId,
        token: seed.ada.accessToken,
        inboxName: INBOX,
        assign: [seed.jane.email, seed.mark.email],
        publicUrl: here,
        decide: () => Promise.resolve(true),
        report: () => undefined,
        sandbox: true,
        guardrails: sampleGuardrails(),
      });
      if (bot.liveModel === null) {
        const sample = new URL('../../sandbox/sample/knowledge.json', import.meta.url);
        // The shop's pages are where the sandbox shows them.
        const text = (await readFile(sample, 'utf8')).replaceAll(SHOP_IN_SAMPLE, `${url}/shop`);
        await importKnowledge({ db, clock }, bot.id, JSON.parse(text), { who: 'demo' });
      } else if (movedFrom !== null) {
        // Answers and sources lead to the shop's pages; no question changes, so nothing is trained.
        const entries = await modelEntries(db, bot.id, bot.liveModel);
        const text = JSON.stringify({ entries }).replaceAll(`${movedFrom}/shop`, `${url}/shop`);
        if (entries !== null) await importKnowledge({ db, clock }, bot.id, JSON.parse(text), { who: 'demo' });
      }
      if (bot.inboxIdentifier !== null) {
        server.openShop({
          inboxIdentifier: bot.inboxIdentifier,
          serviceUrl: `http://localhost:${String(config.port)}`,
        });
      }
    },
    close: () => server.close(),
  };
}
