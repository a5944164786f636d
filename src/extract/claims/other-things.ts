/** What a number may be a part of, other than recommendations. */

const OTHER_THINGS = new Set(
  'concerns goals targets objectives laws bills articles sectors provisions victims cases officials members provinces regions questions'.split(
    ' ',
  ),
);

/** "12 of the goals", from the "of". */
export function ofOtherThings(lower: readonly string[], of: number): boolean {
  return (
    lower[of] === 'of' &&
    /^(?:the|its|their|our)$/.test(lower[of + 1] ?? '') &&
    OTHER_THINGS.has(lower[of + 2] ?? '')
  );
}
