import { choice, line, prose, reference } from '#isms/kernel/fields.ts';
import { view } from '#isms/kernel/view.ts';
import { otherEdition } from '#isms/standard/edition.ts';
import { requirementCounterparts } from '#isms/standard/mapping.ts';
import { requirementsOf } from '#isms/standard/requirements.ts';
import { requirementId } from '../across/requirement.ts';
import { chosenEdition, editionParameter, verdictColumn } from './columns.ts';

/** Each requirement beside what the other edition asks in its place: what changed, and how both stand. */
export const counterparts = view({
  key: 'counterparts',
  clause: '9.1',
  title: 'Editions compared',
  purpose: 'What became of each requirement between 2013 and 2022, and where it stands in either edition.',
  reads: 'all',
  parameters: {
    edition: editionParameter,
    requirement: line({ title: 'Requirement', help: 'Only this one, by its id.', optional: true }),
  },
  columns: {
    requirement: reference('requirement', { title: 'Requirement', help: 'In the edition chosen.' }),
    verdict: verdictColumn('Verdict', 'How it stands.'),
    relation: choice({
      title: 'From 2013 to 2022',
      help: 'What became of the duty.',
      options: { equal: 'The same', changed: 'Changed', new: 'New in 2022', removed: 'Not in 2022 any more' },
    }),
    counterpart: reference('requirement', {
      title: 'Counterpart',
      help: 'The requirement of the other edition; empty where it has none.',
      optional: true,
    }),
    counterpartVerdict: verdictColumn('Verdict there', 'How the counterpart stands.'),
    note: prose({ title: 'Difference', help: 'What is different, in our own words.', optional: true }),
  },
  presentation: { as: 'table' },
  *rows({ conformity }, { edition, requirement: only }) {
    const chosen = chosenEdition(edition);
    const other = otherEdition(chosen);
    const here = new Map(conformity(chosen).map(({ ref, verdict }) => [ref, verdict]));
    const there = new Map(conformity(other).map(({ ref, verdict }) => [ref, verdict]));
    for (const { ref } of requirementsOf(chosen)) {
      const id = requirementId(chosen, ref);
      if (only !== undefined && only !== id) continue;
      for (const [n, { requirement: counterpart, pair }] of requirementCounterparts(chosen, ref).entries())
        yield {
          key: `${id} ${n}`,
          cells: {
            requirement: id,
            verdict: here.get(ref),
            relation: pair.relation,
            counterpart: counterpart ? requirementId(other, counterpart.ref) : undefined,
            counterpartVerdict: counterpart ? there.get(counterpart.ref) : undefined,
            note: 'note' in pair ? pair.note : undefined,
          },
          rests: [],
        };
    }
  },
});
