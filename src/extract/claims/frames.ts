/** How a number hangs on a verb: the predicate behind it, or the verb before it whose object it is. */
import { T } from '../../text/closed.js';
import { NUMBER, PUNCT } from '../../text/tokenize.js';
import { groupOf } from './group.js';
import { BE, HAVE, NEGATION, PARTLY } from './lexicon.js';
import type { Num } from './numbers.js';
import { closeApposition, indexWithin, overOf, overPhrase, PHRASE, takesObject } from './phrase.js';
import type { Reading } from './read.js';
import {
  ANAPHOR,
  countsItself,
  partlyAfter,
  partlyWithin,
  RELATIVE,
  SKIP,
  SUBJECT,
  type Tie,
} from './tie.js';

/** The predicate behind a number ("were accepted", "made by", "it had received", "are pending"); null for none. */
export function predicate(r: Reading, num: Num, end: number): Tie | null {
  const chain = num.of ?? num;
  let be = false;
  let have = false;
  let negated = false;
  let partly = false;
  let anaphor = false;
  let partitive = false;
  let relative = false;
  let reduced: Tie | null = null;
  const first = chain.npLast + 1;
  for (let j = first, steps = 0; j < end && steps < 18; j++, steps++) {
    const w = r.lower[j]!;
    const hit = r.hits.get(j);
    if (hit !== undefined && !(w === 'have' && hit.tails === null)) {
      const group = groupOf(r, j);
      const after = partlyAfter(r, hit.last + 1, end) || partlyWithin(r, hit);
      const base = {
        hit,
        negated: (negated || (be && group.negated)) !== hit.no,
        partly: partly || after,
        group,
        anaphor,
      };
      if (hit.shape === 'state') return be || j === first ? { ...base, kind: 'state', last: hit.last } : null;
      if (hit.shape === 'noun') return reduced;
      if (be && (hit.shape === 'ed' || hit.shape === 'en'))
        return { ...base, kind: 'passive', last: hit.last };
      if (hit.subject)
        return { ...base, negated: (negated || group.negated) !== hit.no, kind: 'state', last: hit.last };
      if (be || have || relative) return reduced;
      if (hit.shape !== 'ed' && hit.shape !== 'en') return reduced;
      if (hit.act !== 'receive' && takesObject(r, hit.last + 1, end)) return reduced;
      // "made by 60 countries": what becomes of them may still follow.
      const next = r.lower[hit.last + 1] ?? '';
      const goesOn =
        hit.act === 'receive' ||
        BE.has(next) ||
        HAVE.has(next) ||
        PHRASE.has(r.lower[hit.last + 1] ?? '') ||
        partitive;
      if (!goesOn) return { ...base, kind: 'reduced', last: hit.last };
      // "12 of the recommendations accepted in 2018": all of those were accepted, not the twelve.
      if (!partitive) reduced = { ...base, kind: 'reduced', last: hit.last };
      const verb = overPhrase(r, hit.last + 1, end);
      if (verb < 0) return reduced;
      j = verb - 1;
      continue;
    }
    if (w === '(') {
      const close = indexWithin(r, ')', j + 1, Math.min(end, j + 14));
      if (close < 0) return reduced;
      j = close;
    } else if (w === ',' || w === '-' || w === '–' || w === '—') {
      if (r.lower[j + 1] === 'of' || RELATIVE.has(r.lower[j + 1] ?? '')) continue;
      const close = closeApposition(r, j, end);
      if (close < 0) return reduced;
      j = close;
    } else if (w === '"' || w === '“' || w === '”' || w === '‘' || w === "'") {
      // Quotation marks around a single word of position: "noted".
    } else if (w === 'of') {
      const jump = overOf(r, j, end);
      if (jump < 0) return reduced;
      if (jump > j) anaphor = true;
      partitive = jump > j && !ANAPHOR.has(r.lower[jump]!);
      // "of those accepted, 32 ...", "of those we noted": what follows only says which.
      if (r.lower[jump] === 'those') {
        const inner =
          r.hits.get(jump + 1) ?? objectRelative(r, jump + 1, Math.min(end, jump + 6), false, true)?.hit;
        if (inner && inner.shape !== 'noun') {
          j = inner.last;
          continue;
        }
      }
      j = jump;
    } else if (RELATIVE.has(w)) {
      relative = true;
    } else if (PARTLY.has(w)) partly = true;
    else if (BE.has(w)) {
      be = true;
    } else if (HAVE.has(w)) {
      have = true;
      if (w.endsWith("n't")) negated = true;
    } else if (NEGATION.has(w)) {
      negated = true;
      if (w.startsWith('wasn') || w.startsWith('weren') || w.startsWith('are') || w.startsWith('isn'))
        be = true;
    } else if ((w === 'failed' || w === 'failing') && r.lower[j + 1] === 'to') {
      negated = true;
      j++;
    } else if (w === 'yet' && r.lower[j + 1] === 'to') {
      negated = true;
      be = true;
      j++;
    } else if (
      w === 'as' &&
      (r.hits.get(j + 1)?.shape === 'ed' ||
        (/^["“‘']$/.test(r.lower[j + 1] ?? '') && r.hits.get(j + 2)?.shape === 'ed'))
    ) {
      // "counts 60 as completed", "lists 40 as accepted"
      be = true;
    } else if (w === 'to' && (r.lower[j + 1] === 'be' || r.lower[j + 1] === 'which')) {
      // "to be evaluated"
    } else if (
      w === 'in' &&
      !be &&
      !have &&
      !/^(?:full|part|principle|all|whole)$/.test(r.lower[j + 1] ?? '')
    ) {
      // "the recommendations it accepted in the third cycle had been ..."
      const verb = overPhrase(r, j, end);
      if (verb < 0) return reduced;
      j = verb - 1;
    } else if (
      SKIP.has(w) ||
      r.doc.tags.tag[j] === T.modal ||
      r.doc.tags.tag[j] === T.adverb ||
      w === 'do' ||
      w === 'did' ||
      w === 'does'
    ) {
      // part of the verb group
    } else if (!be && !have && (SUBJECT.has(w) || r.stateAt[j]! >= 0)) {
      if (partitive) {
        // "14 of the recommendations it accepted are still on paper": all of those were accepted, not the 14.
        const inner = objectRelative(r, j, end, partly, anaphor);
        if (inner === null) return reduced;
        j = inner.last;
        continue;
      }
      return reduced ?? objectRelative(r, j, end, partly, anaphor);
    } else if (
      relative &&
      !be &&
      !have &&
      (r.doc.tags.tag[j] === T.noun || r.doc.tags.tag[j] === T.name || r.doc.tokens.kind[j] === NUMBER)
    ) {
      return reduced ?? objectRelative(r, j, end, partly, anaphor);
    } else if (!be && !have && PHRASE.has(w)) {
      const verb = overPhrase(r, j, end);
      if (verb < 0) return reduced;
      j = verb - 1;
    } else return reduced;
  }
  return reduced;
}

/** "the 257 recommendations it had received", "that the government accepted". */
export function objectRelative(
  r: Reading,
  from: number,
  end: number,
  partly: boolean,
  anaphor: boolean,
): Tie | null {
  for (let j = from; j < Math.min(end, from + 9); j++) {
    const hit = r.hits.get(j);
    if (hit !== undefined && hit.shape !== 'noun' && hit.shape !== 'state') {
      const group = groupOf(r, j);
      // "of which it accepted 167": the verb has a number of its own.
      if (countsItself(r, hit.last + 1)) return null;
      // "on those 19 we got silence"
      if (
        hit.lemma === 'receive' &&
        r.doc.tags.tag[hit.last + 1] === T.noun &&
        r.dateAt[hit.last + 1]! < 0 &&
        r.doc.tokens.kind[hit.last + 2] === PUNCT
      )
        return null;
      if (group.passive && hit.act !== 'receive') return null;
      return {
        hit,
        kind: 'relative',
        negated: group.negated,
        partly: partly || group.partly || partlyAfter(r, hit.last + 1, end),
        group,
        last: hit.last,
        anaphor,
      };
    }
    if (r.lower[j] === '"' || r.lower[j] === '“') continue;
    const tag = r.doc.tags.tag[j]!;
    if (
      r.doc.tokens.kind[j] === PUNCT ||
      tag === T.preposition ||
      tag === T.past ||
      tag === T.wh ||
      tag === T.conjunction
    )
      return null;
  }
  return null;
}
