import { weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { action } from '../action.ts';

export const actionsServeSomething = keeper({
  key: 'actions-serve-something',
  title: 'An action is done for something that is there',
  why: 'An action for nothing has no end, and nobody can tell whether it worked.',
  keepsFrom: 'orphan',
  of: action,
  only: { status: ['open', 'blocked'] },
  reads: [],
  findings: {
    nothing: weakens(
      '{record} is open, and serves no record and no process.',
      'Name what it is done for, or drop it.',
    ),
  },
  *each(record, _, find) {
    const { serves, process } = record.fields;
    if (serves === undefined && process === undefined) yield find.nothing(record);
  },
});
