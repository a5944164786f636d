import { type Command, Option } from 'commander';
import { out } from '../cli/context.js';
import { CLAIM_SHOWN, type Explanation, explainClaim } from '../query/explain.js';
import { openDatabase } from '../store/open.js';
import { databaseOption, wholeNumber } from './options.js';

export function register(program: Command): void {
  program
    .command('explain')
    .description('why a claim is what it is: its sentence with the parts marked, rules, reasons, checks')
    .argument('<claim_id>', 'id of the claim ("rapporteur claims" lists them)', wholeNumber)
    .addOption(databaseOption())
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action((id: number, options: { db: string; format: string }) => {
      const db = openDatabase(options.db, { readonly: true });
      try {
        const explanation = explainClaim(db, id);
        out.result(options.format === 'json' ? JSON.stringify(explanation, null, 2) : asText(explanation));
      } finally {
        db.close();
      }
    });
}

function asText(e: Explanation): string {
  const { claim, article } = e;
  const lines = [
    `Claim ${claim.id}: ${claim.type}${claim.value === null ? '' : ` ${claim.value}`}, ${claim.state ?? 'state unknown'}, cycle ${claim.cycle ?? 'unknown'}`,
    `${article.outlet ?? 'unknown outlet'}, ${article.published ?? 'undated'}: ${article.title ?? article.source}`,
    `${article.url ?? article.source}, characters ${claim.start_char} to ${claim.end_char}`,
    '',
    `  ${e.sentence}`,
    '',
    ...CLAIM_SHOWN.filter((c) => claim[c] !== null).map((c) => `  ${c.padEnd(12)} ${claim[c]}`),
    `  ${'rule'.padEnd(12)} ${claim.rule} (${claim.extractor} ${claim.version})`,
    '',
    'How it was decided',
    ...(e.reasons.length === 0 ? ['  (nothing recorded)'] : e.reasons.map((r) => `  ${r}`)),
    'Rests on',
    ...(e.rests_on.length === 0
      ? ['  (no row of another layer)']
      : e.rests_on.map((r) => `  ${r.layer} ${r.id}: "${r.text}" = ${r.says} [${r.rule}]`)),
    'Checks',
    ...(e.checks.length === 0
      ? ['  (none applies)']
      : e.checks.map(
          (c) =>
            `  ${c.kind}: ${c.verdict}${c.expected === null ? '' : `, expected ${c.expected}`}${c.source === null ? '' : ` (${c.source})`}`,
        )),
  ];
  return lines.join('\n');
}
