import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend, create } from '#isms/kernel/declarations/change.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import { date, prose, reference, references } from '#isms/kernel/declarations/fields.ts';
import { invalid, refused } from '#isms/kernel/values/problem.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import { isActive } from '../../../07-support/people/active-person.ts';
import { person } from '../../../07-support/people/person.ts';
import { organisation } from '../../../across/organisation.ts';
import { isTopManagement, notAPerson } from '../../../across/settings.ts';
import { managementReview } from '../management-review.ts';
import { reviewInput, topicKeys } from '../review-input.ts';
import { heldReviews, isLateUnexplained } from '../reviews-held.ts';
import { preparationReads, prepare, type Matter } from '../review-preparation.ts';

const texts = sentences('action.hold-management-review', {
  itWasHeldAlready: 'It was held already.',
  itWasCalledOff: 'It was called off.',
  aReviewIsHeldOnItsDay: 'A review is held on its day, not before.',
  somebodyOfTopManagementTakesPart: 'Somebody of top management takes part, or it is no management review.',
  isNeeded: 'is needed: the review is held later than planned',
});

// The most entries that a field can hold; a review that is shown more cannot take them in anyway.
const most = 500;

/** The action that holds a review: each input keeps the rows of the registers that it was shown (9.3.2). */
export const holdManagementReview = action({
  key: 'hold-management-review',
  clause: '9.3.2',
  title: 'Hold review',
  consequence:
    'The review counts as held. Each input that is not prepared yet is filled from the records as they stand today and keeps them so; what the review made of it is added there.',
  settles: ['review'],
  by: { fields: ['chair'], roles: ['isms-manager', 'top-management'] },
  on: managementReview,
  reads: [...preparationReads, reviewInput, organisation, person],
  input: {
    chair: reference('person', { title: 'Chair', help: 'Who leads it and answers for its results.' }),
    attendees: references('person', {
      title: 'Present',
      help: 'Who takes part, at least one of top management among them.',
    }),
    heldOn: date({ title: 'Held on', help: 'Today, if left empty.', optional: true }),
    lateBecause: prose({
      title: 'Why later than planned',
      help: 'Only where it is: what delayed it, and who agreed.',
      optional: true,
    }),
  },
  start: ({ fields: { chair, attendees } }, s) => {
    const leads = chair ?? lastChair(s);
    return { ...(leads && { chair: leads }), ...(attendees && { attendees }), heldOn: s.asOf };
  },
  obstacle: ({ fields }, _, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (fields.status === 'held') return texts.itWasHeldAlready;
    return fields.status === 'cancelled' ? texts.itWasCalledOff : undefined;
  },
  decide: ({ subject, input, actor, s }) => {
    const heldOn = input.heldOn ?? s.asOf;
    if (heldOn > s.asOf) return refused(texts.aReviewIsHeldOnItsDay);
    if (![input.chair, ...input.attendees].some((each) => isTopManagement(each, s)))
      return refused(texts.somebodyOfTopManagementTakesPart);
    if (isLateUnexplained({ ...subject.fields, ...input, heldOn }, s))
      return invalid([{ path: 'lateBecause', message: texts.isNeeded }]);
    const present = new Set(s.referring(reviewInput, 'review', subject.id).map(({ fields }) => fields.topic));
    const missing = topicKeys.filter((topic) => !present.has(topic));
    return [
      amend(subject, { ...input, heldOn, status: 'held' }),
      ...missing.map((topic) => {
        const { matters, figures } = prepare(topic, s);
        const prepared = { review: subject.id, topic, preparedBy: actor.person, shownOn: s.asOf };
        return create(reviewInput, {
          ...prepared,
          ...(figures.length > 0 && { figures: figures.slice(0, most) }),
          ...(matters.length > 0 && {
            records: matters.slice(0, most).map(({ record: { register, id } }) => ({ register, id })),
            shown: { rows: matters.map(rowOf) },
          }),
        });
      }),
    ];
  },
});

/** Returns the chair of the latest review that was held, if they still work here. */
function lastChair(s: Reader<typeof managementReview | typeof person>): Id<'person'> | undefined {
  const chair = s.get(person, heldReviews(s).at(-1)?.fields.chair);
  return chair && isActive(chair, s.asOf) ? chair.id : undefined;
}

const rowOf = ({ record, ...row }: Matter) => ({ code: record.code, version: record.version, ...row });
