import { choice } from '#isms/kernel/declarations/fields.ts';
import { editionNotices } from '#isms/standard/edition.ts';
import { verdicts, type Verdict } from '#isms/kernel/declarations/verdict.ts';

/** The verdicts as options of a choice. */
export const verdictOptions = Object.fromEntries(
  verdicts.map((each) => [each, `${each.charAt(0).toUpperCase()}${each.slice(1)}`]),
) as Readonly<Record<Verdict, string>>;

export const verdictColumn = (title: string, help: string) =>
  choice({ title, help, options: verdictOptions });

/** The parameter that says which edition is judged. */
export const editionParameter = choice({
  title: 'Edition',
  help: 'Which edition is judged.',
  options: { '2022': '2022 with Amd 1', '2013': '2013' },
  notices: editionNotices,
  default: '2022',
});

export const chosenEdition = (edition: string): '2013' | '2022' => (edition === '2013' ? '2013' : '2022');

/** The reasons why a person's judgement of a requirement is not in force. */
export const whyNotCounting = {
  expired: 'Its last day has passed',
  void: 'A record it rests on has changed',
  'no rule yet': 'No rule judges the requirement yet, so there is nothing it could stand beside',
  'needs a reason to overrule': 'The records say otherwise, and no reason to overrule them is given',
};
