/** One attribute of `<chat-widget>` that the playground offers. */
export interface Setting {
  /** The attribute. */
  name: string;
  /** As people read it. */
  label: string;
  /** What it may be, the value that needs no attribute first; null for any text, 'switch' for there or not. */
  values: readonly (readonly [value: string, label: string])[] | null | 'switch';
  /** Said below the control. */
  hint?: string;
}

/** The languages of the widget, as `widget-element/locales` has them. */
export const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt'] as const;

/** "Deutsch" of "de". */
function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** In the order they are shown and written into the tag. */
export const SETTINGS: readonly Setting[] = [
  {
    name: 'locale',
    label: 'Language',
    values: [['', 'The page’s'], ...LANGUAGES.map((one) => [one, ownName(one)] as const)],
  },
  {
    name: 'color-scheme',
    label: 'Colour scheme',
    values: [
      ['auto', 'The visitor’s'],
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
  },
  {
    name: 'position',
    label: 'Position',
    values: [
      ['end', 'End of the line'],
      ['start', 'Start of the line'],
    ],
  },
  {
    name: 'company',
    label: 'Company',
    values: null,
    hint: 'In the title, and in the note that says who answers.',
  },
  { name: 'bot-name', label: 'Name of the bot', values: null, hint: 'Instead of “{company} assistant”.' },
  {
    name: 'persist',
    label: 'Remember the visitor',
    values: [
      ['local', 'For the next visits'],
      ['session', 'In this tab'],
      ['none', 'Not at all'],
    ],
  },
  {
    name: 'greeting',
    label: 'Greeting',
    values: null,
    hint: 'Said beside the launcher to who has not written yet: close the chat to see it.',
  },
  {
    name: 'suggestions',
    label: 'Suggestions',
    values: null,
    hint: 'Up to three questions for one tap beside the greeting, separated by |.',
  },
  { name: 'without-attachments', label: 'No files', values: 'switch' },
  {
    name: 'max-file-size',
    label: 'Largest file',
    values: [
      ['10', '10 MB'],
      ['1', '1 MB'],
      ['25', '25 MB'],
      ['40', '40 MB'],
    ],
  },
  {
    name: 'file-types',
    label: 'Files that are taken',
    values: [
      ['', 'Pictures, sounds, films, documents'],
      ['image/*', 'Pictures'],
      ['image/*,application/pdf', 'Pictures and PDF'],
    ],
  },
  {
    name: 'needs-consent',
    label: 'Asks for consent',
    values: 'switch',
    hint: 'Nothing is stored or sent before the visitor agreed.',
  },
  { name: 'hide-launcher', label: 'No launcher', values: 'switch', hint: 'The page opens the chat itself.' },
];

/** What is chosen, by attribute; without those that are as they are by themselves. */
export type Chosen = Readonly<Record<string, string>>;

/** The value that needs no attribute. */
export function defaultOf({ values }: Setting): string {
  return Array.isArray(values) ? (values[0]?.[0] ?? '') : '';
}

/** The same with this value by that name; null takes it away. */
export function changed(chosen: Chosen, name: string, value: string | null): Chosen {
  const others = Object.entries(chosen).filter(([other]) => other !== name);
  return Object.fromEntries(value === null ? others : [...others, [name, value]]);
}

/** Takes a value into what is chosen, or its own value out of it. */
export function choose(chosen: Chosen, setting: Setting, value: string): Chosen {
  return changed(chosen, setting.name, value === defaultOf(setting) ? null : value);
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** The tags to paste, for a service at `serviceUrl`. `wiring`: the attributes every page needs. */
export function tagText(serviceUrl: string, wiring: Chosen, chosen: Chosen): string {
  const order = [...Object.keys(wiring), ...SETTINGS.map(({ name }) => name)];
  const lines = order.flatMap((name) => {
    const value = chosen[name] ?? wiring[name];
    if (value === undefined) return [];
    const isSwitch = SETTINGS.some((one) => one.name === name && one.values === 'switch');
    return [isSwitch ? `  ${name}` : `  ${name}="${escape(value)}"`];
  });
  return `<script type="module" src="${escape(serviceUrl)}/widget/chat-widget.js"></script>
<chat-widget
${lines.join('\n')}
></chat-widget>`;
}

/** The style rule to paste; empty when nothing is chosen. */
export function styleText(properties: Chosen): string {
  const lines = Object.entries(properties).map(([name, value]) => `  ${name}: ${value};`);
  return lines.length === 0 ? '' : `chat-widget {\n${lines.join('\n')}\n}`;
}
