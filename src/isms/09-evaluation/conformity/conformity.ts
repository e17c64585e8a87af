import { onlyFollows } from '#isms/kernel/queries/consequences.ts';
import {
  choice,
  date,
  line,
  link,
  links,
  number,
  prose,
  reference,
  references,
} from '#isms/kernel/declarations/fields.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { alikeFindings } from '#isms/kernel/queries/grouped-findings.ts';
import { findRequirement } from '#isms/standard/requirements.ts';
import { requirementCode, requirementId } from '../../across/requirement.ts';
import { recordsOf } from '../../across/finding-columns.ts';
import { chosenEdition, editionParameter, verdictColumn, whyNotCounting } from './verdict-columns.ts';

/** The board: the status of every requirement of an edition. */
export const conformity = view({
  key: 'conformity',
  clause: '9.1',
  title: 'Conformity',
  purpose: 'Every requirement of clauses 4 to 10, judged from the records as they stand on the day.',
  nothing: 'No requirement of this edition is on record.',
  reads: 'all',
  parameters: {
    edition: editionParameter,
  },
  columns: {
    clause: line({ title: 'Clause', help: 'The clause it stands in.' }),
    heading: line({ title: 'Clause title', help: 'The title of that clause.' }),
    requirement: reference('requirement', { title: 'Requirement', help: 'The requirement.' }),
    ref: line({
      title: 'Reference',
      help: 'Clause and letter, with our own word where a sentence has none.',
    }),
    demands: prose({ title: 'Demands', help: 'What is demanded, in our own words.' }),
    verdict: verdictColumn('Verdict', 'How it stands.'),
    computed: verdictColumn('Records show', 'What the records come to without a judgement.'),
    mode: choice({
      title: 'Decided by',
      help: 'Whether records decide, support, or only indicate.',
      options: { computed: 'Records', supported: 'Records and a person', judged: 'A person' },
    }),
    findings: number({ title: 'Findings', help: 'How many reasons stand against it.', whole: true }),
    open: links({
      title: 'Open against it',
      help: 'The nonconformities that cite it and are open: until they are dealt with, nothing lifts its verdict.',
      optional: true,
    }),
    consequenceOf: references('requirement', {
      title: 'Consequence of',
      help: 'Where nothing stands against it but what follows from the findings on others: those.',
      optional: true,
    }),
    judged: verdictColumn('Judged', 'What a person said last, whether it counts or not.'),
    judgement: link({ title: 'Judgement', help: 'What a person said last.', optional: true }),
    until: date({ title: 'Judged until', help: 'The last day of that judgement.', optional: true }),
    because: choice({
      title: 'Does not count',
      help: 'Why that judgement does not count, where it does not.',
      options: whyNotCounting,
      optional: true,
    }),
    changed: line({
      title: 'Changed since',
      help: 'What made that judgement void: the fields that changed, and of which record.',
      optional: true,
    }),
  },
  presentation: {
    as: 'board',
    group: 'heading',
    verdict: 'verdict',
    beside: ['clause'],
    without: ['ref', 'demands'],
  },
  *rows({ conformity: ask }, { edition }) {
    const chosen = chosenEdition(edition);
    for (const standing of ask(chosen)) {
      const requirement = findRequirement(chosen, standing.ref);
      if (!requirement) continue;
      const open = recordsOf(standing.findings.filter(({ rule }) => rule === ''));
      const follows = onlyFollows(standing);
      yield {
        key: standing.ref,
        cells: {
          clause: requirement.clause,
          heading: requirement.title,
          requirement: requirementId(chosen, standing.ref),
          ref: requirementCode(requirement.display, requirement.tag),
          demands: requirement.summary,
          verdict: standing.verdict,
          computed: standing.computed,
          mode: standing.mode,
          findings: alikeFindings(standing.findings).length,
          ...(open.length > 0 && { open }),
          ...(follows.length > 0 && { consequenceOf: follows.map((ref) => requirementId(chosen, ref)) }),
          judged: standing.judgement?.verdict,
          judgement: standing.judgement?.record,
          until: standing.judgement?.until,
          because: standing.judgement?.because,
          changed: standing.judgement?.changed,
        },
        rests: recordsOf(standing.findings),
      };
    }
  },
});
