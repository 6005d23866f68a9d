import { noChange, nothing } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/**
 * Sets CSS custom properties on an element: lengths of bars. A `style` attribute would need 'unsafe-inline' in the
 * content security policy; the object model does not.
 */
class SetVars extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('setVars stands alone in a tag');
  }

  override update(part: ElementPart, [vars]: [Record<string, number>]): unknown {
    const { style } = part.element as HTMLElement;
    for (const [name, value] of Object.entries(vars)) style.setProperty(name, String(value));
    return noChange;
  }

  override render(...[vars]: [Record<string, number>]): unknown {
    return Object.keys(vars).length === 0 ? nothing : noChange;
  }
}

/** `<i ${setVars({ '--n': 0.5 })}></i>` */
export const setVars = directive(SetVars);
