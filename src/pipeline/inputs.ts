import { readWarc } from '../archive/read.js';
import { asRapporteurError, InputError } from '../model/errors.js';
import { enumerate, type FoundFile } from './enumerate.js';
import { type Input, NOTHING_GIVEN } from './input.js';
import { readWhole, refuseBinary } from './read-file.js';
import { make, readRecords } from './records.js';

/** Downloads one URL named on the command line; the fetcher provides it. */
export type FetchUrl = (url: string) => Promise<Input>;

/** Everything that the given INPUTs hold, lazily; each problem as an error in its place. */
export async function* readInputs(
  inputs: Iterable<string>,
  fetchUrl: FetchUrl,
): AsyncGenerator<Input | InputError> {
  for (const input of inputs) {
    for (const found of enumerate(input)) {
      if (found instanceof InputError) yield found;
      else yield* readFound(found, fetchUrl);
    }
  }
}

async function* readFound(found: FoundFile, fetchUrl: FetchUrl): AsyncGenerator<Input | InputError> {
  try {
    switch (found.kind) {
      case 'page':
      case 'text': {
        const bytes = await readWhole(found.path);
        refuseBinary(bytes, found.path);
        yield make(
          found.kind === 'page' ? 'html' : 'saved_text',
          found.path,
          bytes,
          null,
          NOTHING_GIVEN,
          null,
        );
        break;
      }
      case 'jsonl':
      case 'stdin':
        yield* readRecords(found.path);
        break;
      case 'warc':
        yield* readArchive(found.path);
        break;
      case 'url':
        yield await fetchUrl(found.path);
        break;
    }
  } catch (error) {
    const coded = asRapporteurError(error, 'read', found.path);
    if (!(coded instanceof InputError)) throw coded;
    yield coded;
  }
}

async function* readArchive(path: string): AsyncGenerator<Input | InputError> {
  const problems: InputError[] = [];
  for await (const page of readWarc(path, { onProblem: (problem) => problems.push(problem) })) {
    while (problems.length > 0) yield problems.shift()!;
    try {
      refuseBinary(page.body, page.url);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield error;
      continue;
    }
    const kind = page.contentType?.startsWith('text/plain') ? 'saved_text' : 'html';
    yield make(kind, page.url, page.body, null, { ...NOTHING_GIVEN, url: page.url }, page.contentType, {
      url: page.url,
      fetchedAt: page.fetchedAt,
      httpStatus: page.httpStatus,
      contentType: page.contentType,
      bodySha256: page.bodySha256,
      archivePath: page.archivePath,
      archiveOffset: page.archiveOffset,
    });
  }
  yield* problems;
}
