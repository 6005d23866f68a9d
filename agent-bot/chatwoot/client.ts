/** Everything that talks to Chatwoot, in one place to import from. */
export { createAdminClient } from './admin-client.ts';
export type { AdminClient, ConversationFilter } from './admin-client.ts';
export { createAgentClient } from './agent-client.ts';
export type { AgentClient, NotificationRead } from './agent-client.ts';
export { createBotClient } from './bot-client.ts';
export type { BotClient, OutgoingMessage } from './bot-client.ts';
export { createPublicClient } from './public-client.ts';
export type { PublicClient, PublicMessage, VisitorContact } from './public-client.ts';
export { asChatwootError, ChatwootError } from './chatwoot-error.ts';
export type { ChatwootErrorCode } from './chatwoot-error.ts';
export { adminToken, agentToken, botToken } from './tokens.ts';
export type { AdminToken, AgentToken, BotToken } from './tokens.ts';
export type { CallOptions, ConnectionOptions } from './chatwoot-http.ts';
export type { Priority, TokenBucket } from './token-bucket.ts';
export type { AgentBotRead, AgentRead, DashboardApp, Inbox, Profile, TeamRead } from './admin-answers.ts';
export type { Author, ConversationRead, MessageRead } from './answers.ts';
