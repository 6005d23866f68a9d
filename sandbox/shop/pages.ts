import { HELP_PAGES } from './help-pages.ts';
import type { ShopPage } from './shop-page.ts';

interface Product {
  name: string;
  detail: string;
  price: string;
}

/** A drawing of a wheel, a box or a tool: enough for a row of a list. */
const PICTURES = {
  bike: '<circle cx="7" cy="16" r="4"/><circle cx="17" cy="16" r="4"/><path d="M7 16l3.5-7h5L17 16M10.5 9L13 16H7M9 6h3"/>',
  part: '<path d="M12 3l8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5 8-4.5M12 12v9"/>',
  tool: '<path d="M14 7a4 4 0 015-3.9L16.500 5.600 18.400 7.500 20.900 5A4 4 0 0116 10l-8.500 8.500a2.100 2.100 0 01-3-3L13 7"/>',
} as const;

function picture(kind: keyof typeof PICTURES): string {
  return `<span class="picture"><svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${PICTURES[kind]}</svg></span>`;
}

function list(kind: keyof typeof PICTURES, products: readonly Product[]): string {
  const rows = products.map(
    ({ name, detail, price }) =>
      `        <li>${picture(kind)}<span class="what"><strong>${name}</strong><span>${detail}</span></span><span class="price">${price}</span></li>`,
  );
  return `      <ul class="lines">\n${rows.join('\n')}\n      </ul>`;
}

const BIKES: readonly Product[] = [
  { name: 'Rowan 40', detail: 'City bike, hub gears, three frame sizes', price: '£780' },
  { name: 'Teme gravel', detail: 'Light frame, wide tyres, mounts for bags', price: '£1,450' },
  { name: 'Corve electric', detail: '60 to 120 km on a charge, low step', price: '£2,290' },
  { name: 'Wren 20', detail: 'Children’s bike for about six to nine years', price: '£310' },
];

const PARTS: readonly Product[] = [
  { name: 'Commuter helmet, matt green', detail: 'Sizes S, M and L', price: '£62' },
  { name: 'Brake pads, Rowan 40', detail: 'A set for front and rear', price: '£18' },
  { name: 'Winter tyre 28″', detail: 'Grips on wet leaves, with a reflecting stripe', price: '£34' },
  { name: 'Wide rim tape', detail: 'For tubeless tyres, 10 m', price: '£9' },
];

const WORKSHOP: readonly Product[] = [
  { name: 'Safety check', detail: 'Brakes, gears, tyres, bolts. While you wait', price: '£25' },
  {
    name: 'Full service',
    detail: 'Cleaned, adjusted, worn parts named before we replace them',
    price: '£75',
  },
  { name: 'E-bike service', detail: 'The same, with motor and battery', price: '£95' },
  { name: 'Puncture', detail: 'Tube and fitting, while you wait', price: '£15' },
];

/** All pages of the shop, the first one at its door. */
export const SHOP_PAGES: readonly ShopPage[] = [
  {
    path: '/shop',
    title: 'Bikes that get you there',
    menu: 'Bikes',
    body: `      <h1>Bikes that get you there</h1>
      <p class="lead">Four bikes, all of them in our workshop to try. We build yours, set it up for your height, and the first check is free within three months.</p>
${list('bike', BIKES)}
      <p class="quiet">Not sure about the size? Ask in the chat, or book half an hour’s ride at our shop in Ludlow.</p>`,
  },
  {
    path: '/shop/parts',
    title: 'Parts',
    menu: 'Parts',
    body: `      <h1>Parts</h1>
      <p class="lead">Things we fit ourselves and would buy again.</p>
${list('part', PARTS)}`,
  },
  {
    path: '/shop/workshop',
    title: 'Workshop',
    menu: 'Workshop',
    body: `      <h1>Workshop</h1>
      <p class="lead">Monday to Friday from 9 to 18, Saturday from 10 to 16. Bring the bike until 10, and get a message when it is ready.</p>
${list('tool', WORKSHOP)}`,
  },
  {
    path: '/shop/order',
    title: 'Order LF-20418',
    menu: 'Orders',
    body: `      <h1>Order LF-20418</h1>
      <p class="lead">Placed 2 June. Being packed, not shipped yet.</p>
      <ul class="lines">
        <li>${picture('part')}<span class="what"><strong>Commuter helmet, matt green</strong><span>Size M · Qty 1</span></span><span class="price">£62.00</span></li>
        <li>${picture('part')}<span class="what"><strong>Brake pads, Rowan 40</strong><span>Front and rear · Qty 1</span></span><span class="price">£18.00</span></li>
        <li>${picture('part')}<span class="what"><strong>Standard delivery</strong><span>2–3 working days</span></span><span class="price">Free</span></li>
      </ul>
      <p class="total"><span>Total</span><span>£80.00</span></p>`,
  },
  ...HELP_PAGES,
  {
    path: '/shop/playground',
    title: 'Playground of the chat',
    menu: null,
    parts: { style: 'playground.css', script: 'playground.js' },
    body: `      <h1>Playground of the chat</h1>
      <p class="lead">Change the chat on this page while you look at it, then take the tag with you.</p>
      <widget-playground></widget-playground>`,
  },
];
