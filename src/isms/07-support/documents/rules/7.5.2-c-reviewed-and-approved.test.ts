import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { decided } from '../../../across/decision-tester.ts';
import { document } from '../document.ts';
import { documentVersion } from '../document-version.ts';
import { person } from '../../people/person.ts';
import { reviewedAndApproved } from './7.5.2-c-reviewed-and-approved.ts';

const given = [a(document, 'isp'), a(person, 'ana'), a(person, 'ben')];
const version = (fields: object = {}) =>
  a(documentVersion, 'v1', {
    document: 'isp',
    state: 'published',
    author: 'ben',
    reviewer: 'ben',
    ...fields,
  });
const byAna = decided('d1', [version()], { by: 'ana' });

testRule(reviewedAndApproved, {
  holds: {
    'reviewed, and approved by somebody else': { given: [...given, version(), byAna] },
    'a draft needs neither': {
      given: [
        ...given,
        version(),
        byAna,
        a(documentVersion, 'v2', { document: 'isp', number: '2.0', state: 'draft' }),
      ],
    },
    'its author is not known, so it was somebody else': {
      given: [
        ...given,
        version({ author: undefined }),
        decided('d1', [version({ author: undefined })], { by: 'ana' }),
      ],
    },
  },
  finds: {
    'nobody approved it': { given: [...given, version()], finds: ['unapproved v1'] },
    'it was rejected after all': {
      given: [...given, version(), byAna, decided('d2', [version()], { kind: 'rejection' })],
      finds: ['unapproved v1'],
    },
    'its approval has ended': {
      given: [...given, version(), decided('d1', [version()], { by: 'ana', until: '2026-09-29' })],
      finds: ['unapproved v1'],
    },
    'it was renumbered since': { given: [...given, version({ number: '1.2' }), byAna], finds: ['void v1'] },
    'nobody reviewed it': {
      given: [...given, version({ reviewer: undefined }), byAna],
      finds: ['unreviewed v1'],
    },
    'it was reviewed some day': {
      given: [...given, version({ reviewedOn: undefined }), byAna],
      finds: ['unreviewed v1'],
    },
    'its author approved it': {
      given: [...given, version(), decided('d1', [version()], { by: 'ben' })],
      finds: ['own v1'],
    },
    'nothing is published': { given: [...given, version({ state: 'draft' })], finds: ['empty'] },
  },
});
