import { addDays, daysBetween } from '#isms/kernel/values/calendar.ts';
import { timings } from '#isms/kernel/declarations/deadline.ts';
import { choice, date, line, link, links, number, references } from '#isms/kernel/declarations/fields.ts';
import { view, type DueRecord } from '#isms/kernel/declarations/view.ts';
import { actingOn } from '../../05-leadership/roles/duty-holders.ts';

/** The due dates of all registers, from their declared deadlines. */
export const dueDates = view({
  key: 'due',
  clause: '9.1',
  title: 'Due',
  synonyms: ['deadlines', 'overdue', 'calendar'],
  purpose: 'Everything with a date on it: reviews, checks, treatments, renewals. Missed and overdue first.',
  nothing:
    'Nothing is due in this time. Reviews, checks, treatments and renewals appear here from the dates and intervals on their records.',
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
    timing: choice({
      title: 'Timing',
      help: 'Missed is what recurs and was not done by its day and the tolerance for intervals: doing it now is late, and the gap stays.',
      options: timings,
    }),
    what: line({ title: 'What', help: 'What is to be done.' }),
    record: link({ title: 'Record', help: 'What it is about.' }),
    about: links({
      title: 'About',
      help: 'What the record is about, where it has no name of its own.',
      optional: true,
    }),
    who: references('person', {
      title: 'By whom',
      help: 'Who is to do it: the person it names or, where that is nobody who works here, those on duty for it.',
    }),
  },
  presentation: { as: 'agenda', on: 'on', timing: 'timing', who: 'who' },
  *rows({ s, dues }, { days }) {
    const last = addDays(s.asOf, days);
    const acting = actingOn(s);
    const soon = dues().filter((each) => each.on <= last);
    for (const each of soon.toSorted(inOrder)) {
      const { record, register, deadline, title, on, timing, about } = each;
      yield {
        key: `${record.code} ${deadline}`,
        cells: {
          on,
          days: daysBetween(s.asOf, on),
          timing,
          what: title,
          record: { register: register.key, id: record.id },
          ...(about.length > 0 && { about }),
          who: acting(each),
        },
        rests: [{ register: register.key, id: record.id }, ...about],
      };
    }
  },
});

/** Compares due records: missed ones come first, since nothing makes up for them by itself, then by day. */
function inOrder(a: DueRecord, b: DueRecord): number {
  const missed = Number(b.timing === 'missed') - Number(a.timing === 'missed');
  return missed || (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);
}
