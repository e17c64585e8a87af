import { consequencesOf } from '#isms/kernel/consequences.ts';
import { choice, line, link, prose, reference, references, yesNo } from '#isms/kernel/fields.ts';
import { view } from '#isms/kernel/view.ts';
import { requirementId } from '../across/requirement.ts';
import { chosenEdition, editionParameter } from './columns.ts';

/** Why requirements stand as they do: every finding, as an auditor would write it, and how to mend it. */
export const reasons = view({
  key: 'reasons',
  clause: '9.1',
  title: 'Findings',
  purpose: 'What the records show against each requirement, and what to do about it.',
  nothing:
    'The records show nothing against it. Where a rule finds something, it stands here with what to do about it.',
  reads: 'all',
  parameters: {
    edition: editionParameter,
    requirement: reference('requirement', {
      title: 'Requirement',
      help: 'Only what stands against this one.',
      optional: true,
    }),
  },
  columns: {
    requirement: reference('requirement', { title: 'Requirement', help: 'What it stands against.' }),
    weight: choice({
      title: 'Weight',
      help: 'How much it weighs.',
      options: {
        fails: 'Fails it',
        missing: 'Nothing to judge',
        weakens: 'Weakens it',
        asks: 'Asks a person',
      },
    }),
    message: prose({ title: 'Finding', help: 'What is the case.' }),
    fix: prose({ title: 'What to do', help: 'How to mend it.' }),
    record: link({ title: 'Record', help: 'The record it is about.' }),
    register: line({ title: 'Register', help: 'Where to mend it.', format: 'register' }),
    rule: line({ title: 'Rule', help: 'Which rule found it.' }),
    primary: yesNo({
      title: 'Primary',
      help: 'No, when it repeats what another rule found, or is a consequence of it.',
    }),
    consequenceOf: reference('requirement', {
      title: 'Consequence of',
      help: 'The requirement under which its cause is cited.',
      optional: true,
    }),
    consequences: references('requirement', {
      title: 'Also affects',
      help: 'The other requirements that are not met as a consequence.',
      optional: true,
    }),
    house: yesNo({ title: 'House rule', help: 'Good practice the standard does not itself ask for.' }),
  },
  presentation: { as: 'table', group: 'requirement', without: ['rule', 'primary', 'house'] },
  *rows({ conformity, message: write }, { edition, requirement }) {
    const standings = conformity(chosenEdition(edition));
    const consequences = consequencesOf(standings);
    for (const standing of standings) {
      const id = requirementId(standing.edition, standing.ref);
      if (requirement !== undefined && requirement !== id) continue;
      for (const [n, finding] of standing.findings.entries()) {
        const { register, record, weight, rule, primary, house, cause } = finding;
        const also = consequences.get(finding);
        const { message, fix, names } = write(finding);
        const about = record === undefined ? undefined : { register, id: record };
        yield {
          key: `${id} ${n}`,
          cells: {
            requirement: id,
            weight,
            message,
            fix,
            record: about,
            register,
            rule,
            primary,
            ...(cause && { consequenceOf: requirementId(standing.edition, cause.ref) }),
            ...(also && { consequences: also.map((ref) => requirementId(standing.edition, ref)) }),
            house,
          },
          rests: about ? [about, ...names] : names,
        };
      }
    }
  },
});
