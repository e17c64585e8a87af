import { a, testKeepers } from '#isms/kernel/testing/keepers-tester.ts';
import { change } from '../../06-planning/changes/change.ts';
import { objective } from '../../06-planning/objectives/objective.ts';
import { riskMethod } from '../../06-planning/risk-method/risk-method.ts';
import { communication } from '../../07-support/communication/communication.ts';
import { documentVersion } from '../../07-support/documents/document-version.ts';
import { document } from '../../07-support/documents/document.ts';
import { exercise } from '../../08-operation/continuity/exercise.ts';
import { auditProgramme } from '../../09-evaluation/audits/audit-programme.ts';
import { managementReview } from '../../09-evaluation/management-reviews/management-review.ts';
import { decided } from '../decision-tester.ts';
import { draftsAreFinished } from './drafts-are-finished.ts';

const written = (fields: object = {}) => a(document, 'isp', { reviewedOn: undefined, ...fields });
const version = (id: string, state: string) =>
  a(documentVersion, id, { document: 'isp', number: id, state, publishedOn: undefined });
const proposed = a(change, 'c1', { status: 'planned', startsOn: undefined, due: undefined });
const programme = a(auditProgramme, 'p1', { from: '2026-01-01', to: '2026-12-31' });
const review = (fields: object) =>
  a(managementReview, 'm1', { heldOn: undefined, due: undefined, ...fields });

testKeepers(draftsAreFinished, {
  holds: {
    'a document is published': [written(), version('1.0', 'published')],
    'the version before it was withdrawn after its time': [
      written(),
      a(documentVersion, '1.0', { document: 'isp', state: 'withdrawn', publishedOn: '2025-01-01' }),
    ],
    'one from outside needs no version': [written({ origin: 'external' })],
    'its owner found it to be right': [written({ reviewedOn: '2026-04-14' })],
    'an objective is pursued': [a(objective, 'o1', { status: 'active' })],
    'the first method replaces none': [a(riskMethod, 'm1')],
    'a change was decided on': [proposed, decided('d1', [proposed])],
    'a change names its day': [a(change, 'c1', { status: 'planned', startsOn: '2026-11-02' })],
    'a programme was approved': [programme, decided('d1', [programme])],
    'a programme is for next year': [a(auditProgramme, 'p1', { from: '2027-01-01' })],
    'a review has its day': [review({ status: 'planned', due: '2026-10-15' })],
    'a review was called off': [review({ status: 'cancelled' })],
    'an exercise was held on no planned day': [a(exercise, 'e1', { due: undefined })],
    'what is sent when something happens': [a(communication, 'k1', { nextOn: undefined })],
  },
  finds: {
    'a document without a version': { given: [written()], finds: ['draft isp'] },
    'a document with a draft alone': { given: [written(), version('0.1', 'draft')], finds: ['draft isp'] },
    'the next version lies there': {
      given: [written(), version('1.0', 'published'), version('1.1', 'in review')],
      finds: ['draft 1.1'],
    },
    'an objective nobody pursues': { given: [a(objective, 'o1', { status: 'draft' })], finds: ['draft o1'] },
    'a method that was not adopted': {
      given: [a(riskMethod, 'm2', { replaces: 'm1' })],
      finds: ['draft m2'],
    },
    'a change nobody decided on': { given: [proposed], finds: ['draft c1'] },
    'a programme nobody approved': { given: [programme], finds: ['draft p1'] },
    'a review on no day': { given: [review({ status: 'planned' })], finds: ['undated m1'] },
    'an exercise on no day': {
      given: [a(exercise, 'e1', { due: undefined, heldOn: undefined, result: undefined })],
      finds: ['undated e1'],
    },
  },
});
