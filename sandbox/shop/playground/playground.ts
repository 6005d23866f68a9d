import { WidgetPlayground } from './widget-playground.ts';

customElements.define('widget-playground', WidgetPlayground);
