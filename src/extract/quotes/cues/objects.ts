import { formsOf } from './forms.js';

/** What the verb's object looks like. */
export type ObjectShape = 'phrase' | 'infinitive' | 'request' | 'particle' | 'figure' | 'number' | 'share';

export interface ObjectCue {
  readonly lemma: string;
  readonly shapes: readonly ObjectShape[];
  /** Words that may stand between verb and object: call for, point to. */
  readonly particles: readonly string[];
}

const TABLE: readonly [lemmas: string, shapes: ObjectShape[], particles: string][] = [
  ['call', ['particle', 'request'], 'for'],
  ['push appeal', ['particle'], 'for'],
  ['urge encourage ask expect press lobby invite advise warn implore beg', ['request'], ''],
  ['want', ['infinitive'], ''],
  ['vow hope refuse agree decline threaten', ['infinitive'], ''],
  ['propose criticize demand', ['phrase'], ''],
  ['put', ['figure'], ''],
  ['estimate', ['figure', 'number'], ''],
  ['count', ['share'], ''],
  ['complain', ['particle'], 'about'],
];

const byForm = new Map<string, ObjectCue>();
for (const [lemmas, shapes, particles] of TABLE) {
  for (const lemma of lemmas.split(' ')) {
    const cue = { lemma, shapes, particles: particles.split(' ').filter(Boolean) };
    for (const form of formsOf(lemma)) byForm.set(form, cue);
  }
}

/** The verb of demand, plan or judgement that a lower-case form belongs to, if any. */
export function objectCueOf(word: string): ObjectCue | undefined {
  return byForm.get(word);
}
