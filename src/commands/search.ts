import type { Command } from 'commander';
import { searchArticles } from '../query/search.js';
import { openDatabase } from '../store/open.js';
import { print, type QueryOptions, queryable } from './options.js';

export function register(program: Command): void {
  const command = program
    .command('search')
    .description(
      'full-text search over titles and texts, whatever the diacritics; "a phrase" in quotation marks',
    )
    .argument('<words...>', 'words that an article must hold');
  queryable(command, ['state', 'outlet', 'official', 'since', 'until', 'limit']);
  command.action((words: string[], options: QueryOptions) => {
    const db = openDatabase(options.db, { readonly: true });
    try {
      const { columns, rows } = searchArticles(db, words.join(' '), options);
      print(rows, options.format, columns, ['id', 'published', 'outlet', 'title', 'snippet']);
    } finally {
      db.close();
    }
  });
}
