import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { create } from '#isms/kernel/declarations/change.ts';
import { notAPerson } from '../../../across/settings.ts';
import { isInUse, riskMethod } from '../risk-method.ts';

const texts = sentences('action.revise-risk-method', {
  itHasBeenReplaced: 'It has been replaced; the next version begins with the one in use.',
  itIsADraftItself: 'It is a draft itself: change it as it is.',
  hasBeenBegunAsTheNextVersion: '{draft} has been begun as the next version.',
});

/** Returns a conversion table that leaves every step as it is. */
const unmoved = (steps: readonly unknown[]) => steps.map((_, n) => ({ was: n + 1, is: n + 1 }));

/** Starts the next version of a method as a draft, so that the one in use stays as approved (6.1.2 a). */
export const reviseRiskMethod = action({
  key: 'revise-risk-method',
  clause: '6.1.2',
  title: 'Begin next version',
  consequence:
    'A draft is made that begins as a copy. The method in use stays as it is until top management adopts the draft in its place.',
  uncalled: true,
  by: { roles: ['isms-manager', 'top-management'] },
  on: riskMethod,
  reads: [],
  input: { name: riskMethod.fields.name },
  obstacle: (method, s, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (method.fields.replaced) return texts.itHasBeenReplaced;
    if (!isInUse(method)) return texts.itIsADraftItself;
    const [draft] = s.referring(riskMethod, 'replaces', method.id).filter((each) => !each.retired);
    return draft && texts.hasBeenBegunAsTheNextVersion({ draft: draft.code });
  },
  decide: ({ subject, input }) => {
    const { adoptedOn: _, reviewedOn: __, ...copied } = subject.fields;
    return [
      create(riskMethod, {
        ...copied,
        ...input,
        replaces: subject.id,
        likelihoodsWere: unmoved(copied.likelihoodScale),
        impactsWere: unmoved(copied.impactScale),
      }),
    ];
  },
});
