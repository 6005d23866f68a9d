/** Marks style sheets: for editors, and for the build, which takes their white space and comments out. */
export const css = String.raw;

/** A style sheet for a shadow tree. Made by script, so that a page's content security policy has nothing to forbid. */
export function styleSheet(...texts: string[]): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(texts.join(''));
  return sheet;
}
