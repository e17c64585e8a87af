import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { document } from '../document.ts';
import { documentVersion } from '../document-version.ts';
import { documentsAvailable } from './7.5.3-a-documents-available.ts';

const content = { hash: '0'.repeat(64), size: 1, type: 'application/pdf', name: 'isp.pdf' };
const isp = (fields: object = {}) => a(document, 'isp', fields);
const version = (fields: object = {}) =>
  a(documentVersion, 'v1', { document: 'isp', state: 'published', ...fields });

testRule(documentsAvailable, {
  holds: {
    'its file is here': { given: [isp(), version({ content })] },
    'it is in the document store': { given: [isp({ location: 'Document store' }), version()] },
    'the system it is in is named': { given: [isp({ system: 'store' }), version()] },
    'a draft need not be found': {
      given: [
        isp(),
        version({ content }),
        a(document, 'next'),
        a(documentVersion, 'n1', { document: 'next', state: 'draft' }),
      ],
    },
  },
  finds: {
    'it is nowhere': { given: [isp(), version()], finds: ['nowhere isp'] },
    'nothing is published': { given: [isp(), version({ state: 'draft' })], finds: ['none'] },
  },
});
