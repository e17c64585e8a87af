import { choice } from '#isms/kernel/fields.ts';
import { verdicts } from '#isms/kernel/verdict.ts';

/** Verdicts as options of a choice. */
const options = Object.fromEntries(
  verdicts.map((each) => [each, `${each.charAt(0).toUpperCase()}${each.slice(1)}`]),
);

export const verdictColumn = (title: string, help: string) => choice({ title, help, options });

/** The parameter that says which edition is judged. */
export const editionParameter = choice({
  title: 'Edition',
  help: 'Which edition is judged.',
  options: { '2022': '2022 with Amd 1', '2013': '2013' },
  default: '2022',
});

export const chosenEdition = (edition: string): '2013' | '2022' => (edition === '2013' ? '2013' : '2022');
