import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { change } from '../change.ts';
import { organisation } from '../../../across/organisation.ts';
import { changesBeginOnTheirDay } from './changes-begin-on-their-day.ts';

const moved = (status: string, startsOn?: string) => [
  a(organisation, 'org'),
  a(change, 'c1', { status, startsOn, due: undefined, doneOn: undefined }),
];

testRule(changesBeginOnTheirDay, {
  holds: {
    'runs since last week': { given: moved('running', '2026-09-21') },
    'planned for October': { given: moved('planned', '2026-10-12') },
    'planned without a day': { given: moved('planned') },
    'a week late': { given: moved('planned', '2026-09-21') },
  },
  finds: {
    'runs from next month on': { given: moved('running', '2026-10-12'), finds: ['early c1'] },
    'was to begin in June': { given: moved('planned', '2026-06-01'), finds: ['stale c1'] },
  },
});
