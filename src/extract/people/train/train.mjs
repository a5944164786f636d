/**
 * Trains the name tagger (averaged perceptron) and writes ../tagger/names.bin.
 * Usage: node train.mjs DIST CROSSNER.jsonl GUM.jsonl [--folds 5] [--epochs 8]
 * DIST is a build of this repository (the features are its own). With --folds nothing is written: exact F1 by cross-validation.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { crossner, filled, gum, renamed } from './data.mjs';
import { random } from './name-patterns.mjs';

const [dist, crossPath, gumPath] = process.argv.slice(2);
const option = (name, other) =>
  process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : other;
const load = (path) => import(pathToFileURL(join(resolve(dist), path)).href);
const { analyse } = await load('text/doc.js');
const { plainArticle } = await load('model/article.js');
const { findZones } = await load('extract/people/zones.js');
const { viewZone, featuresOf, BUCKETS, MAX_FEATURES } = await load('extract/people/tagger/features.js');
const { labelZone } = await load('extract/people/tagger/perceptron.js');
const here = dirname(fileURLToPath(import.meta.url));
const KNOWN_KINDS = new Set([3, 5, 6, 7, 8, 11, 12, 13, 14]);

/** Zones of a row with the label of each unit; zones that the partial marking says nothing about are left out. */
export function examples(row) {
  const doc = analyse(plainArticle(row.text));
  const out = [];
  for (const zone of findZones(doc)) {
    const view = viewZone(doc, zone);
    let any = false;
    let before = -1;
    const gold = zone.units.map((u) => {
      const a = doc.tokens.start[u.first];
      const z = doc.tokens.end[u.end - 1];
      const at = row.persons.findIndex(([s, e]) => s < z && a < e);
      const label = at < 0 ? 0 : at === before ? 2 : 1;
      before = at;
      if (at >= 0) any = true;
      return label;
    });
    if (row.partial && !any && !view.infos.every((i) => KNOWN_KINDS.has(i.broad) || i.broad >= 20)) continue;
    out.push({ view, gold: Uint8Array.from(gold), doc });
  }
  return out;
}

function train(rows, epochs, seed = 1) {
  const items = rows.flatMap((row) => examples(row).map((e) => ({ ...e, weight: row.weight ?? 1 })));
  const w = new Float32Array(3 * BUCKETS);
  const sum = new Float64Array(3 * BUCKETS);
  const features = new Int32Array(MAX_FEATURES);
  const r = random(seed);
  let step = 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = items.length - 1; i > 0; i--) {
      const j = Math.floor(r() * (i + 1));
      [items[i], items[j]] = [items[j], items[i]];
    }
    for (const { view, gold } of items) {
      let previous = 0;
      for (let k = 0; k < gold.length; k++) {
        const n = featuresOf(view, k, previous, features);
        let best = 0;
        let top = Number.NEGATIVE_INFINITY;
        for (let label = 0; label < 3; label++) {
          if (label === 2 && previous === 0) continue;
          let score = label === gold[k] ? -1 : 0;
          for (let f = 0; f < n; f++) score += w[label * BUCKETS + features[f]];
          if (score > top) {
            top = score;
            best = label;
          }
        }
        const right = gold[k];
        if (best !== right && !(right === 2 && previous === 0)) {
          for (let f = 0; f < n; f++) {
            const g = right * BUCKETS + features[f];
            const b = best * BUCKETS + features[f];
            w[g] += 1;
            sum[g] += step;
            w[b] -= 1;
            sum[b] -= step;
          }
        }
        step++;
        previous = r() < 0.8 ? right : best;
      }
    }
  }
  const out = new Float32Array(3 * BUCKETS);
  for (let i = 0; i < out.length; i++) out[i] = w[i] - sum[i] / step;
  return out;
}

/** The mean of several runs in different orders: linear models may be averaged, and the mean errs less than each. */
function trainMean(rows, epochs) {
  const runs = option('--seeds', 3);
  const sum = new Float32Array(3 * BUCKETS);
  for (let seed = 1; seed <= runs; seed++) {
    const w = train(rows, epochs, seed);
    for (let i = 0; i < sum.length; i++) sum[i] += w[i] / runs;
  }
  return sum;
}

function spansOf(zone, labels) {
  const out = [];
  for (let k = 0; k < labels.length; k++) {
    if (labels[k] === 1 || (labels[k] === 2 && out.length === 0)) out.push([k, k]);
    else if (labels[k] === 2) out[out.length - 1][1] = k;
  }
  return out.map(([a, z]) => `${zone.units[a].first}-${zone.units[z].end}`);
}

function score(weights, rows) {
  let tp = 0;
  let pred = 0;
  let gold = 0;
  for (const row of rows)
    for (const e of examples(row)) {
      const g = spansOf(e.view.zone, e.gold);
      const p = spansOf(e.view.zone, labelZone(e.view, weights).labels);
      gold += g.length;
      pred += p.length;
      tp += p.filter((x) => g.includes(x)).length;
    }
  return { tp, pred, gold };
}

const cross = crossner(crossPath);
const other = gum(gumPath);
const made = filled(option('--made', 2500), 11);
const epochs = option('--epochs', 8);
const augment = (rows) => [
  ...rows,
  ...rows.map((row, i) => renamed(row, i + 1)),
  ...(option('--twice', 0) ? rows.map((row, i) => renamed(row, i + 90001)) : []),
];
if (process.argv.includes('--folds')) {
  const folds = option('--folds', 5);
  const total = { tp: 0, pred: 0, gold: 0 };
  for (let f = 0; f < folds; f++) {
    const weights = trainMean(
      [...augment(cross.filter((_, i) => i % folds !== f)), ...augment(other), ...made],
      epochs,
    );
    const s = score(
      weights,
      cross.filter((_, i) => i % folds === f),
    );
    for (const k of Object.keys(total)) total[k] += s[k];
  }
  const p = total.tp / total.pred;
  const r = total.tp / total.gold;
  console.log(
    `cross-validated exact F1 ${((200 * p * r) / (p + r)).toFixed(1)} (P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)})`,
  );
} else {
  const weights = trainMean([...augment(cross), ...augment(other), ...made], epochs);
  let top = 0;
  for (const v of weights) top = Math.max(top, Math.abs(v));
  writeFileSync(
    join(here, '../tagger/names.bin'),
    Buffer.from(
      Int8Array.from(weights, (v) => Math.max(-127, Math.min(127, Math.round((v / top) * 127 * 2)))).buffer,
    ),
  );
  console.log(`largest weight ${top.toFixed(2)}`);
}
