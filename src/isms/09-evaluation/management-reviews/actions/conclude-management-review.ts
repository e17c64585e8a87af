import { optionOf } from '../../../kernel/declarations/titles.ts';
import { sentences, inline, clausesOf } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { prose, reference } from '#isms/kernel/declarations/fields.ts';
import { organisation } from '../../../across/organisation.ts';
import { aspects, managementReview } from '../management-review.ts';
import { attendanceObstacle } from '../review-attendance.ts';
import { requirementOf, reviewInput, topicKeys } from '../review-input.ts';

const texts = sentences('action.conclude-management-review', {
  notLookedAtYet: 'Not looked at yet: {topics}.',
  itIsConcludedAlready: 'It is concluded already.',
});

const conclusion = (title: string, help: string) => prose({ title, help });

/** The action by which top management concludes on the ISMS as a whole, once it has looked at every input (9.3.1). */
export const concludeManagementReview = action({
  key: 'conclude-management-review',
  clause: '9.3.1',
  title: 'Conclude review',
  consequence: 'Your conclusion on the ISMS stands in the review. Approving its results comes after that.',
  by: { fields: ['chair'], roles: ['top-management'] },
  presupposes: 'topManagement',
  awaited: true,
  on: managementReview,
  reads: [reviewInput, organisation],
  input: {
    suitability: conclusion(
      'Suitability',
      'Whether the ISMS still fits the organisation and what is asked of it.',
    ),
    adequacy: conclusion('Adequacy', 'Whether it is enough for what has to be protected.'),
    effectiveness: conclusion('Effectiveness', 'Whether it brings about what it is there for.'),
    next: reference('management-review', {
      title: 'Next review',
      help: 'The one that is planned after this.',
      optional: true,
    }),
  },
  obstacle: (review, s, actor) => {
    if (attendanceObstacle(review, s, actor)) return attendanceObstacle(review, s, actor);
    const edition = s.setting(organisation, 'edition');
    const seen = s.referring(reviewInput, 'review', review.id).map(({ fields }) => fields.topic);
    const unseen = topicKeys.filter((each) => requirementOf(each, edition) && !seen.includes(each));
    if (unseen.length > 0)
      return texts.notLookedAtYet({
        topics: clausesOf(unseen.map((each) => inline(optionOf(reviewInput, 'topic', each)))),
      });
    return aspects.every((name) => review.fields[name] !== undefined)
      ? texts.itIsConcludedAlready
      : undefined;
  },
  decide: ({ subject, input }) => [amend(subject, input)],
});
