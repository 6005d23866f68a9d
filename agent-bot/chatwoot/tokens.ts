import { BatonError } from '../errors.ts';

declare const kind: unique symbol;

/** An agent bot's access token: may write into conversations and little else. */
export type BotToken = string & { readonly [kind]: 'bot' };
/** An administrator's access token: provisions and reads. */
export type AdminToken = string & { readonly [kind]: 'admin' };
/** A person's own access token: it tells who they are, and what is done with it Chatwoot shows as theirs. */
export type AgentToken = string & { readonly [kind]: 'agent' };

// Chatwoot makes 24 characters; longer and url-safe ones come from old versions and from single sign-on set-ups.
const SHAPE = /^[A-Za-z0-9._~+/=-]{6,512}$/;

function checked(text: string, whose: string): string {
  const trimmed = text.trim();
  if (SHAPE.test(trimmed)) return trimmed;
  throw new BatonError(
    'token_malformed',
    `This is not ${whose} access token: it is empty, too short, or has characters no token has.`,
    'Copy the access token from Chatwoot again, without quotes or line breaks.',
    { status: 400 },
  );
}

/** Takes a text for an agent bot's token. Throws `token_malformed` (the text is not repeated in the error). */
export function botToken(text: string): BotToken {
  return checked(text, "an agent bot's") as BotToken;
}

/** Takes a text for an administrator's token. Throws `token_malformed`. */
export function adminToken(text: string): AdminToken {
  return checked(text, "an administrator's") as AdminToken;
}

/** Takes a text for an agent's token. Throws `token_malformed`. */
export function agentToken(text: string): AgentToken {
  return checked(text, "an agent's") as AgentToken;
}
