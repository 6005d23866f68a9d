import type { ShopPage } from './shop-page.ts';

interface Topic {
  name: string;
  title: string;
  lead: string;
  /** Heading, anchor and text. */
  parts: readonly (readonly [heading: string, anchor: string, text: string])[];
}

/** What the shop's assistant answers from, to read in full. */
const TOPICS: readonly Topic[] = [
  {
    name: 'delivery',
    title: 'Delivery',
    lead: 'When it comes, what it costs, and what to do when it does not come.',
    parts: [
      [
        'Times',
        'times',
        'Accessories and clothing arrive in 2 to 3 working days. Bikes take 5 to 8 working days, because each one is built and checked in our workshop first. Accessories ordered before 2 pm can come the next working day.',
      ],
      [
        'Cost',
        'cost',
        'Free from £50, below that £3.95. Bikes travel by courier for £19, or free to our shop. Express is £7.95, for accessories only.',
      ],
      [
        'Abroad',
        'abroad',
        'We deliver to the UK, Ireland and all of the EU: accessories for £12, bikes for £79. Customs are included for EU addresses.',
      ],
      [
        'Following a parcel',
        'tracking',
        'Your dispatch email has a tracking link, which works about two hours after dispatch. If it has not moved for 3 working days, tell us the order number. The courier tries twice, then keeps the parcel at a pickup point for 7 days.',
      ],
      [
        'Collecting',
        'collect',
        'Choose Collect at checkout. Accessories are ready the same day, bikes in about 5 working days. We keep them for 14 days.',
      ],
    ],
  },
  {
    name: 'returns',
    title: 'Returns and exchanges',
    lead: 'You have 60 days for anything unused, and 30 days for a bike.',
    parts: [
      [
        'How to start a return',
        'start',
        'Open your order, choose the items and print the label. Drop the parcel at any pickup point. For a bike we arrange a collection; keep its box.',
      ],
      [
        'Time to return',
        'time',
        'You have 60 days to return anything unused, and 30 days for a bike, even after a few test rides, as long as it is clean and undamaged.',
      ],
      [
        'Cost of a return',
        'cost',
        'Accessories and clothing are free within the UK. Collecting a bike costs £19, which we waive if it came damaged or in the wrong size by our advice.',
      ],
      [
        'Exchange',
        'exchange',
        'Choose Exchange instead of Return. We send the new size as soon as the first scan of your parcel comes in.',
      ],
      [
        'When the money comes back',
        'money',
        'We check a return within 2 working days of its arrival and pay back the way you paid. Cards take another 3 to 5 days, PayPal a few hours.',
      ],
    ],
  },
  {
    name: 'sizes',
    title: 'Sizes',
    lead: 'Measure once, ride for years.',
    parts: [
      [
        'Frames',
        'frames',
        'Measure your inside leg in cm, barefoot. Times 0.66 is the frame size of a city bike, times 0.57 of a mountain bike.',
      ],
      [
        'Children’s bikes',
        'children',
        'Go by height: 14 inch from 95 cm, 16 from 105, 20 from 115, 24 from 130 and 26 from 140 cm. Both feet should touch the ground.',
      ],
      [
        'Helmets',
        'helmets',
        'Measure your head about 2 cm above the eyebrows. S is 51–55 cm, M 55–59, L 59–63. It should sit level and not move when you shake your head.',
      ],
      [
        'Clothing and shoes',
        'clothing',
        'Our jerseys are cut close: between two sizes take the larger. Shoes run true to size.',
      ],
    ],
  },
  {
    name: 'payment',
    title: 'Payment',
    lead: 'Card, PayPal, Apple Pay, Google Pay or bank transfer, and in the shop also cash.',
    parts: [
      [
        'Instalments',
        'instalments',
        'From £200 you can pay in 3, 6 or 12 monthly parts with Klarna. 3 parts are free of interest. Choose it at checkout; the answer comes at once.',
      ],
      [
        'When a payment is refused',
        'refused',
        'Usually the bank wants a confirmation in its app. Try again and confirm there, or choose another method. A failed try is not charged.',
      ],
      [
        'Invoices',
        'invoices',
        'Your invoice is with your order, as a PDF, from the day of dispatch. A company name can be added there for 30 days.',
      ],
      [
        'Codes and gift cards',
        'codes',
        'Enter a code in the basket, one for each order. Gift cards from £10 to £1,000 come by email within minutes; what is left stays on them for 5 years.',
      ],
    ],
  },
  {
    name: 'warranty',
    title: 'Warranty',
    lead: 'Bikes 2 years, our own frames 10 years for the first owner, e-bike batteries 2 years or 500 charges.',
    parts: [
      [
        'What it covers',
        'covers',
        'Faults of material and workmanship. Wear, such as tyres and brake pads, is not covered.',
      ],
      [
        'How to claim',
        'claim',
        'Send us the order number, a photo of the fault and the frame number. We answer within 2 working days, and most repairs are done in our workshop.',
      ],
      [
        'Arrived damaged',
        'damaged',
        'Take photos of the damage and the box and send them within 7 days. We send a new part or collect the bike free of charge, whichever you prefer.',
      ],
    ],
  },
  {
    name: 'care',
    title: 'Riding and care',
    lead: 'What you can do yourself, and when to bring it.',
    parts: [
      [
        'Battery',
        'battery',
        'A 500 Wh battery goes 60 to 120 km. A full charge takes about 4.5 hours. Charge indoors between 10 and 25 °C and store it half full.',
      ],
      [
        'Tyres',
        'tyres',
        'The pressure is printed on the tyre’s side. As a start: city 3.5 bar, road 6, gravel 2.8, mountain 2.',
      ],
      [
        'Brakes',
        'brakes',
        'New disc brakes need about 30 firm stops to bite. Clean the disc with alcohol, never oil. If the lever reaches the bar, don’t ride: book the workshop.',
      ],
      [
        'Gears',
        'gears',
        'Turn the barrel adjuster at the rear mech half a turn and try again. New cables settle in the first weeks; the free first service sets them for good.',
      ],
    ],
  },
];

/** The help pages, and the page that lists them. */
export const HELP_PAGES: readonly ShopPage[] = [
  {
    path: '/shop/help',
    title: 'Help',
    menu: 'Help',
    body: `      <h1>Help</h1>
      <p class="lead">What we are asked most. The assistant in the corner answers from these pages.</p>
      <ul class="lines">
${TOPICS.map(({ name, title, lead }) => `        <li><span class="what"><strong><a href="/shop/help/${name}">${title}</a></strong><span>${lead}</span></span></li>`).join('\n')}
      </ul>`,
  },
  ...TOPICS.map(({ name, title, lead, parts }): ShopPage => ({
    path: `/shop/help/${name}`,
    title,
    menu: null,
    body: `      <p class="quiet"><a href="/shop/help">Help</a></p>
      <h1>${title}</h1>
      <p class="lead">${lead}</p>
${parts.map(([heading, anchor, text]) => `      <h2 id="${anchor}">${heading}</h2>\n      <p>${text}</p>`).join('\n')}`,
  })),
];
