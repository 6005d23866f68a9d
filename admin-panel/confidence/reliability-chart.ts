import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ConfidenceState } from '../../agent-bot/http/judgement-api.ts';
import { asTable } from '../controls/as-table.ts';
import { count, percent, score } from '../format.ts';
import { scale } from './plot.ts';
import { range, shareOrDash } from './words.ts';

const LEFT = 36;
const RIGHT = 340;
const TOP = 16;
const BOTTOM = 160;

/** Confidence against truth: dots on the diagonal are as often right as the bot thinks. */
export function reliabilityChart({ bins, error }: ConfidenceState): TemplateResult | typeof nothing {
  if (bins.length === 0 || error === null) return nothing;
  const x = scale(0, 1, LEFT, RIGHT);
  const y = scale(0, 1, BOTTOM, TOP);
  const most = Math.max(...bins.map((bin) => bin.count));
  const worst = bins.reduce((a, b) => (gap(b) > gap(a) ? b : a));
  const says = `How often the bot is right, by how sure it is, in ${String(bins.length)} steps. On average ${score(error)} apart. Furthest apart where it is ${percent(worst.confidence)} sure: right ${shareOrDash(worst.right)} of the time.`;
  return html`<svg class="chart" viewBox="0 0 352 192" role="img" aria-label=${says}>
      ${svg`<path class="chart__grid" d="M${LEFT} ${TOP + 0.5}H${RIGHT}M${LEFT} ${(TOP + BOTTOM) / 2 + 0.5}H${RIGHT}M${LEFT} ${BOTTOM + 0.5}H${RIGHT}"/>
      <path class="chart__live" d="M${LEFT} ${BOTTOM}L${RIGHT} ${TOP}"/>
      ${bins.map(
        (
          bin,
        ) => svg`<path class="chart__whisker" d="M${x(bin.confidence)} ${y(bin.right.low)}V${y(bin.right.high)}"/>
        <circle class="chart__dot" cx="${x(bin.confidence)}" cy="${y(bin.right.share ?? 0)}" r="${(2.5 + 3.5 * Math.sqrt(bin.count / most)).toFixed(1)}"/>`,
      )}
      <g text-anchor="end"><text x="30" y="${TOP + 4}">${percent(1)}</text><text x="30" y="${(TOP + BOTTOM) / 2 + 4}">50</text><text x="30" y="${BOTTOM + 4}">0</text></g>
      <text x="${LEFT}" y="10">Right</text><text x="${LEFT}" y="180">${score(0)}</text><text x="${(LEFT + RIGHT) / 2}" y="180" text-anchor="middle">Confidence</text><text x="${RIGHT}" y="180" text-anchor="end">${score(1)}</text>`}
    </svg>
    ${asTable(
      'How often the bot is right by how sure it is',
      ['Confidence', 'Questions', 'Right', 'Between'],
      bins.map((bin) => [
        `${score(bin.from)}–${score(bin.to)}`,
        count(bin.count),
        shareOrDash(bin.right),
        range(bin.right),
      ]),
    )}`;
}

function gap(bin: ConfidenceState['bins'][number]): number {
  return Math.abs((bin.right.share ?? 0) - bin.confidence);
}
