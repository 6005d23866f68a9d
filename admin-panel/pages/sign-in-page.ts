import { html, nothing } from 'lit';
import type { SessionState, SignedIn } from '../../agent-bot/http/api.ts';
import type { Api, ApiError } from '../api-client.ts';
import { icon } from '../icons.ts';
import { PanelElement, asApiError } from '../panel-element.ts';
import { EVENTS } from '../panel-events.ts';

/** Sign in with one's own Chatwoot access token; the demo has a button. */
export class SignInPage extends PanelElement {
  static override properties = {
    api: { attribute: false },
    session: { attribute: false },
    ended: { attribute: false },
    error: { state: true },
    busy: { state: true },
  };
  declare api: Api;
  declare session: SessionState;
  /** The session ended while the person was reading, or writing something that is kept below; null: they come anew. */
  declare ended: 'reading' | 'writing' | null;
  declare error: ApiError | null;
  declare busy: '' | 'token' | 'demo';

  constructor() {
    super();
    this.ended = null;
    this.error = null;
    this.busy = '';
  }

  /** Tries the cookie first; where the browser does not send it back, a bearer for this tab. */
  async #signIn(path: string, body: Record<string, unknown>, which: 'token' | 'demo'): Promise<void> {
    if (this.busy) return;
    this.error = null;
    this.busy = which;
    try {
      await this.api.send<SignedIn>('POST', path, { ...body, transport: 'cookie' });
      let session = await this.api.get<SessionState>('session');
      if (!session.signed_in) {
        const answer = await this.api.send<SignedIn>('POST', path, { ...body, transport: 'bearer' });
        this.api.keepBearer(answer.bearer ?? null);
        session = await this.api.get<SessionState>('session');
      }
      this.tell(EVENTS.signedIn, session);
    } catch (thrown) {
      this.error = asApiError(thrown);
      await this.updateComplete;
      this.querySelector<HTMLInputElement>('#token')?.focus();
    } finally {
      this.busy = '';
    }
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const token = String(form.get('token') ?? '').trim();
    const chatwoot = Number(form.get('chatwoot') ?? 0);
    void this.#signIn('session', chatwoot > 0 ? { token, chatwoot_id: chatwoot } : { token }, 'token');
  };

  override render(): unknown {
    const { chatwoots, demo } = this.session;
    const first = chatwoots[0];
    const form = html`<form class="sign-in__card" @submit=${this.#submit}>
      <div class="row">
        ${icon('brand')}
        <h1>Sign in to Baton</h1>
      </div>
      ${
        this.ended
          ? html`<p role="status">
              Your session has
              ended.${this.ended === 'writing' ? ' What you have not saved is still here.' : ''}
            </p>`
          : nothing
      }
      ${
        chatwoots.length === 0
          ? html`<div class="callout callout--warn">
              ${icon('warn')}
              <div>
                <b class="strong">No Chatwoot is connected</b>
                <p class="muted">Connect one with <code>npm run baton -- connect</code>, then reload.</p>
              </div>
            </div>`
          : nothing
      }
      ${
        demo
          ? html`<button
                type="button"
                class="button button--primary button--wide"
                aria-disabled=${this.busy ? 'true' : 'false'}
                @click=${() => {
                  void this.#signIn('session/demo', {}, 'demo');
                }}
              >
                ${this.busy === 'demo' ? 'Signing in…' : 'Open the demo'}
              </button>
              <p class="small muted">
                This is the demo: it runs on a sandbox on this machine. Or sign in with a token of the
                sandbox:
              </p>`
          : nothing
      }
      ${
        chatwoots.length > 1
          ? html`<div class="field">
              <label class="label" for="chatwoot">Chatwoot</label>
              <select class="select" id="chatwoot" name="chatwoot">
                ${chatwoots.map((one) => html`<option value=${one.id}>${hostOf(one.base_url)}, account ${one.account_id}</option>`)}
              </select>
            </div>`
          : nothing
      }
      <div class="field">
        <label class="label" for="token">Your Chatwoot access token</label>
        <input
          class="input mono"
          id="token"
          name="token"
          type="password"
          autocomplete="current-password"
          required
          minlength="8"
          aria-invalid=${this.error ? 'true' : 'false'}
          aria-describedby="token-help ${this.error ? 'token-error' : ''}"
        />
        ${
          this.error
            ? html`<p id="token-error" class="small bad" role="alert">
                ${this.error.message} ${this.error.remedy}
              </p>`
            : nothing
        }
        <p id="token-help" class="small muted">
          In Chatwoot: your picture at the bottom of the side bar, Profile settings, Access token at the end
          of the
          page.${first && !demo ? html` <a class="link small" href=${`${first.base_url.replace(/\/$/, '')}/app/accounts/${String(first.account_id)}/profile/settings`} target="_blank" rel="noreferrer">Open Profile settings</a>` : nothing}
        </p>
      </div>
      <button
        class=${demo ? 'button button--wide' : 'button button--primary button--wide'}
        aria-disabled=${this.busy ? 'true' : 'false'}
      >
        ${this.busy === 'token' ? 'Checking with Chatwoot…' : 'Sign in'}
      </button>
      ${this.busy ? html`<progress class="progress" aria-label="Signing in"></progress>` : nothing}
      <p class="small faint">
        Administrators edit, agents view. The token is checked with Chatwoot and kept encrypted.
      </p>
    </form>`;
    return this.ended === 'writing' ? form : html`<main class="sign-in">${form}</main>`;
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

customElements.define('baton-sign-in', SignInPage);
