import { choice, prose, reference } from '#isms/kernel/fields.ts';
import type { Link } from '#isms/kernel/field.ts';
import { view } from '#isms/kernel/view.ts';
import { scope } from '../04-context/scope.ts';
import { chosenEdition } from '../09-evaluation/columns.ts';
import { differences, inWords } from './statement-differences.ts';
import { latestIssues, linesOf, lineSources, type LiveLine } from './statement-lines.ts';
import { statement, statementLine } from './statement.ts';

/** The Statement of Applicability as the records make it today, beside what was issued last. */
export const statementOfApplicability = view({
  key: 'statement-of-applicability',
  clause: '6.1.3',
  title: 'Statement of Applicability',
  purpose:
    'Every control of Annex A and those of your own: whether it is needed and why, how it is done and how far, as it is today. What differs from the issue in force is said in the last column; to issue it anew is an act of the scope.',
  reads: [...lineSources, scope, statement],
  parameters: {
    edition: choice({
      title: 'Edition',
      help: 'The edition whose Annex A it answers.',
      options: statement.fields.edition.options ?? {},
      default: '2022',
    }),
    scope: reference('scope', { title: 'Scope', help: 'Only that of this scope.', optional: true }),
  },
  columns: {
    scope: reference('scope', { title: 'Scope', help: 'The scope it is made for.' }),
    ...statementLine,
    differs: prose({
      title: 'Different from the issue in force',
      help: 'In what this line is no longer as it was issued.',
      optional: true,
    }),
  },
  presentation: { as: 'table' },
  *rows({ s }, { edition, scope: only }) {
    const chosen = chosenEdition(edition);
    const issues = latestIssues(chosen, s);
    for (const { id, code } of s.all(scope)) {
      if (only !== undefined && only !== id) continue;
      const lines = linesOf(id, chosen, s);
      const issue = issues.find(({ fields }) => fields.scope === id);
      const changed = new Map(
        differences(issue?.fields.lines ?? lines, lines).map((each) => [each.control, inWords(each)]),
      );
      const gone = (issue?.fields.lines ?? []).filter(
        ({ control }) => !lines.some((each) => each.control === control),
      );
      for (const line of [...lines, ...gone.map(({ control, ref, name }) => ({ control, ref, name }))])
        yield {
          key: `${code} ${line.control}`,
          cells: { ...line, scope: id, differs: changed.get(line.control) },
          rests: [{ register: scope.key, id }, ...restsOf(line)],
        };
    }
  },
});

/** The records that a line names. */
const restsOf = (line: LiveLine): readonly Link[] =>
  Object.entries(statementLine).flatMap(([name, { to }]) => {
    const named = line[name as keyof LiveLine];
    return to === undefined || named === undefined ? [] : [named].flat().map((id) => ({ register: to, id }));
  });
