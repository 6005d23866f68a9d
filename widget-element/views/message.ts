import { html, nothing, type TemplateResult } from 'lit/html.js';
import { firstName } from '../conversation/first-name.ts';
import { isPlain } from '../conversation/is-plain.ts';
import type { Message } from '../conversation/message.ts';
import { newestId, type Draft } from '../conversation/state.ts';
import { avatar } from './avatar.ts';
import { clock, type Context } from './context.ts';
import { icon } from './icon.ts';

/** A message Chatwoot has, drawn by who wrote it. */
export function message(message: Message, grouped: boolean, context: Context): TemplateResult {
  switch (message.author) {
    case 'visitor':
      return visitorMessage(message, grouped, context);
    case 'system':
      return html`<div class="note" part="message message--system" dir="auto">
        ${words(message, context)}
      </div>`;
    case 'bot':
    case 'person':
      return otherMessage(message, message.author, grouped, context);
  }
}

function otherMessage(
  message: Message,
  author: 'bot' | 'person',
  grouped: boolean,
  context: Context,
): TemplateResult {
  const { strings } = context;
  const name = author === 'bot' ? strings.assistant : firstName(message.name) || strings.person;
  const spoken = author === 'bot' ? strings.spokenBot : strings.spokenPerson(name);
  const from = html`<div class="from" aria-hidden="true">
    ${avatar(author, name, true)} <span>${name}</span>
    <span class="tag ${author === 'person' ? 'tag--person' : ''}"
      >${author === 'bot' ? strings.ai : strings.person}</span
    >
    <time part="timestamp">${clock(message.at, context.locale)}</time>
  </div>`;
  // The text's own direction must not turn the layout around it; who speaks (in a bdi) has no part in it.
  const body = html`<div class="text" dir="auto">
    <bdi class="visually-hidden">${spoken}</bdi>${words(message, context)}
  </div>`;
  return html`<div
    class="message message--${author} ${grouped ? 'message--grouped' : ''}"
    part="message message--${author}"
  >
    ${grouped ? nothing : from}
    <div class=${author === 'bot' ? 'body' : 'bubble'} part="bubble">
      ${body} ${message.deleted ? nothing : context.later?.extras(message, context)}
    </div>
  </div>`;
}

function visitorMessage(message: Message, grouped: boolean, context: Context): TemplateResult {
  const { state, strings } = context;
  const last = message.id === newestId(state) && state.outbox.length === 0 && state.typing === null;
  return own(
    strings,
    grouped ? 'message--grouped' : '',
    '',
    message.deleted
      ? html`<em>${strings.deleted}</em>`
      : html`${plain(message.text)}${context.later?.attachments(message)}`,
    last ? html`<span class="meta">${strings.sentAt(clock(message.at, context.locale))}</span>` : nothing,
  );
}

/** A message that is still to be sent, or was not. */
export function draft(draft: Draft, { strings, act }: Context): TemplateResult {
  const failed = draft.state === 'failed';
  const waiting = draft.state === 'waiting';
  return own(
    strings,
    '',
    failed ? 'bubble--failed' : waiting ? 'bubble--pending' : '',
    plain(draft.text),
    failed
      ? html`<span class="alert-line">
          ${icon('alert')}<span>${strings.notSent}</span>
          <button
            class="link-button"
            type="button"
            @click=${() => {
              act.retry(draft.echoId);
            }}
          >
            ${strings.tryAgain}
          </button>
          <button
            class="link-button"
            type="button"
            @click=${() => {
              act.discard(draft.echoId);
            }}
          >
            ${strings.remove}
          </button>
        </span>`
      : waiting
        ? html`<span class="meta">${strings.waitingToSend}</span>`
        : nothing,
  );
}

/** What the visitor wrote, and what became of it. */
function own(
  strings: Context['strings'],
  message: string,
  bubble: string,
  words: unknown,
  below: unknown,
): TemplateResult {
  return html`<div
    class="message message--visitor ${message}"
    part="message message--visitor"
    aria-live="off"
  >
    <div class="bubble ${bubble}" part="bubble">
      <div class="text" dir="auto"><bdi class="visually-hidden">${strings.spokenVisitor}</bdi>${words}</div>
    </div>
    ${below}
  </div>`;
}

/** What a visitor typed is shown as typed. */
function plain(text: string): unknown {
  return text === '' ? nothing : html`<span class="plain">${text}</span>`;
}

function paragraphs(text: string): unknown {
  return text.split(/\n\s*\n/).map((one) => html`<p class="plain">${one.trim()}</p>`);
}

function words(message: Message, context: Context): unknown {
  const { strings } = context;
  if (message.deleted) return html`<p><em>${strings.deleted}</em></p>`;
  // What the first stage has drawn is not drawn otherwise later: a screen reader would say it twice.
  const draw = isPlain(message) ? paragraphs : (context.later?.markdown ?? plain);
  return html`${draw(message.text)}${context.later?.attachments(message)}`;
}
