import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Line } from '../conversation/state.ts';
import type { Context } from './context.ts';
import { waitingChoices } from './waiting-choices.ts';

/** "1:20", or "1:02:05" after an hour. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** Where the band and the dot of the track stand, in percent of its width. */
export function track(line: Line, now: number): { from: number; to: number; now: number } | null {
  if (line.range === null || line.waitingSince === null) return null;
  const whole = line.range.to / 0.75;
  const waited = Math.max(0, now - line.waitingSince) / 60_000;
  return { from: (line.range.from / whole) * 100, to: 75, now: Math.min(100, (waited / whole) * 100) };
}

/** The place in the line, as far as the service knows it. Never promises what nobody said. */
export function queueCard(context: Context): TemplateResult {
  const { state, strings, now } = context;
  const line = state.line?.owner === 'queued' ? state.line : null;
  const position = line?.position ?? null;
  const head =
    position === 1 ? strings.next : position === null ? strings.inLineUnknown : strings.inLine(position);
  const late =
    line !== null &&
    line.range !== null &&
    line.waitingSince !== null &&
    now - line.waitingSince > line.range.to * 60_000;
  const mayLeaveEmail = line?.offers.includes('email') === true && !line.emailLeft;
  const wait = late
    ? [strings.longer, mayLeaveEmail ? strings.waitOrEmail : ''].filter(Boolean).join(' ')
    : line?.range
      ? strings.usually(line.range.from, line.range.to)
      : strings.waitUnknown;
  const shown = line && !late ? track(line, now) : null;
  return html`<div class="card card--queue" part="queue-card" aria-live="off">
    <div class="card__head">
      <p class="card__title">
        <span>${head}</span>
        ${
          line?.waitingSince
            ? html`<span class="meta" role="timer"
                >${strings.waited(duration(now - line.waitingSince))}</span
              >`
            : nothing
        }
      </p>
      <p class="card__text">
        ${[wait, line?.team && !late ? strings.teamNamed(line.team) : ''].filter(Boolean).join(' · ')}
      </p>
      ${
        shown && line?.range
          ? html`<div
              class="eta"
              aria-hidden="true"
              data-from=${shown.from}
              data-to=${shown.to}
              data-now=${shown.now}
            >
              <i class="eta__band"></i><i class="eta__now"></i>
              <span>${strings.minutes(line.range.from)}</span><span>${strings.minutes(line.range.to)}</span>
            </div>`
          : nothing
      }
    </div>
    ${line && line.offers.length > 0 ? waitingChoices(line, context) : nothing}
  </div>`;
}

/** Moves band and dot. Not by a style attribute: a page's content security policy may forbid those. */
export function placeTrack(root: ParentNode): void {
  const eta = root.querySelector<HTMLElement>('.eta');
  for (const name of ['from', 'to', 'now'])
    eta?.style.setProperty(`--_${name}`, `${eta.dataset[name] ?? '0'}%`);
}
