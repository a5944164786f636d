/** The amount that a figure gives again in another unit: "100 kilometres (60 miles)". */
export const conversion = {
  number: 4,
  sql: `
ALTER TABLE figures ADD COLUMN converts_figure_id INTEGER
  REFERENCES figures(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX figures_converts ON figures(converts_figure_id);
`,
};
