import { readFileSync } from 'node:fs';
import { classedCorpus } from '../train-frustration/classed-corpus.ts';
import { seededRandom } from '../../agent-bot/knowledge/random.ts';

/** Languages whose requests are learned from sentences written for this project alone. */
export const WRITTEN_LANGUAGES = ['de', 'es', 'fr', 'pt'] as const;
export type WrittenLanguage = (typeof WRITTEN_LANGUAGES)[number];

/** A sentence to learn from. */
export interface Written {
  text: string;
  asks: boolean;
  /** The kind of sentence, and the line it was made from: what may be left out together. */
  kind: string;
  line: number;
  /** How much it counts: what is made from one line counts little more than one sentence. */
  weight: number;
}

/** As many sentences are made from a line with alternatives, and in how many of them commas are left out. */
const MADE = 14;
const WITHOUT_COMMAS = 0.3;
const CHOICE = /\{([^{}]*)\}/g;

/**
 * The sentences of a language, by kind (lines that begin with `#`). `{a|b|}` stands for one of its alternatives: of
 * such a line some are drawn, always the same ones.
 */
export function writtenCorpus(language: WrittenLanguage): Written[] {
  const random = seededRandom(11);
  return [
    ...readLines('requests', language, 0),
    ...readLines('others', language, 10_000),
    ...asksForNobody(language),
  ].flatMap(({ text, asks, kind, line }) => {
    const texts = made(text, random);
    const weight = Math.sqrt(texts.length) / texts.length;
    return texts.map((one) => ({ text: one, asks, kind, line, weight }));
  });
}

/** What complaints and ordinary messages are learned from asks for nobody: all but what turns the bot down. */
function asksForNobody(language: WrittenLanguage): Line[] {
  return classedCorpus([language])
    .filter(({ subject }) => !subject.startsWith('the bot'))
    .map(({ text, complains }, index) => ({
      text,
      asks: false,
      kind: complains ? 'complaints' : 'ordinary',
      line: 20_000 + index,
    }));
}

interface Line {
  text: string;
  asks: boolean;
  kind: string;
  line: number;
}

function readLines(file: 'requests' | 'others', language: WrittenLanguage, from: number): Line[] {
  let kind = '';
  const lines: Line[] = [];
  const text = readFileSync(new URL(`sentences/${language}/${file}.txt`, import.meta.url), 'utf8');
  for (const [index, line] of text.split('\n').entries()) {
    if (line.startsWith('# ')) kind = `${file}: ${line.slice(2)}`;
    else if (line !== '') lines.push({ text: line, asks: file === 'requests', kind, line: from + index });
  }
  return lines;
}

function made(line: string, random: () => number): string[] {
  if (!line.includes('{')) return line.includes(',') ? [line, line.replaceAll(',', '')] : [line];
  const texts = new Set<string>();
  for (let n = 0; n < MADE; n++) {
    const drawn = line
      .replace(CHOICE, (_, list: string) => {
        const choices = list.split('|');
        return choices[Math.floor(random() * choices.length)] ?? '';
      })
      .replace(/ {2,}/g, ' ')
      .replace(/ ,/g, ',')
      .trim();
    texts.add(random() < WITHOUT_COMMAS ? drawn.replaceAll(',', '') : drawn);
  }
  return [...texts];
}
