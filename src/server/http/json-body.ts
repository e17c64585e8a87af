import { sentences } from '#isms/kernel/values/sentence.ts';
import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { Problem } from '#isms/kernel/values/problem.ts';

const texts = sentences('json-body', {
  theBodyNestsDeeperThanLevels: 'The body nests deeper than {deepest} levels.',
  theBodyIsNotJson: 'The body is not JSON: {error}',
});

const deepest = 32;

/**
 * Parses a JSON body. Throws a problem if it is not JSON, or if it nests deeper than any record does. The depth is
 * checked first, since a parser would build the whole value before that.
 */
export function parseJson(text: string): unknown {
  if (nestsTooDeep(text))
    throw new ProblemError(new Problem('invalid', texts.theBodyNestsDeeperThanLevels({ deepest })));
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new ProblemError(
      new Problem('invalid', texts.theBodyIsNotJson({ error: (error as Error).message })),
    );
  }
}

function nestsTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92) at += 1;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 91 || code === 123) depth += 1;
    else if (code === 93 || code === 125) depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

/** A problem as an exception, for hooks and parsers of Fastify that can fail in no other way. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(inEnglish(problem.detail));
    this.problem = problem;
  }
}
