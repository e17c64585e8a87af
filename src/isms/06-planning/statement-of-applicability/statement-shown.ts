import { choice, number, reference } from '#isms/kernel/declarations/fields.ts';
import type { Fields, Id } from '#isms/kernel/field-kinds/field.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { Row } from '#isms/kernel/declarations/view.ts';
import type { Edition } from '#isms/standard/edition.ts';
import { scope } from '../../04-context/scope.ts';
import { assessmentRun } from '../../08-operation/risk-assessments/assessment-run.ts';
import { chosenEdition } from '../../09-evaluation/conformity/verdict-columns.ts';
import { latest } from '../../across/latest-record.ts';
import { organisation } from '../../across/organisation.ts';
import { differences, type Difference } from './statement-differences.ts';
import { latestIssues, linesOf, lineSources, type LiveLine } from './statement-lines.ts';
import { statement } from './statement.ts';

/** The registers to read for a Statement of Applicability and its head. */
export const headSources = [scope, ...lineSources, statement, assessmentRun, organisation] as const;
type Sources = (typeof headSources)[number];

interface StatementParameters {
  readonly edition: string;
  readonly scope?: Id<'scope'> | undefined;
  readonly issue?: Id<'statement'> | undefined;
}

/** A Statement of Applicability as shown: as the records yield it, or an issue as it was. */
export interface AsShown {
  readonly scope: Id<'scope'>;
  readonly edition: Edition;
  readonly isIssued: boolean;
  /** The issue that is shown, or else the latest one. */
  readonly issue: Stored<typeof statement> | undefined;
  readonly lines: readonly LiveLine[];
  /** The differences from the latest issue to what the records yield. */
  readonly differences: readonly Difference[];
}

/** Returns the Statements to show: one for each scope, or the named issue. */
export function statementsOf(
  { edition, scope: only, issue: named }: StatementParameters,
  s: Reader<Sources>,
): AsShown[] {
  if (named !== undefined) {
    const issue = s.get(statement, named);
    return issue ? [asIssued(issue)] : [];
  }
  const chosen = chosenEdition(edition);
  const issues = latestIssues(chosen, s);
  return s
    .all(scope)
    .filter(({ id }) => only === undefined || only === id)
    .map(({ id }): AsShown => {
      const issue = issues.find(({ fields }) => fields.scope === id);
      const lines = linesOf(id, chosen, s);
      return {
        scope: id,
        edition: chosen,
        isIssued: false,
        issue,
        lines,
        differences: issue ? differences(issue.fields.lines, lines) : [],
      };
    });
}

const asIssued = (issue: Stored<typeof statement>): AsShown => ({
  scope: issue.fields.scope,
  edition: chosenEdition(issue.fields.edition),
  isIssued: true,
  issue,
  lines: issue.fields.lines,
  differences: [],
});

const count = (title: string, help: string) => number({ title, help, whole: true });
const {
  organisation: name,
  scopeStatement,
  edition,
  number: version,
  issuedOn,
  approver,
  role,
} = statement.fields;
const { run, comparedOn, comparedBy, changes } = statement.fields;

/** The columns of the head of a Statement, before its controls. */
export const headColumns = {
  organisation: name,
  scope: reference('scope', { title: 'Scope', help: 'The scope it is made for.' }),
  edition,
  standing: choice({
    title: 'State',
    help: 'Whether this is an issue, or what the records make it, and whether the two agree.',
    options: {
      issued: 'As issued',
      current: 'As issued, and as the records stand',
      departed: 'As the records stand; no longer as it was issued',
      draft: 'Draft: never issued',
    },
  }),
  issue: reference('statement', { title: 'Issue', help: 'The issue that it is, or is held against.' }),
  number: version,
  issuedOn,
  approver,
  role,
  run,
  comparedOn,
  comparedBy,
  needed: count('Applicable', 'How many controls are needed.'),
  excluded: count('Not applicable', 'How many are left out.'),
  open: count('Undecided', 'About how many it is still to be decided.'),
  differing: count('Different from the issue in force', 'How many are no longer as they were issued.'),
  scopeStatement,
  changes,
} satisfies Fields;

/**
 * Returns the head of a Statement. One that was never issued is based on the last assessment, as if it were issued now.
 */
export function headOf(shown: AsShown, s: Reader<Sources>): Row<typeof headColumns> {
  const { isIssued, issue, lines } = shown;
  const fields = issue?.fields;
  const counted = (is: LiveLine['applicable']) => lines.filter(({ applicable }) => applicable === is).length;
  const now = {
    organisation: s.setting(organisation, 'name'),
    scopeStatement: s.get(scope, shown.scope)?.fields.statement,
  };
  return {
    key: shown.scope,
    cells: {
      ...(isIssued ? { organisation: fields?.organisation, scopeStatement: fields?.scopeStatement } : now),
      scope: shown.scope,
      edition: shown.edition,
      standing: standingOf(shown),
      issue: issue?.id,
      number: fields?.number,
      issuedOn: fields?.issuedOn,
      approver: fields?.approver,
      role: fields?.role,
      run: fields ? fields.run : latest(s.all(assessmentRun), (each) => each.fields.to)?.id,
      comparedOn: fields?.comparedOn,
      comparedBy: fields?.comparedBy,
      needed: counted('yes'),
      excluded: counted('no'),
      open: counted(undefined),
      differing: isIssued ? undefined : shown.differences.length,
      changes: fields?.changes,
    },
    rests: [{ register: scope.key, id: shown.scope }],
  };
}

function standingOf({ isIssued, issue, differences: all }: AsShown) {
  if (isIssued) return 'issued';
  if (!issue) return 'draft';
  return all.length > 0 ? 'departed' : 'current';
}
