/** A look of a site's own, as its style sheet gives it to the widget. */
export interface Theme {
  name: string;
  /** Which state it is shown in, and in which scheme. */
  scene: string;
  colorScheme: 'light' | 'dark';
  /** `--chat-*` properties, in the order they are written. */
  properties: Readonly<Record<string, string>>;
}

/** Looks that docs/widget.md shows: the pictures beside its rules are made from these. */
export const THEMES: readonly Theme[] = [
  {
    name: 'brand',
    scene: 'answer',
    colorScheme: 'light',
    properties: { '--chat-accent': '#0a6747', '--chat-on-accent': '#ffffff' },
  },
  {
    name: 'soft',
    scene: 'joined',
    colorScheme: 'light',
    properties: {
      '--chat-accent': '#4b3fb5',
      '--chat-on-accent': '#ffffff',
      '--chat-surface': '#fdfbff',
      '--chat-fill': '#f1edfb',
      '--chat-line': '#e4def5',
      '--chat-link': '#4b3fb5',
      '--chat-focus': '#4b3fb5',
      '--chat-radius': '20px',
      '--chat-radius-control': '16px',
    },
  },
  {
    name: 'night',
    scene: 'email-gate',
    colorScheme: 'dark',
    properties: {
      '--chat-accent': '#f2b84b',
      '--chat-on-accent': '#1b1407',
      '--chat-surface': '#12151c',
      '--chat-fill': '#1d222d',
      '--chat-line': '#2a3140',
      '--chat-text': '#eef1f6',
      '--chat-text-2': '#b4bccb',
      '--chat-radius': '4px',
      '--chat-radius-control': '4px',
    },
  },
];

/** The rule to write for a theme. */
export function ruleOf({ properties }: Theme): string {
  const lines = Object.entries(properties).map(([name, value]) => `  ${name}: ${value};`);
  return `chat-widget {\n${lines.join('\n')}\n}`;
}
