import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { asset } from '../../../06-planning/assets/asset.ts';
import { backup } from '../../../08-operation/backups/backup.ts';
import { document } from '../document.ts';
import { documentsPreserved } from './7.5.3-d-documents-preserved.ts';

const isp = a(document, 'isp', { system: 'store' });
const store = (fields: object = {}) => a(asset, 'store', fields);
const copied = (fields: object = {}) => a(backup, 'nightly', { assets: ['store'], ...fields });

testRule(documentsPreserved, {
  holds: {
    'its system is backed up': { given: [isp, store(), copied()] },
    'its file is here': { given: [a(document, 'isp')] },
  },
  finds: {
    'no copy of the system is made': { given: [isp, store()], finds: ['uncopied isp'] },
    'a copy of another is': {
      given: [isp, store(), copied({ assets: ['server'] })],
      finds: ['uncopied isp'],
    },
    'the backup was given up': {
      given: [isp, store(), copied({ to: '2026-08-31' })],
      finds: ['uncopied isp'],
    },
    'the system is no longer in use': {
      given: [isp, store({ to: '2026-08-31' }), copied()],
      finds: ['ended isp'],
    },
  },
});
