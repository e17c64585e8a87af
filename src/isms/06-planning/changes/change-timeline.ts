import { choice, link, reference } from '#isms/kernel/declarations/fields.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { workStartOf } from '../../across/work-start.ts';
import { personName } from '../../07-support/people/person-names.ts';
import { person } from '../../07-support/people/person.ts';
import { change } from './change.ts';

const { status, startsOn, due, doneOn, reviewedOn, owner } = change.fields;

/** The start, the due day and the end of each change. */
export const changeTimeline = view({
  key: 'change-timeline',
  clause: '6.3',
  title: 'Change timeline',
  purpose:
    'When each change starts and is to be finished, which of them run at the same time, what is late, and when somebody looked at what followed.',
  nothing: 'No change is on record. Each one that is planned appears here with its days.',
  reads: [change, person],
  parameters: {
    by: choice({
      title: 'Grouped by',
      help: 'What the rows of a group have in common.',
      options: { owner: 'Responsible', status: 'Status' },
      default: 'owner',
    }),
    owner: reference('person', {
      title: 'Responsible',
      help: 'Only what this person sees through.',
      optional: true,
    }),
  },
  columns: {
    record: link({ title: 'Change', help: 'What becomes different.' }),
    owner,
    status,
    from: startsOn,
    due,
    doneOn,
    reviewedOn,
  },
  presentation: {
    as: 'timeline',
    record: 'record',
    from: 'from',
    to: 'due',
    done: 'doneOn',
    who: 'owner',
    state: 'status',
    marks: ['reviewedOn'],
    by: 'by',
  },
  rows({ s }, { by, owner: only }) {
    const called = ({ fields }: Stored<typeof change>): string =>
      by === 'status' ? String(order.indexOf(fields.status)) : personName(fields.owner, s);
    return s
      .all(change)
      .filter(({ fields }) => fields.status !== 'dropped' && (only === undefined || fields.owner === only))
      .map((record) => {
        const { owner, status, startsOn, due, doneOn, reviewedOn } = record.fields;
        const from = workStartOf(record, startsOn, doneOn);
        const own = { register: change.key, id: record.id };
        const cells = { record: own, owner, status, from, due, doneOn, reviewedOn };
        return { group: called(record), key: record.code, cells, rests: [own] };
      })
      .toSorted((a, b) => a.group.localeCompare(b.group) || a.cells.from.localeCompare(b.cells.from))
      .map(({ key, cells, rests }) => ({ key, cells, rests }));
  },
});

const order = ['running', 'planned', 'done'];
