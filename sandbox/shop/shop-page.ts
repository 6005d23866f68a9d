/** A page of the fictional shop. */
export interface ShopPage {
  path: string;
  title: string;
  /** Its name in the menu; null for pages that other pages link to. */
  menu: string | null;
  /** Its content, as HTML. */
  body: string;
  /** Its own styles and script, by their names below `/shop/`. */
  parts?: { style: string; script: string };
}
