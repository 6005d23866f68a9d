import { defaultGuardrails } from '../../../agent-bot/guardrails/schema.ts';
import { messageFrustration } from '../../../agent-bot/language/frustration.ts';
import { humanRequest } from '../../../agent-bot/language/human-request.ts';
import { personaProbes } from '../../../test/probes/load-probes.ts';
import { plainSentiment } from '../measures/plain-sentiment.ts';
import type { Line, Part } from '../part.ts';

type Probe = ReturnType<typeof personaProbes>[number];

const LANGUAGES = ['de', 'es', 'fr', 'pt'] as const;
const { asked_for_human: asked, frustration } = defaultGuardrails().triggers;
const { threshold, departments } = asked.settings;

/** How far patterns and models reach in words that nobody had looked at. */
export const personas: Part = {
  name: 'personas',
  about: 'requests and complaints that do not say so, by five people a language, before anything was learned',
  measure: () => [
    {
      title: 'Five people a language, share on which each signal fires',
      columns: [
        { key: 'requests', title: 'requests found', target: { atLeast: 0.85 } },
        { key: 'complaints', title: 'complaints found', target: { atLeast: 0.4 } },
        { key: 'person', title: 'ordinary: person', target: { atMost: 0.002 } },
        { key: 'frustrated', title: 'ordinary: frustrated', target: { atMost: 0.01 } },
      ],
      lines: LANGUAGES.flatMap((language) => [
        line(`${language}, Baton`, 'ours', language, asks, complains),
        line(`${language}, patterns alone`, 'baseline', language, asksByPatterns, null),
        line(`${language}, AFINN < 0`, 'baseline', language, null, ({ text }) => plainSentiment(text) < 0),
      ]),
      notes: ['60 requests, 60 complaints and 120 ordinary messages a language'],
    },
  ],
};

function line(
  who: string,
  kind: Line['kind'],
  language: string,
  asking: ((probe: Probe) => boolean) | null,
  complaining: ((probe: Probe) => boolean) | null,
): Line {
  const own = personaProbes().filter((probe) => probe.language === language);
  const share = (of: Probe['kind'], fires: ((probe: Probe) => boolean) | null): number | null => {
    if (fires === null) return null;
    const all = own.filter((probe) => probe.kind === of);
    return all.filter(fires).length / all.length;
  };
  return {
    who,
    kind,
    values: {
      requests: share('request', asking),
      complaints: share('complaint', complaining),
      person: share('ordinary', asking),
      frustrated: share('ordinary', complaining),
    },
  };
}

function asks({ text }: Probe): boolean {
  return humanRequest(text, { departments }).score >= threshold;
}

function asksByPatterns({ text }: Probe): boolean {
  return humanRequest(text, { departments, learned: false }).score >= threshold;
}

function complains({ text }: Probe): boolean {
  return messageFrustration(text).score >= frustration.settings.message;
}
