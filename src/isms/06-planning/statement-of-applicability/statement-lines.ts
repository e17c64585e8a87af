import type { Id, Values } from '#isms/kernel/field-kinds/field.ts';
import type { Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { memoised } from '#isms/kernel/queries/memoised-query.ts';
import type { Edition } from '#isms/standard/edition.ts';
import { evidence } from '../../across/evidence.ts';
import { catalogueControl } from '../../annex-a/catalogue-control.ts';
import { applicability, implementationOf, measuresFor } from './applicability.ts';
import { measure } from '../risk-treatment/measure.ts';
import { evidenceCoversUntil, measureEvidence } from '../risk-treatment/measure-evidence.ts';
import { statement, type statementLine } from './statement.ts';

/** A line of a Statement of Applicability, as issued. */
export type IssuedLine = Values<typeof statementLine>;

/** A line as the records yield it today. Whether its control is necessary may still be undecided. */
export type LiveLine = Pick<IssuedLine, Heading> & StatementPart;
type Heading = 'control' | 'ref' | 'name';
type StatementPart = { readonly [N in Exclude<keyof IssuedLine, Heading>]?: IssuedLine[N] | undefined };

/** The registers to read for lines. */
type Sources = typeof applicability | typeof catalogueControl | typeof measure | typeof evidence;
export const lineSources = [applicability, catalogueControl, measure, evidence] as const;

/**
 * Returns the Statement of Applicability of a scope as the records yield it today: every control of Annex A of the
 * edition in its order, then the own controls that were decided on.
 */
export const linesOf = (scope: Id<'scope'>, edition: Edition, s: Reader<Sources>): readonly LiveLine[] =>
  linesToday(s, scope, edition);

const linesToday = memoised(lineSources, (s, scope: Id<'scope'>, edition: Edition): readonly LiveLine[] => {
  const decisions = new Map(
    s.referring(applicability, 'scope', scope).map((each) => [each.fields.control, each]),
  );
  return s
    .all(catalogueControl)
    .filter(
      ({ id, fields: { catalogue } }) => catalogue === edition || (catalogue === 'own' && decisions.has(id)),
    )
    .map((control) => lineOf(control, decisions.get(control.id), s));
});

function lineOf(
  { id, fields: { ref, title } }: Stored<typeof catalogueControl>,
  decision: Stored<typeof applicability> | undefined,
  s: Neighbourhood<Sources>,
): LiveLine {
  const named = { control: id, ref, name: title };
  if (!decision) return named;
  const { applicable, reasonNot, decidedOn, reviewedOn = decidedOn } = decision.fields;
  const decided = { ...named, applicable, reviewedOn };
  return filled(
    applicable === 'yes'
      ? { ...decided, ...justificationOf(decision), ...practiceOf(decision, s) }
      : { ...decided, reasonNot },
  );
}

const justificationOf = ({
  fields: { drivers, risks, requirements, reason },
}: Stored<typeof applicability>): StatementPart => ({ drivers, risks, requirements, reason });

function practiceOf(decision: Stored<typeof applicability>, s: Neighbourhood<Sources>): StatementPart {
  const measures = measuresFor(decision, s);
  const shown = unique(measures.flatMap((each) => measureEvidence(each, s)));
  return {
    status: implementationOf(decision, s),
    how: measures
      .map(({ fields: { name, how } }) => (how === undefined ? name : `${name}: ${how}`))
      .join('\n\n'),
    measures: measures.map(({ id }) => id),
    operatedBy: operatedBy(measures),
    owners: unique(measures.flatMap(({ fields }) => fields.owner ?? [])),
    documents: unique(measures.flatMap(({ fields }) => fields.documents ?? [])),
    evidence: shown.map(({ id }) => id),
    evidenceUntil: evidenceCoversUntil(shown),
  };
}

/** Returns who operates a control. If its measures have different operators, it is shared. */
function operatedBy(measures: readonly Stored<typeof measure>[]): IssuedLine['operatedBy'] {
  const [first, ...others] = unique(measures.map(({ fields }) => fields.operatedBy));
  return others.length > 0 ? 'shared' : first;
}

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];

/** Returns the line without empty values, as a form would leave them out. */
const filled = (line: LiveLine): LiveLine =>
  Object.fromEntries(
    Object.entries(line).filter(([, value]) => value !== undefined && value !== '' && !isEmpty(value)),
  ) as LiveLine;

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Returns the latest issue of each scope for an edition. */
export function latestIssues(
  edition: Edition,
  s: Reader<typeof statement>,
): readonly Stored<typeof statement>[] {
  const latest = new Map<string, Stored<typeof statement>>();
  for (const each of s.all(statement))
    if (each.fields.edition === edition) latest.set(each.fields.scope, each);
  return [...latest.values()];
}

/** Returns the references of lines, for a sentence. */
export const refsOf = (lines: readonly Pick<LiveLine, 'ref'>[]): string =>
  lines.map(({ ref }) => ref).join(', ');
