import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ConfidenceState, ThresholdPoint } from '../../agent-bot/http/judgement-api.ts';
import { asTable } from '../controls/as-table.ts';
import { percent, score } from '../format.ts';
import { band, line, roundUp, scale } from './plot.ts';
import { range, shareOrDash } from './words.ts';

const LEFT = 36;
const RIGHT = 340;
/** Places of the two plots, one above the other. */
const ANSWERED = { top: 16, bottom: 96 };
const WRONG = { top: 128, bottom: 184 };

/** The point of the curve at a threshold; thresholds go by hundredths. */
export function pointAt(curve: readonly ThresholdPoint[], threshold: number): ThresholdPoint | undefined {
  const first = curve[0];
  return first && curve[Math.round((threshold - first.threshold) * 100)];
}

/** Share answered above share wrong, by threshold, with the draft's and the live threshold marked. */
export function riskChart(
  state: ConfidenceState,
  threshold: number,
  live: number | null,
): TemplateResult | typeof nothing {
  const { curve } = state;
  const at = pointAt(curve, threshold);
  const [first, last] = [curve[0], curve.at(-1)];
  if (!at || !first || !last) return nothing;
  const most = roundUp(Math.max(first.wrong.share ?? 0, at.wrong.high < 0.9 ? at.wrong.high : 0));
  const x = scale(first.threshold, last.threshold, LEFT, RIGHT);
  const up = scale(0, 1, ANSWERED.bottom, ANSWERED.top);
  const bad = scale(0, most, WRONG.bottom, WRONG.top);
  const given = curve.filter((point) => point.wrong.share !== null);
  const answered = curve.map((point) => [x(point.threshold), up(point.answered.share ?? 0)] as const);
  const wrong = given.map((point) => [x(point.threshold), bad(point.wrong.share ?? 0)] as const);
  const surely = band(
    given.map((point) => [x(point.threshold), bad(point.wrong.high)] as const),
    given.map((point) => [x(point.threshold), bad(point.wrong.low)] as const),
  );
  const place = x(threshold);
  const before = place > RIGHT - 60;
  const beside = before ? place - 10 : place + 10;
  const anchor = before ? 'end' : 'start';
  const livePoint = live === null || live === threshold ? undefined : pointAt(curve, live);
  const says = `At threshold ${score(threshold)} the bot answers ${shareOrDash(at.answered)} and ${shareOrDash(at.wrong)} of its answers are wrong, ${range(at.wrong)}.`;
  const then = livePoint
    ? ` Live, at ${score(livePoint.threshold)}: ${shareOrDash(livePoint.answered)} and ${shareOrDash(livePoint.wrong)}.`
    : '';
  return html`<svg class="chart" viewBox="0 0 352 216" role="img" aria-label="${says}${then}">
      ${svg`<path class="chart__grid" d="M${LEFT} 16.5H${RIGHT}M${LEFT} 56.5H${RIGHT}M${LEFT} 96.5H${RIGHT}M${LEFT} 128.5H${RIGHT}M${LEFT} 184.5H${RIGHT}"/>
      <path class="chart__area" d="${line(answered)}L${RIGHT} ${ANSWERED.bottom}L${LEFT} ${ANSWERED.bottom}Z"/>
      <path class="chart__line" d="${line(answered)}"/>
      <path class="chart__band" d="${surely}"/>
      <path class="chart__line chart__line--bad" d="${line(wrong)}"/>
      ${livePoint ? svg`<path class="chart__live" d="M${x(livePoint.threshold)} 16V184"/>` : nothing}
      <path class="chart__now" d="M${place} 10V190"/>
      <circle class="chart__dot" cx="${place}" cy="${up(at.answered.share ?? 0)}" r="4"/>
      ${at.wrong.share === null ? nothing : svg`<circle class="chart__dot chart__dot--bad" cx="${place}" cy="${bad(at.wrong.share)}" r="4"/>`}
      <rect class="chart__pill" x="${place - 17}" y="190" width="34" height="18" rx="4"/>
      <text class="on-pill" x="${place}" y="203" text-anchor="middle">${score(threshold)}</text>
      <g text-anchor="end"><text x="30" y="20">${percent(1)}</text><text x="30" y="60">50</text><text x="30" y="100">0</text>
      <text x="30" y="132">${percent(most)}</text><text x="30" y="188">0</text></g>
      <text x="${LEFT}" y="10">Answered by the bot</text><text x="${LEFT}" y="121">Wrong, of those answered</text>
      <text class="em" x="${beside}" y="${Math.max(24, up(at.answered.share ?? 0) - 6)}" text-anchor="${anchor}">${shareOrDash(at.answered)}</text>
      <text class="em em--bad" x="${beside}" y="${Math.max(WRONG.top + 10, bad(at.wrong.share ?? 0) - 6)}" text-anchor="${anchor}">${shareOrDash(at.wrong)}</text>
      ${place - LEFT > 40 ? svg`<text x="${LEFT}" y="203">${score(first.threshold)}</text>` : nothing}
      ${RIGHT - place > 40 ? svg`<text x="${RIGHT}" y="203" text-anchor="end">${score(last.threshold)}</text>` : nothing}
      ${livePoint && Math.abs(x(livePoint.threshold) - place) > 3 ? svg`<text x="${x(livePoint.threshold) + (livePoint.threshold < threshold ? -5 : 5)}" y="145" text-anchor="${livePoint.threshold < threshold ? 'end' : 'start'}">live ${score(livePoint.threshold)}</text>` : nothing}`}
    </svg>
    ${asTable(
      'Share answered and share wrong by threshold',
      ['Threshold', 'Answered', 'Wrong', 'Between'],
      curve
        .filter((point) => Math.round(point.threshold * 100) % 5 === 0)
        .map((point) => [
          score(point.threshold),
          shareOrDash(point.answered),
          shareOrDash(point.wrong),
          point.wrong.share === null ? '–' : range(point.wrong),
        ]),
    )}`;
}
