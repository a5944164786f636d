/** Reads the openly licensed training texts and fills the templates: rows of { id, text, persons: [[start, end]...], partial }. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeName, random } from './name-patterns.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const lines = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l));
const TITLE =
  /^(?:(?:mr|mrs|ms|miss|dr|prof|gen|sen|rep|gov|lt|col|sgt|rev|hon|sir|lord|lady|dame|president|senator|governor|minister|ambassador|secretary|chancellor|king|queen|prince|princess|pope|judge|justice|general|captain|colonel|mayor|congressman|congresswoman|representative|chairman|director|professor|doctor|prime|foreign|vice|deputy|former|then|ex-president)\b\.?\s+)+/i;

/** CrossNER politics (MIT): every person of a sentence is marked. Titles in front of names are taken off. */
export function crossner(path) {
  return lines(path).map((r) => ({
    id: r.id,
    text: r.text,
    partial: false,
    persons: r.persons.map((p) => {
      const head = TITLE.exec(r.text.slice(p.start, p.end))?.[0] ?? '';
      return [head.length < p.end - p.start ? p.start + head.length : p.start, p.end];
    }),
  }));
}

/** GUM (annotations CC-BY-4.0): persons mentioned more than once are marked, others are not. */
export function gum(path) {
  return lines(path).map((r) => ({
    id: r.id,
    text: r.text,
    partial: true,
    persons: r.mentions.filter((m) => m.kind === 'name' && m.core).map((m) => m.core),
  }));
}

/** Other people's names in the places of a text's own: the pattern stays, the names change. */
export function renamed(row, seed) {
  const r = random(seed);
  let text = '';
  let at = 0;
  const persons = [];
  for (const [start, end] of [...row.persons].sort((a, b) => a[0] - b[0])) {
    if (start < at) continue;
    text += row.text.slice(at, start);
    const old = row.text.slice(start, end);
    const made = makeName(r);
    const name = r() < 0.3 ? old : old.includes(' ') ? made.full : made.short;
    persons.push([text.length, text.length + name.length]);
    text += name;
    at = end;
  }
  return { id: `${row.id}~${seed}`, text: text + row.text.slice(at), persons, partial: row.partial };
}

const RANK = ['', '', '', 'Deputy ', 'Vice ', 'State ', 'Assistant ', 'Acting '];

/** `count` sentences from templates.txt. */
export function filled(count, seed) {
  const r = random(seed);
  const pick = (list) => list[Math.floor(r() * list.length)];
  const fill = JSON.parse(readFileSync(join(here, 'fillers.json'), 'utf8'));
  const templates = readFileSync(join(here, 'templates.txt'), 'utf8').split('\n').filter(Boolean);
  const rows = [];
  for (let i = 0; i < count; i++) {
    const template = templates[i % templates.length];
    let text = '';
    const persons = [];
    for (const part of template.split(/(\{\w\})/)) {
      const kind = /^\{(\w)\}$/.exec(part)?.[1];
      if (kind === 'N' || kind === 'S') {
        const name = makeName(r)[kind === 'N' ? 'full' : 'short'];
        persons.push([text.length, text.length + name.length]);
        text += name;
      } else if (kind === 'T')
        text +=
          r() < 0.35
            ? `${pick(RANK)}Minister ${pick(['of', 'for'])} ${pick(fill.portfolios)}`
            : pick(fill.titles);
      else if (kind === 'F') text += pick(fill.portfolios);
      else if (kind === 'E') text += pick(fill.events);
      else if (kind === 't') text += pick(fill.tails);
      else if (kind === 'H') text += pick(fill.honorifics);
      else if (kind === 'C') text += pick(fill.states);
      else if (kind === 'D') text += pick(fill.demonyms);
      else if (kind === 'P') text += pick(fill.places);
      else if (kind === 'O') text += pick(fill.organisations);
      else text += part;
    }
    rows.push({ id: `made-${i}`, text, persons, partial: false });
  }
  return rows;
}
