import { date, number, reference, references } from '#isms/kernel/declarations/fields.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { appointment } from '../../05-leadership/roles/appointment.ts';
import { absence } from '../../across/absence.ts';
import { organisation } from '../../across/organisation.ts';
import { acknowledgedBy } from './acknowledged.ts';
import { acknowledgement } from './acknowledgement.ts';
import { document, isToBeAcknowledged } from './document.ts';
import { documentVersion } from './document-version.ts';
import { publishedVersion } from './version-in-force.ts';
import { audienceFields } from './document-audience.ts';
import { person } from '../people/person.ts';
import { reachedShareOf, expectedReaders } from './expected-readers.ts';

/** The share of people who have acknowledged each document, by unit. */
export const acknowledgementsByUnit = view({
  key: 'acknowledgements-by-unit',
  clause: '7.5.3',
  title: 'Acknowledgements by unit',
  purpose:
    'How many of those it is for have acknowledged the version in force, and who has not. People who are away, or have just joined or come back, are not asked yet.',
  nothing:
    'No document that is to be acknowledged is in force. Once a policy is published for people to acknowledge, it stands here unit by unit, with who has not yet.',
  reads: [document, documentVersion, acknowledgement, person, appointment, absence, organisation],
  parameters: {
    document: reference('document', { title: 'Document', help: 'Only this document.', optional: true }),
  },
  columns: {
    document: reference('document', { title: 'Document', help: 'What is to be acknowledged.' }),
    version: reference('document-version', { title: 'Version', help: 'The version in force.' }),
    publishedOn: date({ title: 'Published on', help: 'From when it applies.', optional: true }),
    unit: reference('unit', {
      title: 'Unit',
      help: 'The unit of those it is for; empty for people without one.',
      optional: true,
    }),
    asked: number({ title: 'Asked', help: 'How many people should have acknowledged it.', whole: true }),
    reached: number({ title: 'Acknowledged', help: 'How many have.', whole: true }),
    percent: number({ title: 'Per cent', help: 'The share of those asked.', whole: true }),
    missing: references('person', { title: 'Missing', help: 'Who has not yet.' }),
  },
  presentation: { as: 'table', group: 'document', beside: ['version', 'publishedOn'] },
  *rows({ s }, { document: only }) {
    const people = expectedReaders(s);
    for (const each of s.all(document)) {
      const version = publishedVersion(each, s);
      if (!version || (only !== undefined && only !== each.id)) continue;
      if (!isToBeAcknowledged(each)) continue;
      const hasRead = acknowledgedBy(version, s);
      const units = Map.groupBy(people.filter(audienceFields(each.fields, s)), ({ fields }) => fields.unit);
      for (const [unit, members] of units) {
        const missing = members.filter((who) => !hasRead(who));
        yield {
          key: `${each.code} ${unit ?? ''}`,
          cells: {
            document: each.id,
            version: version.id,
            publishedOn: version.fields.publishedOn,
            unit,
            ...reachedShareOf(members, hasRead),
            missing: missing.map(({ id }) => id),
          },
          rests: [
            { register: document.key, id: each.id },
            { register: documentVersion.key, id: version.id },
            ...members.map(({ id }) => ({ register: person.key, id })),
          ],
        };
      }
    }
  },
});
