import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { decided } from '../../../across/decision-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { managementReview } from '../management-review.ts';
import { reviewedInTime } from './9.3.1-reviewed-in-time.ts';

const settings = a(organisation, 'org', { topManagement: ['ana'] });
const held = (heldOn: string, fields: object = {}) =>
  a(managementReview, 'r1', { due: heldOn, heldOn, attendees: ['ana', 'ben'], ...fields });
const planned = (due: string) => a(managementReview, 'r2', { status: 'planned', due, heldOn: undefined });
const withoutAna = held('2026-07-22', { attendees: ['ben'] });
const none = { suitability: undefined, adequacy: undefined, effectiveness: undefined };

testRule(reviewedInTime, {
  holds: {
    'held this summer': { given: [settings, held('2026-07-22')] },
    'late by no more than the tolerance': { given: [settings, held('2025-08-31')] },
    'planned for a day that is not over by more than that': {
      given: [settings, held('2025-11-14'), planned('2026-08-31')],
    },
    'top management was in the chair': {
      given: [settings, held('2026-07-22', { attendees: ['ben'], chair: 'ana' })],
    },
    'whoever chaired it was top management then': {
      given: [settings, withoutAna, decided('d1', [withoutAna], { by: 'ben', role: 'Top management' })],
    },
    'held late, with the reason': {
      given: [settings, held('2026-07-22', { due: '2026-05-01', lateBecause: 'The director was ill.' })],
    },
    'an earlier one was lacking': {
      given: [settings, { ...held('2025-10-29', none), id: 'r0' }, held('2026-07-22')],
    },
  },
  finds: {
    'only planned': { given: [settings, planned('2026-12-01')], finds: ['empty'] },
    'two years ago': { given: [settings, held('2024-07-22')], finds: ['overdue r1'] },
    'a planned day has passed': {
      given: [settings, held('2025-11-14'), planned('2026-08-30')],
      finds: ['unheld r2'],
    },
    'planned too late': {
      given: [settings, held('2025-07-22'), planned('2026-12-01')],
      finds: ['unheld r2'],
    },
    'held late, and nothing says why': {
      given: [settings, held('2026-07-22', { due: '2026-05-01', lateBecause: undefined })],
      finds: ['late r1'],
    },
    'nobody of top management': { given: [settings, withoutAna], finds: ['withoutTop r1'] },
    'no conclusion': { given: [settings, held('2026-07-22', none)], finds: ['inconclusive r1'] },
    'one aspect is left open': {
      given: [settings, held('2026-07-22', { adequacy: undefined })],
      finds: ['aspect r1'],
    },
  },
});
