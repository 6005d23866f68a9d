import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { BotDetail } from '../../agent-bot/http/api.ts';
import type { TriggerInfo } from '../../agent-bot/http/guardrails-api.ts';
import type { ConfidenceState, RightCalls } from '../../agent-bot/http/judgement-api.ts';
import type { ReplayState } from '../../agent-bot/http/replay-api.ts';
import type { Api } from '../api-client.ts';
import { confidenceSection } from '../confidence/confidence-section.ts';
import type { Loading } from '../panel-element.ts';
import { guardOf, textsOf, withGuard, withText } from './changes.ts';
import type { GuardrailsDraft } from './draft.ts';
import { languageName } from './language-name.ts';
import { rightCallSentence } from './right-calls.ts';
import type { FieldHost, FieldSchema } from './field.ts';
import { schemaForm } from './schema-form.ts';
import { triggerReplay } from './trigger-replay.ts';
import '../tester/try-message.ts';

/** What the inspector of a trigger needs. */
export interface InspectorContext {
  api: Api;
  bot: BotDetail;
  draft: GuardrailsDraft;
  canEdit: boolean;
  confidence: Loading<ConfidenceState>;
  rightCalls: RightCalls | undefined;
  replay: Loading<ReplayState>;
  onReplay: () => void;
}

/** One trigger: what it is, its settings, a message to try it with, and what the visitor reads. */
export function triggerInspector(trigger: TriggerInfo, context: InspectorContext): TemplateResult {
  const { api, bot, draft } = context;
  return html`<div class="stack stack--4">
      <h2 class="section-title section-title--large">${trigger.label}</h2>
      <p class="muted">${trigger.description}.</p>
      ${rightCallSentence(context.rightCalls)}
    </div>
    ${keyed(`${trigger.id} ${String(draft.dropped)}`, settings(trigger, context))}
    ${triggerReplay(trigger, { ...context, bot: bot.id })}
    <baton-try .api=${api} .bot=${bot} .trigger=${trigger} .draft=${draft}></baton-try>
    <div class="stack">
      <h3 class="section-title">What the visitor reads</h3>
      ${draft.current.languages.map((language) => message(trigger, language, context))}
      <p class="small faint">Placeholders: {team}, {company}, {assistant}. Empty means our own sentence.</p>
    </div>`;
}

/** The form; where the threshold is a probability, with what it does drawn around it. */
function settings(trigger: TriggerInfo, { draft, canEdit, confidence }: InspectorContext): unknown {
  const guard = guardOf(draft.current, trigger.id);
  const change = (next: Record<string, unknown>): void => {
    draft.change(withGuard(draft.current, trigger.id, { settings: next }));
  };
  const host: FieldHost = {
    id: `set-${trigger.id}`,
    disabled: !canEdit,
    change: (next) => {
      change(next as Record<string, unknown>);
    },
    mark: (id, invalid) => {
      draft.mark(id, invalid);
    },
    leave: () => {
      draft.leaveFields();
    },
  };
  const schema = trigger.schema as FieldSchema;
  if (trigger.id !== 'low_confidence') return schemaForm(schema, guard.settings, host);
  const { threshold, ...others } = schema.properties ?? {};
  const field = threshold ? schemaForm({ properties: { threshold } }, guard.settings, host) : nothing;
  const live = draft.live && guardOf(draft.live, trigger.id).settings['threshold'];
  const section =
    confidence.value &&
    confidenceSection({
      state: confidence.value,
      threshold: Number(guard.settings['threshold']),
      live: typeof live === 'number' ? live : null,
      disabled: !canEdit,
      onThreshold: (next) => {
        draft.leaveFields();
        change({ ...guard.settings, threshold: next });
      },
    });
  // The field keeps its place whether the figures are there or not: somebody may be typing into it when they come.
  return html`${section ? section.above : confidence.render(() => nothing)} ${field}
  ${section ? section.below : nothing} ${schemaForm({ properties: others }, guard.settings, host)}`;
}

function message(
  trigger: TriggerInfo,
  language: string,
  { draft, canEdit }: InspectorContext,
): TemplateResult {
  const id = `text-${trigger.id}-${language}`;
  const ours = draft.schema?.reasons[trigger.reason]?.messages[language];
  return html`<div class="field">
    <label class="label" for=${id}>${languageName(language)}</label>
    <textarea
      class="textarea"
      id=${id}
      lang=${language}
      maxlength="1000"
      placeholder=${ours ?? 'No sentence in this language yet'}
      .value=${textsOf(draft.current, trigger.reason)?.[language] ?? ''}
      ?disabled=${!canEdit}
      @input=${(event: Event) => {
        draft.change(
          withText(draft.current, trigger.reason, language, (event.target as HTMLTextAreaElement).value),
        );
      }}
    ></textarea>
  </div>`;
}
