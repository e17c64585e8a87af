import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { reference } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { notAPerson } from '../../../across/settings.ts';
import { activePerson } from '../../people/active-person.ts';
import { documentVersion, wrote } from '../document-version.ts';
import { personName } from '../../people/person-names.ts';
import { person } from '../../people/person.ts';

const texts = sentences('action.submit-document-version', {
  thereIsNoContentToReview: 'There is no content to review. Add the file first.',
  whoeverReviewsItHasToWorkHere: 'Whoever reviews it has to work here.',
  versionIsNoDraftAnyMore: 'Version {number} is no draft any more.',
  wroteIt: '{reviewer} wrote it; somebody else reviews it.',
});

/** Submits a draft to the person who reviews it for suitability and adequacy (7.5.2 c). */
export const submitDocumentVersion = action({
  key: 'submit-document-version',
  clause: '7.5.2',
  title: 'Submit for review',
  consequence:
    'The version counts as in review. It still applies to nobody until it is approved and published.',
  by: { fields: ['author', 'writers', 'document.owner'], roles: ['isms-manager'] },
  awaited: true,
  on: documentVersion,
  reads: [person],
  input: {
    reviewer: reference('person', {
      title: 'Reviewer',
      help: 'Who is to check it; whoever is named already, if left empty.',
      optional: true,
    }),
  },
  obstacle: ({ fields: { state, content, number } }, _, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (state !== 'draft') return texts.versionIsNoDraftAnyMore({ number });
    return content ? undefined : texts.thereIsNoContentToReview;
  },
  decide: ({ subject, input, s }) => {
    const reviewer = input.reviewer ?? subject.fields.reviewer;
    if (wrote(reviewer, subject)) return refused(texts.wroteIt({ reviewer: personName(reviewer, s) }));
    if (reviewer !== undefined && !activePerson(reviewer, s))
      return refused(texts.whoeverReviewsItHasToWorkHere);
    return [amend(subject, { state: 'in review', reviewer: reviewer ?? null, reviewedOn: null })];
  },
});
