/** What a page asks of robots (`noindex`, `noarchive`), as it says it: a user decides what follows from it. */
export const robots = {
  number: 5,
  sql: 'ALTER TABLE articles ADD COLUMN robots TEXT;',
};
