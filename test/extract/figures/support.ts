import { datesExtractor } from '../../../src/extract/dates/index.js';
import { figuresExtractor } from '../../../src/extract/figures/index.js';
import { extractAll } from '../../../src/extract/run.js';
import { plainArticle } from '../../../src/model/article.js';
import type { FigureFact } from '../../../src/model/fact.js';
import { analyse } from '../../../src/text/doc.js';

/** The figures of a text, through the runner (which checks every span). */
export function figures(text: string): FigureFact[] {
  return extractAll(analyse(plainArticle(text)), [datesExtractor, figuresExtractor]).figures;
}

/** Value and unit of each figure: "271 recommendation", "5..6 percent"; a unit that is unknown is left out. */
export function brief(text: string): string[] {
  return figures(text).map((f) => {
    const value = f.valueHigh === null ? `${f.value}` : `${f.value}..${f.valueHigh}`;
    return f.unit === null ? value : `${value} ${f.unit}`;
  });
}

/** The only figure of a text. */
export function one(text: string): FigureFact {
  const found = figures(text);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} figures in ${text}`);
  return found[0];
}
