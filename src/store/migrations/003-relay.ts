/** Who passes somebody else's words on, in quotes. */
export const relay = {
  number: 3,
  sql: `
ALTER TABLE quotes ADD COLUMN relay TEXT;
ALTER TABLE quotes ADD COLUMN relay_start_char INTEGER;
ALTER TABLE quotes ADD COLUMN relay_end_char INTEGER;
`,
};
