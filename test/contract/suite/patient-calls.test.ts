import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createAdminClient, adminToken } from '../../../agent-bot/chatwoot/client.ts';
import { createTokenBucket } from '../../../agent-bot/chatwoot/token-bucket.ts';
import { PATIENT, patientFetch } from '../patient-calls.ts';

let server: Server;

/** Answers 429 as rack-attack does, so many times, and then as Chatwoot. */
async function busy(times: number, retryAfter: string): Promise<{ url: string; calls: () => number }> {
  let calls = 0;
  server = createServer((_request, response) => {
    calls += 1;
    if (calls <= times) {
      response.writeHead(429, { 'content-type': 'text/plain', 'retry-after': retryAfter });
      response.end('Retry later\n');
    } else {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"version":"4.16.2"}');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    calls: () => calls,
  };
}

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe('a Chatwoot that asks to slow down', () => {
  it("is asked again by the suite's clients, and no test hears of it", async () => {
    const { url, calls } = await busy(2, '0.02');
    const bucket = createTokenBucket();
    const admin = createAdminClient({
      ...PATIENT,
      bucket,
      baseUrl: url,
      accountId: 1,
      token: adminToken('token-of-an-admin'),
    });
    expect(await admin.apiInfo()).toEqual({ version: '4.16.2' });
    expect(calls()).toBe(3);
  });

  it('is asked again by calls without a client', async () => {
    const { url, calls } = await busy(2, '0.02');
    const answer = await patientFetch(`${url}/api`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ version: '4.16.2' });
    expect(calls()).toBe(3);
  });
});
