import { describe, expect, test } from 'vitest';
import type { DeclaredField, DeclaredFields } from '../api/declared.ts';
import { following, initialValues } from './initial-values.ts';

const field = (kind: string, more: object = {}): DeclaredField =>
  ({ kind, title: 'Field', help: 'A field.', ...more }) as DeclaredField;

const fields: DeclaredFields = {
  title: field('line'),
  foundOn: field('date', { initially: { as: 'today' } }),
  foundBy: field('reference', { to: 'person', initially: { as: 'me' } }),
  closedOn: field('date', { initially: { as: 'today' }, byAction: true }),
  score: field('number'),
  scoredOn: field('date', { initially: { as: 'today', once: 'score' } }),
  scoredBy: field('reference', { to: 'person', initially: { as: 'me', once: 'score' } }),
};
const filling = { today: '2026-09-30', person: 'PER-3' };

describe('a form of a new record', () => {
  test('begins with the day and the person, where they are asked for at once and no act sets them', () => {
    expect(initialValues(fields, filling)).toEqual({ foundOn: '2026-09-30', foundBy: 'PER-3' });
  });

  test('names nobody for an account that belongs to no person', () => {
    expect(initialValues(fields, { ...filling, person: undefined })).toEqual({ foundOn: '2026-09-30' });
  });

  test('fills in who scored and when once there is a score, and nothing that is filled already', () => {
    expect(following(fields, { score: 3 }, 'score', filling)).toEqual({
      scoredOn: '2026-09-30',
      scoredBy: 'PER-3',
    });
    expect(following(fields, { score: 3, scoredOn: '2026-09-01' }, 'score', filling)).toEqual({
      scoredBy: 'PER-3',
    });
    expect(following(fields, { score: undefined }, 'score', filling)).toEqual({});
    expect(following(fields, { title: 'Door' }, 'title', filling)).toEqual({});
  });
});
