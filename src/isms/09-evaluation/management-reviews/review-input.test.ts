import { expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { findRequirement } from '#isms/standard/requirements.ts';
import { organisation } from '../../across/organisation.ts';
import { requirement, requirementId } from '../../across/requirement.ts';
import { reviewInput } from './review-input.ts';

const topics = Object.keys(reviewInput.fields.topic.options ?? {});

/** Returns the requirements that the topics answer in an edition, without topics that it does not require. */
function answered(edition: string) {
  const inputs = topics.map((topic) => a(reviewInput, topic, { topic }));
  const s = readerOf(snapshotOf([a(organisation, 'o', { edition }), ...inputs], '2026-09-30', [requirement]));
  return s.all(reviewInput).flatMap((record) => reviewInput.derived['requirement']?.of(record, s) ?? []);
}

test.each([
  ['2022', '9.3.2', 10],
  ['2013', '9.3', 9],
] as const)('the topics are the inputs of %s, each once', (edition, clause, count) => {
  const letters = [
    'a)',
    'b)',
    'c)',
    'c) 1)',
    'c) 2)',
    'c) 3)',
    'c) 4)',
    'd)',
    'd) 1)',
    'd) 2)',
    'd) 3)',
    'd) 4)',
    'e)',
    'f)',
    'g)',
  ];
  const inputs = letters.map((each) => `${clause} ${each}`).filter((ref) => findRequirement(edition, ref));
  expect(inputs).toHaveLength(count);
  expect(answered(edition)).toHaveLength(count);
  expect(new Set(answered(edition))).toEqual(new Set(inputs.map((ref) => requirementId(edition, ref))));
});
