import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { decided } from '../../../across/decision-tester.ts';
import { document } from '../document.ts';
import { documentVersion } from '../document-version.ts';
import { changesControlled } from './7.5.3-e-changes-controlled.ts';

const isp = a(document, 'isp');
const version = (number: string, fields: object = {}) => {
  const each = a(documentVersion, number, {
    document: 'isp',
    number,
    state: 'withdrawn',
    publishedOn: '2026-01-01',
    ...fields,
  });
  return [each, decided(`approval of ${number}`, [each])];
};
const draft = (number: string) => a(documentVersion, number, { document: 'isp', number, state: 'draft' });

testRule(changesControlled, {
  holds: {
    'three versions in a row, each with its note': {
      given: [
        isp,
        ...version('1.0', { note: undefined }),
        ...version('1.1'),
        ...version('2.0', { state: 'published' }),
      ],
    },
    'a new edition after the first, which leaves nothing out': {
      given: [isp, ...version('1.0'), ...version('2.0')],
    },
    'entered in another order': { given: [isp, ...version('1.10'), ...version('1.9'), ...version('1.8')] },
    'a draft nobody was to follow fills the gap': {
      given: [isp, ...version('1.0'), draft('1.1'), ...version('1.2')],
    },
    'a draft needs no note and no approval': {
      given: [
        isp,
        ...version('1.0'),
        a(documentVersion, '1.1', { document: 'isp', number: '1.1', note: undefined, state: 'draft' }),
      ],
    },
    'numbers of another kind have no gaps that one could see': {
      given: [isp, ...version('2024'), ...version('Spring 2026')],
    },
    'another document is only being written': {
      given: [
        isp,
        ...version('1.0'),
        a(document, 'next'),
        a(documentVersion, 'n1', { document: 'next', state: 'draft' }),
      ],
    },
  },
  finds: {
    'nothing was ever published': { given: [isp, draft('0.1')], finds: ['unpublished'] },
    'a change without a word': {
      given: [isp, ...version('1.0'), ...version('1.1', { note: undefined })],
      finds: ['unexplained isp'],
    },
    'a change without approval': {
      given: [isp, ...version('1.0'), ...version('1.1').slice(0, 1)],
      finds: ['unapproved isp'],
    },
    'a version that is missing': { given: [isp, ...version('1.0'), ...version('1.2')], finds: ['gap isp'] },
    'an edition that is missing': {
      given: [isp, ...version('1.0'), ...version('3.0')],
      finds: ['gap isp'],
    },
    'a version that was retired': {
      given: [
        isp,
        ...version('1.0'),
        a(documentVersion, '1.1', { document: 'isp', number: '1.1' }, { retired: true }),
        ...version('1.2'),
      ],
      finds: ['gap isp'],
    },
    'all documents come from outside': {
      given: [a(document, 'law', { origin: 'external' })],
      finds: ['empty'],
    },
  },
});
