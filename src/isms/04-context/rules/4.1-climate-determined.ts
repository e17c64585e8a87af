import { current } from '#isms/kernel/declarations/condition.ts';
import { missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { organisation } from '../../across/organisation.ts';
import { isPresent, issue } from '../issue.ts';

export const climateDetermined = rule({
  key: 'climate-determined',
  title: 'It is determined whether climate change matters',
  answers: cites({ '2022': ['4.1 [climate]'] }),
  mode: 'computed',
  why: 'The amendment of 2024 wants the question asked and answered. No is a fair answer; an auditor wants to hear what it rests on.',
  of: issue,
  only: (record) => record.fields.category === 'climate' && isPresent(record),
  reads: [organisation],
  empty: missing(
    'No issue that is open or watched is about climate change.',
    'Record one of the category climate change, and say whether it is relevant and why. Leave it open or watched even where it is not, so that the question comes back.',
  ),
  findings: {
    undetermined: missing(
      '{record} does not say whether climate change is relevant.',
      'Look at sites, power, cooling, suppliers and what customers will ask for, and decide.',
    ),
    unexplained: weakens(
      '{record} gives no reason why climate change is relevant or not.',
      'Write down what the answer rests on.',
    ),
    stale: weakens(
      'Whether climate change is relevant was last asked too long ago: {record} was due for review on {due}.',
      'Ask again, and set the date.',
    ),
  },
  follows: { stale: ['issues-known.stale'] },
  conditions: { stale: current('review') },
  *each(record, _, find) {
    const { relevant, relevanceReason } = record.fields;
    if (relevant === undefined) yield find.undetermined(record);
    else if (relevanceReason === undefined) yield find.unexplained(record);
  },
});
