import { addDays, daysBetween } from '#isms/kernel/calendar.ts';
import { date, line, link, links, number, reference } from '#isms/kernel/fields.ts';
import { view } from '#isms/kernel/view.ts';

/** What is due, of every register, from the deadlines that registers declare. */
export const due = view({
  key: 'due',
  clause: '9.1',
  title: 'Due',
  purpose: 'Everything with a date on it: reviews, checks, treatments, renewals. Overdue first.',
  reads: 'all',
  parameters: {
    days: number({
      title: 'Days ahead',
      help: 'How far to look ahead.',
      least: 0,
      most: 3660,
      whole: true,
      default: 90,
    }),
  },
  columns: {
    on: date({ title: 'Due', help: 'The day it is due.' }),
    days: number({ title: 'Days left', help: 'Negative when it is overdue.', whole: true }),
    what: line({ title: 'What', help: 'What is to be done.' }),
    record: link({ title: 'Record', help: 'What it is about.' }),
    about: links({
      title: 'About',
      help: 'What the record is about, where it has no name of its own.',
      optional: true,
    }),
    who: reference('person', { title: 'By whom', help: 'Who is to do it.' }),
  },
  presentation: { as: 'agenda', on: 'on', who: 'who' },
  *rows({ s, dues }, { days }) {
    const last = addDays(s.asOf, days);
    const soon = dues().filter((each) => each.on <= last);
    for (const { record, register, deadline, title, on, who, about } of soon.toSorted((a, b) =>
      a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
    ))
      yield {
        key: `${record.code} ${deadline}`,
        cells: {
          on,
          days: daysBetween(s.asOf, on),
          what: title,
          record: { register: register.key, id: record.id },
          ...(about.length > 0 && { about }),
          who,
        },
        rests: [{ register: register.key, id: record.id }, ...about],
      };
  },
});
