import { choice, line, number, prose, reference } from '#isms/kernel/fields.ts';
import { verdicts } from '#isms/kernel/verdict.ts';
import { view, type Standing } from '#isms/kernel/view.ts';
import type { Link } from '#isms/kernel/field.ts';
import { findRequirement } from '#isms/standard/requirements.ts';
import { requirementCode, requirementId } from '../across/requirement.ts';

const verdictOptions = Object.fromEntries(
  verdicts.map((each) => [each, `${each.charAt(0).toUpperCase()}${each.slice(1)}`]),
);

/** Where every requirement of an edition stands: the board. */
export const conformity = view({
  key: 'conformity',
  clause: '9.1',
  title: 'Conformity',
  purpose: 'Every requirement of clauses 4 to 10, judged from the records as they stand on the day.',
  reads: 'all',
  parameters: {
    edition: choice({
      title: 'Edition',
      help: 'Which edition is judged.',
      options: { '2022': '2022 with Amd 1', '2013': '2013' },
      default: '2022',
    }),
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
    verdict: choice({ title: 'Verdict', help: 'How it stands.', options: verdictOptions }),
    computed: choice({
      title: 'Records show',
      help: 'What the records come to without a judgement.',
      options: verdictOptions,
    }),
    mode: choice({
      title: 'Decided by',
      help: 'Whether records decide, support, or only indicate.',
      options: { computed: 'Records', supported: 'Records and a person', judged: 'A person' },
    }),
    findings: number({ title: 'Findings', help: 'How many reasons stand against it.', whole: true }),
  },
  presentation: { as: 'board', group: 'clause', verdict: 'verdict' },
  *rows({ conformity: ask }, { edition }) {
    const chosen = edition === '2013' ? '2013' : '2022';
    for (const standing of ask(chosen)) {
      const requirement = findRequirement(chosen, standing.ref);
      if (!requirement) continue;
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
          findings: standing.findings.length,
        },
        rests: restsOf(standing),
      };
    }
  },
});

const restsOf = ({ findings }: Standing): readonly Link[] =>
  findings.flatMap(({ register, record }) => (record === undefined ? [] : [{ register, id: record }]));
