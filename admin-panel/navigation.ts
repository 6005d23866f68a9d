import { html, nothing, type TemplateResult } from 'lit';
import type { BotDetail, BotSummary, SessionState } from '../agent-bot/http/api.ts';
import { icon, type IconName } from './icons.ts';
import { routeTo, type Page, type Route } from './router.ts';

const LINKS: { page: Page; label: string; icon: IconName }[] = [
  { page: 'overview', label: 'Overview', icon: 'overview' },
  { page: 'guardrails', label: 'Guardrails', icon: 'shield' },
  { page: 'tester', label: 'Tester', icon: 'beaker' },
  { page: 'routing', label: 'Handoff and routing', icon: 'route' },
  { page: 'knowledge', label: 'Knowledge', icon: 'book' },
  { page: 'conversations', label: 'Conversations', icon: 'trace' },
];
const SET_UP: typeof LINKS = [
  { page: 'connection', label: 'Connection', icon: 'plug' },
  { page: 'versions', label: 'Versions and audit', icon: 'history' },
];

/** The panel's navigation: at the side, and from 720 px down a menu at the top. */
export function navigation(options: {
  session: NonNullable<SessionState['signed_in']>;
  bots: BotSummary[];
  bot: BotDetail | null;
  /** What is known of the bot could not be asked for again. */
  outOfReach: boolean;
  route: Route;
  open: boolean;
  signingOut: boolean;
  usesBearer: boolean;
  onToggle: () => void;
  onBot: (id: number) => void;
  onSignOut: () => void;
}): TemplateResult {
  const { bots, bot, route, session } = options;
  const current = bots.find((one) => one.id === route.bot);
  const link = ({ page, label, icon: name }: (typeof LINKS)[number]): TemplateResult => {
    const alarms = page === 'connection' ? (bot?.open_alarms.length ?? 0) : 0;
    return html`<a
      class="nav__link"
      href=${route.bot === null ? '#' : routeTo(route.bot, page)}
      aria-current=${route.page === page ? 'page' : nothing}
      >${icon(name)}<span>${label}</span>${
        alarms > 0
          ? html`<span class="count"><span class="visually-hidden">, alarms: </span>${alarms}</span>`
          : nothing
      }</a
    >`;
  };
  return html`<nav class=${options.open ? 'nav is-open' : 'nav'} aria-label="Baton">
    <a class="nav__brand" href=${route.bot === null ? '#' : routeTo(route.bot, 'overview')} aria-label="Baton"
      >${icon('brand')}<span>Baton</span></a
    >
    ${current ? inboxChooser(bots, current, options.onBot) : nothing}
    <button
      class="button nav__menu"
      aria-expanded=${options.open ? 'true' : 'false'}
      aria-controls="nav-links"
      @click=${options.onToggle}
    >
      ${icon('menu')}Menu
    </button>
    <div class="nav__links" id="nav-links">
      ${LINKS.map(link)}
      <p class="nav__label">Set up</p>
      ${SET_UP.map(link)}
    </div>
    <div class="nav__foot">
      ${bot ? status(bot, options.outOfReach) : nothing}
      <span class="faint">${session.name}, ${session.role}</span>
      ${
        options.usesBearer
          ? html`<span class="faint"
              >Signed in for this tab only, because the browser does not keep our cookie here.</span
            >`
          : nothing
      }
      <span
        ><button class="link small" ?disabled=${options.signingOut} @click=${options.onSignOut}>
          Sign out
        </button></span
      >
    </div>
  </nav>`;
}

function inboxChooser(bots: BotSummary[], current: BotSummary, onBot: (id: number) => void): TemplateResult {
  return html`<div class="nav__inbox">
    <span class="clip"
      ><b class="clip">${current.name}</b
      ><small>Inbox ${current.inbox_id}, ${channelName(current.channel)}</small></span
    >
    ${bots.length > 1 ? icon('updown') : nothing}
    ${
      bots.length > 1
        ? html`<select
            aria-label="Bot"
            .value=${String(current.id)}
            @change=${(event: Event) => {
              onBot(Number((event.target as HTMLSelectElement).value));
            }}
          >
            ${bots.map(
              (bot) =>
                html`<option value=${bot.id} ?selected=${bot.id === current.id}>
                  ${bot.name}, inbox ${bot.inbox_id}
                </option>`,
            )}
          </select>`
        : nothing
    }
  </div>`;
}

function status(bot: BotDetail, outOfReach: boolean): TemplateResult {
  if (outOfReach) {
    return html`<span class="row" role="status"><i class="dot dot--danger"></i>Baton cannot be reached</span>
      <span class="faint">What you see may be out of date</span>`;
  }
  const stopped = bot.open_alarms.some((alarm) => alarm.stops_bot);
  const version = bot.live_version === null ? 'Nothing published' : `Live v${String(bot.live_version)}`;
  const dot = stopped ? 'dot dot--danger' : bot.live_version === null ? 'dot dot--none' : 'dot';
  return html`<span class="row" role="status"
      ><i class=${dot}></i>${stopped ? 'Stopped, people take over' : `${version}, bot answering`}</span
    >
    <span class="faint"
      >Chatwoot ${bot.chatwoot.version ?? 'version unknown'}${bot.chatwoot.sandbox ? ', sandbox' : ''}</span
    >`;
}

/** "Channel::WebWidget" → "website chat". */
export function channelName(channel: string): string {
  const names: Record<string, string> = {
    api: 'API channel',
    webwidget: 'website chat',
    whatsapp: 'WhatsApp',
    email: 'email',
    telegram: 'Telegram',
    line: 'LINE',
    sms: 'SMS',
    twiliosms: 'SMS',
    facebookpage: 'Facebook',
    instagram: 'Instagram',
    twitterprofile: 'X',
  };
  const plain = channel.replace(/^Channel::/, '');
  return names[plain.toLowerCase()] ?? plain;
}
