/**
 * The words of the bot's answer, or of one of our private notes, without their Markdown: Chatwoot and the widget show
 * it formatted, lists and transcripts show what it says. Links and mentions keep their label, escaped signs stand for
 * themselves.
 */
export function plainNote(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\([^)\s]*\)/g, '$1')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/(?<!\\)`([^`\n]+)(?<!\\)`/g, '$1')
    .replace(/^> ?/gm, '')
    .replace(/^- /gm, '· ')
    .replace(/\\([\\`*_[\]<>#|~])/g, '$1')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
