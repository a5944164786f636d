import { byText, key } from './state-forms.js';

/** ISO3 of the state whose seat of government this is (Hanoi, the Kremlin); null for other places, Geneva among them. */
export function capitalState(name: string): string | null {
  const found = byText.get(key(name.trim()));
  if (found === undefined) return null;
  // Singapore, Djibouti, Luxembourg: city and state in one name.
  return found.kind === 'capital' || CITY_STATES.has(found.iso3 + key(name)) ? found.iso3 : null;
}
const CITY_STATES = new Set(['SGPsingapore', 'DJIdjibouti', 'LUXluxembourg', 'MCOmonaco', 'SMRsan marino']);
