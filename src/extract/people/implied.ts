import { stateName } from '../../reference/states.js';
import type { Held } from './offices.js';
import { type Scene, sentenceStart } from './titles/scene.js';
import type { ShortOffice } from './titles/seats.js';
import { SPEAKS } from './titles/speech.js';

/** "his Vietnamese counterpart Tran Thanh Man": the office of the official named before in the sentence, of that state. */
export function counterpart(scene: Scene, held: readonly Held[], n: number, person: number): Held | null {
  const { tokens } = scene.doc;
  const name = scene.names[n]!;
  if (tokens.lower[name.first - 1] !== 'counterpart') return null;
  const s = scene.stateAt[name.first - 2] ?? -1;
  const start = sentenceStart(scene, name.first);
  const model = held.findLast((h) => h.first >= start && h.person !== person && h.head !== '');
  if (s < 0 || model === undefined || model.international) return null;
  return {
    ...model,
    country: scene.states[s]!.iso3,
    first: scene.states[s]!.first,
    end: name.end,
    person,
    name: n,
    rule: 'counterpart',
    status: 'current',
  };
}

/** Somebody who speaks for a state, the office not named. */
export function speakerFor(country: string, first: number, end: number, person: number, name: number): Held {
  const organisation = stateName(country);
  return {
    title: '',
    head: '',
    organisation,
    country,
    international: false,
    first,
    end,
    person,
    name,
    rule: 'represents-state',
    status: 'current',
  };
}

/** ISO3 of the state whose possessive stands before a full name: "Sweden's Anna Lind asked". */
export function ownerBefore(scene: Scene, n: number): string | null {
  const name = scene.names[n]!;
  if (name.words.length < 2 || scene.doc.tokens.lower[name.first - 1] !== "'s") return null;
  const s = scene.stateAt[name.first - 2] ?? -1;
  return s >= 0 ? scene.states[s]!.iso3 : null;
}

export function speaksNext(scene: Scene, at: number): boolean {
  return SPEAKS.has(scene.doc.tokens.lower[at] ?? '');
}

/** "Sen. Ann Lee": an office printed short, as it stands. */
export function abbreviated(scene: Scene, short: ShortOffice, person: number, name: number): Held {
  const { tokens } = scene.doc;
  const title = scene.doc.text.slice(tokens.start[short.first]!, tokens.end[short.end - 1]!);
  return { ...NO_OFFICE, title, head: short.head, first: short.first, end: short.end, person, name };
}

/** "Ann Lee MP": the letters after the name. */
export function seated(scene: Scene, seat: number, person: number, name: number): Held {
  const { tokens } = scene.doc;
  const title = scene.doc.text.slice(tokens.start[seat]!, tokens.end[seat]!);
  return { ...NO_OFFICE, title, head: tokens.lower[seat]!, first: seat, end: seat + 1, person, name };
}

/** "Ann Lee, who chairs the Law Commission", "Ann Lee (Labour, Leeds)": the body or party, the office not named. */
export function memberOf(body: string, first: number, end: number, person: number, name: number): Held {
  return { ...NO_OFFICE, organisation: body, first, end, person, name, rule: 'of-body' };
}

const NO_OFFICE = {
  title: '',
  head: '',
  organisation: null,
  country: null,
  international: false,
  rule: 'short-title',
  status: 'current',
} as const;
