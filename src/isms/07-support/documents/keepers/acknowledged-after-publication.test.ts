import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { acknowledgement } from '../acknowledgement.ts';
import { documentVersion } from '../document-version.ts';
import { person } from '../../people/person.ts';
import { acknowledgedAfterPublication } from './acknowledged-after-publication.ts';

const there = [
  a(documentVersion, 'v1', { state: 'published', publishedOn: '2026-01-15' }),
  a(person, 'ben', { to: '2026-06-30' }),
];
const read = (doneOn: string) => a(acknowledgement, 'k1', { version: 'v1', person: 'ben', doneOn });

testRule(acknowledgedAfterPublication, {
  holds: {
    'read in time': { given: [...there, read('2026-01-20')] },
    'on the day itself': { given: [...there, read('2026-01-15')] },
  },
  finds: {
    'before it was there': { given: [...there, read('2026-01-10')], finds: ['early k1'] },
    'after they had left': { given: [...there, read('2026-07-02')], finds: ['gone k1'] },
  },
});
