import { html, nothing, type TemplateResult } from 'lit/html.js';
import { banner } from './banner.ts';
import { composer, type ComposerHandlers } from './composer.ts';
import type { Context } from './context.ts';
import { header } from './header.ts';
import { log } from './log.ts';

export interface PanelHandlers {
  composer: ComposerHandlers;
  scroll: {
    /** Messages of others that came while the end was out of sight. */
    missed: number;
    keep(): void;
    onScroll(): void;
    toEnd(): void;
  };
  close(): void;
}

/** To a page whose single keys do something, what is typed in here seems to be typed in no field. */
function keepToItself(event: KeyboardEvent): void {
  if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
}

/** The dialog: who has the chat, the chat, and where the visitor writes. */
export function panel(context: Context, { close, composer: keeper, scroll }: PanelHandlers): TemplateResult {
  const { company, later, said, state, strings } = context;
  // What is written runs as its language does; where the panel stands is the page's direction, so that the dialog
  // itself has none.
  const failed = state.outbox.filter((draft) => draft.state === 'failed');
  return html`<dialog
    class="panel"
    part="panel"
    lang=${strings.language}
    aria-label=${company ? strings.chatWith(company) : strings.chat}
    @keydown=${(event: KeyboardEvent) => {
      keepToItself(event);
      if (event.key === 'Escape' && !event.isComposing) close();
    }}
    @keypress=${keepToItself}
    @keyup=${keepToItself}
    @paste=${context.act.attach}
    @drop=${context.act.attach}
    @dragover=${context.act.attach}
    @cancel=${(event: Event) => {
      event.preventDefault();
      close();
    }}
  >
    <div class="content" dir=${strings.direction ?? 'ltr'}>
      ${header(context)} ${banner(context)}
      <div class="scroller">
        <div
          class="log"
          part="log"
          role="log"
          tabindex="0"
          aria-label=${strings.messages}
          aria-live=${state.loading ? 'off' : 'polite'}
          aria-busy=${state.loading}
          @scroll=${scroll.onScroll}
          @load=${{
            handleEvent: () => {
              scroll.keep();
            },
            capture: true,
          }}
        >
          ${log(context)}
        </div>
        ${scroll.missed > 0 ? later?.jump(context, scroll.missed, scroll.toEnd) : nothing}
      </div>
      ${composer(context, keeper)}
      <slot name="footer"></slot>
      <div class="visually-hidden" role="status">${said}</div>
      <div class="visually-hidden" role="alert">${failed.map(() => html`<p>${strings.notSent}</p>`)}</div>
    </div>
  </dialog>`;
}
