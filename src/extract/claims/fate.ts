import type { ClaimType, Modality } from '../../model/fact.js';
import type { Act } from './lexicon.js';
import type { Reading } from './read.js';
import { POSITION } from './scene.js';
import type { Tie } from './tie.js';

/** The type that a trigger's act tells where nothing bends it; null for an act that says nothing of their fate. */
export const FATE: Readonly<Record<Act, ClaimType | null>> = {
  receive: 'received',
  support: 'supported',
  note: 'noted',
  implement: 'implementation',
  partly: 'partially_supported',
  pend: 'pending',
  speak: null,
};

/** `whole`: the count is told as a part of all that was received. */
export function typeOf(tie: Tie, r: Reading, whole: boolean): { type: ClaimType; modality: Modality } | null {
  const { hit, group } = tie;
  let act = hit.act;
  const negated = tie.negated;
  let modality = group.modality;
  const promise = PROMISE.test(group.cue) || (whole && PLEDGED.test(group.cue));
  if (act === 'implement' && promise) {
    act = 'support';
    modality = 'asserted';
  }
  if (POSITION.has(act)) {
    // To announce a position is to take it: "would support 271", "will take up 241".
    if (/^(?:will|would|'ll|can|shall|won't|wouldn't)$/.test(group.cue) && !decides(r, group.first))
      modality = 'asserted';
    if (negated && modality === 'possible') modality = 'asserted';
    // "agreed to take up", "is ready to accept": the position is taken.
    if (TAKEN.test(group.cue) || hit.lemma === 'live with') modality = 'asserted';
  }
  switch (act) {
    case 'receive':
      return { type: 'received', modality: negated ? 'denied' : modality };
    case 'support':
      if (negated) return { type: tie.partly ? 'partially_supported' : 'noted', modality };
      return { type: tie.partly ? 'partially_supported' : 'supported', modality };
    case 'note':
      return negated ? null : { type: 'noted', modality };
    case 'pend':
      return negated ? null : { type: 'pending', modality: modality === 'planned' ? 'asserted' : modality };
    case 'partly':
      return { type: 'partially_supported', modality };
    case 'implement':
      return {
        type: 'implementation',
        modality: negated !== (hit.lemma === 'ignore') ? 'denied' : modality,
      };
    default:
      return null;
  }
}

const PLEDGED = /^(?:pledged|promised|vowed|pledges|promises|committed|commits) to$/;
const TAKEN =
  /^(?:agreed|decided|opted|chose|committed|accepted|ready|able|willing|prepared|happy|pleased) to$/;
const PROMISE = /^(?:accepted|agreed|committed|agrees|accepts|undertaken|undertook) to$/;

/** "will say which it accepts", "will decide whether to". */
function decides(r: Reading, first: number): boolean {
  const w = r.lower[first - 1] ?? '';
  return w === 'whether' || w === 'if';
}
