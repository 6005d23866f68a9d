import { css } from 'lit';

/** The panel's design tokens. Green means a person, amber a visitor who waits, blue focus and links, red failure. */
export const tokens = css`
  :root {
    color-scheme: light dark;

    /* where lines begin and end: of the page, whatever way a line itself runs */
    --bt-start: left;
    --bt-end: right;

    /* ---- colour: neutrals (a slightly green grey, never blue) ---- */
    --bt-canvas: light-dark(#f7f7f5, #111311);
    --bt-surface: light-dark(#ffffff, #191b19);
    --bt-fill: light-dark(#f0f0ed, #252825);
    --bt-hover: light-dark(#e9e9e5, #2d312d);
    --bt-line: light-dark(#e1e1dc, #313531); /* hairlines: decorative only */
    --bt-edge: light-dark(#82847c, #787d76); /* control boundaries: 3:1 or better */
    --bt-ink: light-dark(#1b1d1a, #eceeea);
    --bt-ink-2: light-dark(#52554e, #b3b7af);
    --bt-ink-3: light-dark(#666961, #959a91);
    --bt-on-ink: light-dark(#ffffff, #191b19);

    /* ---- colour: meaning ---- */
    --bt-accent: light-dark(#1d55c4, #8bb2ff); /* links, focus, selection. Never decoration */
    --bt-person: light-dark(#0a6747, #63cfa1);
    --bt-person-soft: light-dark(#e3f3ea, #14301f);
    --bt-person-line: light-dark(#a5d3bb, #2c5a43);
    --bt-queue: light-dark(#825000, #e9b65e);
    --bt-queue-soft: light-dark(#fcf1da, #33270e);
    --bt-queue-line: light-dark(#e5c687, #66501f);
    --bt-danger: light-dark(#b3261e, #ff948a);
    --bt-danger-soft: light-dark(#fceae8, #3c1b18);

    /* ---- type ---- */
    --bt-font:
      ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial,
      sans-serif;
    --bt-mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
    --bt-text-xs: 0.75rem; /* 12/16 captions, table heads, meta */
    --bt-text-sm: 0.8125rem; /* 13/20 panel body, table cells, controls */
    --bt-text-md: 0.875rem; /* 14/20 section titles */
    --bt-text-lg: 1rem; /* 16/24 dialog and inspector titles */
    --bt-text-xl: 1.125rem; /* 18/24 page titles */
    --bt-text-2xl: 1.625rem; /* 26/32 headline numbers, tabular */
    --bt-weight: 400;
    --bt-weight-medium: 500;
    --bt-weight-strong: 600;

    /* ---- space: 8-pt grid, 4 as the half step, 2 only inside controls ---- */
    --bt-1: 4px;
    --bt-2: 8px;
    --bt-3: 12px;
    --bt-4: 16px;
    --bt-5: 24px;
    --bt-6: 32px;
    --bt-7: 40px;
    --bt-8: 48px;

    /* ---- radius ---- */
    --bt-radius-sm: 4px; /* tags, checkboxes, bars */
    --bt-radius: 6px; /* buttons, inputs, rows */
    --bt-radius-lg: 8px; /* panels, dialogs */
    --bt-radius-round: 999px; /* people only */

    /* ---- elevation: borders separate, one shadow floats ---- */
    --bt-float: 0 0 0 1px light-dark(#1b1d1a14, #00000066), 0 8px 24px light-dark(#1b1d1a1f, #00000099);

    /* ---- motion ---- */
    --bt-fast: 100ms; /* hover, press */
    --bt-ease: cubic-bezier(0.2, 0, 0, 1);
  }
  :root:dir(rtl) {
    --bt-start: right;
    --bt-end: left;
  }

  @media (prefers-reduced-motion: reduce) {
    :root {
      --bt-fast: 0ms;
    }
  }
`;
