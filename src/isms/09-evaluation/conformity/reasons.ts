import { consequencesOf } from '#isms/kernel/queries/consequences.ts';
import { choice, line, reference, references, yesNo } from '#isms/kernel/declarations/fields.ts';
import type { Finding } from '#isms/kernel/declarations/finding.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { requirementId } from '../../across/requirement.ts';
import { recordsOf, findingCells, findingColumns } from '../../across/finding-columns.ts';
import { chosenEdition, editionParameter } from './verdict-columns.ts';

/** The findings against requirements, as an auditor would write them, and how to correct them. */
export const reasons = view({
  key: 'reasons',
  clause: '9.1',
  title: 'Findings',
  synonyms: ['gaps', 'gap analysis'],
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
    ...findingColumns,
    rule: line({ title: 'Rule', help: 'Which rule found it.' }),
    key: line({ title: 'Key', help: 'Which of the findings of that rule it is.' }),
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
  presentation: { as: 'table', group: 'requirement', without: ['cases', 'rule', 'key', 'primary', 'house'] },
  *rows({ conformity, told, message }, { edition, requirement }) {
    const standings = conformity(chosenEdition(edition));
    const consequences = consequencesOf(standings);
    for (const standing of standings) {
      const id = requirementId(standing.edition, standing.ref);
      if (requirement !== undefined && requirement !== id) continue;
      for (const [n, each] of told(standing.findings).entries()) {
        const [finding] = each.findings as readonly [Finding];
        const { weight, rule, key, primary, house, cause } = finding;
        const also = new Set(each.findings.flatMap((one) => consequences.get(one) ?? []));
        yield {
          key: `${id} ${n}`,
          cells: {
            requirement: id,
            weight,
            ...findingCells(each, message),
            rule,
            key,
            primary,
            ...(cause && { consequenceOf: requirementId(standing.edition, cause.ref) }),
            ...(also.size > 0 && {
              consequences: [...also].map((ref) => requirementId(standing.edition, ref)),
            }),
            house,
          },
          rests: [...recordsOf(each.findings), ...each.names],
        };
      }
    }
  },
});
