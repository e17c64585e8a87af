import { choice, line, link, number, prose, reference } from '#isms/kernel/declarations/fields.ts';
import { unjudged, type Finding } from '#isms/kernel/declarations/finding.ts';
import { byWorst } from '#isms/kernel/declarations/verdict.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import { view, type RequirementStatus } from '#isms/kernel/declarations/view.ts';
import { organisation } from '../../across/organisation.ts';
import { requirementId } from '../../across/requirement.ts';
import { recordsOf } from '../../across/finding-columns.ts';
import { chosenEdition, editionParameter, verdictColumn } from './verdict-columns.ts';

const mostAtOnce = 7;

/** The most useful next steps, one for each problem, worst first, then in the order of the standard. */
export const nextSteps = view({
  key: 'next',
  clause: '9.1',
  title: 'Next',
  purpose: 'The few things that help most now.',
  nothing: 'Nothing is open: every requirement is met, or does not apply.',
  reads: 'all',
  parameters: { edition: editionParameter },
  columns: {
    requirement: reference('requirement', { title: 'Requirement', help: 'What it helps with.' }),
    verdict: verdictColumn('Verdict', 'How that stands.'),
    what: prose({ title: 'What to do', help: 'The step.' }),
    message: prose({ title: 'Why', help: 'What is the case.' }),
    record: link({ title: 'Record', help: 'Where to do it.' }),
    register: line({ title: 'Register', help: 'The register it is done in.', format: 'register' }),
    field: choice({
      title: 'Field',
      help: 'The field that is to be filled there.',
      options: { topManagement: organisation.fields.topManagement.title },
      optional: true,
    }),
    count: number({ title: 'Places', help: 'How many records need the same.', whole: true }),
  },
  presentation: { as: 'table' },
  *rows({ s, conformity, told }, { edition }) {
    const open = conformity(chosenEdition(edition)).filter(
      ({ verdict }) => verdict !== 'met' && verdict !== 'not applicable',
    );
    let given = 0;
    const led = open.find(({ ref }) => ref.startsWith(leadership));
    if (led && (s.setting(organisation, 'topManagement') ?? []).length === 0) {
      given += 1;
      yield nobodyDecides(led, s);
    }
    const said = new Set<string>();
    for (const standing of open.toSorted((a, b) => byWorst(a.verdict, b.verdict))) {
      for (const { findings, message, fix, names } of told(standing.findings.filter(isStep))) {
        const [first] = findings as readonly [Finding];
        const step = `${first.rule} ${first.key}`;
        if (said.has(step) || given >= mostAtOnce) continue;
        said.add(step);
        given += 1;
        const record =
          first.record === undefined ? undefined : { register: first.register, id: first.record };
        yield {
          key: step,
          cells: {
            requirement: requirementId(standing.edition, standing.ref),
            verdict: standing.verdict,
            what: fix,
            message,
            record,
            register: first.register,
            count: findings.length,
          },
          rests: [...recordsOf(findings), ...names],
        };
      }
    }
  },
});

/** The clause on top management: some of its requirements stay open while there is none. */
const leadership = '5.';

/**
 * Returns the step that names top management: nothing can be approved before it is recorded who approves for the
 * organisation.
 */
function nobodyDecides({ edition, ref, verdict }: RequirementStatus, s: Reader) {
  const [own] = s.all(organisation);
  const record = own && { register: organisation.key, id: own.id };
  return {
    key: 'top-management',
    cells: {
      requirement: requirementId(edition, ref),
      verdict,
      what: 'Name who top management is.',
      message:
        'The settings name nobody as top management, so nobody can approve the scope, the risk method or the audit programme.',
      record,
      register: organisation.key,
      field: 'topManagement' as const,
      count: 1,
    },
    rests: record ? [record] : [],
  };
}

/**
 * Returns whether a finding calls for work in a register: not if it only repeats another one, nor if no rule judges the
 * requirement yet.
 */
const isStep = (finding: Finding): boolean => finding.primary && finding !== unjudged;
