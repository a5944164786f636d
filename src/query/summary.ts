import { LAYERS } from '../model/fact.js';
import type { Db } from '../store/open.js';
import type { Record_ } from './format.js';

/** What a database holds, for a person to read. */
export interface Summary {
  readonly articles: readonly Record_[];
  readonly layers: readonly Record_[];
  readonly claims: readonly Record_[];
  readonly verdicts: readonly Record_[];
}

export function summarise(db: Db): Summary {
  const all = (sql: string): Record_[] => db.prepare(sql).all() as Record_[];
  return {
    articles: all(
      `SELECT status, count(*) AS articles, count(DISTINCT story_id) AS stories, count(DISTINCT outlet) AS outlets,
         min(published) AS earliest, max(published) AS latest
       FROM articles GROUP BY status ORDER BY articles DESC, status`,
    ),
    layers: LAYERS.map((layer) => ({
      layer,
      ...(db
        .prepare(
          `SELECT count(*) AS facts, count(*) FILTER (WHERE certainty = 'certain') AS certain,
             count(DISTINCT article_id) AS articles FROM ${layer}`,
        )
        .get() as Record_),
    })),
    claims: all(
      `SELECT type, count(*) AS claims, count(DISTINCT state) AS states,
         count(*) FILTER (WHERE modality = 'asserted') AS asserted,
         count(*) FILTER (WHERE modality IN ('planned', 'possible')) AS "planned or possible",
         count(*) FILTER (WHERE modality = 'denied') AS denied
       FROM claims GROUP BY type ORDER BY claims DESC, type`,
    ),
    verdicts: all(
      `SELECT kind AS "check", count(*) AS made,
         count(*) FILTER (WHERE verdict = 'agrees') AS agrees,
         count(*) FILTER (WHERE verdict = 'differs') AS differs,
         count(*) FILTER (WHERE verdict LIKE 'explained%') AS explained,
         count(*) FILTER (WHERE verdict = 'unknown') AS unknown
       FROM claim_checks GROUP BY kind ORDER BY kind`,
    ),
  };
}
