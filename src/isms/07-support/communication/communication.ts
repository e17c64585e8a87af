import { add, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import {
  choice,
  date,
  duration,
  line,
  prose,
  reference,
  references,
  yesNo,
} from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { latest } from '../../across/latest-record.ts';
import { communicationOccurrence } from './communication-occurrence.ts';

/** The communication plan: topics, times, audiences, senders and channels (7.4). */
export const communication = register({
  key: 'communication',
  clause: '7.4',
  title: 'Planned communication',
  plural: 'Planned communications',
  code: 'COM',
  synonyms: ['communication plan'],
  purpose:
    'What is to be communicated about security inside and outside, when, to whom, by whom and by which way. An auditor wants each of these answered, and a few examples of it having happened.',
  label: 'topic',
  fields: {
    topic: line({ title: 'Topic', help: 'What it is about, in a few words.', material: true }),
    content: prose({
      title: 'Content',
      help: 'What is said and what is not.',
      optional: true,
      material: true,
    }),
    place: choice({
      title: 'Direction',
      help: 'Whether it stays inside the organisation or goes out.',
      options: { internal: 'Internal', external: 'External' },
      material: true,
    }),
    isReport: yesNo({
      title: 'Report on the ISMS',
      help: 'Whether top management is told by it how the ISMS performs.',
      default: false,
    }),
    audience: prose({
      title: 'Audience',
      help: 'Whom it is for.',
      optional: true,
      material: true,
    }),
    parties: references('interested-party', {
      title: 'Interested parties',
      help: 'The parties among the audience.',
      optional: true,
    }),
    interval: duration({
      title: 'How often',
      help: 'For what recurs: the time from one to the next.',
      optional: true,
      material: true,
    }),
    trigger: prose({
      title: 'When',
      help: 'For what does not recur: the event upon which it is communicated.',
      longest: 2000,
      optional: true,
      material: true,
    }),
    nextOn: date({
      title: 'Next on',
      help: 'The day by which it is due next.',
      optional: true,
    }),
    sender: reference('role', {
      title: 'Sender',
      help: 'The role that sends it and may speak for the organisation.',
      optional: true,
      material: true,
    }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Who sees to it that it happens.',
      optional: true,
      responsible: true,
    }),
    channel: line({
      title: 'Channel',
      help: 'By which way it gets there, such as mail, works meeting or customer portal.',
      optional: true,
      material: true,
    }),
  },
  sections: {
    What: ['topic', 'content', 'place', 'isReport'],
    'With whom': ['audience', 'parties'],
    When: ['interval', 'trigger', 'nextOn'],
    'By whom and how': ['sender', 'owner', 'channel'],
  },
  columns: ['topic', 'place', 'interval', 'lastOn', 'dueOn', 'sender', 'audience', 'channel'],
  order: 'topic',
  deadlines: { next: { title: 'Communication', on: { computed: 'dueOn' }, who: 'owner', recurs: true } },
  example: {
    topic: 'Security objectives and how far they are reached',
    place: 'internal',
    audience: 'Everyone who works here',
    interval: 'P6M',
    nextOn: '2026-08-11',
    sender: 'ROL-1',
    owner: 'PER-2',
    channel: 'Works meeting, with the slides in the document store',
  },
})
  .derive(
    'lastOn',
    date({ title: 'Last on', help: 'The day it was last communicated.' }),
    [communicationOccurrence],
    lastOn,
  )
  .derive(
    'dueOn',
    date({
      title: 'Due on',
      help: 'The day that is set for the next time, or the one on which the usual interval is over, if that is sooner.',
    }),
    [communicationOccurrence],
    (record, s) => {
      const { nextOn, interval } = record.fields;
      const since = lastOn(record, s) ?? record.createdAt.slice(0, 10);
      const byInterval = interval && add(since, interval);
      return [nextOn, byInterval].filter((day) => day !== undefined).toSorted()[0];
    },
  );

/** Returns the day on which a planned communication was last made; undefined if it never was. */
export function lastOn(
  { id }: { readonly id: Id<'communication'> },
  s: Neighbourhood<typeof communicationOccurrence>,
): PlainDate | undefined {
  return latest(s.referring(communicationOccurrence, 'communication', id), ({ fields }) => fields.doneOn)
    ?.fields.doneOn;
}
