import { scriptArguments } from '../../checks/script-arguments.ts';

// Apart, and imported first: what comes after it builds the widget.
const { values } = scriptArguments(
  `npm run bench:widget -- [--runs 9] [--json]

Measures what a visit with the widget costs, beside others, each visit by somebody new: medians of so many.`,
  { runs: { type: 'string', default: '9' }, json: { type: 'boolean', default: false } },
  {
    isFine({ values: given }) {
      const wanted = Number(given.runs);
      const fits = Number.isInteger(wanted) && wanted >= 1 && wanted <= 100;
      return fits ? null : '--runs takes a whole number from 1 to 100';
    },
  },
);

/** Visits to each. */
export const runs = Number(values.runs);
/** Whether the outcome is for machines. */
export const { json } = values;
