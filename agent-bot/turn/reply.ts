import type { Turn } from '../conversation/conversation.ts';
import type { StepBody } from '../handoff/step.ts';
import { withSources } from '../knowledge/sources.ts';
import type { Decision } from './decision.ts';
import { handOff, titleOf } from './hand-off.ts';
import { protectFromLiquid } from './liquid.ts';
import type { Nothing } from './nothing-asked.ts';
import type { Advance } from './progress.ts';
import { languageOf, type Setting } from './setting.ts';
import { TEXT_KEPT, TURNS_KEPT } from './transcript.ts';
import { wording } from './wording.ts';

/** The value of the choice that says "none of these". */
export const NONE = 'none';

/**
 * Turns a decision into what the bot says, or into a handoff.
 *
 * @param nothing nothing was asked (see `nothingIn`), which does not count as a failure; null: something was
 * @param clicked the answer before was rejected by a click alone: it failed, too
 */
export function carryOut(
  state: Advance,
  decision: Decision,
  messageId: number,
  setting: Setting,
  { nothing = null, clicked = false }: { nothing?: Nothing | null; clicked?: boolean } = {},
): Advance {
  const language = languageOf(state.conversation, setting);
  switch (decision.action) {
    case 'answer': {
      const { entry } = decision;
      const { answer = '', sources = [], smallTalk = false } = setting.knowledge?.entry(entry) ?? {};
      const drawn = setting.drawsSources && sources.length > 0;
      const body: StepBody = {
        kind: 'say',
        content: drawn ? answer : withSources(answer, sources),
        // Nobody asks whether a greeting helped, and a "no" after it rejects nothing.
        act: smallTalk ? 'other' : 'answer',
        entry,
        answers: messageId,
        ...(drawn ? { sources } : {}),
      };
      // What is looked back at is the answer: addresses say nothing of it.
      const said = say(state, body, { ...(smallTalk ? {} : { entry }), text: answer }, setting);
      return withFailedAttempts(said, 0);
    }
    case 'clarify': {
      if (nothing !== null) {
        const content = wording(nothing, language);
        // A "no" to whether a person should look at files rejects no answer.
        const act = nothing === 'signs_only' ? 'rephrase' : 'other';
        return say(state, { kind: 'say', content, act }, {}, setting);
      }
      // "Thanks" is nothing that somebody may have meant to ask.
      const options = decision.options.filter(
        (option) => setting.knowledge?.entry(option)?.smallTalk !== true,
      );
      const failed = state.conversation.stretch.failedAttempts + (clicked ? 2 : 1);
      if (options.length === 0) {
        const asked = say(
          state,
          { kind: 'say', content: wording('say_it_again', language), act: 'rephrase' },
          {},
          setting,
        );
        return withFailedAttempts(asked, failed);
      }
      const choices = options.map((entry, i) => ({
        title: titleOf(entry, setting),
        value: String(i + 1),
      }));
      const isOne = options.length === 1;
      choices.push({ title: wording(isOne ? 'something_else' : 'none_of_these', language), value: NONE });
      const content = wording(isOne ? 'clarify_one' : 'clarify', language);
      const body: StepBody = { kind: 'say', content, choices, act: 'clarify' };
      return withFailedAttempts(say(state, body, { options }, setting), failed);
    }
    case 'ask-email': {
      const { entry, confidence } = decision;
      const asked = say(
        state,
        { kind: 'say', content: wording('ask_email', language), act: 'other' },
        {},
        setting,
      );
      const { conversation } = asked;
      const stretch = { ...conversation.stretch, held: { entry, confidence, messageId } };
      return { ...asked, conversation: { ...conversation, emailAsked: true, stretch } };
    }
    case 'warn':
    case 'refuse':
      return say(
        state,
        { kind: 'say', content: wording(decision.action, language), act: decision.action },
        {},
        setting,
      );
    case 'hand-off':
      return handOff(state, decision.reason, decision.evidence, messageId, setting);
    case 'stay-silent':
      return state;
  }
}

/** A word of the bot: remembered as a turn, and planned as a step that only the bot's conversations allow. */
export function say(
  state: Advance,
  body: Extract<StepBody, { kind: 'say' }>,
  facts: { entry?: string; options?: string[]; text?: string },
  setting: Setting,
): Advance {
  const turn: Turn = {
    author: 'bot',
    messageId: null,
    at: setting.now,
    act: body.act,
    key: setting.stepKey(state.steps.length),
    ...facts,
    text: (facts.text ?? body.content).slice(0, TEXT_KEPT),
  };
  const { stretch } = state.conversation;
  return {
    ...state,
    conversation: {
      ...state.conversation,
      visitorWaitingSince: null,
      stretch: { ...stretch, turns: [...stretch.turns.slice(1 - TURNS_KEPT), turn] },
    },
    steps: [
      ...state.steps,
      { body: { ...body, content: protectFromLiquid(body.content) }, allowed: ['bot'] },
    ],
  };
}

function withFailedAttempts(state: Advance, failedAttempts: number): Advance {
  const { conversation } = state;
  return {
    ...state,
    conversation: { ...conversation, stretch: { ...conversation.stretch, failedAttempts } },
  };
}
