/** The server a URL talks to, for pace: the name without scheme and default port. */
export function hostKey(url: URL | string): string {
  return new URL(url).host.toLowerCase();
}

/** `www.` aside, is `host` the given one or below it? */
export function belongsTo(host: string, owner: string): boolean {
  const bare = owner.toLowerCase().replace(/^www\./, '');
  const name = host.toLowerCase();
  return name === bare || name.endsWith(`.${bare}`);
}
