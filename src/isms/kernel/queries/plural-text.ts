const plurals: Readonly<Record<string, string>> = { is: 'are', has: 'have', was: 'were', does: 'do' };
// Verbs with the same form in the plural: past tenses and auxiliaries.
const alike = new Set(
  'began came can cannot changed did ended failed had joined left looked ran started'.split(' '),
);
const pronoun = /\b(it|its|itself|he|she|they|them|their)\b/;
const article = /^(is|was) an? |\b(and|but) (is|was) an? /;
const otherVerb = /\b(and|but) (?!is\b|has\b|was\b|does\b)[a-z]+s\b/;
// A verb after a relative clause has another subject.
const afterRelative = /, (which|who) [^,]*, (is|has|was|does)\b/;
const agreeing = /(, and |, but |, | and | but )(is|has|was|does)\b/g;

/**
 * Returns the English template of a finding about one record as one about many, with `{record}` for their number:
 * *{record} has no owner* becomes *{record} have no owner*. Returns undefined if more than the verbs would change, such
 * as a pronoun.
 */
export function pluralText(says: string): string | undefined {
  const [before = '', after = '', ...more] = says.split('{record}');
  if (more.length > 0 || says.split('{record}').length < 2) return undefined;
  if (pronoun.test(says) || /[:;]|\. /.test(says.replaceAll(/\{.*?\}/g, ''))) return undefined;
  if (before !== '') return isObject(before, after) ? says : undefined;
  const [, still = '', verb = '', rest = ''] = /^ (still )?(\S+)(.*)$/s.exec(after) ?? [];
  const plural = pluralVerb(verb);
  if (plural === undefined || article.test(`${verb}${rest}`) || otherVerb.test(rest)) return undefined;
  if (afterRelative.test(rest)) return undefined;
  return `{record} ${still}${plural}${rest.replaceAll(agreeing, (_, and: string, is: string) => and + (plurals[is] ?? is))}`;
}

/** Checks whether the record is not the subject of the verb after it. */
const isObject = (before: string, after: string): boolean =>
  !/^ (is|has|was|does|\w+s)\b/.test(after) || /\b(of|in|for|about|on) $/.test(before);

function pluralVerb(verb: string): string | undefined {
  if (plurals[verb] !== undefined || alike.has(verb)) return plurals[verb] ?? verb;
  if (!/^[a-z]+s$/.test(verb)) return undefined;
  if (verb.endsWith('ies')) return `${verb.slice(0, -3)}y`;
  return /(ss|sh|ch|x|z|o)es$/.test(verb) ? verb.slice(0, -2) : verb.slice(0, -1);
}
