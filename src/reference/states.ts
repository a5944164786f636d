/** Which state a name, demonym, abbreviation or seat of government stands for. */
import { byText, key, shortName } from './state-forms.js';

export { capitalState } from './capitals.js';
export { type StateMention, stateMentions } from './mentions.js';
export { fold, type StateWord } from './state-forms.js';

/** ISO 3166-1 alpha-3 of a state by name, short name, demonym or abbreviation; null if unknown. */
export function stateOf(name: string): string | null {
  const text = name.trim().replace(/['’]s$/, '');
  if (/^[A-Z]{3}$/.test(text) && shortName.has(text)) return text;
  const found = byText.get(key(text)) ?? byText.get(key(text.replace(/['’]$/, '')));
  const plural = found ?? (text.endsWith('s') ? byText.get(key(text.slice(0, -1))) : undefined);
  if (plural === undefined || plural.kind === 'capital') return null;
  return found === undefined && plural.kind !== 'demonym' ? null : plural.iso3;
}

/** The usual short English name ("Vietnam", "United States"); the code itself if unknown. */
export function stateName(iso3: string): string {
  return shortName.get(iso3) ?? iso3;
}

/** Every code the table knows. */
export function stateCodes(): string[] {
  return [...shortName.keys()];
}
