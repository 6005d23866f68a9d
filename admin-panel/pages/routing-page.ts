import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { BotDetail, Candidate, PeopleState } from '../../agent-bot/http/api.ts';
import type { Api, ApiError } from '../api-client.ts';
import { textsOf, withText } from '../guardrails/changes.ts';
import { draftHead, draftTrouble } from '../guardrails/draft-head.ts';
import { GuardrailsDraft } from '../guardrails/draft.ts';
import { amount } from '../guardrails/summary.ts';
import { icon } from '../icons.ts';
import { Loading, PanelElement, asApiError, empty, failure } from '../panel-element.ts';
import { EVENTS } from '../panel-events.ts';
import '../guardrails/publish-dialog.ts';
import { languageName } from '../guardrails/language-name.ts';

/** Who catches a chat, and what the visitor reads. */
export class RoutingPage extends PanelElement {
  static override properties = {
    api: { attribute: false },
    bot: { attribute: false },
    canEdit: { attribute: false },
    reviewing: { state: true },
    chosen: { state: true },
    saving: { state: true },
    error: { state: true },
  };
  declare api: Api;
  declare bot: BotDetail;
  declare canEdit: boolean;
  declare reviewing: boolean;
  /** "user 2", "team 1"; null until edited. */
  declare chosen: ReadonlySet<string> | null;
  declare saving: boolean;
  declare error: ApiError | null;
  readonly #people = new Loading<PeopleState>(this);
  readonly #draft = new GuardrailsDraft(this, () => {
    this.#tellUnsaved();
  });

  constructor() {
    super();
    this.reviewing = false;
    this.chosen = null;
    this.saving = false;
    this.error = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('bot') as BotDetail | undefined;
    if (!changed.has('bot') || before?.id === this.bot.id) return;
    this.chosen = null;
    void this.#people.load(() => this.api.get<PeopleState>(`bots/${String(this.bot.id)}/people`));
    void this.#draft.load(this.api, this.bot.id);
  }

  #tellUnsaved(): void {
    this.tell(EVENTS.unsaved, this.chosen !== null || this.#draft.unsaved);
  }

  #toggle(key: string, on: boolean, state: PeopleState): void {
    const next = new Set(this.chosen ?? state.assigned.map(keyOf));
    if (on) next.add(key);
    else next.delete(key);
    const before = new Set(state.assigned.map(keyOf));
    this.chosen = next.size === before.size && [...next].every((one) => before.has(one)) ? null : next;
    this.#tellUnsaved();
  }

  async #savePeople(): Promise<void> {
    if (!this.chosen || this.saving) return;
    const people = [...this.chosen].map((key) => {
      const [kind, id] = key.split(' ');
      return { kind, id: Number(id) };
    });
    this.saving = true;
    this.error = null;
    try {
      this.#people.set(
        await this.api.send<PeopleState>('PUT', `bots/${String(this.bot.id)}/people`, { people }),
      );
      this.chosen = null;
      this.#tellUnsaved();
      this.tell(EVENTS.say, 'Saved. The next handoff goes to them.');
      this.tell(EVENTS.refresh);
    } catch (thrown) {
      this.error = asApiError(thrown);
    } finally {
      this.saving = false;
    }
  }

  readonly #discard = (): void => {
    if (confirm('Discard the draft? What is live stays as it is.')) void this.#draft.discard();
  };

  override render(): unknown {
    const draft = this.#draft;
    return html`<main class="page">
      <header class="page__head">
        <div class="grow">
          <h1>Handoff and routing</h1>
          <p>Who catches a chat, and what the visitor reads</p>
        </div>
        ${draftHead(draft, {
          canEdit: this.canEdit,
          onReview: () => {
            this.reviewing = true;
          },
          onDiscard: this.#discard,
        })}
      </header>
      <div class="page__body">
        <div class="stack stack--20">
          ${draftTrouble(draft)}
          <div class="routing">
            <section>
              <div class="section-head"><h2 class="section-title grow">Who catches it</h2></div>
              ${this.#people.render((state) => this.#chooser(state))}
            </section>
            <section>
              <div class="section-head"><h2 class="section-title grow">If nobody takes it</h2></div>
              <p class="muted">
                The chat stays in Chatwoot's “Unassigned” tab, the visitor sees their place in line, and
                everyone chosen here is mentioned in a private note that says why. Nobody is assigned until
                somebody takes it.
              </p>
            </section>
            <section class="wide">
              <div class="section-head">
                <h2 class="section-title grow">What the visitor reads</h2>
                <span class="small faint">One message per reason, sent once</span>
              </div>
              ${draft.loadError ? failure(draft.loadError, () => void draft.load(this.api, this.bot.id)) : this.#messages()}
            </section>
          </div>
        </div>
      </div>
      ${
        this.reviewing
          ? html`<baton-publish
              .api=${this.api}
              .bot=${this.bot}
              .draft=${draft}
              @baton-close=${() => {
                this.reviewing = false;
              }}
            ></baton-publish>`
          : nothing
      }
    </main>`;
  }

  #chooser(state: PeopleState): TemplateResult {
    const chosen = this.chosen ?? new Set(state.assigned.map(keyOf));
    // Somebody who left Chatwoot is still shown, so that they can be taken off.
    const gone = state.assigned.filter(
      (one) => !(state.candidates ?? state.assigned).some((other) => keyOf(other) === keyOf(one)),
    );
    const all: Candidate[] = [...(state.candidates ?? state.assigned), ...gone];
    const sorted = [...all].sort(
      (a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name, undefined, { numeric: true }),
    );
    const locked = !this.canEdit || state.candidates === null;
    return html`<div class="stack">
      ${
        state.problem
          ? html`<div class="callout callout--warn">
              ${icon('warn')}
              <div>
                <b class="strong">The list from Chatwoot is missing</b>
                <p class="muted">${state.problem}</p>
              </div>
              <button
                class="button button--small"
                @click=${() => {
                  this.#people.again();
                }}
              >
                Try again
              </button>
            </div>`
          : nothing
      }
      ${
        chosen.size === 0
          ? html`<div class="callout callout--bad">
              ${icon('warn')}
              <div>
                <b class="strong">Nobody is assigned</b>
                <p class="muted">Handoffs would wait with no one who is told about them.</p>
              </div>
            </div>`
          : nothing
      }
      ${this.error ? failure(this.error) : nothing}
      ${
        sorted.length === 0
          ? empty('Chatwoot has nobody to choose', 'Add agents to this inbox in Chatwoot, then reload.')
          : html`<fieldset class="box people" ?disabled=${locked}>
              <legend class="visually-hidden">Agents and teams</legend>
              ${sorted.map((one) => this.#person(one, chosen.has(keyOf(one)), gone.includes(one), state))}
            </fieldset>`
      }
      <div class="row wrap">
        ${
          this.chosen
            ? html`<button
                  class="button"
                  aria-disabled=${this.saving ? 'true' : 'false'}
                  @click=${() => void this.#savePeople()}
                >
                  ${this.saving ? 'Saving…' : 'Save people'}
                </button>
                <button
                  class="button button--quiet"
                  @click=${() => {
                    this.chosen = null;
                    this.#tellUnsaved();
                  }}
                >
                  Undo
                </button>`
            : nothing
        }
        <span class="small faint"
          >${amount(chosen.size, 'person or team is', 'people and teams are')} mentioned at each handoff.
          Takes effect when saved, without publishing.</span
        >
      </div>
    </div>`;
  }

  #person(one: Candidate, checked: boolean, gone: boolean, state: PeopleState): TemplateResult {
    const key = keyOf(one);
    const detail = gone
      ? 'No longer in Chatwoot'
      : one.kind === 'team'
        ? one.members === undefined
          ? 'Team'
          : `Team, ${amount(one.members, 'person', 'people')}`
        : (one.availability ?? 'Agent');
    return html`<label class="option">
      <input
        class="native"
        type="checkbox"
        .checked=${checked}
        @change=${(event: Event) => {
          this.#toggle(key, (event.target as HTMLInputElement).checked, state);
        }}
      />
      <i class="avatar" aria-hidden="true"
        >${one.kind === 'team' ? icon('team') : one.name.charAt(0).toUpperCase()}</i
      >
      <span class="grow"><b>${one.name}</b></span>
      <span class="small ${gone ? 'bad' : 'muted'}">${detail}</span>
    </label>`;
  }

  #messages(): TemplateResult | typeof nothing {
    const { schema } = this.#draft;
    if (!schema) return nothing;
    const { current } = this.#draft;
    // What triggers hand off with, the one that has two names, and whatever an admin has already written for.
    const used = new Set([
      ...schema.triggers.map((trigger) => trigger.reason),
      'no_knowledge',
      ...Object.keys(current.messages),
    ]);
    const reasons = Object.entries(schema.reasons).filter(
      ([reason, { messages }]) => Object.keys(messages).length > 0 && used.has(reason),
    );
    return html`<div>
      ${reasons.map(
        ([reason, { label, messages }]) =>
          html`<div class="message-row">
            <span class="strong">${label}</span>
            <div class="stack">
              ${current.languages.map((language) => {
                const own = textsOf(current, reason)?.[language] ?? '';
                const ours = messages[language];
                return html`<div class="row row--top">
                  <span class="tag ${own || ours ? '' : 'tag--danger'}"
                    >${language}${own || ours ? '' : ' missing'}</span
                  >
                  <textarea
                    class="textarea textarea--line grow"
                    rows="1"
                    maxlength="1000"
                    lang=${language}
                    aria-label="${label}, ${languageName(language)}"
                    placeholder=${ours ?? ''}
                    .value=${own}
                    ?disabled=${!this.canEdit}
                    @input=${(event: Event) => {
                      this.#draft.change(
                        withText(
                          this.#draft.current,
                          reason,
                          language,
                          (event.target as HTMLTextAreaElement).value,
                        ),
                      );
                    }}
                  ></textarea>
                </div>`;
              })}
            </div>
          </div>`,
      )}
      <p class="small faint">Grey text is our own sentence. Placeholders: {team}, {company}, {assistant}.</p>
    </div>`;
  }
}

function keyOf(one: { kind: string; id: number }): string {
  return `${one.kind} ${String(one.id)}`;
}

customElements.define('baton-routing', RoutingPage);
