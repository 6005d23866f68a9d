import { cue } from './cue.ts';
import type { Cue } from './pack.ts';

/**
 * Asking for a person half in English, half in the pack's language ("speak avec un agent", "I need falar com alguém").
 * @param persons the language's words for a person in such a sentence
 * @param talking what follows "I want" or "I need" in the language
 */
export function mixedEnglish(persons: string, talking: string): Cue {
  return cue(
    `\\b(?:speak|talk|chat|connect me|pass me|transfer me|put me through)(?: me)? (?:to|with|con|com|a|avec|mit) (?:\\w+ )?(?:agente?|human|humano|person|persona|someone|somebody|representative|operator|${persons})\\b|\\b(?:i )?(?:want|need)(?: \\w+){0,2} (?:${talking})\\b`,
    0.85,
    'asks to talk to a person',
  );
}
