import { teamMemberFor } from './auto-assignment.ts';
import { changeConversation, type ConversationPatch } from './conversation-changes.ts';
import { agentJson, assignedBotJson, teamRow } from './json/people-json.ts';
import type { Conversation, Json } from './state.ts';
import type { World } from './world.ts';

/** Gives the conversation to a person, or to nobody for null. An unknown id also takes it from the bot in 4.16.2 and changes nothing in 4.14.2. */
export function assignPerson(world: World, conversation: Conversation, id: number | null): Json | null {
  const user = id === null ? undefined : world.core.user(id);
  if (user) changeConversation(world, conversation, { assigneeId: user.id, botId: null });
  else if (id === null || world.core.manner === '4.16.2')
    changeConversation(world, conversation, { assigneeId: null, botId: null });
  else changeConversation(world, conversation, { assigneeId: null });
  return user ? agentJson(world.core, user) : null;
}

/** Gives the conversation to a bot; the person is released, the status stays. */
export function assignToBot(world: World, conversation: Conversation, id: number | null): Json | null {
  const bot = world.core.bot(id);
  if (!bot) return assignPerson(world, conversation, id);
  changeConversation(world, conversation, { assigneeId: null, botId: bot.id });
  return assignedBotJson(bot);
}

/**
 * Gives the conversation to a team, or to none. Who is assigned but not in the team is released; a team with auto-assignment
 * picks one of its people who is online, even while the conversation is pending.
 */
export function assignTeam(world: World, conversation: Conversation, id: number | null): Json | null {
  const team = id === null || id === 0 ? undefined : world.core.team(id);
  const patch: ConversationPatch = { teamId: team?.id ?? null };
  // Saved once more with a person and a bot both set, Chatwoot 4.16.2 notices and releases the bot.
  if (conversation.assigneeId !== null && conversation.botId !== null) patch.botId = null;
  if (team) {
    const stays = conversation.assigneeId !== null && team.memberIds.includes(conversation.assigneeId);
    if (!stays) patch.assigneeId = null;
    if (!stays && team.allowAutoAssign) {
      patch.assigneeId =
        teamMemberFor(world, world.core.inbox(conversation.inboxId), team.memberIds)?.id ?? null;
    }
  }
  changeConversation(world, conversation, patch);
  return team ? teamRow(world.core, team) : null;
}
