/** Small words inside names, lower case as printed or capitalised: they join what stands on both sides. */
export const PARTICLES: ReadonlySet<string> = new Set(
  (
    'al el bin ibn bint binti binte ben abu abd ould mint von van vom zu zum der den de del della di da do dos das du des la le ' +
    'lo los las ter ten y e ap af av ur wa san st st. a/l a/p'
  ).split(' '),
);

/** Particles that may begin a name in lower case: "al-Harthy", "de Gaulle". */
export const OPENING_PARTICLES: ReadonlySet<string> = new Set(
  'al el bin ibn ben abu von van de del della di da dos du la le ter'.split(' '),
);

/** What may stand after a name and still belong to it. */
export const SUFFIXES: ReadonlySet<string> = new Set('jr sr ii iii iv vi vii viii'.split(' '));

/** Given names as they are shortened, with or without a stop: part of the name, no courtesy word. */
export const GIVEN_SHORT: ReadonlySet<string> = new Set(
  'md mohd muhd moh ma wm chas geo thos jos sk'.split(' '),
);
