import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { create } from '#isms/kernel/declarations/change.ts';
import { choice, date, line, prose, reference } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { scope } from '../../../04-context/scope.ts';
import { latest } from '../../../across/latest-record.ts';
import { organisation } from '../../../across/organisation.ts';
import { approvingRole, isTopManagement, notAPerson } from '../../../across/settings.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { assessmentRun } from '../../../08-operation/risk-assessments/assessment-run.ts';
import { chosenEdition } from '../../../09-evaluation/conformity/verdict-columns.ts';
import { applicability } from '../applicability.ts';
import { differences, inWords } from '../statement-differences.ts';
import {
  latestIssues,
  linesOf,
  lineSources,
  refsOf,
  type IssuedLine,
  type LiveLine,
} from '../statement-lines.ts';
import { statement } from '../statement.ts';

const texts = sentences('action.issue-statement', {
  theScopeHasNoStatementYet: 'The scope has no statement yet, and the Statement of Applicability names it.',
  nobodyHasDecidedYetWhichControlsThisScopeNeeds: 'Nobody has decided yet which controls this scope needs.',
  theComparisonWithAnnexAIsMade: 'The comparison with Annex A is made before the Statement is issued.',
  decidedWhichControlsAreNeeded: '{person} decided which controls are needed; somebody else approves that.',
  itIsNotDecidedYetWhetherThese: 'It is not decided yet whether these controls are needed: {open}.',
  nothingSaysWhyTheseControlsAreInOrOut: 'Nothing says why these controls are in or out: {bare}.',
});

/** Approves the Statement of Applicability as the records yield it, and stores it in that state (6.1.3 d). */
export const issueStatement = action({
  key: 'issue-statement',
  clause: '6.1.3',
  title: 'Issue Statement of Applicability',
  consequence:
    'The decision about each control, its reasons and its status are approved as they stand and kept like that under the number below. What differs from the issue before is written into the change log.',
  by: { roles: ['isms-manager', 'top-management'] },
  on: scope,
  reads: [...lineSources, statement, assessmentRun, organisation, person],
  input: {
    edition: choice({
      title: 'Edition',
      help: 'The edition whose Annex A the Statement answers; the one worked to, if left empty.',
      options: statement.fields.edition.options ?? {},
      optional: true,
    }),
    number: line({ title: 'Version', help: 'Its number, such as 2.1.', longest: 20 }),
    changes: prose({
      title: 'Why there is a new issue',
      help: 'What happened since the issue before; which controls differ from it is added by itself.',
    }),
    run: reference('assessment-run', {
      title: 'Rests on assessment',
      help: 'The risk assessment it rests on; the latest finished one, if left empty.',
      optional: true,
    }),
    comparedOn: date({
      title: 'Compared with Annex A on',
      help: 'When the chosen controls were last held against the whole of Annex A.',
    }),
    comparedBy: reference('person', {
      title: 'Compared by',
      help: 'Who made that comparison.',
      optional: true,
    }),
  },
  obstacle: (subject, s, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (subject.fields.statement === undefined) return texts.theScopeHasNoStatementYet;
    return s.referring(applicability, 'scope', subject.id).length === 0
      ? texts.nobodyHasDecidedYetWhichControlsThisScopeNeeds
      : undefined;
  },
  separates: 'author and approver',
  apart: (subject, s, actor) => {
    const decisions = s.referring(applicability, 'scope', subject.id);
    const isOwn = decisions.every(({ fields }) => fields.decidedBy === actor.person);
    return isOwn && !isTopManagement(actor.person, s)
      ? texts.decidedWhichControlsAreNeeded({ person: personName(actor.person, s) })
      : undefined;
  },
  decide: ({ subject, input, actor, s }) => {
    const { edition: chosen = s.setting(organisation, 'edition'), changes, ...given } = input;
    const edition = chosenEdition(chosen);
    const lines = linesOf(subject.id, edition, s);
    const open = lines.filter(({ applicable }) => applicable === undefined);
    if (open.length > 0) return refused(texts.itIsNotDecidedYetWhetherThese({ open: refsOf(open) }));
    const bare = lines.filter((each) => !isJustified(each));
    if (bare.length > 0) return refused(texts.nothingSaysWhyTheseControlsAreInOrOut({ bare: refsOf(bare) }));
    if (given.comparedOn > s.asOf) return refused(texts.theComparisonWithAnnexAIsMade);
    const before = latestIssues(edition, s).find(({ fields }) => fields.scope === subject.id);
    const run = given.run ?? latest(s.all(assessmentRun), ({ fields }) => fields.to)?.id;
    return [
      create(statement, {
        ...given,
        ...(run !== undefined && { run }),
        scope: subject.id,
        edition,
        issuedOn: s.asOf,
        approver: actor.person ?? '',
        role: approvingRole(actor.person, s),
        organisation: s.setting(organisation, 'name') ?? '-',
        scopeStatement: subject.fields.statement ?? '',
        changes: before ? changeLog(changes, before.fields.lines, lines) : changes,
        lines: lines as readonly IssuedLine[],
      }),
    ];
  },
});

const isJustified = ({ applicable, reasonNot, ...line }: LiveLine): boolean =>
  applicable === 'no'
    ? reasonNot !== undefined
    : (line.drivers ?? line.risks ?? line.requirements ?? line.reason) !== undefined;

/** Returns the reason, followed by the differences from the issue before, one line for each control. */
function changeLog(reason: string, before: readonly LiveLine[], after: readonly LiveLine[]): string {
  const changed = differences(before, after).map((each) => `- ${each.ref}: ${inWords(each)}`);
  return [reason, ...(changed.length > 0 ? ['', ...changed] : [])].join('\n');
}
