import { T } from '../../../text/closed.js';
import { isFiniteVerb, isNominal, type Page } from '../page.js';

/** How far a subject may stand from its verb, in tokens. */
const REACH = 45;

/** True when a clause with a subject and a finite verb starts at i. Relative clauses do not count. */
export function clauseAt(page: Page, i: number, end: number): boolean {
  const { lower, tag } = page;
  let relatives = 0;
  let nominal = false;
  const stop = Math.min(end, i + REACH);
  for (let j = i; j < stop; j++) {
    const word = lower[j]!;
    if (word === ';') return false;
    if (
      word === ',' &&
      (tag[j + 1] === T.gerund ||
        lower[j + 1] === 'who' ||
        lower[j + 1] === 'which' ||
        lower[j + 1] === 'whose')
    ) {
      if (tag[j + 1] === T.gerund && j + 1 < stop && nominal && !laterFinite(page, j + 2, stop)) return false;
    }
    if (
      word === 'who' ||
      word === 'which' ||
      word === 'whose' ||
      word === 'where' ||
      word === 'when' ||
      (word === 'that' && tag[j] === T.wh)
    ) {
      if (nominal) relatives++;
      else nominal = true;
      continue;
    }
    if (isFiniteVerb(page, j)) {
      if (!nominal) {
        // Inverted or elliptic ("were it not"): no subject seen yet.
        if (tag[j] === T.modal || tag[j] === T.auxiliary) return false;
        nominal = true;
        continue;
      }
      if (relatives === 0) return true;
      relatives--;
      // The verb group goes on: "has been seen" is one verb.
      while (
        j + 1 < stop &&
        (tag[j + 1] === T.auxiliary ||
          tag[j + 1] === T.adverb ||
          tag[j + 1] === T.participle ||
          tag[j + 1] === T.negation)
      )
        j++;
      if (j + 1 < stop && tag[j + 1] === T.verb && (tag[j] === T.modal || tag[j] === T.adverb)) j++;
      continue;
    }
    if (isNominal(page, j) || tag[j] === T.pronoun || tag[j] === T.gerund) nominal = true;
  }
  return false;
}

function laterFinite(page: Page, i: number, stop: number): boolean {
  for (let j = i; j < stop; j++) if (isFiniteVerb(page, j)) return true;
  return false;
}

/** True when any finite verb stands between the tokens. */
export function hasFinite(page: Page, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (isFiniteVerb(page, j)) return true;
  return false;
}
