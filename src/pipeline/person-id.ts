import { nameKey } from '../reconcile/identities/canonical.js';
import { contentId } from '../store/ids.js';

/**
 * A person's id by name alone, as it will mostly be once identities are reconciled over all articles. A name of one word
 * says too little to be the same person elsewhere: its id belongs to the article.
 */
export function personIdIn(articleIdentity: string): (name: string) => number {
  return (name) => {
    const key = nameKey(name);
    return key.includes(' ') ? contentId('person', key) : contentId('person', key, articleIdentity);
  };
}
