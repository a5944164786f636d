/** Verbs that show a name to be a speaker's. */
export const SPEAKS: ReadonlySet<string> = new Set(
  'said says asked urged called put noted recommended praised welcomed told replied added thanked warned stressed commended expressed regretted stated demanded'.split(
    ' ',
  ),
);
