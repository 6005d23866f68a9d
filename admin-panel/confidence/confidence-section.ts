import { html, nothing, type TemplateResult } from 'lit';
import type { ConfidenceState } from '../../agent-bot/http/judgement-api.ts';
import { count, day, percent, score } from '../format.ts';
import { icon } from '../icons.ts';
import { pointAt, riskChart } from './risk-chart.ts';
import { reliabilityChart } from './reliability-chart.ts';
import { range, shareOrDash } from './words.ts';

/** What the section needs to know, and to tell. */
export interface ConfidenceOptions {
  state: ConfidenceState;
  threshold: number;
  /** Null where nothing is published. */
  live: number | null;
  disabled: boolean;
  onThreshold(threshold: number): void;
}

/** What stands above and below the field in which the threshold is typed. */
export interface ConfidenceSection {
  above: TemplateResult;
  below: TemplateResult | typeof nothing;
}

/**
 * What a threshold does, in a sentence and drawn; budgets that set it; and whether the confidence can be believed.
 * The field between is the page's: it is there before the figures are, and must not be made anew when they come.
 */
export function confidenceSection(options: ConfidenceOptions): ConfidenceSection {
  const { state, threshold } = options;
  return state.enough
    ? { above: whatItDoes(options), below: believed(options) }
    : { above: tooLittle(state, threshold), below: nothing };
}

function whatItDoes({ state, threshold, live }: ConfidenceOptions): TemplateResult {
  const at = pointAt(state.curve, threshold);
  return html`${
      at && at.wrong.share !== null
        ? html`<p class="headline">
            At ${score(threshold)} the bot answers ${shareOrDash(at.answered)} and ${shareOrDash(at.wrong)} of
            its answers are wrong.
          </p>`
        : html`<p class="headline">At ${score(threshold)} the bot would hardly ever answer.</p>`
    }
    <div class="stack stack--4">
      ${riskChart(state, threshold, live)}
      ${
        at && at.wrong.share !== null
          ? html`<p class="small faint">
              The red band is how little is known: ${range(at.wrong)} at ${score(threshold)}.
            </p>`
          : nothing
      }
    </div>`;
}

function believed(options: ConfidenceOptions): TemplateResult {
  return html`${budgets(options)}
    <div class="stack stack--4">
      <h3 class="section-title">Can the confidence be believed?</h3>
      <p class="muted">
        Dots on the line are right as often as the bot thinks; above it is too modest, below it boasts.
      </p>
      ${reliabilityChart(options.state)}
    </div>
    <p class="small faint">${sourcesOf(options.state)}</p>`;
}

/** Says that nothing can be said yet, and how wide of the mark a figure would be. */
function tooLittle(state: ConfidenceState, threshold: number): TemplateResult {
  const at = pointAt(state.curve, threshold);
  return html`<div class="callout">
    ${icon('info')}
    <div>
      <b class="strong"
        >Answers are still being collected, ${count(state.size)} of ${count(state.needed)}. Using
        ${score(threshold)} until then.</b
      >
      <p class="muted">
        ${
          at && at.wrong.share !== null
            ? html`So far between ${percent(at.wrong.low)} and ${percent(at.wrong.high)} of the answers at
              ${score(threshold)} would be wrong: too wide to set a threshold by.`
            : nothing
        }
        More phrasings, and answers that visitors and agents judge, make it narrower. ${sourcesOf(state)}
      </p>
    </div>
  </div>`;
}

function budgets({ state, threshold, disabled, onThreshold }: ConfidenceOptions): TemplateResult {
  // Two budgets may ask for the same threshold: it keeps to the stricter one.
  const kept = state.budgets.find(({ point }) => point?.threshold === threshold)?.one_in;
  return html`<fieldset class="stack">
    <legend class="label">Or choose how many wrong answers you accept</legend>
    <div class="box">
      ${state.budgets.map(({ one_in: oneIn, point, low, high }) => {
        const id = `budget-${String(oneIn)}`;
        return html`<div class="option">
          <input
            class="native"
            type="radio"
            name="budget"
            id=${id}
            .checked=${oneIn === kept}
            ?disabled=${disabled || point === null}
            @change=${() => {
              if (point) onThreshold(point.threshold);
            }}
          />
          <label for=${id}
            ><b>At most 1 in ${count(oneIn)}</b>${
              point === null
                ? nothing
                : html`<span
                    >${
                      high === null
                        ? `Too few judged to be certain: ${score(low ?? 0)} or higher`
                        : `Certainly between ${score(low ?? 0)} and ${score(high)}`
                    }</span
                  >`
            }</label
          >
          <span
            >${point === null ? 'No threshold does' : `${score(point.threshold)}, answers ${shareOrDash(point.answered)}`}</span
          >
        </div>`;
      })}
    </div>
  </fieldset>`;
}

/** "From 300 phrasings held back in training and 37 answers judged by visitors." */
function sourcesOf({ sources, trained_at: trained, error }: ConfidenceState): string {
  const parts = [
    sources.held_out > 0 ? `${count(sources.held_out)} phrasings held back in training` : '',
    sources.unanswerable > 0 ? `${count(sources.unanswerable)} questions that nothing answers` : '',
    sources.visitors > 0 ? `${count(sources.visitors)} answers judged by visitors` : '',
    sources.agents > 0 ? `${count(sources.agents)} judged by agents` : '',
  ].filter((part) => part !== '');
  const from = parts.length === 0 ? 'Nothing was judged yet.' : `From ${parts.join(', ')}.`;
  const asked =
    sources.asked > 0
      ? ` The share answered is of ${count(sources.asked)} questions that visitors asked in 28 days.`
      : '';
  const calibrated =
    trained === null
      ? ''
      : ` Calibrated ${day(trained)}${error === null ? '' : `, average error ${score(error)}`}.`;
  return `${from}${asked}${calibrated}`;
}
