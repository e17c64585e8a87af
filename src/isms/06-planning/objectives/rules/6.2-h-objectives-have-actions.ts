import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { action } from '../../../across/action.ts';
import { noObjectives } from '../missing-objectives.ts';
import { objective } from '../objective.ts';

export const objectivesHaveActions = rule({
  key: 'objectives-have-actions',
  title: 'It is planned what is done for each objective',
  answers: cites({ '2013': ['6.2 f)'], '2022': ['6.2 h)'] }),
  mode: 'computed',
  why: 'An objective without an action is a wish. An auditor takes one and asks what is different since it was set.',
  of: objective,
  only: { status: ['active'] },
  reads: [action],
  empty: noObjectives,
  findings: {
    nothing: fails(
      'Nothing is on record that is done for {record}.',
      'Plan at least one action that serves it.',
    ),
    loose: weakens(
      '{record} describes what is done for it, and no action carries that out.',
      'Make actions of it, each with somebody who does it and a day.',
    ),
  },
  *each(record, s, find) {
    const isServed = s
      .referring(action, 'serves', record.id)
      .some(({ fields }) => fields.status !== 'dropped');
    if (isServed) return;
    yield record.fields.what === undefined ? find.nothing(record) : find.loose(record);
  },
});
