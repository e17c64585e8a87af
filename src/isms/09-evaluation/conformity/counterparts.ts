import { choice, line, prose, reference } from '#isms/kernel/declarations/fields.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { clause } from '#isms/standard/clauses.ts';
import { withdrawalNotice, type Edition } from '#isms/standard/edition.ts';
import { requirementPairs, type RequirementPair } from '#isms/standard/mapping.ts';
import { findRequirement } from '#isms/standard/requirements.ts';
import { requirementId } from '../../across/requirement.ts';
import { verdictColumn } from './verdict-columns.ts';

// Sorted by importance for an organisation that moves to 2022.
const relations = {
  new: 'New in 2022',
  changed: 'The duty changed',
  removed: 'Not in 2022 any more',
  reworded: 'Reworded, the same duty',
  renumbered: 'The same, renumbered',
  same: 'The same',
} as const;

/** A comparison of each requirement of 2013 with its counterpart in 2022: what changed, and the status of both. */
export const counterparts = view({
  key: 'counterparts',
  clause: '9.1',
  title: 'Requirements of 2013 and 2022',
  synonyms: ['mapping', 'transition'],
  purpose: `What became of each requirement between the editions, and where it stands in either. ${withdrawalNotice('2013')}`,
  nothing: 'There is no such requirement in either edition.',
  reads: 'all',
  parameters: {
    requirement: reference('requirement', {
      title: 'Requirement',
      help: 'Only this one, in either edition.',
      optional: true,
    }),
  },
  columns: {
    group: line({ title: 'Clause', help: 'The chapter it stands in.' }),
    in2013: reference('requirement', {
      title: 'In 2013',
      help: 'The requirement of 2013; empty where it had none.',
      optional: true,
    }),
    asks2013: prose({ title: 'Asked in 2013', help: 'What it demanded, in our own words.', optional: true }),
    state2013: verdictColumn('Verdict in 2013', 'How that stands.'),
    relation: choice({
      title: 'From 2013 to 2022',
      help: 'What became of the duty. Changed: somebody may have to do something about it.',
      options: relations,
    }),
    in2022: reference('requirement', {
      title: 'In 2022',
      help: 'The requirement of 2022; empty where it has none any more.',
      optional: true,
    }),
    asks2022: prose({ title: 'Asked in 2022', help: 'What it demands, in our own words.', optional: true }),
    state2022: verdictColumn('Verdict in 2022', 'How that stands.'),
    note: prose({ title: 'Difference', help: 'What is different, in our own words.', optional: true }),
  },
  presentation: { as: 'table', group: 'group', without: ['asks2013', 'asks2022'] },
  *rows({ conformity }, { requirement: only }) {
    const verdicts = (edition: Edition) =>
      new Map(conformity(edition).map((each) => [each.ref, each.verdict]));
    const [before, now] = [verdicts('2013'), verdicts('2022')];
    for (const pair of requirementPairs) {
      const former = pair.ref2013 && findRequirement('2013', pair.ref2013);
      const later = pair.ref2022 && findRequirement('2022', pair.ref2022);
      const in2013 = former ? requirementId('2013', former.ref) : undefined;
      const in2022 = later ? requirementId('2022', later.ref) : undefined;
      if (only !== undefined && only !== in2013 && only !== in2022) continue;
      yield {
        key: `${in2013 ?? ''} ${in2022 ?? ''}`.trim(),
        cells: {
          group: chapterOf(pair),
          in2013,
          asks2013: former?.summary,
          state2013: former ? before.get(former.ref) : undefined,
          relation: relationOf(pair),
          in2022,
          asks2022: later?.summary,
          state2022: later ? now.get(later.ref) : undefined,
          note: 'note' in pair ? pair.note : undefined,
        },
        rests: [],
      };
    }
  },
});

function relationOf(pair: RequirementPair): keyof typeof relations {
  if (pair.relation === 'equal') return pair.renumbered ? 'renumbered' : 'same';
  if (pair.relation === 'changed') return pair.substantive ? 'changed' : 'reworded';
  return pair.relation;
}

/**
 * Returns the chapter of a pair, such as `9 Performance evaluation`; chapters have the same titles in both editions.
 */
function chapterOf({ ref2013, ref2022 }: RequirementPair): string {
  const [number = ''] = (ref2022 ?? ref2013 ?? '').split('.');
  const { title } = clause('2022', number as never);
  return `${number} ${title}`;
}
