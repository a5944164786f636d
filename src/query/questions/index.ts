/** A question that the database answers with one query. */
export interface Question {
  readonly name: string;
  readonly asks: string;
  readonly sql: string;
}

/** The questions that researchers ask first; `rapporteur sql --question NAME` runs one. */
export const QUESTIONS: readonly Question[] = [
  {
    name: 'disagreements',
    asks: 'Which press figures differ from the reference of that state and cycle, and do count basis or stage explain it?',
    sql: `SELECT c.state, c.cycle, c.type, c.value AS printed, k.expected, k.verdict, k.source, a.outlet, c.text
FROM claim_checks k JOIN claims c ON c.id = k.claim_id JOIN articles a ON a.id = c.article_id
WHERE k.kind = 'reference' AND k.verdict IN ('differs', 'explained_by_unit', 'explained_by_stage')
ORDER BY c.state, c.cycle, c.type, a.identity`,
  },
  {
    name: 'variants',
    asks: 'For which state and cycle does the press print more than one value of the same measure? (Of parts, the largest in each article.)',
    sql: `SELECT c.state, c.cycle, c.type, count(DISTINCT c.value_num) AS variants,
  group_concat(DISTINCT c.value) AS printed, count(DISTINCT a.story_id) AS stories
FROM claims c JOIN articles a ON a.id = c.article_id
WHERE c.value_num IS NOT NULL AND c.modality = 'asserted' AND c.cycle IS NOT NULL
  AND c.type IN ('received', 'supported', 'noted', 'acceptance_rate', 'recommending_states')
  AND (c.type NOT IN ('supported', 'noted') OR c.value_num = (SELECT max(d.value_num) FROM claims d
    WHERE d.article_id = c.article_id AND d.state = c.state AND d.cycle = c.cycle AND d.type = c.type AND d.modality = 'asserted'))
GROUP BY c.state, c.cycle, c.type HAVING variants > 1
ORDER BY variants DESC, c.state, c.cycle, c.type`,
  },
  {
    name: 'sums',
    asks: 'Inside one article, do the parts sum to the total?',
    sql: `SELECT a.outlet, c.state, c.cycle, c.type, c.value AS printed, k.expected, k.verdict, c.text
FROM claim_checks k JOIN claims c ON c.id = k.claim_id JOIN articles a ON a.id = c.article_id
WHERE k.kind = 'sum' ORDER BY k.verdict DESC, c.state, c.cycle, a.identity`,
  },
  {
    name: 'rates',
    asks: 'Do printed rates follow from the counts printed beside them?',
    sql: `SELECT a.outlet, c.state, c.cycle, c.value AS printed, k.expected, k.verdict, c.text
FROM claim_checks k JOIN claims c ON c.id = k.claim_id JOIN articles a ON a.id = c.article_id
WHERE k.kind = 'rate' ORDER BY k.verdict DESC, c.state, c.cycle, a.identity`,
  },
  {
    name: 'verbs',
    asks: "Which verb does each country's press use for recommendations not supported?",
    sql: `SELECT a.outlet_country AS press_of, c.verb, count(*) AS claims, count(DISTINCT a.story_id) AS stories
FROM claims c JOIN articles a ON a.id = c.article_id WHERE c.type = 'noted'
GROUP BY press_of, c.verb ORDER BY press_of IS NULL, press_of, claims DESC, c.verb`,
  },
  {
    name: 'implementation',
    asks: 'Who makes claims of implementation, of what share, on which base?',
    sql: `SELECT c.state, c.cycle, coalesce(c.speaker, '(the paper)') AS says, c.value, c.unit, c.of_value AS base, c.modality, c.text
FROM claims c JOIN articles a ON a.id = c.article_id WHERE c.type IN ('implementation', 'implementation_rate')
ORDER BY c.state, c.cycle, a.identity, c.start_char`,
  },
  {
    name: 'delays',
    asks: 'How many days after a review or adoption did each outlet first report it?',
    sql: `SELECT a.outlet, c.state, c.cycle, c.type, min(a.published) AS first_report, c.date AS event,
  CAST(julianday(min(a.published)) - julianday(c.date) AS INTEGER) AS days
FROM claims c JOIN articles a ON a.id = c.article_id
WHERE c.type IN ('review', 'adoption') AND c.modality = 'asserted' AND length(c.date) = 10 AND length(a.published) = 10
  AND a.published >= c.date
GROUP BY a.outlet, c.state, c.cycle, c.type, c.date ORDER BY days, a.outlet, c.state`,
  },
  {
    name: 'promises',
    asks: 'Which promises (mid-term report, plan, answer) are past due?',
    sql: `SELECT c.state, c.cycle, c.type, c.value, c.date AS due, coalesce(c.speaker, '(the paper)') AS says, a.outlet, c.text
FROM claims c JOIN articles a ON a.id = c.article_id
WHERE c.modality = 'planned' AND c.type IN ('midterm_report', 'plan', 'pledge', 'pending', 'report_submitted')
  AND c.date IS NOT NULL AND c.date < date('now')
  AND NOT EXISTS (SELECT 1 FROM claims d WHERE d.state = c.state AND d.type = c.type AND d.modality = 'asserted'
    AND (d.cycle IS c.cycle) AND d.id <> c.id)
ORDER BY due, c.state`,
  },
  {
    name: 'careers',
    asks: "How did an official's titles change over time?",
    sql: `SELECT p.name, o.title, o.organisation, o.status, min(o.as_of) AS first, max(o.as_of) AS last, count(*) AS articles
FROM officials o JOIN persons p ON p.id = o.person_id
WHERE o.person_id IN (SELECT person_id FROM officials GROUP BY person_id HAVING count(DISTINCT lower(title)) > 1)
GROUP BY p.id, lower(o.title) ORDER BY p.name, p.id, first, o.title`,
  },
  {
    name: 'spread',
    asks: 'Which figures spread from outlet to outlet, and who printed them first, counting a syndicated story once?',
    sql: `SELECT c.state, c.cycle, c.type, c.value, count(DISTINCT a.story_id) AS stories, count(DISTINCT a.outlet) AS outlets,
  min(a.published) AS first_printed,
  (SELECT b.outlet FROM claims d JOIN articles b ON b.id = d.article_id WHERE d.state = c.state AND d.cycle IS c.cycle
   AND d.type = c.type AND d.value = c.value ORDER BY b.published IS NULL, b.published, b.identity LIMIT 1) AS first_by
FROM claims c JOIN articles a ON a.id = c.article_id
WHERE c.value_num IS NOT NULL AND c.modality = 'asserted'
GROUP BY c.state, c.cycle, c.type, c.value HAVING stories > 1
ORDER BY stories DESC, c.state, c.cycle, c.type`,
  },
];
