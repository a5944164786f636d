import { fold } from '../store/fold.js';
import { contentId } from '../store/ids.js';

/** A person's id by name alone, before identities are reconciled over all articles. */
export function personIdOf(name: string): number {
  return contentId('person', fold(name).match(WORDS)?.join(' ') ?? fold(name));
}
const WORDS = /[a-z0-9]+/g;
