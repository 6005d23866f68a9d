import type { Plugin } from 'rollup';

interface Cut {
  /** A feature of lit-html that no template of ours uses. */
  feature: string;
  /** What stands in lit-html's production build, and what stands there instead. */
  pieces: readonly (readonly [piece: string, instead: string])[];
  /** Found in our source where a template would use it after all. */
  used?: RegExp;
}

const CUTS: readonly Cut[] = [
  {
    feature: 'templates of SVG and MathML alone',
    pieces: [
      ['2===i?"<svg>":3===i?"<math>":""', '""'],
      ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
      [',2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}for(;', ',1)for(;'],
      ['w=x(2),T=x(3),', ''],
      [',T as mathml', ''],
      [',w as svg', ''],
    ],
    used: /\b(svg|mathml)`/,
  },
  {
    feature: 'values within the text of textarea, title, style or script',
    pieces: [
      ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
      [
        'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
        '',
      ],
      ['y=/^(?:script|style|textarea|title)$/i,', ''],
    ],
    used: /\}[^<>]*<\/(?:script|style|textarea|title)>/,
  },
  {
    feature: 'values in the place of attributes',
    pieces: [
      ['}else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', '}'],
      [
        '1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t))',
        'i=new r.ctor(h,r.name,r.strings,this,t)',
      ],
      [
        'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}',
        '',
      ],
      [',F:Z', ''],
      ['void 0===u[1]?d=-2:(', '('],
      ['+(-2===d?i:x)}return', '+x}return'],
    ],
    used: /<[a-z][\w-]*\s+(?:[\w-]+="[^"]*"\s+)*\$\{/,
  },
  {
    feature: 'comments in templates',
    pieces: [
      ['"!--"===u[1]?c=_:', ''],
      ['c===_||c===m', 'c===m'],
      ['_=/-->/g,', ''],
      [
        'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
        'r.data===n&&d.push({type:2,index:l});',
      ],
    ],
    used: /<!--/,
  },
  {
    feature: 'a value without quotes before "/>"',
    // Our templates have none left once they are minified.
    pieces: [
      ['const x=c===p&&t[i+1].startsWith("/>")?" ":"";', ''],
      ['s.slice(d)+o+x)', 's.slice(d)+o)'],
      ['s+o+x}return', 's+o}return'],
    ],
  },
  {
    feature: 'directives in attributes',
    pieces: [
      ['function M(t,i,s=t,e){', 'function M(t,i,s=t){'],
      ['void 0!==e?s._$Co?.[e]:s._$Cl', 's._$Cl'],
      ['h._$AT(t,s,e)', 'h._$AT(t,s)'],
      ['void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h', 's._$Cl=h'],
      ['i=M(t,h._$AS(t,i.values),h,e)', 'i=M(t,h._$AS(t,i.values),h)'],
      ['_$AI(t,i=this,s,e){const h=this.strings;', '_$AI(t,i,s){const h=this.strings;'],
      [
        't=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,o&&(this._$AH=t)',
        'o=!a(t)||t!==this._$AH,o&&(this._$AH=t)',
      ],
      ['r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),', 'r=e[s+n],'],
      ['o&&!e&&this.j(t)', 'o&&this.j(t)'],
      ['_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;', '_$AI(t){t??=A;'],
    ],
    used: /lit\/directives\/(?!(?:repeat|guard)\.js)|\bnoChange\b/,
  },
  {
    feature: 'directives that hear of being taken away',
    pieces: [
      ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
      ['h?._$AO?.(!1),', ''],
      ['this._$AV=[],this._$AN=void 0,', 'this._$AV=[],'],
      ['this._$AH=A,this._$AN=void 0,this._$AA=t', 'this._$AH=A,this._$AA=t'],
      ['this._$AH=A,this._$AN=void 0,this.element=t', 'this._$AH=A,this.element=t'],
      [
        'get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t)',
        'get parentNode(){return this._$AM.parentNode}u(t)',
      ],
      ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
      [',this._$Cv=e?.isConnected??!0', ''],
      ['get _$AU(){return this._$AM._$AU}constructor(t,i,s,e,h)', 'constructor(t,i,s,e,h)'],
      ['for(this._$AP?.(!1,!0,s);t!==this._$AB;)', 'for(;t!==this._$AB;)'],
      ['_$AR(t=this._$AA.nextSibling,s){', '_$AR(t=this._$AA.nextSibling){'],
      ['this._$AR(s&&s._$AB.nextSibling,e)', 'this._$AR(s&&s._$AB.nextSibling)'],
    ],
    used: /async-directive|\bisConnected: /,
  },
  {
    feature: 'drawing before what is there',
    pieces: [
      [
        'const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}',
        'let h=i._$litPart$;if(void 0===h)i._$litPart$=h=new k(i.insertBefore(c(),null),null,void 0,s);',
      ],
    ],
    used: /\brenderBefore\b/,
  },
  {
    feature: 'templates compiled beforehand',
    pieces: [
      [
        '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
        'this._$AC(t)',
      ],
      ['{values:i,_$litType$:s}=t,e=', '{values:i}=t,e='],
    ],
  },
  {
    feature: 'browsers that need polyfills, and the warning of several copies',
    pieces: [['B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");const ', '']],
  },
  {
    feature: 'what only directives of others ask for',
    pieces: [
      ['get tagName(){return this.element.tagName}', ''],
      ['get startNode(){return this._$AA}get endNode(){return this._$AB}', ''],
      ['(t?.creationScope??l)', 'l'],
      ['const s=i(t).nextSibling;i(t).remove(),t=s', 'const s=t.nextSibling;t.remove(),t=s'],
      ['i=t=>t,', ''],
    ],
  },
];

/**
 * Takes out of lit-html what no template of the widget uses: every visitor would fetch it. What is left is lit-html as
 * it is. The build fails where a piece is not found, as after an update of lit-html, and where a template uses what
 * was taken out.
 *
 * @param folder the widget's sources
 */
export function leanLit(folder: string): Plugin {
  return {
    name: 'lean-lit',
    transform(code, id) {
      if (id.endsWith('/lit-html/lit-html.js')) return { code: leaner(code), map: null };
      if (!id.includes(`/${folder}/`) || !code.includes('html`')) return null;
      for (const feature of featuresUsed(code))
        this.error(`${id} uses ${feature}, which lean-lit takes out of lit-html`);
      return null;
    },
  };
}

/** lit-html's production build without what is never used. Throws where it is another than the one that is known. */
export function leaner(code: string): string {
  let lean = code;
  for (const { feature, pieces } of CUTS) {
    for (const [piece, instead] of pieces) {
      if (lean.split(piece).length !== 2)
        throw new Error(`lit-html has changed: lean-lit no longer finds "${feature}" in it (${piece})`);
      lean = lean.replace(piece, () => instead);
    }
  }
  return lean;
}

/** Which of the features that are taken out a source's templates use. */
export function featuresUsed(code: string): string[] {
  return CUTS.filter(({ used }) => used?.test(code)).map(({ feature }) => feature);
}
