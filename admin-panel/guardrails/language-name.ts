/** "German (de)". */
export function languageName(code: string): string {
  try {
    const name = new Intl.DisplayNames([document.documentElement.lang || 'en'], { type: 'language' }).of(
      code,
    );
    return name && name !== code ? `${name} (${code})` : code;
  } catch {
    return code;
  }
}
