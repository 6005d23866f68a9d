/**
 * The words of one of our private notes without their Markdown: Chatwoot shows it formatted, the transcript shows
 * what it says. Links and mentions keep their label, escaped signs stand for themselves.
 */
export function plainNote(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\([^)\s]*\)/g, '$1')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/^> ?/gm, '')
    .replace(/^- /gm, '· ')
    .replace(/\\([\\`*_[\]<>#|~])/g, '$1')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
