import type { Link } from '#isms/kernel/field-kinds/field.ts';
import type { Finding } from '#isms/kernel/declarations/finding.ts';
import { line, link, list, number, prose } from '#isms/kernel/declarations/fields.ts';
import type { GroupedFinding } from '#isms/kernel/declarations/finding-text.ts';
import type { ViewQuery } from '#isms/kernel/declarations/view.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';

// A row about more records than these links to their register.
const mostCases = 500;

/** The columns of a view that shows findings: one row for all records with the same finding. */
export const findingColumns = {
  message: prose({ title: 'Finding', help: 'What is the case.' }),
  fix: prose({ title: 'What to do', help: 'How to mend it.' }),
  record: link({ title: 'Record', help: 'The record it is about, if it is one.', optional: true }),
  places: number({ title: 'Records', help: 'How many records it is about.', whole: true }),
  population: number({
    title: 'Of',
    help: 'How many records were judged, where the rule judges each of them.',
    whole: true,
    optional: true,
  }),
  cases: list(
    {
      record: link({ title: 'Record', help: 'One of the records.' }),
      says: prose({ title: 'Finding', help: 'What is the case with it.' }),
    },
    {
      title: 'Each record',
      help: 'What is the case with each of them, if they are several.',
      optional: true,
    },
  ),
  register: line({ title: 'Register', help: 'Where to mend it.', format: 'register' }),
};

/** Returns the cells of these columns for a finding. */
export function findingCells(
  { findings, message, fix, population }: GroupedFinding,
  write: ViewQuery<AnyRegister>['message'],
) {
  const [first] = findings as readonly [Finding];
  const records = recordsOf(findings);
  const isSeveral = findings.length > 1;
  return {
    message,
    fix,
    ...(!isSeveral && records.length > 0 && { record: records[0] }),
    places: new Set(records.map(({ id }) => id)).size,
    ...(population !== undefined && { population }),
    ...(isSeveral && {
      cases: findings
        .slice(0, mostCases)
        .flatMap((finding) =>
          recordsOf([finding]).map((record) => ({ record, says: write(finding).message })),
        ),
    }),
    register: first.register,
  };
}

/** Returns the records that findings are about. */
export const recordsOf = (findings: readonly Finding[]): readonly Link[] =>
  findings.flatMap(({ register, record }) => (record === undefined ? [] : [{ register, id: record }]));
