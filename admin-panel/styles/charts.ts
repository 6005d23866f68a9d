import { css } from 'lit';

/** Charts are drawn with these; numbers run from left to right in every language. */
export const charts = css`
  .chart {
    inline-size: 100%;
    block-size: auto;
    direction: ltr;
    overflow: visible;
    stroke-width: 1.5;
  }
  .chart text {
    fill: var(--bt-ink-3);
    stroke: none;
    font: 500 11px/1 var(--bt-font);
    font-variant-numeric: tabular-nums;
  }
  .chart .em {
    fill: var(--bt-ink);
    font-weight: 600;
    font-size: var(--bt-text-xs);
    /* Where a line runs through it, it is read all the same. */
    paint-order: stroke;
    stroke: var(--bt-canvas);
    stroke-width: 4px;
  }
  .chart .em--bad {
    fill: var(--bt-danger);
  }
  .chart .on-pill {
    fill: var(--bt-on-ink);
    font-weight: 600;
    font-size: var(--bt-text-xs);
  }
  .chart__grid {
    stroke: var(--bt-line);
    stroke-width: 1;
  }
  .chart__area {
    fill: var(--bt-fill);
    stroke: none;
  }
  .chart__band {
    fill: var(--bt-danger-soft);
    stroke: none;
  }
  .chart__line,
  .chart__whisker {
    stroke: var(--bt-ink-2);
  }
  .chart__whisker {
    stroke: var(--bt-edge);
  }
  .chart__line--bad {
    stroke: var(--bt-danger);
  }
  .chart__live {
    stroke: var(--bt-edge);
    stroke-width: 1;
    stroke-dasharray: 2 3;
  }
  .chart__now {
    stroke: var(--bt-accent);
  }
  .chart__dot {
    fill: var(--bt-surface);
    stroke: var(--bt-ink);
  }
  .chart__dot--bad {
    stroke: var(--bt-danger);
  }
  .chart__pill {
    fill: var(--bt-accent);
    stroke: none;
  }
  .headline {
    font-size: var(--bt-text-lg);
    line-height: 24px;
    font-weight: 600;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .as-table > summary {
    cursor: pointer;
  }
  .as-table__scroll {
    max-block-size: 280px;
    overflow: auto;
    margin-block-start: 4px;
  }
  @media (forced-colors: active) {
    .chart__line,
    .chart__whisker,
    .chart__dot,
    .chart__now {
      stroke: CanvasText;
    }
    .chart .em {
      stroke: Canvas;
    }
    .chart text,
    .chart .em--bad,
    .chart .on-pill {
      fill: CanvasText;
    }
    .chart__pill {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;
