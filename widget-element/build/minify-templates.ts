import { transform } from 'esbuild';
import type { Plugin } from 'rollup';
import ts from 'typescript';

/** Stands for a `${…}` while a template is one string: from Unicode's private use area, so no source contains it. */
const HOLE = '\uE000';

/** White space next to these boxes is never drawn: they begin and end a line, or lie in a flex or grid container. */
const BOXES = 'dialog|div|p|h2|ul|ol|li|button|textarea|slot|a|img|br|pre';

/** Those of any page, whatever its style sheet makes of links and buttons. */
export const BLOCKS =
  'dialog|div|p|h1|h2|h3|ul|ol|li|dl|dt|dd|main|header|nav|section|form|fieldset|legend|table|thead|tbody|tr|th|td|option';

/**
 * One html template on one line. White space that is drawn stays, as a single space; at a template's ends only a
 * line break is there for the reader alone.
 *
 * @param boxes names of elements, with `|` between them
 */
export function minifyHtml(source: string, boxes = BOXES): string {
  return source
    .replace(/^\s*\n\s*|\s*\n\s*$/g, '')
    .replace(/\s+/g, ' ')
    .replace(/="([\w-]+)"/g, '=$1')
    .replace(/<(path)\b([^>]*?) ?\/>/g, '<$1$2></$1>')
    .replace(/ ?\/?>/g, '>')
    .replace(new RegExp(` ?(</?(?:${boxes})\\b[^>]*>) ?`, 'g'), '$1');
}

async function minifyCss(source: string): Promise<string> {
  const { code } = await transform(source, { loader: 'css', minify: true, target: 'esnext' });
  // esbuild leaves custom properties as they are.
  return code
    .trim()
    .replace(/(--[\w-]+:) |(,) /g, '$1$2')
    .replace(/#(\w)\1(\w)\2(\w)\3(?:(\w)\4)?\b/g, '#$1$2$3$4')
    .replace(/="([a-z][\w-]*)"\]/g, '=$1]');
}

/** The template's text with a mark for each hole, as it stands in the source. */
function joined(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.rawText ?? '';
  return [template.head, ...template.templateSpans.map((span) => span.literal)]
    .map((piece) => piece.rawText ?? '')
    .join(HOLE);
}

/** Takes the white space and comments that no browser needs out of `html` and `css` templates; see `minifyHtml`. */
export function minifyTemplates(boxes = BOXES): Plugin {
  return {
    name: 'minify-templates',
    async transform(code, id) {
      if (!id.endsWith('.ts') || !/(html|css)`/.test(code)) return null;
      const file = ts.createSourceFile(id, code, ts.ScriptTarget.Latest, true);
      const edits: { start: number; end: number; text: string }[] = [];
      const found: ts.TaggedTemplateExpression[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isTaggedTemplateExpression(node)) found.push(node);
        ts.forEachChild(node, visit);
      };
      visit(file);
      for (const { tag, template } of found) {
        const kind = tag.getText(file);
        if (kind !== 'html' && kind !== 'css') continue;
        const source = joined(template);
        const texts = (kind === 'html' ? minifyHtml(source, boxes) : await minifyCss(source)).split(HOLE);
        const pieces = ts.isNoSubstitutionTemplateLiteral(template)
          ? [template]
          : [template.head, ...template.templateSpans.map((span) => span.literal)];
        if (texts.length !== pieces.length) this.error(`A template's hole got lost in ${id}`);
        pieces.forEach((piece, index) => {
          const last = index === pieces.length - 1;
          edits.push({
            // Between the backtick or brace before the text and the backtick or "${" behind it.
            start: piece.getStart(file) + 1,
            end: piece.end - (last ? 1 : 2),
            text: texts[index] ?? '',
          });
        });
      }
      edits.sort((a, b) => b.start - a.start);
      let short = code;
      for (const { start, end, text } of edits) short = short.slice(0, start) + text + short.slice(end);
      return { code: short, map: null };
    },
  };
}
